package parley.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** What an offer comes to, clause by clause and point by point, through the program's JSON. */
class OfferCommandsTest {

  @TempDir Path working;

  @ParameterizedTest(name = "{0}: {1} to {2}, {3} %")
  @CsvSource({
    "NP1, 36616, 38830.64, 6.05",
    "NP2, 42008, 44438.32, 5.79",
    "NP3, 49909, 52655.36, 5.50",
    "NP4, 61825, 65048.00, 5.21",
    "NP5, 70425, 73992.00, 5.06",
  })
  void a33_the_award_of_2025_26_by_point(String point, double before, double after, double rise) {
    JsonNode outcome = point(json("--award", "2025/26").get("outcomes"), point);

    assertThat(outcome.get("basicBefore").doubleValue()).isEqualTo(before);
    assertThat(outcome.get("basicAfter").doubleValue()).isCloseTo(after, within(0.001));
    // Published by point, to two decimals.
    assertThat(outcome.get("risePercent").doubleValue()).isCloseTo(rise, within(0.0051));
  }

  @ParameterizedTest(name = "{0}: {1} to {2}")
  @CsvSource({
    "NP1, 32398, 36616",
    "NP2, 37303, 42008",
    "NP3, 43923, 49909",
    "NP4, 55329, 61825",
    "NP5, 63152, 70425",
  })
  void the_deal_of_2024_from_the_scale_before_it_to_the_scale_after(
      String point, double before, double after) {
    JsonNode total = point(json("--offer", "O2").get("totals"), point);

    assertThat(total.get("basicBefore").doubleValue()).isEqualTo(before);
    assertThat(total.get("basicAfter").doubleValue()).isCloseTo(after, within(1.0));
  }

  @Test
  void b13_december_against_november() {
    JsonNode answer = json("--offer", "O5", "--against", "O4");

    assertThat(answer.get("offer").stringValue()).isEqualTo("O5");
    assertThat(answer.get("against").stringValue()).isEqualTo("O4");
    JsonNode changes = answer.get("changes");
    assertThat(changes.get("older").stringValue()).isEqualTo("O4");
    assertThat(measure(changes, "new-training-posts").get("difference").get("value").doubleValue())
        .isEqualTo(2000);
    assertThat(measure(changes, "pay-offer").get("difference").get("value").doubleValue()).isZero();
    assertThat(measure(changes, "new-headcount").get("change").stringValue()).isEqualTo("new");
    for (JsonNode outcome : answer.get("outcomes")) {
      assertThat(outcome.get("rise").doubleValue()).isZero();
      assertThat(outcome.get("takeHomeRise").doubleValue()).isZero();
    }
  }

  @Test
  void b15_a18_a19_terms_of_the_newest_offer_by_kind() {
    JsonNode clauses = json().get("clauses");

    List<String> kinds = new ArrayList<>();
    clauses.forEach(
        c -> kinds.add(c.get("issue").stringValue() + " " + c.get("kind").stringValue()));
    assertThat(kinds)
        .containsExactly(
            "posts training_posts",
            "posts training_posts",
            "headcount training_posts",
            "prioritisation words",
            "fees fee_reimbursement",
            "workplace part_time_allowance",
            "pay percent_award");
    List<String> headcount = new ArrayList<>();
    clauses.get(2).get("headcount").forEach(h -> headcount.add(h.get("kind").stringValue()));
    assertThat(headcount).containsExactly("relabelled", "unstated");
    assertThat(clauses.get(3).get("figures")).isEmpty();
  }

  @Test
  void a_grade_a_share_and_indices_narrow_the_answer_and_are_told_with_it() {
    JsonNode answer =
        json("--award", "2025/26", "--grade", "ST3", "--ltft", "0.6", "--index", "cpi,rpi");

    assertThat(answer.get("outcomes")).hasSize(1);
    JsonNode outcome = answer.get("outcomes").get(0);
    assertThat(outcome.get("point").stringValue()).isEqualTo("NP4");
    assertThat(outcome.get("basicAfter").doubleValue()).isEqualTo(65_048);
    assertThat(outcome.get("payAfter").doubleValue()).isEqualTo(39_028.80);
    List<String> indices = new ArrayList<>();
    outcome.get("real").forEach(r -> indices.add(r.get("index").stringValue()));
    assertThat(indices).containsExactlyInAnyOrder("rpi", "cpi");
    assertThat(answer.get("switches").get("share").doubleValue()).isEqualTo(0.6);
    // RPI of April 2024 and 2025: 385.0 and 402.2.
    JsonNode rpi = outcome.get("real").get(indices.indexOf("rpi"));
    assertThat(rpi.get("change").doubleValue())
        .isCloseTo((65_048.0 / 61_825 / (402.2 / 385.0) - 1) * 100, within(1e-6));
  }

  @Test
  void an_offer_that_was_not_known_on_a_day_is_not_valued_on_it() {
    assertThat(json("--as-of", "2025-11-20").get("offer").stringValue()).isEqualTo("O4");
    Parley early =
        Parley.run(working, "worth", CaseFolders.DOCTORS, "--offer", "O5", "--as-of", "2025-11-20");
    assertThat(early.exit()).isEqualTo(2);
    assertThat(early.err()).contains("No offer \"O5\" is known on 2025-11-20");
  }

  @Test
  void an_offer_of_ones_own_is_executed_from_its_file() {
    JsonNode answer = json("--offer", ownOffer().toString(), "--grade", "FY1");

    assertThat(answer.get("offer").stringValue()).isEqualTo("MINE");
    JsonNode outcomes = answer.get("outcomes");
    assertThat(outcomes.get(0).get("year").stringValue()).isEqualTo("2026/27");
    // The first point is set to GBP 42,000 and then rises by 4 % twice.
    assertThat(answer.get("totals").get(0).get("basicAfter").doubleValue())
        .isCloseTo(42_000 * 1.04 * 1.04, within(0.011));
  }

  @Test
  void csv_has_every_point_and_the_page_has_charts() throws IOException {
    Parley csv = Parley.run(working, "worth", CaseFolders.DOCTORS, "--offer", "O2", "--csv");
    Path page = working.resolve("offer.html");
    Parley html =
        Parley.run(working, "worth", CaseFolders.DOCTORS, "--offer", "O2", "--html", page);

    assertThat(csv.exit()).as(csv.err()).isZero();
    assertThat(csv.out()).contains("NP1", "NP5", "36615.97");
    assertThat(html.exit()).as(html.err()).isZero();
    assertThat(Files.readString(page)).contains("<svg", "Basic pay under the offer O2");
  }

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource({
    "--offer, O55, Did you mean O5?",
    "--against, O99, the record has",
    "--award, 2025/27, Did you mean 2025/26?",
    "--grade, ST33, Did you mean ST3?",
    "--index, rpl, Did you mean rpi?",
    "--ltft, 0, is not above 0 and at most 1",
    "--ltft, 1.2, is not above 0 and at most 1",
    "--ltft, most, is no share such as 0.6",
  })
  void a_question_that_cannot_be_asked_is_refused_in_one_sentence(
      String option, String value, String told) {
    Parley run = Parley.run(working, "worth", CaseFolders.DOCTORS, option, value);

    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err().lines()).as(run.err()).hasSize(1);
    assertThat(run.err()).contains(told).doesNotContain("Exception");
  }

  private static Path ownOffer() {
    return CaseFolders.ROOT.resolve("docs/examples/own-offer.yaml");
  }

  private static JsonNode point(JsonNode outcomes, String point) {
    for (JsonNode outcome : outcomes) {
      if (outcome.get("point").stringValue().equals(point)) {
        return outcome;
      }
    }
    throw new AssertionError("No point " + point + " in " + outcomes);
  }

  private static JsonNode measure(JsonNode changes, String measure) {
    for (JsonNode issue : changes.get("issues")) {
      for (JsonNode found : issue.get("measures")) {
        if (found.get("measure").stringValue().equals(measure)) {
          return found;
        }
      }
    }
    throw new AssertionError("No measure " + measure + " in " + changes);
  }

  private JsonNode json(String... options) {
    return Parley.worth(working, options);
  }
}

package parley.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** The mediator over files of the field, through the program. */
class TalksMediateTest {

  @TempDir Path working;

  private Path depot;

  @BeforeEach
  void depot() {
    depot = TalksFolders.depot(working);
  }

  @Test
  void suggestions_of_the_depot_with_their_trades_and_bits() {
    JsonNode found = Parley.json(working, "talks", "mediate", depot);

    assertThat(found.get("audience").stringValue()).isEqualTo("mediator");
    assertThat(found.get("frontierPoints").intValue()).isEqualTo(15);
    assertThat(found.get("zonePoints").intValue()).isEqualTo(9);
    assertThat(found.get("suggestions").size()).isBetween(3, 5);
    // The Nash point that was counted by hand for the frontier.
    assertThat(found.get("suggestions").toString())
        .contains("{\"Pay\":\"3%\",\"Rest\":\"12 h\",\"Sundays\":\"3\"}");
    for (JsonNode suggestion : found.get("suggestions")) {
      assertThat(suggestion.get("bits")).hasSize(2);
      assertThat(suggestion.get("bits").get(0).get("bits").doubleValue()).isNotNegative();
      assertThat(suggestion.get("trades")).hasSize(1);
      assertThat(suggestion.get("trades").get(0).get("kind").stringValue()).isEqualTo("neighbour");
    }
    assertThat(found.get("leakage").get(0).get("exact").booleanValue()).isTrue();
    assertThat(found.get("singleText").get("questions").intValue()).isPositive();
    assertThat(found.get("improvement").isNull()).isTrue();
    assertThat(found.get("closing").isNull()).isTrue();
    assertThat(found.get("draw").isNull()).isTrue();
  }

  @Test
  void the_same_seed_gives_the_same_answer() {
    Parley one = Parley.run(working, "talks", "mediate", depot, "--json", "--epsilon", "2");
    Parley other = Parley.run(working, "talks", "mediate", depot, "--json", "--epsilon", "2");

    assertThat(one.out()).isEqualTo(other.out());
    assertThat(one.exit()).isZero();
  }

  @Test
  void a_deal_is_improved_and_a_small_gap_is_split() {
    JsonNode found =
        Parley.json(
            working,
            "talks",
            "mediate",
            depot,
            "--agreed",
            "Pay=4%, staged; Rest=10 h; Sundays=1",
            "--last",
            "Pay=3%; Rest=12 h; Sundays=3",
            "--last",
            "Pay=3%; Rest=12 h; Sundays=2");

    // Pay to 3 %, rest to 12 h and no Sunday: 0.0875 more for the firm and 0.05 for the union.
    assertThat(found.get("improvement").get("kind").stringValue()).isEqualTo("better_for_both");
    assertThat(found.get("improvement").get("packages").size()).isPositive();
    assertThat(found.get("closing").toString())
        .isEqualTo(
            "{\"outcome\":\"midpoint\",\"way\":\"split\",\"options\":[\"3%\",\"12 h\",\"2\"],"
                + "\"moved\":[\"Sundays\"]}");
    assertThat(found.get("suggestions").get(1).get("trades")).hasSize(4);
  }

  @Test
  void a_party_is_shown_its_own_values_and_nothing_of_the_other() {
    JsonNode union = Parley.json(working, "talks", "mediate", depot, "--for", "union");
    Parley text = Parley.run(working, "talks", "mediate", depot, "--for", "union");

    assertThat(union.get("audience").stringValue()).isEqualTo("union");
    assertThat(union.toString()).doesNotContain("firm");
    assertThat(text.out()).contains("you gain").doesNotContain("firm");
  }

  @Test
  void text_csv_and_page_say_the_same_suggestions() throws Exception {
    Parley text =
        Parley.run(working, "talks", "mediate", depot, "--epsilon", "2", "--html", "m.html");
    Parley csv = Parley.run(working, "talks", "mediate", depot, "--csv");

    assertThat(text.exit()).as(text.err()).isZero();
    assertThat(text.out()).contains("each efficient and worth the reserve to both", "epsilon 2");
    assertThat(csv.out()).startsWith("suggestion,compared_with,issue");
    assertThat(Files.readString(working.resolve("m.html")))
        .contains("<svg", "What is traded", "For the mediator only");
  }

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "--for | cat | --for cat names nobody at the table",
        "--agreed | Pay=9% | names \"9%\" for the issue \"Pay\"; expected one of its options",
        "--agreed | Pay=3% | names nothing for the issue \"Rest\"",
        "--agreed | Bread=3% | names the issue \"Bread\"; expected one of",
        "--agreed | Pay | has no \"=\"",
        "--last | Pay=3%; Rest=12 h; Sundays=2 | --last is given 1 times; expected twice",
        "--epsilon | -1 | Epsilon is -1.0; expected a number from 0 on",
        "--questions | -1 | expected 0 or more",
      })
  void bad_input_is_refused_in_one_sentence(String option, String value, String sentence) {
    Parley run = Parley.run(working, "talks", "mediate", depot, option, value);

    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err().lines()).hasSize(1);
    assertThat(run.err()).contains(sentence);
  }

  @Test
  void the_mediator_works_for_two() {
    Parley run = Parley.run(working, "talks", "mediate", depot, "--parties", "firm");

    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err()).contains("The mediator works for two parties");
  }
}

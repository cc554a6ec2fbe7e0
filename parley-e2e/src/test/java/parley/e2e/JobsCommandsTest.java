package parley.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Applicants and places by year, and when the bottleneck clears, through the program's JSON. */
class JobsCommandsTest {

  @TempDir Path working;

  @Test
  void history_has_the_published_ratio_of_2025() {
    JsonNode jobs = json();

    // P01: 91,999 applications for 12,833 posts.
    JsonNode year = null;
    for (JsonNode h : jobs.get("history")) {
      if (h.get("year").intValue() == 2025
          && h.get("population").stringValue().equals("applications, England")) {
        year = h;
      }
    }
    assertThat(year).isNotNull();
    assertThat(year.get("applicants").intValue()).isEqualTo(91_999);
    assertThat(year.get("posts").intValue()).isEqualTo(12_833);
    assertThat(year.get("ratio").doubleValue()).isCloseTo(7.17, within(0.005));
  }

  @Test
  void b15_an_offer_under_both_readings_and_who_says_which() {
    JsonNode headcount = json("--offer", "O5").get("headcount");

    assertThat(headcount.get("offer").stringValue()).isEqualTo("O5");
    JsonNode last = headcount.get("years").get(2);
    assertThat(last.get("trainingPosts").intValue()).isEqualTo(4_000);
    assertThat(last.get("relabelled").get("headcount").intValue()).isZero();
    assertThat(last.get("relabelled").get("locallyEmployed").intValue()).isEqualTo(-4_000);
    assertThat(last.get("new").get("headcount").intValue()).isEqualTo(4_000);
    List<String> speakers = new ArrayList<>();
    headcount.get("relabelled").forEach(s -> speakers.add(s.get("by").stringValue()));
    assertThat(speakers).contains("BMA", "GOV");
  }

  @Test
  void a17_posts_of_ones_own_over_three_years() {
    JsonNode jobs =
        json("--add", "1000,1500,1500", "--reapply", "0.6", "--target", "1.5", "--horizon", "5");

    assertThat(jobs.get("target").doubleValue()).isEqualTo(1.5);
    assertThat(jobs.get("clears")).hasSameSizeAs(jobs.get("scenarios"));
    JsonNode years = scenario(jobs, "everyone-held-asked-every-year").get("years");
    assertThat(years).hasSize(5);
    JsonNode first = years.get(0);
    assertThat(first.get("year").intValue()).isEqualTo(2026);
    assertThat(first.get("posts").intValue()).isEqualTo(9_479 + 1_000);
    // New: 33,870 - 0.6 x (26,203 - 9,331); again: 0.6 x (33,870 - 9,479).
    double applicants = 33_870 - 0.6 * (26_203 - 9_331) + 0.6 * (33_870 - 9_479);
    assertThat(first.get("applicants").get("mid").doubleValue())
        .isCloseTo(applicants, within(0.001));
    assertThat(first.get("ratio").get("mid").doubleValue())
        .isCloseTo(applicants / 10_479, within(1e-6));
    assertThat(first.get("waiting").get("mid").doubleValue())
        .isCloseTo(applicants - 10_479, within(0.001));
    assertThat(years.get(2).get("headcountNew").intValue()).isEqualTo(4_000);
    assertThat(years.get(2).get("headcountRelabelled").intValue()).isZero();
  }

  @Test
  void a_range_has_its_middle_between_its_ends() {
    for (JsonNode scenario : json("--offer", "O5").get("scenarios")) {
      for (JsonNode year : scenario.get("years")) {
        for (String number : List.of("applicants", "ratio", "waiting")) {
          JsonNode band = year.get(number);
          assertThat(band.get("mid").doubleValue())
              .isBetween(band.get("low").doubleValue(), band.get("high").doubleValue());
        }
      }
    }
  }

  @Test
  void a38_the_newest_offer_is_loaded_unless_another_is_named() {
    assertThat(json().get("headcount").get("offer").stringValue()).isEqualTo("O5");
    assertThat(json("--offer", "O4").get("headcount").get("offer").stringValue()).isEqualTo("O4");
  }

  @Test
  void a38_the_issue_of_posts_opens_the_pipeline_with_the_offer_of_its_day() {
    Parley now = Parley.run(working, "brief", CaseFolders.DOCTORS, "--open", "posts");
    Parley november =
        Parley.run(
            working, "brief", CaseFolders.DOCTORS, "--as-of", "2025-11-20", "--open", "posts");

    assertThat(now.out()).contains("parley worth CASE jobs --offer O5 --as-of 2026-02-18");
    assertThat(november.out()).contains("parley worth CASE jobs --offer O4 --as-of 2025-11-20");
    assertThat(Parley.run(working, "brief", CaseFolders.DOCTORS, "--open", "headcount").out())
        .doesNotContain("jobs --offer");
  }

  @Test
  void before_the_counts_were_published_nothing_is_projected() {
    JsonNode jobs = json("--as-of", "2025-08-15");

    assertThat(jobs.get("scenarios")).isEmpty();
    assertThat(jobs.get("missing")).isNotEmpty();
  }

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource({
    "--reapply, 1.2, must lie from 0 to 1",
    "--reapply, most, no share such as 0.6",
    "--add, words, no list of whole numbers of posts",
    "--add, '1000,,1500', no list of whole numbers of posts",
    "--add, -20000, take away fewer",
    "--offer, O99, the record has",
    "--horizon, 0, must be from 1 to 50",
    "--target, 0, must be above 0",
    "--population, round-9, 'round-1, round-2'",
  })
  void a_question_that_cannot_be_asked_is_refused_in_one_sentence(
      String option, String value, String told) {
    Parley run = Parley.run(working, "worth", CaseFolders.DOCTORS, "jobs", option, value);

    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err().lines()).as(run.err()).hasSize(1);
    assertThat(run.err()).contains(told).doesNotContain("Exception");
  }

  private static JsonNode scenario(JsonNode jobs, String name) {
    for (JsonNode scenario : jobs.get("scenarios")) {
      if (scenario.get("name").stringValue().equals(name)) {
        return scenario;
      }
    }
    throw new AssertionError("No scenario " + name + " in " + jobs.get("scenarios"));
  }

  private JsonNode json(String... options) {
    return Parley.worth(
        working, Stream.concat(Stream.of("jobs"), Stream.of(options)).toArray(String[]::new));
  }
}

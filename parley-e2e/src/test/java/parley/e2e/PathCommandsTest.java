package parley.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Awards that reach a goal, and years to restoration, through the program's JSON. */
class PathCommandsTest {

  @TempDir Path working;

  @Test
  void the_awards_reach_the_goal_under_every_index_and_cost_least() {
    JsonNode paths = json("backwards", "--by", "2030/31", "--prices", "2.9").get("paths");

    assertThat(paths).hasSize(3);
    for (JsonNode path : paths) {
      assertThat(path.get("reached").doubleValue())
          .isCloseTo(path.get("goal").doubleValue(), within(0.01));
      double real = path.get("now").doubleValue();
      for (JsonNode award : path.get("awards")) {
        real *= (1 + award.get("percent").doubleValue() / 100) / 1.029;
      }
      assertThat(real).isCloseTo(path.get("reached").doubleValue(), within(1e-6));
      assertThat(path.get("losers")).isEmpty();
      assertThat(path.get("cost").doubleValue())
          .isLessThanOrEqualTo(path.get("even").get("cost").doubleValue() + 1e-9);
    }
  }

  @Test
  void no_award_is_above_the_greatest_and_an_index_out_of_reach_says_how_far_awards_lead() {
    JsonNode paths =
        json("backwards", "--by", "2030/31", "--at-most", "8", "--index", "rpi,cpi").get("paths");

    assertThat(paths.get(0).get("found").booleanValue()).isFalse();
    assertThat(paths.get(0).get("reached").doubleValue())
        .isLessThan(paths.get(0).get("goal").doubleValue());
    assertThat(paths.get(1).get("found").booleanValue()).isTrue();
    assertThat(paths.get(1).get("awards"))
        .allSatisfy(a -> assertThat(a.get("percent").doubleValue()).isLessThanOrEqualTo(8));
    assertThat(paths.get(1).get("reached").doubleValue())
        .isCloseTo(paths.get(1).get("goal").doubleValue(), within(0.01));
  }

  @Test
  void r01_years_to_restoration_from_the_gap_of_april_2026() {
    JsonNode years =
        json(("years --award 4.9 --prices 2.9 --index rpi --draws 100"
                    + " --as-of 2026-09-30 --to 2025/26")
                .split(" "))
            .get("years");

    assertThat(years.get("exact").doubleValue()).isCloseTo(12.09, within(0.005));
    assertThat(years.get("whole").intValue()).isEqualTo(13);
    assertThat(years.get("inPayYear").stringValue()).isEqualTo("2038/39");
  }

  @Test
  void years_to_restoration_with_a_fan_that_the_seed_decides() {
    String[] question = {
      "years", "--award", "4.9", "--prices", "2.9", "--index", "rpi", "--draws", "2000"
    };
    JsonNode years = json(question);

    List<Integer> fan = new ArrayList<>();
    for (String share : List.of("p5", "p25", "p50", "p75", "p95")) {
      fan.add(years.get("fan").get(share).intValue());
    }
    assertThat(fan).isSorted();
    assertThat(fan.getFirst()).isLessThan(fan.getLast());
    assertThat(years.get("never").doubleValue()).isBetween(0.0, 1.0);
    assertThat(years.get("seed").intValue()).isEqualTo(1);
    assertThat(years.get("draws").intValue()).isEqualTo(2000);
    assertThat(years.get("errorsFrom").stringValue()).isEqualTo("cpi");
    assertThat(json(question)).isEqualTo(years);
  }

  @Test
  void where_most_paths_never_restore_pay_no_number_of_years_stands_for_them() {
    JsonNode years = json("years", "--award", "2", "--prices", "2.9", "--draws", "100");

    assertThat(years.get("years").get("restored").booleanValue()).isFalse();
    assertThat(years.get("fan").get("p50").isNull()).isTrue();
    assertThat(years.get("derived")).hasSize(1);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "backwards --by 2024/25 | A path to 2024/25 cannot be set",
        "backwards --by soon | \"soon\" is no pay year such as 2008/09.",
        "backwards --by 2030/31 --restore -5 | is not above 0, as in 100.",
        "backwards --by 2030/31 --index rip | No price index \"rip\" is in the record",
        "backwards --by 2030/31 --restore 100 --close 50 | choose one of them",
        "years --award -1 | An award of -1 % a year is not from 0 to 100, as in 4.9.",
        "years --award 3 --draws 0 | 0 draws are not from 1 to 1000000",
        "years --award 3 --index rpi,cpi | names several indices",
      })
  void what_cannot_be_asked_is_told_in_one_sentence(String command, String sentence) {
    List<Object> args = new ArrayList<>(List.of("worth", CaseFolders.DOCTORS));
    args.addAll(List.of(command.split(" ")));
    Parley run = Parley.run(working, args.toArray());

    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err().strip()).contains(sentence).doesNotContain("\n");
  }

  private JsonNode json(String... words) {
    return Parley.worth(working, words);
  }
}

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
import tools.jackson.databind.json.JsonMapper;

/** What a rise costs and what a strike day costs, through the program's JSON. */
class CostCommandsTest {

  @TempDir Path working;

  @Test
  void the_ladder_of_one_per_cent_adds_up_rung_by_rung() {
    JsonNode ladder = json("cost-ladder", "--percent", "1");

    double sum = 0;
    for (JsonNode rung : ladder.get("rungs")) {
      assertThat(rung.get("convention").stringValue()).isNotBlank();
      if (rung.get("inSum").booleanValue()) {
        sum += rung.get("mid").doubleValue();
        assertThat(rung.get("cumulative").get("mid").doubleValue()).isCloseTo(sum, within(1e-6));
      }
    }
    assertThat(ladder.get("net").get("mid").doubleValue()).isCloseTo(sum, within(1e-6));
    assertThat(ladder.get("published")).isNotEmpty();
    assertThat(ladder.get("staff")).hasSize(5);
  }

  @Test
  void a_strike_day_gross_net_and_made_up_for() {
    JsonNode day = json("strike-day", "--days", "1", "--grade", "FY1", "--rise", "2.5");

    assertThat(day.get("deduction").decimalValue()).isEqualByComparingTo("106.39");
    assertThat(day.get("deductionNet").doubleValue()).isBetween(60.0, 75.0);
    assertThat(day.get("daysToRecoup").doubleValue()).isCloseTo(40, within(0.1));
    assertThat(day.get("walkouts")).hasSize(14);
  }

  @ParameterizedTest(name = "{0} {1}: {2}")
  @CsvSource(
      delimiter = '|',
      value = {
        "cost-ladder --percent -1 | A rise of -1 % and GBP 0.00 is below 0",
        "cost-ladder --year 1999/00 | 1999/00",
        "strike-day --days 0 | 0 strike days are not from 1 to 365.",
        "strike-day --grade ZZ | No \"ZZ\" is on the pay scale of 2025/26",
        "strike-day --rounding monthly | does not go with strike-day",
      })
  void what_cannot_be_asked_is_told_in_one_sentence(String command, String sentence) {
    List<Object> args = new ArrayList<>(List.of("worth", CaseFolders.DOCTORS));
    args.addAll(List.of(command.split(" ")));
    Parley run = Parley.run(working, args.toArray());

    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err().strip()).contains(sentence).doesNotContain("\n");
  }

  private JsonNode json(String part, String... more) {
    List<Object> args = new ArrayList<>(List.of("worth", CaseFolders.DOCTORS, part));
    args.addAll(List.of(more));
    args.add("--json");
    Parley run = Parley.run(working, args.toArray());
    assertThat(run.exit()).as(run.err()).isZero();
    return new JsonMapper().readTree(run.out());
  }
}

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
    assertThat(ladder.get("gross").get("mid").doubleValue())
        .isGreaterThan(ladder.get("net").get("mid").doubleValue());
    assertThat(ladder.get("staff")).hasSize(5);
    for (JsonNode point : ladder.get("staff")) {
      assertThat(point.get("fte").doubleValue())
          .isBetween(point.get("low").doubleValue(), point.get("high").doubleValue());
    }
  }

  @ParameterizedTest(name = "{0} is {1} for 1 % and stands at {2}: {3}")
  @CsvSource({
    "cost-4-05-percent, 86.42, knock_on, true",
    "cost-35-percent-gross, 57.14, employer_pension_central, false",
    "cost-35-percent-net, 28.57, employer_national_insurance_returned, true",
    "one-percent-38, 37.7, basic, true",
  })
  void published_costs_are_set_beside_the_ladder_of_their_year(
      String claim, double perPercent, String rung, boolean agrees) {
    JsonNode placed =
        json("cost-ladder")
            .get("published")
            .valueStream()
            .filter(p -> p.get("claim").stringValue().equals(claim))
            .findFirst()
            .orElseThrow();

    assertThat(placed.get("perPercent").doubleValue()).isCloseTo(perPercent, within(0.005));
    assertThat(placed.get("rung").stringValue()).isEqualTo(rung);
    assertThat(placed.get("agrees").booleanValue()).isEqualTo(agrees);
  }

  @Test
  void a_strike_day_gross_net_and_made_up_for() {
    JsonNode day = json("strike-day", "--days", "1", "--grade", "FY1", "--rise", "2.5");

    assertThat(day.get("deduction").decimalValue()).isEqualByComparingTo("106.39");
    assertThat(day.get("deductionNet").decimalValue()).isEqualByComparingTo("68.26");
    assertThat(day.get("daysToRecoup").doubleValue()).isCloseTo(40, within(0.1));
    assertThat(day.get("walkouts")).hasSize(14);
    double sum = 0;
    for (JsonNode walkout : day.get("walkouts")) {
      sum += walkout.path("wageLoss").path("mid").doubleValue(0);
    }
    assertThat(day.get("wageLoss").get("mid").doubleValue()).isCloseTo(sum, within(1e-6));
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

  @ParameterizedTest
  @CsvSource({
    "cost-ladder, --percent, one",
    "cost-ladder, --cash, '1,000'",
    "strike-day, --rise, 2.5%",
  })
  void what_is_no_number_is_told_with_an_example(String part, String option, String text) {
    Parley run = Parley.run(working, "worth", CaseFolders.DOCTORS, part, option, text);

    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err())
        .contains(option)
        .contains("\"" + text + "\" is no number such as 2.5")
        .contains("Try: parley worth " + part + " --help")
        .doesNotContain("Exception");
  }

  private JsonNode json(String... words) {
    return Parley.worth(working, words);
  }
}

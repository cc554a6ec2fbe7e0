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

/** The questions about pay that have a command of their own, through the program's JSON. */
class PayCommandsTest {

  @TempDir Path working;

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource({
    // Research on the union's claim: one chain and one index under three timings.
    "april-end, -0.261, 0.0005",
    "year-average, -0.193, 0.0006",
    "april-start, -0.169, 0.0006",
  })
  void one_claim_under_three_timings(String timing, double change, double tolerance) {
    JsonNode real =
        json(
            "real",
            "--from",
            "2008/09",
            "--to",
            "2021/22",
            "--index",
            "RPI",
            "--timing",
            timing,
            "--chain",
            "union",
            "--concept",
            "awards");

    assertThat(real.get("change").doubleValue()).isCloseTo(change, within(tolerance));
    assertThat(real.get("needed").doubleValue())
        .isCloseTo(1 / (1 + real.get("change").doubleValue()) - 1, within(1e-9));
    assertThat(real.get("index").stringValue()).isEqualToIgnoringCase("rpi");
    assertThat(real.get("timing").stringValue()).isEqualTo(timing);
    assertThat(real.get("chain").stringValue()).isEqualTo("union");
    assertThat(real.get("concept").stringValue()).isEqualTo("awards");
    assertThat(real.has("vintage")).isTrue();
  }

  @Test
  void a_comparison_of_basic_scales_across_two_contracts_warns() {
    JsonNode real =
        json(
            "real",
            "--from",
            "2008/09",
            "--to",
            "2025/26",
            "--index",
            "cpi",
            "--timing",
            "april-start",
            "--concept",
            "scale",
            "--grade",
            "FY1");

    assertThat(real.get("warnings").toString()).contains("contract");
  }

  @Test
  void take_home_of_a_first_year_doctor_in_2025_26() {
    JsonNode pay =
        json(
            "take-home",
            "--gross",
            "38831",
            "--year",
            "2025/26",
            "--pension",
            "nhs",
            "--loan",
            "plan2");

    // published_figures T_FY1: the annual method, worked by hand.
    assertThat(pay.get("takeHome").decimalValue()).isEqualByComparingTo("27501.08");
    assertThat(pay.get("incomeTax").decimalValue()).isEqualByComparingTo("4491.11");
    assertThat(pay.get("nationalInsurance").decimalValue()).isEqualByComparingTo("2100.88");
    assertThat(pay.get("pension").decimalValue()).isEqualByComparingTo("3805.44");
    assertThat(pay.get("studentLoan").decimalValue()).isEqualByComparingTo("932.49");
  }

  @Test
  void the_cliff_of_2025_26_that_one_per_cent_crosses() {
    JsonNode cliffs = json("cliffs", "--year", "2025/26").get("cliffs");

    List<String> at = new ArrayList<>();
    cliffs.forEach(c -> at.add(c.get("at").decimalValue().toPlainString()));
    assertThat(at).anyMatch(a -> a.startsWith("65191"));
    cliffs.forEach(c -> {
      assertThat(c.get("loss").doubleValue()).isPositive();
      assertThat(c.get("cause").stringValue()).isNotBlank();
    });
  }

  @Test
  void every_award_that_lowered_take_home_by_grade_and_year() {
    JsonNode all = json("cliffs", "--all-years");

    List<String> lowered = new ArrayList<>();
    all.get("lowered")
        .forEach(
            a -> lowered.add(a.get("year").stringValue() + " " + a.get("grade").stringValue()));
    assertThat(lowered)
        .contains("2018/19 FY1", "2019/20 CT3/ST3-5", "2019/20 ST6-8")
        .allMatch(a -> a.startsWith("2018/19") || a.startsWith("2019/20"));
    all.get("lowered").forEach(a -> assertThat(a.get("change").doubleValue()).isNegative());
    List<String> years = new ArrayList<>();
    all.get("years").forEach(y -> years.add(y.get("year").stringValue()));
    assertThat(years)
        .contains("2014/15", "2020/21", "2025/26", "2026/27")
        .doesNotContain("2008/09");
  }

  @Test
  void payslips_and_another_loan_change_the_deductions() {
    JsonNode pay =
        json(
            "take-home",
            "--gross",
            "38831",
            "--year",
            "2025/26",
            "--loan",
            "none",
            "--pension",
            "none",
            "--rounding",
            "monthly");

    assertThat(pay.get("studentLoan").decimalValue()).isEqualByComparingTo("0");
    assertThat(pay.get("pension").decimalValue()).isEqualByComparingTo("0");
    // Free pay of 1257L is 12,579.12 a year; 20 % of 26,251 to the pound.
    assertThat(pay.get("incomeTax").decimalValue()).isEqualByComparingTo("5250.20");
    assertThat(pay.get("switches").get("rounding").stringValue()).isEqualTo("monthly");
  }

  @Test
  void the_forecast_on_which_a_claim_rests() {
    JsonNode outturn =
        json(
            "real",
            "--from",
            "2008/09",
            "--to",
            "2024/25",
            "--index",
            "RPI",
            "--timing",
            "april-end",
            "--chain",
            "union");
    JsonNode implied =
        json(
            "implied",
            "--claim",
            outturn.get("change").decimalValue().toPlainString(),
            "--from",
            "2008/09",
            "--to",
            "2024/25",
            "--index",
            "RPI",
            "--timing",
            "april-end",
            "--chain",
            "union");

    // CHAW: April 2025 402.2, April 2024 385.0.
    assertThat(implied.get("impliedRate").doubleValue())
        .isCloseTo(402.2 / 385.0 - 1, within(0.0001));
  }

  @Test
  void the_parts_of_a_gap_add_up_to_it() {
    JsonNode both =
        json(
            "decompose",
            "--a",
            "index=RPI,timing=april-end,chain=union,to=2024/25",
            "--b",
            "index=CPI,timing=year-average,chain=headline,to=2024/25",
            "--from",
            "2008/09");

    double sum = 0;
    for (String part : List.of("index", "timing", "chain", "concept", "vintage")) {
      sum += both.get("parts").get(part).doubleValue();
    }
    assertThat(sum).isCloseTo(both.get("gap").doubleValue(), within(1e-9));
  }

  private JsonNode json(String... words) {
    return Parley.worth(working, words);
  }
}

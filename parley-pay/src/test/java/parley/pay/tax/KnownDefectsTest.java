package parley.pay.tax;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import parley.pay.book.PayYear;
import parley.pay.book.Pence;
import parley.pay.book.Schedule;

/**
 * Defects that PolicyEngine UK had on 17 August 2026, each told as what holds instead. Its dated
 * parameters are a model to follow; the defects show where dates go wrong.
 */
class KnownDefectsTest {

  @ParameterizedTest
  @CsvSource({
    // It has no step to 11,000 in 2016/17.
    "2016/17, 30000, 3800.00",
    // Its limit of the basic rate in 2015/16 is 32,000; 31,785 holds: 20 % of it, 40 % of 7,615.
    "2015/16, 50000, 9403.00",
    "2016/17, 50000, 9200.00",
  })
  void income_tax_has_the_steps_of_its_years(String year, long gross, String expected) {
    assertThat(rules(year).takeHome(pounds(gross), Rounding.ANNUAL).incomeTax())
        .hasToString(expected);
  }

  /** It let the allowance drift with prices between two frozen years, to 12,826 (issue 1407). */
  @Test
  void a_frozen_allowance_is_a_row_of_each_year_and_never_drifts() {
    for (int year = 2021; year <= 2026; year++) {
      LocalDate start = LocalDate.of(year, 4, 6);
      List<Schedule> rows = Doctors.BOOK.listInYear(Parameters.ALLOWANCE, start);
      assertThat(rows).as("%s", year).singleElement();
      assertThat(rows.getFirst().single()).isEqualByComparingTo("12570");
    }
  }

  /** Its upper rate of 3.25 % and main rate of 13.25 % last until April 2024. */
  @ParameterizedTest
  @CsvSource({
    "2022-10-31, 0.1325, 0.0325",
    "2022-11-05, 0.1325, 0.0325",
    "2022-11-06, 0.12, 0.02",
    "2023-04-30, 0.12, 0.02",
    "2024-01-31, 0.10, 0.02"
  })
  void the_levy_of_2022_ends_on_5_november_2022(LocalDate day, BigDecimal main, BigDecimal upper) {
    Schedule rates = inForce(Parameters.EMPLOYEE, day);
    assertThat(rates.steps().get(0).value()).isEqualByComparingTo(main);
    assertThat(rates.steps().get(1).value()).isEqualByComparingTo(upper);
  }

  /** It has no employer's rate of 15.05 %. */
  @ParameterizedTest
  @CsvSource({"2022-04-30, 0.1505", "2022-11-05, 0.1505", "2022-11-06, 0.138", "2025-04-30, 0.15"})
  void the_employer_pays_15_05_per_cent_to_5_november_2022(LocalDate day, BigDecimal rate) {
    assertThat(inForce(Parameters.EMPLOYER, day).steps().getFirst().value())
        .isEqualByComparingTo(rate);
  }

  /** Its secondary threshold of 2015/16 and 2016/17 is 155 a week; 156 holds. */
  @ParameterizedTest
  @CsvSource({"2015-04-30", "2016-04-30"})
  void the_secondary_threshold_of_2015_and_2016_is_156_a_week(LocalDate day) {
    BigDecimal year = inForce(Parameters.EMPLOYER, day).steps().getFirst().above();
    assertThat(year.doubleValue() / 52).isCloseTo(156, within(1e-9));
  }

  /** It takes the loan from pay after the pension; payrolls take it from pay. */
  @Test
  void the_student_loan_counts_pay_before_the_pension() {
    Pence pay = pounds(50_000);
    assertThat(
            Doctors.rules("2025/26", "nhs", "plan2").takeHome(pay, Rounding.ANNUAL).studentLoan())
        .hasToString("1937.70");
  }

  /** It knows no tiers of the pension, so that it has no cliffs. */
  @Test
  void the_pension_has_tiers() {
    assertThat(inForce("pension.nhs.member-rate", LocalDate.of(2025, 4, 30)).steps()).hasSize(6);
  }

  private static TaxRules rules(String year) {
    return Doctors.rules(year, "none", "none");
  }

  private static Schedule inForce(String parameter, LocalDate day) {
    return Doctors.BOOK
        .find(parameter, day, Paydays.yearStart(PayYear.of(day), parameter))
        .orElseThrow();
  }

  private static Pence pounds(long pounds) {
    return new Pence(pounds * 100);
  }
}

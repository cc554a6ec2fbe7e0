package parley.pay.tax;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import parley.casefile.CaseView;
import parley.casefile.Series;
import parley.pay.book.ParameterBook;
import parley.pay.book.PayYear;
import parley.pay.book.Pence;

/** Parameters that are there but make no sense: each gives one sentence that names the row. */
class BrokenParametersTest {

  private static final PayYear YEAR = PayYear.parse("2025/26");
  private static final Circumstances WHO = Doctors.circumstances("nhs", "plan2");

  @Test
  void a_rate_in_per_cent_is_no_fraction() {
    refused(
        with("national-insurance.employee-rate", "50270", "value", "2"),
        "national-insurance.employee-rate from 2025-04-06 has the rate 2;"
            + " a rate is a fraction, as in 0.2 for 20 %.");
  }

  @Test
  void a_threshold_below_zero_is_refused() {
    refused(
        with("student-loan.plan2", "28470", "above", "-28470"),
        "student-loan.plan2 from 2025-04-06 has the threshold -28470, which is below zero.");
  }

  @Test
  void a_rate_on_the_whole_that_does_not_start_at_zero_is_refused() {
    refused(
        without(r -> is(r, "pension.nhs.member-rate", "0")),
        "pension.nhs.member-rate from 2025-04-01 starts at 13260; its first row must be above 0.");
  }

  @Test
  void one_threshold_with_two_rates_is_refused() {
    refused(
        with("pension.nhs.member-rate", "65191", "above", "50846"),
        "pension.nhs.member-rate from 2025-04-01 has the threshold 50846 twice.");
  }

  @Test
  void an_allowance_of_two_rows_is_refused() {
    CaseView view =
        edited(rows -> {
          List<Series.Row> more = new ArrayList<>(rows);
          rows.stream()
              .filter(r -> is(r, "income-tax.allowance", "0"))
              .forEach(r -> more.add(changed(r, "above", "1000")));
          return more;
        });
    refused(view, "income-tax.allowance from 2025-04-06 has 2 rows where one is expected.");
  }

  @Test
  void tax_that_changes_within_a_year_is_refused() {
    CaseView view =
        edited(rows -> {
          List<Series.Row> more = new ArrayList<>(rows);
          rows.stream()
              .filter(r -> r.get("parameter").equals("income-tax.rate"))
              .forEach(r -> more.add(changed(r, "effectiveFrom", "2025-10-06")));
          return more;
        });
    refused(
        view,
        "income-tax.rate changes within a tax year, on 2025-10-06; it must be set for the whole"
            + " year.");
  }

  @Test
  void a_year_of_which_half_is_missing_is_not_computable() {
    CaseView view =
        edited(rows ->
            rows.stream()
                .map(r ->
                    r.get("parameter").equals("student-loan.plan2")
                        ? changed(r, "effectiveFrom", "2025-10-06")
                        : r)
                .toList());
    assertThat(TaxRules.of(ParameterBook.of(view), YEAR, WHO))
        .isInstanceOfSatisfying(
            MissingParameters.class,
            m -> assertThat(m.names()).containsExactly("student-loan.plan2 on 2025-04-30"));
  }

  @Test
  void part_time_pay_needs_to_know_which_pay_sets_the_tier() {
    CaseView view =
        edited(rows -> rows.stream().filter(r -> !r.get("parameter").contains("tier-by")).toList());
    TaxRules rules = TaxRules.of(ParameterBook.of(view), YEAR, WHO).orElseThrow();
    Pence full = new Pence(50_000_00);
    assertThat(rules.takeHome(full, Rounding.ANNUAL).pension()).isNotEqualTo(new Pence(0));
    assertThatThrownBy(() -> rules.takeHome(new Pence(40_000_00), full, Rounding.ANNUAL))
        .hasMessage(
            "Take-home of part-time pay in 2025/26 cannot be computed: the parameters have no"
                + " pension.nhs.tier-by-whole-time-pay.");
  }

  @Test
  void cliffs_refuse_rates_that_take_a_whole_pound() {
    CaseView view = with("student-loan.plan2", "28470", "value", "0.9");
    assertThatThrownBy(() -> Cliffs.answer(view, CliffsQuestion.usual(YEAR, WHO)))
        .hasMessage(
            "The highest rates of 2025/26 together take a whole pound of a pound or more; where"
                + " take-home falls is only found where they take less.");
  }

  @Test
  void pay_of_a_year_without_a_scale_is_refused() {
    TakeHomeQuestion question =
        new TakeHomeQuestion(
            new TakeHomeQuestion.OfGrade("FY1", Optional.empty()),
            BigDecimal.ONE,
            PayYear.parse("2026/27"),
            WHO,
            Rounding.ANNUAL);
    CaseView without =
        Doctors.RECORD
            .withSeries(
                Doctors.RECORD.series().stream()
                    .filter(s -> s.role() != Series.Role.PAY_SCALE)
                    .toList())
            .asOf(Doctors.VIEW.asOf());
    assertThatThrownBy(() -> TakeHomes.answer(without, question))
        .hasMessage("The record has no pay scale that starts in 2026/27 and was known on the day.");
  }

  private static void refused(CaseView view, String sentence) {
    assertThatThrownBy(() -> TaxRules.of(ParameterBook.of(view), YEAR, WHO))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(sentence);
  }

  private static CaseView with(String parameter, String above, String column, String value) {
    return edited(rows ->
        rows.stream().map(r -> is(r, parameter, above) ? changed(r, column, value) : r).toList());
  }

  private static CaseView without(Predicate<Series.Row> which) {
    return edited(rows -> rows.stream().filter(which.negate()).toList());
  }

  private static boolean is(Series.Row row, String parameter, String above) {
    return row.get("parameter").equals(parameter) && row.get("above").equals(above);
  }

  private static Series.Row changed(Series.Row row, String column, String value) {
    Map<String, String> cells = new LinkedHashMap<>(row.cells());
    cells.put(column, value);
    return new Series.Row(cells, row.known());
  }

  /** The parameters of 2025/26 alone, edited. */
  private static CaseView edited(UnaryOperator<List<Series.Row>> edit) {
    return Doctors.RECORD
        .withSeries(
            Doctors.RECORD.series().stream()
                .map(s ->
                    s.role() == Series.Role.PARAMETERS
                        ? s.withRows(
                            edit.apply(
                                s.rows().stream()
                                    .filter(r -> r.get("effectiveFrom").startsWith("2025-"))
                                    .toList()))
                        : s)
                .toList())
        .asOf(Doctors.VIEW.asOf());
  }
}

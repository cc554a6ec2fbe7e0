package parley.pay.cost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import parley.casefile.CaseView;
import parley.casefile.Series;
import parley.pay.ShippedDoctors;
import parley.pay.book.PayYear;
import parley.pay.book.Uplift;

/** What a rise costs on the shipped record, rung by rung. */
class CostLadderTest {

  private static final CaseView VIEW = ShippedDoctors.asOf("2026-02-18");
  private static final PayYear YEAR = PayYear.parse("2025/26");

  private static CostLadderAnswer ladder(String percent) {
    return CostLadder.answer(
        VIEW, CostLadderQuestion.usual(VIEW, YEAR, Uplift.ofPercent(new BigDecimal(percent))));
  }

  @Test
  void the_first_rung_is_the_bill_for_basic_pay_times_the_rise() {
    CostLadderAnswer answer = ladder("1");
    // Full-time equivalents times a mean of 54,300, the published mean, times 1 %.
    double fte =
        answer.staffing().points().stream().mapToDouble(p -> p.fte().mid().doubleValue()).sum();
    double basic = answer.rungs().getFirst().amount().millions().mid().doubleValue();
    assertThat(basic).isCloseTo(fte * 54_300 * 0.01 / 1e6, within(1e-6));
  }

  @Test
  void rungs_add_up_and_every_range_holds_its_middle() {
    CostLadderAnswer answer = ladder("1");
    double sum = 0;
    for (CostLadderAnswer.Rung rung : answer.rungs()) {
      Estimate amount = rung.amount().millions();
      sum += amount.mid().doubleValue();
      assertThat(rung.cumulative().millions().mid().doubleValue())
          .as(rung.kind().name())
          .isCloseTo(sum, within(1e-9));
      assertThat(amount.mid()).isBetween(amount.low(), amount.high());
      Estimate upTo = rung.cumulative().millions();
      assertThat(upTo.mid()).isBetween(upTo.low(), upTo.high());
      assertThat(rung.kind().isReceipt()).isEqualTo(amount.mid().signum() < 0);
    }
    assertThat(answer.gross().millions().mid()).isGreaterThan(answer.net().millions().mid());
  }

  @Test
  void twice_the_rise_costs_twice_the_basic_pay_and_more_never_costs_less() {
    double one = ladder("1").rungs().getFirst().amount().millions().mid().doubleValue();
    double two = ladder("2").rungs().getFirst().amount().millions().mid().doubleValue();
    assertThat(two).isCloseTo(2 * one, within(1e-9));
    assertThat(ladder("2").gross().millions().mid())
        .isGreaterThan(ladder("1").gross().millions().mid());
  }

  /** K01 tests the reading of the claim alone: its rung is derived from it, see below. */
  @ParameterizedTest(name = "{0}: GBP {1} million for 1 %, up to {2}")
  @CsvSource({
    // K01 Lords HL2221: 4.05 % is about 350 million a year, knock-on costs included.
    "cost-4-05-percent, 86.4, KNOCK_ON, 0.1",
    // K03 Full Fact, 17 May 2023, quoting the union: 35 % is about 1,000 million net.
    "cost-35-percent-net, 28.6, EMPLOYER_NATIONAL_INSURANCE_RETURNED, 2.9",
    // Telegraph, July 2025: 29.2 % is at least 1,100 million, basic pay alone.
    "one-percent-38, 37.7, BASIC, 1",
  })
  void k01_k03_published_costs_stand_on_their_rungs(
      String claim, double perPercent, CostRung rung, double tolerance) {
    CostLadderAnswer.Placed placed = placed(claim);
    assertThat(placed.perPercent().low().doubleValue()).isCloseTo(perPercent, within(0.05));
    assertThat(placed.nearest().rung()).isEqualTo(rung);
    assertThat(placed.nearest().distance().doubleValue()).isCloseTo(0, within(tolerance));
    assertThat(placed.nearest().agrees()).isTrue();
  }

  @Test
  void k02_the_departments_gross_cost_is_a_tenth_above_the_ladder_of_its_year() {
    // Full Fact, 17 May 2023, quoting the department: 35 % is over 2,000 million gross. What
    // employers pay comes to 1,640 to 1,880 million; the top is within 10 %, the middle is not.
    CostLadderAnswer.Placed placed = placed("cost-35-percent-gross");
    assertThat(placed.nearest().rung()).isEqualTo(CostRung.EMPLOYER_PENSION_CENTRAL);
    assertThat(placed.nearest().sum().high().doubleValue() * 35).isCloseTo(2000, within(200.0));
    assertThat(placed.nearest().agrees()).isFalse();
  }

  @Test
  void staff_at_each_point_are_a_calibration_with_a_range() {
    Staffing staffing = ladder("1").staffing();
    assertThat(staffing.points()).hasSize(5);
    assertThat(staffing.calibrated()).isTrue();
    assertThat(staffing.points())
        .anyMatch(p -> p.fte().low().compareTo(p.fte().high()) < 0)
        .allSatisfy(p -> assertThat(p.fte().mid()).isBetween(p.fte().low(), p.fte().high()));
  }

  @Test
  void a_rise_of_nothing_and_one_below_nothing_are_refused() {
    assertThatThrownBy(() -> ladder("0"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("give a rise above 0");
    assertThatThrownBy(() -> ladder("-1"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("is below 0");
  }

  @Test
  void a_staff_table_that_counts_nobody_is_refused() {
    CaseView nobody =
        ShippedDoctors.record()
            .withSeries(
                ShippedDoctors.record().series().stream()
                    .map(s ->
                        s.role() == Series.Role.STAFF
                            ? s.withRows(s.rows().stream().map(CostLadderTest::empty).toList())
                            : s)
                    .toList())
            .asOf(VIEW.asOf());
    CostLadderQuestion question =
        CostLadderQuestion.usual(nobody, YEAR, Uplift.ofPercent(BigDecimal.ONE));
    assertThatThrownBy(() -> CostLadder.answer(nobody, question))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageMatching(
            "The staff table counted on 20..-..-.. has 0 in every row;"
                + " at least one grade has somebody in it\\.");
  }

  private static Series.Row empty(Series.Row row) {
    Map<String, String> cells = new LinkedHashMap<>(row.cells());
    for (String column : List.of("fte", "low", "high")) {
      cells.computeIfPresent(column, (c, number) -> number.isEmpty() ? number : "0");
    }
    return new Series.Row(cells, row.known());
  }

  @Test
  void k01_goes_beyond_what_employers_pay_so_that_its_rung_holds_a_remainder_and_no_sum() {
    // Without the claim itself the ladder of its year has 56 to 64 million for 1 %, not 86.
    CostLadderAnswer own =
        CostLadder.answer(
            VIEW,
            CostLadderQuestion.usual(
                VIEW, PayYear.parse("2023/24"), Uplift.ofPercent(new BigDecimal("4.05"))));
    Estimate gross = own.gross().millions();
    assertThat(gross.low().doubleValue() / 4.05).isCloseTo(56.2, within(0.05));
    assertThat(gross.high().doubleValue() / 4.05).isCloseTo(64.3, within(0.05));
    assertThat(placed("cost-4-05-percent").byConstruction()).isTrue();
    assertThat(own.rungs()).noneMatch(r -> r.kind() == CostRung.KNOCK_ON);
    assertThat(own.knockOn().orElseThrow().amount().millions().mid().doubleValue() / 4.05)
        .isCloseTo(86.42 - 59.94, within(0.02));
  }

  private static CostLadderAnswer.Placed placed(String claim) {
    return ladder("1").placed().stream()
        .filter(p -> p.claim().id().equals(claim))
        .findFirst()
        .orElseThrow();
  }
}

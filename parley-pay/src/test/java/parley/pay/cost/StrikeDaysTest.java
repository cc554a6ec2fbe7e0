package parley.pay.cost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import parley.casefile.CaseView;
import parley.casefile.Computed;
import parley.pay.ShippedDoctors;
import parley.pay.book.ParameterBook;
import parley.pay.book.PayYear;
import parley.pay.book.Pence;
import parley.pay.book.Uplift;
import parley.pay.tax.Circumstances;
import parley.pay.tax.Pensionable;
import parley.pay.tax.TaxRules;

/** What days of strike cost on the shipped record. */
class StrikeDaysTest {

  private static final CaseView VIEW = ShippedDoctors.asOf("2026-02-18");
  private static final PayYear YEAR = PayYear.parse("2025/26");
  private static final Circumstances MEMBER = Circumstances.NONE.withPension("nhs");

  @Test
  void s01_a_strike_day_of_a_first_year_doctor_in_2025_26() {
    // BMA guide quoting NHS Employers: at most 1/365 of 38,831.
    StrikeDayAnswer answer = strike(1, "FY1");
    assertThat(answer.strikers()).singleElement();
    assertThat(value(answer.strikers().getFirst().deduction())).isEqualTo(106.39);
  }

  @Test
  void the_net_loss_is_what_tax_insurance_and_the_pension_leave_of_the_deduction() {
    // Pension 9.8 % of the deduction, tax 20 % of the rest, insurance 8 % of all of it.
    double net = 106.39 * (1 - 0.098) * 0.8 - 106.39 * 0.08;
    assertThat(value(strike(1, "FY1").strikers().getFirst().net())).isCloseTo(net, within(0.02));
  }

  @Test
  void five_days_are_made_up_for_by_two_and_a_half_per_cent_in_two_hundred_days() {
    // On a straight stretch of taxes net and gross shrink alike: 5/365 of pay against 2.5 % of it
    // a year is 5 / 0.025 = 200 days.
    assertThat(recoup(strike(5, "FY1").strikers().getFirst().byPay())).isCloseTo(200, within(0.05));
  }

  @Test
  void below_a_tier_of_the_pension_the_same_rise_takes_years_unless_the_tier_moves_too() {
    // 65,048 x 1.025 = 66,674.20 pays 12.5 % on all of it, where 65,048 pays 10.7 %.
    StrikeDayAnswer.Striker striker = strike(5, "ST3").strikers().getFirst();
    double pension = 66_674.20 * 0.125 - 65_048 * 0.107;
    double gain = (1_626.20 - pension) * 0.6 - 1_626.20 * 0.02;
    double lost = 891.07 * 0.893 * 0.6 - 891.07 * 0.02;
    assertThat(value(striker.deduction())).isEqualTo(891.07);
    assertThat(recoup(striker.byPay())).isCloseTo(lost / gain * 365, within(0.2));
    assertThat(recoup(striker.tierKept())).isCloseTo(200, within(0.05));
  }

  @ParameterizedTest
  @ValueSource(strings = {"FY1", "FY2", "ST1", "ST3", "ST6"})
  void no_rise_below_the_one_that_breaks_even_makes_up_for_the_loss_in_a_year(String grade) {
    StrikeDayAnswer.Striker striker = strike(5, grade).strikers().getFirst();
    Pence basic = striker.point().basic();
    BigDecimal breakEven =
        striker.breakEven().orElseThrow().figure().value().orElseThrow().stripTrailingZeros();
    assertThat(gain(basic, breakEven)).isGreaterThanOrEqualTo(striker.lost().pence());
    // All smaller rises, in steps of a hundredth of a per cent.
    BigDecimal step = new BigDecimal("0.01");
    for (BigDecimal r = step; r.add(step).compareTo(breakEven) < 0; r = r.add(step)) {
      assertThat(gain(basic, r)).as(r.toPlainString()).isLessThan(striker.lost().pence());
    }
  }

  @Test
  void the_wages_lost_in_a_walkout_are_person_days_times_the_mean_deduction() {
    // 16,162 absent on the average day of five in July 2025, at a published mean of 54,300.
    StrikeDayAnswer.Counted counted = counted("W12");
    assertThat(counted.personDays().mid()).isEqualByComparingTo("80810");
    assertThat(counted.millions().mid().doubleValue())
        .isCloseTo(80_810 * 54_300.0 / 365 / 1e6, within(1e-6));
  }

  @Test
  void a_peak_stands_for_one_day_at_least_and_for_every_day_at_most() {
    Estimate days = counted("W2").personDays();
    assertThat(days.low()).isEqualByComparingTo("27361");
    assertThat(days.high()).isEqualByComparingTo("109444");
    assertThat(days.mid()).isEqualByComparingTo("68402.5");
  }

  @Test
  void walkouts_without_a_count_have_no_loss_and_the_total_is_that_of_the_others() {
    StrikeDayAnswer answer = strike(5, "FY1");
    assertThat(answer.losses()).hasSize(14);
    assertThat(answer.losses()).filteredOn(StrikeDayAnswer.Uncounted.class::isInstance).hasSize(5);
    double sum = 0;
    for (StrikeDayAnswer.WalkoutLoss loss : answer.losses()) {
      if (loss instanceof StrikeDayAnswer.Counted c) {
        assertThat(c.millions().mid()).isBetween(c.millions().low(), c.millions().high());
        sum += c.millions().mid().doubleValue();
      }
    }
    assertThat(value(answer.total().orElseThrow())).isCloseTo(sum, within(1e-6));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, -1, 366})
  void days_beyond_a_year_or_below_one_are_refused(int days) {
    assertThatThrownBy(() -> strike(days, "FY1"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(days + " strike days are not from 1 to 365.");
  }

  private static StrikeDayAnswer strike(int days, String grade) {
    return StrikeDays.answer(
        VIEW,
        new StrikeDayQuestion(
            YEAR,
            days,
            Optional.of(grade),
            Optional.of(Uplift.ofPercent(new BigDecimal("2.5"))),
            MEMBER));
  }

  private static StrikeDayAnswer.Counted counted(String walkout) {
    List<StrikeDayAnswer.WalkoutLoss> losses = strike(5, "FY1").losses();
    return losses.stream()
        .filter(l -> l.walkout().equals(walkout))
        .map(StrikeDayAnswer.Counted.class::cast)
        .findFirst()
        .orElseThrow();
  }

  /** Pence a year more, with the pension rate of the new pay. */
  private static long gain(Pence basic, BigDecimal percent) {
    Pence after = Uplift.ofPercent(percent).on(basic, Pence.Rounding.NEAREST_PENNY);
    TaxRules rules = TaxRules.of(ParameterBook.of(VIEW), YEAR, MEMBER).orElseThrow();
    return rules.takeHome(after, Pensionable.of(after)).takeHome().pence()
        - rules.takeHome(basic, Pensionable.of(basic)).takeHome().pence();
  }

  private static double recoup(Optional<StrikeDayAnswer.Recoup> recoup) {
    return value(((StrikeDayAnswer.After) recoup.orElseThrow()).days());
  }

  private static double value(Computed.Known computed) {
    return computed.figure().value().orElseThrow().doubleValue();
  }
}

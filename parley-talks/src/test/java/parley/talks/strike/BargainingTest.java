package parley.talks.strike;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Models of strikes against closed forms, published exercises and searches. */
class BargainingTest {

  @Test
  void hicks_the_exercise_of_ehrenberg_and_smith() {
    // Ehrenberg and Smith, Modern Labor Economics: E = 1 + 0.02 S, R = 5 + 0.02 S - 0.01 S^2.
    Hicks.Settlement settlement =
        Hicks.of(new double[] {1, 0.02}, new double[] {5, 0.02, -0.01})
            .settlement(365)
            .orElseThrow();
    assertThat(settlement.days()).isCloseTo(20, within(1e-10));
    assertThat(settlement.risePercent()).isCloseTo(1.4, within(1e-11));
  }

  @Test
  void hicks_curves_that_never_meet_settle_nothing() {
    assertThat(Hicks.of(new double[] {1}, new double[] {2}).settlement(365)).isEmpty();
  }

  @Test
  void hicks_curves_that_cross_at_once_need_no_strike() {
    assertThat(Hicks.of(new double[] {3}, new double[] {2}).settlement(365).orElseThrow())
        .isEqualTo(new Hicks.Settlement(0, 3));
  }

  @Test
  void ashenfelter_and_johnson_the_closed_form_is_the_best_day_of_the_employer() {
    SplittableRandom random = new SplittableRandom(1969);
    int struck = 0;
    for (int i = 0; i < 500; i++) {
      double start = random.nextDouble(4, 30);
      Concession.Falling demand =
          new Concession.Falling(start, random.nextDouble(0, 4), random.nextDouble(0.005, 0.1));
      double wages = random.nextDouble(20, 90);
      double interest = random.nextDouble(0.001, 0.05);
      double closed = demand.strikeDays(100, wages, interest);
      double best = 0;
      double most = Double.NEGATIVE_INFINITY;
      for (double days = 0; days <= 1000; days += 0.05) {
        double value =
            (100 - wages * (1 + demand.after(days) / 100)) * Math.exp(-interest * days) / interest;
        if (value > most) {
          most = value;
          best = days;
        }
      }
      assertThat(closed).isCloseTo(best, within(0.06));
      struck += closed > 0 ? 1 : 0;
    }
    assertThat(struck).isBetween(50, 450);
  }

  @Test
  void ashenfelter_and_johnson_an_employer_who_cannot_pay_never_settles() {
    assertThat(new Concession.Falling(9, 5, 0.1).strikeDays(100, 98, 0.01)).isInfinite();
  }

  @Test
  void rubinstein_the_share_is_that_of_the_fixed_point() {
    double share = Bargaining.firstShare(0.9, 0.8);
    // The second accepts what a round later is worth to it; there it offers first.
    assertThat(share).isCloseTo(1 - 0.8 * Bargaining.firstShare(0.8, 0.9), within(1e-15));
    assertThat(share).isCloseTo(0.2 / 0.28, within(1e-15));
  }

  @Test
  void rubinstein_patient_sides_come_to_the_point_of_nash() {
    assertThat(Bargaining.firstShare(1 - 1e-9, 1 - 1e-9)).isCloseTo(0.5, within(1e-8));
  }

  @Test
  void screening_with_a_patience_of_nine_tenths() {
    Bargaining.Screening path = Bargaining.screening(0.9);
    assertThat(path.cut()).isCloseTo((1 - Math.sqrt(0.1)) / 0.9, within(1e-12));
    assertThat(path.cut()).isCloseTo(0.759747, within(5e-7));
    assertThat(path.price()).isCloseTo(0.240253, within(5e-7));
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.1, 0.5, 0.9, 0.99})
  void screening_who_just_settles_would_as_soon_wait(double patience) {
    Bargaining.Screening path = Bargaining.screening(patience);
    // At the cut the price now and the price of the next round leave the same.
    double now = path.cut() - path.demandIn(0);
    double later = patience * (path.cut() - path.demandIn(1));
    assertThat(now).isCloseTo(later, within(1e-12));
    assertThat(path.settlesIn(1)).isZero();
    assertThat(path.settlesIn(path.cut() * 0.999)).isEqualTo(1);
  }

  @Test
  void attrition_and_reputation_follow_their_closed_forms() {
    assertThat(Bargaining.concessionHazard(3, 60)).isCloseTo(0.05, within(1e-15));
    assertThat(Bargaining.reputationHazard(0.7, 0.6, 0.01)).isCloseTo(0.01, within(1e-12));
    assertThatThrownBy(() -> Bargaining.reputationHazard(0.5, 0.4, 0.01))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Demands of 0.5 and 0.4 do not clash.");
  }

  @Test
  void attrition_the_hazard_makes_the_other_side_indifferent_on_every_day() {
    double hazard = Bargaining.concessionHazard(3, 60);
    // Waiting a short time costs 3 a day and wins 60 with the chance of that time.
    double step = 1e-6;
    assertThat(60 * -Math.expm1(-hazard * step) - 3 * step).isCloseTo(0, within(1e-11));
  }

  @Test
  void the_value_of_a_walkout_with_a_constant_hazard_has_a_closed_form() {
    // Settled w - c S, cost d a day, S exponential with mean m: w - (c + d) m.
    DurationFit exponential =
        new DurationFit(Hazard.EXPONENTIAL, Math.log(20), List.of(), 1, List.of(), 0, 0, 0);
    WalkoutValue value =
        new WalkoutValue(
            exponential, new Concession.Linear(10, 0.03, Double.NEGATIVE_INFINITY)::after, 0.2, 0);
    assertThat(value.mean()).isCloseTo(10 - 0.23 * 20, within(1e-3));
    assertThat(value.atQuantileOfLength(0.5)).isCloseTo(10 - 0.23 * 20 * Math.log(2), within(1e-9));
  }

  @Test
  void the_value_of_a_walkout_discounts_what_comes_later() {
    // Settled w whenever, S exponential with rate h: w h / (h + r) - d / (h + r).
    DurationFit exponential =
        new DurationFit(Hazard.EXPONENTIAL, Math.log(20), List.of(), 1, List.of(), 0, 0, 0);
    WalkoutValue value = new WalkoutValue(exponential, days -> 10, 0.2, 0.01);
    assertThat(value.mean()).isCloseTo((10 * 0.05 - 0.2) / (0.05 + 0.01), within(1e-3));
  }
}

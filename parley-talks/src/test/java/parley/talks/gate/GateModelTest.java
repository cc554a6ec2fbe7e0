package parley.talks.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import org.hipparchus.special.Erf;
import org.junit.jupiter.api.Test;
import parley.talks.space.Ratio;

/** Chances against closed forms, sums of exact fractions, and draws. */
class GateModelTest {

  private static final MathContext FIFTY = new MathContext(50);
  private static final LogOdds LINE = new LogOdds(-2, 0.05);

  private static Ratio at(long utility) {
    return Ratio.of(utility);
  }

  private static Vote vote(int entitled, double turnout, double swing) {
    return new Vote(LINE, entitled, turnout, swing, 0.5, 0, 0);
  }

  @Test
  void a_sharp_threshold_accepts_from_its_value_on_exactly() {
    GateModel third = new GateModel.Sharp(Ratio.of(100).dividedBy(Ratio.of(3)));

    assertThat(third.chance(Ratio.of(100).dividedBy(Ratio.of(3)))).isEqualTo(1);
    assertThat(third.chance(Ratio.parse("33.333333333333333333333333"))).isZero();
  }

  @Test
  void a_spread_gives_a_half_at_the_threshold_and_odds_of_e_one_spread_above() {
    GateModel gate = new GateModel.Logistic(40, 4);

    assertThat(gate.chance(at(40))).isEqualTo(0.5);
    assertThat(gate.chance(at(44))).isCloseTo(Math.E / (1 + Math.E), within(1e-15));
    assertThat(gate.chance(at(36)) + gate.chance(at(44))).isCloseTo(1, within(1e-15));
  }

  @Test
  void a_small_spread_is_nearly_sharp() {
    GateModel gate = new GateModel.Logistic(40, 1e-3);

    assertThat(gate.chance(at(41))).isCloseTo(1, within(1e-12));
    assertThat(gate.chance(at(39))).isCloseTo(0, within(1e-12));
  }

  @Test
  void a_line_through_two_votes_gives_both_back() {
    LogOdds line =
        LogOdds.through(new LogOdds.Observed(14.5, 0.168), new LogOdds.Observed(44, 0.6597))
            .orElseThrow();

    assertThat(line.share(14.5)).isCloseTo(0.168, within(1e-12));
    assertThat(line.share(44)).isCloseTo(0.6597, within(1e-12));
    assertThat(line.share(line.even())).isCloseTo(0.5, within(1e-12));
  }

  @Test
  void a_line_that_does_not_rise_is_none() {
    LogOdds.Observed low = new LogOdds.Observed(10, 0.66);

    assertThat(LogOdds.through(low, new LogOdds.Observed(14, 0.17))).isEmpty();
    assertThat(LogOdds.through(low, new LogOdds.Observed(14, 0.66))).isEmpty();
    assertThat(LogOdds.through(low, new LogOdds.Observed(10, 0.17))).isEmpty();
    assertThatThrownBy(() -> new LogOdds.Observed(10, 1))
        .hasMessageContaining("must lie between 0 and 1");
  }

  @Test
  void few_votes_are_counted_one_by_one() {
    for (int members = 1; members <= 40; members++) {
      for (long utility = 0; utility <= 100; utility += 20) {
        double share = LINE.share(utility);
        int needed = members / 2 + 1;
        assertThat(vote(members, 1, 0).chance(at(utility)))
            .as("%d members at %d", members, utility)
            .isCloseTo(tail(needed, members, share), within(1e-10));
      }
    }
  }

  /** The sum of binomial terms, in decimals of fifty digits. */
  private static double tail(int from, int trials, double share) {
    BigDecimal p = new BigDecimal(share);
    BigDecimal sum = BigDecimal.ZERO;
    BigInteger ways = BigInteger.ONE;
    for (int k = 0; k <= trials; k++) {
      if (k > 0) {
        ways = ways.multiply(BigInteger.valueOf(trials - k + 1L)).divide(BigInteger.valueOf(k));
      }
      if (k >= from) {
        sum =
            sum.add(
                new BigDecimal(ways)
                    .multiply(p.pow(k, FIFTY))
                    .multiply(BigDecimal.ONE.subtract(p).pow(trials - k, FIFTY)));
      }
    }
    return sum.doubleValue();
  }

  @Test
  void of_many_votes_the_majority_decides_and_only_the_swing_leaves_a_doubt() {
    assertThat(vote(50_000, 0.65, 0).chance(at(41))).isGreaterThan(0.99);
    assertThat(vote(50_000, 0.65, 0).chance(at(39))).isLessThan(0.01);
    // With a swing s the log-odds are normal, so that the chance is Phi(log-odds / s).
    for (long utility = 10; utility <= 70; utility += 10) {
      double phi = 0.5 * Erf.erfc(-LINE.at(utility) / (0.5 * Math.sqrt(2)));
      assertThat(vote(500_000, 0.65, 0.5).chance(at(utility))).isCloseTo(phi, within(0.003));
    }
  }

  @Test
  void a_vote_with_a_swing_agrees_with_draws() {
    Vote vote = new Vote(LINE, 101, 0.6, 0.7, 0.5, 0, 0);
    SplittableRandom random = new SplittableRandom(11);
    Random normal = new Random(12);
    int passed = 0;
    int draws = 40_000;
    for (int i = 0; i < draws; i++) {
      double share = LogOdds.shareOf(LINE.at(45) + 0.7 * normal.nextGaussian());
      int yes = 0;
      for (int voter = 0; voter < vote.votes(); voter++) {
        yes += random.nextDouble() < share ? 1 : 0;
      }
      passed += yes >= vote.needed() ? 1 : 0;
    }

    double chance = vote.chance(at(45));
    double error = Math.sqrt(chance * (1 - chance) / draws);
    assertThat((double) passed / draws).isCloseTo(chance, within(4 * error));
  }

  @Test
  void the_normal_law_of_many_votes_joins_the_count_of_few_without_a_jump() {
    for (long utility = 30; utility <= 50; utility += 5) {
      assertThat(vote(1_000, 1, 0.3).chance(at(utility)))
          .isCloseTo(vote(999, 1, 0.3).chance(at(utility)), within(0.005));
    }
  }

  @Test
  void a_tie_does_not_pass_and_two_thirds_can_be_asked_for() {
    assertThat(new Vote(LINE, 10, 1, 0, 0.5, 0, 0).needed()).isEqualTo(6);
    assertThat(new Vote(LINE, 9, 1, 0, 2.0 / 3, 0, 0).needed()).isEqualTo(7);
    assertThat(new Vote(LINE, 1_000, 0.6, 0, 0.5, 0, 0.4).needed()).isEqualTo(400);
  }

  @Test
  void a_quorum_is_met_or_not_by_those_who_vote() {
    assertThat(new Vote(LINE, 53_726, 0.6534, 0, 0.5, 0.5, 0).chanceOfQuorum())
        .isCloseTo(1, within(1e-9));
    assertThat(new Vote(LINE, 53_726, 0.45, 0, 0.5, 0.5, 0).chanceOfQuorum())
        .isCloseTo(0, within(1e-9));
    assertThat(new Vote(LINE, 21, 0.5, 0, 0.5, 0.5, 0).chanceOfQuorum())
        .isCloseTo(tail(11, 21, 0.5), within(1e-12));
    assertThat(new Vote(LINE, 53_726, 0.45, 0, 0.5, 0.5, 0).chance(at(100)))
        .isCloseTo(0, within(1e-9));
  }

  @Test
  void chances_never_fall_as_the_utility_rises() {
    List<GateModel> models =
        List.of(
            new GateModel.Sharp(at(40)),
            new GateModel.Logistic(40, 7),
            vote(77, 0.6, 0),
            vote(20_000, 0.6, 0.4));
    for (GateModel model : models) {
      double before = 0;
      for (long utility = -20; utility <= 120; utility++) {
        double chance = model.chance(at(utility));
        assertThat(chance).isBetween(before - 1e-12, 1.0);
        before = chance;
      }
    }
  }

  @Test
  void independent_gates_multiply_and_the_bounds_hold_whatever_hangs_together() {
    Ratification three =
        Ratification.of(
            List.of(
                new Ratification.Passing("a", 0.9),
                new Ratification.Passing("b", 0.8),
                new Ratification.Passing("c", 0.7)));

    assertThat(three.chance()).isCloseTo(0.504, within(1e-12));
    assertThat(three.low()).isCloseTo(0.4, within(1e-12));
    assertThat(three.high()).isEqualTo(0.7);
  }

  @Test
  void gates_that_move_together_count_once_as_the_least_likely() {
    Ratification two =
        Ratification.of(
            List.of(
                new Ratification.Passing("members", 0.6),
                new Ratification.Passing("members", 0.5),
                new Ratification.Passing("payer", 0.5)));

    assertThat(two.chance()).isCloseTo(0.25, within(1e-12));
    assertThat(two.low()).isZero();
  }

  @Test
  void numbers_that_are_no_shares_are_refused() {
    assertThatThrownBy(() -> vote(0, 0.5, 0)).hasMessageContaining("shares lie from 0 to 1");
    assertThatThrownBy(() -> vote(10, 1.5, 0)).hasMessageContaining("turnout 1.5");
    assertThatThrownBy(() -> new GateModel.Logistic(40, 0)).hasMessageContaining("above zero");
    assertThatThrownBy(() -> new LogOdds(0, -1)).hasMessageContaining("above zero");
    assertThatThrownBy(() -> Ratification.of(List.of())).hasMessageContaining("no gate");
  }
}

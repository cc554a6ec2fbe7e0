package parley.talks.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import parley.talks.strategy.TimeDependent;

class AlternatingOffersTest {

  private static final int SLICES = 100_000;

  private static SessionResult run(Sides sides, int rounds, Strategy... strategies) {
    return AlternatingOffers.run(
        sides, List.of(strategies), Setting.of(rounds, 1), new Trace(sides));
  }

  /** Each asks 1 - (1 - r) x f(t); what both ask fits into the pie once f >= 1 / (2 - r1 - r2). */
  @Test
  void two_who_concede_by_the_clock_meet_in_the_round_of_the_closed_form() {
    int rounds = 1001;
    for (String[] reserves : new String[][] {{"0", "0"}, {"0.2", "0.3"}, {"0.5", "0.1"}}) {
      Sides sides = Sides.of(Pies.of(SLICES, reserves[0], reserves[1]));
      double first = Double.parseDouble(reserves[0]);
      double second = Double.parseDouble(reserves[1]);
      for (double e : new double[] {0.2, 0.5, 1, 2}) {
        TimeDependent both = new TimeDependent("e", e);
        double time = Math.pow(1 / (2 - first - second), e);
        int round = (int) Math.ceil(time * (rounds - 1)) + 1;

        SessionResult result = run(sides, rounds, both, both);

        assertThat(result.isAgreement()).isTrue();
        assertThat(result.round()).isEqualTo(round);
        assertThat(result.utilities().get(0))
            .isCloseTo(
                1 - (1 - first) / (2 - first - second), org.assertj.core.data.Offset.offset(0.01));
        assertThat(result.utilities().get(0) + result.utilities().get(1)).isEqualTo(1.0);
      }
    }
  }

  @Test
  void reserves_that_leave_no_slice_end_at_the_deadline_with_the_reserves() {
    Sides sides = Sides.of(Pies.of(SLICES, "0.6", "0.5"));
    SessionResult result = run(sides, 50, TimeDependent.boulware(), TimeDependent.conceder());

    assertThat(result.ending()).isEqualTo(Ending.DEADLINE);
    assertThat(result.round()).isEqualTo(50);
    assertThat(result.options()).isEmpty();
    assertThat(result.utilities()).containsExactly(0.6, 0.5);
  }

  @Test
  void one_strategy_for_two_parties_is_refused() {
    Sides sides = Sides.of(Pies.of(10, "0", "0"));
    assertThatThrownBy(() -> run(sides, 10, TimeDependent.linear()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("There are 1 strategies for 2 parties.");
  }
}

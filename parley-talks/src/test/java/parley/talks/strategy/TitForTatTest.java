package parley.talks.strategy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import parley.talks.session.AlternatingOffers;
import parley.talks.session.Pies;
import parley.talks.session.Scripted;
import parley.talks.session.SessionResult;
import parley.talks.session.Setting;
import parley.talks.session.Sides;
import parley.talks.session.Strategy;
import parley.talks.session.Trace;
import parley.talks.session.Traces;

class TitForTatTest {

  private static List<Double> asked(Strategy strategy, String reserve, int... given) {
    Trace trace = new Trace(Sides.of(Pies.of(100, reserve, "0")));
    AlternatingOffers.run(
        trace.sides(),
        List.of(strategy, Scripted.of(false, given)),
        new Setting(given.length, 1, 0, true),
        trace);
    return Traces.asked(trace, 0);
  }

  @Test
  void absolute_gives_as_many_slices_as_it_was_given() {
    assertThat(asked(TitForTat.absolute(), "0", 10, 13, 13, 20, 18, 18))
        .containsExactly(1.0, 1.0, 0.97, 0.97, 0.90, 0.92);
  }

  @Test
  void relative_gives_by_the_same_share() {
    assertThat(asked(TitForTat.relative(), "0", 10, 20, 25, 25, 25))
        .containsExactly(1.0, 1.0, 0.5, 0.4, 0.4);
  }

  @Test
  void averaged_looks_back_over_its_window() {
    // 10, 12, 16, 20 with a window of 2: x 10/16, then x 12/20.
    assertThat(asked(Strategies.named("averaged-tit-for-tat:2"), "0", 10, 12, 16, 20, 20))
        .containsExactly(1.0, 1.0, 1.0, 0.63, 0.38);
  }

  @Test
  void none_asks_less_than_its_reserve_or_answers_a_gift_of_nothing() {
    assertThat(asked(TitForTat.relative(), "0.6", 10, 20, 20)).containsExactly(1.0, 1.0, 0.6);
    assertThat(asked(TitForTat.relative(), "0", 0, 0, 0, 0)).containsOnly(1.0);
  }

  /** From 0 with a Nash point at 0.5, 0.1 is a fifth of the way and 0.25 half of it. */
  @Test
  void nice_goes_as_far_towards_the_nash_point_as_the_other_has_come() {
    // In the fifth and last round it takes what lies on the table.
    assertThat(asked(new NiceTitForTat(), "0", 0, 10, 25, 20, 20))
        .containsExactly(1.0, 1.0, 0.9, 0.75);
  }

  @Test
  void nice_without_open_preferences_reaches_a_deal_with_one_who_concedes() {
    Sides sides = Sides.of(Pies.of(100, "0.2", "0.2"));
    SessionResult result =
        AlternatingOffers.run(
            sides,
            List.of(new NiceTitForTat(), TimeDependent.linear()),
            Setting.of(100, 1),
            new Trace(sides));
    assertThat(result.isAgreement()).isTrue();
  }

  @Test
  void three_parties_are_refused() {
    String[][] three = {{"1", "0"}, {"0", "1"}, {"1", "0"}};
    Sides sides = Sides.of(Pies.listed(three, "0", "0", "0"));
    Strategy one = TitForTat.relative();
    assertThatThrownBy(() ->
            AlternatingOffers.run(
                sides, List.of(one, one, one), Setting.of(9, 1), new Trace(sides)))
        .hasMessage("The strategy relative-tit-for-tat answers one other party; there are 2.");
  }
}

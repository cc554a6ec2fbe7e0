package parley.talks.strategy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import parley.talks.index.OutcomeSet;
import parley.talks.index.SeededSpaces;
import parley.talks.session.Act;
import parley.talks.session.AlternatingOffers;
import parley.talks.session.Pies;
import parley.talks.session.Scripted;
import parley.talks.session.SessionResult;
import parley.talks.session.Setting;
import parley.talks.session.Sides;
import parley.talks.session.Strategy;
import parley.talks.session.Trace;
import parley.talks.session.Traces;

class MicroTest {

  private static final String[][] FOUR = {{"1", "0.8", "0.5", "0.2"}, {"0.1", "0.4", "0.7", "1"}};

  private static SessionResult run(Trace trace, long seed, int rounds, Strategy... strategies) {
    return AlternatingOffers.run(
        trace.sides(), List.of(strategies), Setting.of(rounds, seed), trace);
  }

  @Test
  void two_on_four_outcomes_walked_by_hand() {
    Trace trace = new Trace(Sides.of(Pies.listed(FOUR, "0", "0")));
    SessionResult result = run(trace, 1, 100, new Micro(), new Micro());

    // Each answers a new offer with its own next best; what is left in round 3 is o2 to both.
    assertThat(Traces.text(trace))
        .isEqualTo(
            """
            1 0 OFFER 0 10 1
            1 1 OFFER 3 2 10
            2 0 OFFER 1 8 4
            2 1 OFFER 2 5 7
            3 0 ACCEPT 2 5 7
            """);
    assertThat(result.utilities()).containsExactly(0.5, 0.7);
  }

  @Test
  void with_nothing_left_above_its_reserve_it_repeats_and_takes_no_less_than_it_offered() {
    for (long seed = 0; seed < 20; seed++) {
      Trace trace = new Trace(Sides.of(Pies.listed(FOUR, "0.6", "0")));
      SessionResult result = run(trace, seed, 100, new Micro(), new Micro());

      assertThat(result.options()).containsExactly(1);
      assertThat(result.utilities()).containsExactly(0.8, 0.4);
      assertThat(Traces.asked(trace, 0)).startsWith(1.0, 0.8).containsOnly(1.0, 0.8);
    }
  }

  @Test
  void it_concedes_only_to_offers_that_are_new() {
    Trace trace = new Trace(Sides.of(Pies.of(10, "0", "0")));
    run(trace, 7, 50, new Micro(), Scripted.of(false, 0, 1, 0, 1));

    // One before anything is heard, and one for each of the two different offers.
    assertThat(Traces.asked(trace, 0)).startsWith(1.0, 0.9, 0.8).containsOnly(1.0, 0.9, 0.8);
  }

  @Test
  void on_1e20_outcomes_two_go_down_their_outcomes_for_a_thousand_rounds() {
    Sides sides = Sides.of(SeededSpaces.opposed(3, 4, 0, SeededSpaces.shape(20, 10)));
    Trace trace = new Trace(sides);
    SessionResult result = run(trace, 1, 1000, new Micro(), new Micro());

    assertThat(result.round()).isEqualTo(1000);
    for (int who = 0; who < 2; who++) {
      OutcomeSet distinct = new OutcomeSet(20);
      long before = Long.MAX_VALUE;
      int[] offer = new int[20];
      for (int i = 0; i < trace.size(); i++) {
        if (trace.who(i) == who && trace.act(i) == Act.OFFER) {
          trace.offer(i, offer);
          assertThat(distinct.add(offer)).isTrue();
          assertThat(trace.worth(i, who)).isLessThanOrEqualTo(before);
          before = trace.worth(i, who);
        }
      }
      assertThat(distinct.size()).isEqualTo(1000);
    }
  }

  /** In a pie the outcomes lie evenly, so it is balanced: each gives a slice in turn. */
  @Test
  void two_on_a_pie_meet_in_the_middle() {
    Trace trace = new Trace(Sides.of(Pies.of(1000, "0.1", "0.3")));
    SessionResult result = run(trace, 1, 2000, new Micro(), new Micro());

    assertThat(result.isAgreement()).isTrue();
    assertThat(result.utilities()).containsExactly(0.5, 0.5);
  }

  @Test
  void three_count_acceptances_as_offers_and_come_to_a_deal() {
    String[][] three = {
      {"1", "0.7", "0.6", "0"}, {"0", "0.7", "1", "0.5"}, {"0.4", "0.7", "0", "1"},
    };
    Trace trace = new Trace(Sides.of(Pies.listed(three, "0.1", "0.1", "0.1")));
    SessionResult result = run(trace, 1, 100, new Micro(), new Micro(), new Micro());

    assertThat(result.options()).containsExactly(1);
  }
}

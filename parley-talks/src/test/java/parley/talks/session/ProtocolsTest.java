package parley.talks.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import parley.talks.frontier.Frontier;
import parley.talks.frontier.Solutions;
import parley.talks.index.SeededSpaces;
import parley.talks.index.Worths;
import parley.talks.space.AdditiveSpace;
import parley.talks.space.Ratio;
import parley.talks.space.Scenario;
import parley.talks.strategy.HardLiner;
import parley.talks.strategy.TimeDependent;

class ProtocolsTest {

  private static final String[][] THREE = {
    {"1", "0.6", "0"}, {"0", "0.6", "1"}, {"0.1", "0.6", "0.9"},
  };

  @Test
  void three_parties_agree_only_if_all_accept() {
    Sides sides = Sides.of(Pies.listed(THREE, "0", "0", "0"));
    Trace trace = new Trace(sides);
    Strategy accepts = Scripted.of(true, 1);
    Strategy refuses = Scripted.of(false, 2);
    Setting setting = Setting.of(3, 1);

    SessionResult all =
        AlternatingOffers.run(
            sides, List.of(Scripted.of(true, 1), accepts, accepts), setting, trace);
    assertThat(all.isAgreement()).isTrue();
    assertThat(all.by()).isEqualTo(2);
    assertThat(Traces.text(trace))
        .isEqualTo("1 0 OFFER 1 3 3 6\n1 1 ACCEPT 1 3 3 6\n1 2 ACCEPT 1 3 3 6\n");

    // Whoever refuses in between wipes the acceptance before.
    SessionResult one =
        AlternatingOffers.run(
            sides, List.of(Scripted.of(false, 1), accepts, refuses), setting, trace);
    assertThat(one.ending()).isEqualTo(Ending.DEADLINE);
    assertThat(Traces.text(trace))
        .startsWith(
            "1 0 OFFER 1 3 3 6\n1 1 ACCEPT 1 3 3 6\n1 2 OFFER 2 0 5 9\n2 0 OFFER 1 3 3 6\n");
  }

  @Test
  void three_who_concede_by_the_clock_come_to_the_only_outcome_that_suits_all() {
    Sides sides = Sides.of(Pies.listed(THREE, "0.2", "0.2", "0.2"));
    TimeDependent linear = TimeDependent.linear();
    SessionResult result =
        AlternatingOffers.run(
            sides, List.of(linear, linear, linear), Setting.of(50, 1), new Trace(sides));
    assertThat(result.options()).containsExactly(1);
  }

  @Test
  void what_a_strategy_offers_or_accepts_below_its_reserve_stops_the_session() {
    Sides sides = Sides.of(Pies.of(10, "0.5", "0"));
    Strategy low = Scripted.of(false, 4);
    assertThatThrownBy(() ->
            AlternatingOffers.run(
                sides, List.of(low, new HardLiner()), Setting.of(5, 1), new Trace(sides)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage(
            "The strategy scripted offers what is worth less than its reserve: 4 of 5 in round 1.");
    assertThatThrownBy(() ->
            AlternatingOffers.run(
                sides,
                List.of(Scripted.of(true, 9), new HardLiner()),
                Setting.of(5, 1),
                new Trace(sides)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageStartingWith("The strategy scripted accepts");
  }

  @Test
  void one_to_whom_nothing_is_worth_its_reserve_leaves() {
    Sides sides = Sides.of(Pies.of(10, "1.1", "0"));
    SessionResult result =
        AlternatingOffers.run(
            sides,
            List.of(TimeDependent.linear(), TimeDependent.linear()),
            Setting.of(5, 1),
            new Trace(sides));
    assertThat(result.ending()).isEqualTo(Ending.LEFT);
    assertThat(result.by()).isZero();
    assertThat(result.utilities()).containsExactly(1.1, 0.0);
  }

  /** 0.5 to both in the round with time 0.5, at a discount of 0.81 and 1. */
  @Test
  void a_deal_is_discounted_by_the_time_of_its_round_and_no_deal_likewise() {
    Sides sides = Sides.of(Pies.of(10, "0", "0", "0.81", "1"));
    TimeDependent linear = TimeDependent.linear();
    SessionResult result =
        AlternatingOffers.run(sides, List.of(linear, linear), Setting.of(11, 1), new Trace(sides));
    assertThat(result.round()).isEqualTo(6);
    assertThat(result.utilities()).containsExactly(0.5, 0.5);
    assertThat(result.discounted()).containsExactly(0.5 * Math.pow(0.81, 0.5), 0.5);

    Sides none = Sides.of(Pies.of(10, "0.7", "0.7", "0.81", "1"));
    assertThat(
            AlternatingOffers.run(none, List.of(linear, linear), Setting.of(11, 1), new Trace(none))
                .discounted())
        .containsExactly(0.7 * 0.81, 0.7);
  }

  @Test
  void an_allocation_of_a_thousand_rounds_is_that_of_ten_thousand() {
    Sides sides = Sides.of(SeededSpaces.opposed(2, 3, 0.5, 5, 5, 5, 5));
    Trace trace = new Trace(sides);
    List<Strategy> pair = List.of(new HardLiner(), TimeDependent.boulware());
    com.sun.management.ThreadMXBean threads =
        (com.sun.management.ThreadMXBean) java.lang.management.ManagementFactory.getThreadMXBean();
    long few = Long.MAX_VALUE;
    long many = Long.MAX_VALUE;
    for (int warm = 0; warm < 5; warm++) {
      // The long one first, so that the trace has its full size.
      long start = threads.getCurrentThreadAllocatedBytes();
      assertThat(AlternatingOffers.run(sides, pair, Setting.of(9_999, 1), trace).isAgreement())
          .isFalse();
      long middle = threads.getCurrentThreadAllocatedBytes();
      AlternatingOffers.run(sides, pair, Setting.of(999, 1), trace);
      many = Math.min(many, middle - start);
      few = Math.min(few, threads.getCurrentThreadAllocatedBytes() - middle);
    }
    assertThat(many - few).isLessThan(9_000);
  }

  @Test
  void sealed_acceptances_make_a_deal_once_all_have_marked_one_proposal() {
    Sides sides = Sides.of(Pies.of(10, "0", "0"));
    Trace trace = new Trace(sides);
    TimeDependent linear = TimeDependent.linear();
    SessionResult result =
        SealedAcceptances.run(sides, List.of(linear, linear), Setting.of(11, 1), trace);

    // In round 6 both ask for 5; the proposal of both is the same.
    assertThat(result.round()).isEqualTo(6);
    assertThat(result.options()).containsExactly(5);
    assertThat(Traces.text(trace)).endsWith("6 0 OFFER 5 5 5\n6 1 OFFER 5 5 5\n");
  }

  @Test
  void a_sealed_mark_stands_although_its_proposal_is_not_made_again() {
    Sides sides = Sides.of(Pies.of(10, "0", "0"));
    Trace trace = new Trace(sides);
    // The third marks the 4 of the first only in round 2; the second has marked it in round 1.
    SessionResult result =
        SealedAcceptances.run(
            sides,
            List.of(Scripted.of(false, 4, 9), TimeDependent.linear()),
            Setting.of(2, 1),
            trace);
    assertThat(result.round()).isEqualTo(2);
    assertThat(Traces.text(trace)).contains("2 0 OFFER 9").contains("2 1 ACCEPT 4 4 6\n");
  }

  @Test
  void who_sits_first_makes_no_difference_under_sealed_acceptances() {
    int deals = 0;
    for (long seed = 0; seed < 100; seed++) {
      AdditiveSpace space = SeededSpaces.opposed(seed, 3, 0.2, 3, 4, 3);
      AdditiveSpace turned =
          AdditiveSpace.of(
              new Scenario(
                  "turned",
                  IntStream.range(0, 3).mapToObj(space::issue).toList(),
                  List.of(space.profile(1), space.profile(0))));
      List<Strategy> pair = List.of(TimeDependent.boulware(), TimeDependent.conceder());
      Sides sides = Sides.of(space);
      Sides other = Sides.of(turned);
      SessionResult one = SealedAcceptances.run(sides, pair, Setting.of(40, 1), new Trace(sides));
      SessionResult two =
          SealedAcceptances.run(other, pair.reversed(), Setting.of(40, 1), new Trace(other));
      List<Double> mirrored = new ArrayList<>(two.utilities());
      Collections.reverse(mirrored);
      assertThat(mirrored).isEqualTo(one.utilities());
      assertThat(two.options()).isEqualTo(one.options());
      deals += one.isAgreement() ? 1 : 0;
    }
    assertThat(deals).isGreaterThan(50);
  }

  @Test
  void two_climbers_end_where_no_change_of_one_issue_helps_one_and_harms_none() {
    for (long seed = 0; seed < 50; seed++) {
      Sides sides = Sides.of(SeededSpaces.random(seed, 2, 3, 4, 5, 3, 4));
      SessionResult result = text(sides, Voter.climber(), 3000, seed);
      int[] end = result.outcome();
      for (int issue = 0; issue < end.length; issue++) {
        for (int option = 0; option < sides.space().options(issue); option++) {
          int[] change = end.clone();
          change[issue] = option;
          long first = gain(sides, 0, end, change);
          long second = gain(sides, 1, end, change);
          assertThat(first >= 0 && second >= 0 && first + second > 0).isFalse();
        }
      }
    }
  }

  private static SessionResult text(Sides sides, Voter voter, int rounds, long seed) {
    return SingleText.run(sides, List.of(voter, voter), Setting.of(rounds, seed), new Trace(sides));
  }

  private static long gain(Sides sides, int party, int[] from, int[] to) {
    Worths worths = sides.side(party).worths();
    return worths.of(to) - worths.of(from);
  }

  @Test
  void an_annealer_without_warmth_is_a_climber() {
    Sides sides = Sides.of(SeededSpaces.random(3, 2, 3, 4, 5, 3, 4));
    Trace climbing = new Trace(sides);
    Trace cold = new Trace(sides);
    Voter none = new Voter("cold", 0);
    Setting setting = Setting.of(500, 1);
    SingleText.run(sides, List.of(Voter.climber(), Voter.climber()), setting, climbing);
    SingleText.run(sides, List.of(none, none), setting, cold);
    assertThat(Traces.text(cold)).isEqualTo(Traces.text(climbing));
  }

  /**
   * Chances go with exp(sum / T), so slow cooling ends near the greatest sum; climbing does not.
   */
  @Test
  void two_annealers_end_near_the_greatest_sum_and_climbers_short_of_it() {
    double climbing = 0;
    double annealing = 0;
    double most = 0;
    for (long seed = 0; seed < 100; seed++) {
      Sides sides = Sides.of(eightIssues(seed));
      climbing += sum(text(sides, Voter.climber(), 5000, seed));
      annealing += sum(text(sides, Voter.annealer(), 5000, seed));
      most += greatestSum(sides);
    }
    assertThat(annealing).isBetween(0.98 * most, most);
    assertThat(climbing).isLessThan(0.95 * most);
  }

  /** The finding of Klein, Faratin, Sayama and Bar-Yam: each does better not to anneal. */
  @Test
  void a_climber_gains_from_an_annealer() {
    double climber = 0;
    double annealer = 0;
    double both = 0;
    for (long seed = 0; seed < 100; seed++) {
      Sides sides = Sides.of(eightIssues(seed));
      SessionResult mixed =
          SingleText.run(
              sides,
              List.of(Voter.climber(), Voter.annealer()),
              Setting.of(2000, seed),
              new Trace(sides));
      climber += mixed.utilities().get(0);
      annealer += mixed.utilities().get(1);
      both += text(sides, Voter.annealer(), 2000, seed).utilities().get(0);
    }
    assertThat(climber).isGreaterThan(both).isGreaterThan(annealer);
  }

  private static AdditiveSpace eightIssues(long seed) {
    return SeededSpaces.random(seed, 2, 3, SeededSpaces.shape(8, 4));
  }

  private static double greatestSum(Sides sides) {
    double most = 0;
    for (int i = 0; i < sides.space().issues(); i++) {
      int issue = i;
      most +=
          IntStream.range(0, sides.space().options(issue))
              .mapToDouble(o -> share(sides, 0, issue, o) + share(sides, 1, issue, o))
              .max()
              .orElseThrow();
    }
    return most;
  }

  private static double share(Sides sides, int party, int issue, int option) {
    Worths worths = sides.side(party).worths();
    return worths.utility(worths.worth(issue, option));
  }

  private static double sum(SessionResult result) {
    return result.utilities().stream().mapToDouble(Double::doubleValue).sum();
  }

  @Test
  void a_text_below_a_reserve_is_not_signed() {
    Sides sides = Sides.of(Pies.of(10, "0.8", "0.8"));
    Trace trace = new Trace(sides);
    SessionResult result =
        SingleText.run(
            sides, List.of(Voter.annealer(), Voter.climber()), Setting.of(100, 1), trace);
    assertThat(result.ending()).isEqualTo(Ending.NOT_SIGNED);
    assertThat(result.utilities()).containsExactly(0.8, 0.8);
    assertThat(Arrays.asList(trace.act(trace.size() - 1), trace.act(trace.size() - 2)))
        .contains(Act.REJECT);
  }

  @Test
  void more_rounds_than_can_be_run_are_refused() {
    Sides sides = Sides.of(Pies.of(2, "0", "0"));
    List<Strategy> pair = List.of(new HardLiner(), new HardLiner());
    assertThatThrownBy(() -> Setting.of(0, 1))
        .hasMessage("A session has 1 to 10000000 rounds, not 0.");
    assertThatThrownBy(
            () -> SealedAcceptances.run(sides, pair, Setting.of(20_001, 1), new Trace(sides)))
        .hasMessage("Sealed acceptances take at most 20000 rounds, not 20001.");
  }

  /** Outcomes (1,0) (0.6,0.6) (0,0.9) and a dominated (0.3,0.2). */
  @Test
  void the_distance_of_a_deal_is_a_straight_line_to_the_frontier_and_to_the_nash_point() {
    String[][] four = {{"1", "0.6", "0", "0.3"}, {"0", "0.6", "0.9", "0.2"}};
    Sides sides = Sides.of(Pies.listed(four, "0", "0"));
    Frontier frontier = Frontier.of(sides.space());
    Solutions solutions = Solutions.of(frontier, List.of(Ratio.ZERO, Ratio.ZERO));
    SessionResult result =
        AlternatingOffers.run(
            sides,
            List.of(Scripted.of(false, 3), Scripted.of(true, 3)),
            Setting.of(5, 1),
            new Trace(sides));
    Quality quality = Quality.of(frontier, solutions, result).orElseThrow();
    assertThat(quality.toFrontier()).isEqualTo(Math.hypot(0.6 - 0.3, 0.6 - 0.2));
    assertThat(quality.toNash()).hasValue(Math.hypot(0.6 - 0.3, 0.6 - 0.2));
  }
}

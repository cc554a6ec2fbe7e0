package parley.talks.mediator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import parley.talks.frontier.Formula;
import parley.talks.frontier.Frontier;
import parley.talks.frontier.Solutions;
import parley.talks.index.SeededSpaces;
import parley.talks.space.AdditiveSpace;
import parley.talks.space.Ratio;

class SuggestionsTest {

  private static final int SPACES = 1500;

  private static List<Suggestion> suggest(AdditiveSpace points) {
    Frontier frontier = Frontier.of(points);
    return SuggestionRule.USUAL.suggest(frontier, SuggestionRule.solve(frontier));
  }

  @Test
  void every_suggestion_is_efficient_and_in_the_zone_and_without_a_zone_there_is_none() {
    int without = 0;
    for (long seed = 0; seed < SPACES; seed++) {
      AdditiveSpace points = OwnScales.of(Spaces.small(seed));
      List<Ratio> reserves = OwnScales.reserves(points);
      List<List<Ratio>> all =
          Spaces.all(points).stream().map(t -> Spaces.worth(points, t)).toList();
      Set<List<Ratio>> zone =
          all.stream()
              .filter(w -> Spaces.isAtLeast(w, reserves))
              .filter(w -> all.stream().noneMatch(x -> Spaces.dominates(x, w)))
              .collect(Collectors.toSet());

      List<Suggestion> suggestions = suggest(points);

      assertThat(suggestions).as("seed %d", seed).allMatch(s -> zone.contains(s.points()));
      assertThat(suggestions).allMatch(s -> Spaces.worth(points, s.terms()).equals(s.points()));
      assertThat(suggestions.size())
          .as("seed %d", seed)
          .isBetween(Math.min(3, zone.size()), Math.min(5, zone.size()));
      assertThat(suggestions).extracting(Suggestion::points).doesNotHaveDuplicates();
      assertThat(suggestions).extracting(Suggestion::terms).isSorted();
      without += zone.isEmpty() ? 1 : 0;
    }
    assertThat(without).isBetween(SPACES / 20, SPACES / 2);
  }

  @Test
  void every_solution_is_among_them_by_its_name() {
    for (long seed = 0; seed < SPACES; seed++) {
      AdditiveSpace points = OwnScales.of(Spaces.small(seed));
      Frontier frontier = Frontier.of(points);
      Solutions solutions = SuggestionRule.solve(frontier);
      List<Suggestion> suggestions = SuggestionRule.USUAL.suggest(frontier, solutions);
      Set<Formula> named = new HashSet<>();
      suggestions.forEach(s -> named.addAll(s.formulas()));

      assertThat(named)
          .isEqualTo(solutions.hasZone() ? Set.copyOf(Arrays.asList(Formula.values())) : Set.of());
    }
  }

  @Test
  void the_order_of_the_parties_decides_nothing() {
    for (long seed = 0; seed < SPACES; seed++) {
      AdditiveSpace points = OwnScales.of(Spaces.small(seed));

      assertThat(suggest(Spaces.swapped(points)))
          .as("seed %d", seed)
          .extracting(Suggestion::terms)
          .isEqualTo(suggest(points).stream().map(Suggestion::terms).toList());
    }
  }

  @Test
  void stretching_the_scale_that_a_party_states_changes_nothing() {
    long[][][] values = {{{0, 3, 9}, {0, 5, 6}}, {{8, 4, 0}, {6, 2, 0}}};
    long[][][] stretched = {{{0, 3, 9}, {0, 5, 6}}, {{80, 40, 0}, {60, 20, 0}}};

    assertThat(suggest(OwnScales.of(Spaces.of(stretched, 4, 30))))
        .isEqualTo(suggest(OwnScales.of(Spaces.of(values, 4, 3))));
  }

  @Test
  void beyond_three_only_what_is_far_from_all_others_is_added() {
    for (long seed = 0; seed < 200; seed++) {
      AdditiveSpace points = OwnScales.of(SeededSpaces.opposed(seed, 3, 0.1, 5, 4, 4, 3));
      List<Suggestion> suggestions = suggest(points);
      Frontier frontier = Frontier.of(points);
      List<Integer> zone = SuggestionRule.solve(frontier).zone();
      double[] ranges = new double[2];
      for (int p = 0; p < 2; p++) {
        int party = p;
        double[] worth =
            zone.stream().mapToDouble(z -> frontier.utility(z, party).toDouble()).toArray();
        ranges[p] =
            Arrays.stream(worth).max().orElseThrow() - Arrays.stream(worth).min().orElseThrow();
      }

      // The list is cut at five only; if it is shorter, no point of the zone is far from it.
      if (suggestions.size() >= 3 && suggestions.size() < 5) {
        for (int z : zone) {
          assertThat(suggestions)
              .as("seed %d", seed)
              .anyMatch(s -> {
                double apart = 0;
                for (int p = 0; p < 2; p++) {
                  double difference =
                      Math.abs(frontier.utility(z, p).minus(s.points().get(p)).toDouble());
                  apart = Math.max(apart, ranges[p] == 0 ? 0 : difference / ranges[p]);
                }
                return apart < 0.1 + 1e-9;
              });
        }
      }
    }
  }

  @Test
  void a_list_too_short_for_the_solutions_is_refused() {
    assertThatThrownBy(() -> new SuggestionRule(3, 4, 0.1))
        .hasMessageContaining("does not hold every solution");
  }

  @Test
  void a_trade_says_on_which_issue_who_gains_what_and_adds_up() {
    // Pay is worth 60 points to the one and 40 to the other; leave 40 and 60.
    AdditiveSpace points =
        OwnScales.of(
            Spaces.of(new long[][][] {{{0, 30, 60}, {0, 40}}, {{40, 20, 0}, {60, 0}}}, 0, 0));
    Trade trade = Trade.of(points, new Reference.StatusQuo(Terms.of(0, 1)), Terms.of(2, 0));

    assertThat(trade.concessions())
        .containsExactly(
            new Concession("i0", "o0", "o2", List.of(Ratio.of(60), Ratio.of(-40))),
            new Concession("i1", "o1", "o0", List.of(Ratio.of(-40), Ratio.of(60))));
    assertThat(trade.totals()).containsExactly(Ratio.of(20), Ratio.of(20));
  }

  @Test
  void the_totals_of_a_trade_are_the_difference_of_the_packages() {
    for (long seed = 0; seed < 300; seed++) {
      AdditiveSpace points = OwnScales.of(Spaces.small(seed));
      List<Terms> all = Spaces.all(points);
      Terms from = all.get((int) (seed * 7 % all.size()));
      Terms to = all.get((int) (seed * 13 % all.size()));

      Trade trade = Trade.of(points, new Reference.Agreed(from), to);

      for (int p = 0; p < 2; p++) {
        assertThat(trade.totals().get(p))
            .isEqualTo(points.utility(p, to.outcome()).minus(points.utility(p, from.outcome())));
      }
    }
  }
}

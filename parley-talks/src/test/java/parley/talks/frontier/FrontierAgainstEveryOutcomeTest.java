package parley.talks.frontier;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import parley.talks.space.AdditiveSpace;
import parley.talks.space.Ratio;

class FrontierAgainstEveryOutcomeTest {

  @ParameterizedTest(name = "{0} parties, {1} spaces")
  @CsvSource({"1, 200", "2, 4000", "3, 1500"})
  void points_and_outcomes_are_those_of_the_written_out_space(int parties, int spaces) {
    for (long seed = 0; seed < spaces; seed++) {
      AdditiveSpace space = RandomSpaces.draw(seed, parties);
      Map<List<Ratio>, List<List<Integer>>> expected = new EveryOutcome(space).frontier();

      Frontier frontier = Frontier.of(space);

      assertThat(outcomes(frontier)).as("seed %d", seed).isEqualTo(asSets(expected));
      assertThat(frontier.outcomes())
          .as("seed %d", seed)
          .isEqualTo(BigInteger.valueOf(expected.values().stream().mapToInt(List::size).sum()));
      assertThat(frontier.isExact()).isTrue();
    }
  }

  @ParameterizedTest(name = "{0} parties, {1} spaces")
  @CsvSource({"2, 4000", "3, 1500"})
  void zone_and_every_solution_with_all_ties_are_those_of_the_formulas(int parties, int spaces) {
    int[] ties = new int[Formula.values().length];
    int withoutZone = 0;
    for (long seed = 0; seed < spaces; seed++) {
      AdditiveSpace space = RandomSpaces.draw(seed, parties);
      List<Ratio> reserves = RandomSpaces.reserves(seed, space);
      EveryOutcome all = new EveryOutcome(space);
      Frontier frontier = Frontier.of(space);

      Solutions solutions = Solutions.of(frontier, reserves);

      assertThat(worth(frontier, solutions.zone()))
          .as("zone of seed %d", seed)
          .containsExactlyInAnyOrderElementsOf(all.zone(reserves));
      withoutZone += solutions.hasZone() ? 0 : 1;
      for (Formula formula : Formula.values()) {
        for (Ideal ideal : Ideal.values()) {
          assertThat(worth(frontier, solutions.of(formula, ideal)))
              .as("%s, %s of seed %d", formula, ideal, seed)
              .containsExactlyInAnyOrderElementsOf(all.solve(formula, ideal, reserves));
        }
        ties[formula.ordinal()] += solutions.of(formula).size() > 1 ? 1 : 0;
      }
      for (Lexicographic order : Lexicographic.values()) {
        assertThat(worth(frontier, solutions.of(order, Ideal.BEST_IN_ZONE)))
            .as("%s of seed %d", order, seed)
            .containsExactlyInAnyOrderElementsOf(all.solve(order, reserves));
      }
    }
    // The spaces must put the hard cases to the test, or they prove little.
    assertThat(withoutZone).isBetween(spaces / 20, spaces * 19 / 20);
    assertThat(Arrays.stream(ties)).allMatch(t -> t > 20);
  }

  @Test
  void whole_numbers_in_longs_and_of_any_size_give_one_frontier() {
    int fitting = 0;
    for (long seed = 0; seed < 3000; seed++) {
      AdditiveSpace space = RandomSpaces.draw(seed, 2, 6, 6);
      if (!space.fitsLongs()) {
        continue;
      }
      fitting++;

      Frontier longs = new PairMerge(space, Frontier.USUAL_BUDGET).run();
      Frontier wide = new WideMerge(space, Frontier.USUAL_BUDGET).run();

      assertThat(worth(longs)).as("seed %d", seed).isEqualTo(worth(wide));
      assertThat(longs.outcomes()).as("seed %d", seed).isEqualTo(wide.outcomes());
    }
    assertThat(fitting).isBetween(1000, 2900);
  }

  @ParameterizedTest(name = "{0} parties, {1} points")
  @CsvSource({"2, 2", "2, 3", "2, 5", "2, 12", "3, 2", "3, 4", "3, 20", "4, 10"})
  void a_thinned_frontier_is_attained_and_keeps_the_promise_of_its_slack(int parties, int budget) {
    int thinned = 0;
    for (long seed = 0; seed < 300; seed++) {
      AdditiveSpace space = RandomSpaces.draw(seed, parties, 5, 5);
      List<List<Ratio>> whole = worth(Frontier.of(space));

      Frontier frontier = Frontier.of(space, budget);

      List<List<Ratio>> kept = worth(frontier);
      List<Ratio> slack = IntStream.range(0, parties).mapToObj(frontier::slack).toList();
      assertThat(kept).as("seed %d", seed).hasSizeBetween(1, budget);
      if (frontier.isExact()) {
        assertThat(kept).as("seed %d", seed).containsExactlyElementsOf(whole);
      } else {
        thinned++;
      }
      for (int point = 0; point < kept.size(); point++) {
        int[] outcome = frontier.outcome(point);
        assertThat(kept.get(point))
            .containsExactlyElementsOf(
                IntStream.range(0, parties).mapToObj(p -> space.utility(p, outcome)).toList());
      }
      for (List<Ratio> point : whole) {
        assertThat(kept)
            .as("what stands for %s of seed %d", point, seed)
            .anyMatch(k -> EveryOutcome.isAtLeast(plus(k, slack), point));
      }
    }
    assertThat(thinned).isGreaterThan(20);
  }

  private static List<Ratio> plus(List<Ratio> x, List<Ratio> y) {
    return IntStream.range(0, x.size()).mapToObj(p -> x.get(p).plus(y.get(p))).toList();
  }

  @ParameterizedTest(name = "{0} parties, {1} spaces")
  @CsvSource({"2, 2000", "3, 700"})
  void without_a_zone_the_distance_and_the_cheapest_move_are_those_of_all_outcomes(
      int parties, int spaces) {
    int without = 0;
    for (long seed = 0; seed < spaces; seed++) {
      AdditiveSpace space = RandomSpaces.draw(seed, parties);
      List<Ratio> reserves = RandomSpaces.reserves(seed, space);
      EveryOutcome all = new EveryOutcome(space);
      Frontier frontier = Frontier.of(space);

      Optional<NoZone> found = NoZone.find(frontier, reserves);

      assertThat(found.isEmpty())
          .as("zone of seed %d", seed)
          .isEqualTo(all.worths().stream().anyMatch(w -> EveryOutcome.isAtLeast(w, reserves)));
      if (found.isPresent()) {
        without++;
        NoZone noZone = found.get();
        assertThat(noZone.distance())
            .as("distance of seed %d", seed)
            .isEqualTo(
                all.worths().stream()
                    .map(w -> distance(w, reserves))
                    .min(Ratio::compareTo)
                    .orElseThrow());
        List<List<Ratio>> nearest =
            all.frontier().keySet().stream()
                .filter(w -> distance(w, reserves).equals(noZone.distance()))
                .toList();
        assertThat(worth(frontier, noZone.nearest().stream().map(NoZone.Nearest::point).toList()))
            .containsExactlyInAnyOrderElementsOf(nearest);
        assertCheapest(space, all, reserves, nearest, noZone.cheapest(), "seed " + seed);
      }
    }
    assertThat(without).isGreaterThan(spaces / 20);
  }

  private static Ratio distance(List<Ratio> worth, List<Ratio> reserves) {
    return IntStream.range(0, worth.size())
        .mapToObj(p -> reserves.get(p).minus(worth.get(p)).max(Ratio.ZERO))
        .reduce(Ratio.ZERO, Ratio::plus);
  }

  /** Every outcome of every nearest point with every change of one issue, priced from utilities. */
  private static void assertCheapest(
      AdditiveSpace space,
      EveryOutcome all,
      List<Ratio> reserves,
      List<List<Ratio>> nearest,
      List<NoZone.Move> moves,
      String what) {
    for (int party = 0; party < space.parties(); party++) {
      Optional<Ratio> price = Optional.empty();
      for (List<Ratio> point : nearest) {
        if (point.get(party).compareTo(reserves.get(party)) < 0) {
          for (List<Integer> outcome : all.outcomes(point)) {
            for (int issue = 0; issue < space.issues(); issue++) {
              for (int to = 0; to < space.options(issue); to++) {
                int[] changed = outcome.stream().mapToInt(Integer::intValue).toArray();
                changed[issue] = to;
                Ratio gain = space.utility(party, changed).minus(point.get(party));
                Ratio cost = Ratio.ZERO;
                for (int p = 0; p < space.parties(); p++) {
                  cost = cost.plus(point.get(p).minus(space.utility(p, changed)).max(Ratio.ZERO));
                }
                if (gain.signum() > 0) {
                  Ratio each = cost.dividedBy(gain);
                  price = Optional.of(price.map(each::min).orElse(each));
                }
              }
            }
          }
        }
      }
      int who = party;
      assertThat(
              moves.stream()
                  .filter(m -> m.party() == who)
                  .map(m -> m.cost().dividedBy(m.gain()))
                  .findFirst())
          .as("cheapest move for %d, %s", party, what)
          .isEqualTo(price);
    }
  }

  @Test
  void mixed_packages_are_the_best_of_all_mixes_of_two_outcomes() {
    int mixed = 0;
    int opened = 0;
    for (long seed = 0; seed < 1500; seed++) {
      AdditiveSpace space = RandomSpaces.draw(seed, 2, 3, 4);
      List<Ratio> reserves = RandomSpaces.reserves(seed, space);
      EveryOutcome all = new EveryOutcome(space);
      Mixes mixes = new Mixes(List.copyOf(all.frontier().keySet()), reserves);
      for (Formula formula : Formula.values()) {
        Optional<Divisible.Mix> found =
            Divisible.of(space).find(formula, Ideal.BEST_IN_ZONE, reserves);

        assertThat(found.map(m -> mixes.score(formula, m.utilities())))
            .as("%s of seed %d", formula, seed)
            .isEqualTo(mixes.greatest(formula));
        found.ifPresent(mix -> assertIsMixOfOneIssue(space, mix));
        mixed += found.filter(m -> m.share().signum() > 0).isPresent() ? 1 : 0;
        opened += found.isPresent() && all.zone(reserves).isEmpty() ? 1 : 0;
      }
    }
    // Mixes matter: often the best is one, and sometimes it opens a zone that outcomes have not.
    assertThat(mixed).isGreaterThan(500);
    assertThat(opened).isGreaterThan(50);
  }

  private static void assertIsMixOfOneIssue(AdditiveSpace space, Divisible.Mix mix) {
    assertThat(
            IntStream.range(0, space.issues())
                .filter(i -> !mix.from().get(i).equals(mix.to().get(i)))
                .count())
        .isEqualTo(mix.share().signum() > 0 ? 1 : 0);
    for (int p = 0; p < 2; p++) {
      Ratio from = space.utility(p, mix.from().stream().mapToInt(i -> i).toArray());
      Ratio to = space.utility(p, mix.to().stream().mapToInt(i -> i).toArray());
      assertThat(mix.utilities().get(p)).isEqualTo(from.plus(to.minus(from).times(mix.share())));
    }
  }

  private static Map<List<Ratio>, Set<List<Integer>>> outcomes(Frontier frontier) {
    Map<List<Ratio>, Set<List<Integer>>> found = new LinkedHashMap<>();
    for (int point = 0; point < frontier.size(); point++) {
      List<int[]> outcomes = frontier.outcomes(point, Integer.MAX_VALUE);
      Set<List<Integer>> distinct = new LinkedHashSet<>();
      outcomes.forEach(o -> distinct.add(Arrays.stream(o).boxed().toList()));
      assertThat(distinct).hasSameSizeAs(outcomes);
      assertThat(outcomes.getFirst()).isEqualTo(frontier.outcome(point));
      found.put(worth(frontier, point), distinct);
    }
    assertThat(found).hasSize(frontier.size());
    return found;
  }

  private static Map<List<Ratio>, Set<List<Integer>>> asSets(
      Map<List<Ratio>, List<List<Integer>>> lists) {
    Map<List<Ratio>, Set<List<Integer>>> sets = new LinkedHashMap<>();
    lists.forEach((worth, outcomes) -> sets.put(worth, Set.copyOf(outcomes)));
    return sets;
  }

  private static List<List<Ratio>> worth(Frontier frontier) {
    return worth(frontier, IntStream.range(0, frontier.size()).boxed().toList());
  }

  private static List<List<Ratio>> worth(Frontier frontier, List<Integer> points) {
    return points.stream().map(p -> worth(frontier, p)).toList();
  }

  private static List<Ratio> worth(Frontier frontier, int point) {
    return IntStream.range(0, frontier.space().parties())
        .mapToObj(p -> frontier.utility(point, p))
        .toList();
  }
}

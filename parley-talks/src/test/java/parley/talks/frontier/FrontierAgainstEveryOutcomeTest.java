package parley.talks.frontier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
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
      assertThat(frontier.slack()).isEqualTo(Ratio.ZERO);
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

  @ParameterizedTest
  @ValueSource(ints = {2, 3, 5, 12})
  void a_thinned_frontier_is_a_part_of_the_whole_and_keeps_the_promise_of_its_slack(int budget) {
    int thinned = 0;
    for (long seed = 0; seed < 1500; seed++) {
      AdditiveSpace space = RandomSpaces.draw(seed, 2, 6, 6);
      if (!space.fitsLongs()) {
        continue;
      }
      List<List<Ratio>> whole = worth(Frontier.of(space));

      Frontier frontier = Frontier.of(space, budget);

      List<List<Ratio>> kept = worth(frontier);
      assertThat(kept).as("seed %d", seed).hasSizeBetween(1, budget);
      assertThat(frontier.slack().signum() > 0).isEqualTo(!kept.equals(whole));
      for (int point = 0; point < kept.size(); point++) {
        int[] outcome = frontier.outcome(point);
        assertThat(kept.get(point))
            .containsExactly(space.utility(0, outcome), space.utility(1, outcome));
      }
      for (List<Ratio> point : whole) {
        assertThat(kept)
            .as("what stands for %s of seed %d", point, seed)
            .anyMatch(k ->
                k.get(0).plus(frontier.slack()).compareTo(point.get(0)) >= 0
                    && k.get(1).compareTo(point.get(1)) >= 0);
      }
      thinned += kept.equals(whole) ? 0 : 1;
    }
    assertThat(thinned).isGreaterThan(100);
  }

  @Test
  void more_parties_with_more_points_than_the_budget_are_refused_in_one_sentence() {
    AdditiveSpace space =
        LongStream.range(0, 1000)
            .mapToObj(seed -> RandomSpaces.draw(seed, 3))
            .filter(s -> Frontier.of(s).size() > 4)
            .findFirst()
            .orElseThrow();

    assertThatThrownBy(() -> Frontier.of(space, 4))
        .isInstanceOf(TooManyPointsException.class)
        .hasMessageContaining("more than 4 points");
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

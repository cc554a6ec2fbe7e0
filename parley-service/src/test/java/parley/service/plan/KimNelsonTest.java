package parley.service.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import parley.service.kernel.KeyedRandom;
import parley.service.kernel.Runner;
import parley.service.kernel.Threads;

/** The selection on problems whose means are known. */
class KimNelsonTest {

  private static final int FIRST = 20;
  private static final int MOST = 100_000;

  /**
   * Normal values with a shared part, as common random numbers make them.
   *
   * @param shared standard deviation of what all candidates meet alike
   */
  private record Normal(long seed, double[] means, double[] deviations, double shared)
      implements KimNelson.Trial {

    @Override
    public double value(int candidate, int replication) {
      long key = KeyedRandom.replication(seed, replication);
      KeyedRandom random = new KeyedRandom();
      random.use(KeyedRandom.entity(key, 0, 0), 0);
      double alike = random.nextGaussian();
      random.use(KeyedRandom.entity(key, 1, candidate), 0);
      return means[candidate] + shared * alike + deviations[candidate] * random.nextGaussian();
    }

    Selection select(double indifference) {
      return new KimNelson(candidates(means.length), indifference, 0.95, FIRST)
          .select(this, MOST, Runner.IN_TURN);
    }
  }

  private static List<Candidate> candidates(int count) {
    List<Candidate> candidates = new ArrayList<>(List.of(Rule.values()));
    candidates.addAll(Collections.nCopies(Math.max(0, count - candidates.size()), Rule.KEEP_ALL));
    return candidates.subList(0, count);
  }

  @Test
  void the_best_by_the_indifference_is_selected_in_at_least_95_percent_where_that_is_hardest() {
    int right = 0;
    int problems = 600;
    for (int p = 0; p < problems; p++) {
      SplittableRandom random = new SplittableRandom(p);
      int count = random.nextInt(2, 9);
      int best = random.nextInt(count);
      double[] means = new double[count];
      means[best] = 1;
      double[] deviations = random.doubles(count, 0.5, 4).toArray();
      Selection selection = new Normal(p, means, deviations, 5).select(1);
      assertThat(selection.isGuaranteed()).isTrue();
      right += selection.selected() == best ? 1 : 0;
    }
    assertThat(right / (double) problems).isGreaterThanOrEqualTo(0.95);
  }

  @Test
  void of_any_means_the_selected_is_within_the_indifference_in_at_least_95_percent() {
    int good = 0;
    int problems = 300;
    for (int p = 0; p < problems; p++) {
      SplittableRandom random = new SplittableRandom(1_000 + p);
      int count = random.nextInt(2, 12);
      double[] means = random.doubles(count, 0, 4).toArray();
      double[] deviations = random.doubles(count, 0.2, 4).toArray();
      Selection selection = new Normal(p, means, deviations, 3).select(0.8);
      good += means[selection.selected()] >= Arrays.stream(means).max().orElseThrow() - 0.8 ? 1 : 0;
    }
    assertThat(good / (double) problems).isGreaterThanOrEqualTo(0.95);
  }

  @Test
  void with_common_random_numbers_it_needs_far_fewer_replications() {
    double[] means = {0, 0.5, 1};
    double[] alone = {5, 5, 5};
    double[] little = {0.7, 0.7, 0.7};
    long paired = 0;
    long apart = 0;
    for (int p = 0; p < 20; p++) {
      paired += new Normal(p, means, little, 5).select(0.5).replications();
      apart += new Normal(p, means, alone, 0).select(0.5).replications();
    }
    assertThat(apart).isGreaterThan(10 * paired);
  }

  @Test
  void clearly_worse_ones_are_dropped_after_the_first_stage_and_the_trace_says_by_whom() {
    Selection selection =
        new Normal(1, new double[] {0, 100, 50}, new double[] {1, 1, 1}, 9).select(1);

    assertThat(selection.selected()).isEqualTo(1);
    assertThat(selection.replications()).isEqualTo(FIRST);
    assertThat(selection.drops())
        .extracting(Selection.Drop::candidate, Selection.Drop::by, Selection.Drop::replications)
        .containsExactly(tuple(0, 1, FIRST), tuple(2, 1, FIRST));
    assertThat(selection.drops().getFirst().behind()).isBetween(98.0, 102.0);
  }

  @Test
  void of_candidates_that_are_always_equal_the_first_is_selected_at_once() {
    Selection selection =
        new Normal(1, new double[] {2, 2, 2}, new double[] {0, 0, 0}, 9).select(1);

    assertThat(selection.selected()).isZero();
    assertThat(selection.replications()).isEqualTo(FIRST);
    assertThat(selection.isGuaranteed()).isTrue();
  }

  @Test
  void where_the_replications_do_not_suffice_it_says_so() {
    Normal close = new Normal(1, new double[] {0, 0.001}, new double[] {5, 5}, 0);
    Selection selection =
        new KimNelson(candidates(2), 0.01, 0.95, FIRST).select(close, 300, Runner.IN_TURN);

    assertThat(selection.isGuaranteed()).isFalse();
    assertThat(selection.replications()).isEqualTo(300);
  }

  @Test
  void one_candidate_needs_no_replication() {
    KimNelson procedure = new KimNelson(candidates(1), 1, 0.95, FIRST);
    Selection selection = procedure.select((c, r) -> Double.NaN, MOST, Runner.IN_TURN);

    assertThat(selection.selected()).isZero();
    assertThat(procedure.evaluations()).isZero();
  }

  @Test
  void the_selection_does_not_depend_on_threads() {
    Normal problem = new Normal(5, new double[] {0, 0.3, 0.5, 0.6}, new double[] {2, 2, 3, 1}, 4);
    KimNelson inTurn = new KimNelson(candidates(4), 0.3, 0.95, FIRST);
    KimNelson threads = new KimNelson(candidates(4), 0.3, 0.95, FIRST);

    assertThat(inTurn.select(problem, MOST, Runner.IN_TURN))
        .isEqualTo(threads.select(problem, MOST, Threads.of(3)));
    assertThat(inTurn.evaluations()).isEqualTo(threads.evaluations());
  }
}

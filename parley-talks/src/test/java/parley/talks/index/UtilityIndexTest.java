package parley.talks.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import parley.talks.space.AdditiveSpace;

/** Answers of every kind of index against all outcomes written out. */
class UtilityIndexTest {

  /** Forces two halves onto small spaces: at most 12 sums in the large one. */
  private static final IndexLimits HALVES = new IndexLimits(1, 12, 100_000, 8, 8, 8, 1e-7);

  /** Forces a few sums from both ends onto small spaces. */
  private static final IndexLimits FEW_SUMS = new IndexLimits(1, 12, 1, 10, 8, 30, 1e-3);

  private static int[] shape(SplittableRandom random) {
    int[] shape = new int[random.nextInt(1, 6)];
    Arrays.setAll(shape, i -> random.nextInt(1, 6));
    return shape;
  }

  private static TreeSet<Long> written(Worths worths) {
    TreeSet<Long> all = new TreeSet<>();
    SeededSpaces.all(worths).forEach(outcome -> all.add(worths.of(outcome)));
    return all;
  }

  @Test
  void sorted_and_halved_indexes_answer_every_query_like_all_outcomes_written_out() {
    for (long seed = 0; seed < 400; seed++) {
      SplittableRandom random = new SplittableRandom(seed);
      int digits = random.nextInt(1, 6);
      Worths worths = Worths.of(SeededSpaces.random(seed, 1, digits, shape(random)), 0);
      TreeSet<Long> all = written(worths);
      for (IndexLimits limits : new IndexLimits[] {IndexLimits.USUAL, HALVES}) {
        UtilityIndex index = limits.index(worths);
        assertThat(index.error()).isZero();
        for (int q = 0; q < 40; q++) {
          long target =
              q == 0
                  ? worths.most()
                  : q == 1
                      ? worths.least()
                      : random.nextLong(worths.least() - 50, worths.most() + 50);
          check(index, all, target, 0);
          long reach =
              SeededSpaces.all(worths).stream().filter(o -> worths.of(o) >= target).count();
          assertThat(index.countAtLeast(target)).isEqualTo(new UtilityIndex.Count(reach, reach));
        }
      }
    }
  }

  private static void check(UtilityIndex index, TreeSet<Long> all, long target, long error) {
    Worths worths = index.worths();
    int[] outcome = new int[worths.issues()];
    Long above = all.ceiling(target);
    Long below = all.floor(target);
    long nearest =
        above == null
            ? target - below
            : below == null ? above - target : Math.min(target - below, above - target);

    long found = index.nearest(target, outcome);
    assertThat(worths.of(outcome)).isEqualTo(found);
    assertThat(Math.abs(found - target)).isBetween(nearest, nearest + error);

    found = index.atLeast(target, outcome);
    if (above == null) {
      assertThat(found).isEqualTo(UtilityIndex.NONE);
    } else {
      assertThat(worths.of(outcome)).isEqualTo(found);
      assertThat(found).isBetween(above, above + 2 * error);
    }
    found = index.atMost(target, outcome);
    if (below == null) {
      assertThat(found).isEqualTo(UtilityIndex.NONE);
    } else {
      assertThat(worths.of(outcome)).isEqualTo(found);
      assertThat(found).isBetween(below - 2 * error, below);
    }
  }

  @Test
  void sums_from_both_ends_keep_the_error_that_they_state() {
    long widest = 0;
    for (long seed = 0; seed < 400; seed++) {
      SplittableRandom random = new SplittableRandom(seed);
      Worths worths = Worths.of(skewed(random, 4, 3, 4, 2, 5, 3), 0);
      TreeSet<Long> all = written(worths);
      UtilityIndex index = FEW_SUMS.index(worths);
      widest = Math.max(widest, index.error());
      for (int q = 0; q < 60; q++) {
        long target = random.nextLong(worths.least() - 50, worths.most() + 50);
        check(index, all, target, index.error());
        long reach = SeededSpaces.all(worths).stream().filter(o -> worths.of(o) >= target).count();
        UtilityIndex.Count count = index.countAtLeast(target);
        assertThat((double) reach).isBetween(count.least(), count.most());
      }
    }
    assertThat(widest).as("some of them are not exact").isPositive();
  }

  /** Weights that may differ by a factor of ten thousand, so that there are wide holes. */
  private static AdditiveSpace skewed(SplittableRandom random, int... options) {
    double[][] weights = {new double[options.length]};
    double[][][] values = {new double[options.length][]};
    for (int i = 0; i < options.length; i++) {
      weights[0][i] = Math.pow(10, random.nextDouble(-4, 0));
      values[0][i] = random.doubles(options[i], 0, 1).toArray();
    }
    return SeededSpaces.of("skewed", weights, values, 4, 0);
  }

  @Test
  void at_1e100_the_error_stated_is_at_most_1e_7_and_answers_keep_it() {
    for (int digits : new int[] {3, 5, 7}) {
      Worths worths = Worths.of(SeededSpaces.random(7, 1, digits, SeededSpaces.shape(100, 10)), 0);
      UtilityIndex index = UtilityIndex.of(worths);
      assertThat(worths.utility(index.error())).isLessThanOrEqualTo(1e-7);
      SplittableRandom random = new SplittableRandom(1);
      int[] outcome = new int[100];
      double least = worths.utility(worths.least());
      for (int q = 0; q < 2_000; q++) {
        double target = random.nextDouble(least + 0.01, 0.99);
        long found = index.nearest(worths.nearest(target), outcome);
        assertThat(worths.of(outcome)).isEqualTo(found);
        // Outcomes with few digits may lie no nearer than half of their step.
        double near = Math.max(1e-7, worths.utility(worths.step()) / 2) * 1.01;
        assertThat(worths.utility(found)).isBetween(target - near, target + near);
      }
    }
  }

  @Test
  void issues_of_equal_weight_have_many_outcomes_of_one_worth_and_answers_are_exact() {
    double[][] weights = {new double[60]};
    double[][][] values = {new double[60][]};
    Arrays.fill(weights[0], 1.0 / 64);
    Arrays.setAll(values[0], i -> new double[] {0, 0.25, 0.5, 0.75, 1});
    Worths worths = Worths.of(SeededSpaces.of("equal", weights, values, 6, 0), 0);
    UtilityIndex index = UtilityIndex.of(worths);
    assertThat(index.error()).isZero();
    int[] outcome = new int[60];
    for (int quarters = 0; quarters <= 240; quarters++) {
      long target = worths.nearest(quarters / 256.0);
      assertThat(index.nearest(target, outcome)).isEqualTo(target);
      assertThat(worths.of(outcome)).isEqualTo(target);
    }
  }

  @Test
  void issues_with_thousands_of_options_are_taken_too() {
    Worths worths = Worths.of(SeededSpaces.random(5, 1, 5, 5_000, 3_000, 4_000, 20, 20), 0);
    UtilityIndex index = UtilityIndex.of(worths);
    assertThat(worths.utility(index.error())).isLessThanOrEqualTo(2e-6);
    SplittableRandom random = new SplittableRandom(2);
    int[] outcome = new int[5];
    long range = worths.most() - worths.least();
    for (int q = 0; q < 500; q++) {
      // Nearer to the ends outcomes are rare.
      long target = worths.least() + random.nextLong(range / 10, range - range / 10);
      long found = index.nearest(target, outcome);
      assertThat(worths.of(outcome)).isEqualTo(found);
      assertThat(Math.abs(found - target)).isLessThanOrEqualTo(index.error());
    }
    Ranking descending = index.descending();
    int rank = 0;
    for (long loss = 0; loss < range / 200; loss += range / 20_000) {
      long target = worths.most() - loss;
      while (descending.worth(rank) > target) {
        rank++;
      }
      long near = target - descending.worth(rank);
      if (rank > 0) {
        near = Math.min(near, descending.worth(rank - 1) - target);
      }
      long found = index.nearest(target, outcome);
      assertThat(Math.abs(found - target)).isBetween(near, near + index.error());
    }
  }

  @Test
  void near_the_best_of_1e100_answers_are_those_of_the_outcomes_in_order() {
    Worths worths = Worths.of(SeededSpaces.random(7, 1, 5, SeededSpaces.shape(100, 10)), 0);
    UtilityIndex index = UtilityIndex.of(worths);
    Ranking descending = new Descent(worths);
    int[] outcome = new int[100];
    for (int rank = 1; rank < 300; rank++) {
      long upper = descending.worth(rank - 1);
      long lower = descending.worth(rank);
      if (lower == upper) {
        continue;
      }
      long error = 2 * index.error();
      assertThat(index.atMost(upper - 1, outcome)).isBetween(lower - error, lower);
      assertThat(index.atLeast(lower, outcome)).isBetween(lower, lower + error);
    }
  }

  @Test
  void numbers_beyond_longs_lose_their_last_bits_and_say_so() {
    AdditiveSpace fine = SeededSpaces.random(3, 1, 14, 4, 4, 4);
    Worths worths = Worths.of(fine, 0);
    assertThat(worths.isExact()).isFalse();
    for (int[] outcome : SeededSpaces.all(worths)) {
      assertThat(worths.utility(worths.of(outcome)))
          .isCloseTo(
              fine.utility(0, outcome).toDouble(), org.assertj.core.data.Offset.offset(1e-15));
    }
    assertThat(Worths.of(SeededSpaces.random(3, 1, 6, 4, 4, 4), 0).isExact()).isTrue();
  }
}

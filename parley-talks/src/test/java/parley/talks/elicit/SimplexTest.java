package parley.talks.elicit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class SimplexTest {

  @Test
  void the_greatest_sum_is_that_of_the_best_corner() {
    int none = 0;
    for (long seed = 0; seed < 3_000; seed++) {
      SplittableRandom random = new SplittableRandom(seed);
      List<double[]> notBelow = new ArrayList<>();
      for (int r = random.nextInt(7); r > 0; r--) {
        notBelow.add(small(random));
      }
      double[] unit = {1, 1, 1};
      double[] sum = small(random);
      Optional<double[]> found = Simplex.greatest(sum, notBelow, unit);
      double best = bestCorner(sum, notBelow);
      assertThat(found.isPresent()).isEqualTo(best > Double.NEGATIVE_INFINITY);
      if (found.isPresent()) {
        assertThat(Steps.dot(sum, found.get())).isCloseTo(best, within(1e-9));
        assertThat(agrees(found.get(), notBelow)).isTrue();
        assertThat(Steps.dot(unit, found.get())).isCloseTo(1, within(1e-9));
      } else {
        none++;
      }
    }
    assertThat(none).isBetween(100, 2_900);
  }

  @Test
  void numbers_with_columns_that_are_alike_are_told_apart_by_the_sum() {
    double[] sum = {-1, -1, 0, 0};
    double[] found = Simplex.greatest(sum, List.of(), new double[] {1, 1, 1, 1}).orElseThrow();
    assertThat(Steps.dot(sum, found)).isZero();
  }

  /** Small whole numbers, so that corners coincide. */
  private static double[] small(SplittableRandom random) {
    return new double[] {random.nextInt(-3, 4), random.nextInt(-3, 4), random.nextInt(-3, 4)};
  }

  /** Corners of the triangle of three numbers that add up to one, cut by lines: pairs of lines. */
  private static double bestCorner(double[] sum, List<double[]> notBelow) {
    List<double[]> lines = new ArrayList<>(notBelow);
    lines.add(new double[] {1, 0, 0});
    lines.add(new double[] {0, 1, 0});
    lines.add(new double[] {0, 0, 1});
    double best = Double.NEGATIVE_INFINITY;
    for (double[] a : lines) {
      for (double[] b : lines) {
        double[] corner = {
          a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]
        };
        double all = corner[0] + corner[1] + corner[2];
        if (all != 0) {
          double[] scaled = {corner[0] / all, corner[1] / all, corner[2] / all};
          if (agrees(scaled, lines)) {
            best = Math.max(best, Steps.dot(sum, scaled));
          }
        }
      }
    }
    return best;
  }

  private static boolean agrees(double[] numbers, List<double[]> notBelow) {
    return notBelow.stream().allMatch(times -> Steps.dot(times, numbers) > -1e-9);
  }
}

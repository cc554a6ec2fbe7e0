package parley.talks.opponent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class RankCorrelationTest {

  /** Pairs counted one by one. */
  private static double kendallByPairs(double[] a, double[] b) {
    double agree = 0;
    double inA = 0;
    double inB = 0;
    for (int i = 0; i < a.length; i++) {
      for (int j = 0; j < i; j++) {
        double x = Math.signum(a[i] - a[j]);
        double y = Math.signum(b[i] - b[j]);
        agree += x * y;
        inA += Math.abs(x);
        inB += Math.abs(y);
      }
    }
    return agree / Math.sqrt(inA * inB);
  }

  /** The rank of a number: those below it, and half of its equals. */
  private static double[] ranksByCounting(double[] numbers) {
    return Arrays.stream(numbers)
        .map(n ->
            Arrays.stream(numbers).filter(m -> m < n).count()
                + (Arrays.stream(numbers).filter(m -> m == n).count() + 1) / 2.0)
        .toArray();
  }

  private static double pearson(double[] x, double[] y) {
    double mx = Arrays.stream(x).average().orElseThrow();
    double my = Arrays.stream(y).average().orElseThrow();
    double xy = 0;
    double xx = 0;
    double yy = 0;
    for (int i = 0; i < x.length; i++) {
      xy += (x[i] - mx) * (y[i] - my);
      xx += (x[i] - mx) * (x[i] - mx);
      yy += (y[i] - my) * (y[i] - my);
    }
    return xy / Math.sqrt(xx * yy);
  }

  @Test
  void both_agree_with_counting_whatever_the_ties() {
    SplittableRandom random = new SplittableRandom(1);
    for (int trial = 0; trial < 300; trial++) {
      int size = random.nextInt(2, 60);
      int levels = random.nextInt(2, 40);
      double[] a = random.ints(size, 0, levels).asDoubleStream().toArray();
      double[] b = random.ints(size, 0, levels).asDoubleStream().toArray();
      if (Arrays.stream(a).distinct().count() == 1 || Arrays.stream(b).distinct().count() == 1) {
        assertThat(RankCorrelation.kendall(a, b)).isEmpty();
        assertThat(RankCorrelation.spearman(a, b)).isEmpty();
        continue;
      }
      assertThat(RankCorrelation.ranks(a)).containsExactly(ranksByCounting(a));
      assertThat(RankCorrelation.kendall(a, b).orElseThrow())
          .isCloseTo(kendallByPairs(a, b), within(1e-12));
      assertThat(RankCorrelation.spearman(a, b).orElseThrow())
          .isCloseTo(pearson(ranksByCounting(a), ranksByCounting(b)), within(1e-12));
    }
  }

  @Test
  void without_ties_spearman_is_the_formula_of_squared_differences() {
    double[] a = {106, 100, 86, 101, 99, 103, 97, 113, 112, 110};
    double[] b = {7, 27, 2, 50, 28, 29, 20, 12, 6, 17};

    // The squared differences of ranks add up to 194: 1 - 6 x 194 / (10 x 99) = -29/165.
    assertThat(RankCorrelation.spearman(a, b).orElseThrow()).isCloseTo(-29.0 / 165, within(1e-15));
  }

  @Test
  void an_order_agrees_with_itself_and_not_with_its_reverse() {
    double[] up = new SplittableRandom(2).doubles(100_000).toArray();
    double[] down = Arrays.stream(up).map(u -> -u).toArray();

    assertThat(RankCorrelation.kendall(up, up).orElseThrow()).isCloseTo(1, within(1e-12));
    assertThat(RankCorrelation.kendall(up, down).orElseThrow()).isCloseTo(-1, within(1e-12));
    assertThat(RankCorrelation.spearman(up, up).orElseThrow()).isCloseTo(1, within(1e-12));
    assertThat(RankCorrelation.spearman(up, down).orElseThrow()).isCloseTo(-1, within(1e-12));
  }
}

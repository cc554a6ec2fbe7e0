package parley.talks.tournament;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.hipparchus.special.Erf;
import org.junit.jupiter.api.Test;
import parley.talks.opponent.RankCorrelation;

class StatisticsTest {

  /** Differences with these ranks as falls; all others are rises. */
  private static SignedRanks ranks(int pairs, Integer... falls) {
    double[] a =
        IntStream.rangeClosed(1, pairs)
            .mapToDouble(r -> Arrays.asList(falls).contains(r) ? -r : r)
            .toArray();
    return SignedRanks.of(a, new double[pairs]);
  }

  @Test
  void signed_ranks_at_the_critical_values_of_the_tables() {
    // Two-sided 0.05: 0 of 6 pairs, 8 of 10, 25 of 15, 52 of 20 are significant and one more is
    // not.
    assertThat(ranks(6).chance()).isEqualTo(2 / 64.0);
    assertThat(ranks(6, 1).chance()).isGreaterThan(0.05);
    assertThat(ranks(10, 8).chance()).isCloseTo(50 / 1024.0, within(1e-15));
    assertThat(ranks(10, 9).chance()).isGreaterThan(0.05);
    assertThat(ranks(15, 15, 10).chance()).isLessThan(0.05);
    assertThat(ranks(15, 15, 11).chance()).isGreaterThan(0.05);
    assertThat(ranks(20, 20, 19, 13).chance()).isLessThan(0.05);
    assertThat(ranks(20, 20, 19, 14).chance()).isGreaterThan(0.05);
  }

  @Test
  void signed_ranks_with_ties_against_every_assignment_of_signs() {
    SplittableRandom random = new SplittableRandom(1);
    for (int trial = 0; trial < 60; trial++) {
      int size = random.nextInt(1, 12);
      double[] a = random.ints(size, -4, 5).asDoubleStream().toArray();
      SignedRanks found = SignedRanks.of(a, new double[size]);
      double[] sizes = Arrays.stream(a).filter(d -> d != 0).map(Math::abs).toArray();
      double[] ranks = RankCorrelation.ranks(sizes);
      int below = 0;
      for (int signs = 0; signs < 1 << sizes.length; signs++) {
        double sum = 0;
        for (int k = 0; k < sizes.length; k++) {
          sum += (signs >> k & 1) * ranks[k];
        }
        below += sum <= found.lesser() + 1e-9 ? 1 : 0;
      }
      assertThat(found.pairs()).isEqualTo(sizes.length);
      assertThat(found.chance())
          .isCloseTo(
              sizes.length == 0 ? 1 : Math.min(1, 2.0 * below / (1 << sizes.length)),
              within(1e-12));
    }
  }

  @Test
  void many_pairs_have_nearly_the_exact_chance() {
    double[] a = new SplittableRandom(2).doubles(100, -0.4, 0.6).toArray();
    double exact = SignedRanks.of(a, new double[100]).chance();
    double[] one = Arrays.copyOf(a, 101);
    one[100] = 1e-9;

    assertThat(SignedRanks.of(one, new double[101]).chance()).isCloseTo(exact, within(0.002));
  }

  @Test
  void holm_by_hand() {
    // 0.01 x 4, 0.02 x 3, 0.03 x 2 (no less than 0.06), 0.04 x 1 (no less than 0.06).
    assertThat(Holm.adjusted(0.04, 0.01, 0.03, 0.02)).containsExactly(0.06, 0.04, 0.06, 0.06);
    assertThat(Holm.adjusted(0.9, 0.5)).containsExactly(1, 1);
    assertThat(Holm.adjusted()).isEmpty();
  }

  /** The example of Demsar 2006: four methods on 14 data sets. */
  @Test
  void friedman_of_the_article_of_demsar() {
    Friedman found = Friedman.of(new double[] {3.143, 2.000, 2.893, 1.964}, 14, 0);

    assertThat(found.statistic()).isCloseTo(9.28, within(0.01));
    // F = (N - 1) chi2 / (N (k - 1) - chi2)
    assertThat(13 * found.statistic() / (14 * 3 - found.statistic())).isCloseTo(3.69, within(0.01));
    assertThat(found.criticalDifference()).isCloseTo(1.25, within(0.005));
  }

  @Test
  void the_chance_of_a_friedman_statistic_with_two_degrees_is_an_exponential() {
    Friedman found = Friedman.of(new double[] {1.5, 2, 2.5}, 10, 0);

    assertThat(found.statistic()).isCloseTo(5, within(1e-12));
    assertThat(found.chance()).isCloseTo(Math.exp(-2.5), within(1e-12));
  }

  @Test
  void quantiles_of_nemenyi_as_in_the_table_of_demsar() {
    double[] table = {1.960, 2.343, 2.569, 2.728, 2.850, 2.949, 3.031, 3.102, 3.164};
    for (int k = 2; k <= 10; k++) {
      // Its entry for two is the normal quantile; the last digit of some entries is cut off.
      assertThat(Friedman.range(k) / Math.sqrt(2)).isCloseTo(table[k - 2], within(0.0011));
    }
    assertThat(Erf.erf(Friedman.range(2) / 2)).isCloseTo(0.95, within(1e-9));
  }

  @Test
  void friedman_ranks_share_ties_and_correct_for_them() {
    double[][] scores = {{3, 1, 2, 5}, {1, 1, 3, 4}, {1, 1, 1, 4}};

    Friedman found = Friedman.of(scores);

    // Ranks: 1 2.5 2.5; 2 2 2; 2 1 3; 1 2.5 2.5. Means 1.5, 2, 2.5; ties 6 + 24 + 0 + 6 = 36.
    assertThat(found.meanRanks()).containsExactly(1.5, 2.0, 2.5);
    assertThat(found.statistic()).isCloseTo(2 / (1 - 36 / 96.0), within(1e-12));
  }
}

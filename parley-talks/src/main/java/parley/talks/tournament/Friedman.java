package parley.talks.tournament;

import java.util.Arrays;
import java.util.List;
import org.hipparchus.special.Erf;
import org.hipparchus.special.Gamma;
import parley.talks.opponent.RankCorrelation;

/**
 * Whether strategies differ at all, by their ranks on each profile (Friedman 1937; for the
 * comparison of methods on data sets Demsar 2006, JMLR 7:1).
 *
 * @param profiles how many rankings there are
 * @param meanRanks of each strategy; 1 is best
 * @param statistic chi-squared with one degree less than there are strategies
 * @param chance of so large a statistic or a larger if all are alike
 * @param criticalDifference mean ranks that differ by more differ at the level 0.05 (Nemenyi 1963)
 */
public record Friedman(
    int profiles,
    List<Double> meanRanks,
    double statistic,
    double chance,
    double criticalDifference) {

  private static final double LEVEL = 0.05;

  /** Copies the list. */
  public Friedman {
    meanRanks = List.copyOf(meanRanks);
  }

  /**
   * Of scores.
   *
   * @param scores by strategy and profile; more is better
   */
  static Friedman of(double[][] scores) {
    int strategies = scores.length;
    int profiles = scores[0].length;
    double[] means = new double[strategies];
    double ties = 0;
    for (int p = 0; p < profiles; p++) {
      int profile = p;
      double[] worst = Arrays.stream(scores).mapToDouble(s -> -rounded(s[profile])).toArray();
      double[] ranks = RankCorrelation.ranks(worst);
      for (int s = 0; s < strategies; s++) {
        means[s] += ranks[s] / profiles;
      }
      ties += ties(worst);
    }
    return of(means, profiles, ties);
  }

  /**
   * Of mean ranks.
   *
   * @param ties sum over profiles and ties of t^3 - t, with t the size of a tie
   */
  static Friedman of(double[] meanRanks, int profiles, double ties) {
    int k = meanRanks.length;
    double squares = 0;
    for (double rank : meanRanks) {
      squares += (rank - (k + 1) / 2.0) * (rank - (k + 1) / 2.0);
    }
    double freedom = 1 - ties / (profiles * (double) k * (k * k - 1));
    double statistic = freedom > 0 ? 12.0 * profiles / (k * (k + 1.0)) * squares / freedom : 0;
    return new Friedman(
        profiles,
        Arrays.stream(meanRanks).boxed().toList(),
        statistic,
        Gamma.regularizedGammaQ((k - 1) / 2.0, statistic / 2),
        range(k) / Math.sqrt(2) * Math.sqrt(k * (k + 1.0) / (6.0 * profiles)));
  }

  private static double rounded(double score) {
    return Math.rint(score * 1e10);
  }

  private static double ties(double[] numbers) {
    double sum = 0;
    for (double number : numbers) {
      double size = Arrays.stream(numbers).filter(n -> n == number).count();
      // Each member of a tie adds its part of t^3 - t.
      sum += size * size - 1;
    }
    return sum;
  }

  /** The quantile at 1 - 0.05 of the range of so many standard normal numbers. */
  static double range(int numbers) {
    double low = 0;
    double high = 20;
    for (int k = 0; k < 60; k++) {
      double middle = (low + high) / 2;
      if (rangeBelow(middle, numbers) < 1 - LEVEL) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return high;
  }

  /** {@code n x integral of density(z) (Phi(z) - Phi(z - q))^(n - 1) dz}, by Simpson's rule. */
  private static double rangeBelow(double q, int numbers) {
    int steps = 2_000;
    double from = -8;
    double width = 16.0 / steps;
    double sum = 0;
    for (int k = 0; k <= steps; k++) {
      double z = from + k * width;
      double density = Math.exp(-z * z / 2) / Math.sqrt(2 * Math.PI);
      double value = density * Math.pow(below(z) - below(z - q), numbers - 1);
      sum += value * (k == 0 || k == steps ? 1 : k % 2 == 1 ? 4 : 2);
    }
    return numbers * sum * width / 3;
  }

  private static double below(double z) {
    return Erf.erfc(-z / Math.sqrt(2)) / 2;
  }
}

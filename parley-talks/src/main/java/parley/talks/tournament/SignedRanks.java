package parley.talks.tournament;

import java.util.Arrays;
import org.hipparchus.special.Erf;
import parley.talks.opponent.RankCorrelation;

/**
 * Wilcoxon's signed-rank test of paired numbers (Wilcoxon 1945, Biometrics Bulletin 1:80). Pairs
 * that are equal say nothing and are left out; equal differences share the mean of their ranks.
 *
 * @param pairs that differ
 * @param lesser the sum of the ranks of the sign that has the lesser sum
 * @param chance of a lesser sum so small or smaller, two-sided, if either sign is as likely; 1
 *     without pairs
 */
record SignedRanks(int pairs, double lesser, double chance) {

  /** Up to so many pairs the chance is exact: every assignment of signs is counted. */
  private static final int MOST_EXACT = 100;

  static SignedRanks of(double[] a, double[] b) {
    double[] differences = new double[a.length];
    Arrays.setAll(differences, i -> a[i] - b[i]);
    double[] kept = Arrays.stream(differences).filter(d -> Math.abs(d) > 1e-12).toArray();
    double[] ranks = RankCorrelation.ranks(Arrays.stream(kept).map(SignedRanks::size).toArray());
    double rises = 0;
    double falls = 0;
    for (int i = 0; i < kept.length; i++) {
      rises += kept[i] > 0 ? ranks[i] : 0;
      falls += kept[i] < 0 ? ranks[i] : 0;
    }
    double lesser = Math.min(rises, falls);
    double chance =
        kept.length == 0
            ? 1
            : Math.min(1, kept.length <= MOST_EXACT ? exact(ranks, lesser) : normal(ranks, lesser));
    return new SignedRanks(kept.length, lesser, chance);
  }

  /** Roundings must not break ties. */
  private static double size(double difference) {
    return Math.rint(Math.abs(difference) * 1e10);
  }

  private static double exact(double[] ranks, double lesser) {
    int[] doubled = Arrays.stream(ranks).mapToInt(r -> (int) Math.round(2 * r)).toArray();
    double[] chances = new double[Arrays.stream(doubled).sum() + 1];
    chances[0] = 1;
    int most = 0;
    for (int rank : doubled) {
      most += rank;
      for (int sum = most; sum >= 0; sum--) {
        chances[sum] = (chances[sum] + (sum >= rank ? chances[sum - rank] : 0)) / 2;
      }
    }
    double below = 0;
    for (int sum = 0; sum <= Math.round(2 * lesser); sum++) {
      below += chances[sum];
    }
    return 2 * below;
  }

  /** With the half that continuity asks for; the variance allows for ties. */
  private static double normal(double[] ranks, double lesser) {
    double mean = Arrays.stream(ranks).sum() / 2;
    double variance = Arrays.stream(ranks).map(r -> r * r).sum() / 4;
    double z = Math.max(0, (mean - lesser - 0.5) / Math.sqrt(variance));
    return Erf.erfc(z / Math.sqrt(2));
  }
}

package parley.talks.opponent;

import java.util.Arrays;

/** How often each option was offered. */
final class Tally {

  private final double[][] counts;
  private final double[] most;

  /** Every option starts with one, so that none is ruled out by what has not been seen yet. */
  Tally(int[] options) {
    counts = new double[options.length][];
    most = new double[options.length];
    for (int i = 0; i < options.length; i++) {
      counts[i] = new double[options[i]];
      Arrays.fill(counts[i], 1);
      most[i] = 1;
    }
  }

  void add(int[] offer) {
    for (int i = 0; i < offer.length; i++) {
      most[i] = Math.max(most[i], ++counts[i][offer[i]]);
    }
  }

  int issues() {
    return counts.length;
  }

  int options(int issue) {
    return counts[issue].length;
  }

  /** The count of an option over that of the most frequent one of its issue. */
  double share(int issue, int option) {
    return counts[issue][option] / most[issue];
  }
}

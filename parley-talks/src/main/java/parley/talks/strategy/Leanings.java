package parley.talks.strategy;

import parley.talks.index.Worths;

/**
 * What another party seems to want, from how often its offers held each option: an option counts as
 * its number over that of the most frequent one of the issue, and an issue by how little its offers
 * vary there, the sum of squared shares. An estimate, and a plain one.
 */
final class Leanings {

  private final double[][] counts;
  private final double[][] values;
  private int offers;

  Leanings(Worths shape) {
    counts = new double[shape.issues()][];
    values = new double[shape.issues()][];
    for (int i = 0; i < counts.length; i++) {
      counts[i] = new double[shape.options(i)];
      values[i] = new double[shape.options(i)];
    }
  }

  /**
   * The estimate, by issue and option: a sum from 0 to 1. It changes when it is brought up to date.
   */
  double[][] values() {
    return values;
  }

  void add(int[] offer) {
    for (int i = 0; i < offer.length; i++) {
      counts[i][offer[i]]++;
    }
    offers++;
  }

  /** Brings the estimate up to date. */
  void update() {
    double sum = 0;
    for (double[] issue : counts) {
      sum += weight(issue);
    }
    for (int i = 0; i < counts.length; i++) {
      double most = 0;
      for (double count : counts[i]) {
        most = Math.max(most, count);
      }
      for (int o = 0; o < counts[i].length; o++) {
        values[i][o] = most == 0 ? 0 : weight(counts[i]) / sum * counts[i][o] / most;
      }
    }
  }

  private double weight(double[] issue) {
    double squares = 0;
    for (double count : issue) {
      squares += count * count;
    }
    return squares / Math.max(1, (double) offers * offers);
  }
}

package parley.talks.strategy;

import parley.talks.index.Worths;

/** Worths as shares of the range from the worst outcome, 0, to the best, 1. */
final class Shares {

  private static final double ROUNDING = 1e-12;

  private Shares() {}

  static double of(Worths worths, long worth) {
    return (worth - worths.least()) / Math.max(1, (double) worths.most() - worths.least());
  }

  /** The least worth that is at least a share. */
  static long worth(Worths worths, double share) {
    return above(worths, ((double) worths.most() - worths.least()) * share);
  }

  /** The least worth that is so much above the worst outcome, but for roundings of a double. */
  static long above(Worths worths, double least) {
    double slack = ((double) worths.most() - worths.least()) * ROUNDING;
    return Math.min(worths.most(), worths.least() + (long) Math.ceil(least - slack));
  }
}

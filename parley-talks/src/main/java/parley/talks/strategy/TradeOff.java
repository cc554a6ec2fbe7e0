package parley.talks.strategy;

import parley.talks.index.Worths;

/**
 * Outcomes that give one party a certain value and the other as much as can be found: issue by
 * issue the option of the greatest gain + weight x kept, with the least weight that keeps enough,
 * and then single changes while one is left that gains more and keeps enough. Values are additive;
 * nothing is allocated.
 */
final class TradeOff {

  private static final int HALVINGS = 40;

  /** Amounts at which the product is looked for. */
  private static final int LEVELS = 32;

  /** Gains below this are roundings. */
  private static final double LEAST_GAIN = 1e-12;

  private final double[][] kept;
  private final double[][] gained;

  /**
   * A trade-off.
   *
   * @param kept what options are worth to the one, by issue; not copied, so it may change
   * @param gained what options are worth to the other
   */
  TradeOff(double[][] kept, double[][] gained) {
    this.kept = kept;
    this.gained = gained;
  }

  /** What options are worth to a party as shares of its range; the worst outcome is worth 0. */
  static double[][] shares(Worths worths) {
    double range = Math.max(1, (double) worths.most() - worths.least());
    double[][] shares = new double[worths.issues()][];
    for (int i = 0; i < shares.length; i++) {
      shares[i] = new double[worths.options(i)];
      long least = worths.worth(i, 0);
      for (int o = 1; o < shares[i].length; o++) {
        least = Math.min(least, worths.worth(i, o));
      }
      for (int o = 0; o < shares[i].length; o++) {
        shares[i][o] = (worths.worth(i, o) - least) / range;
      }
    }
    return shares;
  }

  static double of(double[][] values, int[] outcome) {
    double sum = 0;
    for (int i = 0; i < outcome.length; i++) {
      sum += values[i][outcome[i]];
    }
    return sum;
  }

  /**
   * Writes an outcome that keeps at least so much.
   *
   * @return whether there is one; if not, what is written is of no use
   */
  boolean write(double enough, int[] outcome) {
    choose(0, outcome);
    if (of(kept, outcome) < enough) {
      double low = 0;
      double high = 1;
      for (int h = 0; h < HALVINGS; h++) {
        double middle = (low + high) / 2;
        choose(middle, outcome);
        if (of(kept, outcome) >= enough) {
          high = middle;
        } else {
          low = middle;
        }
      }
      choose(high, outcome);
    }
    if (of(kept, outcome) < enough) {
      return false;
    }
    boolean improves = true;
    while (improves) {
      improves = improve(enough, outcome);
    }
    return true;
  }

  /**
   * Finds the greatest product of what is kept above a floor and gained above another, among
   * outcomes that keep evenly spaced amounts, and writes its outcome.
   *
   * @param scratch an outcome to work with
   * @return whether a product is above zero
   */
  boolean writeNash(double keptFloor, double gainedFloor, int[] scratch, int[] outcome) {
    choose(1, scratch);
    double best = of(kept, scratch);
    double most = 0;
    for (int l = 0; l <= LEVELS; l++) {
      double enough = keptFloor + (best - keptFloor) * l / LEVELS;
      if (write(enough, scratch)) {
        double over = of(gained, scratch) - gainedFloor;
        double product = over > 0 ? (of(kept, scratch) - keptFloor) * over : 0;
        if (product > most) {
          most = product;
          System.arraycopy(scratch, 0, outcome, 0, outcome.length);
        }
      }
    }
    return most > 0;
  }

  /**
   * Writes, issue by issue, the option of the greatest weighted sum.
   *
   * @param weight of what is kept; the rest of 1 is of what is gained
   */
  private void choose(double weight, int[] outcome) {
    for (int i = 0; i < outcome.length; i++) {
      int best = 0;
      double most = Double.NEGATIVE_INFINITY;
      for (int o = 0; o < kept[i].length; o++) {
        double sum = weight * kept[i][o] + (1 - weight) * gained[i][o];
        // Of equals the one that is better for the party of the greater weight.
        if (sum > most
            || sum == most
                && (weight > 0.5 ? gained[i][o] > gained[i][best] : kept[i][o] > kept[i][best])) {
          most = sum;
          best = o;
        }
      }
      outcome[i] = best;
    }
  }

  private boolean improve(double enough, int[] outcome) {
    double spare = of(kept, outcome) - enough;
    int issue = -1;
    int option = -1;
    double most = LEAST_GAIN;
    for (int i = 0; i < outcome.length; i++) {
      for (int o = 0; o < kept[i].length; o++) {
        double gain = gained[i][o] - gained[i][outcome[i]];
        if (gain > most && kept[i][outcome[i]] - kept[i][o] <= spare) {
          most = gain;
          issue = i;
          option = o;
        }
      }
    }
    if (issue >= 0) {
      outcome[issue] = option;
    }
    return issue >= 0;
  }
}

package parley.talks;

import java.util.List;

/**
 * What packages are worth to one side, in whole numbers: points of the scale from 0 to 100 times
 * {@link #perPoint}.
 *
 * @param fine how much of a whole number one unit of weight times value is
 * @param weights by issue
 * @param values value of each option by issue, times {@code fine}
 * @param valued by issue, whether every option has a value; it may lack if the issue has no weight
 * @param bonuses what options of several issues bring together
 */
record Side(
    String party,
    long fine,
    long[] weights,
    long[][] values,
    List<Boolean> valued,
    List<Bonus> bonuses) {

  /**
   * What options bring together.
   *
   * @param issues places of the issues
   * @param options places of their options
   * @param scaled a whole number like the utilities
   */
  record Bonus(int[] issues, int[] options, long scaled) {

    boolean comesWith(int[] pack) {
      for (int i = 0; i < issues.length; i++) {
        if (pack[issues[i]] != options[i]) {
          return false;
        }
      }
      return true;
    }
  }

  /** Copies the lists. */
  Side {
    valued = List.copyOf(valued);
    bonuses = List.copyOf(bonuses);
  }

  long weight() {
    long sum = 0;
    for (long w : weights) {
      sum += w;
    }
    return sum;
  }

  long perPoint() {
    return weight() * fine;
  }

  /** The worth of an option without what it brings together with others. */
  long worth(int issue, int option) {
    return weights[issue] * values[issue][option];
  }

  /** The utility of a package. */
  long utility(int[] pack) {
    long sum = 0;
    for (int issue = 0; issue < weights.length; issue++) {
      sum += worth(issue, pack[issue]);
    }
    for (Bonus bonus : bonuses) {
      sum += bonus.comesWith(pack) ? bonus.scaled : 0;
    }
    return sum;
  }
}

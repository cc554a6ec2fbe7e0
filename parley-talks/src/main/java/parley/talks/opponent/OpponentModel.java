package parley.talks.opponent;

/**
 * An estimate of additive preferences, from offers alone. It is of one session and one thread.
 *
 * <p>The estimated utility of an outcome is the sum over issues of weight x value.
 */
public interface OpponentModel {

  /**
   * Takes an offer into account.
   *
   * @param offer an option for each issue; it is not kept
   * @param time from 0 at the start to 1 at the deadline; no earlier than that of the last offer
   */
  void observe(int[] offer, double time);

  /** How many issues there are. */
  int issues();

  /** How many options an issue has. */
  int options(int issue);

  /** The estimated weight of an issue; the weights add up to 1. */
  double weight(int issue);

  /** The estimated value of an option, from 0 to 1; before the first offer all are alike. */
  double value(int issue, int option);

  /** The estimated utility of an outcome, from 0 to 1. */
  default double utility(int[] outcome) {
    double sum = 0;
    for (int i = 0; i < outcome.length; i++) {
      sum += weight(i) * value(i, outcome[i]);
    }
    return sum;
  }
}

package parley.service.waiting;

/**
 * What a list needs to keep a promise on waiting times, by the formulas of Fong and others (2022,
 * medRxiv 2022.08.23.22279117; the R package NHSRwaitinglist). They hold for a list in balance with
 * waits near to exponential; rates are per week.
 *
 * @param demand how many come a week
 * @param promiseWeeks the promised wait
 */
public record QueueTargets(double demand, double promiseWeeks) {

  /** Exponential waits with this multiple of their mean promised are met in 98.2 % of cases. */
  private static final double FACTOR = 4;

  /** Weeks in which an excess is to be cleared away. */
  private static final double RELIEF_WEEKS = 26;

  /** Checks the signs. */
  public QueueTargets {
    if (!(demand >= 0) || !(promiseWeeks > 0)) {
      throw new IllegalArgumentException(
          "A demand of %s a week and a promise of %s weeks; expected 0 or more, and more than 0."
              .formatted(demand, promiseWeeks));
    }
  }

  /** The mean wait, in weeks, at which the promise is met by some 98 %. */
  public double meanWait() {
    return promiseWeeks / FACTOR;
  }

  /** The share that keeps the promise at that mean. */
  public double shareKept() {
    return 1 - Math.exp(-FACTOR);
  }

  /** The length of the list at that mean wait, by Little's law. */
  public double size() {
    return demand * meanWait();
  }

  /**
   * Treatments a week that keep a list of that length in balance.
   *
   * @param demandVariation coefficient of variation of the times between two who come
   * @param treatmentVariation the same between two treatments
   */
  public double capacity(double demandVariation, double treatmentVariation) {
    double squares = demandVariation * demandVariation + treatmentVariation * treatmentVariation;
    return demand + squares / 2 * FACTOR / promiseWeeks;
  }

  /** Treatments a week that bring a list of this length down to its target in half a year. */
  public double reliefCapacity(double size) {
    return demand + (size - size()) / RELIEF_WEEKS;
  }

  /** Demand over treatments: above 1 the list grows. */
  public double load(double treatments) {
    return demand / treatments;
  }

  /** How far the mean wait is from what the promise needs: 1 is at its edge. */
  public double pressure(double meanWait) {
    return 2 * meanWait / promiseWeeks;
  }
}

package parley.rota.columns;

import parley.rota.search.Budget;

/**
 * Counts the work of one job in units of about a tenth of a second, from what can be counted: the
 * states that pricing goes through and the pivots of the linear program.
 */
final class Effort {

  private static final double STATES_IN_A_UNIT = 5e7;
  private static final double PIVOTS_IN_A_UNIT = 3e5;

  private final Budget budget;
  private final double before;
  private final double share;
  private double units;

  /**
   * @param before units done by all before this job
   * @param share how many jobs of its kind are at work, each doing about as much
   */
  Effort(Budget budget, double before, double share) {
    this.budget = budget;
    this.before = before;
    this.share = share;
  }

  void addStates(long states) {
    units += states / STATES_IN_A_UNIT;
  }

  /** Pivots of a linear program with so many rows. */
  void addPivots(long pivots, int rows) {
    units += pivots * (double) rows / PIVOTS_IN_A_UNIT;
  }

  double units() {
    return units;
  }

  void add(double done) {
    units += done;
  }

  boolean isSpent() {
    return budget.isSpent(before + share * units);
  }
}

package parley.rota.cover;

import parley.rota.search.Budget;

/** How much of a budget has been used. */
final class Spending {

  /** A unit of a budget is some tenth of a second, one of deterministic time some second. */
  static final double UNITS_A_SECOND = 10;

  private static final double LEAST = 0.01;

  private final Budget budget;
  private double used;

  Spending(Budget budget) {
    this.budget = budget;
  }

  boolean isSpent() {
    return budget.isSpent(used);
  }

  void add(double work) {
    used += Math.max(LEAST / 10, work);
  }

  /** So much of what is wanted that the budget is not spent before its end, at least a little. */
  double slice(double wanted) {
    double slice = wanted;
    while (slice > LEAST && budget.isSpent(used + slice)) {
      slice /= 2;
    }
    return slice;
  }
}

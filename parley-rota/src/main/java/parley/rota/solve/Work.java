package parley.rota.solve;

import parley.rota.search.Budget;

/** How much of a budget is left, if it is one of work. */
final class Work {

  private static final double MOST = 1e9;
  private static final int HALVINGS = 60;

  private final double total;

  Work(Budget budget) {
    total = budget.isSpent(MOST) && !budget.isSpent(0) ? limit(budget) : Double.POSITIVE_INFINITY;
  }

  private static double limit(Budget budget) {
    double lo = 0;
    double hi = MOST;
    for (int i = 0; i < HALVINGS; i++) {
      double mid = (lo + hi) / 2;
      if (budget.isSpent(mid)) {
        hi = mid;
      } else {
        lo = mid;
      }
    }
    return hi;
  }

  /** So much, or a share of all if that is less. */
  double first(double units, double share) {
    return Math.min(units, total * share);
  }

  /** So much, or all that is left if little would be left after it. */
  double next(double spent, double units) {
    double left = total - spent;
    return left < 2 * units ? left : units;
  }
}

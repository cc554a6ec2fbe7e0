package parley.rota.solve;

import parley.rota.rules.Rule;

/** Mean work a week of a row against a limit. */
final class Averages {

  private static final int DAYS_A_WEEK = 7;
  private static final int MINUTES_AN_HOUR = 60;

  private Averages() {}

  static long limit(Grid grid, int n, Rule.AverageHours rule) {
    return grid.doctor(n).optedOut() ? rule.optedOutMinutes() : rule.maxMinutes();
  }

  /** Days of the stretch over which the mean is taken. */
  static int window(Grid grid, Rule.AverageHours rule) {
    return Math.min(grid.days, rule.referenceWeeks() * DAYS_A_WEEK);
  }

  /** How many such stretches there are: each starts a day after the one before. */
  static int starts(Grid grid, Rule.AverageHours rule) {
    int window = window(grid, rule);
    return window == grid.days ? 1 : grid.cyclic ? grid.days : grid.days - window + 1;
  }

  /**
   * By how many hours a week the worst stretch is above the limit, begun hours as whole ones.
   *
   * @param all minutes of the row on days that count
   * @param ofDay the same by day
   */
  static int over(Grid grid, int n, Rule.AverageHours rule, long all, int[] ofDay) {
    long limit = limit(grid, n, rule);
    int window = window(grid, rule);
    if (window == grid.days) {
      return over(all, grid.daysCounted[n], limit);
    }
    long work = 0;
    int days = 0;
    int worst = 0;
    int last = starts(grid, rule) - 1 + window;
    for (int i = 0; i < last; i++) {
      work += ofDay[i % grid.days];
      days += grid.counts[n][i % grid.days] ? 1 : 0;
      if (i >= window) {
        work -= ofDay[i - window];
        days -= grid.counts[n][i - window] ? 1 : 0;
      }
      if (i >= window - 1) {
        worst = Math.max(worst, over(work, days, limit));
      }
    }
    return worst;
  }

  private static int over(long work, int days, long limit) {
    long over = work * DAYS_A_WEEK - limit * days;
    return days == 0 || over <= 0 ? 0 : (int) Math.ceilDiv(over, (long) MINUTES_AN_HOUR * days);
  }
}

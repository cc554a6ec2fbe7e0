package parley.pay.tax;

import java.math.BigDecimal;
import java.util.TreeSet;
import parley.pay.book.Schedule;

/**
 * A rate on the whole as a walk over thresholds: the mean of the regimes of a year.
 *
 * <p>A pay that was computed may miss the threshold that it equals by the rounding of doubles, and
 * the whole rate hangs on it. So what lies less than a ten-millionth of a pound below a threshold
 * counts as having reached it.
 */
final class Tiers {

  private static final double REACH = 1e-7;

  static final Tiers NONE = new Tiers(new double[] {0}, new double[] {0});

  private final double[] thresholds;
  private final double[] rates;

  private Tiers(double[] thresholds, double[] rates) {
    this.thresholds = thresholds;
    this.rates = rates;
  }

  static Tiers of(Paydays paydays) {
    TreeSet<BigDecimal> starts = new TreeSet<>();
    paydays
        .regimes()
        .keySet()
        .forEach(s -> s.steps().stream().map(Schedule.Step::above).forEach(starts::add));
    return new Tiers(
        starts.stream().mapToDouble(t -> t.doubleValue() - REACH).toArray(),
        starts.stream()
            .mapToDouble(t -> paydays.mean(s -> Bands.whole(s, t)).doubleValue())
            .toArray());
  }

  /** The rate on the whole of an amount, as a fraction. */
  double at(double amount) {
    int i = thresholds.length - 1;
    while (i > 0 && amount < thresholds[i]) {
      i--;
    }
    return rates[i];
  }
}

package parley.pay.tax;

import java.math.BigDecimal;
import java.util.TreeSet;
import parley.pay.book.Schedule;

/** A rate on the whole as a walk over thresholds: the mean of the regimes of a year. */
final class Tiers {

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
        starts.stream().mapToDouble(BigDecimal::doubleValue).toArray(),
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

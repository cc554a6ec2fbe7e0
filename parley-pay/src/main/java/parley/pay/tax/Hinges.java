package parley.pay.tax;

import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;
import parley.pay.book.Schedule;

/**
 * A charge by slices as a sum of hinges: at each threshold the rate changes by some amount. The
 * regimes of a year add up to one such sum, so that a charge needs one walk and no allocation.
 */
final class Hinges {

  static final Hinges NONE = new Hinges(Map.of());

  private final double[] thresholds;
  private final double[] changes;

  private Hinges(Map<BigDecimal, Double> byThreshold) {
    thresholds = byThreshold.keySet().stream().mapToDouble(BigDecimal::doubleValue).toArray();
    changes = byThreshold.values().stream().mapToDouble(Double::doubleValue).toArray();
  }

  static Hinges of(Paydays paydays) {
    TreeMap<BigDecimal, Double> changes = new TreeMap<>();
    paydays.regimes().forEach((schedule, months) -> add(changes, schedule, months / 12.0));
    return new Hinges(changes);
  }

  static Hinges of(Schedule schedule) {
    TreeMap<BigDecimal, Double> changes = new TreeMap<>();
    add(changes, schedule, 1);
    return new Hinges(changes);
  }

  private static void add(Map<BigDecimal, Double> changes, Schedule schedule, double weight) {
    double before = 0;
    for (Schedule.Step step : schedule.steps()) {
      double rate = step.value().doubleValue();
      changes.merge(step.above().stripTrailingZeros(), (rate - before) * weight, Double::sum);
      before = rate;
    }
  }

  /** The charge on an amount. */
  double on(double amount) {
    double charge = 0;
    for (int i = 0; i < thresholds.length && amount > thresholds[i]; i++) {
      charge += changes[i] * (amount - thresholds[i]);
    }
    return charge;
  }
}

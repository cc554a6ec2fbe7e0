package parley.service.walkout;

import java.util.Arrays;
import java.util.Optional;

/**
 * Where an outcome lies: 90 of 100 replications are between low and high.
 *
 * @param low the 5th of a hundred
 * @param mid the 50th
 * @param high the 95th
 * @param mean of all
 */
public record Spread(double low, double mid, double high, double mean) {

  private static final double LOW = 0.05;
  private static final double HIGH = 0.95;

  /** The spread of values; empty if there are none. Values that are no number are left out. */
  public static Optional<Spread> of(double[] values) {
    double[] sorted = Arrays.stream(values).filter(v -> !Double.isNaN(v)).sorted().toArray();
    return sorted.length == 0
        ? Optional.empty()
        : Optional.of(
            new Spread(
                ranked(sorted, LOW),
                ranked(sorted, 0.5),
                ranked(sorted, HIGH),
                Arrays.stream(sorted).sum() / sorted.length));
  }

  /** The value of the rank that a share has: none between two values is made up. */
  static double ranked(double[] sorted, double share) {
    return sorted[Math.max(0, (int) Math.ceil(share * sorted.length - 1e-9) - 1)];
  }
}

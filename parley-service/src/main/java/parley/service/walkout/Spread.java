package parley.service.walkout;

import java.util.Arrays;
import java.util.Optional;
import parley.service.kernel.Fan;

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
                Fan.ranked(sorted, LOW),
                Fan.ranked(sorted, 0.5),
                Fan.ranked(sorted, HIGH),
                Arrays.stream(sorted).sum() / sorted.length));
  }
}

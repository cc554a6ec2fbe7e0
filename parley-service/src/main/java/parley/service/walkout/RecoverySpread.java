package parley.service.walkout;

import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import parley.service.kernel.Fan;

/**
 * Days to recover. What is not reached within the days asked for ranks last, and is empty.
 *
 * @param low the 5th of a hundred replications
 * @param mid the 50th
 * @param high the 95th
 * @param mean if all have recovered
 * @param recoveredShare of the replications have
 */
public record RecoverySpread(
    OptionalInt low,
    OptionalInt mid,
    OptionalInt high,
    OptionalDouble mean,
    double recoveredShare) {

  /** The spread of days, one or more, infinite where not recovered. */
  public static RecoverySpread of(double[] days) {
    double[] sorted = Arrays.stream(days).sorted().toArray();
    double recovered = Arrays.stream(sorted).filter(Double::isFinite).count();
    double mean = Arrays.stream(sorted).sum() / sorted.length;
    return new RecoverySpread(
        ranked(sorted, 0.05),
        ranked(sorted, 0.5),
        ranked(sorted, 0.95),
        Double.isFinite(mean) ? OptionalDouble.of(mean) : OptionalDouble.empty(),
        recovered / sorted.length);
  }

  private static OptionalInt ranked(double[] sorted, double share) {
    double value = Fan.ranked(sorted, share);
    return Double.isFinite(value) ? OptionalInt.of((int) value) : OptionalInt.empty();
  }
}

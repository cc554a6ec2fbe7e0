package parley.service.kernel;

import java.util.Arrays;
import org.hipparchus.distribution.continuous.TDistribution;

/**
 * A mean over independent replications with its confidence interval, by Student's t.
 *
 * @param halfWidth of the interval; infinite for fewer than two values
 * @param count of values
 */
public record Interval(double mean, double halfWidth, int count) {

  /**
   * The interval of values.
   *
   * @param confidence such as 0.95
   */
  public static Interval of(double[] values, double confidence) {
    if (values.length == 0 || !(confidence > 0 && confidence < 1)) {
      throw new IllegalArgumentException(
          "An interval needs a value or more and a confidence between 0 and 1; found %s and %s."
              .formatted(values.length, confidence));
    }
    double mean = Arrays.stream(values).average().orElseThrow();
    if (values.length == 1) {
      return new Interval(mean, Double.POSITIVE_INFINITY, 1);
    }
    double squares = Arrays.stream(values).map(v -> (v - mean) * (v - mean)).sum();
    double error = Math.sqrt(squares / (values.length - 1) / values.length);
    double quantile =
        new TDistribution(values.length - 1).inverseCumulativeProbability((1 + confidence) / 2);
    return new Interval(mean, quantile * error, values.length);
  }

  /** Whether a value lies in it. */
  public boolean holds(double value) {
    return Math.abs(value - mean) <= halfWidth;
  }

  /** Its lower end. */
  public double low() {
    return mean - halfWidth;
  }

  /** Its upper end. */
  public double high() {
    return mean + halfWidth;
  }
}

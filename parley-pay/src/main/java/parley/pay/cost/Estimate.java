package parley.pay.cost;

import java.math.BigDecimal;
import parley.casefile.Range;

/**
 * A number with the range in which it lies.
 *
 * @param low the lower end
 * @param mid the number itself
 * @param high the upper end
 */
public record Estimate(BigDecimal low, BigDecimal mid, BigDecimal high) {

  /** Nothing. */
  public static final Estimate ZERO = of(BigDecimal.ZERO);

  /** Checks that the number lies in its range. */
  public Estimate {
    if (low.compareTo(mid) > 0 || mid.compareTo(high) > 0) {
      throw new IllegalArgumentException(
          "The number %s does not lie in its range, %s to %s."
              .formatted(mid.toPlainString(), low.toPlainString(), high.toPlainString()));
    }
  }

  /** A number without doubt. */
  public static Estimate of(BigDecimal value) {
    return new Estimate(value, value, value);
  }

  /** Both added; the range is that of two numbers that do not depend on one another. */
  public Estimate plus(Estimate other) {
    return new Estimate(low.add(other.low), mid.add(other.mid), high.add(other.high));
  }

  /** This number, its range widened to hold another number. */
  Estimate widenedTo(BigDecimal other) {
    return new Estimate(low.min(other), mid, high.max(other));
  }

  /** Whether a number lies in the range. */
  public boolean holds(BigDecimal number) {
    return low.compareTo(number) <= 0 && number.compareTo(high) <= 0;
  }

  /** The range. */
  public Range range() {
    return new Range(low, high);
  }
}

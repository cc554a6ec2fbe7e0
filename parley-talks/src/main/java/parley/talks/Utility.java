package parley.talks;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * What a package is worth to a party, exactly.
 *
 * @param scaled the sum of weight times value over the issues searched, a whole number
 * @param perPoint how much of {@code scaled} is one point of the scale from 0 to 100: the sum of
 *     the weights
 */
public record Utility(String party, long scaled, long perPoint) {

  /** The points from 0 to 100, rounded to two places. */
  public BigDecimal points() {
    return BigDecimal.valueOf(scaled).divide(BigDecimal.valueOf(perPoint), 2, RoundingMode.HALF_UP);
  }
}

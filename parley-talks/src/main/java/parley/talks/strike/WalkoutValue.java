package parley.talks.strike;

import java.util.function.DoubleUnaryOperator;
import org.hipparchus.util.FastMath;

/**
 * What walking out is worth to a side, and so its reserve, as a distribution: the strike lasts as a
 * law of durations says, something is settled at its end, and each day costs.
 *
 * @param durations how long it lasts
 * @param settled what the side gets at the end after some days, in its own unit, for good
 * @param costADay what a day costs it, in the same unit
 * @param discountADay its rate of discount a day, 0 or more
 */
public record WalkoutValue(
    DurationFit durations, DoubleUnaryOperator settled, double costADay, double discountADay) {

  /** Cells of equal chance over which the mean is taken. */
  private static final int CELLS = 20_000;

  /** The value if the strike lasts some days, as of its start. */
  public double after(double days) {
    double paid = discountADay == 0 ? days : -FastMath.expm1(-discountADay * days) / discountADay;
    return settled.applyAsDouble(days) * FastMath.exp(-discountADay * days) - costADay * paid;
  }

  /** The value at a quantile of the length: that of a short strike for a small share. */
  public double atQuantileOfLength(double share) {
    return after(durations.quantile(share));
  }

  /** The mean over lengths, by the middle of cells of equal chance. */
  public double mean() {
    double sum = 0;
    for (int i = 0; i < CELLS; i++) {
      sum += after(durations.quantile((i + 0.5) / CELLS));
    }
    return sum / CELLS;
  }
}

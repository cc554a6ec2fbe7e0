package parley.talks.strike;

import org.hipparchus.util.FastMath;

/**
 * What the union would settle for after a strike of some days, in per cent.
 *
 * <p>The record of such schedules disagrees: McConnell 1989 (Quarterly Journal of Economics
 * 104:801) found 3 % of the wage lost for each 100 days in some 3,000 contracts, Card 1990
 * (Quarterly Journal of Economics 105:625) nothing in 2,000. Both can be written as {@link Linear}.
 */
public sealed interface Concession {

  /** The rise after some days. */
  double after(double days);

  /**
   * A straight line, never below a floor.
   *
   * @param perDay points of per cent given up a day, zero or more
   */
  record Linear(double start, double perDay, double floor) implements Concession {
    @Override
    public double after(double days) {
      return FastMath.max(floor, start - perDay * days);
    }
  }

  /**
   * Ashenfelter and Johnson 1969, American Economic Review 59:35: falls from one rise toward
   * another.
   *
   * @param start the rise wanted before a strike, y0
   * @param end the rise that members accept in the end, y*
   * @param rate how fast the first becomes the second, a day
   */
  record Falling(double start, double end, double rate) implements Concession {

    /** Checks the order. */
    public Falling {
      if (start < end || rate <= 0) {
        throw new IllegalArgumentException(
            "A demand that falls needs a start (%s) above its end (%s) and a rate (%s) above zero."
                .formatted(start, end, rate));
      }
    }

    @Override
    public double after(double days) {
      return end + (start - end) * FastMath.exp(-rate * days);
    }

    /**
     * How long the employer lets a strike last: the days with the greatest present value of what is
     * left after wages. With k = start - end as fractions, S = -(1 / rate) ln((revenue - wages (1 +
     * end)) / (wages k (1 + rate / interest))), and no strike if that is not above zero.
     *
     * @param revenue revenue a day without a strike
     * @param wages wages a day before any rise
     * @param interest the employer's rate of discount, a day
     */
    public double strikeDays(double revenue, double wages, double interest) {
      double left = revenue - wages * (1 + end / 100);
      double moved = wages * (start - end) / 100 * (1 + rate / interest);
      if (left <= 0) {
        return Double.POSITIVE_INFINITY;
      }
      return moved == 0 ? 0 : FastMath.max(0, -FastMath.log(left / moved) / rate);
    }
  }
}

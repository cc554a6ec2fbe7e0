package parley.pay.real;

import java.time.YearMonth;
import parley.pay.book.Chain;
import parley.pay.book.PayYear;
import parley.pay.book.Timing;

/**
 * The switches of a comparison of pay with prices. The same words, "real pay since 2008", give
 * results ten points apart under different switches, so no result is shown without them.
 *
 * @param index id of the price series
 * @param from the pay year whose pay and prices are the base
 * @param to the pay year that is compared with it
 */
public record Switches(String index, Timing timing, Chain chain, PayYear from, PayYear to) {

  /** Checks that the base comes first. */
  public Switches {
    if (to.compareTo(from) <= 0) {
      throw new IllegalArgumentException(
          "The pay year compared (%s) is not after the base (%s).".formatted(to, from));
    }
  }

  /** The last month of the index that these switches need. */
  public YearMonth lastMonth() {
    return timing.monthsOf(to).getLast();
  }
}

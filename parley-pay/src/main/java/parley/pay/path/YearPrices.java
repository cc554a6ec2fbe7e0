package parley.pay.path;

import java.math.BigDecimal;
import parley.casefile.Inputs;
import parley.pay.book.PayYear;
import parley.pay.book.Percent;

/**
 * The rise of prices that is taken for a pay year.
 *
 * @param year the pay year; the rise is from the prices of the year before to its own
 * @param percent the rise in per cent
 * @param inputs what it rests on; nothing for an assumption of the asker
 */
public record YearPrices(PayYear year, BigDecimal percent, Origin origin, Inputs inputs) {

  /** Where the rate is from. */
  public enum Origin {
    /** A forecast of the record for the calendar year in which most of the rise lies. */
    FORECAST,
    /** The last forecast rate of the record, held for a year beyond it. */
    HELD,
    /** The asker's assumption. */
    ASSUMED
  }

  /** As in 1.029 for 2.9 %. */
  BigDecimal factor() {
    return Percent.factor(percent);
  }
}

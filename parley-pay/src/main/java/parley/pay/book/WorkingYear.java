package parley.pay.book;

import java.math.BigDecimal;
import parley.casefile.Derivation;

/**
 * The hours that a contract pays for. A year has 365/7 weeks, as pay circulars count.
 *
 * @param hoursAWeek the contract's hours, above zero
 */
public record WorkingYear(BigDecimal hoursAWeek) {

  private static final BigDecimal DAYS = BigDecimal.valueOf(365);
  private static final BigDecimal WEEK = BigDecimal.valueOf(7);

  /** Checks that there are hours. */
  public WorkingYear {
    if (hoursAWeek.signum() <= 0) {
      throw new IllegalArgumentException(
          "A week of %s hours is no working week.".formatted(hoursAWeek.toPlainString()));
    }
  }

  /** Pounds a year for pounds an hour. */
  public BigDecimal yearly(BigDecimal hourly) {
    return hourly.multiply(hoursAWeek).multiply(DAYS).divide(WEEK, Derivation.EXACT);
  }

  /** Pounds an hour for pounds a year. */
  public BigDecimal hourly(BigDecimal yearly) {
    return yearly.multiply(WEEK).divide(DAYS.multiply(hoursAWeek), Derivation.EXACT);
  }
}

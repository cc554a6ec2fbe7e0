package parley.law;

import java.time.LocalDate;
import java.time.YearMonth;

/**
 * Days and months as the law counts them.
 *
 * <p>A period of n months <em>beginning with</em> a day includes that day. It ends on the day
 * before the corresponding day of the n-th month after; where that month has no corresponding day,
 * it ends on the month's last day. So six months beginning with 31 August 2023 end on 29 February
 * 2024.
 */
public final class Periods {

  private Periods() {}

  /**
   * The last day of a period of months that begins with a day.
   *
   * @param start the first day, which counts
   * @param months length in whole months, at least 1
   */
  public static LocalDate lastDayOfMonths(LocalDate start, int months) {
    if (months < 1) {
      throw new IllegalArgumentException("A period has at least one month, not " + months + ".");
    }
    YearMonth month = YearMonth.from(start).plusMonths(months);
    return start.getDayOfMonth() > month.lengthOfMonth()
        ? month.atEndOfMonth()
        : month.atDay(start.getDayOfMonth()).minusDays(1);
  }

  /**
   * The last day of a period of days that begins with a day.
   *
   * @param start the first day, which counts
   * @param days length in whole days, at least 1
   */
  public static LocalDate lastDayOfDays(LocalDate start, int days) {
    if (days < 1) {
      throw new IllegalArgumentException("A period has at least one day, not " + days + ".");
    }
    return start.plusDays(days - 1L);
  }

  /**
   * The latest day on which something can be received "not later than the n-th day before" a day.
   */
  public static LocalDate latestReceipt(LocalDate start, int days) {
    return start.minusDays(days);
  }

  /** The first day that may follow a receipt by n days. */
  public static LocalDate earliestStart(LocalDate received, int days) {
    return received.plusDays(days);
  }
}

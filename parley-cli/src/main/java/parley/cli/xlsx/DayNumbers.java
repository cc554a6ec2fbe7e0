package parley.cli.xlsx;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Locale;
import org.dhatim.fastexcel.reader.Cell;

/**
 * Numbers of cells. A spreadsheet keeps a day as the number of days since one of two first days; a
 * cell is one of a day if it is shown as one.
 */
final class DayNumbers {

  /** Two days before 1900 begins: one as day 1 is the first, one for a leap day that never was. */
  private static final LocalDate FIRST = LocalDate.of(1899, 12, 30);

  private static final LocalDate FIRST_OF_1904 = LocalDate.of(1904, 1, 1);

  private DayNumbers() {}

  static boolean isNumber(String raw) {
    return raw.matches("[-+]?\\d+(\\.\\d+)?([eE][-+]?\\d+)?");
  }

  /** A number in plain digits; a day, and a time if there is one, if the cell shows it so. */
  static String text(String raw, Cell cell, boolean since1904) {
    BigDecimal number = new BigDecimal(raw);
    if (!isDay(cell.getDataFormatId(), cell.getDataFormatString())
        || number.signum() < 0
        || number.compareTo(BigDecimal.valueOf(200_000)) > 0) {
      return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
    LocalDate day = (since1904 ? FIRST_OF_1904 : FIRST).plusDays(number.longValue());
    long minutes = Math.round(number.remainder(BigDecimal.ONE).doubleValue() * 24 * 60) % (24 * 60);
    return minutes == 0 ? day.toString() : day + " " + LocalTime.ofSecondOfDay(60 * minutes);
  }

  /** Whether a format shows days: one that is built in, or one with a d or y outside of quotes. */
  private static boolean isDay(Integer id, String format) {
    if (id != null && (id >= 14 && id <= 17 || id == 22)) {
      return true;
    }
    String letters =
        String.valueOf(format)
            .toLowerCase(Locale.ROOT)
            .replaceAll("\"[^\"]*\"|\\[[^]]*\\]|\\\\.", "");
    return format != null
        && !letters.startsWith("general")
        && !letters.startsWith("standard")
        && letters.matches(".*[dy].*");
  }
}

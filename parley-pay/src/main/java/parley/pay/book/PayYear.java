package parley.pay.book;

import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * A pay year, from April to March, written as in {@code 2008/09}.
 *
 * @param startYear the calendar year in which it starts
 */
public record PayYear(int startYear) implements Comparable<PayYear> {

  private static final Pattern FORM = Pattern.compile("(\\d{4})/(\\d{2})");

  /**
   * Reads {@code 2008/09}.
   *
   * @throws IllegalArgumentException if the text is no pay year, or its second half is not the year
   *     after its first
   */
  public static PayYear parse(String text) {
    Matcher m = FORM.matcher(text);
    if (!m.matches()) {
      throw new IllegalArgumentException("\"" + text + "\" is no pay year such as 2008/09.");
    }
    PayYear year = new PayYear(Integer.parseInt(m.group(1)));
    if (!year.toString().equals(text)) {
      throw new IllegalArgumentException(
          "\"" + text + "\" does not end in the year after it starts; " + year + " would.");
    }
    return year;
  }

  /** The pay year in which a day lies. */
  public static PayYear of(LocalDate day) {
    return new PayYear(day.getMonthValue() < 4 ? day.getYear() - 1 : day.getYear());
  }

  /** Its first month, an April. */
  public YearMonth firstMonth() {
    return YearMonth.of(startYear, Month.APRIL);
  }

  /** Its twelve months, April to March. */
  public List<YearMonth> months() {
    return IntStream.range(0, 12).mapToObj(i -> firstMonth().plusMonths(i)).toList();
  }

  /** The pay year that lies some years later, or earlier if the number is negative. */
  public PayYear plus(int years) {
    return new PayYear(startYear + years);
  }

  /** The pay years from this one to another, both counted; empty if the other is earlier. */
  public List<PayYear> through(PayYear last) {
    return IntStream.rangeClosed(startYear, last.startYear).mapToObj(PayYear::new).toList();
  }

  @Override
  public int compareTo(PayYear other) {
    return Integer.compare(startYear, other.startYear);
  }

  @Override
  public String toString() {
    return String.format(Locale.ROOT, "%04d/%02d", startYear, (startYear + 1) % 100);
  }
}

package parley.casefile;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A date that may be coarse, uncertain, approximate or an interval, written in EDTF (ISO 8601-2,
 * level 1 without seasons, years beyond 9999 and negative years).
 *
 * <p>Read are {@code 2025}, {@code 2025-07}, {@code 2025-07-30}, unknown digits as in {@code
 * 2025-12-XX} or {@code 202X}, a mark behind the whole ({@code ?} uncertain, {@code ~} approximate,
 * {@code %} both), and intervals {@code a/b}, of which one side may be open ({@code ..}). {@link
 * #parse} reads what {@link #toString} writes.
 *
 * @param text the date as written
 * @param earliest the first day that it may mean; {@link LocalDate#MIN} where the start is open
 * @param latest the last day that it may mean; {@link LocalDate#MAX} where the end is open
 * @param uncertain whether it carries the mark {@code ?} or {@code %}
 * @param approximate whether it carries the mark {@code ~} or {@code %}
 */
public record Edtf(
    String text, LocalDate earliest, LocalDate latest, boolean uncertain, boolean approximate) {

  private static final Pattern SINGLE =
      Pattern.compile("(\\d{2}(?:\\d{2}|\\dX|XX))(?:-(\\d{2}|XX)(?:-(\\d{2}|XX))?)?([?~%])?");

  /** Checks that the days are in order. */
  public Edtf {
    if (latest.isBefore(earliest)) {
      throw new IllegalArgumentException("The interval " + text + " ends before it starts.");
    }
  }

  /** The date that is exactly one day. */
  public static Edtf of(LocalDate day) {
    return new Edtf(day.toString(), day, day, false, false);
  }

  /**
   * Reads a date.
   *
   * @throws IllegalArgumentException if the text is no EDTF date of the kinds named above; the
   *     message says what is wrong
   */
  @JsonCreator
  public static Edtf parse(String text) {
    int slash = text.indexOf('/');
    if (slash < 0) {
      return parseSingle(text);
    }
    String from = text.substring(0, slash);
    String to = text.substring(slash + 1);
    boolean openStart = from.equals("..");
    boolean openEnd = to.equals("..");
    if (openStart && openEnd) {
      throw new IllegalArgumentException("The interval " + text + " has no end at all.");
    }
    Edtf start = openStart ? parseSingle(to) : parseSingle(from);
    Edtf end = openEnd ? start : parseSingle(to);
    return new Edtf(
        text,
        openStart ? LocalDate.MIN : start.earliest,
        openEnd ? LocalDate.MAX : end.latest,
        start.uncertain || end.uncertain,
        start.approximate || end.approximate);
  }

  private static Edtf parseSingle(String text) {
    Matcher m = SINGLE.matcher(text);
    if (!m.matches()) {
      throw new IllegalArgumentException("\"" + text + "\" is no EDTF date.");
    }
    String year = m.group(1);
    String month = m.group(2) == null ? "XX" : m.group(2);
    String day = m.group(3) == null ? "XX" : m.group(3);
    if (year.contains("X") && !month.equals("XX") || month.equals("XX") && !day.equals("XX")) {
      throw new IllegalArgumentException(
          "\"" + text + "\" knows a smaller part of the date than the one that it leaves open.");
    }
    String mark = m.group(4) == null ? "" : m.group(4);
    try {
      YearMonth first =
          YearMonth.of(
              Integer.parseInt(year.replace('X', '0')),
              month.equals("XX") ? 1 : Integer.parseInt(month));
      YearMonth last =
          month.equals("XX") ? YearMonth.of(Integer.parseInt(year.replace('X', '9')), 12) : first;
      boolean anyDay = day.equals("XX");
      return new Edtf(
          text,
          anyDay
              ? first.atDay(1)
              : LocalDate.of(first.getYear(), first.getMonth(), Integer.parseInt(day)),
          anyDay
              ? last.atEndOfMonth()
              : LocalDate.of(last.getYear(), last.getMonth(), Integer.parseInt(day)),
          mark.equals("?") || mark.equals("%"),
          mark.equals("~") || mark.equals("%"));
    } catch (DateTimeException e) {
      throw new IllegalArgumentException("\"" + text + "\" is no day of the calendar.", e);
    }
  }

  /** Whether it names one day and leaves no doubt about it. */
  public boolean isExactDay() {
    return earliest.equals(latest) && !uncertain && !approximate;
  }

  /** Whether it may mean this day. */
  public boolean covers(LocalDate day) {
    return !day.isBefore(earliest) && !day.isAfter(latest);
  }

  @Override
  @JsonValue
  public String toString() {
    return text;
  }
}

package parley.rota.format;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A day as spreadsheets hold it: 2026-02-02, 02/02/2026 with the day first, or 2 Feb 2026, with or
 * without its weekday before it.
 */
record DayCell(Optional<LocalDate> day, Optional<DayOfWeek> weekday) {

  /** What is asked of a cell with a day. */
  static final String EXPECTED = "a day such as 2026-02-02 or 02/02/2026 (the day first)";

  private static final Pattern SHAPE =
      Pattern.compile(
          "(?i)(?:([a-z]{3,9})\\.?,?\\s+)?(\\d{1,4}[-/. ](?:\\d{1,2}|[a-z]{3,9})[-/. ]\\d{1,4})");

  private static final List<DateTimeFormatter> FORMS =
      List.of(form("uuuu-MM-dd"), form("d/M/uuuu"), form("d.M.uuuu"), form("d MMM uuuu"));

  private static DateTimeFormatter form(String pattern) {
    return new DateTimeFormatterBuilder()
        .parseCaseInsensitive()
        .appendPattern(pattern)
        .toFormatter(Locale.ENGLISH)
        .withResolverStyle(ResolverStyle.STRICT);
  }

  /** Whether a text means to be a day. */
  static boolean looksLikeOne(String text) {
    Matcher matcher = SHAPE.matcher(text);
    return matcher.matches() && (matcher.group(1) == null || weekday(matcher.group(1)).isPresent());
  }

  /** The day of a text, if it is one that exists, and the weekday that stands before it. */
  static DayCell of(String text) {
    Matcher matcher = SHAPE.matcher(text);
    if (!matcher.matches()) {
      return new DayCell(Optional.empty(), Optional.empty());
    }
    String date = matcher.group(2);
    if (date.matches(".*[A-Za-z].*")) {
      date = date.replaceAll("[-/.]", " ");
    }
    Optional<DayOfWeek> weekday = Optional.ofNullable(matcher.group(1)).flatMap(DayCell::weekday);
    for (DateTimeFormatter form : FORMS) {
      try {
        return new DayCell(Optional.of(LocalDate.parse(date, form)), weekday);
      } catch (DateTimeException e) {
        // the next form is tried
      }
    }
    return new DayCell(Optional.empty(), weekday);
  }

  private static Optional<DayOfWeek> weekday(String word) {
    for (DayOfWeek day : DayOfWeek.values()) {
      String full = day.getDisplayName(TextStyle.FULL, Locale.ENGLISH).toLowerCase(Locale.ROOT);
      if (full.startsWith(word.toLowerCase(Locale.ROOT))) {
        return Optional.of(day);
      }
    }
    return Optional.empty();
  }

  /** Whether the weekday, if one stands there, is the day's. */
  boolean fits() {
    return day.isEmpty() || weekday.isEmpty() || day.get().getDayOfWeek() == weekday.get();
  }
}

package parley.casefile.lint;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Finds weekdays that stand beside a date, as in "Tuesday 5 March 2026" or "Tuesday, December 17",
 * and checks them. A date without a year is taken in the year of the passage.
 */
final class Weekdays {

  private static final String DAYS =
      names(DayOfWeek.values(), d -> d.getDisplayName(TextStyle.FULL, Locale.ENGLISH));
  private static final String MONTHS =
      names(Month.values(), m -> m.getDisplayName(TextStyle.FULL, Locale.ENGLISH));
  private static final Pattern DATED =
      Pattern.compile(
          "\\b("
              + DAYS
              + "),?\\s+(?:the\\s+)?(?:(\\d{1,2})(?:st|nd|rd|th)?\\s+(?:of\\s+)?("
              + MONTHS
              + ")|("
              + MONTHS
              + ")\\s+(\\d{1,2})(?:st|nd|rd|th)?)\\b(?:,?\\s+(\\d{4}))?",
          Pattern.CASE_INSENSITIVE);

  private Weekdays() {}

  private static <T> String names(T[] values, Function<T, String> name) {
    return Arrays.stream(values).map(name).collect(Collectors.joining("|"));
  }

  static List<Lint> check(Passage passage) {
    List<Lint> lints = new ArrayList<>();
    Matcher m = DATED.matcher(passage.text());
    while (m.find()) {
      String dayOfMonth = m.group(2) != null ? m.group(2) : m.group(5);
      String month = m.group(3) != null ? m.group(3) : m.group(4);
      int year = m.group(6) != null ? Integer.parseInt(m.group(6)) : passage.day().getYear();
      DayOfWeek said = DayOfWeek.valueOf(m.group(1).toUpperCase(Locale.ENGLISH));
      dayOf(year, month, dayOfMonth)
          .filter(day -> day.getDayOfWeek() != said)
          .ifPresent(day -> lints.add(lint(passage, m.group(), day)));
    }
    return lints;
  }

  private static Optional<LocalDate> dayOf(int year, String month, String dayOfMonth) {
    try {
      return Optional.of(
          LocalDate.of(
              year,
              Month.valueOf(month.toUpperCase(Locale.ENGLISH)),
              Integer.parseInt(dayOfMonth)));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static Lint lint(Passage passage, String said, LocalDate day) {
    return new Lint(
        Lint.Kind.WEEKDAY,
        passage.item(),
        "\""
            + said
            + "\": "
            + day
            + " is a "
            + day.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.ENGLISH)
            + ".");
  }
}

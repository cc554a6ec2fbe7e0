package parley.talks.stand;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import parley.casefile.Edtf;

/**
 * Resolves the dates of an article that are relative to its day of publication.
 *
 * <p>Weeks run from Monday to Sunday (ISO 8601). "Early" is the first three days of a week, "late"
 * its last four, "mid" Tuesday to Thursday. The result is an interval, since the words leave the
 * day open; it is never narrowed.
 */
public final class RelativeDates {

  private static final Pattern WEEK =
      Pattern.compile("(?:(early|mid|late) )?(?:in )?(last|this|next) week");
  private static final Pattern MONTH = Pattern.compile("(last|this|next) month");
  private static final Pattern YEAR = Pattern.compile("(last|this|next) year");
  private static final Pattern AGO = Pattern.compile("(\\d{1,3}) (day|week)s? ago");
  private static final Pattern AHEAD = Pattern.compile("in (\\d{1,3}) (day|week)s?");

  private RelativeDates() {}

  /**
   * The interval that a phrase means.
   *
   * @param phrase as in {@code last week} or {@code early next week}; case does not matter
   * @param published the day of publication
   * @return empty if the phrase is not one that this knows
   */
  public static Optional<Edtf> resolve(String phrase, LocalDate published) {
    String words =
        phrase
            .strip()
            .toLowerCase(Locale.ROOT)
            .replaceAll("[\\s-]+", " ")
            .replaceFirst("^the ", "");
    return switch (words) {
      case "today" -> Optional.of(Edtf.of(published));
      case "yesterday" -> Optional.of(Edtf.of(published.minusDays(1)));
      case "tomorrow" -> Optional.of(Edtf.of(published.plusDays(1)));
      // In the first half of a year the words are open: the year just begun, or the next one.
      case "new year", "in the new year" ->
          Optional.of(Edtf.parse((published.getYear() + 1) + "-01"))
              .filter(january -> published.getMonthValue() > 6);
      default ->
          week(words, published)
              .or(() -> month(words, published))
              .or(() -> year(words, published))
              .or(() -> count(AGO, words, published, -1))
              .or(() -> count(AHEAD, words, published, 1));
    };
  }

  private static Optional<Edtf> week(String words, LocalDate published) {
    Matcher m = WEEK.matcher(words);
    if (!m.matches()) {
      return Optional.empty();
    }
    LocalDate monday =
        published
            .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
            .plusWeeks(shift(m.group(2)));
    String part = m.group(1) == null ? "" : m.group(1);
    return Optional.of(
        switch (part) {
          case "early" -> interval(monday, monday.plusDays(2));
          case "mid" -> interval(monday.plusDays(1), monday.plusDays(3));
          case "late" -> interval(monday.plusDays(3), monday.plusDays(6));
          default -> interval(monday, monday.plusDays(6));
        });
  }

  private static Optional<Edtf> month(String words, LocalDate published) {
    Matcher m = MONTH.matcher(words);
    return m.matches()
        ? Optional.of(
            Edtf.parse(YearMonth.from(published).plusMonths(shift(m.group(1))).toString()))
        : Optional.empty();
  }

  private static Optional<Edtf> year(String words, LocalDate published) {
    Matcher m = YEAR.matcher(words);
    return m.matches()
        ? Optional.of(Edtf.parse(String.valueOf(published.getYear() + shift(m.group(1)))))
        : Optional.empty();
  }

  private static Optional<Edtf> count(
      Pattern pattern, String words, LocalDate published, int direction) {
    Matcher m = pattern.matcher(words);
    if (!m.matches()) {
      return Optional.empty();
    }
    long many = Long.parseLong(m.group(1)) * direction;
    return Optional.of(
        m.group(2).equals("day")
            ? Edtf.of(published.plusDays(many))
            : Edtf.parse(published.plusWeeks(many) + "~"));
  }

  private static int shift(String word) {
    return switch (word) {
      case "last" -> -1;
      case "next" -> 1;
      default -> 0;
    };
  }

  private static Edtf interval(LocalDate from, LocalDate to) {
    return Edtf.parse(from + "/" + to);
  }
}

package parley.rota.format;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import parley.casefile.Nearest;
import parley.casefile.io.CaseFaultsException;
import parley.casefile.io.CheckedNode;
import parley.rota.model.Days;

/**
 * Days in few words: {@code mon-fri, no holidays} for those of a demand, {@code
 * 2026-02-02..2026-02-08} for those of a calendar.
 */
final class DayWords {

  private static final String ALL = "all";
  private static final String HOLIDAYS = "holidays";
  private static final String NO_HOLIDAYS = "no holidays";
  private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
  private static final long LONGEST = 800;
  private static final List<String> WORDS =
      List.of("mon", "tue", "wed", "thu", "fri", "sat", "sun", ALL, HOLIDAYS, NO_HOLIDAYS);

  private DayWords() {}

  /** Weekdays, holidays, or a single day. */
  static Days days(CheckedNode node) throws CaseFaultsException {
    String text = node.text().strip();
    if (DATE.matcher(text).matches()) {
      return new Days(Set.of(), Optional.empty(), Optional.of(day(node, text)));
    }
    Set<DayOfWeek> weekdays = EnumSet.noneOf(DayOfWeek.class);
    Optional<Boolean> holidays = Optional.empty();
    for (String word : words(text)) {
      switch (word) {
        case ALL -> weekdays.addAll(List.of(DayOfWeek.values()));
        case HOLIDAYS -> holidays = Optional.of(true);
        case NO_HOLIDAYS -> holidays = Optional.of(false);
        default -> weekdays.addAll(range(node, word));
      }
    }
    if (weekdays.isEmpty() && !holidays.equals(Optional.of(true))) {
      throw unknown(node, text);
    }
    return new Days(weekdays, holidays, Optional.empty());
  }

  /** Weekdays alone. */
  static Set<DayOfWeek> weekdays(CheckedNode node) throws CaseFaultsException {
    Set<DayOfWeek> weekdays = EnumSet.noneOf(DayOfWeek.class);
    for (String word : words(node.text())) {
      weekdays.addAll(range(node, word));
    }
    return weekdays;
  }

  private static List<String> words(String text) {
    return List.of(text.toLowerCase(Locale.ROOT).strip().split("\\s*,\\s*", -1));
  }

  private static Set<DayOfWeek> range(CheckedNode node, String word) throws CaseFaultsException {
    int dash = word.indexOf('-');
    Optional<DayOfWeek> first = weekday(dash < 0 ? word : word.substring(0, dash).strip());
    Optional<DayOfWeek> last = weekday(word.substring(dash + 1).strip());
    if (first.isEmpty() || last.isEmpty()) {
      throw unknown(node, word);
    }
    Set<DayOfWeek> days = EnumSet.of(last.get());
    for (DayOfWeek day = first.get(); day != last.get(); day = day.plus(1)) {
      days.add(day);
    }
    return days;
  }

  private static Optional<DayOfWeek> weekday(String word) {
    int index = WORDS.indexOf(word);
    return index >= 0 && index < 7 ? Optional.of(DayOfWeek.of(index + 1)) : Optional.empty();
  }

  private static CaseFaultsException unknown(CheckedNode node, String word) {
    return node.fault(
        "the day \"" + word + "\"",
        "words such as mon-fri, sat, all, holidays, no holidays, with commas between them",
        Nearest.find(word, WORDS).map(w -> "did you mean " + w + "?").orElse(""));
  }

  /** Weekdays and holidays in words, as they are read. */
  static String words(Days days) {
    if (days.only().isPresent()) {
      return days.only().get().toString();
    }
    List<String> words = new ArrayList<>();
    if (days.weekdays().size() == 7) {
      words.add(ALL);
    } else if (!days.weekdays().isEmpty()) {
      words.add(words(days.weekdays()));
    }
    days.holidays().ifPresent(h -> words.add(h ? HOLIDAYS : NO_HOLIDAYS));
    return String.join(", ", words);
  }

  /** Weekdays in words, as they are read. */
  static String words(Set<DayOfWeek> weekdays) {
    return weekdays.stream()
        .sorted()
        .map(d -> WORDS.get(d.getValue() - 1))
        .collect(Collectors.joining(", "));
  }

  /** The weekday of a day, as in Monday. */
  static String weekday(LocalDate day) {
    return day.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
  }

  /** First and last day of a stretch. */
  record Stretch(LocalDate first, LocalDate last) {

    List<LocalDate> days() {
      return first.datesUntil(last.plusDays(1)).toList();
    }
  }

  /** A day, or a first and a last one. */
  static Stretch stretch(CheckedNode node) throws CaseFaultsException {
    String text = node.text().strip();
    int dots = text.indexOf("..");
    LocalDate first = day(node, dots < 0 ? text : text.substring(0, dots).strip());
    LocalDate last = dots < 0 ? first : day(node, text.substring(dots + 2).strip());
    if (last.isBefore(first)) {
      throw node.fault(
          "a last day, %s, before the first, %s".formatted(last, first),
          "the earlier day first, as in 2026-02-02..2026-02-08",
          "");
    }
    if (last.toEpochDay() - first.toEpochDay() > LONGEST) {
      throw node.fault(
          "%s days".formatted(last.toEpochDay() - first.toEpochDay() + 1),
          "a range of at most " + LONGEST + " days",
          "is the year right?");
    }
    return new Stretch(first, last);
  }

  private static LocalDate day(CheckedNode node, String text) throws CaseFaultsException {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeException e) {
      throw node.fault(
          "the day \"" + text + "\"", "a day that exists, written as in 2026-02-02", "");
    }
  }
}

package parley.rota.cover.format;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import parley.casefile.io.CaseFaultsException;
import parley.casefile.io.CheckedNode;
import parley.rota.model.Days;

/** Days of a template or a band in few words, as in {@code mon-fri, no holidays}. */
final class DayText {

  private static final List<String> WEEKDAYS =
      List.of("mon", "tue", "wed", "thu", "fri", "sat", "sun");

  private DayText() {}

  static Days days(CheckedNode node) throws CaseFaultsException {
    String text = node.text().strip().toLowerCase(Locale.ROOT);
    Optional<LocalDate> only = date(text);
    if (only.isPresent()) {
      return new Days(Set.of(), Optional.empty(), only);
    }
    Set<DayOfWeek> weekdays = EnumSet.noneOf(DayOfWeek.class);
    Optional<Boolean> holidays = Optional.empty();
    for (String word : text.split("\\s*,\\s*", -1)) {
      switch (word) {
        case "all" -> weekdays.addAll(List.of(DayOfWeek.values()));
        case "holidays" -> holidays = Optional.of(true);
        case "no holidays" -> holidays = Optional.of(false);
        default -> weekdays.addAll(range(node, word));
      }
    }
    if (weekdays.isEmpty() && !holidays.equals(Optional.of(true))) {
      throw unknown(node, text);
    }
    return new Days(weekdays, holidays, Optional.empty());
  }

  private static Optional<LocalDate> date(String text) {
    try {
      return Optional.of(LocalDate.parse(text));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static Set<DayOfWeek> range(CheckedNode node, String word) throws CaseFaultsException {
    int dash = word.indexOf('-');
    int first = WEEKDAYS.indexOf(dash < 0 ? word : word.substring(0, dash));
    int last = WEEKDAYS.indexOf(word.substring(dash + 1));
    if (first < 0 || last < 0) {
      throw unknown(node, word);
    }
    Set<DayOfWeek> days = EnumSet.of(DayOfWeek.of(last + 1));
    for (DayOfWeek d = DayOfWeek.of(first + 1); d.ordinal() != last; d = d.plus(1)) {
      days.add(d);
    }
    return days;
  }

  private static CaseFaultsException unknown(CheckedNode node, String word) {
    return node.fault(
        "the day \"" + word + "\"",
        "words such as mon-fri, sat, all, holidays, no holidays, with commas between them, or one day such as 2025-12-17",
        "");
  }
}

package parley.service.surge;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/** Counts by day. Days without one stay without: nothing is put between dated values. */
public final class FluCounts {

  private final TreeMap<LocalDate, FluDay> byDay = new TreeMap<>();

  private FluCounts(Collection<FluDay> days) {
    for (FluDay day : days) {
      if (byDay.put(day.date(), day) != null) {
        throw new IllegalArgumentException(
            "There are two counts of influenza for %s; expected one for each day, and weeks that do not overlap."
                .formatted(day.date()));
      }
    }
    if (byDay.isEmpty()) {
      throw new IllegalArgumentException(
          "There is no count of influenza; expected one day or week or more.");
    }
  }

  /** Counts of days, in any order. */
  public static FluCounts ofDays(List<FluDay> days) {
    return new FluCounts(days);
  }

  /** Means of weeks, in any order; each holds for the seven days that end on its day. */
  public static FluCounts ofWeeks(List<FluWeek> weeks) {
    return new FluCounts(weeks.stream().flatMap(w -> w.days().stream()).toList());
  }

  /** The first day with a count. */
  public LocalDate first() {
    return byDay.firstKey();
  }

  /** The last day with a count. */
  public LocalDate last() {
    return byDay.lastKey();
  }

  /** The count of a day. */
  public Optional<FluDay> find(LocalDate day) {
    return Optional.ofNullable(byDay.get(day));
  }

  /** The days from one to another, both included, that have no count. */
  public List<LocalDate> daysWithout(LocalDate from, LocalDate to) {
    return from.datesUntil(to.plusDays(1)).filter(d -> !byDay.containsKey(d)).toList();
  }
}

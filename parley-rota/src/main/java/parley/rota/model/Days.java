package parley.rota.model;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/**
 * The days on which something is demanded.
 *
 * @param weekdays days of the week
 * @param holidays what a public holiday counts as: true, only that holidays are among these days,
 *     whatever the day of the week; false, that none is; empty, that a holiday is like any other
 *     day
 * @param only a single day, which goes before the rest; empty for all days that fit
 */
public record Days(Set<DayOfWeek> weekdays, Optional<Boolean> holidays, Optional<LocalDate> only) {

  /** Every day, holiday or not. */
  public static final Days ALL =
      new Days(Set.of(DayOfWeek.values()), Optional.empty(), Optional.empty());

  /** Copies the set. */
  public Days {
    weekdays = Set.copyOf(weekdays);
  }

  /** Whether a day is one of these. */
  public boolean include(LocalDate day, boolean isHoliday) {
    if (only.isPresent()) {
      return only.get().equals(day);
    }
    return isHoliday && holidays.isPresent()
        ? holidays.get()
        : weekdays.contains(day.getDayOfWeek());
  }
}

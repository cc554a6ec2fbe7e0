package parley.rota.model;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The days of a rota.
 *
 * @param first first day on which duties start
 * @param days how many, 1 or more
 * @param zone whose civil time the shifts are in
 * @param holidays public holidays, also of days around the rota
 * @param cyclic whether the rota is a pattern that repeats for ever: each doctor is a line, the
 *     first day follows the last. Its days are then a multiple of 7
 */
public record Horizon(
    LocalDate first, int days, ZoneId zone, Set<LocalDate> holidays, boolean cyclic) {

  /** Copies the holidays, and checks the number of days. */
  public Horizon {
    holidays = Set.copyOf(holidays);
    Expect.that(days > 0, "A rota has %s days; expected 1 or more.", days);
    Expect.that(
        !cyclic || days % 7 == 0,
        "A pattern that repeats has %s days; expected whole weeks.",
        days);
  }

  /** The day with an index, which may lie before the first (negative) or after the last. */
  public LocalDate day(int index) {
    return first.plusDays(index);
  }

  /** The last day on which duties start. */
  public LocalDate last() {
    return first.plusDays(days - 1L);
  }

  /** The index of a day, from 0; negative before the first. */
  public int index(LocalDate day) {
    return Math.toIntExact(day.toEpochDay() - first.toEpochDay());
  }

  /** Whether a day is of the rota. */
  public boolean has(LocalDate day) {
    return !day.isBefore(first) && !day.isAfter(last());
  }

  /** Whether a day is a public holiday. */
  public boolean isHoliday(LocalDate day) {
    return holidays.contains(day);
  }

  /** The days, in order. */
  public Stream<LocalDate> all() {
    return first.datesUntil(first.plusDays(days));
  }
}

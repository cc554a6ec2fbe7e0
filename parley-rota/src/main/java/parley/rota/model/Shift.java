package parley.rota.model;

import java.time.LocalTime;
import java.util.Optional;
import java.util.Set;

/**
 * A kind of duty, as in "long day" or "night". It starts on its day and ends by the clock on the
 * same day or, when {@code end} is not after {@code start}, on the next; from 09:00 to 09:00 are 24
 * hours.
 *
 * @param id short, as it stands in a grid
 * @param start on the day of the duty, civil time
 * @param end civil time, not part of the shift
 * @param onCall what work is expected, when the duty is one of availability away from work; empty
 *     for a shift, all of which is work
 * @param skills that a doctor must have for it, all of them
 * @param breakMinutes paid breaks that the work schedule gives, in all
 */
public record Shift(
    String id,
    String name,
    LocalTime start,
    LocalTime end,
    Optional<OnCallWork> onCall,
    Set<String> skills,
    int breakMinutes) {

  private static final int MINUTES_A_DAY = 24 * 60;

  /** Copies the skills, and checks the numbers. */
  public Shift {
    skills = Set.copyOf(skills);
    Expect.named("shift", id);
    Expect.that(
        start.getSecond() == 0 && end.getSecond() == 0,
        "Shift %s starts at %s and ends at %s; expected whole minutes.",
        id,
        start,
        end);
    Expect.that(
        breakMinutes >= 0,
        "Shift %s has breaks of %s minutes; expected 0 or more.",
        id,
        breakMinutes);
  }

  /** Whether the duty is one of availability away from work. */
  public boolean isOnCall() {
    return onCall.isPresent();
  }

  /** Whether it ends on the day after the one that it starts on. */
  public boolean endsNextDay() {
    return !end.isAfter(start);
  }

  /** How long the clock says that it lasts; on a night of a change, an hour more or less passes. */
  public int clockMinutes() {
    return minuteOf(end) - minuteOf(start) + (endsNextDay() ? MINUTES_A_DAY : 0);
  }

  private static int minuteOf(LocalTime time) {
    return time.getHour() * 60 + time.getMinute();
  }
}

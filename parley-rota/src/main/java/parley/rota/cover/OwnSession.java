package parley.rota.cover;

import java.time.LocalDate;
import java.time.LocalDateTime;

/**
 * A planned session of a volunteer, such as a clinic or a theatre list.
 *
 * @param kind as the hospital names it, such as theatre or clinic
 * @param start civil time
 * @param end civil time, after the start
 * @param patients who are booked
 * @param priority what one of them counts when sessions are weighed against each other, 1 or more
 * @param mustStand whether no duty may make it fall
 */
public record OwnSession(
    String id,
    String specialty,
    String kind,
    LocalDateTime start,
    LocalDateTime end,
    int patients,
    int priority,
    boolean mustStand) {

  /** Checks the numbers. */
  public OwnSession {
    Checks.require(
        end.isAfter(start) && end.isBefore(start.plusHours(24)),
        "The session %s runs from %s to %s; expected an end after the start, within 24 hours.",
        id,
        start,
        end);
    Checks.require(
        patients >= 0 && priority > 0,
        "The session %s has %s patients of priority %s; expected 0 or more, and 1 or more.",
        id,
        patients,
        priority);
  }

  /** The day on which it starts. */
  public LocalDate day() {
    return start.toLocalDate();
  }

  /** What is lost if it falls: patients times priority. */
  public long value() {
    return (long) patients * priority;
  }
}

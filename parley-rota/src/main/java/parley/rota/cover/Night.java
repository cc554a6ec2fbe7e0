package parley.rota.cover;

import java.time.LocalTime;

/**
 * Which duties are nights for the rest that follows them. Nothing here is about pay.
 *
 * @param from start of the hours that make a night, civil time
 * @param to their end, on the next day if not after {@code from}
 * @param minutes a duty is a night if at least so many of its minutes fall there, 1 or more
 */
public record Night(LocalTime from, LocalTime to, int minutes) {

  /** Checks the minutes. */
  public Night {
    Checks.require(minutes > 0, "A night has %s minutes; expected 1 or more.", minutes);
  }

  /** Whether a civil time lies in the hours of night. */
  boolean includes(LocalTime time) {
    return to.isAfter(from)
        ? !time.isBefore(from) && time.isBefore(to)
        : !time.isBefore(from) || time.isBefore(to);
  }
}

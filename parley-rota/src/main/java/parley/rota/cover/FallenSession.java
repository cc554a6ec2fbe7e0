package parley.rota.cover;

import java.time.LocalDate;

/**
 * An own session that cannot be held.
 *
 * @param dutyDay day of the duty for which it falls, the first if there are several
 * @param dutyShift its shift
 */
public record FallenSession(
    String volunteer, OwnSession session, LocalDate dutyDay, String dutyShift, Cause cause) {

  /** Why. */
  public enum Cause {
    /** The duty is at the same time. */
    OVERLAPS,
    /** Too little rest from the session to the duty. */
    BEFORE,
    /** Too little rest from the duty to the session. */
    AFTER
  }
}

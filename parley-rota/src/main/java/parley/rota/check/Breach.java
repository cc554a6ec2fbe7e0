package parley.rota.check;

import java.time.ZonedDateTime;
import parley.rota.rules.Clause;

/**
 * A rule that a doctor's duties break.
 *
 * @param clause of the rule
 * @param doctor id
 * @param from start of the stretch of time in which it is broken
 * @param to its end
 * @param measured what was found, in the unit
 * @param limit what the rule allows at most, or asks at least
 */
public record Breach(
    Clause clause,
    String doctor,
    ZonedDateTime from,
    ZonedDateTime to,
    long measured,
    long limit,
    Unit unit) {

  /** What is measured. */
  public enum Unit {
    /** Minutes of work, rest, duty or break. */
    MINUTES,
    /** Minutes of work a week, on average; rounded up. */
    MINUTES_A_WEEK,
    /** Duties. */
    DUTIES,
    /** Consecutive days on which duties start. */
    DAYS,
    /** Weekends, of those in post; the limit is rounded down. */
    WEEKENDS
  }

  /** The rule's id. */
  public String rule() {
    return clause.id();
  }
}

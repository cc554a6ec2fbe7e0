package parley.rota.model;

import java.time.LocalDate;

/**
 * Days on which a doctor does no duty: none may start on them, nor run into the first from the day
 * before past midnight, but for {@link Kind#ZERO}, on which one may end.
 */
public record Absence(String doctor, LocalDate first, LocalDate last, Kind kind) {

  /** Why. */
  public enum Kind {
    /** Annual leave. Neutral in the average of hours. */
    ANNUAL_LEAVE,
    /** Study leave. Neutral in the average of hours. */
    STUDY_LEAVE,
    /** Sickness, parental or other leave. Neutral in the average of hours. */
    OTHER_LEAVE,
    /** A rest day of the pattern, or a day that a part-timer does not work. Counts as 0 hours. */
    ZERO
  }

  /** Checks the order of the days. */
  public Absence {
    Expect.that(
        !last.isBefore(first),
        "Doctor %s is away from %s to %s; expected a last day that is not before the first.",
        doctor,
        first,
        last);
  }

  /** Whether a day is one of these. */
  public boolean covers(LocalDate day) {
    return !day.isBefore(first) && !day.isAfter(last);
  }
}

package parley.pay.pattern;

import java.util.List;
import parley.casefile.Computed;

/**
 * A line of a work schedule's pay.
 *
 * @param amount in GBP a year
 * @param otherReadings the same by other readings of the contract, where they give something else
 */
public record PayLine(Kind kind, Computed amount, List<Computed> otherReadings) {

  /** Copies the list. */
  public PayLine {
    otherReadings = List.copyOf(otherReadings);
  }

  /** What is paid for. */
  public enum Kind {
    /** The contract's hours, or fewer for part-timers. */
    BASIC,
    /** Hours on average above the contract's. */
    ADDITIONAL_HOURS,
    /** What is paid on top for night work. */
    NIGHT_ENHANCEMENT,
    /** Working weekends often. */
    WEEKEND_ALLOWANCE,
    /** Being available on call. */
    ON_CALL_AVAILABILITY,
    /** Working in a costly place. */
    PLACE_ALLOWANCE,
    /** Working less than full time. */
    PART_TIME_ALLOWANCE
  }
}

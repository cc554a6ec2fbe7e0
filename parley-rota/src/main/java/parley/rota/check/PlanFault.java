package parley.rota.check;

import java.time.LocalDate;

/**
 * What is wrong with a rota apart from the contract: the plan asked for something else.
 *
 * @param who id of the doctor or of the demand, as the kind says
 * @param measured what was found
 * @param limit what the plan allows at most, or asks at least
 */
public record PlanFault(Kind kind, String who, LocalDate day, long measured, long limit) {

  /** What is wrong. */
  public enum Kind {
    /** Fewer doctors than a demand's minimum. By the hour, at the worst minute. */
    TOO_FEW,
    /** More doctors than a demand's maximum. */
    TOO_MANY,
    /** A doctor has a duty on a day of leave or rest. Measured: duties. */
    ABSENT,
    /** A doctor has a duty on a day of the week on which none may start. Measured: duties. */
    NEVER_ON,
    /** A doctor has a duty before the first, or after the last, day in post. Measured: duties. */
    NOT_IN_POST,
    /** A doctor has a duty without a skill that it asks for. Measured: duties. */
    NOT_SKILLED,
    /** A doctor's day is not as it was fixed. Measured: the duties that are not fixed or lack. */
    NOT_AS_FIXED,
    /** Two shifts, or two duties on call, of a doctor's overlap. Measured: minutes. */
    OVERLAP;

    /** Whether {@code who} is a demand. */
    public boolean isOfDemand() {
      return this == TOO_FEW || this == TOO_MANY;
    }
  }
}

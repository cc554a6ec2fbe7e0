package parley.pay.pattern;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * Work of one person as a contract pays it, on average over a rota.
 *
 * @param id whose work it is, for the ids of figures
 * @param grade as the pay scale names it
 * @param share of full time, above 0 to 1
 * @param hours of work a week, those worked on call included
 * @param nightHours of them that are paid as night work
 * @param weekends how often weekends are worked, in one or more readings of what a weekend is; the
 *     first counts, the others are set beside it
 * @param onCall how often there are duties on call away from work, in days
 */
public record PaidWork(
    String id,
    String grade,
    BigDecimal share,
    BigDecimal hours,
    BigDecimal nightHours,
    List<Weekends> weekends,
    Rounds onCall) {

  /** Copies the list, and checks the numbers. */
  public PaidWork {
    weekends = List.copyOf(weekends);
    if (share.signum() <= 0 || share.compareTo(BigDecimal.ONE) > 0) {
      throw new IllegalArgumentException(
          "The share %s of full time is not above 0 and at most 1, as in 0.8."
              .formatted(share.toPlainString()));
    }
    if (nightHours.signum() < 0 || nightHours.compareTo(hours) > 0) {
      throw new IllegalArgumentException(
          "Of %s hours a week %s are at night; expected 0 or more, and no more than all."
              .formatted(hours.toPlainString(), nightHours.toPlainString()));
    }
    if (weekends.isEmpty()) {
      throw new IllegalArgumentException(
          "The work of %s says nothing of weekends; expected a frequency, if only 0 in 1."
              .formatted(id));
    }
  }

  /** Whether it is less than full time. */
  public boolean isPartTime() {
    return share.compareTo(BigDecimal.ONE) < 0;
  }

  /**
   * What comes round.
   *
   * @param fullTime the frequency on the full-time rota, of which a part-timer's is a share; empty
   *     if there is none to compare with
   */
  public record Rounds(Frequency own, Optional<Frequency> fullTime) {}

  /** Weekends by a reading of the word. */
  public record Weekends(Reading reading, Rounds rounds) {}

  /** What makes a weekend one that is worked. */
  public enum Reading {
    /** Any duty that has a part on Saturday or Sunday. */
    ANY_DUTY,
    /** A duty that starts on Saturday or Sunday. */
    DUTY_STARTS
  }
}

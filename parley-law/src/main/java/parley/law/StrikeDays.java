package parley.law;

import java.util.List;

/**
 * The strike days of a year up to the evening of the day of the view, by the case's rule on which
 * walkouts count. A strike day belongs to the year in which its 24 hours begin.
 *
 * @param days days of walkouts that the record knows to have been held
 * @param unconfirmedDays days of walkouts that were neither called off nor confirmed
 * @param walkouts ids of the walkouts counted in {@code days}
 */
public record StrikeDays(int year, int days, int unconfirmedDays, List<String> walkouts) {

  /** Copies the list. */
  public StrikeDays {
    walkouts = List.copyOf(walkouts);
  }
}

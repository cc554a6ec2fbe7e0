package parley.law;

import java.time.LocalDate;

/**
 * A period in which a deal, as the question enters it, rules out action. It is a term of a deal and
 * no rule of law: the mandates stay as they are.
 *
 * @param first the first day of the term
 * @param last the last day of the term
 */
public record NoStrikeTerm(String label, LocalDate first, LocalDate last) {

  /** Checks the order of the days. */
  public NoStrikeTerm {
    if (last.isBefore(first)) {
      throw new IllegalArgumentException(
          "The term \"%s\" ends (%s) before it begins (%s).".formatted(label, last, first));
    }
  }

  /** Whether a day lies in the term. */
  public boolean covers(LocalDate day) {
    return !day.isBefore(first) && !day.isAfter(last);
  }

  /**
   * What a term leaves of a mandate.
   *
   * @param ballot id of the ballot
   * @param first the first day of the mandate inside the term
   * @param last the last day of the mandate inside the term
   * @param daysLeft days of the mandate's window outside the term
   */
  public record Overlap(
      NoStrikeTerm term, String ballot, LocalDate first, LocalDate last, int daysLeft) {}
}

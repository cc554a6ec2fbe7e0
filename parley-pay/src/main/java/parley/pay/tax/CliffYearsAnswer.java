package parley.pay.tax;

import java.util.List;

/**
 * Cliffs of every year of the record.
 *
 * @param years oldest first, within a year in the order of the question
 * @param missing the years that are left out for somebody, and why, in the same order
 */
public record CliffYearsAnswer(
    CliffYearsQuestion question, List<CliffsAnswer> years, List<Missing> missing) {

  /** Copies the lists. */
  public CliffYearsAnswer {
    years = List.copyOf(years);
    missing = List.copyOf(missing);
  }

  /** What the book lacks for somebody in a year. */
  public record Missing(Circumstances who, MissingParameters parameters) {}
}

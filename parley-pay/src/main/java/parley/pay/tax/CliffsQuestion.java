package parley.pay.tax;

import parley.pay.book.PayYear;
import parley.pay.book.Pence;

/**
 * Where one pound more of pay leaves less.
 *
 * @param rounding how the loss at a cliff is counted; where cliffs are does not depend on it
 * @param lowest pay from which cliffs are looked for, a year
 * @param highest pay up to which cliffs are looked for, a year
 */
public record CliffsQuestion(
    PayYear year, Circumstances circumstances, Rounding rounding, Pence lowest, Pence highest) {

  private static final Pence HIGHEST = new Pence(200_000_00);

  /** Checks the range. */
  public CliffsQuestion {
    if (lowest.pence() < 0 || highest.compareTo(lowest) < 0) {
      throw new IllegalArgumentException(
          "Cliffs are looked for from %s to %s, which is no range of pay."
              .formatted(lowest, highest));
    }
  }

  /** All pay up to GBP 200,000, one assessment of the year. */
  public static CliffsQuestion usual(PayYear year, Circumstances circumstances) {
    return new CliffsQuestion(year, circumstances, Rounding.ANNUAL, new Pence(0), HIGHEST);
  }

  /** The same question, counted another way. */
  public CliffsQuestion with(Rounding other) {
    return new CliffsQuestion(year, circumstances, other, lowest, highest);
  }
}

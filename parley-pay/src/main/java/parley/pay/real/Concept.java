package parley.pay.real;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What stands for pay. */
public enum Concept {
  /** The awards of the pay years, compounded: an average over all grades. */
  AWARDS,
  /** Basic pay of the point of the scale that counts for a grade. */
  SCALE,
  /** Total earnings of a grade, for the years that have a source. */
  EARNINGS;

  /** Its name in questions and data, as in {@code awards}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether it is measured for one grade. */
  public boolean isOfGrade() {
    return this != AWARDS;
  }

  /** The concept with a name. */
  public static Optional<Concept> find(String word) {
    return Arrays.stream(values()).filter(c -> c.word().equalsIgnoreCase(word)).findFirst();
  }
}

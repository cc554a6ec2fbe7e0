package parley.pay.tax;

import java.util.List;

/**
 * Where one pound more of pay leaves less in any year, and which awards that were made lowered
 * somebody's take-home.
 *
 * @param who for whom it is asked; in a year for which somebody's parameters are missing, that year
 *     is left out for them and told
 */
public record CliffYearsQuestion(List<Circumstances> who, Rounding rounding) {

  /** Checks that it is asked for somebody, and copies the list. */
  public CliffYearsQuestion {
    if (who.isEmpty()) {
      throw new IllegalArgumentException("Cliffs are asked for nobody.");
    }
    who = List.copyOf(who);
  }
}

package parley.talks.strike;

import java.util.List;

/**
 * One strike that was observed.
 *
 * @param days how long, above zero
 * @param ended whether it had ended when it was last seen
 * @param covariates what may have made it longer or shorter, the same for all spells
 */
public record Spell(double days, boolean ended, List<Double> covariates) {

  /** Checks the days and copies the list. */
  public Spell {
    covariates = List.copyOf(covariates);
    if (!(days > 0) || Double.isInfinite(days)) {
      throw new IllegalArgumentException("A strike of " + days + " days; it must be above zero.");
    }
  }

  /** A strike that ended after some days. */
  public static Spell of(double days) {
    return new Spell(days, true, List.of());
  }
}

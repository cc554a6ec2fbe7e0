package parley.pay.real;

import java.util.List;
import java.util.Optional;
import parley.casefile.Computed;
import parley.casefile.Figure;

/**
 * Published claims about real pay, computed again.
 *
 * @param claims those whose method the record has, in its order
 */
public record ClaimsAnswer(List<Recomputed> claims) {

  /** Copies the list. */
  public ClaimsAnswer {
    claims = List.copyOf(claims);
  }

  /**
   * A claim, computed again.
   *
   * @param figure the claim as quoted: an erosion or a rise needed
   * @param method the switches with which it was computed
   * @param then the same in the form of the claim, with what was known on its day
   * @param now the same with what is known on the day of the answer
   * @param implied the rise of prices on which the claim rests, in per cent; empty where it is no
   *     single number or the prices of the year before are not known
   * @param outturn what that rise turned out to be; empty if it is not known
   * @param solved whether the vintage of the method is a rate that was solved from the claim
   *     itself, so that {@code then} proves nothing
   * @param note what the record says about the method
   */
  public record Recomputed(
      Figure figure,
      Switches method,
      Reading then,
      Reading now,
      Optional<Computed.Known> implied,
      Optional<Computed.Known> outturn,
      boolean solved,
      Optional<String> note) {}

  /**
   * A claim computed under one vintage.
   *
   * @param value an erosion or a rise needed, in per cent
   */
  public record Reading(Switches switches, Computed value, List<Finding> findings) {

    /** Copies the list. */
    public Reading {
      findings = List.copyOf(findings);
    }
  }
}

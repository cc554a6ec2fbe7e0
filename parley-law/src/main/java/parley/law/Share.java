package parley.law;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import parley.casefile.Bound;

/**
 * A share of people or votes, as a fraction from 0 to 1, and how it came about.
 *
 * @param id stable id, as in {@code ballot-id.turnout}
 * @param fraction the share, to six places
 * @param low the lowest share that the input allows; equal to {@code fraction} where it is exact
 * @param high the highest share that the input allows
 * @param how from which input it comes
 * @param part the people or votes counted, where tallies were used
 * @param whole those among whom they were counted, where tallies were used
 * @param sources ids of the sources of the inputs, in the case
 */
public record Share(
    String id,
    BigDecimal fraction,
    BigDecimal low,
    BigDecimal high,
    How how,
    Optional<Integer> part,
    Optional<Integer> whole,
    List<String> sources) {

  /** Checks the order of the ends. */
  public Share {
    if (low.compareTo(high) > 0) {
      throw new IllegalArgumentException(
          "Share %s: low (%s) is above high (%s).".formatted(id, low, high));
    }
    sources = List.copyOf(sources);
  }

  /** From which input a share comes. */
  public enum How {
    /** From exact, reported tallies. */
    EXACT_TALLIES,
    /** From a percentage as reported, which is rounded. */
    REPORTED_PERCENT,
    /** The product of turnout and support, where the tallies themselves are missing. */
    PRODUCT_OF_SHARES,
    /** From tallies that are rounded, bounded or derived by the editors. */
    INEXACT_TALLIES,
    /** From tallies that the question gives. */
    WHAT_IF
  }

  /** Whether it comes from whole numbers that are exact; then there are a part and a whole. */
  public boolean isExact() {
    return how == How.EXACT_TALLIES || how == How.WHAT_IF;
  }

  /** How the fraction bounds the true share. */
  public Bound bound() {
    return isExact() ? Bound.EXACT : Bound.ABOUT;
  }
}

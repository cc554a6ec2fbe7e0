package parley.casefile;

import java.util.Optional;

/**
 * A count of people or votes.
 *
 * @param value the count, not negative
 * @param bound how it bounds the true count
 * @param derived whether the editors computed it from other figures
 */
public record Tally(int value, Bound bound, boolean derived, Optional<String> note) {

  /** Checks that the count is not negative. */
  public Tally {
    if (value < 0) {
      throw new IllegalArgumentException("A tally must not be negative but is " + value + ".");
    }
  }

  /** An exact, reported count. */
  public static Tally of(int value) {
    return new Tally(value, Bound.EXACT, false, Optional.empty());
  }
}

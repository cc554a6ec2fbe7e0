package parley.rota.needs;

import java.util.Optional;

/**
 * What is known of a number of posts.
 *
 * @param by the bound that rules it out, if counted out
 */
public record Attempt(int posts, Outcome outcome, Optional<Counting> by) {

  /** What is known. */
  public enum Outcome {
    /** Fewer than a bound by counting allows. */
    COUNTED_OUT,
    /** A search of all patterns has found none: proven. */
    SEARCHED_OUT,
    /** Neither a pattern nor a proof was found within the budget. */
    NOT_PROVEN,
    /** A pattern was found, and the checker finds it legal. */
    FOUND
  }

  /** Whether it is proven that so many posts do not do. */
  public boolean isOut() {
    return outcome == Outcome.COUNTED_OUT || outcome == Outcome.SEARCHED_OUT;
  }
}

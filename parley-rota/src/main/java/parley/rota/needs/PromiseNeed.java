package parley.rota.needs;

import java.util.Optional;

/** What a promise needs. */
public sealed interface PromiseNeed {

  /** The promise. */
  Promise promise();

  /**
   * Posts.
   *
   * @param need of the contract's rules and the promise, nobody on leave
   * @param covered the same with cover for leave, if it is asked for
   */
  record OfPosts(Promise promise, Need need, Optional<Covered> covered) implements PromiseNeed {}

  /**
   * No posts: a duty of the calendar. Which leave is asked for too late, so that others must fill
   * in, cannot be computed: a rota does not say on which day leave was asked for.
   */
  record OfCalendar(Promise.Notice promise) implements PromiseNeed {

    /** What would have to be known for the share of gaps that others fill. */
    public static final String MISSING = "day on which each leave was asked for";
  }
}

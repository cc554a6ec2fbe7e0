package parley.rota.needs;

import java.util.Optional;
import java.util.OptionalInt;

/** What a promise needs. */
public sealed interface PromiseNeed {

  /** The promise. */
  Promise promise();

  /**
   * Posts.
   *
   * @param need of the contract's rules and the promise, nobody on leave
   * @param withLeave the same with lines of leave in the pattern, if leave is asked for
   * @param scaled posts of which on average as many are not on leave as {@code need} found
   */
  record OfPosts(
      Promise promise, Need need, Optional<Need> withLeave, OptionalInt scaled)
      implements PromiseNeed {}

  /**
   * No posts: a duty of the calendar. Which leave is asked for too late, so that others must fill
   * in, cannot be computed: a rota does not say on which day leave was asked for.
   */
  record OfCalendar(Promise.Notice promise) implements PromiseNeed {

    /** What would have to be known for the share of gaps that others fill. */
    public static final String MISSING = "day on which each leave was asked for";
  }
}

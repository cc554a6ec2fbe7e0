package parley.talks.strategy;

import parley.talks.index.UtilityIndex;
import parley.talks.index.Worths;
import parley.talks.session.Seat;

/**
 * The next offer of a party by a target: the outcome that is worth least of those that are worth
 * the target, so that nothing is given beyond what was meant. Nothing is allocated.
 */
final class Plan {

  private final UtilityIndex index;
  private final Worths worths;
  private final int[] best;
  private final int[] next;
  private long worth;

  Plan(Seat seat) {
    worths = seat.worths();
    index = seat.index();
    next = new int[worths.issues()];
    best = new int[worths.issues()];
    index.atMost(worths.most(), best);
  }

  /** Plans; the target lies between the floor and the best worth, or beyond and nothing fits. */
  void aim(long target) {
    worth = index.atLeast(target, next);
    if (worth == UtilityIndex.NONE && target <= worths.most()) {
      // An index that is not exact may miss the last outcomes below the best one.
      System.arraycopy(best, 0, next, 0, best.length);
      worth = worths.most();
    }
  }

  /**
   * Plans an outcome that is worth the target and good for another party; if none is found, as
   * without one.
   *
   * @param enough the target as the trade-off measures it
   */
  void aim(long target, double enough, TradeOff with) {
    if (with.write(enough, next) && worths.of(next) >= target) {
      worth = worths.of(next);
    } else {
      aim(target);
    }
  }

  /** Whether there is such an offer. */
  boolean isPossible() {
    return worth != UtilityIndex.NONE;
  }

  /** Whether an offer of another is worth at least as much. */
  boolean isReachedBy(int[] offer) {
    return isPossible() && worths.of(offer) >= worth;
  }

  /** Writes it. */
  boolean write(int[] offer) {
    System.arraycopy(next, 0, offer, 0, next.length);
    return isPossible();
  }
}

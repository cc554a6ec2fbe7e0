package parley.talks.strategy;

import parley.talks.index.Worths;
import parley.talks.session.Seat;

/** What strategies ask of a seat. */
final class Seats {

  private Seats() {}

  /** Checks that there is one other party. */
  static void checkPair(String strategy, Seat seat) {
    if (seat.parties() != 2) {
      throw new IllegalArgumentException(
          "The strategy %s answers one other party; there are %s."
              .formatted(strategy, seat.parties() - 1));
    }
  }

  /** The place of the only other party. */
  static int other(Seat seat) {
    return 1 - seat.place();
  }

  /** What outcomes are worth to the only other party, which the strategy has to know. */
  static Worths open(String strategy, Seat seat) {
    return seat.findWorthsOf(other(seat))
        .orElseThrow(() ->
            new IllegalArgumentException(
                "The strategy %s needs open preferences: it knows what outcomes are worth to the"
                        .formatted(strategy)
                    + " other party."));
  }
}

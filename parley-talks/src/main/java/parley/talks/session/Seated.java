package parley.talks.session;

import java.util.List;

/** The parties of one session at their seats, and the referee who watches their reserves. */
final class Seated {

  private final List<Strategy> strategies;
  private final Seat[] seats;
  private final Party[] parties;

  /**
   * Seats a party for each strategy.
   *
   * @throws IllegalArgumentException if there is not one strategy for each party
   */
  Seated(Sides sides, List<Strategy> strategies, Setting setting) {
    if (strategies.size() != sides.size()) {
      throw new IllegalArgumentException(
          "There are %s strategies for %s parties.".formatted(strategies.size(), sides.size()));
    }
    this.strategies = strategies;
    seats = new Seat[sides.size()];
    parties = new Party[seats.length];
    for (int p = 0; p < seats.length; p++) {
      seats[p] = new Seat(sides, p, setting);
      parties[p] = strategies.get(p).sit(seats[p]);
    }
  }

  int size() {
    return parties.length;
  }

  /** Whether a party accepts an offer. */
  boolean accepts(int p, int[] offer, int round) {
    if (!parties[p].accepts(offer, round)) {
      return false;
    }
    check(p, offer, round, "accepts");
    return true;
  }

  /** Has a party write its offer, and tells the others. */
  boolean propose(int p, int[] offer, int round) {
    if (!parties[p].propose(offer, round)) {
      return false;
    }
    check(p, offer, round, "offers");
    for (int q = 0; q < parties.length; q++) {
      if (q != p) {
        parties[q].hear(p, offer, round);
      }
    }
    return true;
  }

  void tellAcceptance(int p, int round) {
    for (int q = 0; q < parties.length; q++) {
      if (q != p) {
        parties[q].hearAcceptance(p, round);
      }
    }
  }

  private void check(int p, int[] offer, int round, String does) {
    long worth = seats[p].worths().of(offer);
    if (worth < seats[p].floor()) {
      throw new IllegalStateException(
          "The strategy %s %s what is worth less than its reserve: %s of %s in round %s."
              .formatted(strategies.get(p).name(), does, worth, seats[p].floor(), round));
    }
  }
}

package parley.talks.strategy;

/** Worths on the way from the best to the least that a party takes. */
final class Targets {

  private Targets() {}

  /**
   * The worth after a share of the way. If the floor is above the best, nothing is worth it, and
   * the target is the floor.
   *
   * @param conceded from 0 to 1
   */
  static long between(long best, long floor, double conceded) {
    if (floor >= best) {
      return floor;
    }
    return Math.max(floor, best - (long) ((best - floor) * conceded));
  }
}

package parley.talks.frontier;

/**
 * What a party's full share is. Kalai and Smorodinsky measure gains against the best that a party
 * can have; on that the field does not agree, and the points differ if reserves are above the worst
 * outcome.
 */
public enum Ideal {
  /** As Kalai and Smorodinsky 1975: what neither party would refuse. */
  BEST_IN_ZONE("best utility in the agreement zone"),
  /** As tools that take ratios to the maximum of each utility function. */
  BEST_OF_ALL("best utility of all outcomes, in the zone or not");

  private final String words;

  Ideal(String words) {
    this.words = words;
  }

  /** What b is. */
  public String words() {
    return words;
  }
}

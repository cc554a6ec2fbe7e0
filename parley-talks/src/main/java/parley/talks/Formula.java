package parley.talks;

/**
 * The solution points, each named by its formula. In all of them u is a side's utility, r its
 * reserve, and b its best utility in the agreement zone; points outside the zone, and points that
 * another one dominates, do not take part.
 */
public enum Formula {
  /** Nash 1950. Unchanged if one side's scale is stretched. */
  NASH_PRODUCT("greatest (u1 - r1) x (u2 - r2)"),
  /** Kalai and Smorodinsky 1975 for a set of points. Unchanged if one side's scale is stretched. */
  KALAI_SMORODINSKY_MAX_MIN("greatest smaller share of (u - r) / (b - r)"),
  /** The other reading of Kalai and Smorodinsky: the two shares as equal as can be. */
  KALAI_SMORODINSKY_MIN_DIFFERENCE("least difference between the shares (u - r) / (b - r)"),
  /** Kalai 1977. Compares points of the two scales, so it changes if one is stretched. */
  EGALITARIAN("greatest smaller gain u - r, in points of 0 to 100"),
  /** Compares points of the two scales, so it changes if one is stretched. */
  UTILITARIAN("greatest sum u1 + u2, in points of 0 to 100");

  private final String words;

  Formula(String words) {
    this.words = words;
  }

  /** The formula. */
  public String words() {
    return words;
  }
}

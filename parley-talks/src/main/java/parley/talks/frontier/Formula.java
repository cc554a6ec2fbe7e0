package parley.talks.frontier;

/**
 * The solution points, each named by its formula. In all of them u is a party's utility, r its
 * reserve, and b its best utility, in the agreement zone or of all outcomes (see {@link Ideal});
 * points outside the zone, and points that another one dominates, do not take part.
 */
public enum Formula {
  /** Nash 1950. Unchanged if one party's scale is stretched. */
  NASH_PRODUCT("greatest (u1 - r1) x (u2 - r2)", false),
  /**
   * Kalai and Smorodinsky 1975 for a set of points. Unchanged if one party's scale is stretched.
   */
  KALAI_SMORODINSKY_MAX_MIN("greatest smaller share of (u - r) / (b - r)", false),
  /** The other reading of Kalai and Smorodinsky: the shares as equal as can be. */
  KALAI_SMORODINSKY_MIN_DIFFERENCE("least difference between the shares (u - r) / (b - r)", false),
  /** Kalai 1977. Compares points of the scales, so it changes if one is stretched. */
  EGALITARIAN("greatest smaller gain u - r, in points of 0 to 100", true),
  /** Compares points of the scales, so it changes if one is stretched. */
  UTILITARIAN("greatest sum u1 + u2, in points of 0 to 100", true);

  private final String words;
  private final boolean onScale;

  Formula(String words, boolean onScale) {
    this.words = words;
    this.onScale = onScale;
  }

  /** The formula. */
  public String words() {
    return words;
  }

  /**
   * Whether the point moves if one party's scale is stretched. Nobody has made the scales of two
   * parties comparable, so such a point shows a trade and not what is fair.
   */
  public boolean dependsOnScale() {
    return onScale;
  }
}

package parley.talks.frontier;

/**
 * The worst-off party first, then the next, and so on: among the points that are best for whoever
 * has least, those that are best for whoever has next to least (Sen 1970; for bargaining, Imai
 * 1983). Symbols as in {@link Formula}.
 */
public enum Lexicographic {
  /** The lexicographic extension of Kalai and Smorodinsky. */
  SHARES("greatest smallest share (u - r) / (b - r), then the next smallest, and so on", false),
  /** The lexicographic extension of the egalitarian point. */
  GAINS("greatest smallest gain u - r, then the next smallest, and so on", true);

  private final String words;
  private final boolean onScale;

  Lexicographic(String words, boolean onScale) {
    this.words = words;
    this.onScale = onScale;
  }

  /** The formula. */
  public String words() {
    return words;
  }

  /** Whether the point moves if one party's scale is stretched; see {@link Formula}. */
  public boolean dependsOnScale() {
    return onScale;
  }

  /** The formula that looks at the smallest alone. */
  Formula ofSmallest() {
    return this == SHARES ? Formula.KALAI_SMORODINSKY_MAX_MIN : Formula.EGALITARIAN;
  }
}

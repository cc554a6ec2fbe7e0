package parley.talks.index;

/** An index that looks for an outcome on either side of a worth in one way. */
abstract sealed class SidedIndex implements UtilityIndex permits SplitIndex, WideIndex {

  @Override
  public final long nearest(long worth, int[] outcome) {
    return find(worth, Side.NEAREST, outcome);
  }

  @Override
  public final long atLeast(long worth, int[] outcome) {
    return find(worth, Side.AT_LEAST, outcome);
  }

  @Override
  public final long atMost(long worth, int[] outcome) {
    return find(worth, Side.AT_MOST, outcome);
  }

  /** Writes the outcome on a side that fits best, and returns its worth or {@link #NONE}. */
  abstract long find(long worth, Side side, int[] outcome);
}

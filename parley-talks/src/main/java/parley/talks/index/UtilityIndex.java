package parley.talks.index;

/**
 * The outcomes of one party by what they are worth to it. Queries write the outcome that they find
 * into an array of the caller, allocate nothing, and may run on several threads at once.
 */
public sealed interface UtilityIndex permits SortedIndex, SidedIndex {

  /** What a query returns if no outcome fits; below every worth. */
  long NONE = Long.MIN_VALUE;

  /**
   * How many outcomes.
   *
   * @param least no more and no fewer than {@code most} if they were counted
   */
  record Count(double least, double most) {}

  /**
   * The index that suits the size of the space: every outcome in order up to ten million, two
   * halves up to a million million, and beyond that some sums from both ends, with an error.
   */
  static UtilityIndex of(Worths worths) {
    return IndexLimits.USUAL.index(worths);
  }

  /** What the outcomes are worth. */
  Worths worths();

  /** Finds the outcome nearest to a worth and returns what it is worth. */
  long nearest(long worth, int[] outcome);

  /** Finds the least outcome that is at least a worth; {@link #NONE} if there is none. */
  long atLeast(long worth, int[] outcome);

  /** Finds the greatest outcome that is at most a worth; {@link #NONE} if there is none. */
  long atMost(long worth, int[] outcome);

  /** How many outcomes are at least a worth. */
  Count countAtLeast(long worth);

  /**
   * By how much the distance of an answer of {@link #nearest} to what was asked for may exceed that
   * of the nearest outcome, in worth; zero if answers are exact. For the other two queries it is
   * twice as much.
   */
  long error();

  /** All outcomes, best first. */
  Ranking descending();
}

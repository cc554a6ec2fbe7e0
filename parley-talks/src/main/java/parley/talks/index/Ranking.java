package parley.talks.index;

/** The outcomes of a party, best first. */
public interface Ranking {

  /**
   * Writes an outcome.
   *
   * @param rank 0 for the best
   * @return whether there are so many
   */
  boolean outcome(int rank, int[] outcome);

  /**
   * What an outcome is worth.
   *
   * @param rank of an outcome that there is
   */
  long worth(int rank);
}

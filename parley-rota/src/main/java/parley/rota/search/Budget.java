package parley.rota.search;

/**
 * How long a search may go on. A search asks often, with the work that it has done so far; it never
 * looks at a clock. A budget of work alone gives the same answer everywhere; one of time does not.
 */
@FunctionalInterface
public interface Budget {

  /**
   * Whether the search should end.
   *
   * @param work units done so far by the job that asks: a unit is about a million moves of a local
   *     search, or as much elsewhere, some tenth of a second
   */
  boolean isSpent(double work);

  /** So many units for each job, whatever the time. */
  static Budget ofWork(double units) {
    return work -> work >= units;
  }
}

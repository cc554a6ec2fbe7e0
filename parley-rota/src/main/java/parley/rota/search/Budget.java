package parley.rota.search;

import java.util.OptionalDouble;

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

  /**
   * Which share of the budget is used up, from 0 to 1, where that is known: a search that cools
   * then plans its cooling. A budget of time should tell it.
   *
   * @param work as for {@link #isSpent}
   */
  default OptionalDouble findShare(double work) {
    return OptionalDouble.empty();
  }

  /** So many units for each job, whatever the time. */
  static Budget ofWork(double units) {
    return new Budget() {
      @Override
      public boolean isSpent(double work) {
        return work >= units;
      }

      @Override
      public OptionalDouble findShare(double work) {
        return OptionalDouble.of(units <= 0 ? 1 : Math.min(1, work / units));
      }
    };
  }
}

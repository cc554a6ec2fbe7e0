package parley.service.plan;

import parley.service.kernel.Runner;

/**
 * The best of all plans of a small space on given replications: the sample-average problem, solved
 * by valuing every plan. It is what the search is measured against.
 *
 * @param mean over the replications 0, 1, and so on
 */
public record ExactPlan(Plan plan, double mean) {

  /** Plans at most. */
  public static final long MOST_PLANS = 20_000_000;

  /**
   * The best plan; of equal ones the one with the fewest who stand in.
   *
   * @throws IllegalArgumentException if there are more than {@link #MOST_PLANS}
   */
  public static ExactPlan of(PlanSpace space, PlanValue value, int replications, Runner runner) {
    if (!(space.plans() <= MOST_PLANS)) {
      throw new IllegalArgumentException(
          "There are %s plans; expected %s at most, since each is valued. Search instead."
              .formatted(space.plans(), MOST_PLANS));
    }
    if (replications < 1) {
      throw new IllegalArgumentException(
          "There are %s replications; expected 1 or more.".formatted(replications));
    }
    Elite.Entry best = Enumeration.best(space, value, replications, 1, runner).entries().getFirst();
    return new ExactPlan(best.plan(), best.mean());
  }
}

package parley.service.plan;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The sessions of most worth that the expected staff can hold: a knapsack with a limit for each
 * pool. Each part that shares no pool with another, such as a day, is solved by branch and bound
 * with the bound of Lagrange (Fisher 1981, Management Science 27:1).
 *
 * @param plan nobody is named who stands in
 * @param worth of it
 * @param bound no plan has more worth
 * @param isExact whether the search came to its end, so that the plan is the best
 */
public record StaffPlan(Plan plan, double worth, double bound, boolean isExact) {

  /**
   * The plan of a space.
   *
   * @throws IllegalArgumentException if the estimate is of another space
   */
  public static StaffPlan of(PlanSpace space, StaffEstimate estimate) {
    if (estimate.steps().size() != space.sessions().size()) {
      throw new IllegalArgumentException(
          "There is staff for %s decisions about sessions; expected %s."
              .formatted(estimate.steps().size(), space.sessions().size()));
    }
    int[] numbers = new int[space.size()];
    double bound = 0;
    boolean isExact = true;
    for (int[] part : parts(estimate)) {
      Knapsack knapsack = new Knapsack(space, estimate, part);
      knapsack.solve();
      for (int i = 0; i < part.length; i++) {
        numbers[part[i]] = knapsack.best(i);
      }
      bound += knapsack.bound();
      isExact &= knapsack.isExact();
    }
    return new StaffPlan(Plan.of(space, numbers), estimate.worth(numbers), bound, isExact);
  }

  /** Decisions that share pools, directly or through others. */
  private static List<int[]> parts(StaffEstimate estimate) {
    int count = estimate.steps().size();
    int[] part = IntStream.range(0, count).toArray();
    int[] ofPool = new int[estimate.present().size()];
    Arrays.fill(ofPool, -1);
    for (int j = 0; j < count; j++) {
      for (StaffEstimate.Step step : estimate.steps().get(j)) {
        for (StaffEstimate.Use use : step.uses()) {
          if (ofPool[use.pool()] < 0) {
            ofPool[use.pool()] = part[j];
          } else {
            int from = part[j];
            int to = ofPool[use.pool()];
            replace(part, from, to);
            replace(ofPool, from, to);
          }
        }
      }
    }
    return IntStream.of(part)
        .distinct()
        .mapToObj(p -> IntStream.range(0, count).filter(j -> part[j] == p).toArray())
        .toList();
  }

  private static void replace(int[] in, int from, int to) {
    for (int i = 0; i < in.length; i++) {
      in[i] = in[i] == from ? to : in[i];
    }
  }
}

package parley.service.plan;

import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/** The mean value of one plan over the replications of the search, kept by its parts. */
final class Sample {

  private final PlanValue value;
  private final int replications;
  private final int[][] partsOf;
  private final double[] sums;
  private final double[] trial;
  private int[] tried = new int[0];
  private long calls;

  Sample(PlanSpace space, PlanValue value, int replications) {
    this.value = value;
    this.replications = replications;
    int parts = value.parts();
    sums = new double[parts];
    trial = new double[parts];
    partsOf = new int[space.size()][];
    for (int d = 0; d < space.size(); d++) {
      int decision = d;
      partsOf[d] = IntStream.range(0, parts).filter(p -> value.concerns(decision, p)).toArray();
    }
  }

  /** Parts that were valued in a replication. */
  long calls() {
    return calls;
  }

  /** Values a plan in all its parts. */
  double set(int[] numbers) {
    Plan plan = Plan.unchecked(numbers);
    for (int part = 0; part < sums.length; part++) {
      sums[part] = sum(plan, part);
    }
    return mean(sums);
  }

  /**
   * Values a plan that differs from the present one in one or two decisions.
   *
   * @param other the second decision; the first again if there is none
   */
  double tryOut(Plan plan, int one, int other) {
    System.arraycopy(sums, 0, trial, 0, sums.length);
    tried = one == other ? partsOf[one] : union(partsOf[one], partsOf[other]);
    for (int part : tried) {
      trial[part] = sum(plan, part);
    }
    // A change that concerns nothing still counts, or a search of such changes would not end.
    calls += tried.length == 0 ? 1 : 0;
    return mean(trial);
  }

  /** Makes the plan that was tried the present one. */
  void keep() {
    for (int part : tried) {
      sums[part] = trial[part];
    }
  }

  /** What {@link #restore} needs to come back to the present plan. */
  double[] state() {
    return sums.clone();
  }

  /** Comes back to a plan. */
  void restore(double[] state) {
    System.arraycopy(state, 0, sums, 0, sums.length);
  }

  private static int[] union(int[] one, int[] other) {
    return IntStream.concat(IntStream.of(one), IntStream.of(other)).distinct().toArray();
  }

  private double sum(Plan plan, int part) {
    IntToDoubleFunction ofReplication = value.part(plan, part);
    double sum = 0;
    for (int r = 0; r < replications; r++) {
      double v = ofReplication.applyAsDouble(r);
      if (!Double.isFinite(v)) {
        throw new IllegalArgumentException(
            "The value of %s in replication %s is %s; expected a number.".formatted(plan, r, v));
      }
      sum += v;
    }
    calls += replications;
    return sum;
  }

  private double mean(double[] parts) {
    double sum = 0;
    for (double part : parts) {
      sum += part;
    }
    return sum / replications;
  }
}

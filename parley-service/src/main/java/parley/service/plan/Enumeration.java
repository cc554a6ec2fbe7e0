package parley.service.plan;

import java.util.List;
import java.util.stream.DoubleStream;
import parley.service.kernel.Runner;

/** All plans of a small space, valued on the same replications. */
final class Enumeration {

  /** Pieces of the work. Fixed, so that results do not depend on threads. */
  private static final int PIECES = 64;

  private Enumeration() {}

  /** The best plans. */
  static Elite best(PlanSpace space, PlanValue value, int replications, int most, Runner runner) {
    long plans = (long) space.plans();
    int pieces = (int) Math.min(PIECES, plans);
    List<double[]> found =
        runner.run(
            pieces,
            piece -> {
              Elite elite = new Elite(space, most);
              Sample sample = new Sample(space, value, replications);
              for (long p = plans * piece / pieces; p < plans * (piece + 1) / pieces; p++) {
                int[] numbers = plan(space, p);
                elite.offer(Plan.unchecked(numbers), sample.set(numbers));
              }
              return elite.entries().stream()
                  .flatMapToDouble(e -> DoubleStream.of(number(space, e.plan()), e.mean()))
                  .toArray();
            });
    Elite all = new Elite(space, most);
    for (double[] piece : found) {
      for (int i = 0; i < piece.length; i += 2) {
        all.offer(Plan.unchecked(plan(space, (long) piece[i])), piece[i + 1]);
      }
    }
    return all;
  }

  private static int[] plan(PlanSpace space, long number) {
    int[] numbers = new int[space.size()];
    long rest = number;
    for (int d = 0; d < numbers.length; d++) {
      numbers[d] = (int) (rest % (space.most(d) + 1));
      rest /= space.most(d) + 1;
    }
    return numbers;
  }

  private static long number(PlanSpace space, Plan plan) {
    long number = 0;
    for (int d = space.size() - 1; d >= 0; d--) {
      number = number * (space.most(d) + 1) + plan.number(d);
    }
    return number;
  }
}

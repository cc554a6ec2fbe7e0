package parley.talks.tournament;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Chances of many tests, so that the risk of any false finding is kept (Holm 1979). */
final class Holm {

  private Holm() {}

  /**
   * The adjusted chances, in the order given: the k-th least of n is multiplied by n - k + 1, and
   * none is less than one before it.
   */
  static double[] adjusted(double... chances) {
    List<Integer> order =
        IntStream.range(0, chances.length)
            .boxed()
            .sorted(Comparator.comparingDouble(i -> chances[i]))
            .toList();
    double[] adjusted = new double[chances.length];
    double most = 0;
    for (int k = 0; k < chances.length; k++) {
      most = Math.max(most, Math.min(1, chances[order.get(k)] * (chances.length - k)));
      adjusted[order.get(k)] = most;
    }
    return adjusted;
  }
}

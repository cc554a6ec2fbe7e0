package parley.talks.certificate;

import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Points, to ask whether one of them has at least so much for every party. */
interface Cover {

  boolean reaches(List<BigInteger> sum);

  static Cover of(List<List<BigInteger>> points) {
    return !points.isEmpty() && points.getFirst().size() == 2 ? stairs(points) : scan(points);
  }

  private static Cover scan(List<List<BigInteger>> points) {
    return sum ->
        points.stream()
            .anyMatch(point -> {
              for (int p = 0; p < point.size(); p++) {
                if (point.get(p).compareTo(sum.get(p)) < 0) {
                  return false;
                }
              }
              return true;
            });
  }

  /** Of two parties: the most of the second with at least so much of the first. */
  private static Cover stairs(List<List<BigInteger>> points) {
    TreeMap<BigInteger, BigInteger> most = new TreeMap<>();
    points.forEach(p -> most.merge(p.get(0), p.get(1), BigInteger::max));
    BigInteger best = most.lastEntry().getValue();
    for (Map.Entry<BigInteger, BigInteger> step : most.descendingMap().entrySet()) {
      best = best.max(step.getValue());
      step.setValue(best);
    }
    return sum -> {
      Map.Entry<BigInteger, BigInteger> step = most.ceilingEntry(sum.get(0));
      return step != null && step.getValue().compareTo(sum.get(1)) >= 0;
    };
  }
}

package parley.rota.fair;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * How evenly loads are shared. Where nobody bears anything all are equal: Jain's index is 1, Gini's
 * 0.
 *
 * @param mean load
 * @param gap between the most and the least loaded
 * @param deviation standard deviation, of all and not of a sample
 * @param jain (sum x)^2 / (n sum x^2), from 1/n, where one bears all, to 1, where all are equal;
 *     Jain, Chiu and Hawe 1984
 * @param gini mean difference of all pairs over twice the mean, from 0, where all are equal, to 1 -
 *     1/n
 * @param lorenz points of Lorenz's curve, from (0, 0) to (1, 1), the least loaded first
 * @param leximin the loads, the heaviest first: of two rotas the fairer is that with the lighter
 *     load at the first place where they differ
 */
public record Spread(
    double mean,
    double gap,
    double deviation,
    double jain,
    double gini,
    List<Point> lorenz,
    List<Double> leximin) {

  /** Copies the lists. */
  public Spread {
    lorenz = List.copyOf(lorenz);
    leximin = List.copyOf(leximin);
  }

  /**
   * A point of Lorenz's curve.
   *
   * @param people share of the people, the least loaded
   * @param load share of all load that they bear; of the people where there is no load
   */
  public record Point(double people, double load) {}

  /**
   * The measures of some loads.
   *
   * @param loads one or more, none below 0
   */
  public static Spread of(double... loads) {
    if (loads.length == 0 || Arrays.stream(loads).anyMatch(x -> !(x >= 0))) {
      throw new IllegalArgumentException(
          "The loads are %s; expected one or more, none below 0."
              .formatted(Arrays.toString(loads)));
    }
    double[] x = loads.clone();
    Arrays.sort(x);
    int n = x.length;
    double sum = Arrays.stream(x).sum();
    double squares = Arrays.stream(x).map(v -> v * v).sum();
    double mean = sum / n;
    double variance = Arrays.stream(x).map(v -> (v - mean) * (v - mean)).sum() / n;
    return new Spread(
        mean,
        x[n - 1] - x[0],
        Math.sqrt(variance),
        squares > 0 ? sum * sum / (n * squares) : 1,
        sum > 0 ? gini(x, sum) : 0,
        lorenz(x, sum),
        Arrays.stream(x).boxed().sorted(Comparator.reverseOrder()).toList());
  }

  /** G = (2 sum i x_i) / (n sum x) - (n + 1) / n, with x in rising order and i from 1. */
  private static double gini(double[] rising, double sum) {
    double weighted = 0;
    for (int i = 0; i < rising.length; i++) {
      weighted += (2.0 * (i + 1) - rising.length - 1) * rising[i];
    }
    return weighted / (rising.length * sum);
  }

  private static List<Point> lorenz(double[] rising, double sum) {
    List<Point> points = new ArrayList<>(List.of(new Point(0, 0)));
    double below = 0;
    for (int i = 0; i < rising.length; i++) {
      below += rising[i];
      double people = (i + 1.0) / rising.length;
      points.add(new Point(people, sum <= 0 ? people : i + 1 == rising.length ? 1 : below / sum));
    }
    return points;
  }

  /**
   * Which of two is fairer by leximin: below 0 this one, above 0 the other, 0 neither.
   *
   * @param other of as many loads
   */
  public int compareLeximin(Spread other) {
    return Arrays.compare(
        leximin.stream().mapToDouble(d -> d).toArray(),
        other.leximin.stream().mapToDouble(d -> d).toArray());
  }
}

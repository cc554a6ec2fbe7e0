package parley.service.flow;

import java.util.Arrays;

/**
 * How a daily number spreads over replications.
 *
 * @param low5 below it are 5 % of the replications, by day
 * @param low25 25 %
 * @param middle half
 * @param high75 75 %
 * @param high95 95 %
 */
public record Fan(
    double[] low5, double[] low25, double[] middle, double[] high75, double[] high95) {

  /** Copies the arrays. */
  public Fan {
    low5 = low5.clone();
    low25 = low25.clone();
    middle = middle.clone();
    high75 = high75.clone();
    high95 = high95.clone();
  }

  /**
   * The fan of numbers.
   *
   * @param byDay the numbers of all replications, by day
   */
  static Fan of(double[][] byDay) {
    double[][] sorted =
        Arrays.stream(byDay)
            .map(numbers -> Arrays.stream(numbers).sorted().toArray())
            .toArray(double[][]::new);
    return new Fan(
        at(sorted, 0.05), at(sorted, 0.25), at(sorted, 0.5), at(sorted, 0.75), at(sorted, 0.95));
  }

  /** Quantiles between the two nearest numbers (definition 7 of Hyndman and Fan 1996). */
  private static double[] at(double[][] sorted, double share) {
    return Arrays.stream(sorted)
        .mapToDouble(numbers -> {
          double place = share * (numbers.length - 1);
          int below = (int) place;
          int above = Math.min(below + 1, numbers.length - 1);
          return numbers[below] + (place - below) * (numbers[above] - numbers[below]);
        })
        .toArray();
  }

  @Override
  public double[] low5() {
    return low5.clone();
  }

  @Override
  public double[] low25() {
    return low25.clone();
  }

  @Override
  public double[] middle() {
    return middle.clone();
  }

  @Override
  public double[] high75() {
    return high75.clone();
  }

  @Override
  public double[] high95() {
    return high95.clone();
  }
}

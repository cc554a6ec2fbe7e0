package parley.service.kernel;

import java.util.Arrays;

/**
 * How a daily number spreads over replications. Each value is that of a rank, so it is one that a
 * replication had: nothing is put between two, days may be infinite that never end, and half of a
 * hundred is the fiftieth, as in the ranges that stand beside a fan. Definition 1 of Hyndman and
 * Fan, "Sample Quantiles in Statistical Packages", The American Statistician 50 (1996).
 *
 * @param low5 5 % of the replications are at most this, by day
 * @param low25 25 %
 * @param middle half
 * @param high75 75 %
 * @param high95 95 %
 */
public record Fan(
    double[] low5, double[] low25, double[] middle, double[] high75, double[] high95) {

  /** Keeps the rank of a share that binary fractions put a trifle above a whole number. */
  private static final double ROUNDING = 1e-9;

  /** Checks that all have as many days, and copies the arrays. */
  public Fan {
    low5 = low5.clone();
    low25 = low25.clone();
    middle = middle.clone();
    high75 = high75.clone();
    high95 = high95.clone();
    if (low5.length != middle.length
        || low25.length != middle.length
        || high75.length != middle.length
        || high95.length != middle.length) {
      throw new IllegalArgumentException(
          "A fan of %s, %s, %s, %s and %s days; expected as many of each."
              .formatted(low5.length, low25.length, middle.length, high75.length, high95.length));
    }
  }

  /**
   * The fan of numbers.
   *
   * @param byDay the numbers of all replications, by day; one or more each
   */
  public static Fan of(double[][] byDay) {
    double[][] sorted =
        Arrays.stream(byDay)
            .map(numbers -> Arrays.stream(numbers).sorted().toArray())
            .toArray(double[][]::new);
    return new Fan(
        at(sorted, 0.05), at(sorted, 0.25), at(sorted, 0.5), at(sorted, 0.75), at(sorted, 0.95));
  }

  private static double[] at(double[][] sorted, double share) {
    return Arrays.stream(sorted).mapToDouble(numbers -> ranked(numbers, share)).toArray();
  }

  /** The least of sorted numbers that the given share of them does not exceed. */
  public static double ranked(double[] sorted, double share) {
    return sorted[Math.max(0, (int) Math.ceil(share * sorted.length - ROUNDING) - 1)];
  }

  /** How many days it has. */
  public int days() {
    return middle.length;
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

  @Override
  public boolean equals(Object other) {
    return other instanceof Fan fan && Arrays.deepEquals(lines(), fan.lines());
  }

  @Override
  public int hashCode() {
    return Arrays.deepHashCode(lines());
  }

  private double[][] lines() {
    return new double[][] {low5, low25, middle, high75, high95};
  }
}

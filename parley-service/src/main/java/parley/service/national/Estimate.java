package parley.service.national;

import java.util.Arrays;

/** A number in a 90 % interval: the 5 %, 50 % and 95 % points. */
public record Estimate(double low, double mid, double high) {

  private static final double TAIL = 0.05;

  /** Of draws; points between two draws are read even between them. */
  static Estimate of(double[] draws) {
    double[] sorted = draws.clone();
    Arrays.sort(sorted);
    return new Estimate(point(sorted, TAIL), point(sorted, 0.5), point(sorted, 1 - TAIL));
  }

  private static double point(double[] sorted, double part) {
    double at = part * (sorted.length - 1);
    int below = Math.min((int) at, sorted.length - 1);
    int above = Math.min(below + 1, sorted.length - 1);
    return sorted[below] + (at - below) * (sorted[above] - sorted[below]);
  }

  /** Whether a value lies in it. */
  public boolean holds(double value) {
    return low <= value && value <= high;
  }
}

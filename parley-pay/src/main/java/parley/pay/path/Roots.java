package parley.pay.path;

import java.util.List;
import java.util.function.DoubleUnaryOperator;

/**
 * The zeros of a function made of straight pieces. A range is halved until the function is straight
 * on it, which five points tell; then its zero is that of a straight line.
 */
record Roots(DoubleUnaryOperator function) {

  private static final double STRAIGHT = 1e-7;
  private static final double[] INNER = {0.137, 0.389, 0.618, 0.871};
  private static final int DEPTH = 40;

  /** Adds the zeros in a range, lowest first. */
  void collect(double from, double to, List<Double> zeros) {
    collect(from, to, zeros, 0);
  }

  private void collect(double from, double to, List<Double> zeros, int depth) {
    double low = function.applyAsDouble(from);
    double high = function.applyAsDouble(to);
    if (depth < DEPTH && !isStraight(from, to, low, high)) {
      double middle = (from + to) / 2;
      collect(from, middle, zeros, depth + 1);
      collect(middle, to, zeros, depth + 1);
    } else if (low == 0 || low < 0 != high < 0) {
      zeros.add(low == high ? from : from + (to - from) * low / (low - high));
    }
  }

  private boolean isStraight(double from, double to, double low, double high) {
    for (double share : INNER) {
      double there = function.applyAsDouble(from + share * (to - from));
      if (Math.abs(there - (low + share * (high - low))) > STRAIGHT) {
        return false;
      }
    }
    return true;
  }
}

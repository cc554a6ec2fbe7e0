package parley.talks.elicit;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The greatest value of a sum over numbers not below zero, some sums of which are not below zero
 * either, and one sum of which is one: the simplex method (Dantzig 1951) in two phases on a
 * condensed tableau. All limits but one are zero, so most steps gain nothing; the rule of Bland
 * (1977) keeps them from going round in circles. The solver in Hipparchus 4.0.3 is not used: where
 * columns are alike, as here, it returns what is not greatest.
 */
final class Simplex {

  private static final double EPSILON = 1e-10;

  /** More than any tableau of ours takes; rounding alone could go on for ever. */
  private static final int MOST_PIVOTS = 100_000;

  private final int size;

  /** Rows of basic numbers, then the sum; columns of the others, then the limit. */
  private final double[][] table;

  private final int[] basic;
  private final int[] other;

  /** The number that stands in for the unit until the first phase is over. */
  private final int standIn;

  private Simplex(List<double[]> notBelow, double[] unit) {
    size = unit.length;
    int last = notBelow.size();
    standIn = size + last;
    table = new double[last + 2][size + 1];
    basic = new int[last + 1];
    other = new int[size];
    Arrays.setAll(other, i -> i);
    for (int r = 0; r < last; r++) {
      double[] times = notBelow.get(r);
      basic[r] = size + r;
      for (int c = 0; c < size; c++) {
        table[r][c] = -times[c];
      }
    }
    basic[last] = standIn;
    System.arraycopy(unit, 0, table[last], 0, size);
    table[last][size] = 1;
  }

  /** The numbers; empty if there are none. */
  static Optional<double[]> greatest(double[] sum, List<double[]> notBelow, double[] unit) {
    return new Simplex(notBelow, unit).solve(sum);
  }

  private Optional<double[]> solve(double[] sum) {
    int last = basic.length - 1;
    double[] goal = table[last + 1];
    System.arraycopy(table[last], 0, goal, 0, size + 1);
    climb();
    if (goal[size] > EPSILON) {
      return Optional.empty();
    }
    Arrays.fill(goal, 0);
    for (int c = 0; c < size; c++) {
      goal[c] = times(sum, other[c]);
    }
    for (int r = 0; r <= last; r++) {
      double times = times(sum, basic[r]);
      for (int c = 0; c <= size; c++) {
        goal[c] -= times * table[r][c];
      }
    }
    climb();
    double[] numbers = new double[size];
    for (int r = 0; r <= last; r++) {
      if (basic[r] < size) {
        numbers[basic[r]] = Math.max(0, table[r][size]);
      }
    }
    return Optional.of(numbers);
  }

  private double times(double[] sum, int number) {
    return number < size ? sum[number] : 0;
  }

  private void climb() {
    for (int pivots = 0; pivots < MOST_PIVOTS; pivots++) {
      int column = entering();
      int row = column < 0 ? -1 : leaving(column);
      if (row < 0) {
        return;
      }
      pivot(row, column);
    }
    throw new IllegalStateException("The simplex method found no end.");
  }

  /** The first number, in a fixed order, by which the sum grows. */
  private int entering() {
    double[] goal = table[basic.length];
    int found = -1;
    for (int c = 0; c < size; c++) {
      if (goal[c] > EPSILON && other[c] != standIn && (found < 0 || other[c] < other[found])) {
        found = c;
      }
    }
    return found;
  }

  /** The number that comes to zero first; of several the first in the same order. */
  private int leaving(int column) {
    int found = -1;
    double least = 0;
    for (int r = 0; r < basic.length; r++) {
      if (table[r][column] > EPSILON) {
        double most = Math.max(0, table[r][size]) / table[r][column];
        if (found < 0
            || most < least - EPSILON
            || most <= least + EPSILON && basic[r] < basic[found]) {
          found = r;
          least = most;
        }
      }
    }
    return found;
  }

  private void pivot(int row, int column) {
    double[] pivotal = table[row];
    double over = 1 / pivotal[column];
    for (int c = 0; c <= size; c++) {
      pivotal[c] *= over;
    }
    pivotal[column] = over;
    for (int r = 0; r < table.length; r++) {
      double times = table[r][column];
      if (r != row && times != 0) {
        for (int c = 0; c <= size; c++) {
          table[r][c] -= times * pivotal[c];
        }
        table[r][column] = -times * over;
      }
    }
    int leaves = basic[row];
    basic[row] = other[column];
    other[column] = leaves;
  }
}

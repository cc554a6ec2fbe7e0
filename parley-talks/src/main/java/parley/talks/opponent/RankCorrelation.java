package parley.talks.opponent;

import java.util.OptionalDouble;
import java.util.stream.IntStream;

/** How well two lists of numbers agree on an order; in time n log n. */
public final class RankCorrelation {

  private RankCorrelation() {}

  /**
   * Spearman's rho: the correlation of ranks, equal numbers sharing the mean of theirs.
   *
   * @return empty if all numbers of a list are equal
   */
  public static OptionalDouble spearman(double[] a, double[] b) {
    check(a, b);
    double[] x = ranks(a);
    double[] y = ranks(b);
    double mean = (a.length + 1) / 2.0;
    double xx = 0;
    double yy = 0;
    double xy = 0;
    for (int i = 0; i < x.length; i++) {
      double dx = x[i] - mean;
      double dy = y[i] - mean;
      xx += dx * dx;
      yy += dy * dy;
      xy += dx * dy;
    }
    return xx == 0 || yy == 0 ? OptionalDouble.empty() : OptionalDouble.of(xy / Math.sqrt(xx * yy));
  }

  /** The rank of each number, 1 for the least; equal ones share the mean. */
  public static double[] ranks(double[] numbers) {
    int[] order = order(numbers);
    double[] ranks = new double[numbers.length];
    for (int from = 0; from < order.length; ) {
      int to = endOfTie(order, numbers, from);
      for (int i = from; i < to; i++) {
        ranks[order[i]] = (from + 1 + to) / 2.0;
      }
      from = to;
    }
    return ranks;
  }

  /**
   * Kendall's tau-b, which allows for ties (Kendall 1945), counted as by Knight 1966 (JASA 61:436):
   * with the pairs in order of the first list, the discordant ones are the exchanges that sort the
   * second.
   *
   * <pre>
   *   tau-b = (pairs - tied in a - tied in b + tied in both - 2 discordant)
   *           / sqrt((pairs - tied in a) x (pairs - tied in b))
   * </pre>
   *
   * @return empty if all numbers of a list are equal
   */
  public static OptionalDouble kendall(double[] a, double[] b) {
    check(a, b);
    int[] order = order(b);
    sort(order, a);
    long pairs = pairs(a.length);
    long tiedInA = 0;
    long tiedInBoth = 0;
    for (int from = 0; from < order.length; ) {
      int to = endOfTie(order, a, from);
      tiedInA += pairs(to - from);
      for (int i = from; i < to; ) {
        int end = Math.min(to, endOfTie(order, b, i));
        tiedInBoth += pairs(end - i);
        i = end;
      }
      from = to;
    }
    long discordant = sort(order, b);
    long tiedInB = 0;
    for (int from = 0; from < order.length; ) {
      int to = endOfTie(order, b, from);
      tiedInB += pairs(to - from);
      from = to;
    }
    return tiedInA == pairs || tiedInB == pairs
        ? OptionalDouble.empty()
        : OptionalDouble.of(
            (pairs - tiedInA - tiedInB + tiedInBoth - 2.0 * discordant)
                / (Math.sqrt(pairs - tiedInA) * Math.sqrt(pairs - tiedInB)));
  }

  private static void check(double[] a, double[] b) {
    if (a.length != b.length) {
      throw new IllegalArgumentException(
          "Lists of %s and %s numbers have no pairs.".formatted(a.length, b.length));
    }
  }

  private static long pairs(long n) {
    return n * (n - 1) / 2;
  }

  private static int endOfTie(int[] order, double[] keys, int from) {
    int to = from + 1;
    while (to < order.length && keys[order[to]] == keys[order[from]]) {
      to++;
    }
    return to;
  }

  private static int[] order(double[] keys) {
    int[] order = IntStream.range(0, keys.length).toArray();
    sort(order, keys);
    return order;
  }

  /** Sorts by keys, equal ones staying as they were, and counts the exchanges of neighbours. */
  private static long sort(int[] order, double[] keys) {
    int[] from = order.clone();
    int[] to = new int[order.length];
    long exchanges = 0;
    for (int width = 1; width < order.length; width *= 2) {
      for (int low = 0; low < order.length; low += 2 * width) {
        int middle = Math.min(low + width, order.length);
        int high = Math.min(middle + width, order.length);
        int left = low;
        int right = middle;
        for (int k = low; k < high; k++) {
          if (left < middle && (right == high || keys[from[left]] <= keys[from[right]])) {
            to[k] = from[left++];
          } else {
            exchanges += middle - left;
            to[k] = from[right++];
          }
        }
      }
      int[] spare = from;
      from = to;
      to = spare;
    }
    System.arraycopy(from, 0, order, 0, order.length);
    return exchanges;
  }
}

package parley.talks.frontier;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import parley.talks.space.AdditiveSpace;

/**
 * The frontier of two parties whose sums fit longs, issue by issue.
 *
 * <p>The frontier over some issues and one more is the frontier of the sums of both (a Pareto sum:
 * Funke, Hespe, Sanders, Storandt and Truschel 2024, arXiv 2409.10232). Points stand with the first
 * party's utility falling and the second's rising. Each option of the joining issue gives a shifted
 * copy of the frontier so far, a sorted run. The next point is the head with the greatest first and
 * then second utility; then every run skips, by doubling steps, what that point dominates. The work
 * is in the number of points that stay, times options, and not in the number of sums.
 */
final class PairMerge {

  private final AdditiveSpace space;
  private final int budget;
  private final List<Level> levels = new ArrayList<>();

  private long[] first;
  private long[] second;
  private int size = 1;
  private long slack;

  PairMerge(AdditiveSpace space, int budget) {
    this.space = space;
    this.budget = budget;
    first = new long[] {space.constant(0).longValueExact()};
    second = new long[] {space.constant(1).longValueExact()};
  }

  /** The whole frontier. */
  Frontier run() {
    IntStream.range(0, space.issues())
        .boxed()
        .sorted((a, b) -> Integer.compare(space.options(a), space.options(b)))
        .forEach(this::join);
    return new Frontier(
        space,
        new LongPoints(Arrays.copyOf(first, size), Arrays.copyOf(second, size)),
        levels,
        slack);
  }

  private void join(int issue) {
    Runs runs = new Runs(issue);
    Level level = new Level(issue, size + 16);
    long[] a = new long[size + 16];
    long[] b = new long[size + 16];
    int n = 0;
    int run = runs.next();
    while (run >= 0) {
      if (n == a.length) {
        a = Arrays.copyOf(a, 2 * n);
        b = Arrays.copyOf(b, 2 * n);
      }
      a[n] = runs.a[run];
      b[n] = runs.b[run];
      level.add(runs.head[run], runs.option[run]);
      n++;
      run = runs.skip(run, level);
    }
    first = a;
    second = b;
    size = n;
    levels.add(level);
    if (size > budget) {
      thin(level);
    }
  }

  /**
   * Keeps one point of each of as many equal steps of the first party's utility as the budget has:
   * the one that is best for the second. What is left out is at most a step better for the first
   * party than what is kept, and never better for the second.
   */
  private void thin(Level level) {
    long width = (first[0] - first[size - 1]) / (budget - 1) + 1;
    Level kept = new Level(level.issue(), budget);
    int n = 0;
    for (int i = 0; i < size; i++) {
      boolean lastOfStep =
          i == size - 1 || (first[0] - first[i]) / width != (first[0] - first[i + 1]) / width;
      if (lastOfStep) {
        first[n] = first[i];
        second[n++] = second[i];
        kept.add(level.parent(i), level.option(i));
        for (int w = level.firstWay(i); w < level.otherWays() && level.pointOf(w) == i; w++) {
          kept.addWay(level.parentOf(w), level.optionOf(w));
        }
      }
    }
    size = n;
    slack = Math.addExact(slack, width - 1);
    levels.set(levels.size() - 1, kept);
  }

  /** The shifted copies of the frontier so far, one for each option that none dominates. */
  private final class Runs {

    private final int[] option;
    private final long[] shiftA;
    private final long[] shiftB;
    private final int[] head;
    private final long[] a;
    private final long[] b;

    Runs(int issue) {
      int[] useful = useful(issue);
      option = useful;
      shiftA = new long[useful.length];
      shiftB = new long[useful.length];
      head = new int[useful.length];
      a = new long[useful.length];
      b = new long[useful.length];
      for (int r = 0; r < useful.length; r++) {
        shiftA[r] = space.value(0, issue, useful[r]).longValueExact();
        shiftB[r] = space.value(1, issue, useful[r]).longValueExact();
        a[r] = first[0] + shiftA[r];
        b[r] = second[0] + shiftB[r];
      }
    }

    /** The run whose head comes next; -1 if all are at their end. */
    int next() {
      int best = -1;
      for (int r = 0; r < head.length; r++) {
        if (head[r] < size && (best < 0 || a[r] > a[best] || (a[r] == a[best] && b[r] > b[best]))) {
          best = r;
        }
      }
      return best;
    }

    /** Skips in every run what a point just taken dominates, and says which run comes next. */
    int skip(int taken, Level level) {
      long ta = a[taken];
      long tb = b[taken];
      int best = -1;
      for (int r = 0; r < head.length; r++) {
        if (head[r] == size) {
          continue;
        }
        if (b[r] <= tb) {
          if (r != taken && a[r] == ta && b[r] == tb) {
            level.addWay(head[r], option[r]);
          }
          head[r] = after(head[r], tb - shiftB[r]);
          if (head[r] == size) {
            continue;
          }
          a[r] = first[head[r]] + shiftA[r];
          b[r] = second[head[r]] + shiftB[r];
        }
        if (best < 0 || a[r] > a[best] || (a[r] == a[best] && b[r] > b[best])) {
          best = r;
        }
      }
      return best;
    }
  }

  /** The first place after one whose second utility is above a bound; the size if there is none. */
  private int after(int place, long bound) {
    int low = place;
    int step = 1;
    while (low + step < size && second[low + step] <= bound) {
      low += step;
      step <<= 1;
    }
    int high = Math.min(size, low + step);
    while (low + 1 < high) {
      int middle = (low + high) >>> 1;
      if (second[middle] <= bound) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return high;
  }

  /** The options that no other option of the issue dominates; equal ones all stay. */
  private int[] useful(int issue) {
    int[] byFirst =
        IntStream.range(0, space.options(issue))
            .boxed()
            .sorted(
                Comparator.<Integer, BigInteger>comparing(o -> space.value(0, issue, o))
                    .thenComparing(o -> space.value(1, issue, o))
                    .reversed())
            .mapToInt(Integer::intValue)
            .toArray();
    int last = byFirst[0];
    IntStream.Builder useful = IntStream.builder();
    for (int o : byFirst) {
      int better = space.value(1, issue, o).compareTo(space.value(1, issue, last));
      boolean same = better == 0 && space.value(0, issue, o).equals(space.value(0, issue, last));
      if (better > 0 || same) {
        useful.add(o);
        last = o;
      }
    }
    return useful.build().sorted().toArray();
  }
}

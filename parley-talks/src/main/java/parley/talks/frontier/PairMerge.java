package parley.talks.frontier;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import parley.talks.space.AdditiveSpace;

/**
 * The frontier of two parties whose sums fit longs, issue by issue.
 *
 * <p>The frontier over some issues and one more is the frontier of the sums of both (a Pareto sum:
 * Funke, Hespe, Sanders, Storandt and Truschel 2024, arXiv 2409.10232). Points stand with the first
 * party's utility falling and the second's rising. Each option of the joining issue gives a shifted
 * copy of the frontier so far, a sorted run. The heads of the runs stand in a heap, the greatest
 * first and then second utility on top. A head that is above the point last taken for the second
 * party is the next point; any other is dominated, and its run skips, by doubling steps, all that
 * are. The work is in the points that stay and the stretches skipped between them, not in the
 * number of sums.
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
    Joining[] issues = new Joining[space.issues()];
    for (int i = 0; i < issues.length; i++) {
      issues[i] = Joining.of(space, i);
    }
    Arrays.sort(issues);
    for (Joining issue : issues) {
      join(issue);
    }
    return new Frontier(
        space,
        new LongPoints(Arrays.copyOf(first, size), Arrays.copyOf(second, size)),
        levels,
        List.of(BigInteger.valueOf(slack), BigInteger.ZERO));
  }

  private void join(Joining issue) {
    Joined joined = new Joined(issue, Math.min(budget, size + size / 2 + 16));
    Runs runs = new Runs(issue);
    Heads heads = new Heads(runs.a, runs.b);
    long taken = Long.MIN_VALUE;
    while (!heads.isEmpty()) {
      int run = heads.first();
      int place = runs.head[run];
      if (runs.b[run] > taken) {
        if (joined.size == budget) {
          joined = thinned(issue);
          break;
        }
        joined.add(runs, run);
        taken = runs.b[run];
        place++;
      } else {
        if (joined.isNewest(runs.a[run], runs.b[run])) {
          joined.level.addWay(place, runs.option[run]);
        }
        place = after(place, taken - runs.shiftB[run]);
      }
      runs.moveTo(run, place);
      if (place == size) {
        heads.drop();
      } else {
        heads.settle();
      }
    }
    first = joined.a;
    second = joined.b;
    size = joined.size;
    levels.add(joined.level);
  }

  /**
   * Joins an issue with one point in each of as many equal steps of the first party's utility as
   * the budget has: the point that is best for the second. What is left out is less than a step
   * better for the first party than what is kept, and never better for the second.
   */
  private Joined thinned(Joining issue) {
    Joined joined = new Joined(issue, budget);
    Runs runs = new Runs(issue);
    long top = runs.a[runs.next()];
    long width = (top - runs.lowest()) / (budget - 1) + 1;
    for (int run = runs.next(); run >= 0; run = runs.next()) {
      long bottom = top - (top - runs.a[run]) / width * width - width + 1;
      run = runs.lastOfStep(bottom);
      joined.add(runs, run);
      runs.skip(run, joined.level);
    }
    slack = Math.addExact(slack, width - 1);
    return joined;
  }

  /** The frontier with one issue more, as it grows. */
  private static final class Joined {

    private final Level level;
    private long[] a;
    private long[] b;
    private int size;

    Joined(Joining issue, int capacity) {
      level = new Level(issue.issue(), capacity);
      a = new long[capacity];
      b = new long[capacity];
    }

    boolean isNewest(long first, long second) {
      return a[size - 1] == first && b[size - 1] == second;
    }

    void add(Runs runs, int run) {
      if (size == a.length) {
        a = Arrays.copyOf(a, 2 * size);
        b = Arrays.copyOf(b, 2 * size);
      }
      a[size] = runs.a[run];
      b[size++] = runs.b[run];
      level.add(runs.head[run], runs.option[run]);
    }
  }

  /** The shifted copies of the frontier so far, one for each option that none dominates. */
  private final class Runs {

    private final int[] option;
    private final long[] shiftA;
    private final long[] shiftB;
    private final int[] head;
    private final long[] a;
    private final long[] b;

    Runs(Joining issue) {
      option = issue.options();
      shiftA = issue.first();
      shiftB = issue.second();
      head = new int[option.length];
      a = new long[option.length];
      b = new long[option.length];
      for (int r = 0; r < option.length; r++) {
        moveTo(r, 0);
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

    /** Skips in every run what a point just taken dominates. */
    void skip(int taken, Level level) {
      long ta = a[taken];
      long tb = b[taken];
      for (int r = 0; r < head.length; r++) {
        if (head[r] < size && b[r] <= tb) {
          if (r != taken && a[r] == ta && b[r] == tb) {
            level.addWay(head[r], option[r]);
          }
          moveTo(r, after(head[r], tb - shiftB[r]));
        }
      }
    }

    /** The least that the first party has in any run. */
    long lowest() {
      return first[size - 1] + Arrays.stream(shiftA).min().orElseThrow();
    }

    /**
     * Moves every run to the last point that leaves the first party at least so much, and says
     * which of them is best for the second party, and then for the first.
     */
    int lastOfStep(long bottom) {
      int best = -1;
      for (int r = 0; r < head.length; r++) {
        if (head[r] < size && a[r] >= bottom) {
          moveTo(r, last(head[r], bottom - shiftA[r]));
          if (best < 0 || b[r] > b[best] || (b[r] == b[best] && a[r] > a[best])) {
            best = r;
          }
        }
      }
      return best;
    }

    private void moveTo(int r, int place) {
      head[r] = place;
      if (place < size) {
        a[r] = first[place] + shiftA[r];
        b[r] = second[place] + shiftB[r];
      }
    }
  }

  /** The last place from one on whose first utility is at least a bound, as it is at that one. */
  private int last(int place, long bound) {
    int low = place;
    int step = 1;
    while (low + step < size && first[low + step] >= bound) {
      low += step;
      step <<= 1;
    }
    int high = Math.min(size, low + step);
    while (low + 1 < high) {
      int middle = (low + high) >>> 1;
      if (first[middle] >= bound) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return low;
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
}

package parley.talks.index;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * A part of the sums over more issues than can be written out: exact sums, thinned after each issue
 * (the trimming of the subset-sum scheme of Ibarra and Kim 1975, by count and not by ratio). The
 * best and the worst are all there, down to a number that is told.
 */
final class SomeSums extends Sums {

  /** Options of one issue that take part in full; an issue with more has some of them. */
  private static final int MOST_OPTIONS = 1_000;

  /** Of an issue with more options, so many of the best and of the worst are all kept. */
  private static final int END_OPTIONS = 400;

  private final int[] issues;

  /** By issue: the place in the list before, and the option. */
  private final int[][] parents;

  private final int[][] options;
  private final int ends;
  private final boolean complete;

  private SomeSums(
      long[] worths, int[] issues, int[][] parents, int[][] options, int ends, boolean complete) {
    super(worths);
    this.issues = issues;
    this.parents = parents;
    this.options = options;
    this.ends = ends;
    this.complete = complete;
  }

  /**
   * Sums over some issues.
   *
   * @param budget how many sums are kept after each issue
   * @param ends how many of the best and of the worst are all kept; less than half the budget
   */
  static SomeSums of(Worths of, int[] issues, int budget, int ends) {
    int[] order =
        IntStream.of(issues)
            .boxed()
            .sorted(Comparator.comparingLong(of::range))
            .mapToInt(Integer::intValue)
            .toArray();
    int[][] parents = new int[order.length][];
    int[][] options = new int[order.length][];
    long[] worths = {0};
    boolean complete = true;
    int deep = ends;
    for (int i = 0; i < order.length; i++) {
      int[] all = of.rising(order[i]);
      int[] some = thinned(all);
      deep = all.length == some.length ? deep : Math.min(deep, END_OPTIONS);
      int[] places = IntStream.range(0, worths.length).toArray();
      RunMerge merged = new RunMerge(worths, places, of.worths(order[i], some));
      int before = merged.worths().length;
      merged.thin(budget, ends);
      worths = merged.worths();
      complete &= some.length == all.length && worths.length == before;
      parents[i] = Arrays.stream(merged.tags()).map(t -> t / some.length).toArray();
      options[i] = Arrays.stream(merged.tags()).map(t -> some[t % some.length]).toArray();
    }
    return new SomeSums(worths, order, parents, options, deep, complete);
  }

  /** All of the ends, and evenly spread ones between them. */
  private static int[] thinned(int[] rising) {
    if (rising.length <= MOST_OPTIONS) {
      return rising;
    }
    int between = rising.length - 2 * END_OPTIONS;
    int kept = MOST_OPTIONS - 2 * END_OPTIONS;
    return IntStream.range(0, MOST_OPTIONS)
        .map(k ->
            k < END_OPTIONS
                ? k
                : k >= END_OPTIONS + kept
                    ? rising.length - MOST_OPTIONS + k
                    : END_OPTIONS + (int) ((long) (k - END_OPTIONS) * between / kept))
        .map(p -> rising[p])
        .toArray();
  }

  /** How many of the best and of the worst are all here. */
  int ends() {
    return Math.min(ends, size());
  }

  @Override
  boolean isComplete() {
    return complete;
  }

  @Override
  void write(int place, int[] outcome) {
    int at = place;
    for (int l = issues.length - 1; l >= 0; l--) {
      outcome[issues[l]] = options[l][at];
      at = parents[l][at];
    }
  }
}

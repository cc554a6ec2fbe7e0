package parley.talks.index;

import java.util.Arrays;
import java.util.Comparator;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;

/** Some of the sums of losses over some issues, each sum once and with one outcome. */
final class LossSums extends Sums {

  private static final int MOST_OPTIONS = 1_000;

  private final Losses losses;
  private final int[] issues;
  private final Moves moves;
  private final int[] last;

  private LossSums(Losses losses, int[] issues, Moves moves, long[] sums, int[] last) {
    super(sums);
    this.losses = losses;
    this.issues = issues;
    this.moves = moves;
    this.last = last;
  }

  /**
   * The least sums, with none left out between them. Adding an issue needs no more than the least
   * sums over those before it, so the list is cut to its length, and what cannot come below its end
   * is not looked at.
   *
   * @param most how many sums
   * @param depth no sums above it
   */
  static LossSums least(Losses of, int[] issues, int most, long depth) {
    Moves moves = new Moves();
    long[] sums = {0};
    int[] last = {Moves.NONE};
    long bound = depth;
    for (int i : sorted(issues, of::first)) {
      Runs runs = new Runs(sums, of.losses(i));
      long[] merged = new long[(int) Math.min(most, (long) sums.length * of.places(i))];
      int[] mergedLast = new int[merged.length];
      int n = 0;
      while (n < most && runs.hasSum() && runs.sum() <= bound) {
        if (n == 0 || runs.sum() > merged[n - 1]) {
          int before = last[runs.place()];
          merged[n] = runs.sum();
          mergedLast[n++] = runs.run() == 0 ? before : moves.add(before, i, runs.run());
        }
        runs.advance();
      }
      sums = Arrays.copyOf(merged, n);
      last = Arrays.copyOf(mergedLast, n);
      bound = n == most ? sums[n - 1] : bound;
    }
    return new LossSums(of, issues, moves, sums, last);
  }

  /**
   * Sums spread over the whole range: after each issue the least in each of equal cells, and the
   * greatest of all.
   *
   * @param cells how many
   */
  static LossSums spread(Losses of, int[] issues, int cells) {
    Moves moves = new Moves();
    long[] sums = {0};
    int[] last = {Moves.NONE};
    long range = 0;
    for (int i : sorted(issues, of::range)) {
      range += of.range(i);
      long width = range / cells + 1;
      long[] kept = new long[cells + 1];
      Arrays.fill(kept, Long.MAX_VALUE);
      int[] from = new int[kept.length];
      int[] place = new int[kept.length];
      int places = of.places(i);
      // Of an issue with many options evenly spread ones, its ends among them, serve as well.
      int used = Math.min(places, MOST_OPTIONS);
      for (int u = 0; u < used; u++) {
        int p = used == places ? u : (int) ((long) u * (places - 1) / (used - 1));
        for (int s = 0; s < sums.length; s++) {
          long sum = sums[s] + of.loss(i, p);
          int cell = sum == range ? cells : (int) (sum / width);
          if (sum < kept[cell]) {
            kept[cell] = sum;
            from[cell] = last[s];
            place[cell] = p;
          }
        }
      }
      int[] full = IntStream.rangeClosed(0, cells).filter(c -> kept[c] < Long.MAX_VALUE).toArray();
      sums = IntStream.of(full).mapToLong(c -> kept[c]).toArray();
      int issue = i;
      last =
          IntStream.of(full)
              .map(c -> place[c] == 0 ? from[c] : moves.add(from[c], issue, place[c]))
              .toArray();
    }
    return new LossSums(of, issues, moves, sums, last);
  }

  private static int[] sorted(int[] issues, ToLongFunction<Integer> by) {
    return IntStream.of(issues)
        .boxed()
        .sorted(Comparator.comparingLong(by))
        .mapToInt(Integer::intValue)
        .toArray();
  }

  /** The widest gap between neighbours from a place on. */
  long widestGap(int from) {
    long widest = 0;
    for (int p = from + 1; p < size(); p++) {
      widest = Math.max(widest, worth(p) - worth(p - 1));
    }
    return widest;
  }

  @Override
  void write(int place, int[] outcome) {
    for (int i : issues) {
      outcome[i] = losses.option(i, 0);
    }
    moves.write(last[place], losses, outcome);
  }
}

package parley.talks.index;

import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * The outcomes of a wide space from one end, by how far they lie from it. Issues are split in two
 * parts. Of the fine part, the least sums are there with none left out, up to a depth. Of the
 * coarse part there are sums over its whole range, the rows. A distance asked for, less that of a
 * row, is a rest that is looked up in the fine part.
 *
 * <p>The fine part has wide gaps at the end itself, where outcomes are rare. As deep as those
 * reach, all sums over all issues are there, and answers are exact. Below, no distance lies farther
 * from an answer than half of the widest gap in the rest of the fine part, if the rows lie no
 * farther apart than that rest is long.
 */
final class EndIndex {

  /** Rows that are tried for an answer nearer than promised. */
  private static final int ROWS_TRIED = 24;

  /**
   * Of every so many issues, in the order of their least losses, one goes to the coarse part. The
   * first serves issues of a few options; issues of thousands want more in the coarse part.
   */
  private static final int[] COARSE = {5, 3, 2};

  /** The share of the whole range that the fine part has at most. */
  private static final double FINE_RANGE = 0.45;

  private final LossSums exact;
  private final LossSums fine;
  private final LossSums rows;
  private final long step;
  private final long gap;

  private EndIndex(LossSums exact, LossSums fine, LossSums rows, long step, long gap) {
    this.exact = exact;
    this.fine = fine;
    this.rows = rows;
    this.step = step;
    this.gap = gap;
  }

  /**
   * Takes more sums until gaps are as wanted, or no more are allowed.
   *
   * @param step what divides every distance
   * @param wanted the gap that is small enough
   */
  static EndIndex of(Losses losses, IndexLimits limits, long step, long wanted) {
    int sums = limits.firstSums();
    int coarse = COARSE[0];
    EndIndex best = of(losses, coarse, limits.rows(), sums, step, wanted);
    for (int c = 1; c < COARSE.length && best.gap > wanted; c++) {
      EndIndex other = of(losses, COARSE[c], limits.rows(), sums, step, wanted);
      if (other.gap < best.gap) {
        best = other;
        coarse = COARSE[c];
      }
    }
    while (best.gap > wanted && 4 * sums <= limits.lastSums()) {
      sums *= 4;
      EndIndex other = of(losses, coarse, limits.rows(), sums, step, wanted);
      best = other.gap < best.gap ? other : best;
    }
    return best;
  }

  private static EndIndex of(
      Losses losses, int coarse, int cells, int most, long step, long wanted) {
    boolean[] isFine = fine(losses, coarse);
    LossSums rows = LossSums.spread(losses, part(isFine, false), cells);
    LossSums fine = LossSums.least(losses, part(isFine, true), most, Long.MAX_VALUE);
    long apart = rows.widestGap(0);
    // From this place on, gaps are as wanted, and the rest is as long as the rows lie apart.
    int from = fine.size() - 1;
    while (from > 0 && fine.worth(from) - fine.worth(from - 1) <= wanted) {
      from--;
    }
    from = Math.min(from, Math.max(0, fine.firstAtLeast(fine.most() - apart + 1) - 1));
    int[] all = IntStream.range(0, losses.issues()).toArray();
    LossSums exact = LossSums.least(losses, all, most, fine.worth(from));
    // The exact sums may end before that place, where there are too many of them.
    int end = fine.firstAtLeast(exact.most() + 1) - 1;
    long gap = Math.max(fine.widestGap(end), apart - (fine.most() - exact.most()));
    return new EndIndex(exact, fine, rows, step, gap);
  }

  private static boolean[] fine(Losses losses, int coarse) {
    int[] order =
        IntStream.range(0, losses.issues())
            .boxed()
            .sorted(Comparator.comparingLong(losses::first))
            .mapToInt(Integer::intValue)
            .toArray();
    double room = FINE_RANGE * IntStream.of(order).mapToLong(losses::range).sum();
    boolean[] fine = new boolean[order.length];
    for (int p = 0; p < order.length; p++) {
      long range = losses.range(order[p]);
      if (p % coarse != coarse - 1 && range <= room) {
        room -= range;
        fine[order[p]] = true;
      }
    }
    return fine;
  }

  private static int[] part(boolean[] isFine, boolean of) {
    return IntStream.range(0, isFine.length).filter(i -> isFine[i] == of).toArray();
  }

  /** How deep the promise reaches. */
  long depth() {
    return rows.most() + fine.most();
  }

  /** The widest gap between outcomes found, down to {@link #depth}, where they are not exact. */
  long gap() {
    return gap;
  }

  /** Finds an outcome by its distance from the end; {@link UtilityIndex#NONE} if there is none. */
  long find(long distance, Side side, int[] outcome) {
    if (distance <= exact.most()) {
      int place = exact.place(distance, side);
      if (place < 0) {
        return UtilityIndex.NONE;
      }
      exact.write(place, outcome);
      return exact.worth(place);
    }
    long floor = side.closest(distance, step);
    long best = Long.MAX_VALUE;
    int bestRow = -1;
    int bestPlace = -1;
    int first = Math.max(0, rows.firstAtLeast(distance - fine.most()) - 1);
    int end = Math.min(rows.size(), first + ROWS_TRIED);
    for (int row = first; row < end && best > floor; row++) {
      long rest = distance - rows.worth(row);
      int place = fine.place(rest, side);
      if (place >= 0 && Math.abs(fine.worth(place) - rest) < best) {
        best = Math.abs(fine.worth(place) - rest);
        bestRow = row;
        bestPlace = place;
      }
    }
    if (bestRow < 0) {
      return UtilityIndex.NONE;
    }
    rows.write(bestRow, outcome);
    fine.write(bestPlace, outcome);
    return rows.worth(bestRow) + fine.worth(bestPlace);
  }
}

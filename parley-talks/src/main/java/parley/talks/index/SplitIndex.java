package parley.talks.index;

import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Outcomes as sums of two halves, both with all their sums (Horowitz and Sahni 1974). Each sum of
 * the smaller half, a row, leaves a rest that is looked up in the larger, dense one. Rows are tried
 * outwards from the one whose rest lies in the middle of the dense half, and every row that can
 * still be better is tried, so answers are exact.
 */
final class SplitIndex extends SidedIndex {

  /** More than any distance, and addable to any sum. */
  private static final long FAR = 1L << 61;

  private final Worths worths;
  private final Sums dense;
  private final Sums rows;
  private final NearFilter filter;
  private final long step;
  private final long middle;

  private SplitIndex(Worths worths, Sums dense, Sums rows) {
    this.worths = worths;
    this.dense = dense;
    this.rows = rows;
    step = worths.step();
    middle = dense.least() + (dense.most() - dense.least()) / 2;
    filter = new NearFilter(dense);
  }

  /** Whether a space can be split so. */
  static boolean fits(Worths worths, IndexLimits limits) {
    boolean[] large = large(worths, limits.large());
    double rows = 1;
    for (int i = 0; i < large.length; i++) {
      rows *= large[i] ? 1 : worths.options(i);
    }
    return rows <= limits.small();
  }

  static SplitIndex of(Worths worths, IndexLimits limits) {
    boolean[] large = large(worths, limits.large());
    return new SplitIndex(
        worths, AllSums.of(worths, part(large, true)), AllSums.of(worths, part(large, false)));
  }

  /** The issues that matter least, as many as together stay within a number of sums. */
  private static boolean[] large(Worths worths, int most) {
    int[] byRange =
        IntStream.range(0, worths.issues())
            .boxed()
            .sorted(Comparator.comparingLong(worths::range))
            .mapToInt(Integer::intValue)
            .toArray();
    boolean[] large = new boolean[byRange.length];
    double product = 1;
    for (int i : byRange) {
      if (product * worths.options(i) <= most) {
        product *= worths.options(i);
        large[i] = true;
      }
    }
    return large;
  }

  private static int[] part(boolean[] large, boolean of) {
    return IntStream.range(0, large.length).filter(i -> large[i] == of).toArray();
  }

  @Override
  public Worths worths() {
    return worths;
  }

  @Override
  long find(long worth, Side side, int[] outcome) {
    long target = worth - worths.base();
    long floor = side.closest(worth - worths.least(), step);
    long best = FAR;
    int bestRow = -1;
    int bestPlace = -1;
    int up = rows.firstAtLeast(target - middle);
    int down = up - 1;
    boolean turn = true;
    while (best > floor) {
      boolean upwards = up < rows.size() && target - rows.worth(up) > dense.least() - best;
      boolean downwards = down >= 0 && target - rows.worth(down) < dense.most() + best;
      if (!upwards && !downwards) {
        break;
      }
      int row = upwards && (turn || !downwards) ? up++ : down--;
      turn = !turn;
      long rest = target - rows.worth(row);
      if (filter.mayHave(
          side == Side.AT_LEAST ? rest : rest - best, side == Side.AT_MOST ? rest : rest + best)) {
        int place = dense.place(rest, side);
        if (place >= 0 && Math.abs(dense.worth(place) - rest) < best) {
          best = Math.abs(dense.worth(place) - rest);
          bestRow = row;
          bestPlace = place;
        }
      }
    }
    if (bestRow < 0) {
      return NONE;
    }
    rows.write(bestRow, outcome);
    dense.write(bestPlace, outcome);
    return worths.base() + rows.worth(bestRow) + dense.worth(bestPlace);
  }

  @Override
  public Count countAtLeast(long worth) {
    double count = 0;
    for (int r = 0; r < rows.size(); r++) {
      count += dense.size() - dense.firstAtLeast(worth - worths.base() - rows.worth(r));
    }
    return new Count(count, count);
  }

  @Override
  public long error() {
    return 0;
  }

  @Override
  public Ranking descending() {
    return new Descent(worths);
  }
}

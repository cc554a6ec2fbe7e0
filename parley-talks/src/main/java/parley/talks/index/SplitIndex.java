package parley.talks.index;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Outcomes as sums of two halves. The dense half, over the issues that matter least, has all its
 * sums; each sum of the other half, a row, leaves a rest that is looked up there. Rows are tried
 * outwards from the one whose rest lies in the middle of the dense half.
 *
 * <p>If the rows have all their sums too, every row that can still be better is tried, and answers
 * are exact. If not, {@link SplitError} says what is promised.
 */
final class SplitIndex implements UtilityIndex {

  /** Rows that are tried beyond the promised error, for a nearer outcome than promised. */
  private static final int ROWS_FOR_GOOD = 48;

  /** Rows from which a filter pays. */
  private static final int ROWS_FOR_FILTER = 64;

  /** More than any distance, and addable to any sum. */
  private static final long FAR = 1L << 61;

  /** An error of this share of the range is good enough to stop looking for a better split. */
  private static final double GOOD_ERROR = 1e-7;

  private enum Side {
    NEAREST,
    AT_LEAST,
    AT_MOST
  }

  private final Worths worths;
  private final Sums dense;
  private final Sums rows;
  private final Optional<NearFilter> filter;
  private final Optional<CountGrid> counts;
  private final long step;
  private final long anchor;
  private final long middle;
  private final long error;

  private SplitIndex(Worths worths, Sums dense, Sums rows) {
    this.worths = worths;
    this.dense = dense;
    this.rows = rows;
    step = worths.step();
    anchor = worths.least();
    filter =
        rows.isComplete() && rows.size() >= ROWS_FOR_FILTER
            ? Optional.of(new NearFilter(dense))
            : Optional.empty();
    counts = rows.isComplete() ? Optional.empty() : Optional.of(new CountGrid(worths));
    if (rows instanceof SomeSums some && !some.isComplete()) {
      long allowed = Math.max(step, (long) (2 * GOOD_ERROR * (worths.most() - worths.least())));
      SplitError promise = new SplitError(dense, some, allowed);
      middle = promise.middle();
      error = promise.of(step);
    } else {
      middle = dense.least() + (dense.most() - dense.least()) / 2;
      error = 0;
    }
  }

  static SplitIndex of(Worths worths, IndexLimits limits) {
    int[] byRange =
        IntStream.range(0, worths.issues())
            .boxed()
            .sorted(Comparator.comparingLong(worths::range))
            .mapToInt(Integer::intValue)
            .toArray();
    boolean[] large = chosen(worths, byRange, 0, limits.large());
    double rows = 1;
    for (int i : byRange) {
      rows *= large[i] ? 1 : worths.options(i);
    }
    if (rows <= limits.rows()) {
      return new SplitIndex(
          worths, AllSums.of(worths, part(large, true)), AllSums.of(worths, part(large, false)));
    }
    List<SplitIndex> tried = new ArrayList<>();
    for (int from = 0; from < byRange.length; from += Math.max(1, byRange.length / 3)) {
      boolean[] dense = chosen(worths, byRange, from, limits.dense());
      SplitIndex index =
          new SplitIndex(
              worths,
              AllSums.of(worths, part(dense, true)),
              SomeSums.of(worths, part(dense, false), limits.kept(), limits.ends()));
      tried.add(index);
      if (index.error <= GOOD_ERROR * (worths.most() - worths.least())) {
        break;
      }
    }
    return tried.stream().min(Comparator.comparingLong(SplitIndex::error)).orElseThrow();
  }

  /** The issues, from a place in their order on, whose outcomes together stay within a number. */
  private static boolean[] chosen(Worths worths, int[] order, int from, int most) {
    boolean[] chosen = new boolean[order.length];
    double product = 1;
    for (int p = from; p < order.length; p++) {
      int options = worths.options(order[p]);
      if (product * options <= most) {
        product *= options;
        chosen[order[p]] = true;
      }
    }
    return chosen;
  }

  private static int[] part(boolean[] chosen, boolean in) {
    return IntStream.range(0, chosen.length).filter(i -> chosen[i] == in).toArray();
  }

  @Override
  public Worths worths() {
    return worths;
  }

  @Override
  public long nearest(long worth, int[] outcome) {
    return find(worth, Side.NEAREST, outcome);
  }

  @Override
  public long atLeast(long worth, int[] outcome) {
    return find(worth, Side.AT_LEAST, outcome);
  }

  @Override
  public long atMost(long worth, int[] outcome) {
    return find(worth, Side.AT_MOST, outcome);
  }

  private long find(long worth, Side side, int[] outcome) {
    long target = worth - worths.base();
    long floor = closest(worth, side);
    long good = side == Side.NEAREST ? error : 2 * error;
    long best = FAR;
    int bestRow = -1;
    int bestPlace = -1;
    int up = rows.firstAtLeast(target - middle);
    int down = up - 1;
    int tried = 0;
    while (best > floor && !(tried >= ROWS_FOR_GOOD && best <= good)) {
      boolean upwards = up < rows.size() && target - rows.worth(up) > dense.least() - best;
      boolean downwards = down >= 0 && target - rows.worth(down) < dense.most() + best;
      if (upwards) {
        long rest = target - rows.worth(up);
        int place = place(rest, side, best);
        if (place >= 0) {
          long distance = Math.abs(dense.worth(place) - rest);
          if (distance < best) {
            best = distance;
            bestRow = up;
            bestPlace = place;
          }
        }
        up++;
      }
      if (downwards) {
        long rest = target - rows.worth(down);
        int place = place(rest, side, best);
        if (place >= 0) {
          long distance = Math.abs(dense.worth(place) - rest);
          if (distance < best) {
            best = distance;
            bestRow = down;
            bestPlace = place;
          }
        }
        down--;
      }
      if (!upwards && !downwards) {
        break;
      }
      tried++;
    }
    if (bestRow < 0) {
      return NONE;
    }
    rows.write(bestRow, outcome);
    dense.write(bestPlace, outcome);
    return worths.base() + rows.worth(bestRow) + dense.worth(bestPlace);
  }

  /** The place of the dense sum that fits a rest best; -1 if none is on the side asked for. */
  private int place(long rest, Side side, long best) {
    if (filter.isPresent()
        && !filter
            .get()
            .mayHave(
                side == Side.AT_LEAST ? rest : rest - best,
                side == Side.AT_MOST ? rest : rest + best)) {
      return -1;
    }
    int above = dense.firstAtLeast(rest);
    return switch (side) {
      case AT_LEAST -> above < dense.size() ? above : -1;
      case AT_MOST -> above < dense.size() && dense.worth(above) == rest ? above : above - 1;
      case NEAREST ->
          above == dense.size()
                  || above > 0 && rest - dense.worth(above - 1) <= dense.worth(above) - rest
              ? above - 1
              : above;
    };
  }

  /** No outcome can be nearer: outcomes differ by multiples of the step. */
  private long closest(long worth, Side side) {
    long over = Math.floorMod(worth - anchor, step);
    return switch (side) {
      case AT_MOST -> over;
      case AT_LEAST -> over == 0 ? 0 : step - over;
      case NEAREST -> Math.min(over, step - over);
    };
  }

  @Override
  public Count countAtLeast(long worth) {
    if (counts.isPresent()) {
      return counts.get().atLeast(worth);
    }
    double count = 0;
    for (int r = 0; r < rows.size(); r++) {
      count += dense.size() - dense.firstAtLeast(worth - worths.base() - rows.worth(r));
    }
    return new Count(count, count);
  }

  @Override
  public long error() {
    return error;
  }

  @Override
  public Ranking descending() {
    return new Descent(worths);
  }
}

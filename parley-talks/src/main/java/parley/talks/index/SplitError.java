package parley.talks.index;

import java.util.Arrays;
import java.util.function.IntToLongFunction;

/**
 * What can be promised of a dense half with all its sums and rows with a part of theirs.
 *
 * <p>The middle part of the dense half is where its sums lie no farther apart than is allowed. A
 * target whose rest for some row falls there has an outcome within half a gap. Other targets lie
 * near the best or the worst outcome. As deep as all rows are kept, answers there are exact.
 * Between that depth and the middle part, all sums of a row and a dense sum are written out here
 * once, and their widest gap counts.
 */
final class SplitError {

  /** More sums than this between the two depths are not written out; fewer rows are taken. */
  private static final int MOST_SUMS = 2_000_000;

  private final Sums dense;
  private final SomeSums rows;
  private final long low;
  private final long high;
  private final long gap;

  /**
   * Measures.
   *
   * @param allowed the gap that is allowed in the middle part
   */
  SplitError(Sums dense, SomeSums rows, long allowed) {
    this.dense = dense;
    this.rows = rows;
    int middle = dense.firstAtLeast(dense.least() + (dense.most() - dense.least()) / 2);
    int from = middle;
    long widest = 0;
    while (from > 0 && dense.worth(from) - dense.worth(from - 1) <= allowed) {
      widest = Math.max(widest, dense.worth(from) - dense.worth(from - 1));
      from--;
    }
    int to = middle;
    while (to + 1 < dense.size() && dense.worth(to + 1) - dense.worth(to) <= allowed) {
      widest = Math.max(widest, dense.worth(to + 1) - dense.worth(to));
      to++;
    }
    low = dense.worth(from);
    high = dense.worth(to);
    long between = Math.max(0, widestRowGap() - (high - low));
    int lastRow = rows.size() - 1;
    int lastSum = dense.size() - 1;
    long top =
        endGap(
            r -> rows.most() - rows.worth(lastRow - r),
            d -> dense.most() - dense.worth(lastSum - d),
            dense.most() - high);
    long bottom =
        endGap(
            r -> rows.worth(r) - rows.least(),
            d -> dense.worth(d) - dense.least(),
            low - dense.least());
    gap = Math.max(widest + between, Math.max(top, bottom) + widest);
  }

  /** The middle of the part where dense sums lie close. */
  long middle() {
    return low + (high - low) / 2;
  }

  /**
   * By how much an answer may be farther away than the nearest outcome.
   *
   * @param step what divides every difference between outcomes
   */
  long of(long step) {
    return gap / step / 2 * step;
  }

  private long widestRowGap() {
    long widest = 0;
    for (int p = 1; p < rows.size(); p++) {
      widest = Math.max(widest, rows.worth(p) - rows.worth(p - 1));
    }
    return widest;
  }

  /**
   * The widest gap between sums of a row and a dense sum near one end.
   *
   * @param row how deep below the end a row lies, by its place from the end
   * @param sum the same of a dense sum
   * @param depth how deep the middle part begins
   */
  private long endGap(IntToLongFunction row, IntToLongFunction sum, long depth) {
    long kept = row.applyAsLong(rows.ends() - 1);
    if (rows.size() == rows.ends() || depth <= kept) {
      return 0;
    }
    int rowsThere = 0;
    while (rowsThere < rows.size() && row.applyAsLong(rowsThere) <= depth) {
      rowsThere++;
    }
    int sumsThere = 0;
    while (sumsThere < dense.size() && sum.applyAsLong(sumsThere) <= depth) {
      sumsThere++;
    }
    int every = (int) ((long) rowsThere * sumsThere / MOST_SUMS) + 1;
    long[] depths = new long[1 << 10];
    int n = 0;
    for (int r = 0; r < rowsThere; r += every) {
      long of = row.applyAsLong(r);
      for (int s = 0; s < sumsThere && of + sum.applyAsLong(s) <= depth; s++) {
        if (of + sum.applyAsLong(s) >= kept) {
          if (n == depths.length) {
            depths = Arrays.copyOf(depths, 2 * n);
          }
          depths[n++] = of + sum.applyAsLong(s);
        }
      }
    }
    Arrays.sort(depths, 0, n);
    long widest = n == 0 ? depth - kept : Math.max(depths[0] - kept, depth - depths[n - 1]);
    for (int p = 1; p < n; p++) {
      widest = Math.max(widest, depths[p] - depths[p - 1]);
    }
    return widest;
  }
}

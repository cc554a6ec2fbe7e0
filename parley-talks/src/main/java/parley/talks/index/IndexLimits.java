package parley.talks.index;

/**
 * How large an index may grow.
 *
 * @param sorted outcomes up to which all are sorted
 * @param large sums of the larger of two halves
 * @param small sums of the smaller
 * @param rows sums of the coarse part of a wide space
 * @param firstSums sums of the fine part with which a wide space begins
 * @param lastSums and those with which it stops to look for a smaller error; four times as many
 *     each time
 * @param error the error that is small enough, as a share of the range of worths
 */
public record IndexLimits(
    int sorted, int large, int small, int rows, int firstSums, int lastSums, double error) {

  /** Some 150 MB from ten million outcomes on, 300 MB at 1e20, 60 MB at 1e100. */
  public static final IndexLimits USUAL =
      new IndexLimits(10_000_000, 10_000_000, 100_000, 8_192, 1 << 16, 1 << 20, 1e-7);

  /** The index that suits the size of a space. */
  UtilityIndex index(Worths worths) {
    if (worths.outcomes() <= sorted) {
      return new SortedIndex(worths);
    }
    return SplitIndex.fits(worths, this) ? SplitIndex.of(worths, this) : WideIndex.of(worths, this);
  }
}

package parley.talks.index;

/**
 * How large an index may grow.
 *
 * @param sorted outcomes up to which all are sorted
 * @param large sums of the larger half that are written out
 * @param rows sums of the smaller half up to which each is tried
 * @param dense sums that are written out where the smaller half cannot be
 * @param kept sums of the other issues that are then kept
 * @param ends how many of their best and of their worst are all kept
 */
public record IndexLimits(int sorted, int large, int rows, int dense, int kept, int ends) {

  /** 120 MB for each party of a space of ten million outcomes or more; 20 MB beyond 1e12. */
  public static final IndexLimits USUAL =
      new IndexLimits(10_000_000, 10_000_000, 100_000, 1_000_000, 6_144, 2_048);

  /** Checks that what is kept has room between its ends. */
  public IndexLimits {
    if (sorted < 1 || large < 1 || rows < 1 || dense < 1 || ends < 1 || kept < 2 * ends + 2) {
      throw new IllegalArgumentException(
          "The limits of an index start at 1, and what is kept (%d) at twice its ends (%d) and 2."
              .formatted(kept, ends));
    }
  }
}

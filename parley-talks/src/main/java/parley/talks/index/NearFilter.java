package parley.talks.index;

/**
 * Says at once that no sum lies in a narrow span, from one bit for each of many equal cells. Some
 * nine in ten of the rows of a search end here, without a look at the sums themselves.
 */
final class NearFilter {

  private static final int CELLS_A_SUM = 8;

  private final long least;
  private final int shift;
  private final long last;
  private final long[] bits;

  NearFilter(Sums sums) {
    least = sums.least();
    long range = sums.most() - least;
    int rangeBits = Long.SIZE - Long.numberOfLeadingZeros(range);
    int cellBits = Long.SIZE - Long.numberOfLeadingZeros((long) sums.size() * CELLS_A_SUM);
    shift = Math.max(0, rangeBits - cellBits);
    last = range >>> shift;
    bits = new long[(int) (last >>> 6) + 1];
    for (int p = 0; p < sums.size(); p++) {
      long cell = sums.worth(p) - least >>> shift;
      bits[(int) (cell >>> 6)] |= 1L << cell;
    }
  }

  /** Whether a sum may lie between two worths, both counted. */
  boolean mayHave(long from, long to) {
    if (to < least) {
      return false;
    }
    long low = Math.max(0, from - least) >>> shift;
    if (low > last) {
      return false;
    }
    long high = Math.min(last, to - least >>> shift);
    if (high - low > 1) {
      return true;
    }
    return (bits[(int) (low >>> 6)] >>> low & 1) != 0
        || (bits[(int) (high >>> 6)] >>> high & 1) != 0;
  }
}

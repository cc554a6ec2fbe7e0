package parley.talks.index;

/** Sums over some issues in rising order, with a way back to the options of each. */
abstract class Sums {

  /** One bucket for about four sums keeps the search within a line or two of memory. */
  private static final int SUMS_A_BUCKET_BITS = 2;

  private final long[] worths;
  private final long least;
  private final long most;

  /** A bucket is all sums with the same bits above this many. */
  private final int shift;

  /** The place of the first sum of each bucket, and the size at the end. */
  private final int[] starts;

  /**
   * Sums already in order.
   *
   * @param worths one or more
   */
  Sums(long[] worths) {
    this.worths = worths;
    least = worths[0];
    most = worths[worths.length - 1];
    int bucketBits =
        Math.max(0, Integer.SIZE - Integer.numberOfLeadingZeros(worths.length))
            - SUMS_A_BUCKET_BITS;
    int rangeBits = Long.SIZE - Long.numberOfLeadingZeros(most - least);
    shift = Math.max(0, rangeBits - Math.max(1, bucketBits));
    starts = new int[(int) ((most - least) >>> shift) + 2];
    int bucket = 0;
    for (int p = 0; p < worths.length; p++) {
      int of = (int) ((worths[p] - least) >>> shift);
      while (bucket < of) {
        starts[++bucket] = p;
      }
    }
    while (bucket < starts.length - 1) {
      starts[++bucket] = worths.length;
    }
  }

  final int size() {
    return worths.length;
  }

  final long worth(int place) {
    return worths[place];
  }

  final long least() {
    return least;
  }

  final long most() {
    return most;
  }

  /** The place of the first sum that is at least a worth; the size if none is. */
  final int firstAtLeast(long worth) {
    if (worth <= least) {
      return 0;
    }
    if (worth > most) {
      return worths.length;
    }
    int bucket = (int) ((worth - least) >>> shift);
    int low = starts[bucket];
    int high = starts[bucket + 1];
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (worths[middle] < worth) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** The place of the sum that answers a query; -1 if none does. */
  final int place(long worth, Side side) {
    int above = firstAtLeast(worth);
    return switch (side) {
      case AT_LEAST -> above < worths.length ? above : -1;
      case AT_MOST -> above < worths.length && worths[above] == worth ? above : above - 1;
      case NEAREST ->
          above == worths.length || above > 0 && worth - worths[above - 1] <= worths[above] - worth
              ? above - 1
              : above;
    };
  }

  /** Writes the options behind a sum; issues that take no part are left as they are. */
  abstract void write(int place, int[] outcome);
}

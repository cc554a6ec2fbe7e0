package parley.talks.index;

import java.util.stream.IntStream;

/** Every outcome in order. */
final class SortedIndex implements UtilityIndex, Ranking {

  private final Worths worths;
  private final AllSums sums;
  private final long base;

  SortedIndex(Worths worths) {
    this.worths = worths;
    sums = AllSums.of(worths, IntStream.range(0, worths.issues()).toArray());
    base = worths.base();
  }

  @Override
  public Worths worths() {
    return worths;
  }

  @Override
  public long nearest(long worth, int[] outcome) {
    return found(sums.place(worth - base, Side.NEAREST), outcome);
  }

  @Override
  public long atLeast(long worth, int[] outcome) {
    return found(sums.place(worth - base, Side.AT_LEAST), outcome);
  }

  @Override
  public long atMost(long worth, int[] outcome) {
    return found(sums.place(worth - base, Side.AT_MOST), outcome);
  }

  private long found(int place, int[] outcome) {
    if (place < 0) {
      return NONE;
    }
    sums.write(place, outcome);
    return base + sums.worth(place);
  }

  @Override
  public Count countAtLeast(long worth) {
    int count = sums.size() - sums.firstAtLeast(worth - base);
    return new Count(count, count);
  }

  @Override
  public long error() {
    return 0;
  }

  @Override
  public Ranking descending() {
    return this;
  }

  @Override
  public boolean outcome(int rank, int[] outcome) {
    return found(Math.max(-1, sums.size() - 1 - rank), outcome) != NONE;
  }

  @Override
  public long worth(int rank) {
    return base + sums.worth(sums.size() - 1 - rank);
  }
}

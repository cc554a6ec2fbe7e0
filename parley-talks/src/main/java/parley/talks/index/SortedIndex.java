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
    int above = sums.firstAtLeast(worth - base);
    boolean down =
        above == sums.size()
            || above > 0
                && worth - base - sums.worth(above - 1) <= sums.worth(above) - (worth - base);
    return found(down ? above - 1 : above, outcome);
  }

  @Override
  public long atLeast(long worth, int[] outcome) {
    return found(sums.firstAtLeast(worth - base), outcome);
  }

  @Override
  public long atMost(long worth, int[] outcome) {
    return found(sums.firstAtLeast(worth - base + 1) - 1, outcome);
  }

  private long found(int place, int[] outcome) {
    if (place < 0 || place == sums.size()) {
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
  public long error(long worth) {
    return 0;
  }

  @Override
  public Ranking descending() {
    return this;
  }

  @Override
  public boolean outcome(int rank, int[] outcome) {
    return found(sums.size() - 1 - rank, outcome) != NONE;
  }

  @Override
  public long worth(int rank) {
    return base + sums.worth(sums.size() - 1 - rank);
  }
}

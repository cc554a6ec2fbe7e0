package parley.talks.frontier;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import parley.talks.space.AdditiveSpace;

/**
 * The frontier of any number of parties with numbers of any size, issue by issue: all sums of the
 * frontier so far and the options of the joining issue, best first, each against those that stay.
 */
final class WideMerge {

  /** Sums that are held at once; some 100 bytes each. */
  private static final long MOST_SUMS = 5_000_000;

  private final AdditiveSpace space;
  private final List<Level> levels = new ArrayList<>();
  private final int budget;
  private List<BigInteger[]> points = new ArrayList<>();

  WideMerge(AdditiveSpace space, int budget) {
    this.space = space;
    this.budget = budget;
    BigInteger[] start = new BigInteger[space.parties()];
    Arrays.setAll(start, space::constant);
    points.add(start);
  }

  /**
   * The whole frontier.
   *
   * @throws TooManyPointsException if it has more points than the budget
   */
  Frontier run() {
    IntStream.range(0, space.issues())
        .boxed()
        .sorted((a, b) -> Integer.compare(space.options(a), space.options(b)))
        .forEach(this::join);
    return new Frontier(space, new WidePoints(points), levels, 0);
  }

  private record Sum(BigInteger[] utilities, int parent, int option) {}

  private void join(int issue) {
    List<Sum> sums = new ArrayList<>();
    int[] useful = useful(issue);
    if ((long) useful.length * points.size() > MOST_SUMS) {
      throw new TooManyPointsException(space.name(), levels.size() + 1, budget);
    }
    for (int option : useful) {
      for (int p = 0; p < points.size(); p++) {
        BigInteger[] sum = points.get(p).clone();
        for (int party = 0; party < sum.length; party++) {
          sum[party] = sum[party].add(space.value(party, issue, option));
        }
        sums.add(new Sum(sum, p, option));
      }
    }
    // Best first, party by party: a point can then be dominated only by one before it.
    sums.sort(Comparator.comparing(Sum::utilities, (x, y) -> -Arrays.compare(x, y)));
    Level level = new Level(issue, points.size());
    List<BigInteger[]> kept = new ArrayList<>();
    for (Sum sum : sums) {
      if (!kept.isEmpty() && Arrays.equals(kept.getLast(), sum.utilities())) {
        level.addWay(sum.parent(), sum.option());
      } else if (!isDominated(sum.utilities(), kept)) {
        if (kept.size() == budget) {
          throw new TooManyPointsException(space.name(), levels.size() + 1, budget);
        }
        kept.add(sum.utilities());
        level.add(sum.parent(), sum.option());
      }
    }
    points = kept;
    levels.add(level);
  }

  /**
   * The newest are the nearest in the order, and so the likeliest to dominate. Of two parties the
   * second has most at the newest point, so no other needs a look.
   */
  private static boolean isDominated(BigInteger[] point, List<BigInteger[]> kept) {
    int last = point.length <= 2 ? Math.max(0, kept.size() - 1) : 0;
    for (int k = kept.size() - 1; k >= last; k--) {
      if (isAtLeast(kept.get(k), point)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isAtLeast(BigInteger[] a, BigInteger[] b) {
    for (int party = b.length - 1; party >= 0; party--) {
      if (a[party].compareTo(b[party]) < 0) {
        return false;
      }
    }
    return true;
  }

  /** The options of an issue that no other dominates. */
  private int[] useful(int issue) {
    int n = space.options(issue);
    return IntStream.range(0, n)
        .filter(o -> IntStream.range(0, n).noneMatch(x -> dominates(issue, x, o)))
        .toArray();
  }

  private boolean dominates(int issue, int x, int o) {
    boolean better = false;
    for (int party = 0; party < space.parties(); party++) {
      int order = space.value(party, issue, x).compareTo(space.value(party, issue, o));
      if (order < 0) {
        return false;
      }
      better |= order > 0;
    }
    return better;
  }
}

package parley.talks.frontier;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import parley.talks.space.AdditiveSpace;

/**
 * The frontier of any number of parties with numbers of any size, issue by issue: all sums of the
 * frontier so far and the options of the joining issue, best first, each against those that stay.
 */
final class WideMerge {

  /** Sums that are held at once; some 100 bytes each. */
  private static final int MOST_SUMS = 4_000_000;

  private final AdditiveSpace space;
  private final List<Level> levels = new ArrayList<>();
  private final int budget;
  private final BigInteger[] slack;
  private List<BigInteger[]> points = new ArrayList<>();

  WideMerge(AdditiveSpace space, int budget) {
    this.space = space;
    this.budget = budget;
    BigInteger[] start = new BigInteger[space.parties()];
    Arrays.setAll(start, space::constant);
    points.add(start);
    slack = new BigInteger[space.parties()];
    Arrays.fill(slack, BigInteger.ZERO);
  }

  private record Useful(int issue, int[] options) {}

  /** The whole frontier. */
  Frontier run() {
    List<Useful> issues = new ArrayList<>();
    for (int i = 0; i < space.issues(); i++) {
      issues.add(new Useful(i, useful(i)));
    }
    issues.sort(Comparator.comparingInt(u -> u.options().length));
    for (int i = 0; i < issues.size(); i++) {
      int next = i + 1 < issues.size() ? issues.get(i + 1).options().length : 1;
      join(issues.get(i), Math.max(1, Math.min(budget, MOST_SUMS / next)));
    }
    return new Frontier(space, new WidePoints(points), levels, List.of(slack));
  }

  private record Sum(BigInteger[] utilities, int parent, int option) {}

  private void join(Useful issue, int most) {
    List<Sum> sums = new ArrayList<>(issue.options().length * points.size());
    for (int option : issue.options()) {
      for (int p = 0; p < points.size(); p++) {
        BigInteger[] sum = points.get(p).clone();
        for (int party = 0; party < sum.length; party++) {
          sum[party] = sum[party].add(space.value(party, issue.issue(), option));
        }
        sums.add(new Sum(sum, p, option));
      }
    }
    // Best first, party by party: a point can then be dominated only by one before it.
    sums.sort(Comparator.comparing(Sum::utilities, (x, y) -> -Arrays.compare(x, y)));
    boolean fits = keep(issue.issue(), sums, ones(), most);
    if (!fits) {
      thin(issue.issue(), sums, most);
    }
  }

  private BigInteger[] ones() {
    BigInteger[] ones = new BigInteger[slack.length];
    Arrays.fill(ones, BigInteger.ONE);
    return ones;
  }

  /**
   * Cuts the utilities of each party into equal steps and keeps one sum of each cell that no other
   * cell dominates. For a sum that is left out, a cell that is no lower in any step is kept, so the
   * sum is ahead by less than one step for each party. Steps double until few enough are left.
   */
  private void thin(int issue, List<Sum> sums, int most) {
    BigInteger[] range = new BigInteger[slack.length];
    for (int p = 0; p < range.length; p++) {
      int party = p;
      List<BigInteger> all = sums.stream().map(s -> s.utilities()[party]).toList();
      range[p] = Collections.max(all).subtract(Collections.min(all)).add(BigInteger.ONE);
    }
    long steps = 4 * (long) Math.ceil(Math.pow(most, 1.0 / Math.max(1, range.length - 1)));
    BigInteger[] widths;
    do {
      BigInteger many = BigInteger.valueOf(steps);
      widths =
          Arrays.stream(range)
              .map(r -> r.add(many).subtract(BigInteger.ONE).divide(many))
              .toArray(BigInteger[]::new);
      steps /= 2;
    } while (!keep(issue, sums, widths, most));
    for (int p = 0; p < slack.length; p++) {
      slack[p] = slack[p].add(widths[p]).subtract(BigInteger.ONE);
    }
  }

  /** Keeps what no other dominates by steps of a width; says no and keeps nothing if too much. */
  private boolean keep(int issue, List<Sum> sums, BigInteger[] widths, int most) {
    boolean whole = Arrays.stream(widths).allMatch(BigInteger.ONE::equals);
    Skyline cells = Skyline.of(widths.length);
    List<Sum> inOrder = sums;
    if (!whole) {
      // Stable: within a cell the best sums stay first.
      inOrder = new ArrayList<>(sums);
      inOrder.sort(
          Comparator.comparing(s -> cell(s.utilities(), widths), (x, y) -> -Arrays.compare(x, y)));
    }
    Level level = new Level(issue, Math.max(16, points.size()));
    List<BigInteger[]> kept = new ArrayList<>();
    BigInteger[] last = null;
    for (Sum sum : inOrder) {
      BigInteger[] cell = whole ? sum.utilities() : cell(sum.utilities(), widths);
      if (!kept.isEmpty() && Arrays.equals(kept.getLast(), sum.utilities())) {
        level.addWay(sum.parent(), sum.option());
      } else if (!Arrays.equals(cell, last) && !cells.dominates(cell)) {
        if (kept.size() == most) {
          return false;
        }
        kept.add(sum.utilities());
        cells.add(cell);
        level.add(sum.parent(), sum.option());
        last = cell;
      }
    }
    points = kept;
    levels.add(level);
    return true;
  }

  private static BigInteger[] cell(BigInteger[] utilities, BigInteger[] widths) {
    BigInteger[] cell = new BigInteger[widths.length];
    for (int p = 0; p < cell.length; p++) {
      BigInteger[] parts = utilities[p].divideAndRemainder(widths[p]);
      cell[p] = parts[1].signum() < 0 ? parts[0].subtract(BigInteger.ONE) : parts[0];
    }
    return cell;
  }

  /** The options of an issue that no other dominates. */
  private int[] useful(int issue) {
    List<Sum> options = new ArrayList<>();
    for (int o = 0; o < space.options(issue); o++) {
      BigInteger[] worth = new BigInteger[space.parties()];
      for (int p = 0; p < worth.length; p++) {
        worth[p] = space.value(p, issue, o);
      }
      options.add(new Sum(worth, 0, o));
    }
    options.sort(Comparator.comparing(Sum::utilities, (x, y) -> -Arrays.compare(x, y)));
    Skyline skyline = Skyline.of(space.parties());
    List<Integer> useful = new ArrayList<>();
    BigInteger[] last = null;
    for (Sum option : options) {
      if (Arrays.equals(option.utilities(), last)) {
        useful.add(option.option());
      } else if (!skyline.dominates(option.utilities())) {
        last = option.utilities();
        skyline.add(last);
        useful.add(option.option());
      }
    }
    return useful.stream().sorted().mapToInt(Integer::intValue).toArray();
  }
}

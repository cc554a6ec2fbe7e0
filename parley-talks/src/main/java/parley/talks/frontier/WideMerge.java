package parley.talks.frontier;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
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
    if (!keep(issue.issue(), sums, Sum::utilities, most)) {
      thin(issue.issue(), sums, most);
    }
  }

  /**
   * Cuts the utilities of each party into equal steps and keeps one sum of each cell that no other
   * cell dominates. For a sum that is left out, a cell that is no lower in any step is kept, so the
   * sum is ahead by less than one step for each party. Steps double until few enough are left.
   */
  private void thin(int issue, List<Sum> sums, int most) {
    BigInteger[] range = new BigInteger[slack.length];
    BigInteger[] least = new BigInteger[slack.length];
    for (int p = 0; p < range.length; p++) {
      int party = p;
      List<BigInteger> all = sums.stream().map(s -> s.utilities()[party]).toList();
      least[p] = Collections.min(all);
      range[p] = Collections.max(all).subtract(least[p]).add(BigInteger.ONE);
    }
    long steps = 4 * (long) Math.ceil(Math.pow(most, 1.0 / Math.max(1, range.length - 1)));
    Grid grid;
    do {
      // With one step for each party all sums are in one cell.
      BigInteger many = BigInteger.valueOf(steps);
      BigInteger[] widths =
          Arrays.stream(range)
              .map(r -> r.add(many).subtract(BigInteger.ONE).divide(many))
              .toArray(BigInteger[]::new);
      grid = new Grid(least, widths);
      steps /= 2;
    } while (!keep(issue, sums, grid, most));
    for (int p = 0; p < slack.length; p++) {
      slack[p] = slack[p].add(grid.widths()[p]).subtract(BigInteger.ONE);
    }
  }

  /** Steps of each party's utilities. */
  private record Grid(BigInteger[] least, BigInteger[] widths) {

    BigInteger[] cell(Sum sum) {
      BigInteger[] cell = new BigInteger[widths.length];
      for (int p = 0; p < cell.length; p++) {
        cell[p] = sum.utilities()[p].subtract(least[p]).divide(widths[p]);
      }
      return cell;
    }
  }

  /** Keeps one sum of each cell that no other dominates; keeps nothing if they are too many. */
  private boolean keep(int issue, List<Sum> sums, Grid grid, int most) {
    List<Sum> inOrder = new ArrayList<>(sums);
    // Stable: within a cell the best sums stay first.
    inOrder.sort(Comparator.comparing(grid::cell, (x, y) -> -Arrays.compare(x, y)));
    return keep(issue, inOrder, grid::cell, most);
  }

  private boolean keep(int issue, List<Sum> inOrder, Function<Sum, BigInteger[]> cells, int most) {
    Skyline skyline = Skyline.of(slack.length);
    Level level = new Level(issue, Math.max(16, points.size()));
    List<BigInteger[]> kept = new ArrayList<>();
    BigInteger[] last = new BigInteger[0];
    for (Sum sum : inOrder) {
      BigInteger[] cell = cells.apply(sum);
      if (!kept.isEmpty() && Arrays.equals(kept.getLast(), sum.utilities())) {
        level.addWay(sum.parent(), sum.option());
      } else if (!Arrays.equals(cell, last) && !skyline.dominates(cell)) {
        if (kept.size() == most) {
          return false;
        }
        kept.add(sum.utilities());
        skyline.add(cell);
        level.add(sum.parent(), sum.option());
        last = cell;
      }
    }
    points = kept;
    levels.add(level);
    return true;
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
    BigInteger[] last = new BigInteger[0];
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

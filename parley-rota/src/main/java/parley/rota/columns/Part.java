package parley.rota.columns;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import parley.rota.search.Crew;

/**
 * Some people on the days of a window, everything else being given: the linear program over all
 * their lines, solved by generating lines, with the bound that every pricing gives (Lagrange).
 */
final class Part implements AutoCloseable {

  /** A reduced cost, in parts of a price, must be below to count. */
  private static final double SLIGHT = 1e-3;

  private static final byte[] NONE = {};

  final Grid grid;
  final int from;
  final int to;
  final Seat[] seats;
  final Master master;

  /** By seat: the line it is kept to, or none, and what was forced before. */
  private final byte[][] frozen;

  private final byte[][] unfrozen;

  private final int[] window;
  private final int[] need;

  private final Pricer[] pricers;
  private final Crew crew;
  private final Effort effort;

  /** By row: the prices of the best bound so far, about which one stays. */
  private final int[] center;

  private final int[] cellPrice;
  private double bound = Double.NEGATIVE_INFINITY;
  private double value = Double.NaN;

  /** Whether only lines of an even pace are sought, which gives no bound. */
  private boolean narrow = true;

  /** Whether nothing is forced. */
  private boolean whole = true;

  /**
   * @param tally of which only what the part leaves alone counts
   * @param prices by row, to begin with
   */
  Part(
      Grid grid,
      Tally tally,
      Seat[] seats,
      int from,
      int to,
      int[] prices,
      Crew crew,
      Effort effort) {
    this.grid = grid;
    this.from = from;
    this.to = to;
    this.seats = seats;
    this.crew = crew;
    this.effort = effort;
    frozen = new byte[seats.length][];
    Arrays.fill(frozen, NONE);
    unfrozen = frozen.clone();
    window =
        IntStream.range(0, grid.rows)
            .filter(
                r -> grid.rowCell[r] >= from * grid.shifts && grid.rowCell[r] < to * grid.shifts)
            .toArray();
    need = new int[window.length];
    for (int i = 0; i < window.length; i++) {
      need[i] = grid.wanted[window[i]] - tally.count(grid.rowCell[window[i]]);
    }
    for (Seat seat : seats) {
      byte[] line = tally.line(seat.person);
      for (int d = from; d < to; d++) {
        if (line[d] > 0) {
          for (int r : grid.rowsAt[d * grid.shifts + line[d] - 1]) {
            need[Arrays.binarySearch(window, r)]++;
          }
        }
      }
    }
    master = new Master(grid, from, seats.length, window, need);
    center = prices.clone();
    cellPrice = new int[grid.cells];
    pricers = new Pricer[Math.min(crew.size(), seats.length)];
    Arrays.setAll(pricers, i -> new Pricer());
  }

  /** The prices, by row, of the best bound so far. */
  int[] prices() {
    return center.clone();
  }

  /** The best bound so far for what the part's wishes and cover cost. */
  double bound() {
    return bound;
  }

  boolean isSpent() {
    return effort.isSpent();
  }

  /** Seeks among all lines from now on; what is found from here is a bound. */
  void widen() {
    narrow = false;
    bound = Double.NEGATIVE_INFINITY;
  }

  /** What the linear program last cost. */
  double value() {
    return value;
  }

  /** What wishes and cover of the part cost in a roster that is as the part's elsewhere. */
  long cost(Tally tally) {
    long cost = 0;
    for (int i = 0; i < seats.length; i++) {
      cost += wishes(i, Arrays.copyOfRange(tally.line(seats[i].person), from, to));
    }
    for (int r : window) {
      cost += tally.cover(r);
    }
    return cost;
  }

  /** What a line's wishes cost on the window. */
  int wishes(int seat, byte[] line) {
    int[] wish = grid.wish[seats[seat].person];
    int cost = 0;
    for (int t = 0; t < line.length; t++) {
      cost += line[t] > 0 ? wish[(from + t) * grid.shifts + line[t] - 1] : 0;
    }
    return cost;
  }

  /**
   * Takes over from another part on the same window the lines that cost least at its prices.
   *
   * @param each how many at most for a seat
   */
  void take(Part other, int each) {
    for (int i = 0; i < seats.length; i++) {
      int seat = i;
      other.master.columns(i).stream()
          .sorted(Comparator.comparingLong(c -> other.reduced(seat, c.line(), other.center)))
          .limit(each)
          .forEach(c -> add(seat, c.line()));
      other.master.columns(i).stream().filter(c -> c.share() > 0).forEach(c -> add(seat, c.line()));
    }
  }

  /** What a line costs at prices by row, in parts of a price. */
  private long reduced(int seat, byte[] line, int[] prices) {
    long sum = (long) wishes(seat, line) * grid.scale;
    for (int t = 0; t < line.length; t++) {
      if (line[t] > 0) {
        for (int r : grid.rowsAt[(from + t) * grid.shifts + line[t] - 1]) {
          sum -= prices[r];
        }
      }
    }
    return sum;
  }

  boolean add(int seat, byte[] line) {
    return master.add(seat, line, wishes(seat, line));
  }

  /** Prices all free seats; the bound at these prices, or infinity if somebody has no line. */
  private double price(int[] prices) {
    Arrays.fill(cellPrice, from * grid.shifts, to * grid.shifts, 0);
    for (int r : window) {
      cellPrice[grid.rowCell[r]] -= prices[r];
    }
    int stripes = pricers.length;
    List<Supplier<Long>> jobs = new ArrayList<>();
    for (int j = 0; j < stripes; j++) {
      int stripe = j;
      jobs.add(() -> priceStripe(stripe, stripes));
    }
    effort.addStates(crew.all(jobs).stream().mapToLong(w -> w).sum());
    long sum = 0;
    for (int i = 0; i < window.length; i++) {
      sum += (long) prices[window[i]] * need[i];
    }
    for (int i = 0; i < seats.length; i++) {
      if (isFrozen(i)) {
        sum += reduced(i, frozen[i], prices);
        continue;
      }
      if (seats[i].floor() >= Grid.NEAR) {
        return Double.POSITIVE_INFINITY;
      }
      sum += seats[i].floor();
    }
    return (double) sum / grid.scale;
  }

  private long priceStripe(int stripe, int stripes) {
    long before = pricers[stripe].work();
    for (int i = stripe; i < seats.length; i += stripes) {
      if (!isFrozen(i)) {
        seats[i].price(pricers[stripe], cellPrice, narrow);
      }
    }
    return pricers[stripe].work() - before;
  }

  /** Takes over what was forced on a seat, or no longer is. */
  void force(int seat) {
    master.force(seat, seats[seat].forced());
    whole = false;
  }

  /** Keeps a seat to a line and prices it no more. */
  void freeze(int seat, byte[] line) {
    frozen[seat] = line;
    unfrozen[seat] = seats[seat].forced().clone();
    System.arraycopy(line, 0, seats[seat].forced(), 0, line.length);
    force(seat);
  }

  boolean isFrozen(int seat) {
    return frozen[seat].length > 0;
  }

  /** Undoes all freezing. */
  void thaw() {
    for (int i = 0; i < seats.length; i++) {
      if (isFrozen(i)) {
        frozen[i] = NONE;
        System.arraycopy(unfrozen[i], 0, seats[i].forced(), 0, to - from);
        force(i);
      }
    }
  }

  /** Lets all seats have any line again. */
  void release() {
    Arrays.fill(frozen, NONE);
    for (int i = 0; i < seats.length; i++) {
      Arrays.fill(seats[i].forced(), (byte) -1);
      force(i);
    }
    whole = true;
  }

  private void subtract(byte[] line, int[] gap) {
    for (int t = 0; t < line.length; t++) {
      if (line[t] > 0) {
        for (int r : grid.rowsAt[(from + t) * grid.shifts + line[t] - 1]) {
          gap[Arrays.binarySearch(window, r)]--;
        }
      }
    }
  }

  /**
   * Climbs towards the best bound by steps along the subgradient, each smoothed by the last, whose
   * lengths aim at a known cost (Polyak); keeps the lines met.
   *
   * @param target the cost of a known roster on the part
   */
  void climb(int steps, double target) {
    int[] prices = center.clone();
    double[] gap = new double[window.length];
    double reach = 0.5;
    int since = 0;
    for (int k = 0; k < steps && !effort.isSpent(); k++) {
      double found = price(prices);
      if (found == Double.POSITIVE_INFINITY) {
        bound = found;
        return;
      }
      keep();
      int[] here = gaps();
      if (found > bound) {
        bound = found;
        System.arraycopy(prices, 0, center, 0, prices.length);
        reach = Math.min(1, reach * 1.1);
        since = 0;
      } else {
        reach *= 0.9;
        since++;
      }
      double norm = 0;
      for (int i = 0; i < window.length; i++) {
        int r = window[i];
        boolean stuck =
            here[i] > 0
                ? prices[r] >= grid.under[r] * grid.scale
                : prices[r] <= -grid.over[r] * grid.scale;
        gap[i] = 0.3 * gap[i] + 0.7 * (stuck ? 0 : here[i]);
        norm += gap[i] * gap[i];
      }
      if (norm < 1e-9 || target - bound < 1e-6) {
        return;
      }
      double step =
          reach * (target - Math.max(found, bound - 0.2 * (target - bound))) / norm * grid.scale;
      for (int i = 0; i < window.length; i++) {
        double base = since >= 3 ? center[window[i]] : prices[window[i]];
        prices[window[i]] = clamp(window[i], base + step * gap[i]);
      }
      since = since >= 3 ? 0 : since;
    }
  }

  /** How many more each row needs than the lines last found give it. */
  private int[] gaps() {
    int[] gap = need.clone();
    for (Seat seat : seats) {
      subtract(seat.line(), gap);
    }
    return gap;
  }

  private int clamp(int row, double price) {
    return (int)
        Math.clamp(
            Math.round(price),
            (long) -grid.over[row] * grid.scale,
            (long) grid.under[row] * grid.scale);
  }

  /** Adds the lines last found. */
  private int keep() {
    int added = 0;
    for (int i = 0; i < seats.length; i++) {
      if (seats[i].found() && add(i, seats[i].line())) {
        added++;
      }
    }
    return added;
  }

  /**
   * Generates lines until no more help, or so many rounds are over.
   *
   * @return whether the linear program is solved, to within {@code slack}
   */
  boolean generate(int rounds, double slack, double smoothing) {
    double best = whole ? bound : Double.NEGATIVE_INFINITY;
    double smooth = smoothing;
    int[] out = new int[grid.rows];
    int[] prices = new int[grid.rows];
    for (int k = 0; k < rounds && !effort.isSpent(); k++) {
      if (!solve()) {
        return false;
      }
      for (int i = 0; i < window.length; i++) {
        out[window[i]] = clamp(window[i], master.rowDual(i) * grid.scale);
      }
      int added = 0;
      while (true) {
        for (int r : window) {
          prices[r] = clamp(r, smooth * center[r] + (1 - smooth) * out[r]);
        }
        double found = price(prices);
        if (found == Double.POSITIVE_INFINITY) {
          return false;
        }
        if (found > best) {
          best = found;
          System.arraycopy(prices, 0, center, 0, prices.length);
          if (whole) {
            bound = found;
          }
        }
        added = addHelpful(out);
        if (added > 0 || smooth == 0) {
          break;
        }
        smooth = smooth > 0.3 ? smooth / 2 : 0;
      }
      if (added == 0 || value - best <= slack) {
        return true;
      }
      smooth = Math.max(smooth, smoothing / 2);
    }
    return false;
  }

  boolean solve() {
    double found = master.solve();
    effort.addPivots(Math.max(1, master.iterations()), window.length + seats.length);
    value = found;
    return !Double.isNaN(found);
  }

  private int addHelpful(int[] out) {
    int added = 0;
    for (int i = 0; i < seats.length; i++) {
      if (isFrozen(i) || !seats[i].found()) {
        continue;
      }
      byte[] line = seats[i].line();
      double reduced = (double) reduced(i, line, out) / grid.scale - master.convexDual(i);
      if (reduced < -SLIGHT && add(i, line)) {
        added++;
      }
    }
    return added;
  }

  @Override
  public void close() {
    master.close();
  }
}

package parley.rota.columns;

import java.util.Arrays;

/**
 * A person's place in a part of a problem. At first the graph of lines counts none of the shifts
 * that are limited in number; when a cheapest line has too many of one, that one is counted from
 * then on. Where that would make the graph too large, a surcharge on the shift takes its place,
 * which still gives a floor for the cost of every line (Lagrange), if not the cheapest line.
 */
final class Seat {

  private static final long MOST_STATES = 8_000_000;
  private static final int TRIES = 12;

  final int person;

  private final Grid grid;
  private final int from;
  private final int to;
  private final byte[] outside;
  private final int[] left;
  private final int[] surcharge;
  private final byte[] forced;
  private final byte[] trial;
  private Lane lane;
  private long floor;
  private int cost;
  private boolean found;
  private final byte[] line;

  /**
   * @param outside the person's line, of which only the days outside the window are read; not to be
   *     changed as long as the seat is in use
   */
  Seat(Grid grid, int person, int from, int to, byte[] outside) {
    this(grid, person, from, to, outside, new Lane(grid, person, from, to, outside, new int[0]));
  }

  private Seat(Grid grid, int person, int from, int to, byte[] outside, Lane lane) {
    this.grid = grid;
    this.person = person;
    this.from = from;
    this.to = to;
    this.outside = outside;
    this.lane = lane;
    left = grid.terms[person].most().clone();
    for (int d = 0; d < grid.days; d++) {
      if ((d < from || d >= to) && outside[d] > 0) {
        left[outside[d] - 1]--;
      }
    }
    surcharge = new int[grid.shifts];
    forced = new byte[to - from];
    release();
    line = new byte[to - from];
    trial = new byte[to - from];
  }

  /** A seat of its own for the same person and window, with the shifts counted so far. */
  Seat twin() {
    return new Seat(grid, person, from, to, outside, lane);
  }

  /** Leaves nothing but a shift, or 0 for a day off, on a day of the window. */
  void force(int day, int shift) {
    forced[day] = (byte) shift;
  }

  /** The only shift on a day of the window, 0 for a day off; -1 if all may be. */
  int forced(int day) {
    return forced[day];
  }

  /** Forces nothing. */
  void release() {
    Arrays.fill(forced, (byte) -1);
  }

  long states() {
    return lane.states;
  }

  /** No line on the window costs less at the prices last asked; {@link Grid#FAR} if none exists. */
  long floor() {
    return floor;
  }

  /** Whether a line was found; its cost is at the floor unless surcharges were needed. */
  boolean found() {
    return found;
  }

  int cost() {
    return cost;
  }

  /** The line found, on the days of the window; overwritten by the next. */
  byte[] line() {
    return line;
  }

  /** Finds a cheapest line at prices of cells, which come beside the person's wishes. */
  void price(Pricer pricer, int[] cellPrice) {
    floor = Long.MIN_VALUE;
    found = false;
    for (int s = 0; s < surcharge.length; s++) {
      surcharge[s] -= surcharge[s] / 8;
    }
    for (int i = 0; i < TRIES && !found; i++) {
      int sum = pricer.price(lane, cellPrice, surcharge, forced, trial);
      if (sum >= Grid.NEAR) {
        floor = Grid.FAR;
        return;
      }
      int[] count = new int[grid.shifts];
      long limit = sum;
      long own = sum;
      for (byte shift : trial) {
        if (shift > 0) {
          count[shift - 1]++;
          own -= surcharge[shift - 1];
        }
      }
      int worst = -1;
      for (int s = 0; s < count.length; s++) {
        limit -= (long) surcharge[s] * left[s];
        if (count[s] > left[s] && (worst < 0 || count[s] - left[s] > count[worst] - left[worst])) {
          worst = s;
        }
      }
      floor = Math.max(floor, limit);
      if (worst < 0) {
        found = true;
        cost = (int) own;
        System.arraycopy(trial, 0, line, 0, line.length);
      } else {
        restrict(worst, i);
      }
    }
  }

  private void restrict(int shift, int tries) {
    if (surcharge[shift] == 0 && lane.states * (left[shift] + 1) <= MOST_STATES) {
      int[] counted = Arrays.copyOf(lane.counted, lane.counted.length + 1);
      counted[counted.length - 1] = shift;
      lane = new Lane(grid, person, from, to, outside, counted);
    } else {
      surcharge[shift] += Math.max(surcharge[shift] / 4, (grid.scale << Math.min(tries, 5)) / 2);
    }
  }
}

package parley.rota.columns;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A person's place in a part of a problem. At first the graph of lines counts none of the shifts
 * that are limited in number; when a cheapest line has too many of one, that one is counted from
 * then on. Where that would make the graph too large, a surcharge on the shift takes its place,
 * which still gives a floor for the cost of every line (Lagrange), if not the cheapest line.
 */
final class Seat {

  private static final long MOST_STATES = 8_000_000;
  private static final int TRIES = 16;

  /** Windows of up to so many days are always searched whole. */
  private static final int SHORT = 35;

  final int person;

  private final Grid grid;
  private final int from;
  private final int to;
  private final byte[] outside;
  private final int[] left;
  private final int[] surcharge;
  private final byte[] forced;
  private final byte[] trial;
  private int[] counted;
  private @Nullable Lane wide;
  private @Nullable Lane slim;
  private long floor;
  private boolean found;
  private final byte[] line;

  /**
   * @param outside the person's line, of which only the days outside the window are read; not to be
   *     changed as long as the seat is in use
   */
  Seat(Grid grid, int person, int from, int to, byte[] outside) {
    this(grid, person, from, to, outside, new int[0]);
  }

  private Seat(Grid grid, int person, int from, int to, byte[] outside, int[] counted) {
    this.grid = grid;
    this.person = person;
    this.from = from;
    this.to = to;
    this.outside = outside;
    this.counted = counted;
    left = grid.terms[person].most().clone();
    for (int d = 0; d < grid.days; d++) {
      if ((d < from || d >= to) && outside[d] > 0) {
        left[outside[d] - 1]--;
      }
    }
    surcharge = new int[grid.shifts];
    forced = new byte[to - from];
    Arrays.fill(forced, (byte) -1);
    line = new byte[to - from];
    trial = new byte[to - from];
  }

  /** A seat of its own for the same person and window, with the shifts counted so far. */
  Seat twin() {
    Seat twin = new Seat(grid, person, from, to, outside, counted);
    twin.wide = wide;
    twin.slim = slim;
    return twin;
  }

  /** By day of the window: the only shift, 0 for a day off, -1 if all may be; to be changed. */
  byte[] forced() {
    return forced;
  }

  /** No line on the window costs less at the prices last asked; {@link Grid#FAR} if none exists. */
  long floor() {
    return floor;
  }

  /** Whether a line was found; its cost is at the floor unless surcharges were needed. */
  boolean found() {
    return found;
  }

  /** The line found, on the days of the window; overwritten by the next. */
  byte[] line() {
    return line;
  }

  /**
   * Finds a cheapest line at prices of cells, which come beside the person's wishes.
   *
   * @param narrow whether to look, on long windows, only among lines of an even pace; then the
   *     floor is no floor for others
   */
  void price(Pricer pricer, int[] cellPrice, boolean narrow) {
    if (narrow && to - from > SHORT) {
      slim = priceIn(slim == null ? lane(true) : slim, pricer, cellPrice);
      if (found) {
        return;
      }
    }
    if (wide == null && isHuge()) {
      floor = Long.MIN_VALUE / 2;
      found = false;
      return;
    }
    wide = priceIn(wide == null ? lane(false) : wide, pricer, cellPrice);
  }

  /** Whether the whole graph would be beyond what can be searched. */
  private boolean isHuge() {
    return grid.states(person, from, to) > 8 * MOST_STATES;
  }

  private Lane lane(boolean narrow) {
    return new Lane(grid, person, from, to, outside, counted, narrow);
  }

  private Lane priceIn(Lane first, Pricer pricer, int[] cellPrice) {
    Lane lane = first;
    floor = Long.MIN_VALUE;
    found = false;
    for (int s = 0; s < surcharge.length; s++) {
      surcharge[s] -= surcharge[s] / 8;
    }
    for (int i = 0; i < TRIES && !found; i++) {
      int sum = pricer.price(lane, cellPrice, surcharge, forced, trial);
      if (sum >= Grid.NEAR) {
        floor = Grid.FAR;
        return lane;
      }
      int[] count = new int[grid.shifts];
      long limit = sum;
      for (byte shift : trial) {
        if (shift > 0) {
          count[shift - 1]++;
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
        System.arraycopy(trial, 0, line, 0, line.length);
      } else {
        lane = restrict(lane, worst, count, i >= TRIES - 4);
      }
    }
    return lane;
  }

  /**
   * Counts the shift that was worst, or raises the surcharge of all of which there are too many;
   * towards the last, all that are limited have the largest surcharge, so as to find some line.
   */
  private Lane restrict(Lane lane, int worst, int[] count, boolean last) {
    if (surcharge[worst] == 0 && lane.states * (left[worst] + 1) <= MOST_STATES) {
      counted = Arrays.copyOf(lane.counted, lane.counted.length + 1);
      counted[counted.length - 1] = worst;
      return lane(lane.narrow);
    }
    // At the most, a line's cost and its surcharges still stay near.
    int most = Grid.NEAR / (2 * grid.days);
    for (int s = 0; s < count.length; s++) {
      if (last && left[s] < to - from) {
        surcharge[s] = most;
      } else if (count[s] > left[s]) {
        surcharge[s] = Math.min(most, surcharge[s] + surcharge[s] / 2 + grid.scale);
      }
    }
    return lane;
  }
}

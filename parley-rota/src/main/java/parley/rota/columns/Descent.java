package parley.rota.columns;

import java.util.Arrays;
import parley.rota.search.Draws;

/**
 * Improves one line at a time: the person's line on a window is taken out, and the cheapest one at
 * what one more on each cell costs now is put in. A little noise chooses among equals.
 */
final class Descent {

  private final Grid grid;
  private final Pricer pricer = new Pricer();
  private final int[] cellPrice;

  Descent(Grid grid) {
    this.grid = grid;
    cellPrice = new int[grid.cells];
  }

  /** Improves the lines of seats until none can be improved, in an order drawn anew each time. */
  void toTheEnd(Tally tally, Seat[] seats, int from, int to, Draws draws, Effort effort) {
    int[] order = new int[seats.length];
    for (int i = 0; i < order.length; i++) {
      order[i] = i;
    }
    int unchanged = 0;
    while (unchanged < 2 && !effort.isSpent()) {
      long before = tally.objective();
      shuffle(order, draws);
      for (int i : order) {
        improve(tally, seats[i], from, to, draws, effort);
        if (effort.isSpent()) {
          return;
        }
      }
      unchanged = tally.objective() < before ? 0 : unchanged + 1;
    }
  }

  static void shuffle(int[] order, Draws draws) {
    for (int i = order.length - 1; i > 0; i--) {
      int j = draws.below(i + 1);
      int swapped = order[i];
      order[i] = order[j];
      order[j] = swapped;
    }
  }

  /** Puts the cheapest line in the place of the person's; the objective never grows. */
  void improve(Tally tally, Seat seat, int from, int to, Draws draws, Effort effort) {
    byte[] before = Arrays.copyOfRange(tally.line(seat.person), from, to);
    long objective = tally.objective();
    if (!place(tally, seat, from, to, draws, effort) || tally.objective() > objective) {
      tally.set(seat.person, from, before);
    }
  }

  /** Puts the cheapest line in place, or none if none is found; returns whether one was. */
  boolean place(Tally tally, Seat seat, int from, int to, Draws draws, Effort effort) {
    tally.set(seat.person, from, new byte[to - from]);
    int noise = grid.scale / (2 * (to - from));
    for (int cell = from * grid.shifts; cell < to * grid.shifts; cell++) {
      cellPrice[cell] = tally.oneMore(cell) * grid.scale + (noise > 0 ? draws.below(noise) : 0);
    }
    long work = pricer.work();
    seat.price(pricer, cellPrice, true);
    effort.addStates(pricer.work() - work);
    if (seat.found()) {
      tally.set(seat.person, from, seat.line());
    }
    return seat.found();
  }
}

package parley.rota.columns;

import java.util.stream.IntStream;
import parley.rota.search.Draws;

/** A first roster, and its improvement by one line, or piece of line, at a time. */
final class Start {

  private static final int STEP = 14;
  private static final int WINDOW = 28;
  private static final double WORTHWHILE = 0.99;

  private final Grid grid;
  private final Best best;
  private final Draws draws;
  private final Effort effort;
  private final Descent descent;

  Start(Grid grid, Best best, Draws draws, Effort effort) {
    this.grid = grid;
    this.best = best;
    this.draws = draws;
    this.effort = effort;
    descent = new Descent(grid);
  }

  /** Builds line by line, each at what the lines before it leave to be covered. */
  void build() {
    Tally tally = new Tally(grid, new byte[grid.people][grid.days]);
    for (int p : order()) {
      Seat seat = new Seat(grid, p, 0, grid.days, new byte[grid.days]);
      descent.place(tally, seat, 0, grid.days, draws, effort);
      if (seat.floor() >= Grid.NEAR) {
        best.giveUp();
        return;
      }
    }
    best.offer(tally);
  }

  /** Improves all lines on windows of weeks that overlap, as long as it is worth while. */
  void descendByWindows() {
    Tally tally = best.tally().orElseThrow().copy();
    long before = Long.MAX_VALUE;
    while (tally.objective() < before * WORTHWHILE && !effort.isSpent()) {
      before = tally.objective();
      for (int from = 0; from == 0 || from + STEP < grid.days; from += STEP) {
        int to = Math.min(grid.days, from + WINDOW);
        for (int p : order()) {
          if (!effort.isSpent()) {
            Seat seat = new Seat(grid, p, from, to, tally.line(p).clone());
            descent.improve(tally, seat, from, to, draws, effort);
          }
        }
        best.offer(tally);
      }
    }
  }

  private int[] order() {
    int[] order = IntStream.range(0, grid.people).toArray();
    Descent.shuffle(order, draws);
    return order;
  }
}

package parley.rota.columns;

import java.util.Arrays;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import parley.rota.search.Budget;
import parley.rota.search.Crew;
import parley.rota.search.Draws;

/** The linear program of the whole problem: dives from it, its bound and its prices. */
final class Root {

  private static final int CLIMB = 20;
  private static final int ROUNDS = 5;
  private static final double SMOOTHING = 0.7;

  /** How near its bound, as a share of its cost, the linear program is before dives begin. */
  private static final double NEAR = 0.003;

  private static final double SOLVED = 0.01;

  /** How many lines of each person a dive begins with. */
  private static final int LINES = 25;

  private static final int DIVE_ROUNDS = 8;
  private static final double DIVE_SLACK = 0.01;

  /** The share forced at once by each dive: one hasty, one careful. */
  private static final double[] PACES = {0.5, 0.35};

  /** What a dive may still do when the work is spent: a last descent. */
  private static final double LAST_UNITS = 10;

  private final Grid grid;
  private final Best best;
  private final long seed;
  private final Budget budget;
  private final Crew crew;
  private final Effort effort;
  private final Seat[] seats;

  Root(Grid grid, Best best, long seed, Budget budget, Crew crew, Effort effort) {
    this.grid = grid;
    this.best = best;
    this.seed = seed;
    this.budget = budget;
    this.crew = crew;
    this.effort = effort;
    seats =
        IntStream.range(0, grid.people)
            .mapToObj(p -> new Seat(grid, p, 0, grid.days, new byte[grid.days]))
            .toArray(Seat[]::new);
  }

  /** The seats of all people, with what was learnt of their lanes. */
  Seat[] seats() {
    return seats;
  }

  /**
   * Solves the linear program, dives, and raises the bound.
   *
   * @param known rosters, whose lines help
   * @return prices by row
   */
  int[] run(Iterable<Tally> known) {
    Tally tally = best.tally().orElseThrow();
    try (Part part = new Part(grid, tally, seats, 0, grid.days, new int[grid.rows], crew, effort)) {
      for (Tally k : known) {
        for (int p = 0; p < grid.people; p++) {
          part.add(p, k.line(p));
        }
      }
      part.climb(CLIMB, best.objective() - grid.wishBase);
      generate(part, NEAR);
      dive(part);
      part.widen();
      generate(part, 0);
      return part.prices();
    }
  }

  private void generate(Part part, double gap) {
    boolean done = false;
    while (!done && !effort.isSpent() && !best.isProven()) {
      double slack = gap * Math.abs(part.value() + grid.wishBase);
      done = part.generate(ROUNDS, slack > SOLVED ? slack : SOLVED, SMOOTHING);
      if (gap == 0) {
        best.raise(part.bound());
      }
    }
  }

  private void dive(Part root) {
    Tally tally = best.tally().orElseThrow();
    int[] prices = root.prices();
    double slack = DIVE_SLACK * Math.abs(root.value() + grid.wishBase);
    if (Double.isNaN(slack)) {
      return;
    }
    crew.all(
            IntStream.range(0, PACES.length)
                .<Supplier<Change>>mapToObj(j -> () -> dive(root, j, tally, prices, slack))
                .toList())
        .forEach(change -> {
          effort.add(change.units());
          Tally dived = tally.copy();
          change.apply(dived);
          best.offer(dived);
        });
  }

  private Change dive(Part root, int job, Tally tally, int[] prices, double slack) {
    Effort own = new Effort(budget, effort.units(), PACES.length);
    Draws draws = Draws.of(seed, 1 + job);
    Seat[] twins = Arrays.stream(seats).map(Seat::twin).toArray(Seat[]::new);
    try (Part part = new Part(grid, tally, twins, 0, grid.days, prices, Crew.ALONE, own)) {
      part.take(root, LINES);
      byte[][] lines =
          new Dive(part, draws, DIVE_ROUNDS, PACES[job], slack).lines(Double.POSITIVE_INFINITY);
      if (lines.length == 0) {
        return Change.none(own);
      }
      Tally dived = new Tally(grid, lines);
      Effort last = new Effort(Budget.ofWork(LAST_UNITS), 0, 1);
      new Descent(grid).toTheEnd(dived, twins, 0, grid.days, draws, last);
      own.add(last.units());
      return Change.of(dived, twins, 0, grid.days, own);
    }
  }
}

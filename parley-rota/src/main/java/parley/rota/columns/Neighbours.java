package parley.rota.columns;

import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import parley.rota.search.Budget;
import parley.rota.search.Crew;
import parley.rota.search.Draws;

/**
 * Improves a roster by neighbourhoods: some people on a window of weeks, or on all days, are freed,
 * and a dive finds them new lines. Two at once have no person in common if there are people enough,
 * so that both can be taken over.
 */
final class Neighbours {

  private static final int AT_ONCE = 2;
  private static final int FIRST_STREAM = 10;
  private static final int ROUNDS = 30;
  private static final double ROUNDING = 1e-6;

  /** Units for what is not counted in a neighbourhood. */
  private static final double OVERHEAD = 0.02;

  private static final double SLACK = 0.5;
  private static final double SMOOTHING = 0.5;
  private static final int DIVE_ROUNDS = 6;
  private static final double PACE = 0.3;
  private static final double DIVE_SLACK = 1;

  /** Days of people that a neighbourhood frees. */
  private static final double LEAST_SIZE = 300;

  private static final double MOST_SIZE = 1500;
  private static final int MOST_PEOPLE = 40;

  private final Grid grid;
  private final Best best;
  private final long seed;
  private final Budget budget;
  private final Crew crew;
  private final Effort effort;
  private final Seat[] seats;
  private final int[] prices;
  private double size = 500;

  /**
   * @param seats of all people on all days; none if the horizon is too long for that
   * @param prices by row; none if there are none
   */
  Neighbours(
      Grid grid,
      Best best,
      long seed,
      Budget budget,
      Crew crew,
      Effort effort,
      Seat[] seats,
      int[] prices) {
    this.grid = grid;
    this.best = best;
    this.seed = seed;
    this.budget = budget;
    this.crew = crew;
    this.effort = effort;
    this.seats = seats;
    this.prices = prices;
  }

  /** Goes on until the work is spent, or the best is proven. */
  void run() {
    for (int k = 0; !effort.isSpent() && !best.isProven(); k++) {
      Tally tally = best.tally().orElseThrow();
      long stream = FIRST_STREAM + (long) k * (AT_ONCE + 1);
      int[] order = IntStream.range(0, grid.people).toArray();
      Descent.shuffle(order, Draws.of(seed, stream));
      List<Supplier<Change>> jobs =
          IntStream.range(0, AT_ONCE)
              .<Supplier<Change>>mapToObj(
                  j -> () -> improve(tally.copy(), order, j, Draws.of(seed, stream + 1 + j)))
              .toList();
      long before = best.objective();
      for (Change change : crew.all(jobs)) {
        effort.add(change.units() + OVERHEAD);
        Tally changed = best.tally().orElseThrow().copy();
        change.apply(changed);
        best.offer(changed);
      }
      // What is searched in vain should be larger.
      size = Math.clamp(best.objective() < before ? size : size * 1.01, LEAST_SIZE, MOST_SIZE);
    }
  }

  private Change improve(Tally tally, int[] order, int job, Draws draws) {
    Effort own = new Effort(budget, effort.units(), AT_ONCE);
    int weeks = grid.days / 7;
    boolean whole = seats.length > 0 && (weeks < 4 || draws.below(2) == 0);
    int span = whole ? weeks : Math.min(weeks, 2 + draws.below(4));
    int from = 7 * draws.below(weeks - span + 1);
    int to = from + 7 * span;
    int people = (int) (size * (0.5 + draws.uniform()) / (to - from));
    Seat[] free = free(tally, order, job, Math.clamp(people, 4, MOST_PEOPLE), from, to);
    int[] first = prices.length > 0 ? prices : marginal(tally);
    try (Part part = new Part(grid, tally, free, from, to, first, Crew.ALONE, own)) {
      for (int i = 0; i < free.length; i++) {
        part.add(i, Arrays.copyOfRange(tally.line(free[i].person), from, to));
      }
      part.generate(ROUNDS, SLACK, SMOOTHING);
      long cost = part.cost(tally);
      boolean hopeless = part.bound() > cost - 1 + ROUNDING;
      if (hopeless && draws.below(8) > 0) {
        return Change.none(own);
      }
      byte[][] lines = new Dive(part, draws, DIVE_ROUNDS, PACE, DIVE_SLACK).lines(cost + SLACK);
      if (lines.length == 0) {
        return Change.none(own);
      }
      for (int i = 0; i < free.length; i++) {
        tally.set(free[i].person, from, lines[i]);
      }
      new Descent(grid).toTheEnd(tally, free, from, to, draws, own);
      return Change.of(tally, free, from, to, own);
    }
  }

  /** The people of a job: those of another if there are enough, else one half on from another's. */
  private Seat[] free(Tally tally, int[] order, int job, int people, int from, int to) {
    int many = Math.min(people, grid.people);
    int first = many * AT_ONCE <= grid.people ? job * (grid.people / AT_ONCE) : job;
    Seat[] free = new Seat[many];
    for (int i = 0; i < many; i++) {
      int p = order[(first + i) % grid.people];
      free[i] =
          seats.length > 0 && to - from == grid.days
              ? seats[p].twin()
              : new Seat(grid, p, from, to, tally.line(p).clone());
    }
    return free;
  }

  /** Prices for want of better ones: what one more would save, by half, or cost. */
  private int[] marginal(Tally tally) {
    int[] found = new int[grid.rows];
    for (int r = 0; r < grid.rows; r++) {
      int missing = grid.wanted[r] - tally.count(grid.rowCell[r]);
      found[r] = missing == 0 ? 0 : grid.scale * (missing > 0 ? grid.under[r] / 2 : -grid.over[r]);
    }
    return found;
  }
}

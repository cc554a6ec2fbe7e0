package parley.rota.columns;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import parley.rota.line.LineJudge;
import parley.rota.line.LineProblem;
import parley.rota.line.Roster;
import parley.rota.line.Verdict;
import parley.rota.search.Budget;
import parley.rota.search.Crew;
import parley.rota.search.Draws;
import parley.rota.search.Watch;

/** Column generation. */
public final class ColumnSearch {

  private static final int AT_ONCE = 2;

  private final Grid grid;
  private final long seed;
  private final Budget budget;
  private final Crew crew;
  private final Watch watch;
  private final Effort effort;
  private long bound = Long.MIN_VALUE;
  private Optional<Tally> best = Optional.empty();
  private long objective = Long.MAX_VALUE;

  private ColumnSearch(LineProblem problem, long seed, Budget budget, Crew crew, Watch watch) {
    grid = new Grid(problem);
    this.seed = seed;
    this.budget = budget;
    this.crew = crew;
    this.watch = watch;
    effort = new Effort(budget, 0, 1);
  }

  public static ColumnAnswer solve(
      LineProblem problem,
      List<Roster> known,
      long seed,
      Budget budget,
      Crew crew,
      Watch watch) {
    ColumnSearch search = new ColumnSearch(problem, seed, budget, crew, watch);
    search.run(known);
    return new ColumnAnswer(
        search.best.map(Tally::roster), search.bound, search.objective <= search.bound);
  }

  static boolean TRACE = false;

  private void trace(String what) {
    if (TRACE) {
      System.err.printf(
          "%8.1f %s best %s bound %s%n", effort.units(), what, objective, bound);
    }
  }

  private void offer(Tally tally) {
    if (tally.objective() < objective) {
      Verdict verdict = LineJudge.judge(grid.problem, tally.roster());
      if (!verdict.isFeasible() || verdict.objective() != tally.objective()) {
        throw new IllegalStateException("judge " + verdict + " tally " + tally.objective());
      }
      best = Optional.of(tally.copy());
      objective = tally.objective();
      watch.tell(objective, bound);
    }
  }

  private void bound(double found) {
    long up = (long) Math.ceil(found + grid.wishBase - 1e-6);
    if (up > bound) {
      bound = up;
      watch.tell(objective, bound);
    }
  }

  private void run(List<Roster> known) {
    Draws draws = Draws.of(seed, 0);
    Seat[] seats = new Seat[grid.people];
    byte[][] none = new byte[grid.people][grid.days];
    for (int p = 0; p < grid.people; p++) {
      seats[p] = new Seat(grid, p, 0, grid.days, none[p]);
    }
    trace("seats");
    Descent descent = new Descent(grid);
    Tally tally = new Tally(grid, none);
    int[] order = new int[grid.people];
    Arrays.setAll(order, i -> i);
    Descent.shuffle(order, draws);
    for (int p : order) {
      descent.improve(tally, seats[p], 0, grid.days, draws, effort);
    }
    trace("built " + tally.objective());
    descent.toTheEnd(tally, seats, 0, grid.days, draws, effort);
    trace("descended " + tally.objective());
    offer(tally);
    if (Natives.loaded()) {
      root(seats, draws, descent);
    }
  }

  private void root(Seat[] seats, Draws draws, Descent descent) {
    Tally tally = best.orElseThrow();
    int[] center = new int[grid.rows];
    List<List<byte[]>> pool = new ArrayList<>();
    try (Part part =
        new Part(grid, tally, seats, 0, grid.days, center, crew, effort)) {
      for (int p = 0; p < grid.people; p++) {
        part.add(p, tally.line(p));
      }
      double target = objective - grid.wishBase;
      part.climb(60, target);
      bound(part.bound());
      trace("climbed " + (part.bound() + grid.wishBase));
      for (int k = 0; k < 40; k++) {
        boolean done = part.generate(5, 0.01, 0.7);
        bound(part.bound());
        trace("generated " + (part.value() + grid.wishBase) + " bound " + (part.bound() + grid.wishBase));
        if (done || effort.isSpent()) {
          break;
        }
      }
      System.arraycopy(part.center, 0, center, 0, center.length);
      byte[][] lines = new Dive(part, draws, 12, 0.15, 3).lines(Double.POSITIVE_INFINITY);
      if (lines.length > 0) {
        Tally dived = new Tally(grid, lines);
        trace("dived " + dived.objective());
        descent.toTheEnd(dived, seats, 0, grid.days, draws, effort);
        trace("descended " + dived.objective());
        offer(dived);
      }
      for (int p = 0; p < grid.people; p++) {
        pool.add(part.master.columns(p).stream().map(Master.Column::line).toList());
      }
    }
    neighbours(seats, center, pool);
  }

  private void neighbours(Seat[] seats, int[] center, List<List<byte[]>> pool) {
    int k = 0;
    while (!effort.isSpent() && objective > bound) {
      List<Supplier<Result>> jobs = new ArrayList<>();
      Tally tally = best.orElseThrow();
      for (int j = 0; j < AT_ONCE; j++) {
        Draws draws = Draws.of(seed, 1 + (long) k * AT_ONCE + j);
        Effort own = new Effort(budget, effort.units(), AT_ONCE);
        jobs.add(() -> neighbour(tally.copy(), seats, center, pool, draws, own));
      }
      for (Result result : crew.all(jobs)) {
        effort.add(result.units());
        offer(result.tally());
      }
      k++;
      trace("neighbours " + k);
    }
  }

  private record Result(Tally tally, double units) {}

  private Result neighbour(
      Tally tally, Seat[] all, int[] center, List<List<byte[]>> pool, Draws draws, Effort own) {
    int[] order = new int[grid.people];
    Arrays.setAll(order, i -> i);
    Descent.shuffle(order, draws);
    int size = Math.min(grid.people, 10 + draws.below(16));
    Seat[] seats = new Seat[size];
    for (int i = 0; i < size; i++) {
      seats[i] = all[order[i]].twin();
    }
    try (Part part = new Part(grid, tally, seats, 0, grid.days, center, Crew.ALONE, own)) {
      for (int i = 0; i < size; i++) {
        part.add(i, tally.line(seats[i].person));
      }
      part.generate(20, 0.5, 0.5);
      byte[][] lines = new Dive(part, draws, 12, 0.2, 1).lines(Double.POSITIVE_INFINITY);
      if (lines.length > 0) {
        Tally trial = tally.copy();
        for (int i = 0; i < size; i++) {
          trial.set(seats[i].person, 0, lines[i]);
        }
        new Descent(grid).toTheEnd(trial, seats, 0, grid.days, draws, own);
        if (trial.objective() <= tally.objective()) {
          return new Result(trial, own.units());
        }
      }
    }
    return new Result(tally, own.units());
  }
}

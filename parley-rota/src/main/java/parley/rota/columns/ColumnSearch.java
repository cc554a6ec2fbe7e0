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
      root(seats);
    }
  }

  private void root(Seat[] seats) {
    Tally tally = best.orElseThrow();
    int[] center = new int[grid.rows];
    try (Part part =
        new Part(grid, tally, seats, 0, grid.days, center, crew, effort)) {
      for (int p = 0; p < grid.people; p++) {
        part.add(p, tally.line(p));
      }
      double target = objective - grid.wishBase;
      part.climb(20, target);
      trace("climbed " + (part.bound() + grid.wishBase));
      generate(part, 0.003);
      System.arraycopy(part.center, 0, center, 0, center.length);
      dives(part, seats, center);
      part.widen();
      generate(part, 0);
      bound(part.bound());
      System.arraycopy(part.center, 0, center, 0, center.length);
    }
    neighbours(seats, center);
  }

  private void generate(Part part, double gap) {
    boolean done = false;
    while (!done && !effort.isSpent()) {
      double slack = Math.max(0.01, gap * Math.abs(part.value() + grid.wishBase));
      done = part.generate(5, Double.isNaN(slack) ? 0.01 : slack, 0.7);
      if (gap == 0) {
        bound(part.bound());
      }
      trace("generated " + (part.value() + grid.wishBase) + " bound " + (part.bound() + grid.wishBase));
    }
  }

  private void dives(Part root, Seat[] seats, int[] center) {
    Tally tally = best.orElseThrow();
    List<Supplier<Result>> jobs = new ArrayList<>();
    for (int j = 0; j < AT_ONCE; j++) {
      Draws draws = Draws.of(seed, 1 + j);
      Effort own = new Effort(budget, effort.units(), AT_ONCE);
      double pace = 0.2 + 0.15 * j;
      Seat[] twins = Arrays.stream(seats).map(Seat::twin).toArray(Seat[]::new);
      jobs.add(
          () -> {
            try (Part part =
                new Part(grid, tally, twins, 0, grid.days, center, Crew.ALONE, own)) {
              part.take(root, 25);
              double slack = 0.005 * (root.value() + grid.wishBase);
              byte[][] lines =
                  new Dive(part, draws, 8, pace, slack).lines(Double.POSITIVE_INFINITY);
              if (lines.length == 0) {
 trace("nodive");
                return new Result(tally, own.units());
              }
              Tally dived = new Tally(grid, lines);
              trace("dived " + dived.objective());
              new Descent(grid).toTheEnd(dived, twins, 0, grid.days, draws, own);
              return new Result(dived, own.units());
            }
          });
    }
    take(jobs);
  }

  private void take(List<Supplier<Result>> jobs) {
    for (Result result : crew.all(jobs)) {
      effort.add(result.units());
      offer(result.tally());
    }
  }

  private void neighbours(Seat[] seats, int[] center) {
    int k = 0;
    while (!effort.isSpent() && objective > bound) {
      List<Supplier<Result>> jobs = new ArrayList<>();
      Tally tally = best.orElseThrow();
      for (int j = 0; j < AT_ONCE; j++) {
        Draws draws = Draws.of(seed, 10 + (long) k * AT_ONCE + j);
        Effort own = new Effort(budget, effort.units(), AT_ONCE);
        jobs.add(() -> neighbour(tally.copy(), seats, center, draws, own));
      }
      take(jobs);
      k++;
      trace("neighbours " + k);
    }
  }

  private record Result(Tally tally, double units) {}

  private Result neighbour(
      Tally tally, Seat[] all, int[] center, Draws draws, Effort own) {
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

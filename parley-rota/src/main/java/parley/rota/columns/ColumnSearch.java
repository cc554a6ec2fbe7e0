package parley.rota.columns;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
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
  private static final long MOST_STATES = 300_000_000;

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
      if (verdict.isFeasible() && verdict.objective() < objective) {
        best = Optional.of(tally.copy());
        objective = verdict.objective();
        watch.tell(objective, bound);
      }
    }
  }

  private void bound(double found) {
    if (found == Double.POSITIVE_INFINITY) {
      bound = Long.MAX_VALUE;
    } else if (found > Double.NEGATIVE_INFINITY) {
      bound = Math.max(bound, (long) Math.ceil(found + grid.wishBase - 1e-6));
    }
  }

  private void run(List<Roster> known) {
    known.forEach(r -> offer(new Tally(grid, Tally.lines(r))));
    if (grid.scale == 0) {
      return;
    }
    Draws draws = Draws.of(seed, 0);
    boolean isLong =
        LongStream.range(0, grid.people).map(p -> grid.states((int) p, 0, grid.days)).sum()
            > MOST_STATES;
    if (isLong) {
      build(draws, new Seat[0]);
      descendByWindows(draws);
    } else {
      Seat[] seats = new Seat[grid.people];
      for (int p = 0; p < grid.people; p++) {
        seats[p] = new Seat(grid, p, 0, grid.days, new byte[grid.days]);
      }
      build(draws, seats);
      if (best.isPresent()) {
        Tally tally = best.orElseThrow().copy();
        new Descent(grid).toTheEnd(tally, seats, 0, grid.days, draws, effort);
        offer(tally);
        trace("descended");
        if (Natives.loaded()) {
          neighbours(seats, root(seats));
        }
      }
    }
    if (isLong && best.isPresent() && Natives.loaded()) {
      neighbours(new Seat[0], new int[0]);
    }
  }

  /** A first roster, line by line, each at what the lines before it leave to be covered. */
  private void build(Draws draws, Seat[] seats) {
    Descent descent = new Descent(grid);
    Tally tally = new Tally(grid, new byte[grid.people][grid.days]);
    int[] order = IntStream.range(0, grid.people).toArray();
    Descent.shuffle(order, draws);
    for (int p : order) {
      Seat seat =
          seats.length > 0 ? seats[p] : new Seat(grid, p, 0, grid.days, tally.line(p).clone());
      descent.place(tally, seat, 0, grid.days, draws, effort);
      if (seat.floor() >= Grid.NEAR) {
        bound = Long.MAX_VALUE;
        return;
      }
    }
    trace("built " + tally.objective());
    offer(tally);
  }

  private void descendByWindows(Draws draws) {
    if (best.isEmpty()) {
      return;
    }
    Tally tally = best.orElseThrow().copy();
    Descent descent = new Descent(grid);
    int[] order = IntStream.range(0, grid.people).toArray();
    long before = Long.MAX_VALUE;
    while (tally.objective() < before * 0.99 && !effort.isSpent()) {
      before = tally.objective();
      for (int from = 0; from < grid.days && !effort.isSpent(); from += 14) {
        int to = Math.min(grid.days, from + 28);
        Descent.shuffle(order, draws);
        for (int p : order) {
          if (effort.isSpent()) {
            break;
          }
          descent.improve(
              tally, new Seat(grid, p, from, to, tally.line(p).clone()), from, to, draws, effort);
        }
        offer(tally);
      }
      trace("windows " + tally.objective());
    }
  }

  private int[] root(Seat[] seats) {
    Tally tally = best.orElseThrow();
    int[] center = new int[grid.rows];
    try (Part part = new Part(grid, tally, seats, 0, grid.days, center, crew, effort)) {
      for (int p = 0; p < grid.people; p++) {
        part.add(p, tally.line(p));
      }
      part.climb(20, objective - grid.wishBase);
      trace("climbed " + (part.bound() + grid.wishBase));
      generate(part, 0.003);
      System.arraycopy(part.center, 0, center, 0, center.length);
      dives(part, seats, center);
      part.widen();
      generate(part, 0);
      System.arraycopy(part.center, 0, center, 0, center.length);
    }
    return center;
  }

  private void generate(Part part, double gap) {
    boolean done = false;
    while (!done && !effort.isSpent() && objective > bound) {
      double slack = Math.max(0.01, gap * Math.abs(part.value() + grid.wishBase));
      done = part.generate(5, Double.isNaN(slack) ? 0.01 : slack, 0.7);
      if (gap == 0) {
        bound(part.bound());
        watch.tell(objective, bound);
      }
      trace(
          "generated "
              + (part.value() + grid.wishBase)
              + " bound "
              + (part.bound() + grid.wishBase));
    }
  }

  private void dives(Part root, Seat[] seats, int[] center) {
    Tally tally = best.orElseThrow();
    List<Supplier<Result>> jobs = new ArrayList<>();
    for (int j = 0; j < AT_ONCE; j++) {
      Draws draws = Draws.of(seed, 1 + j);
      Effort own = new Effort(budget, effort.units(), AT_ONCE);
      double pace = 0.35 - 0.15 * j;
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
                return new Result(new int[0], 0, lines, own.units());
              }
              Tally dived = new Tally(grid, lines);
              trace("dived " + dived.objective());
              new Descent(grid).toTheEnd(dived, twins, 0, grid.days, draws, own);
              return result(twins, 0, grid.days, dived, own);
            }
          });
    }
    take(jobs);
  }

  private Result result(Seat[] seats, int from, int to, Tally tally, Effort own) {
    int[] persons = Arrays.stream(seats).mapToInt(s -> s.person).toArray();
    byte[][] pieces = new byte[persons.length][];
    for (int i = 0; i < persons.length; i++) {
      pieces[i] = Arrays.copyOfRange(tally.line(persons[i]), from, to);
    }
    return new Result(persons, from, pieces, own.units());
  }

  private void take(List<Supplier<Result>> jobs) {
    for (Result result : crew.all(jobs)) {
      effort.add(result.units());
      Tally tally = best.orElseThrow().copy();
      for (int i = 0; i < result.persons().length; i++) {
        tally.set(result.persons()[i], result.from(), result.pieces()[i]);
      }
      if (tally.objective() == objective
          && LineJudge.judge(grid.problem, tally.roster()).isFeasible()) {
        best = Optional.of(tally);
      }
      offer(tally);
    }
  }

  private void neighbours(Seat[] seats, int[] center) {
    int k = 0;
    while (!effort.isSpent() && objective > bound) {
      List<Supplier<Result>> jobs = new ArrayList<>();
      Tally tally = best.orElseThrow();
      Draws common = Draws.of(seed, 10 + (long) k * (AT_ONCE + 1));
      int[] order = IntStream.range(0, grid.people).toArray();
      Descent.shuffle(order, common);
      for (int j = 0; j < AT_ONCE; j++) {
        Draws draws = Draws.of(seed, 11 + (long) k * (AT_ONCE + 1) + j);
        Effort own = new Effort(budget, effort.units(), AT_ONCE);
        int job = j;
        jobs.add(() -> neighbour(tally.copy(), seats, center, order, job, draws, own));
      }
      take(jobs);
      k++;
      trace("neighbours " + k);
    }
  }

  private record Result(int[] persons, int from, byte[][] pieces, double units) {}

  private Result neighbour(
      Tally tally, Seat[] all, int[] center, int[] order, int job, Draws draws, Effort own) {
    int weeks = grid.days / 7;
    boolean whole = all.length > 0 && (weeks < 4 || draws.below(2) == 0);
    int span = whole ? weeks : Math.min(weeks, 2 + draws.below(4));
    int from = 7 * draws.below(weeks - span + 1);
    int to = from + 7 * span;
    int size = Math.clamp((300 + draws.below(400)) / (to - from), 4, 40);
    boolean apart = size * AT_ONCE <= grid.people;
    size = Math.min(size, grid.people);
    Seat[] seats = new Seat[size];
    if (!apart) {
      Descent.shuffle(order.clone(), draws);
    }
    for (int i = 0; i < size; i++) {
      int p = order[(i + (apart ? job * size : draws.below(1) + job * grid.people / 2)) % grid.people];
      seats[i] =
          whole && span == weeks && all.length > 0
              ? all[p].twin()
              : new Seat(grid, p, from, to, tally.line(p).clone());
    }
    int[] prices = all.length > 0 ? center : marginal(tally);
    try (Part part = new Part(grid, tally, seats, from, to, prices, Crew.ALONE, own)) {
      for (int i = 0; i < size; i++) {
        part.add(i, Arrays.copyOfRange(tally.line(seats[i].person), from, to));
      }
      part.generate(20, 0.5, 0.5);
      byte[][] lines = new Dive(part, draws, 6, 0.3, 1).lines(Double.POSITIVE_INFINITY);
      if (lines.length > 0) {
        Tally trial = tally.copy();
        for (int i = 0; i < size; i++) {
          trial.set(seats[i].person, from, lines[i]);
        }
        new Descent(grid).toTheEnd(trial, seats, from, to, draws, own);
        if (trial.objective() <= tally.objective()) {
          return result(seats, from, to, trial, own);
        }
      }
    }
    return new Result(new int[0], 0, new byte[0][], own.units());
  }

  /** Prices for want of better ones: what one more would save, or cost. */
  private int[] marginal(Tally tally) {
    int[] prices = new int[grid.rows];
    for (int r = 0; r < grid.rows; r++) {
      int there = tally.count(grid.rowCell[r]);
      prices[r] =
          grid.scale
              * (there < grid.wanted[r] ? grid.under[r] / 2 : there == grid.wanted[r] ? 0 : -grid.over[r]);
    }
    return prices;
  }
}

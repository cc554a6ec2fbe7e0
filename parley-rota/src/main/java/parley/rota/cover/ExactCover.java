package parley.rota.cover;

import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.CpSolverStatus;
import com.google.ortools.sat.IntVar;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.LinearExprBuilder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Finds the best cover and proves it: CP-SAT, aim after aim, each with the ones before it held. One
 * worker and deterministic time, so that the same budget of work gives the same cover.
 */
final class ExactCover {

  private static final double FIRST_SLICE = 20;

  /**
   * All rows go into the linear relaxation: plans that were not proven in minutes without it are
   * proven in a second with it.
   */
  private static final int LINEAR = 2;

  private static final double CLOSE = 1e-6;

  private final CoverModel model;
  private final Aims aims;
  private final long seed;
  private final Spending spending;
  private final Ranking ranking;
  private boolean[] best;

  private ExactCover(CoverModel model, Aims aims, long seed, Spending spending, boolean[] first) {
    this.model = model;
    this.aims = aims;
    this.seed = seed;
    this.spending = spending;
    ranking = new Ranking(aims);
    best = first;
  }

  /** The best cover that is found before the budget is spent. */
  static Solved solve(CoverModel model, Aims aims, long seed, Spending spending) {
    return new ExactCover(model, aims, seed, spending, SearchedCover.first(model, aims)).solve();
  }

  /**
   * Goes through the aims in rounds, each round with twice the work, so that an aim that cannot be
   * proven soon does not leave the ones after it untouched.
   */
  private Solved solve() {
    List<Level.Aim> names =
        aims instanceof Aims.InOrder
            ? List.of(Level.Aim.GAP_MINUTES, Level.Aim.FALLEN_VALUE, Level.Aim.PENCE)
            : List.of(Level.Aim.WEIGHTED_PENCE);
    long[] bounds = new long[names.size()];
    bounds[0] = countedBound();
    double wanted = FIRST_SLICE;
    while (!isDone(bounds) && !spending.isSpent()) {
      for (int stage = 0; stage < bounds.length; stage++) {
        long[] before = valueNow();
        if (bounds[stage] < before[stage] && !spending.isSpent()) {
          bounds[stage] = Math.max(bounds[stage], stage(stage, before, wanted));
          if (valueNow()[stage] < before[stage]) {
            // Bounds of the aims after it held for the value that it had before.
            Arrays.fill(bounds, stage + 1, bounds.length, 0);
          }
        }
      }
      wanted *= 2;
    }
    best = SearchedCover.pruned(model, aims, best);
    long[] values = valueNow();
    List<Level> levels = new ArrayList<>();
    boolean isProven = true;
    for (int i = 0; i < bounds.length; i++) {
      isProven &= bounds[i] >= values[i];
      levels.add(new Level(names.get(i), values[i], Math.min(bounds[i], values[i]), isProven));
    }
    return new Solved(best, levels, true);
  }

  private boolean isDone(long[] bounds) {
    long[] values = valueNow();
    for (int i = 0; i < bounds.length; i++) {
      if (bounds[i] < values[i]) {
        return false;
      }
    }
    return true;
  }

  private long countedBound() {
    return switch (aims) {
      case Aims.InOrder o -> model.gapBound();
      case Aims.Weighted w -> w.penceAGapMinute() * model.gapBound();
    };
  }

  private long[] valueNow() {
    CoverState state = CoverState.of(model, best);
    return ranking.of(state.score(), state.duties());
  }

  /** Makes the number of an aim small with those before it held; gives the bound found. */
  private long stage(int stage, long[] held, double wanted) {
    double slice = spending.slice(wanted);
    Variables variables = new Variables(model);
    List<LinearExpr> rows = variables.rows(aims);
    for (int h = 0; h < stage; h++) {
      variables.cp.addLessOrEqual(rows.get(h), held[h]);
    }
    variables.cp.minimize(rows.get(stage));
    for (int c = 0; c < best.length; c++) {
      variables.cp.addHint(variables.taken[c], best[c] ? 1 : 0);
    }
    CpSolver solver = solver(slice, seed);
    CpSolverStatus status = solver.solve(variables.cp);
    double work = solver.response().getDeterministicTime() * Spending.UNITS_A_SECOND;
    spending.add(status == CpSolverStatus.OPTIMAL ? work : Math.max(work, slice));
    if (status != CpSolverStatus.OPTIMAL && status != CpSolverStatus.FEASIBLE) {
      return 0;
    }
    keepIfBetter(variables.values(solver), stage);
    return (long) Math.ceil(solver.bestObjectiveBound() - CLOSE);
  }

  /** What the solver says is counted again here before it is believed. */
  private void keepIfBetter(boolean[] found, int stage) {
    CoverState state = CoverState.of(model, found);
    long[] then = ranking.of(state.score(), state.duties());
    if (Arrays.compare(then, 0, stage + 1, valueNow(), 0, stage + 1) < 0) {
      best = found;
    }
  }

  private static CpSolver solver(double units, long seed) {
    CpSolver solver = new CpSolver();
    solver
        .getParameters()
        .setNumWorkers(1)
        .setLinearizationLevel(LINEAR)
        .setRandomSeed((int) (seed & Integer.MAX_VALUE))
        .setMaxDeterministicTime(units / Spending.UNITS_A_SECOND);
    return solver;
  }

  /** Whether some places can all be filled. */
  enum Fill {
    YES,
    NO,
    UNKNOWN
  }

  static Fill fill(CoverModel model, List<Cell> cells, long seed, Spending spending) {
    if (spending.isSpent()) {
      return Fill.UNKNOWN;
    }
    Variables variables = new Variables(model);
    for (Cell cell : cells) {
      variables.cp.addGreaterOrEqual(variables.sum(cell.candidates()), cell.need());
    }
    CpSolver solver = solver(spending.slice(FIRST_SLICE), seed);
    CpSolverStatus status = solver.solve(variables.cp);
    spending.add(solver.response().getDeterministicTime() * Spending.UNITS_A_SECOND);
    return switch (status) {
      case OPTIMAL, FEASIBLE -> Fill.YES;
      case INFEASIBLE -> Fill.NO;
      default -> Fill.UNKNOWN;
    };
  }

  /** The variables of a model, and the rows that hold always. */
  private static final class Variables {

    private final CoverModel model;
    private final CpModel cp = new CpModel();
    private final BoolVar[] taken;

    private Variables(CoverModel model) {
      this.model = model;
      taken = new BoolVar[model.candidates.size()];
      for (int c = 0; c < taken.length; c++) {
        taken[c] = cp.newBoolVar("x" + c);
      }
      model.conflicts.forEach(p -> cp.addAtMostOne(new BoolVar[] {taken[p[0]], taken[p[1]]}));
      for (int v = 0; v < model.rules.size(); v++) {
        limits(v, model.rules.get(v));
      }
    }

    private void limits(int volunteer, RestRules rules) {
      int days = model.plan.horizon().days();
      LinearExprBuilder all = LinearExpr.newBuilder();
      BoolVar[] on = new BoolVar[days];
      for (int d = 0; d < days; d++) {
        on[d] = cp.newBoolVar("y" + volunteer + "_" + d);
      }
      for (int c = 0; c < taken.length; c++) {
        Candidate candidate = model.candidates.get(c);
        if (candidate.volunteer() == volunteer) {
          all.add(taken[c]);
          cp.addImplication(taken[c], on[candidate.day()]);
        }
      }
      cp.addLessOrEqual(all, rules.mostDuties());
      int run = rules.mostDaysInRow();
      for (int d = 0; d + run < days; d++) {
        LinearExprBuilder window = LinearExpr.newBuilder();
        for (int i = d; i <= d + run; i++) {
          window.add(on[i]);
        }
        cp.addLessOrEqual(window, run);
      }
    }

    private LinearExpr sum(int[] candidates) {
      LinearExprBuilder sum = LinearExpr.newBuilder();
      for (int c : candidates) {
        sum.add(taken[c]);
      }
      return sum.build();
    }

    /** What is to be small, in the order of {@link Ranking}. */
    private List<LinearExpr> rows(Aims aims) {
      LinearExprBuilder gaps = LinearExpr.newBuilder();
      LinearExprBuilder fallen = LinearExpr.newBuilder();
      LinearExprBuilder pence = LinearExpr.newBuilder();
      LinearExprBuilder weighted = LinearExpr.newBuilder();
      long aGap = aims instanceof Aims.Weighted w ? w.penceAGapMinute() : 0;
      long aValue = aims instanceof Aims.Weighted w ? w.penceAValue() : 0;
      for (Cell cell : model.cells) {
        if (cell.need() > 0) {
          IntVar gap = cp.newIntVar(0, cell.need(), "gap");
          cp.addGreaterOrEqual(
              LinearExpr.newBuilder().add(sum(cell.candidates())).add(gap), cell.need());
          gaps.addTerm(gap, cell.minutes());
          weighted.addTerm(gap, aGap * cell.minutes());
        }
      }
      BoolVar[] falls = new BoolVar[model.sessions.size()];
      for (int s = 0; s < falls.length; s++) {
        falls[s] = cp.newBoolVar("f" + s);
        fallen.addTerm(falls[s], model.sessions.get(s).value());
        weighted.addTerm(falls[s], aValue * model.sessions.get(s).value());
      }
      for (int c = 0; c < taken.length; c++) {
        Candidate candidate = model.candidates.get(c);
        for (int s : candidate.sessions()) {
          cp.addImplication(taken[c], falls[s]);
        }
        pence.addTerm(taken[c], candidate.pence());
        weighted.addTerm(taken[c], candidate.pence());
      }
      return aims instanceof Aims.InOrder
          ? List.of(gaps.build(), fallen.build(), pence.build())
          : List.of(weighted.build());
    }

    private boolean[] values(CpSolver solver) {
      boolean[] values = new boolean[taken.length];
      for (int c = 0; c < values.length; c++) {
        values[c] = solver.booleanValue(taken[c]);
      }
      return values;
    }
  }
}

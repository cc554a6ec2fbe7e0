package parley.rota.cover;

import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.CpSolverStatus;
import com.google.ortools.sat.IntVar;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.LinearExprBuilder;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds the best cover and proves it: CP-SAT, aim after aim, each with the ones before it held. One
 * worker and deterministic time, so that the same budget of work gives the same cover.
 */
final class ExactCover {

  private static final double FIRST_SLICE = 20;
  private static final double CLOSE = 1e-6;

  private final CoverModel model;
  private final Aims aims;
  private final long seed;
  private final Spending spending;
  private boolean[] best;

  private ExactCover(
      CoverModel model, Aims aims, long seed, Spending spending, boolean[] first) {
    this.model = model;
    this.aims = aims;
    this.seed = seed;
    this.spending = spending;
    best = first;
  }

  /** The best cover that is found before the budget is spent. */
  static Solved solve(CoverModel model, Aims aims, long seed, Spending spending) {
    return new ExactCover(model, aims, seed, spending, SearchedCover.first(model, aims)).solve();
  }

  private Solved solve() {
    Ranking ranking = new Ranking(aims);
    List<Level.Aim> names =
        aims instanceof Aims.InOrder
            ? List.of(Level.Aim.GAP_MINUTES, Level.Aim.FALLEN_VALUE, Level.Aim.PENCE)
            : List.of(Level.Aim.WEIGHTED_PENCE);
    List<Long> held = new ArrayList<>();
    List<Level> levels = new ArrayList<>();
    boolean isProven = true;
    for (int stage = 0; stage < names.size(); stage++) {
      long bound = stage(stage, held, ranking);
      long value = valueNow(ranking)[stage];
      held.add(value);
      isProven &= bound >= value;
      levels.add(new Level(names.get(stage), value, Math.min(bound, value), isProven));
    }
    return new Solved(SearchedCover.pruned(model, aims, best), levels, true);
  }

  private long countedBound() {
    return switch (aims) {
      case Aims.InOrder o -> model.gapBound();
      case Aims.Weighted w -> w.penceAGapMinute() * model.gapBound();
    };
  }

  private long[] valueNow(Ranking ranking) {
    CoverState state = CoverState.of(model, best);
    return ranking.of(state.score(), state.duties());
  }

  /** Makes the number of a stage small, and gives the bound that was found. */
  private long stage(int stage, List<Long> held, Ranking ranking) {
    long bound = stage == 0 ? countedBound() : 0;
    double wanted = FIRST_SLICE;
    while (bound < valueNow(ranking)[stage] && !spending.isSpent()) {
      double slice = spending.slice(wanted);
      Variables variables = new Variables(model);
      List<LinearExpr> rows = variables.rows(aims);
      for (int h = 0; h < held.size(); h++) {
        variables.cp.addLessOrEqual(rows.get(h), held.get(h));
      }
      variables.cp.minimize(rows.get(stage));
      for (int c = 0; c < best.length; c++) {
        variables.cp.addHint(variables.taken[c], best[c] ? 1 : 0);
      }
      CpSolver solver = solver(slice, seed);
      CpSolverStatus status = solver.solve(variables.cp);
      spending.add(solver.response().getDeterministicTime() * Spending.UNITS_A_SECOND);
      if (status == CpSolverStatus.OPTIMAL || status == CpSolverStatus.FEASIBLE) {
        boolean[] found = variables.values(solver);
        keepIfBetter(found, ranking, stage);
        bound = Math.max(bound, (long) Math.ceil(solver.bestObjectiveBound() - CLOSE));
      }
      if (status == CpSolverStatus.OPTIMAL) {
        return bound;
      }
      if (slice < wanted) {
        spending.add(slice);
      }
      wanted *= 2;
    }
    return bound;
  }

  /** What the solver says is counted again here before it is believed. */
  private void keepIfBetter(boolean[] found, Ranking ranking, int stage) {
    CoverState state = CoverState.of(model, found);
    long now = valueNow(ranking)[stage];
    if (ranking.of(state.score(), state.duties())[stage] <= now) {
      best = found;
    }
  }

  private static CpSolver solver(double units, long seed) {
    CpSolver solver = new CpSolver();
    solver
        .getParameters()
        .setNumWorkers(1)
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

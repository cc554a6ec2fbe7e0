package parley.rota.relay;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import parley.rota.columns.ColumnAnswer;
import parley.rota.columns.ColumnSearch;
import parley.rota.line.LineJudge;
import parley.rota.line.LineProblem;
import parley.rota.line.Roster;
import parley.rota.line.Verdict;
import parley.rota.search.Budget;
import parley.rota.search.Crew;
import parley.rota.search.LineSearch;
import parley.rota.search.Watch;

/**
 * Solves a problem of shift scheduling. Two local searches use the first half of the budget; column
 * generation takes their lines, gives a bound, and betters the best roster with the other half.
 */
public final class LineSolver {

  private static final int JOBS = 2;
  private static final double FIRST_HALF = 0.5;

  private LineSolver() {}

  /**
   * The best roster found, judged anew. With a budget of work the same seed gives the same answer,
   * whatever the crew.
   */
  public static LineAnswer solve(
      LineProblem problem, long seed, Budget budget, Crew crew, Watch watch) {
    List<Leg> legs = new ArrayList<>();
    List<Supplier<Roster>> jobs = new ArrayList<>();
    for (int j = 0; j < JOBS; j++) {
      Leg leg = new Leg(budget, 0, 0, FIRST_HALF);
      long own = seed * JOBS + j;
      legs.add(leg);
      jobs.add(() -> LineSearch.improve(problem, Optional.empty(), own, leg, watch));
    }
    List<Roster> found = new ArrayList<>(crew.all(jobs));
    double work = legs.stream().mapToDouble(Leg::done).max().orElse(0);
    ColumnAnswer columns =
        ColumnSearch.solve(problem, found, seed, new Leg(budget, work, FIRST_HALF, 1), crew, watch);
    columns.best().ifPresent(found::add);
    Roster best =
        found.stream()
            .min(Comparator.comparing((Roster r) -> rank(LineJudge.judge(problem, r))))
            .orElseThrow();
    Verdict verdict = LineJudge.judge(problem, best);
    boolean proven =
        verdict.isFeasible()
            ? verdict.objective() <= columns.bound()
            : columns.proven() && columns.best().isEmpty();
    return new LineAnswer(best, verdict, columns.bound(), proven);
  }

  /** Feasible ones first, then by what they cost or break. */
  private static long rank(Verdict verdict) {
    return verdict.isFeasible()
        ? verdict.objective()
        : (1L << 40) + verdict.violations().size() * (1L << 20);
  }
}

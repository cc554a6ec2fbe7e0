package parley.rota.solve;

import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.CpSolverStatus;
import java.util.Optional;

/**
 * Runs the constraint solver on a plan, with one worker and so many units of work: the same always.
 */
final class Prover {

  /** The solver's deterministic seconds in a unit of work. */
  static final double SECONDS_A_UNIT = 0.06;

  private static final double ROUNDING = 1e-6;

  /**
   * What it found.
   *
   * @param codes of its best solution
   * @param bound of the objective; {@code Long.MIN_VALUE} for none
   * @param infeasible whether there is no rota
   */
  record Outcome(Optional<int[][]> codes, long bound, boolean infeasible) {}

  private Prover() {}

  /** A solver with a limit of work. */
  static CpSolver solver(double units, long seed) {
    CpSolver solver = new CpSolver();
    solver
        .getParameters()
        .setNumWorkers(1)
        .setRandomSeed(Math.floorMod(seed, 1 << 30))
        .setCatchSigintSignal(false)
        .setMaxDeterministicTime(Math.max(0.01, units * SECONDS_A_UNIT));
    return solver;
  }

  /**
   * Solves: for a bound by linear programs and a tree of bounds if all rows may change, else by
   * clauses alone, which finds better rows sooner.
   *
   * @param isFree the rows that may change; a bound counts for the plan only if all may
   */
  static Outcome solve(
      Parts parts, int[][] codes, boolean[] isFree, double units, long seed, Brake brake) {
    boolean isWhole = true;
    for (boolean free : isFree) {
      isWhole &= free;
    }
    CpRota rota = CpRota.of(parts, codes, isFree);
    CpSolver solver = solver(units, seed);
    solver
        .getParameters()
        .setLinearizationLevel(isWhole ? 2 : 0)
        .setOptimizeWithLbTreeSearch(isWhole);
    return brake.run(
        solver,
        () -> {
          CpSolverStatus status = solver.solve(rota.model);
          boolean has = status == CpSolverStatus.FEASIBLE || status == CpSolverStatus.OPTIMAL;
          boolean bounded = has || status == CpSolverStatus.UNKNOWN;
          double bound = solver.bestObjectiveBound();
          return new Outcome(
              has ? Optional.of(rota.read(solver)) : Optional.empty(),
              bounded && Math.abs(bound) < 1e15
                  ? (long) Math.ceil(bound - ROUNDING)
                  : Long.MIN_VALUE,
              status == CpSolverStatus.INFEASIBLE);
        });
  }
}

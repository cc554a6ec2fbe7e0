package parley.rota.needs;

import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.CpSolverStatus;
import com.google.ortools.sat.LinearExpr;
import java.util.Optional;
import parley.rota.natives.Natives;

/** Finds a pattern, or proves that there is none: CP-SAT, in steps that do not depend on time. */
final class PatternSolver {

  private PatternSolver() {}

  /** How a search ended. */
  enum End {
    FOUND,
    NONE,
    UNKNOWN
  }

  /**
   * A search's end.
   *
   * @param values one for each variable of the model, if found
   * @param work units of a budget that it took
   */
  record Result(End end, Optional<boolean[]> values, double work) {}

  /** Whether the library's native code is there for this machine. */
  static boolean isThere() {
    return Natives.areThere();
  }

  /**
   * Searches.
   *
   * @param units of a budget, some tenth of a second each
   */
  static Result solve(PatternModel model, double units, long seed) {
    if (!isThere()) {
      return new Result(End.UNKNOWN, Optional.empty(), units);
    }
    CpModel cp = new CpModel();
    BoolVar[] variables = new BoolVar[model.size()];
    for (int v = 0; v < variables.length; v++) {
      variables[v] = cp.newBoolVar("v" + v);
    }
    for (Row row : model.rows()) {
      add(cp, variables, row);
    }
    CpSolver solver = new CpSolver();
    solver
        .getParameters()
        .setNumWorkers(1)
        .setLinearizationLevel(LINEAR)
        .setRandomSeed((int) (seed & Integer.MAX_VALUE))
        .setMaxDeterministicTime(units / UNITS_A_SECOND);
    CpSolverStatus status = solver.solve(cp);
    double work = Math.max(LEAST_WORK, solver.response().getDeterministicTime() * UNITS_A_SECOND);
    return switch (status) {
      case OPTIMAL, FEASIBLE -> {
        boolean[] values = new boolean[variables.length];
        for (int v = 0; v < values.length; v++) {
          values[v] = solver.booleanValue(variables[v]);
        }
        yield new Result(End.FOUND, Optional.of(values), work);
      }
      case INFEASIBLE -> new Result(End.NONE, Optional.empty(), work);
      default -> new Result(End.UNKNOWN, Optional.empty(), work);
    };
  }

  /** A unit of a budget is some tenth of a second, one of deterministic time some second. */
  private static final double UNITS_A_SECOND = 10;

  private static final double LEAST_WORK = 0.01;

  /** All rows go into the linear relaxation: without it proofs that need hours are not found. */
  private static final int LINEAR = 2;

  private static void add(CpModel cp, BoolVar[] variables, Row row) {
    int count = row.variables().length;
    BoolVar[] those = new BoolVar[count];
    boolean choice = row.limit() == 1;
    for (int i = 0; i < count; i++) {
      those[i] = variables[row.variables()[i]];
      choice &= row.factors()[i] == 1;
    }
    if (choice) {
      cp.addAtMostOne(those);
    } else {
      cp.addLessOrEqual(LinearExpr.weightedSum(those, row.factors()), row.limit());
    }
  }
}

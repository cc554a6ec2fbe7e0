package parley.rota.columns;

import com.google.ortools.linearsolver.MPConstraint;
import com.google.ortools.linearsolver.MPObjective;
import com.google.ortools.linearsolver.MPSolver;
import com.google.ortools.linearsolver.MPVariable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The linear program over the lines known so far: one line for each seat, and the cover with what
 * is under or over. GLOP keeps its basis from one call to the next.
 */
final class Master implements AutoCloseable {

  private static final double INFINITY = Double.POSITIVE_INFINITY;

  private final Grid grid;
  private final int from;
  private final int[] rowIndex;
  private final MPSolver solver;
  private final MPObjective objective;
  private final MPConstraint[] convex;
  private final MPConstraint[] cover;
  private final List<List<Column>> columns = new ArrayList<>();
  private final List<Set<Key>> known = new ArrayList<>();

  private boolean anyForced;
  private final double[] convexDual;
  private final double[] coverDual;

  /** A line on the window. */
  static final class Column {
    private final byte[] line;
    private final MPVariable variable;
    private double share;
    private boolean barred;

    private Column(byte[] line, MPVariable variable) {
      this.line = line;
      this.variable = variable;
    }

    /** Not to be changed. */
    byte[] line() {
      return line;
    }

    /** In the last solution. */
    double share() {
      return share;
    }
  }

  /** Two hashes, so that two lines are hardly ever taken for one. */
  private record Key(int hash, int mixed) {}

  /**
   * @param window rows of the window
   * @param need by index in the window's rows: how many the seats should give
   */
  Master(Grid grid, int from, int seats, int[] window, int[] need) {
    this.grid = grid;
    this.from = from;
    rowIndex = new int[grid.rows];
    Arrays.fill(rowIndex, -1);
    solver = MPSolver.createSolver("GLOP");
    objective = solver.objective();
    objective.setMinimization();
    convex = new MPConstraint[seats];
    convexDual = new double[seats];
    coverDual = new double[window.length];
    for (int i = 0; i < seats; i++) {
      convex[i] = solver.makeConstraint(1, 1);
      columns.add(new ArrayList<>());
      known.add(new HashSet<>());
    }
    cover = new MPConstraint[window.length];
    for (int i = 0; i < window.length; i++) {
      int r = window[i];
      rowIndex[r] = i;
      cover[i] = solver.makeConstraint(need[i], need[i]);
      slack(i, 1, grid.under[r]);
      slack(i, -1, grid.over[r]);
    }
  }

  private void slack(int row, int sign, int cost) {
    MPVariable slack = solver.makeNumVar(0, INFINITY, "");
    cover[row].setCoefficient(slack, sign);
    objective.setCoefficient(slack, cost);
  }

  /** Adds a line, unless it is there. */
  boolean add(int seat, byte[] line, int cost) {
    if (!known.get(seat).add(new Key(Arrays.hashCode(line), mix(line)))) {
      return false;
    }
    MPVariable share = solver.makeNumVar(0, INFINITY, "");
    convex[seat].setCoefficient(share, 1);
    objective.setCoefficient(share, cost);
    for (int t = 0; t < line.length; t++) {
      if (line[t] > 0) {
        for (int r : grid.rowsAt[(from + t) * grid.shifts + line[t] - 1]) {
          cover[rowIndex[r]].setCoefficient(share, 1);
        }
      }
    }
    columns.get(seat).add(new Column(line.clone(), share));
    return true;
  }

  private static int mix(byte[] line) {
    int mixed = 17;
    for (byte b : line) {
      mixed = (mixed ^ b) * 0x01000193 + (mixed >>> 15);
    }
    return mixed;
  }

  List<Column> columns(int seat) {
    return columns.get(seat);
  }

  /** The least cost with shares of lines; NaN if the solver gives up. */
  double solve() {
    solver.setSolverSpecificParametersAsString(
        "use_preprocessing: false use_scaling: false change_status_to_imprecise: false"
            + " use_dual_simplex: "
            + anyForced);
    anyForced = false;
    MPSolver.ResultStatus status = solver.solve();
    if (status != MPSolver.ResultStatus.OPTIMAL) {
      return Double.NaN;
    }
    // The library forgets its solution when the program changes.
    for (int i = 0; i < convex.length; i++) {
      convexDual[i] = convex[i].dualValue();
      for (Column c : columns.get(i)) {
        c.share = c.variable.solutionValue();
      }
    }
    for (int i = 0; i < cover.length; i++) {
      coverDual[i] = cover[i].dualValue();
    }
    return objective.value();
  }

  long iterations() {
    return solver.iterations();
  }

  double convexDual(int seat) {
    return convexDual[seat];
  }

  double rowDual(int index) {
    return coverDual[index];
  }

  /** Leaves a seat those of its lines that have what is forced by day, and bars the others. */
  void force(int seat, byte[] forced) {
    for (Column c : columns.get(seat)) {
      boolean barred = false;
      for (int t = 0; t < forced.length && !barred; t++) {
        barred = forced[t] >= 0 && forced[t] != c.line[t];
      }
      if (barred != c.barred) {
        c.barred = barred;
        anyForced = true;
        c.variable.setUb(barred ? 0 : INFINITY);
      }
    }
  }

  @Override
  public void close() {
    solver.delete();
  }
}

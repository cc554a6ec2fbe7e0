package parley.rota.solve;

import com.google.ortools.sat.CpSolver;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import parley.rota.search.Budget;

/**
 * Stops the constraint solver when time is up, of which it hears only from others: it asks no
 * budget itself. A budget of work alone never stops it here; its own limit of work does.
 */
final class Brake {

  private final Budget budget;
  private final List<CpSolver> running = new ArrayList<>();

  Brake(Budget budget) {
    this.budget = budget;
  }

  /** Whether time is up, whatever work was done. */
  boolean isTimeUp() {
    return budget.isSpent(0);
  }

  /** Runs a solver, which {@link #pull} may stop. */
  <T> T run(CpSolver solver, Supplier<T> job) {
    begin(solver);
    try {
      return job.get();
    } finally {
      end(solver);
    }
  }

  private synchronized void begin(CpSolver solver) {
    running.add(solver);
  }

  private synchronized void end(CpSolver solver) {
    running.remove(solver);
  }

  /** Stops what is running, if time is up. */
  synchronized void pull() {
    if (isTimeUp()) {
      running.forEach(CpSolver::stopSearch);
    }
  }
}

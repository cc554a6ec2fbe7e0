package parley.rota.columns;

import java.util.Optional;
import parley.rota.line.LineJudge;
import parley.rota.line.Verdict;
import parley.rota.search.Watch;

/** The best roster so far, and the bound; nothing counts but what the judge says. */
final class Best {

  private static final double ROUNDING = 1e-6;

  private final Grid grid;
  private final Watch watch;
  private Optional<Tally> tally = Optional.empty();
  private long objective = Long.MAX_VALUE;
  private long bound = Long.MIN_VALUE;

  Best(Grid grid, Watch watch) {
    this.grid = grid;
    this.watch = watch;
  }

  Optional<Tally> tally() {
    return tally;
  }

  long objective() {
    return objective;
  }

  long bound() {
    return bound;
  }

  /** Whether nothing better can be, or nothing at all. */
  boolean isProven() {
    return objective <= bound;
  }

  /** Takes over a roster that is no worse and keeps the rules. */
  void offer(Tally offered) {
    if (offered.objective() <= objective) {
      Verdict verdict = LineJudge.judge(grid.problem, offered.roster());
      if (verdict.isFeasible() && verdict.objective() <= objective) {
        boolean better = verdict.objective() < objective;
        tally = Optional.of(offered.copy());
        objective = verdict.objective();
        if (better) {
          watch.tell(objective, bound);
        }
      }
    }
  }

  /** Raises the bound to that of a part which is the whole problem, rounded up: costs are whole. */
  void raise(double partBound) {
    if (partBound == Double.POSITIVE_INFINITY) {
      bound = Long.MAX_VALUE;
    } else if (partBound > Double.NEGATIVE_INFINITY) {
      long found = (long) Math.ceil(partBound + grid.wishBase - ROUNDING);
      if (found > bound) {
        bound = found;
        watch.tell(objective, bound);
      }
    }
  }

  /** Nobody can have a roster. */
  void giveUp() {
    bound = Long.MAX_VALUE;
  }
}

package parley.rota.search;

import java.util.OptionalDouble;
import parley.rota.line.LineProblem;
import parley.rota.line.Roster;

/**
 * Simulated annealing of S. Kirkpatrick, C. D. Gelatt and M. P. Vecchi (1983), cooled in equal
 * ratios over the budget if its end is known, else over spans that double.
 */
final class LineAnnealing {

  private static final double HOT_BY_COVER = 0.4;
  private static final double COLD_BY_LEAST = 0.25;
  private static final double WARM = 0.1;
  private static final int MOVES_BETWEEN_CHECKS = 2000;
  private static final double FIRST_SPAN = 50;

  private static final int LEVELS = 4096;

  /** -ln of even levels of chance, in the hot loop in place of the logarithm. */
  private static final double[] MINUS_LOG = minusLog();

  private final LineState s;
  private final LineMoves moves;
  private final Draws draws;
  private final Budget budget;
  private final Watch watch;
  private final byte[] best;
  private final double hot;
  private final double cold;
  private double work;
  private long bestSoft;
  private long bestStrain;
  private long told = Long.MAX_VALUE;

  /**
   * An annealing of a state.
   *
   * @param work units done before
   */
  LineAnnealing(LineState state, Draws draws, Budget budget, Watch watch, double work) {
    s = state;
    this.draws = draws;
    this.budget = budget;
    this.watch = watch;
    this.work = work;
    moves = new LineMoves(state, draws);
    best = state.cells.clone();
    bestSoft = state.soft;
    bestStrain = state.strainSum;
    LineProblem problem = state.t.problem;
    double least =
        problem.wishes().stream()
            .mapToInt(LineProblem.Wish::weight)
            .filter(w -> w > 0)
            .min()
            .orElse(1);
    double cover =
        problem.cover().stream().mapToInt(LineProblem.Cover::under).average().orElse(least);
    cold = COLD_BY_LEAST * least;
    hot = Math.max(HOT_BY_COVER * cover, 10 * cold);
  }

  private static double[] minusLog() {
    double[] logs = new double[LEVELS];
    for (int i = 0; i < LEVELS; i++) {
      logs[i] = -StrictMath.log((i + 0.5) / LEVELS);
    }
    return logs;
  }

  /**
   * The best roster on the way.
   *
   * @param fromGood whether the state is worth keeping: less hot at first
   */
  Roster run(boolean fromGood) {
    double from = work;
    double span = FIRST_SPAN;
    double top = fromGood ? WARM * hot : hot;
    double first = budget.findShare(work).orElse(0);
    while (!budget.isSpent(work)) {
      OptionalDouble share = budget.findShare(work);
      double done =
          share.isPresent()
              ? (share.getAsDouble() - first) / Math.max(1e-9, 1 - first)
              : (work - from) / span;
      if (share.isEmpty() && done >= 1) {
        from = work;
        span *= 2;
        done = 0;
        top = WARM * hot;
        s.load(best);
      }
      move(top * StrictMath.pow(cold / top, Math.clamp(done, 0, 1)));
      work += MOVES_BETWEEN_CHECKS / 1e6;
      if (bestStrain == 0 && bestSoft < told) {
        told = bestSoft;
        watch.tell(told, Long.MIN_VALUE);
      }
    }
    return Roster.of(s.t.people, s.t.days, best);
  }

  private void move(double temperature) {
    for (int i = 0; i < MOVES_BETWEEN_CHECKS; i++) {
      long most = (long) (temperature * MINUS_LOG[draws.below(LEVELS)]);
      if (moves.any(most)
          && (s.strainSum < bestStrain || s.strainSum == bestStrain && s.soft < bestSoft)) {
        bestStrain = s.strainSum;
        bestSoft = s.soft;
        System.arraycopy(s.cells, 0, best, 0, best.length);
      }
    }
  }
}

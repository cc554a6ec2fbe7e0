package parley.rota.search;

import java.util.OptionalDouble;
import parley.rota.line.LineProblem;
import parley.rota.line.Roster;

/**
 * Simulated annealing of S. Kirkpatrick, C. D. Gelatt and M. P. Vecchi (1983), cooled in equal
 * ratios: once over the budget, or several times if it is long and its end is known; else over
 * spans that double.
 */
final class LineAnnealing {

  private static final double HOT_BY_COVER = 0.4;
  private static final double COLD_BY_LEAST = 0.25;
  private static final double WARM = 0.1;
  private static final int MOVES_BETWEEN_CHECKS = 2000;

  /** Units for each cell of the roster, after which another cooling is worth more than a longer. */
  private static final double SPAN_OF_A_CELL = 0.3;

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
    double open = FIRST_SPAN;
    double top = fromGood ? WARM * hot : hot;
    while (!budget.isSpent(work)) {
      OptionalDouble share = budget.findShare(work);
      double span = share.isPresent() ? span(from, share.getAsDouble()) : open;
      if (work - from >= span) {
        from = work;
        open *= 2;
        if (fromGood || share.isEmpty()) {
          top = WARM * hot;
          s.load(best);
        }
        continue;
      }
      double done = (work - from) / span;
      move(top * StrictMath.pow(cold / top, done));
      work += MOVES_BETWEEN_CHECKS / 1e6;
      if (bestStrain == 0 && bestSoft < told) {
        told = bestSoft;
        watch.tell(told, Long.MIN_VALUE);
      }
    }
    return Roster.of(s.t.people, s.t.days, best);
  }

  /** The work of a cooling that began at some work: an even part of what is left. */
  private double span(double from, double share) {
    double left = share > 0 ? work / share - from : Double.MAX_VALUE;
    double enough = SPAN_OF_A_CELL * best.length;
    return left < 2 * enough ? Math.max(left, Double.MIN_NORMAL) : left / Math.floor(left / enough);
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

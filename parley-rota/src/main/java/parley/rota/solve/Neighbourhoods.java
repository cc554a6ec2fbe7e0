package parley.rota.solve;

import java.util.Optional;
import parley.rota.search.Draws;

/** Betters a rota by giving the rows of a few doctors to the constraint solver, again and again. */
final class Neighbourhoods {

  private static final int FEWEST = 4;
  private static final int MOST = 8;

  /** Units of work for one set of doctors. */
  private static final double UNITS = 8;

  private Neighbourhoods() {}

  static Prover.Outcome search(Parts parts, int[][] codes, double units, Draws draws, Brake brake) {
    int[][] best = Moves.copy(codes);
    Grid grid = parts.grid();
    for (double spent = 0; spent < units && !brake.isTimeUp(); spent += UNITS) {
      int many = Math.min(grid.doctors, FEWEST + draws.below(MOST - FEWEST + 1));
      boolean[] free = draw(grid, many, draws);
      double left = Math.min(UNITS, units - spent);
      Prover.Outcome outcome = Prover.solve(parts, best, free, left, draws.below(1 << 20), brake);
      if (outcome.codes().isPresent()) {
        best = better(parts, best, outcome.codes().get());
      }
    }
    return new Prover.Outcome(Optional.of(best), Long.MIN_VALUE, false);
  }

  /** The other rota, unless it is worse: an equal one leads on. */
  private static int[][] better(Parts parts, int[][] old, int[][] found) {
    Desk desk = parts.desk();
    desk.load(old);
    long broken = desk.broken();
    long bad = desk.bad();
    desk.load(found);
    return desk.broken() < broken || desk.broken() == broken && desk.bad() <= bad ? found : old;
  }

  /** Doctors of one group, mostly, as it is they who share burdens. */
  private static boolean[] draw(Grid grid, int many, Draws draws) {
    boolean[] free = new boolean[grid.doctors];
    int first = draws.below(grid.doctors);
    String group = grid.doctor(first).group();
    boolean anyone = draws.below(3) == 0;
    free[first] = true;
    int found = 1;
    for (int tries = 0; tries < 200 && found < many; tries++) {
      int n = draws.below(grid.doctors);
      if (!free[n] && (anyone || grid.doctor(n).group().equals(group))) {
        free[n] = true;
        found++;
      }
    }
    return free;
  }
}

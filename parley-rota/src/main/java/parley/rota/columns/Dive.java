package parley.rota.columns;

import java.util.Arrays;
import parley.rota.search.Draws;

/**
 * Makes whole lines of shares: fixes those with the largest, generates more lines for the others,
 * and so on until all have one.
 */
final class Dive {

  private static final double WHOLE = 0.999;

  private final Part part;
  private final Draws draws;
  private final int rounds;
  private final double pace;

  /**
   * @param rounds of generation after each fixing
   * @param pace share of the free seats to be fixed at once, at least
   */
  Dive(Part part, Draws draws, int rounds, double pace) {
    this.part = part;
    this.draws = draws;
    this.rounds = rounds;
    this.pace = pace;
  }

  /**
   * The lines of all seats; empty if the work was spent, or the linear program went beyond a limit.
   *
   * @param limit a cost of the part's wishes and cover
   */
  byte[][] lines(double limit) {
    int seats = part.seats.length;
    byte[][] lines = new byte[seats][];
    int left = seats;
    Master.Column[] largest = new Master.Column[seats];
    double[] share = new double[seats];
    while (left > 0) {
      if (!part.solve() || part.value() > limit) {
        part.release();
        return new byte[0][];
      }
      double[] sorted = new double[left];
      int n = 0;
      for (int i = 0; i < seats; i++) {
        if (part.free[i]) {
          share[i] = 0;
          for (Master.Column c : part.master.columns(i)) {
            double x = c.share();
            if (x > share[i]) {
              share[i] = x;
              largest[i] = c;
            }
          }
          // A draw breaks ties, and lets two dives differ.
          share[i] += share[i] < WHOLE ? 0.05 * draws.uniform() : 0;
          sorted[n++] = share[i];
        }
      }
      Arrays.sort(sorted);
      int least = Math.max(1, (int) Math.round(pace * left));
      double threshold = Math.min(WHOLE, sorted[left - least]);
      for (int i = 0; i < seats; i++) {
        if (part.free[i] && share[i] >= threshold) {
          lines[i] = largest[i].line();
          part.fix(i, largest[i]);
          left--;
        }
      }
      if (left > 0) {
        part.generate(rounds, 0, 0.3);
      }
    }
    part.release();
    return lines;
  }
}

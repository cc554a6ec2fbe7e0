package parley.rota.solve;

import parley.rota.search.Draws;

/**
 * Simulated annealing of a rota, in cycles: each cools from a temperature to another, and the next
 * starts from the best so far, is longer and starts cooler. What is broken has a price, which rises
 * while the best rota is broken.
 */
final class Annealing {

  /** Moves of this size of problem take some tenth of a second. */
  static final double MOVES_A_UNIT = 40_000;

  private static final int MOVES_BETWEEN_QUESTIONS = 2_000;
  private static final double FIRST_HEAT = 0.5;
  private static final double LATER_HEAT = 0.12;
  private static final double LEAST_HEAT = 12;
  private static final double COLD = 0.8;

  private final Desk desk;
  private final Draws draws;
  private final Moves moves;
  private int[][] best;
  private long bestBroken;
  private long bestBad;
  private long price;
  private int cycle;

  Annealing(Desk desk, Draws draws) {
    this.desk = desk;
    this.draws = draws;
    moves = new Moves(desk, draws);
    best = Moves.copy(desk.code);
    bestBroken = Long.MAX_VALUE;
    price = Math.max(300, 3L * desk.grid.plan.weights().shortage());
  }

  int[][] best() {
    return Moves.copy(best);
  }

  long bestBroken() {
    return bestBroken;
  }

  long bestBad() {
    return bestBad;
  }

  /** Goes on from another rota if it is better than the best. */
  void take(int[][] codes) {
    desk.load(codes);
    note();
  }

  private void note() {
    if (desk.broken() < bestBroken || desk.broken() == bestBroken && desk.bad() < bestBad) {
      bestBroken = desk.broken();
      bestBad = desk.bad();
      best = Moves.copy(desk.code);
    }
  }

  /**
   * One cycle.
   *
   * @param units how much work
   * @return how much was done: less if time was up
   */
  double cycle(double units, Brake brake) {
    note();
    desk.load(best);
    double hot = cycle == 0 ? price * FIRST_HEAT : Math.max(LEAST_HEAT, price * LATER_HEAT);
    cycle++;
    long total = Math.max(1, (long) (units * MOVES_A_UNIT));
    double cooling = Math.pow(COLD / hot, (double) MOVES_BETWEEN_QUESTIONS / total);
    double temperature = hot;
    long cost = desk.broken() * price + desk.bad();
    long done = 0;
    while (done < total && !brake.isTimeUp()) {
      for (int i = 0; i < MOVES_BETWEEN_QUESTIONS; i++) {
        moves.draw();
        long now = desk.price(price);
        if (now <= cost || draws.uniform() < Math.exp((cost - now) / temperature)) {
          desk.keep();
          cost = now;
          note();
        } else {
          desk.undo();
        }
      }
      done += MOVES_BETWEEN_QUESTIONS;
      temperature *= cooling;
    }
    if (bestBroken > 0) {
      price *= 2;
    }
    return done / MOVES_A_UNIT;
  }
}

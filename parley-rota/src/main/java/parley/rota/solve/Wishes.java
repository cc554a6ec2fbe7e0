package parley.rota.solve;

import parley.rota.model.Request;

/** What a code costs by the requests that it does not meet. */
final class Wishes {

  private Wishes() {}

  static int cost(Grid grid, int n, int d, int code) {
    String doctor = grid.doctor(n).id();
    String shift = code == 0 ? "" : grid.shift(code).id();
    int cost = 0;
    for (Request request : grid.plan.requests()) {
      if (request.doctor().equals(doctor) && request.day().equals(grid.day(d))) {
        boolean has = code > 0 && request.shift().map(shift::equals).orElse(true);
        cost += has == request.wanted() ? 0 : request.weight();
      }
    }
    return cost;
  }
}

package parley.rota.cover;

import java.util.Optional;
import parley.rota.model.Demand;

/**
 * A stretch of time in which a line of the template asks for the same of the same people.
 *
 * @param from in minutes that pass
 * @param residents of the line who are there
 * @param candidates indexes of the model's candidates that count
 */
record Cell(Demand demand, long from, long to, int residents, int[] candidates) {

  long minutes() {
    return to - from;
  }

  /** How many volunteers it asks for. */
  int need() {
    return Math.max(0, demand.minimum() - residents);
  }

  CoverGap gap(CivilTime time, int volunteers) {
    return new CoverGap(
        demand.id(),
        Skills.of(demand),
        demand instanceof Demand.OfShift of ? Optional.of(of.shift()) : Optional.empty(),
        time.at(from),
        time.at(to),
        demand.minimum(),
        residents,
        volunteers);
  }
}

package parley.talks;

import java.util.Optional;
import java.util.stream.IntStream;
import parley.casefile.Assumptions.Stated;
import parley.casefile.Assumptions.WalkoutScenario;
import parley.talks.strike.DurationFit;
import parley.talks.strike.Hazard;
import parley.talks.strike.WalkoutValue;

/** What walking out is worth to a party under the scenario of an assumption set. */
final class WalkoutReserve {

  /** Cells of equal chance among which the ends of the range are found. */
  private static final int CELLS = 20_000;

  private WalkoutReserve() {}

  static Reserve.OfWalkout of(WalkoutScenario scenario) {
    WalkoutValue value =
        new WalkoutValue(
            DurationFit.stated(
                hazard(scenario),
                number(scenario.medianDays()),
                scenario.sigma().map(WalkoutReserve::number).orElse(1.0)),
            days -> settled(scenario, days),
            number(scenario.costADay()),
            scenario.discountADay().map(WalkoutReserve::number).orElse(0.0));
    double[] values =
        IntStream.range(0, CELLS)
            .mapToDouble(i -> value.atQuantileOfLength((i + 0.5) / CELLS))
            .sorted()
            .toArray();
    return new Reserve.OfWalkout(
        value.mean(), at(values, 0.05), at(values, 0.95), number(scenario.medianDays()));
  }

  private static double at(double[] sorted, double share) {
    return sorted[(int) (share * sorted.length)];
  }

  /** What is settled moves in a straight line from the start toward the end, and stays there. */
  private static double settled(WalkoutScenario scenario, double days) {
    double start = number(scenario.settledAtStart());
    Optional<Stated> end = scenario.settledInTheEnd();
    if (end.isEmpty()) {
      return start;
    }
    double way = number(end.get()) - start;
    double moved = number(scenario.movesADay().orElseThrow()) * days;
    return start + Math.signum(way) * Math.min(Math.abs(way), moved);
  }

  private static Hazard hazard(WalkoutScenario scenario) {
    return switch (scenario.law()) {
      case EXPONENTIAL -> Hazard.EXPONENTIAL;
      case WEIBULL -> Hazard.WEIBULL;
      case LOG_LOGISTIC -> Hazard.LOG_LOGISTIC;
      case LOG_NORMAL -> Hazard.LOG_NORMAL;
    };
  }

  private static double number(Stated stated) {
    return stated.value().doubleValue();
  }
}

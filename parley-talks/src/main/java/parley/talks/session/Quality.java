package parley.talks.session;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import parley.talks.frontier.Formula;
import parley.talks.frontier.Frontier;
import parley.talks.frontier.Solutions;

/**
 * How far a deal is from what could have been agreed, by straight lines in the space of utilities.
 * Such lengths compare the scales of the parties, as the reports of the field do.
 *
 * @param toFrontier to the nearest point of the frontier
 * @param toNash to the nearest point of the greatest Nash product; empty without an agreement zone
 */
public record Quality(double toFrontier, OptionalDouble toNash) {

  /** Of a deal; empty if there is none. */
  public static Optional<Quality> of(Frontier frontier, Solutions solutions, SessionResult result) {
    if (!result.isAgreement()) {
      return Optional.empty();
    }
    IntToDoubleFunction distance = point -> distance(frontier, point, result);
    return Optional.of(
        new Quality(
            IntStream.range(0, frontier.size()).mapToDouble(distance).min().orElseThrow(),
            solutions.of(Formula.NASH_PRODUCT).stream()
                .mapToInt(Integer::intValue)
                .mapToDouble(distance)
                .min()));
  }

  private static double distance(Frontier frontier, int point, SessionResult result) {
    double sum = 0;
    for (int p = 0; p < result.utilities().size(); p++) {
      double along = frontier.utility(point, p).toDouble() - result.utilities().get(p);
      sum += along * along;
    }
    return Math.sqrt(sum);
  }
}

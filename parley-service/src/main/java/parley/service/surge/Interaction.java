package parley.service.surge;

import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import parley.service.kernel.Interval;

/**
 * The interaction of a walkout and a surge: effect(both) - effect(walkout) - effect(surge). Each
 * replication meets the same patients in all four worlds (common random numbers), so the intervals
 * are those of differences within replications.
 */
public final class Interaction {

  private static final double CONFIDENCE = 0.95;

  private Interaction() {}

  /**
   * The effects on each measure, with intervals of 95 %.
   *
   * @param measures their names
   * @param none by replication and measure: neither walkout nor surge
   * @param strike the walkout alone
   * @param flu the surge alone
   * @param both both
   */
  public static List<SurgeEffects> of(
      List<String> measures, double[][] none, double[][] strike, double[][] flu, double[][] both) {
    for (double[][] world : List.of(none, strike, flu, both)) {
      check(measures, none.length, world);
    }
    return IntStream.range(0, measures.size())
        .mapToObj(m ->
            new SurgeEffects(
                measures.get(m),
                interval(none.length, r -> strike[r][m] - none[r][m]),
                interval(none.length, r -> flu[r][m] - none[r][m]),
                interval(none.length, r -> both[r][m] - none[r][m]),
                interval(none.length, r -> both[r][m] - strike[r][m] - flu[r][m] + none[r][m])))
        .toList();
  }

  private static void check(List<String> measures, int replications, double[][] world) {
    if (world.length != replications || replications < 2) {
      throw new IllegalArgumentException(
          "There are %s and %s replications of two worlds; expected the same number, two or more."
              .formatted(replications, world.length));
    }
    for (double[] numbers : world) {
      if (numbers.length != measures.size()) {
        throw new IllegalArgumentException(
            "A replication has %s numbers for %s measures; expected one for each."
                .formatted(numbers.length, measures.size()));
      }
    }
  }

  private static Interval interval(int replications, IntToDoubleFunction difference) {
    return Interval.of(
        IntStream.range(0, replications).mapToDouble(difference).toArray(), CONFIDENCE);
  }
}

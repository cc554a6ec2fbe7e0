package parley.service.flow;

import java.util.List;
import java.util.Map;
import parley.service.kernel.Fan;
import parley.service.kernel.Interval;

/**
 * The answer to a question on the flow of patients.
 *
 * @param confidence of the intervals, 0.95
 * @param totals each measure over all days that are measured
 * @param sentHome planned patients who found no bed, by specialty in the order of the hospital
 * @param daily each measure on each day
 * @param fans the spread over replications, by day: of general and critical beds in use, of
 *     occupancy and of the share that left the emergency department within the target
 */
public record FlowAnswer(
    FlowQuestion question,
    long seed,
    int replications,
    double confidence,
    Map<FlowMeasure, Interval> totals,
    List<Interval> sentHome,
    Map<FlowMeasure, List<Interval>> daily,
    Map<FlowMeasure, Fan> fans) {

  /** Copies the lists and maps. */
  public FlowAnswer {
    totals = Map.copyOf(totals);
    sentHome = List.copyOf(sentHome);
    daily = Map.copyOf(daily);
    fans = Map.copyOf(fans);
  }

  /** A measure over all days. */
  public Interval total(FlowMeasure measure) {
    return of(totals, measure);
  }

  /** A measure on each day. */
  public List<Interval> daily(FlowMeasure measure) {
    return of(daily, measure);
  }

  /** The spread of a measure over replications, by day. */
  public Fan fan(FlowMeasure measure) {
    return of(fans, measure);
  }

  private static <T> T of(Map<FlowMeasure, T> values, FlowMeasure measure) {
    T value = values.get(measure);
    if (value == null) {
      throw new IllegalArgumentException("The answer has no \"%s\".".formatted(measure.id()));
    }
    return value;
  }
}

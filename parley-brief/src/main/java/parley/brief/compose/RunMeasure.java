package parley.brief.compose;

import java.math.BigDecimal;
import java.util.Optional;
import parley.brief.data.Json;
import parley.service.kernel.Interval;
import tools.jackson.databind.node.ObjectNode;

/**
 * A measure of runs.
 *
 * @param name in data
 * @param words for readers
 * @param unit such as "a day"
 */
record RunMeasure(String name, String words, String unit, Interval interval) {

  /** Its mean and half of the width of its range. */
  ObjectNode json() {
    ObjectNode node = Json.object();
    node.set("mean", Json.number(decimal(interval.mean())));
    node.set("halfWidth", Json.number(decimal(interval.halfWidth())));
    node.put("unit", unit);
    return node;
  }

  /** A number of data; none where it is infinite or no number. */
  static Optional<BigDecimal> decimal(double number) {
    return Double.isFinite(number) ? Optional.of(BigDecimal.valueOf(number)) : Optional.empty();
  }
}

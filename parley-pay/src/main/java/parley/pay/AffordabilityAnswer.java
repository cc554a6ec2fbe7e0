package parley.pay;

import java.util.List;
import parley.casefile.Figure;

/**
 * What others were awarded and what a rise is said to cost, all as quoted. The costs count
 * different perimeters and are never merged.
 *
 * @param comparators awards to other groups, oldest first
 * @param onePercent costs of one per cent, by perimeter
 * @param costs other published costs of a rise or an offer
 */
public record AffordabilityAnswer(
    List<Figure> comparators, List<Figure> onePercent, List<Figure> costs) {

  /** Copies the lists. */
  public AffordabilityAnswer {
    comparators = List.copyOf(comparators);
    onePercent = List.copyOf(onePercent);
    costs = List.copyOf(costs);
  }
}

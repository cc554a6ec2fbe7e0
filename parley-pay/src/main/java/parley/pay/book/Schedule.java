package parley.pay.book;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import parley.casefile.Inputs;

/**
 * Rates or amounts above thresholds, from a day.
 *
 * @param parameter the name of the parameter
 * @param effectiveFrom the day from which it holds
 * @param steps lowest threshold first; each holds from its threshold up to the next
 * @param standing how firm it is
 * @param inputs its sources, and the day on which the last of its rows became known
 */
public record Schedule(
    String parameter, LocalDate effectiveFrom, List<Step> steps, Standing standing, Inputs inputs) {

  /** Checks that thresholds rise, and copies the list. */
  public Schedule {
    steps = List.copyOf(steps);
    for (int i = 1; i < steps.size(); i++) {
      if (steps.get(i).above().compareTo(steps.get(i - 1).above()) <= 0) {
        throw new IllegalArgumentException(
            "%s from %s has the threshold %s twice."
                .formatted(parameter, effectiveFrom, steps.get(i).above().toPlainString()));
      }
    }
  }

  /** The same schedule with other steps. */
  public Schedule withSteps(List<Step> others) {
    return new Schedule(parameter, effectiveFrom, others, standing, inputs);
  }

  /** The value of a schedule of a single row. */
  public BigDecimal single() {
    if (steps.size() != 1) {
      throw new IllegalArgumentException(
          "%s from %s has %s rows where one is expected."
              .formatted(parameter, effectiveFrom, steps.size()));
    }
    return steps.getFirst().value();
  }

  /**
   * A threshold and what holds from it.
   *
   * @param above in GBP a year
   * @param value a rate as a fraction, or an amount
   */
  public record Step(BigDecimal above, BigDecimal value) {}
}

package parley.pay.tax;

import java.math.BigDecimal;
import java.util.List;
import parley.pay.book.Schedule;

/** Reads a schedule in its two ways: slice by slice, or one rate on the whole. */
final class Bands {

  private static final BigDecimal ONE = BigDecimal.ONE;

  private Bands() {}

  /** The charge on an amount: each slice of it at the rate of its band. */
  static BigDecimal sliced(Schedule schedule, BigDecimal amount) {
    BigDecimal charge = BigDecimal.ZERO;
    List<Schedule.Step> steps = schedule.steps();
    for (int i = 0; i < steps.size() && amount.compareTo(steps.get(i).above()) > 0; i++) {
      BigDecimal top = i + 1 < steps.size() ? amount.min(steps.get(i + 1).above()) : amount;
      charge = charge.add(steps.get(i).value().multiply(top.subtract(steps.get(i).above())));
    }
    return charge;
  }

  /** The one rate that applies to the whole of an amount: that of the last threshold reached. */
  static BigDecimal whole(Schedule schedule, BigDecimal amount) {
    BigDecimal rate = schedule.steps().getFirst().value();
    for (Schedule.Step step : schedule.steps()) {
      if (amount.compareTo(step.above()) < 0) {
        break;
      }
      rate = step.value();
    }
    return rate;
  }

  /**
   * Checks that a schedule holds rates.
   *
   * @throws IllegalArgumentException if a rate is not from -1 to 1, or a threshold is negative
   */
  static void checkRates(Schedule schedule) {
    for (Schedule.Step step : schedule.steps()) {
      if (step.value().abs().compareTo(ONE) > 0) {
        throw new IllegalArgumentException(
            "%s from %s has the rate %s; a rate is a fraction, as in 0.2 for 20 %%."
                .formatted(
                    schedule.parameter(), schedule.effectiveFrom(), step.value().toPlainString()));
      }
      if (step.above().signum() < 0) {
        throw new IllegalArgumentException(
            "%s from %s has the threshold %s, which is below zero."
                .formatted(
                    schedule.parameter(), schedule.effectiveFrom(), step.above().toPlainString()));
      }
    }
  }

  /**
   * Checks that a schedule of rates on the whole says something for every amount.
   *
   * @throws IllegalArgumentException if its first threshold is not zero
   */
  static void checkStartsAtZero(Schedule schedule) {
    BigDecimal first = schedule.steps().getFirst().above();
    if (first.signum() != 0) {
      throw new IllegalArgumentException(
          "%s from %s starts at %s; its first row must be above 0."
              .formatted(schedule.parameter(), schedule.effectiveFrom(), first.toPlainString()));
    }
  }
}

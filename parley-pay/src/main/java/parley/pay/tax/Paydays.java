package parley.pay.tax;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import parley.casefile.Derivation;
import parley.casefile.Inputs;
import parley.pay.book.ParameterBook;
import parley.pay.book.PayYear;
import parley.pay.book.Schedule;

/**
 * What a parameter says on each of the twelve paydays of a year.
 *
 * @param schedules April to March
 */
record Paydays(List<Schedule> schedules) {

  static final int MONTHS = 12;

  Paydays {
    schedules = List.copyOf(schedules);
  }

  /** The day on which the year of a parameter starts: a scheme's in the pay year, a tax's later. */
  static LocalDate yearStart(PayYear year, String parameter) {
    return year.firstMonth().atDay(parameter.startsWith("pension.") ? 1 : 6);
  }

  static Optional<Paydays> find(ParameterBook book, PayYear year, String parameter) {
    List<Schedule> found = new ArrayList<>();
    for (YearMonth month : year.months()) {
      book.find(parameter, month.atEndOfMonth(), yearStart(year, parameter)).ifPresent(found::add);
    }
    return Optional.of(new Paydays(found)).filter(p -> p.schedules.size() == MONTHS);
  }

  /** The first payday on which the parameter is missing. */
  static Optional<LocalDate> firstWithout(ParameterBook book, PayYear year, String parameter) {
    return year.months().stream()
        .map(YearMonth::atEndOfMonth)
        .filter(d -> book.find(parameter, d, yearStart(year, parameter)).isEmpty())
        .findFirst();
  }

  /** The schedules of the year with the number of paydays of each. */
  Map<Schedule, Integer> regimes() {
    Map<Schedule, Integer> regimes = new LinkedHashMap<>();
    schedules.forEach(s -> regimes.merge(s, 1, Integer::sum));
    return regimes;
  }

  /** The mean over the twelve paydays. */
  BigDecimal mean(Function<Schedule, BigDecimal> value) {
    BigDecimal sum = BigDecimal.ZERO;
    for (Map.Entry<Schedule, Integer> regime : regimes().entrySet()) {
      sum = sum.add(value.apply(regime.getKey()).multiply(BigDecimal.valueOf(regime.getValue())));
    }
    return sum.divide(BigDecimal.valueOf(MONTHS), Derivation.EXACT);
  }

  /**
   * The schedule of a parameter that is set for a whole year.
   *
   * @throws IllegalArgumentException if it changes within the year
   */
  Schedule wholeYear() {
    if (regimes().size() > 1) {
      throw new IllegalArgumentException(
          "%s changes within a tax year, on %s; it must be set for the whole year."
              .formatted(schedules.getLast().parameter(), schedules.getLast().effectiveFrom()));
    }
    return schedules.getFirst();
  }

  /** Schedules whose thresholds are multiplied by a factor, to the nearest pound. */
  Paydays withThresholdsTimes(BigDecimal factor) {
    return new Paydays(
        schedules.stream()
            .map(s ->
                new Schedule(
                    s.parameter(),
                    s.effectiveFrom(),
                    s.steps().stream()
                        .map(step ->
                            new Schedule.Step(
                                step.above().multiply(factor).setScale(0, RoundingMode.HALF_UP),
                                step.value()))
                        .toList(),
                    s.standing(),
                    s.inputs()))
            .toList());
  }

  Inputs inputs() {
    return regimes().keySet().stream().map(Schedule::inputs).reduce(Inputs.NONE, Inputs::plus);
  }
}

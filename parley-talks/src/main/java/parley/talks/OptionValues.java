package parley.talks;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import parley.casefile.Assumptions;
import parley.casefile.Assumptions.At;
import parley.casefile.Assumptions.ValueFunction;
import parley.casefile.Issue;
import parley.talks.space.Ratio;

/** What options are worth to a party, from its tables and its functions, exactly. */
final class OptionValues {

  private OptionValues() {}

  /**
   * The value of an option from 0 to 100: the table's if it names the option, else the function's
   * at the option's amount; empty if there is neither.
   */
  static Optional<Ratio> find(Assumptions.Assumed assumed, Issue issue, Issue.Option option) {
    return Optional.ofNullable(assumed.values().get(issue.id()))
        .flatMap(values -> Optional.ofNullable(values.get(option.id())))
        .map(value -> Ratio.of((long) value))
        .or(() ->
            assumed
                .findFunction(issue.id())
                .flatMap(f -> amount(option, f.over()).map(amount -> at(f, amount))));
  }

  private static Optional<BigDecimal> amount(Issue.Option option, String measure) {
    return option.figures().stream()
        .filter(f -> f.measure().equals(measure))
        .flatMap(f -> f.value().stream())
        .findFirst();
  }

  /** The value of a function at an amount. */
  static Ratio at(ValueFunction function, BigDecimal amount) {
    List<At> points = function.points();
    Ratio x = Ratio.of(amount);
    if (amount.compareTo(points.getFirst().at()) < 0) {
      return function.shape() == Assumptions.Shape.THRESHOLD
          ? Ratio.ZERO
          : Ratio.of((long) points.getFirst().value());
    }
    int last = points.size() - 1;
    while (points.get(last).at().compareTo(amount) > 0) {
      last--;
    }
    At from = points.get(last);
    Ratio value = Ratio.of((long) from.value());
    if (function.shape() == Assumptions.Shape.THRESHOLD || last == points.size() - 1) {
      return value;
    }
    At to = points.get(last + 1);
    Ratio share =
        x.minus(Ratio.of(from.at())).dividedBy(Ratio.of(to.at()).minus(Ratio.of(from.at())));
    return value.plus(share.times(Ratio.of((long) to.value() - from.value())));
  }
}

package parley.pay.offer;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import parley.casefile.Computed;
import parley.pay.book.ParameterBook;
import parley.pay.book.PayYear;
import parley.pay.tax.Circumstances;
import parley.pay.tax.FoundRules;
import parley.pay.tax.MissingParameters;
import parley.pay.tax.Rounding;
import parley.pay.tax.TaxRules;

/** Take-home pay by the rules of each year; the year assessed once. */
final class TakeHomePay {

  private static final int FEW = 3;

  private final ParameterBook book;
  private final Circumstances circumstances;
  private final Map<PayYear, FoundRules> rules = new HashMap<>();

  TakeHomePay(ParameterBook book, Circumstances circumstances) {
    this.book = book;
    this.circumstances = circumstances;
  }

  /**
   * What is left of a year's pay.
   *
   * @param wholeTime what a whole-time colleague is paid
   */
  Amount of(PayYear year, Amount pay, Amount wholeTime) {
    return by(
        year,
        pay,
        (found, amount) ->
            found
                .takeHome(amount.pence(), wholeTime.pence(), Rounding.ANNUAL)
                .takeHome()
                .inPounds());
  }

  /** The member's rate of pension contributions, in per cent; empty outside a scheme. */
  Optional<Amount> pensionRate(PayYear year, Amount pay, Amount wholeTime) {
    return circumstances.pension().isEmpty()
        ? Optional.empty()
        : Optional.of(
            by(
                year,
                pay,
                (found, amount) ->
                    found
                        .pensionRate(amount.pence(), wholeTime.pence())
                        .orElse(BigDecimal.ZERO)
                        .movePointRight(2)));
  }

  /** A year of which the book has next to nothing is named as a whole. */
  private static List<String> names(MissingParameters missing) {
    return missing.names().size() > FEW
        ? List.of("parameters of " + missing.year())
        : missing.names();
  }

  private Amount by(PayYear year, Amount pay, BiFunction<TaxRules, Amount, BigDecimal> value) {
    if (pay.stuck().isPresent()) {
      return pay;
    }
    return switch (rules.computeIfAbsent(year, y -> TaxRules.of(book, y, circumstances))) {
      case MissingParameters missing ->
          Amount.missing(Computed.Reason.NOT_IN_RECORD, names(missing));
      case TaxRules found -> pay.map(p -> value.apply(found, pay)).resting(found.inputs());
    };
  }
}

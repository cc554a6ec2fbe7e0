package parley.pay.real;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import parley.casefile.CaseView;
import parley.casefile.Computed;
import parley.casefile.Derivation;
import parley.casefile.Inputs;
import parley.pay.book.Forecasts;
import parley.pay.book.Measures;
import parley.pay.book.Percent;

/**
 * The rise of prices on which a published claim rests: that of the prices of the year compared on
 * those of the year before, which is the annual rate of the last month where one month stands for a
 * year. With pay ratio p, prices of the base b and of the year before the last e:
 *
 * <pre>rate = p x b / (e x (1 + claim)) - 1</pre>
 */
public final class Implied {

  private Implied() {}

  /**
   * The rate.
   *
   * @param claim the claimed real change as a fraction, above -1, as in -0.223
   * @throws IllegalArgumentException if the claim is no such fraction, a switch does not fit the
   *     record or an input is missing, saying which
   */
  public static ImpliedAnswer answer(CaseView view, BigDecimal claim, SwitchChoice choice) {
    if (claim.compareTo(BigDecimal.ONE.negate()) <= 0 || claim.compareTo(BigDecimal.TEN) >= 0) {
      throw new IllegalArgumentException(
          "The claim %s is no real change as a fraction; a fall of 22.3 %% is -0.223."
              .formatted(claim.toPlainString()));
    }
    if (choice.vintage().filter(DataVintage.Assumed.class::isInstance).isPresent()) {
      throw new IllegalArgumentException(
          "The implied rate is what a vintage of forecast:... would assume; leave that vintage out.");
    }
    PayAgainstPrices pay = new PayAgainstPrices(view);
    // The prices of the year compared are what is solved for, so any rate serves to ask for pay.
    Switches s = choice.to().isPresent() ? choice.at(pay, choice.to().get()) : choice.resolve(pay);
    return new ImpliedAnswer(s, claim, rate(pay, s, claim), outturn(pay, s), forecasts(pay, s));
  }

  static Computed.Known rate(PayAgainstPrices pay, Switches s, BigDecimal claim) {
    PayRatio.Found ratio = pay.requirePay(s);
    PayAgainstPrices.Level base = pay.requireLevel(s, s.from());
    PayAgainstPrices.Level before = pay.requireLevel(s, s.to().plus(-1));
    BigDecimal prices = before.value().multiply(BigDecimal.ONE.add(claim), Derivation.EXACT);
    Inputs inputs = ratio.inputs().plus(base.inputs()).plus(before.inputs());
    return new Derivation(
            Derivation.id(
                Measures.VERB, Restoration.join("implied." + claim.toPlainString(), s.idParts())),
            "implied-rate",
            "%",
            "pay of %s over %s, times prices of %s, over prices of %s times 1 %s, less 1; %s; %s, %s"
                .formatted(
                    s.to(),
                    s.from(),
                    s.from(),
                    s.to().plus(-1),
                    claim.signum() < 0
                        ? "- " + claim.negate().toPlainString()
                        : "+ " + claim.toPlainString(),
                    ratio.basis(),
                    s.index(),
                    s.timing().word()),
            inputs)
        .value(
            ratio
                .ratio()
                .multiply(base.value())
                .divide(prices, Derivation.EXACT)
                .subtract(BigDecimal.ONE)
                .multiply(Percent.HUNDRED));
  }

  /** What the rate turned out to be, if it was published. */
  static Optional<Computed.Known> outturn(PayAgainstPrices pay, Switches s) {
    Switches published = s.with(DataVintage.OUTTURN);
    Optional<PayAgainstPrices.Level> end = pay.findLevel(published, s.to());
    Optional<PayAgainstPrices.Level> before = pay.findLevel(published, s.to().plus(-1));
    if (end.isEmpty() || before.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Derivation(
                Derivation.id(
                    Measures.VERB,
                    "price-rise",
                    s.index(),
                    s.timing().word(),
                    s.to().plus(-1),
                    s.to()),
                "price-rise",
                "%",
                "%s, %s, of %s on %s"
                    .formatted(s.index(), s.timing().word(), s.to(), s.to().plus(-1)),
                end.get().inputs().plus(before.get().inputs()))
            .value(Percent.rise(before.get().value(), end.get().value())));
  }

  /** The official forecasts that were stored for the calendar years of the months in question. */
  private static List<Forecasts.Forecast> forecasts(PayAgainstPrices pay, Switches s) {
    List<Forecasts.Forecast> all = new ArrayList<>();
    s.timing().monthsOf(s.to()).stream()
        .map(YearMonth::getYear)
        .distinct()
        .forEach(year -> all.addAll(pay.today().forecasts().list(s.index(), year)));
    return all;
  }
}

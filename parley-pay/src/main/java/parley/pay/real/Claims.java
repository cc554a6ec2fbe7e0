package parley.pay.real;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import parley.casefile.CaseView;
import parley.casefile.Computed;
import parley.casefile.Derivation;
import parley.casefile.Figure;
import parley.casefile.Range;
import parley.pay.book.Measures;
import parley.pay.book.Percent;

/**
 * Computes published claims about real pay again: with what was known on the day of the claim, and
 * with what is known on the day of the answer.
 */
public final class Claims {

  private Claims() {}

  /**
   * The claims whose method the record has, in its order.
   *
   * @throws IllegalArgumentException if a method has a switch that does not fit the record
   */
  public static ClaimsAnswer answer(CaseView view) {
    PayAgainstPrices pay = new PayAgainstPrices(view);
    ClaimMethods methods = ClaimMethods.of(view);
    List<ClaimsAnswer.Recomputed> claims = new ArrayList<>();
    for (ClaimMethods.Method method : methods.list()) {
      view.record()
          .allFigures()
          .filter(f -> f.id().equals(method.claim()))
          .findFirst()
          .filter(Claims::isAboutRealPay)
          .ifPresent(figure ->
              claims.add(
                  recomputed(
                      pay, figure, method, methods.findChoice(view, figure.id()).orElseThrow())));
    }
    return new ClaimsAnswer(claims);
  }

  private static boolean isAboutRealPay(Figure figure) {
    return figure.measure().equals(Measures.EROSION)
        || figure.measure().equals(Measures.RISE_NEEDED);
  }

  private static ClaimsAnswer.Recomputed recomputed(
      PayAgainstPrices pay, Figure figure, ClaimMethods.Method method, SwitchChoice choice) {
    Switches s = choice.resolve(pay);
    Switches published = s.with(DataVintage.OUTTURN);
    PayAgainstPrices.Outcome outturn = pay.measure(published);
    // Where the last months are not out yet, today's data are those that are and today's forecast.
    Switches today =
        outturn instanceof PayAgainstPrices.Measured
            ? published
            : s.with(new DataVintage.AsKnown(pay.asOf()));
    return new ClaimsAnswer.Recomputed(
        figure,
        s,
        reading(pay, figure, s),
        reading(pay, figure, today),
        implied(pay, figure, s),
        Implied.outturn(pay, s),
        s.vintage() instanceof DataVintage.Assumed,
        method.note());
  }

  private static ClaimsAnswer.Reading reading(PayAgainstPrices pay, Figure figure, Switches s) {
    boolean erosion = figure.measure().equals(Measures.EROSION);
    return switch (pay.measure(s)) {
      case PayAgainstPrices.Measured m ->
          new ClaimsAnswer.Reading(
              s, erosion ? Restoration.erosion(m, s) : Restoration.riseNeeded(m, s), m.findings());
      case PayAgainstPrices.Unmeasured not ->
          new ClaimsAnswer.Reading(
              s,
              new Computed.NotComputable(
                  Derivation.id(Measures.VERB, "claim", figure.id(), s.vintage().text()),
                  erosion ? "erosion" : "rise-needed",
                  not.reason(),
                  not.missing()),
              List.of());
    };
  }

  /** The rate on which the claim rests, where it is one number. */
  private static Optional<Computed.Known> implied(PayAgainstPrices pay, Figure figure, Switches s) {
    Optional<Range> range = Range.of(figure).filter(Range::isSingle);
    if (range.isEmpty() || !figure.unit().equals(Optional.of("%"))) {
      return Optional.empty();
    }
    BigDecimal percent = range.get().low();
    BigDecimal change =
        figure.measure().equals(Measures.EROSION)
            ? percent.movePointLeft(2).negate()
            : BigDecimal.ONE
                .divide(Percent.factor(percent), Derivation.EXACT)
                .subtract(BigDecimal.ONE);
    Switches published = s.with(DataVintage.OUTTURN);
    boolean known =
        pay.findLevel(published, s.to().plus(-1)).isPresent()
            && pay.findLevel(published, s.from()).isPresent();
    return known
        ? Optional.of(Implied.rate(pay, published, Derivation.round(change)))
        : Optional.empty();
  }
}

package parley.pay.cost;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import parley.casefile.CaseView;
import parley.casefile.Derivation;
import parley.casefile.Figure;
import parley.pay.book.Measures;
import parley.pay.book.Pence;

/**
 * The rule of the record for what is deducted for a day of strike.
 *
 * @param days a day of strike costs a year's basic pay divided by so many days
 * @param figure the figure of the record
 */
record StrikeRule(BigDecimal days, Figure figure) {

  private static final BigDecimal TOLERANCE_DAYS = new BigDecimal("0.01");

  /** The newest rule that the record has; contracts differ, so there is none without a source. */
  static Optional<StrikeRule> find(CaseView view) {
    return view.listFigures(Measures.DEDUCTION).stream()
        .filter(f -> f.unit().equals(Optional.of("share of annual salary")))
        .filter(f -> f.value().filter(v -> v.signum() > 0).isPresent())
        .reduce((a, b) -> b)
        .map(f -> new StrikeRule(divisor(f.value().orElseThrow()), f));
  }

  /** The deduction for some days of strike, to the nearest penny, rounded once. */
  Pence deduction(Pence basic, int strikeDays) {
    return new Pence(Math.multiplyExact(basic.pence(), strikeDays))
        .dividedBy(days, Pence.Rounding.NEAREST_PENNY);
  }

  /** A share printed as 0.00273973 is 1/365: the days are whole if they are whole to 0.01. */
  private static BigDecimal divisor(BigDecimal share) {
    BigDecimal days = BigDecimal.ONE.divide(share, Derivation.EXACT);
    BigDecimal whole = days.setScale(0, RoundingMode.HALF_UP);
    return days.subtract(whole).abs().compareTo(TOLERANCE_DAYS) < 0 ? whole : days;
  }
}

package parley.pay.cost;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import parley.casefile.CaseView;
import parley.casefile.Computed;
import parley.casefile.Derivation;
import parley.casefile.Figure;
import parley.casefile.Inputs;
import parley.pay.book.Measures;
import parley.pay.book.Pence;
import parley.pay.book.Scales;

/**
 * What a strike day costs in basic pay, before tax.
 *
 * <p>The rule comes from the record: a share of annual pay for each day, as in 1/365. A record
 * without a rule gets no deduction, because contracts differ.
 */
public final class Deductions {

  private static final BigDecimal TOLERANCE_DAYS = new BigDecimal("0.01");

  private Deductions() {}

  public static List<DayDeduction> answer(CaseView view, Optional<Scales> scales) {
    Optional<Figure> rule =
        view.listFigures(Measures.DEDUCTION).stream()
            .filter(f -> f.unit().equals(Optional.of("share of annual salary")))
            .filter(f -> f.value().filter(v -> v.signum() > 0).isPresent())
            .reduce((a, b) -> b);
    return scales
        .map(s -> s.inForceOn(view.asOf()).stream().map(p -> deduction(p, rule)).toList())
        .orElse(List.of());
  }

  private static DayDeduction deduction(Scales.Point point, Optional<Figure> rule) {
    String id = Derivation.id(Measures.VERB, "strike-day", point.grade(), point.point());
    Computed amount =
        rule.<Computed>map(
                r -> {
                  BigDecimal days = divisor(r.value().orElseThrow());
                  return new Derivation(
                          id,
                          Measures.DEDUCTION,
                          "GBP a strike day",
                          "basic pay / %s, before tax; %s %s from %s"
                              .formatted(
                                  Derivation.round(days).toPlainString(),
                                  point.grade(),
                                  point.point(),
                                  point.effectiveFrom()),
                          point.inputs().plus(Inputs.of(r)))
                      .value(
                          point.basic().dividedBy(days, Pence.Rounding.NEAREST_PENNY).inPounds(),
                          r.bound());
                })
            .orElseGet(() ->
                new Computed.NotComputable(
                    id,
                    Measures.DEDUCTION,
                    Computed.Reason.NOT_IN_RECORD,
                    List.of(Measures.DEDUCTION)));
    return new DayDeduction(
        point.contract(), point.grade(), point.point(), point.effectiveFrom(), amount);
  }

  /** A share printed as 0.00273973 is 1/365: the days are whole if they are whole to 0.01. */
  private static BigDecimal divisor(BigDecimal share) {
    BigDecimal days = BigDecimal.ONE.divide(share, Derivation.EXACT);
    BigDecimal whole = days.setScale(0, RoundingMode.HALF_UP);
    return days.subtract(whole).abs().compareTo(TOLERANCE_DAYS) < 0 ? whole : days;
  }
}

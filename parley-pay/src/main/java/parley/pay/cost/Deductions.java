package parley.pay.cost;

import java.util.List;
import java.util.Optional;
import parley.casefile.CaseView;
import parley.casefile.Computed;
import parley.casefile.Derivation;
import parley.casefile.Inputs;
import parley.pay.book.Measures;
import parley.pay.book.Scales;

/**
 * What a strike day costs in basic pay, before tax.
 *
 * <p>The rule comes from the record: a share of annual pay for each day, as in 1/365. A record
 * without a rule gets no deduction, because contracts differ.
 */
public final class Deductions {

  private Deductions() {}

  public static List<DayDeduction> answer(CaseView view, Optional<Scales> scales) {
    Optional<StrikeRule> rule = StrikeRule.find(view);
    return scales
        .map(s -> s.inForceOn(view.asOf()).stream().map(p -> deduction(p, rule)).toList())
        .orElse(List.of());
  }

  private static DayDeduction deduction(Scales.Point point, Optional<StrikeRule> rule) {
    String id = Derivation.id(Measures.VERB, "strike-day", point.grade(), point.point());
    Computed amount =
        rule.<Computed>map(r ->
                new Derivation(
                        id,
                        Measures.DEDUCTION,
                        "GBP a strike day",
                        "basic pay / %s, before tax; %s %s from %s"
                            .formatted(
                                Derivation.round(r.days()).toPlainString(),
                                point.grade(),
                                point.point(),
                                point.effectiveFrom()),
                        point.inputs().plus(Inputs.of(r.figure())))
                    .value(r.deduction(point.basic(), 1).inPounds(), r.figure().bound()))
            .orElseGet(() ->
                new Computed.NotComputable(
                    id,
                    Measures.DEDUCTION,
                    Computed.Reason.NOT_IN_RECORD,
                    List.of(Measures.DEDUCTION)));
    return new DayDeduction(
        point.contract(), point.grade(), point.point(), point.effectiveFrom(), amount);
  }
}

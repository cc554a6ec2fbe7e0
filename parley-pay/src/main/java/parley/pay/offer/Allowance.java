package parley.pay.offer;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import parley.casefile.CaseView;
import parley.casefile.Computed;
import parley.casefile.Figure;
import parley.casefile.Inputs;
import parley.pay.book.Measures;
import parley.pay.book.PayYear;
import parley.pay.book.Percent;

/**
 * The allowance of those who work less than full time. It is counted where an offer raises it, and
 * then on both sides of the comparison; it does not depend on the share of full time.
 */
final class Allowance {

  private final Amount now;
  private final List<Term.PartTimeAllowance> terms;

  /**
   * The allowance under some terms.
   *
   * @param before what was known on the day before the offer
   * @param terms none for full time
   */
  Allowance(CaseView before, List<Term.PartTimeAllowance> terms) {
    this.terms = terms;
    this.now = terms.isEmpty() ? Amount.ZERO : now(before);
  }

  private static Amount now(CaseView before) {
    Optional<Figure> newest =
        before.record().figures().stream()
            .filter(f -> f.measure().equals(Measures.PART_TIME_ALLOWANCE))
            .filter(f -> f.value().isPresent() && f.unit().orElse("").startsWith("GBP"))
            .max(Comparator.comparing(Figure::known));
    return newest
        .map(f -> Amount.of(Move.number(f), Inputs.of(f)))
        .orElseGet(() ->
            Amount.missing(Computed.Reason.NOT_IN_RECORD, List.of(Measures.PART_TIME_ALLOWANCE)));
  }

  /** In GBP a year, without the offer. */
  Amount before() {
    return now;
  }

  /** In GBP a year under the offer, in a pay year. */
  Amount after(PayYear year) {
    Amount amount = now;
    for (Term.PartTimeAllowance term : terms) {
      if (PayYear.of(term.reach().from()).compareTo(year) <= 0) {
        amount = raised(amount, term.rise());
      }
    }
    return amount;
  }

  private static Amount raised(Amount amount, Figure rise) {
    return rise.unit().orElse("").startsWith("%")
        ? amount.map(a -> a.multiply(Percent.factor(Move.number(rise)))).resting(Inputs.of(rise))
        : Amount.of(Move.number(rise), Inputs.of(rise));
  }
}

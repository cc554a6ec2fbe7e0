package parley.pay.cost;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import parley.casefile.CaseView;
import parley.casefile.Derivation;
import parley.casefile.Figure;
import parley.casefile.Inputs;
import parley.casefile.Range;
import parley.pay.book.Measures;
import parley.pay.book.ParameterBook;
import parley.pay.book.PayYear;
import parley.pay.book.Pence;
import parley.pay.book.Scales;
import parley.pay.book.Uplift;
import parley.pay.tax.Circumstances;
import parley.pay.tax.FoundRules;
import parley.pay.tax.TaxRules;

/**
 * All on which the ladder of one year stands.
 *
 * @param basicShare of basic pay in total earnings, a fraction; 1 if the record has none, and then
 *     missing says so
 * @param loanShare of the staff who repay a student loan, a fraction
 * @param missing measures that the record lacks, so that a rung is left out
 */
record LadderBasis(
    StaffBasis staff,
    UnitCosts unitCosts,
    Estimate basicShare,
    Estimate loanShare,
    List<String> missing,
    Inputs inputs) {

  private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);
  private static final BigDecimal TWO = BigDecimal.valueOf(2);

  /** Nobody or everybody: no more is known without a source. */
  private static final Range ANY_SHARE = new Range(BigDecimal.ZERO, BigDecimal.ONE);

  LadderBasis {
    missing = List.copyOf(missing);
  }

  /**
   * The basis of a year.
   *
   * @throws IllegalArgumentException if the record lacks the staff, the scale or a tax of the year
   */
  static LadderBasis of(CaseView view, PayYear year, Optional<String> pension, TierRule tier) {
    StaffBasis staff = StaffBasis.of(view, year, year.plus(1).firstMonth().atDay(1).minusDays(1));
    ParameterBook book = ParameterBook.of(view);
    Circumstances member = new Circumstances(pension, Optional.empty());
    TaxRules rules = TaxRules.of(book, year, member).orElseThrow();
    List<TaxRules> loans = new ArrayList<>();
    for (String plan : Circumstances.loans(book)) {
      FoundRules found = TaxRules.of(book, year, member.withLoan(plan));
      if (found instanceof TaxRules withLoan) {
        loans.add(withLoan);
      }
    }
    List<String> missing = new ArrayList<>();
    List<Figure> shares = view.listFigures(Measures.BASIC_SHARE);
    Optional<Range> share = fractions(shares);
    if (share.isEmpty()) {
      missing.add(Measures.BASIC_SHARE);
    }
    List<Figure> borrowers = view.listFigures(Measures.LOAN_SHARE);
    Inputs inputs = staff.staffing().inputs().plus(rules.inputs());
    for (TaxRules loan : loans) {
      inputs = inputs.plus(loan.inputs());
    }
    return new LadderBasis(
        staff,
        new UnitCosts(rules, loans, tier),
        share.map(LadderBasis::middle).orElse(Estimate.of(BigDecimal.ONE)),
        middle(fractions(borrowers).orElse(ANY_SHARE)),
        missing,
        inputs.plus(Inputs.of(shares)).plus(Inputs.of(borrowers)));
  }

  /** From the lowest to the highest of contested shares in per cent, as fractions. */
  private static Optional<Range> fractions(List<Figure> figures) {
    Optional<Range> range =
        Range.over(figures)
            .map(r -> new Range(r.low().movePointLeft(2), r.high().movePointLeft(2)));
    range.ifPresent(r -> {
      if (r.low().signum() < 0 || r.high().compareTo(BigDecimal.ONE) > 0) {
        throw new IllegalArgumentException(
            "%s has a share of %s to %s %%; a share lies between 0 and 100 %%."
                .formatted(
                    figures.getFirst().measure(),
                    r.low().movePointRight(2).toPlainString(),
                    r.high().movePointRight(2).toPlainString()));
      }
    });
    return range.filter(r -> r.high().signum() > 0);
  }

  private static Estimate middle(Range range) {
    return new Estimate(
        range.low(), range.low().add(range.high()).divide(TWO, Derivation.EXACT), range.high());
  }

  /**
   * A rung and the sum up to it, in GBP million a year.
   *
   * <p>Both ranges are over all distributions of the staff that the counts allow, and over the ends
   * and the middle of both shares. The range of the sum is narrower than the sum of the ranges,
   * because one assumption holds for all rungs.
   */
  record Step(Estimate amount, Estimate sum) {}

  /** The rungs of a rise, each point's own; the remainder is not among them. */
  Map<CostRung, Step> steps(Function<Scales.Point, Uplift> upliftOf) {
    Map<CostRung, Step> steps = new EnumMap<>(CostRung.class);
    for (BigDecimal share : ends(basicShare)) {
      List<Map<CostRung, BigDecimal>> units = units(upliftOf, share);
      for (List<BigDecimal> counts : staff.distributions().toList()) {
        for (BigDecimal borrowers : ends(loanShare)) {
          add(steps, totals(units, counts, borrowers));
        }
      }
    }
    return steps;
  }

  /** The middle first: it sets the number, all others widen the range. */
  private static List<BigDecimal> ends(Estimate estimate) {
    return List.of(estimate.mid(), estimate.low(), estimate.high()).stream().distinct().toList();
  }

  private static void add(Map<CostRung, Step> steps, Map<CostRung, BigDecimal> totals) {
    BigDecimal sum = BigDecimal.ZERO;
    for (Map.Entry<CostRung, BigDecimal> total : totals.entrySet()) {
      sum = sum.add(total.getValue());
      Step found = steps.get(total.getKey());
      steps.put(
          total.getKey(),
          found == null
              ? new Step(Estimate.of(total.getValue()), Estimate.of(sum))
              : new Step(found.amount().widenedTo(total.getValue()), found.sum().widenedTo(sum)));
    }
  }

  private List<Map<CostRung, BigDecimal>> units(
      Function<Scales.Point, Uplift> upliftOf, BigDecimal share) {
    return staff.staffing().points().stream()
        .map(p -> {
          Pence before = p.point().basic();
          Pence after = upliftOf.apply(p.point()).on(before, Pence.Rounding.NEAREST_PENNY);
          return unitCosts.of(before, after, share);
        })
        .toList();
  }

  private static Map<CostRung, BigDecimal> totals(
      List<Map<CostRung, BigDecimal>> units, List<BigDecimal> counts, BigDecimal borrowers) {
    Map<CostRung, BigDecimal> totals = new EnumMap<>(CostRung.class);
    for (int i = 0; i < units.size(); i++) {
      BigDecimal count = counts.get(i).divide(MILLION, Derivation.EXACT);
      units
          .get(i)
          .forEach((rung, cost) -> totals.merge(rung, cost.multiply(count), BigDecimal::add));
    }
    totals.computeIfPresent(CostRung.STUDENT_LOAN, (rung, cost) -> cost.multiply(borrowers));
    return totals;
  }
}

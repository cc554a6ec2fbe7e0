package parley.pay.cost;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import parley.casefile.Derivation;
import parley.pay.book.Pence;
import parley.pay.tax.Pensionable;
import parley.pay.tax.TakeHome;
import parley.pay.tax.TaxRules;

/**
 * What the rise of one full-time salary costs, rung by rung: the whole charge after it less the
 * whole charge before it, never an average rate.
 *
 * @param rules without a loan
 * @param loans the same with each plan of student loans that is repaid in the year
 */
record UnitCosts(TaxRules rules, List<TaxRules> loans, TierRule tier) {

  UnitCosts {
    loans = List.copyOf(loans);
  }

  /**
   * The rungs in GBP a year, receipts below zero; the loan of one who has the dearest.
   *
   * @param share of basic pay in total earnings, a fraction
   */
  Map<CostRung, BigDecimal> of(Pence before, Pence after, BigDecimal share) {
    Pence earnedBefore = earned(before, share);
    Pence earnedAfter = earned(after, share);
    Pence tierAfter = tier == TierRule.KEPT ? before : after;
    Map<CostRung, BigDecimal> costs = new EnumMap<>(CostRung.class);
    costs.put(CostRung.BASIC, rise(before, after));
    costs.put(CostRung.EARNINGS, rise(earnedBefore, earnedAfter).subtract(rise(before, after)));
    BigDecimal secondary =
        rise(
            rules.employer(earnedBefore).nationalInsurance(),
            rules.employer(earnedAfter).nationalInsurance());
    costs.put(CostRung.EMPLOYER_NATIONAL_INSURANCE, secondary);
    costs.put(CostRung.EMPLOYER_NATIONAL_INSURANCE_RETURNED, secondary.negate());
    TakeHome left = rules.takeHome(earnedBefore, Pensionable.of(before));
    TakeHome leftAfter = rules.takeHome(earnedAfter, new Pensionable(after, tierAfter));
    costs.put(CostRung.INCOME_TAX, rise(left.incomeTax(), leftAfter.incomeTax()).negate());
    costs.put(
        CostRung.EMPLOYEE_NATIONAL_INSURANCE,
        rise(left.nationalInsurance(), leftAfter.nationalInsurance()).negate());
    if (rules.circumstances().pension().isPresent()) {
      BigDecimal whole = rise(rules.employer(before).pension(), rules.employer(after).pension());
      BigDecimal own =
          rise(
              rules.employer(before).pensionPaidByEmployer(),
              rules.employer(after).pensionPaidByEmployer());
      costs.put(CostRung.EMPLOYER_PENSION, own);
      costs.put(CostRung.EMPLOYER_PENSION_CENTRAL, whole.subtract(own));
      costs.put(CostRung.MEMBER_PENSION, rise(left.pension(), leftAfter.pension()).negate());
    }
    loans.stream()
        .map(l ->
            rise(
                l.takeHome(earnedBefore, Pensionable.of(before)).studentLoan(),
                l.takeHome(earnedAfter, Pensionable.of(after)).studentLoan()))
        .max(BigDecimal::compareTo)
        .ifPresent(l -> costs.put(CostRung.STUDENT_LOAN, l.negate()));
    return costs;
  }

  private static Pence earned(Pence basic, BigDecimal share) {
    return Pence.ofPounds(
        basic.inPounds().divide(share, Derivation.EXACT), Pence.Rounding.NEAREST_PENNY);
  }

  private static BigDecimal rise(Pence before, Pence after) {
    return after.minus(before).inPounds();
  }
}

package parley.brief.compose;

import java.util.Optional;
import parley.brief.data.Json;
import parley.pay.book.Uplift;
import parley.pay.cost.CostRung;
import parley.pay.cost.Estimate;
import parley.pay.cost.Perimeter;
import parley.pay.cost.TierRule;
import tools.jackson.databind.node.ObjectNode;

/** Words and data for the rungs of what a rise costs. */
final class RungWords {

  private RungWords() {}

  /** A rung in a few words. */
  static String name(CostRung rung) {
    return switch (rung) {
      case BASIC -> "basic pay";
      case EARNINGS -> "other earnings";
      case EMPLOYER_NATIONAL_INSURANCE -> "employer's insurance";
      case EMPLOYER_PENSION -> "pension, employer";
      case EMPLOYER_PENSION_CENTRAL -> "pension, centrally paid";
      case KNOCK_ON -> "knock-on groups";
      case INCOME_TAX -> "less income tax";
      case EMPLOYEE_NATIONAL_INSURANCE -> "less staff's insurance";
      case EMPLOYER_NATIONAL_INSURANCE_RETURNED -> "less employer's insurance";
      case MEMBER_PENSION -> "less pension, members";
      case STUDENT_LOAN -> "less student loans";
    };
  }

  /** What a rung counts. */
  static String perimeter(CostRung rung) {
    return switch (rung) {
      case BASIC -> "basic pay of all staff in the table";
      case EARNINGS -> "their other earnings: nights, weekends, more hours, on call";
      case EMPLOYER_NATIONAL_INSURANCE -> "employers' national insurance on both";
      case EMPLOYER_PENSION -> "the part of the pension contribution that employers pay";
      case EMPLOYER_PENSION_CENTRAL ->
          "the part of the pension contribution that is paid centrally";
      case KNOCK_ON -> "others whose pay or price follows, such as agency staff";
      case INCOME_TAX -> "income tax of the staff";
      case EMPLOYEE_NATIONAL_INSURANCE -> "national insurance of the staff";
      case EMPLOYER_NATIONAL_INSURANCE_RETURNED -> "employers' national insurance, received";
      case MEMBER_PENSION -> "pension contributions of the staff";
      case STUDENT_LOAN -> "repayments of student loans by the staff";
    };
  }

  /** By which convention a rung is counted. */
  static String convention(CostRung rung, TierRule tier) {
    return switch (rung) {
      case BASIC ->
          "full-time pay of each point times full-time equivalents; nobody joins, leaves or moves"
              + " up";
      case EARNINGS ->
          "rise in proportion to basic pay; the share of basic pay in earnings is a range, and its"
              + " middle has no source";
      case EMPLOYER_NATIONAL_INSURANCE ->
          "the charge after the rise less that before, at full-time earnings of each point";
      case EMPLOYER_PENSION, EMPLOYER_PENSION_CENTRAL ->
          "on basic pay only; cash to a scheme without a fund, not the worth of the pensions"
              + " promised";
      case KNOCK_ON ->
          "what a published cost leaves beyond the gross cost of its year, in proportion; no source"
              + " gives the share, so it is no part of the sum";
      case INCOME_TAX ->
          "tax after the rise less tax before; contributions to the pension are free of tax;"
              + " thresholds held";
      case EMPLOYEE_NATIONAL_INSURANCE -> "the charge after the rise less that before";
      case EMPLOYER_NATIONAL_INSURANCE_RETURNED ->
          "circular: one part of the public purse pays another";
      case MEMBER_PENSION ->
          "cash to a scheme without a fund, which owes pensions for it; "
              + (tier == TierRule.KEPT
                  ? "rates of the pay before, as if thresholds rose with the award"
                  : "rates of the new pay, thresholds held");
      case STUDENT_LOAN ->
          "repayment of what the public purse is owed, not revenue; from nobody with a loan to"
              + " everybody, unless the record has a share";
    };
  }

  static String perimeter(Optional<Perimeter> stated) {
    return stated
        .map(p ->
            switch (p) {
              case BASIC -> "basic pay alone";
              case GROSS -> "what employers pay";
              case WITH_KNOCK_ON -> "what employers pay, with knock-on costs";
              case NET -> "after receipts";
            })
        .orElse("not stated");
  }

  /** As in "1 %", "GBP 750" or "4 % and GBP 750". */
  static String uplift(Uplift uplift) {
    String percent = uplift.percent().stripTrailingZeros().toPlainString() + " %";
    if (uplift.consolidated().pence() == 0) {
      return percent;
    }
    String cash = TaxWords.pounds(uplift.consolidated());
    return uplift.percent().signum() == 0 ? cash : percent + " and " + cash;
  }

  /** A number and its range as data. */
  static ObjectNode put(ObjectNode node, Estimate estimate) {
    return node.put("low", estimate.low()).put("mid", estimate.mid()).put("high", estimate.high());
  }

  static ObjectNode json(Estimate estimate) {
    return put(Json.object(), estimate);
  }
}

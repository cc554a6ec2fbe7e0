package parley.pay.tax;

/**
 * Take-home pay for scans over many salaries: {@link Rounding#ANNUAL} without its rounding, in
 * pounds, over arrays of primitives, without allocation.
 *
 * <p>Each deduction is within half a penny of {@link TaxRules#takeHome}, which rounds it to the
 * penny, and take-home within a millionth of a pound of the unrounded reference, for pay up to GBP
 * 300,000. Pay below zero is not checked and has no meaning.
 */
public final class FastTakeHome {

  private final double allowance;
  private final Hinges taper;
  private final Hinges tax;
  private final Hinges employee;
  private final Hinges employer;
  private final Hinges loan;
  private final Tiers member;
  private final Tiers employerRate;

  FastTakeHome(Parameters parameters) {
    allowance = parameters.allowance().single().doubleValue();
    taper = Hinges.of(parameters.taper());
    tax = Hinges.of(parameters.taxRates());
    employee = Hinges.of(parameters.employee());
    employer = Hinges.of(parameters.employer());
    loan = parameters.loan().map(Hinges::of).orElse(Hinges.NONE);
    member = parameters.pension().map(p -> Tiers.of(p.member())).orElse(Tiers.NONE);
    employerRate = parameters.pension().map(p -> Tiers.of(p.employer())).orElse(Tiers.NONE);
  }

  /** What is left of a year's pay, in GBP. */
  public double takeHome(double grossPounds) {
    double pension = pension(grossPounds);
    return grossPounds
        - pension
        - taxOn(grossPounds - pension)
        - nationalInsurance(grossPounds)
        - loan.on(grossPounds);
  }

  /** Income tax, in GBP a year. */
  public double incomeTax(double grossPounds) {
    return taxOn(grossPounds - pension(grossPounds));
  }

  /** The employee's national insurance, in GBP a year. */
  public double nationalInsurance(double grossPounds) {
    return Math.max(0, employee.on(grossPounds));
  }

  /** The member's contribution to the pension, in GBP a year. */
  public double pension(double grossPounds) {
    return member.at(grossPounds) * grossPounds;
  }

  /** The repayment of the student loan, in GBP a year. */
  public double studentLoan(double grossPounds) {
    return loan.on(grossPounds);
  }

  /** The employer's national insurance, in GBP a year. */
  public double employerNationalInsurance(double grossPounds) {
    return employer.on(grossPounds);
  }

  /** The employer's contribution to the pension, whoever pays it, in GBP a year. */
  public double employerPension(double grossPounds) {
    return employerRate.at(grossPounds) * grossPounds;
  }

  private double taxOn(double net) {
    double free = Math.max(0, allowance - taper.on(net));
    return tax.on(Math.max(0, net - free));
  }
}

package parley.pay.tax;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import parley.casefile.Derivation;
import parley.pay.book.Pence;

/** One assessment of the year, without rounding. The reference for every faster way. */
final class AnnualMethod {

  private final Parameters parameters;

  AnnualMethod(Parameters parameters) {
    this.parameters = parameters;
  }

  /** Deductions in GBP a year, unrounded. */
  record Deductions(
      BigDecimal pension,
      BigDecimal incomeTax,
      BigDecimal nationalInsurance,
      BigDecimal studentLoan) {}

  /**
   * The deductions from a year's pay.
   *
   * @param gross in GBP
   * @param wholeTime what a whole-time colleague is paid, in GBP
   */
  Deductions deductions(BigDecimal gross, BigDecimal wholeTime) {
    return after(
        gross,
        parameters
            .pension()
            .map(p -> memberRate(p, gross, wholeTime).multiply(gross))
            .orElse(BigDecimal.ZERO));
  }

  /** What is left of a year's whole-time pay, in GBP. */
  BigDecimal left(BigDecimal gross) {
    Deductions d = deductions(gross, gross);
    return gross
        .subtract(d.pension)
        .subtract(d.incomeTax)
        .subtract(d.nationalInsurance)
        .subtract(d.studentLoan);
  }

  private Deductions after(BigDecimal gross, BigDecimal pension) {
    BigDecimal net = gross.subtract(pension);
    return new Deductions(
        pension,
        Bands.sliced(parameters.taxRates(), net.subtract(allowance(net)).max(BigDecimal.ZERO)),
        // A rebate beyond the contribution goes to the employer, never to the employee.
        parameters.employee().mean(s -> Bands.sliced(s, gross)).max(BigDecimal.ZERO),
        parameters.loan().map(l -> l.mean(s -> Bands.sliced(s, gross))).orElse(BigDecimal.ZERO));
  }

  /** The member's rate, a fraction, as the mean of the twelve paydays. */
  static BigDecimal memberRate(Parameters.Pension scheme, BigDecimal gross, BigDecimal wholeTime) {
    BigDecimal sum = BigDecimal.ZERO;
    for (int month = 0; month < Paydays.MONTHS; month++) {
      sum = sum.add(scheme.memberRate(month, gross, wholeTime));
    }
    return sum.divide(BigDecimal.valueOf(Paydays.MONTHS), Derivation.EXACT);
  }

  /** The personal allowance after its taper, in GBP, for an income after pension contributions. */
  BigDecimal allowance(BigDecimal net) {
    return parameters
        .allowance()
        .single()
        .subtract(Bands.sliced(parameters.taper(), net))
        .max(BigDecimal.ZERO);
  }

  TakeHome takeHome(Pence gross, Pence wholeTime) {
    return takeHome(gross, deductions(gross.inPounds(), wholeTime.inPounds()));
  }

  TakeHome takeHome(Pence gross, Pensionable pensionable) {
    BigDecimal tierPay = pensionable.tierPay().inPounds();
    BigDecimal pension =
        parameters
            .pension()
            .map(p -> memberRate(p, tierPay, tierPay).multiply(pensionable.pay().inPounds()))
            .orElse(BigDecimal.ZERO);
    return takeHome(gross, after(gross.inPounds(), pension));
  }

  private static TakeHome takeHome(Pence gross, Deductions d) {
    return new TakeHome(
        gross,
        nearest(d.pension),
        nearest(d.incomeTax),
        nearest(d.nationalInsurance),
        nearest(d.studentLoan));
  }

  EmployerCharge employer(Pence gross) {
    BigDecimal pay = gross.inPounds();
    Optional<Parameters.Pension> pension = parameters.pension();
    return new EmployerCharge(
        nearest(parameters.employer().mean(s -> Bands.sliced(s, pay))),
        nearest(pension.map(p -> whole(p.employer(), pay)).orElse(BigDecimal.ZERO)),
        nearest(pension.map(p -> whole(p.paidByEmployer(), pay)).orElse(BigDecimal.ZERO)));
  }

  /** The employer's insurance and its side's contribution to the pension, in GBP. */
  BigDecimal unroundedEmployer(BigDecimal pay) {
    return parameters
        .employer()
        .mean(s -> Bands.sliced(s, pay))
        .add(parameters.pension().map(p -> whole(p.employer(), pay)).orElse(BigDecimal.ZERO));
  }

  private static BigDecimal whole(Paydays rates, BigDecimal pay) {
    return rates.mean(s -> Bands.whole(s, pay)).multiply(pay);
  }

  private static Pence nearest(BigDecimal pounds) {
    return Pence.ofPounds(pounds.setScale(2, RoundingMode.HALF_UP));
  }
}

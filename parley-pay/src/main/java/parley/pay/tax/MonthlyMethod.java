package parley.pay.tax;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import parley.pay.book.Pence;
import parley.pay.book.Schedule;

/** Twelve payslips; see {@link Rounding#MONTHLY}. */
final class MonthlyMethod {

  private static final BigDecimal TWELVE = BigDecimal.valueOf(Paydays.MONTHS);

  private final Parameters parameters;
  private final AnnualMethod annual;

  MonthlyMethod(Parameters parameters, AnnualMethod annual) {
    this.parameters = parameters;
    this.annual = annual;
  }

  TakeHome takeHome(Pence gross, Pence wholeTime) {
    BigDecimal pension = BigDecimal.ZERO;
    BigDecimal insurance = BigDecimal.ZERO;
    BigDecimal loan = BigDecimal.ZERO;
    for (int month = 0; month < Paydays.MONTHS; month++) {
      BigDecimal pay = toDate(gross, month + 1).subtract(toDate(gross, month));
      int m = month;
      pension =
          pension.add(
              parameters
                  .pension()
                  .map(p -> p.memberRate(m, gross.inPounds(), wholeTime.inPounds()))
                  .map(rate -> rate.multiply(pay))
                  .map(c -> c.setScale(2, RoundingMode.HALF_UP))
                  .orElse(BigDecimal.ZERO));
      insurance = insurance.add(insurance(parameters.employee().schedules().get(month), pay));
      loan =
          loan.add(
              parameters.loan().map(l -> loan(l.schedules().get(m), pay)).orElse(BigDecimal.ZERO));
    }
    return new TakeHome(
        gross,
        Pence.ofPounds(pension),
        Pence.ofPounds(incomeTax(gross.inPounds().subtract(pension))),
        Pence.ofPounds(insurance),
        Pence.ofPounds(loan));
  }

  /** Pay to date after some months, to the nearest penny, so that twelve months are the year. */
  private static BigDecimal toDate(Pence gross, int months) {
    return gross
        .inPounds()
        .multiply(BigDecimal.valueOf(months))
        .divide(TWELVE, 2, RoundingMode.HALF_UP);
  }

  private static BigDecimal insurance(Schedule year, BigDecimal pay) {
    return Bands.sliced(monthly(year), pay)
        .max(BigDecimal.ZERO)
        .setScale(2, RoundingMode.HALF_DOWN);
  }

  /** A rate below zero is the rebate from the lower earnings limit, which is rounded up. */
  private static Schedule monthly(Schedule year) {
    List<Schedule.Step> steps =
        year.steps().stream()
            .map(s ->
                new Schedule.Step(
                    s.above()
                        .divide(
                            TWELVE,
                            0,
                            s.value().signum() < 0 ? RoundingMode.CEILING : RoundingMode.HALF_UP),
                    s.value()))
            .toList();
    return year.withSteps(steps);
  }

  private static BigDecimal loan(Schedule year, BigDecimal pay) {
    List<Schedule.Step> steps =
        year.steps().stream()
            .map(s -> new Schedule.Step(s.above().divide(TWELVE, 2, RoundingMode.FLOOR), s.value()))
            .toList();
    return Bands.sliced(year.withSteps(steps), pay).setScale(0, RoundingMode.FLOOR).setScale(2);
  }

  /**
   * The tax to date of the twelfth month. PAYE is cumulative, so what earlier months took does not
   * matter: the twelfth corrects it.
   */
  private BigDecimal incomeTax(BigDecimal net) {
    BigDecimal taxable =
        net.subtract(FreePay.ofYear(annual.allowance(net)))
            .max(BigDecimal.ZERO)
            .setScale(0, RoundingMode.FLOOR);
    return Bands.sliced(parameters.taxRates(), taxable).setScale(2, RoundingMode.FLOOR);
  }
}

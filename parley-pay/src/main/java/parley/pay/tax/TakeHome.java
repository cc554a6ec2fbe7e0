package parley.pay.tax;

import parley.pay.book.Pence;

/**
 * A year's pay and what is taken from it.
 *
 * @param pension the member's contribution
 */
public record TakeHome(
    Pence gross, Pence pension, Pence incomeTax, Pence nationalInsurance, Pence studentLoan) {

  /** What is left of the pay. */
  public Pence takeHome() {
    return gross.minus(pension).minus(incomeTax).minus(nationalInsurance).minus(studentLoan);
  }
}

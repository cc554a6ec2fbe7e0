package parley.pay.cost;

/** A rung of the ladder of what a rise costs, in the order in which they are added up. */
public enum CostRung {
  /** What basic pay rises by. */
  BASIC,
  /** What other earnings rise by, which are paid as shares of basic pay. */
  EARNINGS,
  /** The employer's national insurance on both. */
  EMPLOYER_NATIONAL_INSURANCE,
  /** The part of the employer's pension contribution that the employer itself pays. */
  EMPLOYER_PENSION,
  /** The part of it that is paid centrally. */
  EMPLOYER_PENSION_CENTRAL,
  /** What the rise is said to cost for others; a remainder, never a part of the sum. */
  KNOCK_ON,
  /** Income tax that comes back. */
  INCOME_TAX,
  /** The employees' national insurance that comes back. */
  EMPLOYEE_NATIONAL_INSURANCE,
  /** The employer's national insurance, which the public purse pays to itself. */
  EMPLOYER_NATIONAL_INSURANCE_RETURNED,
  /** The members' contributions to the pension. */
  MEMBER_PENSION,
  /** Repayments of student loans. */
  STUDENT_LOAN;

  /** Whether the public purse receives it, so that it counts against the cost. */
  public boolean isReceipt() {
    return ordinal() > KNOCK_ON.ordinal();
  }
}

package parley.pay.tax;

/** How the year is assessed, and where fractions are rounded. */
public enum Rounding {
  /**
   * The year is assessed once, with the thresholds of the year; each deduction is rounded once, to
   * the nearest penny. Where rates change within the year, each set of rates counts by the twelfths
   * of the year in which it held, as HMRC does for directors.
   */
  ANNUAL,
  /**
   * Twelve payslips that are equal to the penny, each with the rates of its payday, which is the
   * last day of the month; any day from the 6th on gives the same.
   *
   * <ul>
   *   <li>National insurance: thresholds of a month are a twelfth of those of the year to the
   *       nearest pound, the lower earnings limit up to the pound (Social Security (Contributions)
   *       Regulations 2001, regulations 8 and 11); a month's charge to the nearest penny, half a
   *       penny down (regulation 12).
   *   <li>Income tax: PAYE, cumulative. The free pay of a code counts as in HMRC's taxable pay
   *       tables, pay to date is taken down to the pound, tax to date down to the penny.
   *   <li>Student loan: the threshold of a month is a twelfth of that of the year, down to the
   *       penny; a month's deduction is taken down to the pound (Education (Student Loans)
   *       (Repayment) Regulations 2009, regulation 44).
   *   <li>Pension: the tier by the pay of the year; a month's contribution to the nearest penny.
   * </ul>
   */
  MONTHLY
}

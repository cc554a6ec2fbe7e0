package parley.pay.tax;

import parley.pay.book.Pence;

/**
 * What a year's pay costs an employer beside the pay itself.
 *
 * @param nationalInsurance secondary contributions; below zero where a rebate exceeds them
 * @param pension the employer's contribution to the scheme, whoever pays it
 * @param pensionPaidByEmployer the part of it that the employer itself pays; the rest is paid
 *     centrally
 */
public record EmployerCharge(Pence nationalInsurance, Pence pension, Pence pensionPaidByEmployer) {}

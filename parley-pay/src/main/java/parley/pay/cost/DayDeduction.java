package parley.pay.cost;

import java.time.LocalDate;
import parley.casefile.Computed;

/**
 * What a day of strike costs one doctor, driver or teacher in basic pay, before tax.
 *
 * @param effectiveFrom the start of the scale that was in force on the day
 * @param deduction GBP a strike day, rounded to the nearest penny
 */
public record DayDeduction(
    String contract, String grade, String point, LocalDate effectiveFrom, Computed deduction) {}

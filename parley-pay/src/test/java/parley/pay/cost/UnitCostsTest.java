package parley.pay.cost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import parley.casefile.CaseView;
import parley.pay.ShippedDoctors;
import parley.pay.book.ParameterBook;
import parley.pay.book.PayYear;
import parley.pay.book.Pence;
import parley.pay.tax.Circumstances;
import parley.pay.tax.TaxRules;

/**
 * What one per cent on one salary costs, worked out by hand from the rates of 2025/26.
 *
 * <p>Employer: insurance 15 %, pension 14.38 % and centrally 9.4 %. Staff: insurance 8 % and above
 * 50,270 2 %, tax 20 % and above 50,270 40 %, loan 9 %, pension 9.8 % at 38,831, 10.7 % at 65,048
 * and 12.5 % from 65,191.
 */
class UnitCostsTest {

  /** Each of the two charges is rounded to the penny. */
  private static final Offset<Double> PENNIES = within(0.011);

  private static final BigDecimal ALL = BigDecimal.ONE;
  private static final BigDecimal FOUR_FIFTHS = new BigDecimal("0.8");

  @Test
  void a_salary_in_the_basic_band_of_tax() {
    Map<CostRung, BigDecimal> costs = costs(TierRule.KEPT, "38831.00", "39219.31", ALL);
    double rise = 388.31;
    assertThat(cost(costs, CostRung.BASIC)).isEqualTo(rise);
    assertThat(cost(costs, CostRung.EARNINGS)).isZero();
    assertThat(cost(costs, CostRung.EMPLOYER_NATIONAL_INSURANCE)).isCloseTo(rise * 0.15, PENNIES);
    assertThat(cost(costs, CostRung.EMPLOYER_PENSION)).isCloseTo(rise * 0.1438, PENNIES);
    assertThat(cost(costs, CostRung.EMPLOYER_PENSION_CENTRAL)).isCloseTo(rise * 0.094, PENNIES);
    assertThat(cost(costs, CostRung.INCOME_TAX)).isCloseTo(-rise * 0.902 * 0.2, PENNIES);
    assertThat(cost(costs, CostRung.EMPLOYEE_NATIONAL_INSURANCE)).isCloseTo(-rise * 0.08, PENNIES);
    assertThat(cost(costs, CostRung.MEMBER_PENSION)).isCloseTo(-rise * 0.098, PENNIES);
    assertThat(cost(costs, CostRung.STUDENT_LOAN)).isCloseTo(-rise * 0.09, PENNIES);
  }

  @Test
  void other_earnings_follow_basic_pay_are_taxed_and_insured_and_have_no_pension() {
    Map<CostRung, BigDecimal> costs = costs(TierRule.KEPT, "38831.00", "39219.31", FOUR_FIFTHS);
    double earned = 388.31 / 0.8;
    double pension = 388.31 * 0.098;
    assertThat(cost(costs, CostRung.EARNINGS)).isCloseTo(earned - 388.31, PENNIES);
    assertThat(cost(costs, CostRung.EMPLOYER_NATIONAL_INSURANCE)).isCloseTo(earned * 0.15, PENNIES);
    assertThat(cost(costs, CostRung.EMPLOYER_PENSION)).isCloseTo(388.31 * 0.1438, PENNIES);
    assertThat(cost(costs, CostRung.MEMBER_PENSION)).isCloseTo(-pension, PENNIES);
    assertThat(cost(costs, CostRung.INCOME_TAX)).isCloseTo(-(earned - pension) * 0.2, PENNIES);
  }

  @Test
  void a_rise_across_a_tier_of_the_pension_takes_the_new_rate_on_all_pay_or_keeps_the_old_one() {
    Map<CostRung, BigDecimal> kept = costs(TierRule.KEPT, "65048.00", "65698.48", ALL);
    assertThat(cost(kept, CostRung.MEMBER_PENSION)).isCloseTo(-650.48 * 0.107, PENNIES);
    assertThat(cost(kept, CostRung.INCOME_TAX)).isCloseTo(-650.48 * 0.893 * 0.4, PENNIES);
    assertThat(cost(kept, CostRung.EMPLOYEE_NATIONAL_INSURANCE)).isCloseTo(-650.48 * 0.02, PENNIES);

    Map<CostRung, BigDecimal> byPay = costs(TierRule.BY_PAY, "65048.00", "65698.48", ALL);
    double pension = 65_698.48 * 0.125 - 65_048 * 0.107;
    assertThat(cost(byPay, CostRung.MEMBER_PENSION)).isCloseTo(-pension, PENNIES);
    assertThat(cost(byPay, CostRung.INCOME_TAX)).isCloseTo(-(650.48 - pension) * 0.4, PENNIES);
  }

  @Test
  void what_employers_pay_in_insurance_comes_back_to_the_penny() {
    Map<CostRung, BigDecimal> costs = costs(TierRule.KEPT, "65048.00", "65698.48", FOUR_FIFTHS);
    assertThat(
            costs
                .get(CostRung.EMPLOYER_NATIONAL_INSURANCE)
                .add(costs.get(CostRung.EMPLOYER_NATIONAL_INSURANCE_RETURNED)))
        .isEqualByComparingTo("0");
  }

  private static Map<CostRung, BigDecimal> costs(
      TierRule tier, String before, String after, BigDecimal share) {
    CaseView view = ShippedDoctors.asOf("2026-02-18");
    ParameterBook book = ParameterBook.of(view);
    PayYear year = PayYear.parse("2025/26");
    Circumstances member = new Circumstances(Optional.of("nhs"), Optional.empty());
    TaxRules rules = TaxRules.of(book, year, member).orElseThrow();
    List<TaxRules> loans = List.of(TaxRules.of(book, year, member.withLoan("plan2")).orElseThrow());
    return new UnitCosts(rules, loans, tier).of(pence(before), pence(after), share);
  }

  private static Pence pence(String pounds) {
    return Pence.ofPounds(new BigDecimal(pounds), Pence.Rounding.NEAREST_PENNY);
  }

  private static double cost(Map<CostRung, BigDecimal> costs, CostRung rung) {
    return Optional.ofNullable(costs.get(rung)).orElseThrow().doubleValue();
  }
}

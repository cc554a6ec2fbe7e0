package parley.pay.tax;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.assertj.core.data.Offset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import parley.pay.book.PayYear;
import parley.pay.book.Pence;

/** The fast way against the exact one: every year, all circumstances, pay from 0 to 300,000. */
class FastTakeHomeTest {

  private static final Offset<Double> HALF_A_PENNY = within(0.005 + 1e-7);
  private static final double MILLIONTH = 1e-6;
  private static final int RANDOM_PAYS = 150;

  static List<String> years() {
    return Statute.years();
  }

  @ParameterizedTest
  @MethodSource("years")
  void it_is_within_half_a_penny_a_deduction_and_a_millionth_of_the_unrounded_whole(String year) {
    Random random = new Random(20_260_218);
    for (Circumstances who : Doctors.circumstancesOf(year)) {
      TaxRules rules = TaxRules.of(Doctors.BOOK, PayYear.parse(year), who).orElseThrow();
      for (Pence pay : pays(rules.parameters(), random)) {
        compare(rules, pay);
      }
    }
  }

  private static void compare(TaxRules rules, Pence pay) {
    double gross = pay.inPounds().doubleValue();
    FastTakeHome fast = rules.fast();
    TakeHome exact = rules.takeHome(pay, Rounding.ANNUAL);
    EmployerCharge charge = rules.employer(pay);
    close(fast.pension(gross), exact.pension());
    close(fast.incomeTax(gross), exact.incomeTax());
    close(fast.nationalInsurance(gross), exact.nationalInsurance());
    close(fast.studentLoan(gross), exact.studentLoan());
    close(fast.employerNationalInsurance(gross), charge.nationalInsurance());
    close(fast.employerPension(gross), charge.pension());
    BigDecimal unrounded = new Climb(rules, new Pence(400_000_00)).takeHome(pay);
    assertThat(fast.takeHome(gross)).isCloseTo(unrounded.doubleValue(), within(MILLIONTH));
  }

  private static void close(double fast, Pence exact) {
    assertThat(fast).isCloseTo(exact.inPounds().doubleValue(), HALF_A_PENNY);
  }

  /** Every threshold of pay with the pennies around it, and seeded random pay. */
  private static List<Pence> pays(Parameters p, Random random) {
    List<Pence> pays = new ArrayList<>();
    List<Paydays> all = new ArrayList<>(List.of(p.employee(), p.employer()));
    p.loan().ifPresent(all::add);
    p.pension().ifPresent(s -> all.add(s.member()));
    List<BigDecimal> thresholds = new ArrayList<>();
    all.forEach(
        d -> d.schedules().forEach(s -> s.steps().forEach(step -> thresholds.add(step.above()))));
    BigDecimal allowance = p.allowance().single();
    p.taxRates().steps().forEach(s -> thresholds.add(s.above().add(allowance)));
    p.taxRates().steps().forEach(s -> thresholds.add(s.above()));
    thresholds.add(new BigDecimal(100_000));
    thresholds.add(new BigDecimal(100_000).add(allowance).add(allowance));
    for (BigDecimal threshold : thresholds.stream().distinct().toList()) {
      long pence = threshold.movePointRight(2).longValueExact();
      for (long near = Math.max(0, pence - 1); near <= pence + 1; near++) {
        pays.add(new Pence(near));
      }
    }
    for (int i = 0; i < RANDOM_PAYS; i++) {
      pays.add(new Pence(random.nextLong(300_000_01)));
    }
    return pays;
  }
}

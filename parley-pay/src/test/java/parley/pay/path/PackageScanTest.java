package parley.pay.path;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import parley.casefile.CaseView;
import parley.casefile.Derivation;
import parley.pay.ShippedDoctors;
import parley.pay.book.Percent;
import parley.pay.book.Scales;
import parley.pay.tax.Circumstances;
import parley.pay.tax.TaxRules;

/** Packages valued on doubles, against exact decimals. */
class PackageScanTest {

  private static final CaseView VIEW = ShippedDoctors.asOf("2026-03-01");
  private static final int YEARS = 5;
  private static final double[] STAFF = {8704, 7846, 40043, 13000, 8700};
  private static final double HALF_A_PENNY = 0.005;

  private static final List<String> INDICES = List.of("rpi", "cpi", "cpih");

  private static PackageScan scan(Circumstances who) {
    return scan(who, Yardstick.usual().withPrices(new BigDecimal("2.9")));
  }

  private static PackageScan scan(Circumstances who, Yardstick yardstick) {
    return PackageScan.of(VIEW, yardstick, INDICES, YEARS, STAFF, Optional.of(who));
  }

  @ParameterizedTest(name = "pension {0}, loan {1}")
  @CsvSource({"nhs, ''", "nhs, plan2", "'', ''", "nhs, plan1"})
  void every_amount_is_within_half_a_penny_over_the_whole_domain(String pension, String loan) {
    Circumstances who =
        pension.isEmpty() ? Circumstances.NONE : Circumstances.NONE.withPension(pension);
    who = loan.isEmpty() ? who : who.withLoan(loan);
    PackageScan scan = scan(who);
    PackageScan.Result result = scan.newResult();
    SplittableRandom random = new SplittableRandom(20_251_222);
    for (int n = 0; n < 2_000; n++) {
      double[] percent = new double[YEARS];
      double[] cash = new double[YEARS];
      for (int y = 0; y < YEARS; y++) {
        // Awards of 0 to 20 % in hundredths and flat sums of 0 to 3,000 in whole pounds.
        percent[y] = random.nextInt(0, 2001) / 100.0;
        cash[y] = random.nextBoolean() ? 0 : random.nextInt(0, 3001);
      }
      scan.evaluate(percent, cash, result);
      check(scan, result, percent, cash);
    }
  }

  private static void check(
      PackageScan scan, PackageScan.Result result, double[] percent, double[] cash) {
    BigDecimal[] gross = new BigDecimal[YEARS];
    BigDecimal[] net = new BigDecimal[YEARS];
    Arrays.fill(gross, BigDecimal.ZERO);
    Arrays.fill(net, BigDecimal.ZERO);
    int losses = 0;
    for (int g = 0; g < STAFF.length; g++) {
      Scales.Point point = scan.points().get(g);
      BigDecimal start = point.basic().inPounds();
      BigDecimal basic = start;
      BigDecimal before = scan.exactRules().getFirst().unroundedTakeHome(start);
      for (int y = 0; y < YEARS; y++) {
        TaxRules rules = scan.exactRules().get(y + 1);
        basic =
            basic
                .multiply(Percent.factor(BigDecimal.valueOf(percent[y])), Derivation.EXACT)
                .add(BigDecimal.valueOf(cash[y]));
        BigDecimal left = rules.unroundedTakeHome(basic);
        losses += left.compareTo(before) < 0 ? 1 : 0;
        before = left;
        int at = g * YEARS + y;
        assertThat(result.basic(at)).isCloseTo(basic.doubleValue(), within(HALF_A_PENNY));
        assertThat(result.takeHome(at))
            .as("%s of %s in year %s", rules.circumstances(), basic, y + 1)
            .isCloseTo(left.doubleValue(), within(HALF_A_PENNY));
        BigDecimal staff = BigDecimal.valueOf(STAFF[g]);
        gross[y] = gross[y].add(staff.multiply(cost(rules, basic).subtract(cost(rules, start))));
        net[y] = net[y].add(staff.multiply(left.subtract(rules.unroundedTakeHome(start))));
      }
    }
    assertThat(result.losses()).isEqualTo(losses);
    for (int y = 0; y < YEARS; y++) {
      // Half a penny for each of the staff.
      assertThat(result.gross(y)).isCloseTo(gross[y].doubleValue(), within(78_293 * HALF_A_PENNY));
      assertThat(result.net(y)).isCloseTo(net[y].doubleValue(), within(78_293 * HALF_A_PENNY));
    }
  }

  private static BigDecimal cost(TaxRules rules, BigDecimal basic) {
    return basic.add(rules.unroundedEmployer(basic));
  }

  @Test
  void real_pay_is_that_of_exact_decimals_under_forecasts_that_differ_by_index_and_year() {
    Yardstick forecasts = Yardstick.usual();
    PackageScan scan = scan(Circumstances.NONE, forecasts);
    PackageScan.Result result = scan.newResult();
    SplittableRandom random = new SplittableRandom(9);
    for (int n = 0; n < 500; n++) {
      double[] percent = new double[YEARS];
      double[] cash = new double[YEARS];
      for (int y = 0; y < YEARS; y++) {
        percent[y] = random.nextInt(0, 2001) / 100.0;
        cash[y] = random.nextInt(0, 3001);
      }
      scan.evaluate(percent, cash, result);
      for (int i = 0; i < INDICES.size(); i++) {
        checkReal(scan, result, i, percent, cash, forecasts);
      }
    }
  }

  private static void checkReal(
      PackageScan scan,
      PackageScan.Result result,
      int index,
      double[] percent,
      double[] cash,
      Yardstick yardstick) {
    Prospects prospects = Prospects.of(VIEW, yardstick);
    Prospect.Known known =
        (Prospect.Known) prospects.prospect(INDICES.get(index), prospects.last().plus(YEARS));
    BigDecimal[] pay =
        scan.points().stream().map(p -> p.basic().inPounds()).toArray(BigDecimal[]::new);
    BigDecimal[] start = pay.clone();
    BigDecimal level = BigDecimal.ONE;
    for (int y = 0; y < YEARS; y++) {
      level = level.multiply(known.ahead().get(y).factor(), Derivation.EXACT);
      BigDecimal bill = BigDecimal.ZERO;
      BigDecimal before = BigDecimal.ZERO;
      for (int g = 0; g < STAFF.length; g++) {
        pay[g] =
            pay[g]
                .multiply(Percent.factor(BigDecimal.valueOf(percent[y])), Derivation.EXACT)
                .add(BigDecimal.valueOf(cash[y]));
        BigDecimal staff = BigDecimal.valueOf(STAFF[g]);
        bill = bill.add(staff.multiply(pay[g]));
        before = before.add(staff.multiply(start[g]));
        // In money at the prices of the start.
        double pounds = start[g].doubleValue();
        assertThat(result.change((index * STAFF.length + g) * YEARS + y) * pounds)
            .isCloseTo(pay[g].divide(level, Derivation.EXACT).doubleValue(), within(HALF_A_PENNY));
      }
      assertThat(result.real(index * YEARS + y))
          .isCloseTo(
              known
                  .real()
                  .multiply(bill)
                  .divide(before, Derivation.EXACT)
                  .divide(level, Derivation.EXACT)
                  .doubleValue(),
              within(1e-9));
    }
  }

  @Test
  void pay_that_meets_a_threshold_exactly_meets_it_here_too() {
    // 65,048 x 1 + 143 is 65,191, where the rate on the whole pay jumps to 12.5 %.
    PackageScan scan = scan(Circumstances.NONE.withPension("nhs"));
    PackageScan.Result at = scan.newResult();
    PackageScan.Result below = scan.newResult();
    scan.evaluate(new double[YEARS], new double[] {143, 0, 0, 0, 0}, at);
    scan.evaluate(new double[YEARS], new double[] {142, 0, 0, 0, 0}, below);
    int grade = 3 * YEARS;
    TaxRules rules = scan.exactRules().get(1);
    assertThat(at.takeHome(grade))
        .isCloseTo(
            rules.unroundedTakeHome(new BigDecimal("65191")).doubleValue(), within(HALF_A_PENNY));
    assertThat(below.takeHome(grade))
        .isCloseTo(
            rules.unroundedTakeHome(new BigDecimal("65190")).doubleValue(), within(HALF_A_PENNY));
  }

  @Test
  void awards_that_match_prices_leave_real_pay_where_it_is() {
    PackageScan scan = scan(Circumstances.NONE);
    PackageScan.Result result = scan.newResult();
    scan.evaluate(new double[] {2.9, 2.9, 2.9, 2.9, 2.9}, new double[YEARS], result);
    for (int i = 0; i < 3; i++) {
      for (int y = 1; y < YEARS; y++) {
        assertThat(result.real(i * YEARS + y)).isCloseTo(result.real(i * YEARS), within(1e-9));
      }
    }
    assertThat(scan.indices()).containsExactly("rpi", "cpi", "cpih");
  }

  @Test
  void staff_for_another_number_of_points_is_refused() {
    assertThatThrownBy(() ->
            PackageScan.of(
                VIEW,
                Yardstick.usual().withPrices(BigDecimal.ONE),
                List.of("rpi"),
                1,
                new double[2],
                Optional.empty()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("The scale of 2025/26 has 5 points, and staff is given for 2.");
  }
}

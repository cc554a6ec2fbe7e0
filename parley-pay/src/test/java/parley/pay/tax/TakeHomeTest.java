package parley.pay.tax;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import parley.casefile.Series;
import parley.pay.book.ParameterBook;
import parley.pay.book.PayYear;
import parley.pay.book.Pence;

/** What is left of a salary, against published numbers and against a second computation. */
class TakeHomeTest {

  static List<String> years() {
    return Statute.years();
  }

  @Test
  void the_deductions_of_a_first_year_doctor_are_those_worked_by_hand() {
    TakeHome left =
        Doctors.rules("2025/26", "nhs", "plan2").takeHome(pounds(38_831), Rounding.ANNUAL);
    // 9.8 % of 38,831; 20 % of what is left above 12,570; 8 % above 12,570; 9 % above 28,470.
    assertThat(left.pension()).hasToString("3805.44");
    assertThat(left.incomeTax()).hasToString("4491.11");
    assertThat(left.nationalInsurance()).hasToString("2100.88");
    assertThat(left.studentLoan()).hasToString("932.49");
    assertThat(left.takeHome()).hasToString("27501.08");
  }

  /** The pay of every grade and point of both contracts, in every year of tax that there is. */
  @ParameterizedTest
  @MethodSource("years")
  void every_point_of_every_scale_agrees_with_the_second_computation_to_the_penny(String year) {
    for (Circumstances who : Doctors.circumstancesOf(year)) {
      everyPoint().forEach(pay -> agrees(year, who, pay));
    }
  }

  private static List<Pence> everyPoint() {
    List<Pence> pay =
        Doctors.VIEW.listSeries(Series.Role.PAY_SCALE).getFirst().rows().stream()
            .map(r -> Pence.ofPounds(r.number("basic")))
            .distinct()
            .toList();
    assertThat(pay).hasSizeGreaterThan(100);
    return pay;
  }

  @Test
  void the_second_computation_leaves_out_no_year_loan_or_scheme_of_the_book() {
    assertThat(years())
        .containsExactlyElementsOf(
            Doctors.BOOK.listStarts(Parameters.TAX_RATE).stream()
                .map(d -> PayYear.of(d).toString())
                .toList());
    for (String year : years()) {
      List<Circumstances> all =
          Stream.of("none", "nhs")
              .flatMap(p ->
                  Stream.concat(Stream.of("none"), Circumstances.loans(Doctors.BOOK).stream())
                      .map(l -> Doctors.circumstances(p, l)))
              .filter(c -> TaxRules.of(Doctors.BOOK, PayYear.parse(year), c).find().isPresent())
              .toList();
      assertThat(Doctors.circumstancesOf(year)).as(year).containsExactlyElementsOf(all);
    }
  }

  @ParameterizedTest
  @MethodSource("years")
  void any_pay_up_to_300_000_agrees_with_the_second_computation_to_the_penny(String year) {
    for (Circumstances who : Doctors.circumstancesOf(year)) {
      for (long pence = 0; pence <= 300_000_00; pence += 977_13) {
        agrees(year, who, new Pence(pence));
      }
    }
  }

  private static void agrees(String year, Circumstances who, Pence pay) {
    TaxRules rules = TaxRules.of(Doctors.BOOK, PayYear.parse(year), who).orElseThrow();
    Statute statute = Statute.of(year);
    boolean member = who.pension().isPresent();
    assertThat(of(rules.takeHome(pay, Rounding.ANNUAL)))
        .as("%s %s %s annual", year, who, pay)
        .isEqualTo(statute.annual(pay.pence(), member, who.loan()));
    assertThat(of(rules.takeHome(pay, Rounding.MONTHLY)))
        .as("%s %s %s monthly", year, who, pay)
        .isEqualTo(statute.monthly(pay.pence(), member, who.loan()));
  }

  private static Statute.Deductions of(TakeHome left) {
    return new Statute.Deductions(
        left.pension().pence(),
        left.incomeTax().pence(),
        left.nationalInsurance().pence(),
        left.studentLoan().pence());
  }

  @ParameterizedTest
  @CsvSource({"1257, 12579.12", "1100, 11009.16", "12, 129.00"})
  void free_pay_is_that_of_the_taxable_pay_tables(int code, BigDecimal year) {
    // Month 1 of table A: 1257L has 1,048.26, 1100L has 917.43.
    assertThat(FreePay.ofYear(BigDecimal.valueOf(code * 10L + 5))).isEqualByComparingTo(year);
  }

  @ParameterizedTest
  @CsvSource({"2022/23, 12.73, 2.73, 14.53", "2023/24, 11.50, 2.00, 13.80"})
  void the_year_weights_rates_as_hmrc_does_for_directors(
      String year, BigDecimal main, BigDecimal upper, BigDecimal employer) {
    // HMRC NIM01615 and NIM01625; it weights by days and rounds to two places.
    FastTakeHome fast = Doctors.rules(year, "none", "none").fast();
    double m = fast.nationalInsurance(40_100) - fast.nationalInsurance(40_000);
    double u = fast.nationalInsurance(60_100) - fast.nationalInsurance(60_000);
    double e = fast.employerNationalInsurance(60_100) - fast.employerNationalInsurance(60_000);
    assertThat(m).isCloseTo(main.doubleValue(), within(0.006));
    assertThat(u).isCloseTo(upper.doubleValue(), within(0.006));
    assertThat(e).isCloseTo(employer.doubleValue(), within(0.006));
  }

  @Test
  void the_director_of_2022_23_pays_at_most_five_pounds_more_by_twelfths_than_by_hmrc() {
    // HMRC: 12.73 % above 11,908. By twelfths the lower threshold meets the higher rate only.
    double hmrc = (45_000 - 11_908) * 0.1273;
    assertThat(Doctors.rules("2022/23", "none", "none").fast().nationalInsurance(45_000))
        .isBetween(hmrc, hmrc + 5);
  }

  @Test
  void income_above_100_000_loses_allowance_and_the_loan_counts_pay_before_the_pension() {
    TakeHome left =
        Doctors.rules("2024/25", "none", "plan1").takeHome(pounds(110_000), Rounding.ANNUAL);
    // Allowance 7,570: 37,700 at 20 % and 64,730 at 40 %; loan 9 % above 24,990.
    assertThat(left.incomeTax()).hasToString("33432.00");
    assertThat(left.studentLoan()).hasToString("7650.90");
    assertThat(Doctors.rules("2024/25", "nhs", "plan1").takeHome(pounds(110_000), Rounding.ANNUAL))
        .extracting(TakeHome::studentLoan)
        .isEqualTo(left.studentLoan());
  }

  @ParameterizedTest
  @CsvSource({
    // The secondary threshold of 2015/16 and 2016/17 is 156 a week, 8,112 a year.
    "2016/17, none, 28112, 2760.00",
    // 15.05 % for seven months and 13.8 % for five.
    "2022/23, none, 29100, 2905.83",
    // 15 % above 5,000.
    "2025/26, none, 25000, 3000.00",
    // Contracted out: 13.8 % above 7,956 less 3.4 % from 5,772 to 40,040.
    "2014/15, nhs, 30000, 2218.32"
  })
  void the_employer_pays_its_own_rates(String year, String pension, long gross, String expected) {
    assertThat(Doctors.rules(year, pension, "none").employer(pounds(gross)).nationalInsurance())
        .hasToString(expected);
  }

  @Test
  void the_part_of_the_pension_that_is_paid_centrally_is_told_apart() {
    EmployerCharge charge = Doctors.rules("2025/26", "nhs", "none").employer(pounds(50_000));
    assertThat(charge.pension()).hasToString("11890.00");
    assertThat(charge.pensionPaidByEmployer()).hasToString("7190.00");
    assertThat(Doctors.rules("2025/26", "none", "none").employer(pounds(50_000)).pension())
        .isEqualTo(new Pence(0));
  }

  @Test
  void part_time_pay_has_the_tier_of_whole_time_pay_until_october_2022() {
    Pence full = pounds(50_000);
    Pence share = pounds(40_000);
    assertThat(member("2021/22", share, full)).hasToString("5000.00");
    assertThat(member("2021/22", share, share)).hasToString("3720.00");
    // Six months at 12.5 % of the half, six at 9.8 %.
    assertThat(member("2022/23", share, full)).hasToString("4460.00");
    assertThat(member("2023/24", share, full)).isEqualTo(member("2023/24", share, share));
  }

  private static Pence member(String year, Pence pay, Pence wholeTime) {
    return Doctors.rules(year, "nhs", "none").takeHome(pay, wholeTime, Rounding.ANNUAL).pension();
  }

  @Test
  void the_tiers_of_2025_26_are_those_known_on_the_day() {
    PayYear year = PayYear.parse("2025/26");
    Circumstances who = Circumstances.NONE.withPension("nhs");
    Pence pay = pounds(64_500);
    TaxRules before =
        TaxRules.of(ParameterBook.of(Doctors.RECORD.asOf(LocalDate.of(2025, 7, 1))), year, who)
            .orElseThrow();
    assertThat(before.takeHome(pay, Rounding.ANNUAL).pension()).hasToString("8062.50");
    assertThat(Doctors.rules("2025/26", "nhs", "none").takeHome(pay, Rounding.ANNUAL).pension())
        .hasToString("6901.50");
    assertThat(before.inputs().sources()).contains("T41").doesNotContain("T42");
  }

  @Test
  void a_missing_parameter_is_named_with_its_day() {
    assertThatThrownBy(() -> Doctors.rules("2008/09", "nhs", "plan2"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "Take-home pay of 2008/09 cannot be computed: the parameters known on the day have no"
                + " student-loan.plan2, pension.nhs.member-rate on 2008-04-30.");
    assertThat(TaxRules.of(Doctors.BOOK, PayYear.parse("2027/28"), Circumstances.NONE))
        .isInstanceOfSatisfying(
            MissingParameters.class,
            m -> assertThat(m.names()).contains("income-tax.allowance on 2027-04-30"));
  }

  @Test
  void pay_of_zero_leaves_zero_and_pay_below_zero_is_refused() {
    TaxRules rules = Doctors.rules("2015/16", "nhs", "plan1");
    assertThat(rules.takeHome(pounds(0), Rounding.MONTHLY).takeHome()).isEqualTo(new Pence(0));
    assertThatThrownBy(() -> rules.takeHome(pounds(-1), Rounding.ANNUAL))
        .hasMessage("A year's pay of -1.00 is below zero.");
  }

  @Test
  void the_book_says_which_schemes_and_loans_there_are() {
    assertThat(Circumstances.schemes(Doctors.BOOK)).containsExactly("nhs");
    assertThat(Circumstances.loans(Doctors.BOOK)).containsExactly("plan1", "plan2", "plan5");
    assertThat(Circumstances.usual(Doctors.BOOK).pension()).isEqualTo(Optional.of("nhs"));
  }

  private static Pence pounds(long pounds) {
    return new Pence(pounds * 100);
  }
}

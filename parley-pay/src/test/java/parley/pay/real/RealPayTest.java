package parley.pay.real;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import parley.casefile.Bound;
import parley.casefile.CaseView;
import parley.pay.ShippedDoctors;
import parley.pay.book.PayYear;
import parley.pay.book.WorkingYear;

/** Pay against prices on the shipped record, against what others published. */
class RealPayTest {

  private static final CaseView VIEW = ShippedDoctors.asOf("2026-09-30");

  private static SwitchChoice choice(String text) {
    return SwitchText.parse(VIEW, text);
  }

  private static double change(String text) {
    return RealPay.answer(VIEW, choice(text)).change().figure().value().orElseThrow().doubleValue();
  }

  @ParameterizedTest(name = "a35, {0}: {2} % within {3}")
  @CsvSource({
    // Published figures with the place where they are printed.
    "'Full Fact, 17 May 2023', rpi april-end union 2021/22, -26.1, 0.05",
    "'BMA, questions and answers on the offer, 21 Aug 2024', rpi april-end union 2022/23, -31.7, 0.05",
    "'the researchers, on the RPI of April 2025', rpi april-end union 2024/25, -22.5, 0.1",
    "'Nuffield Trust by BBC Verify, July 2025', rpi year-average union 2024/25, -18.9, 0.3",
    "'Nuffield Trust by BBC Verify, July 2025', cpi year-average union 2024/25, -6.7, 0.4",
    "'Channel 4 FactCheck, September 2024', cpih april-end headline 2022/23, -20.5, 0.6",
    "'the researchers: first year, basic pay, CPI', cpi april-start scale FY1 2025/26, 8.0, 1.0",
    "'the researchers: first year, with banding against an estimate', cpi april-start earnings FY1 2025/26, -14.3, 1.0",
  })
  void a35_real_pay_comes_out_as_published(
      String source, String switches, double percent, double tolerance) {
    int year = switches.lastIndexOf(' ');
    String text = switches.substring(0, year) + " from=2008/09 to=" + switches.substring(year + 1);
    assertThat(change(text)).as(source).isCloseTo(percent, within(tolerance));
  }

  @ParameterizedTest(name = "{0} a year is {1} an hour")
  @CsvSource({
    // BBC and Daily Mail, June 2023; bma.org.uk/residentspay: 2.8 % of 2024/25 pay an hour.
    "29384, 14.09, 0.005",
    "1025.248, 0.49, 0.01",
    "1971.9, 0.95, 0.01",
  })
  void a06_a08_pay_by_the_hour(String yearly, double hourly, double tolerance) {
    assertThat(new WorkingYear(BigDecimal.valueOf(40)).hourly(new BigDecimal(yearly)).doubleValue())
        .isCloseTo(hourly, within(tolerance));
  }

  @Test
  void a10_the_total_salary_of_a_first_year_doctor_in_2008_had_half_of_basic_pay_on_top() {
    RealPayAnswer answer =
        RealPay.answer(VIEW, choice("cpi april-start earnings FY1 from=2008/09 to=2025/26"));
    // Circular 3/2008: 32,793 for bands 1A and 2B; the Nuffield Trust: around 45,900.
    assertThat(answer.payRatio().doubleValue()).isCloseTo(45_900.0 / 32_793, within(1e-9));
    assertThat(answer.findings()).anyMatch(Finding.OneOfSeveral.class::isInstance);
  }

  @Test
  void erosion_and_the_rise_needed_are_two_figures() {
    RealPayAnswer answer =
        RealPay.answer(VIEW, choice("rpi april-end union from=2008/09 to=2021/22"));
    double change = answer.change().figure().value().orElseThrow().doubleValue() / 100;
    assertThat(answer.needed().figure().value().orElseThrow().doubleValue() / 100)
        .isCloseTo(1 / (1 + change) - 1, within(1e-9))
        .isCloseTo(0.353, within(0.001));
  }

  @Test
  void basic_scales_of_two_contracts_warn() {
    assertThat(
            RealPay.answer(VIEW, choice("cpi april-start scale FY1 from=2008/09 to=2025/26"))
                .findings())
        .anyMatch(Finding.ContractBreak.class::isInstance);
    assertThat(
            RealPay.answer(VIEW, choice("cpi april-start scale FY1 from=2017/18 to=2025/26"))
                .findings())
        .noneMatch(Finding.ContractBreak.class::isInstance);
  }

  @Test
  void a_grade_beside_awards_is_said_not_to_count() {
    assertThat(RealPay.answer(VIEW, choice("rpi union awards FY1 to=2021/22")).findings())
        .contains(new Finding.GradeNotCounted("FY1"));
  }

  @Test
  void a_month_that_is_missing_is_an_error_and_never_filled() {
    assertThatThrownBy(() ->
            RealPay.answer(
                ShippedDoctors.asOf("2025-05-01"),
                SwitchChoice.OPEN
                    .with("index", "rpi")
                    .with("timing", "april-end")
                    .with("to", "2024/25")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("The index rpi has no 2025-04 on 2025-05-01");
  }

  @Test
  void a_claim_on_a_forecast_differs_from_the_outturn_and_both_are_there() {
    ClaimsAnswer.Recomputed claim = claim("erosion-22-3");
    // The BMA printed 22.3 on the forecast of March 2025; the RPI of April 2025 made it 22.5.
    assertThat(percent(claim.then())).isCloseTo(22.3, within(0.05));
    assertThat(percent(claim.now())).isCloseTo(22.5, within(0.1));
    assertThat(percent(claim.now()) - percent(claim.then())).isGreaterThan(0.1);
    assertThat(claim.solved()).isFalse();
    // The forecast that it implies is the stored one, within 0.2 points.
    assertThat(claim.implied().orElseThrow().figure().value().orElseThrow().doubleValue())
        .isCloseTo(4.2, within(0.2));
  }

  @Test
  void the_claim_of_august_2024_rests_on_prices_that_rose_by_two_per_cent() {
    ClaimsAnswer.Recomputed claim = claim("erosion-20-8");
    assertThat(claim.implied().orElseThrow().figure().value().orElseThrow().doubleValue())
        .isCloseTo(2.2, within(0.1));
    assertThat(claim.outturn().orElseThrow().figure().value().orElseThrow().doubleValue())
        .isCloseTo(100 * (402.2 / 385.0 - 1), within(1e-6));
    assertThat(claim.solved()).isTrue();
    assertThat(percent(claim.now())).isCloseTo(22.5, within(0.1));
  }

  @Test
  void every_claim_with_a_method_comes_out_with_what_was_known_on_its_day() {
    List<ClaimsAnswer.Recomputed> claims = Claims.answer(VIEW).claims();
    assertThat(claims).hasSize(13);
    assertThat(claims)
        .allSatisfy(c ->
            assertThat(percent(c.then()))
                .as(c.figure().id())
                .isCloseTo(
                    c.figure().value().orElseThrow().doubleValue(),
                    within(c.figure().bound() == Bound.EXACT ? 0.25 : 0.5)));
  }

  @Test
  void the_implied_rate_gives_the_claim_back() {
    SwitchChoice switches = choice("rpi april-end union from=2008/09 to=2024/25");
    ImpliedAnswer implied = Implied.answer(VIEW, new BigDecimal("-0.223"), switches);
    BigDecimal rate = implied.rate().figure().value().orElseThrow();
    RealPayAnswer again =
        RealPay.answer(VIEW, switches.with("vintage", "forecast:" + rate.toPlainString() + "%"));
    assertThat(again.change().figure().value().orElseThrow().doubleValue())
        .isCloseTo(-22.3, within(1e-7));
  }

  @ParameterizedTest
  @CsvSource({
    "erosion-20-8, erosion-7-nuffield-cpi",
    "rpi april-end union 2025-11-14 to=2025/26, cpi year-average headline outturn to=2024/25",
    "cpi april-start scale FY1 to=2025/26, rpi april-end union awards to=2024/25",
  })
  void the_parts_of_a_gap_sum_to_it_and_turn_their_sign_with_the_sides(String a, String b) {
    DecompositionAnswer there = Decomposition.answer(VIEW, choice(a), choice(b));
    DecompositionAnswer back = Decomposition.answer(VIEW, choice(b), choice(a));
    assertThat(sum(there)).isCloseTo(number(there.gap().figure().value()), within(1e-7));
    for (int i = 0; i < there.parts().size(); i++) {
      assertThat(number(there.parts().get(i).value().figure().value()))
          .isCloseTo(-number(back.parts().get(i).value().figure().value()), within(1e-9));
    }
  }

  @Test
  void one_switch_that_differs_explains_all() {
    DecompositionAnswer answer =
        Decomposition.answer(
            VIEW,
            choice("rpi april-end union to=2021/22 from=2008/09"),
            choice("rpi april-start union to=2021/22 from=2008/09"));
    // The same chain and index: 26.1 % and 16.9 %.
    assertThat(number(answer.gap().figure().value())).isCloseTo(9.2, within(0.1));
    assertThat(answer.parts())
        .filteredOn(DecompositionAnswer.Part::differs)
        .singleElement()
        .satisfies(p -> {
          assertThat(p.of()).isEqualTo(Switch.TIMING);
          assertThat(p.value().figure().value()).isEqualTo(answer.gap().figure().value());
        });
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "rip april-end | \"rip\" is neither a claim with a known method",
        "timing=may | \"may\" is no timing; there are april-end, april-start, year-average.",
        "colour=red | \"colour\" is no switch",
        "rpi cpi | The switch index is given twice",
        "vintage=yesterday | \"yesterday\" is no vintage",
      })
  void a_side_that_cannot_be_read_is_refused_in_one_sentence(String text, String sentence) {
    assertThatThrownBy(() -> choice(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(sentence);
  }

  @Test
  void a_side_reads_the_same_in_every_form() {
    SwitchChoice plain = choice("rpi, april-end, union, awards");
    assertThat(choice("index=rpi,timing=april-end,chain=union,concept=awards")).isEqualTo(plain);
    assertThat(choice("--index rpi --timing april-end --chain union --concept awards"))
        .isEqualTo(plain);
    assertThat(plain.with("to", "2021/22").to()).contains(PayYear.parse("2021/22"));
  }

  private static ClaimsAnswer.Recomputed claim(String id) {
    return Claims.answer(VIEW).claims().stream()
        .filter(c -> c.figure().id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private static double percent(ClaimsAnswer.Reading reading) {
    return number(reading.value().find().orElseThrow().value());
  }

  private static double sum(DecompositionAnswer answer) {
    return answer.parts().stream().mapToDouble(p -> number(p.value().figure().value())).sum();
  }

  private static double number(Optional<BigDecimal> value) {
    return value.orElseThrow().doubleValue();
  }
}

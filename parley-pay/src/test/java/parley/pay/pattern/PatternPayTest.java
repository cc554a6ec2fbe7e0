package parley.pay.pattern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import parley.casefile.CaseView;
import parley.casefile.Computed;
import parley.casefile.Figure;
import parley.casefile.Series;
import parley.pay.ShippedDoctors;
import parley.pay.TestCase;
import parley.pay.book.Pence;

class PatternPayTest {

  private static final CaseView NOW = ShippedDoctors.asOf("2026-11-01");
  private static final Frequency NEVER = Frequency.NEVER;

  private static Frequency in(long times, long of) {
    return new Frequency(times, of);
  }

  private static PaidWork work(
      String grade,
      String share,
      String hours,
      String night,
      Frequency weekends,
      Frequency onCall) {
    return new PaidWork(
        "x",
        grade,
        new BigDecimal(share),
        new BigDecimal(hours),
        new BigDecimal(night),
        List.of(
            new PaidWork.Weekends(
                PaidWork.Reading.ANY_DUTY, new PaidWork.Rounds(weekends, Optional.empty()))),
        new PaidWork.Rounds(onCall, Optional.empty()));
  }

  private static PaidWork partTime(
      String grade,
      String share,
      String hours,
      Frequency weekends,
      Frequency fullWeekends,
      Frequency onCall,
      Frequency fullOnCall) {
    return new PaidWork(
        "x",
        grade,
        new BigDecimal(share),
        new BigDecimal(hours),
        BigDecimal.ZERO,
        List.of(
            new PaidWork.Weekends(
                PaidWork.Reading.ANY_DUTY,
                new PaidWork.Rounds(weekends, Optional.of(fullWeekends)))),
        new PaidWork.Rounds(onCall, Optional.of(fullOnCall)));
  }

  private static PatternPay pay(CaseView view, String day, PaidWork work, Pence.Rounding rounding) {
    return PatternPays.answer(
        view, new PatternQuestion(work, LocalDate.parse(day), Optional.empty(), rounding));
  }

  private static PatternPay pay(PaidWork work) {
    return pay(NOW, "2026-08-05", work, Pence.Rounding.NEAREST_POUND);
  }

  private static String pounds(PatternPay pay, PayLine.Kind kind) {
    return pay.find(kind).map(l -> pounds(l.amount())).orElse("none");
  }

  private static String pounds(Computed amount) {
    return amount.find().flatMap(Figure::value).map(BigDecimal::toPlainString).orElse("unknown");
  }

  @Test
  void basic_pay_of_a_part_timer_agrees_with_the_union_s_published_example() {
    // BMA, Less than full time trainees, your pay explained: an ST4 at 27 hours a week, October
    // 2018: 47,132 / 40 = 1,178.30, times 27 = 31,814.10.
    PatternPay pay =
        pay(
            NOW,
            "2018-12-01",
            partTime("ST4", "0.6", "27", NEVER, NEVER, NEVER, NEVER),
            Pence.Rounding.NEAREST_PENNY);
    assertThat(pounds(pay, PayLine.Kind.BASIC)).isEqualTo("31814.1");
  }

  @ParameterizedTest(name = "{0} from {1}: {2}")
  @CsvSource({
    // Circular 1/2022, on-call availability allowance.
    "FY1, 2022-05-01, 2351",
    "FY2, 2022-05-01, 2721",
    "ST1, 2022-05-01, 3221",
    "ST3, 2022-05-01, 4082",
    "ST6, 2022-05-01, 4672",
    // Circular 1/2026R.
    "FY1, 2026-05-01, 3216",
    "FY2, 2026-05-01, 3680",
    "ST1, 2026-05-01, 4360",
    "ST3, 2026-05-01, 5386",
    "ST6, 2026-05-01, 6127",
  })
  void availability_on_call_agrees_with_the_amounts_of_two_circulars(
      String grade, String day, String amount) {
    PatternPay pay =
        pay(NOW, day, work(grade, "1", "40", "0", NEVER, in(1, 7)), Pence.Rounding.NEAREST_POUND);
    assertThat(pounds(pay, PayLine.Kind.ON_CALL_AVAILABILITY)).isEqualTo(amount);
  }

  @Test
  void a_registrar_s_work_schedule_by_hand() {
    // ST4, 1 April 2026: 67,325. 47.5 hours, 12 of them at night, one weekend in four, on call.
    // Additional 7.5 / 40 x 67,325 = 12,623.4375; nights 12 / 40 x 0.37 x 67,325 = 7,473.075;
    // weekends 0.075 x 67,325 = 5,049.375; on call 5,386.
    PatternPay pay = pay(work("ST4", "1", "47.5", "12", in(1, 4), in(3, 28)));
    assertThat(pounds(pay, PayLine.Kind.BASIC)).isEqualTo("67325");
    assertThat(pounds(pay, PayLine.Kind.ADDITIONAL_HOURS)).isEqualTo("12623");
    assertThat(pounds(pay, PayLine.Kind.NIGHT_ENHANCEMENT)).isEqualTo("7473");
    assertThat(pounds(pay, PayLine.Kind.WEEKEND_ALLOWANCE)).isEqualTo("5049");
    assertThat(pounds(pay, PayLine.Kind.ON_CALL_AVAILABILITY)).isEqualTo("5386");
    assertThat(pounds(pay, PayLine.Kind.PART_TIME_ALLOWANCE)).isEqualTo("none");
    assertThat(pounds(pay.total())).isEqualTo("97856");
  }

  @Test
  void a_foundation_doctor_s_work_schedule_by_hand() {
    // FY1, 1 April 2026: 40,190. 45 hours 20 minutes, 6 at night, weekends 4 in 13: n = 3.25, the
    // row of one in four. Additional 16/3 / 40 x 40,190 = 5,358.67; nights 2,230.545; weekends
    // 3,014.25.
    PatternPay pay =
        pay(
            NOW,
            "2026-08-05",
            new PaidWork(
                "x",
                "FY1",
                BigDecimal.ONE,
                new BigDecimal("136").divide(new BigDecimal("3"), 30, RoundingMode.HALF_UP),
                new BigDecimal("6"),
                List.of(
                    new PaidWork.Weekends(
                        PaidWork.Reading.ANY_DUTY,
                        new PaidWork.Rounds(in(4, 13), Optional.empty()))),
                new PaidWork.Rounds(NEVER, Optional.empty())),
            Pence.Rounding.NEAREST_PENNY);
    assertThat(pounds(pay, PayLine.Kind.ADDITIONAL_HOURS)).isEqualTo("5358.67");
    assertThat(pounds(pay, PayLine.Kind.NIGHT_ENHANCEMENT)).isEqualTo("2230.55");
    assertThat(pounds(pay, PayLine.Kind.WEEKEND_ALLOWANCE)).isEqualTo("3014.25");
    assertThat(pounds(pay.total())).isEqualTo("50793.47");
  }

  @Test
  void a_part_timer_s_work_schedule_by_hand() {
    // ST2 at 60 %, 1 April 2026: 54,499. 28 hours; weekends 1 in 8 where full-timers do 1 in 5, on
    // call 1 in 20 where they do 1 in 16. Basic 28/40 = 38,149.30; weekends 0.06 x 54,499 x 5/8 =
    // 2,043.7125; on call 4,360 x 16/20 = 3,488; and 1,000.
    PatternPay pay = pay(partTime("ST2", "0.6", "28", in(1, 8), in(1, 5), in(1, 20), in(1, 16)));
    assertThat(pounds(pay, PayLine.Kind.BASIC)).isEqualTo("38149");
    assertThat(pounds(pay, PayLine.Kind.WEEKEND_ALLOWANCE)).isEqualTo("2044");
    assertThat(pounds(pay, PayLine.Kind.ON_CALL_AVAILABILITY)).isEqualTo("3488");
    assertThat(pounds(pay, PayLine.Kind.PART_TIME_ALLOWANCE)).isEqualTo("1000");
    assertThat(pounds(pay.total())).isEqualTo("44681");
  }

  @ParameterizedTest(name = "{0} in {1}: {2}")
  @CsvSource({
    "1, 1, 0.15", "1, 2, 0.15", "10, 21, 0.10", "1, 3, 0.10", "10, 31, 0.075", "1, 4, 0.075",
    "4, 17, 0.06", "1, 5, 0.06", "1, 6, 0.05", "1, 7, 0.04", "4, 29, 0.03", "1, 8, 0.03",
    "10, 81, 0", "1, 9, 0",
  })
  void a_frequency_between_two_rows_goes_to_the_less_generous_one(
      long times, long of, BigDecimal rate) {
    PatternPay pay = pay(work("ST6", "1", "40", "0", in(times, of), NEVER));
    assertThat(new BigDecimal(pounds(pay, PayLine.Kind.WEEKEND_ALLOWANCE)))
        .isEqualByComparingTo(
            new BigDecimal("76582").multiply(rate).setScale(0, RoundingMode.HALF_UP));
  }

  @Test
  void a_full_timer_with_fewer_hours_has_the_whole_of_basic_pay_and_a_part_timer_what_is_worked() {
    assertThat(pounds(pay(work("FY2", "1", "38", "0", NEVER, NEVER)), PayLine.Kind.BASIC))
        .isEqualTo("45994");
    PatternPay part = pay(partTime("FY2", "0.9", "42", NEVER, NEVER, NEVER, NEVER));
    assertThat(pounds(part, PayLine.Kind.BASIC)).isEqualTo("45994");
    assertThat(pounds(part, PayLine.Kind.ADDITIONAL_HOURS)).isEqualTo("2300");
  }

  @Test
  void two_readings_of_weekend_stand_side_by_side_and_make_the_total_a_range() {
    PaidWork work =
        new PaidWork(
            "x",
            "FY2",
            BigDecimal.ONE,
            new BigDecimal("40"),
            BigDecimal.ZERO,
            List.of(
                new PaidWork.Weekends(
                    PaidWork.Reading.ANY_DUTY, new PaidWork.Rounds(in(1, 3), Optional.empty())),
                new PaidWork.Weekends(
                    PaidWork.Reading.DUTY_STARTS, new PaidWork.Rounds(in(1, 4), Optional.empty()))),
            new PaidWork.Rounds(NEVER, Optional.empty()));
    PatternPay pay = pay(work);
    PayLine line = pay.find(PayLine.Kind.WEEKEND_ALLOWANCE).orElseThrow();
    assertThat(pounds(line.amount())).isEqualTo("4599");
    assertThat(line.otherReadings()).extracting(PatternPayTest::pounds).containsExactly("3450");
    Figure total = pay.total().find().orElseThrow();
    assertThat(total.value()).contains(new BigDecimal("50593"));
    assertThat(total.low()).contains(new BigDecimal("49444"));
    assertThat(total.high()).contains(new BigDecimal("50593"));
  }

  @Test
  void the_allowance_of_a_place_is_paid_if_asked_for_and_by_share() {
    PatternQuestion question =
        new PatternQuestion(
            partTime("ST2", "0.5", "20", NEVER, NEVER, NEVER, NEVER),
            LocalDate.parse("2026-08-05"),
            Optional.of("inner-london"),
            Pence.Rounding.NEAREST_POUND);
    assertThat(pounds(PatternPays.answer(NOW, question), PayLine.Kind.PLACE_ALLOWANCE))
        .isEqualTo("1081");
    assertThatThrownBy(() ->
            PatternPays.answer(
                NOW,
                new PatternQuestion(
                    question.work(), question.day(), Optional.of("london"), question.rounding())))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "The record has no allowance for the place \"london\" on 2026-08-05; it has inner-london,"
                + " london-fringe, outer-london.");
  }

  @Test
  void what_the_record_does_not_have_is_named_and_the_total_with_it() {
    // In 2019 the weekend allowance had other rows, which are not in the record.
    PatternPay pay =
        pay(
            NOW,
            "2019-05-01",
            work("ST3", "1", "45", "5", in(1, 4), NEVER),
            Pence.Rounding.NEAREST_POUND);
    assertThat(pounds(pay, PayLine.Kind.BASIC)).isEqualTo("48075");
    assertThat(pounds(pay, PayLine.Kind.WEEKEND_ALLOWANCE)).isEqualTo("unknown");
    assertThat(((Computed.NotComputable) pay.total()).missing())
        .containsExactly("work-pay.weekend-allowance on 2019-05-01");
    PatternPay alone =
        pay(
            new PaidWork(
                "x",
                "ST3",
                new BigDecimal("0.6"),
                new BigDecimal("24"),
                BigDecimal.ZERO,
                List.of(
                    new PaidWork.Weekends(
                        PaidWork.Reading.ANY_DUTY,
                        new PaidWork.Rounds(in(1, 8), Optional.empty()))),
                new PaidWork.Rounds(in(1, 8), Optional.empty())));
    assertThat(((Computed.NotComputable) alone.total()).missing())
        .containsExactly(
            "weekends-of-full-time on 2026-08-05", "on-call-of-full-time on 2026-08-05");
  }

  @Test
  void only_what_was_known_on_the_day_of_the_view_counts() {
    PaidWork work = work("ST6", "1", "40", "0", in(1, 2), NEVER);
    PatternPay then =
        pay(ShippedDoctors.asOf("2022-11-30"), "2022-11-01", work, Pence.Rounding.NEAREST_POUND);
    assertThat(pounds(then, PayLine.Kind.WEEKEND_ALLOWANCE)).isEqualTo("unknown");
    PatternPay later =
        pay(ShippedDoctors.asOf("2023-01-01"), "2022-11-01", work, Pence.Rounding.NEAREST_POUND);
    assertThat(pounds(later, PayLine.Kind.WEEKEND_ALLOWANCE)).isEqualTo("8760");
  }

  @Test
  void pay_agrees_with_an_independent_calculator_s_formulae() {
    // The open calculator of 2025/26: hourly = basic / 40 / 52; each hour 52 times a year, at 1 or
    // 1.37; weekend allowance by full-time frequency times the ratio; 8 % on call. It neither
    // rounds
    // availability up nor gives whole basic pay below forty hours: 40 hours and more, within a
    // pound.
    SplittableRandom random = new SplittableRandom(63);
    double[] basics = {40190, 45994, 54499, 67325, 76582};
    String[] grades = {"FY1", "FY2", "ST1", "ST3", "ST6"};
    double[] rates = {0.15, 0.15, 0.10, 0.075, 0.06, 0.05, 0.04, 0.03, 0};
    for (int i = 0; i < 200; i++) {
      int g = random.nextInt(5);
      double hours = 40 + random.nextInt(33) / 4.0;
      double night = random.nextInt(80) / 4.0;
      int n = 1 + random.nextInt(9);
      boolean onCall = random.nextBoolean();
      double hourly = basics[g] / 40 / 52;
      double expected =
          52 * hourly * (hours - night)
              + 52 * hourly * night * 1.37
              + basics[g] * rates[n - 1]
              + (onCall ? Math.ceil(basics[g] * 0.08) : 0);
      PatternPay pay =
          pay(
              NOW,
              "2026-08-05",
              work(
                  grades[g],
                  "1",
                  Double.toString(hours),
                  Double.toString(night),
                  in(1, n),
                  onCall ? in(1, 9) : NEVER),
              Pence.Rounding.NEAREST_PENNY);
      assertThat(Double.parseDouble(pounds(pay.total()))).isCloseTo(expected, within(0.03));
    }
  }

  @Test
  void penalties_are_computed_only_where_the_record_has_a_rate() {
    LocalDate day = LocalDate.parse("2026-08-05");
    Computed without = Penalties.answer(NOW, "x", "ST4", day, 90);
    assertThat(((Computed.NotComputable) without).missing())
        .containsExactly("work-pay.penalty-an-hour.NP4 on 2026-08-05");
    CaseView made =
        TestCase.empty()
            .with(
                table(
                    "scale",
                    Series.Role.PAY_SCALE,
                    Map.of(
                        "contract", "made",
                        "grade", "ST4",
                        "point", "NP4",
                        "effectiveFrom", "2026-04-01",
                        "basic", "60000",
                        "known", "2026-04-01")))
            .with(
                table(
                    "rates",
                    Series.Role.PARAMETERS,
                    Map.of(
                        "parameter", "work-pay.penalty-an-hour.NP4",
                        "effectiveFrom", "2026-04-01",
                        "above", "0",
                        "value", "100.50",
                        "known", "2026-04-01")))
            .asOf("2026-08-01");
    assertThat(pounds(Penalties.answer(made, "x", "ST4", day, 90))).isEqualTo("150.75");
  }

  private static Series table(String id, Series.Role role, Map<String, String> cells) {
    return TestCase.series(
        id,
        role,
        "GBP",
        List.copyOf(cells.keySet()),
        List.of(new Series.Row(cells, LocalDate.parse(cells.getOrDefault("known", "")))));
  }

  @Test
  void unusable_work_is_refused_with_one_sentence() {
    assertThatThrownBy(() -> pay(work("XX9", "1", "40", "0", NEVER, NEVER)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "No single point of the pay scale of 2026-08-05 is for the grade \"XX9\"; it has FY1 NP1,"
                + " FY2 NP2, CT1-2/ST1-2 NP3, CT3/ST3-5 NP4, ST6-8 NP5.");
    assertThatThrownBy(() -> work("ST4", "1.2", "40", "0", NEVER, NEVER))
        .hasMessage("The share 1.2 of full time is not above 0 and at most 1, as in 0.8.");
    assertThatThrownBy(() -> work("ST4", "1", "40", "41", NEVER, NEVER))
        .hasMessage(
            "Of 40 hours a week 41 are at night; expected 0 or more, and no more than all.");
    assertThatThrownBy(() -> in(3, 0))
        .hasMessage(
            "The frequency 3 in 0 is none; expected 0 or more in 1 or more, as in 4 in 13.");
  }
}

package parley.pay.path;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import parley.casefile.CaseView;
import parley.casefile.Computed;
import parley.pay.book.Chain;
import parley.pay.book.PayYear;
import parley.pay.book.Timing;

class BackwardsTest {

  private static final CaseView VIEW = PathCases.asOf(PathCases.forecast(), "2026-06-30");
  private static final PayYear BY = PayYear.parse("2029/30");
  private static final Goal ALL = new Goal.Restores(BigDecimal.valueOf(100));
  private static final BackwardsQuestion USUAL = BackwardsQuestion.usual(ALL, BY);

  private static BackwardsAnswer.Solved solve(BackwardsQuestion question, String index) {
    return Backwards.answer(VIEW, question.withIndices(List.of(index))).solved().getFirst();
  }

  private static BigDecimal value(Computed.Known known) {
    return known.figure().value().orElseThrow();
  }

  private static List<String> percents(BackwardsAnswer.Path path) {
    return path.awards().stream().map(a -> value(a.percent()).toPlainString()).toList();
  }

  /** Real pay after the awards, computed a second time and in doubles. */
  private static double real(BackwardsAnswer.Solved solved, BackwardsAnswer.Path path) {
    double real = value(solved.now()).doubleValue();
    for (BackwardsAnswer.Award award : path.awards()) {
      real *=
          (1 + value(award.percent()).doubleValue() / 100)
              / (1 + award.prices().percent().doubleValue() / 100);
    }
    return real;
  }

  @ParameterizedTest
  @CsvSource({
    "rpi, 100, ",
    "rpi, 95, ",
    "rpi, 100, 12",
    "cpi, 100, ",
    "cpi, 103, 6",
    "rpi, 88, 6",
    "rpi, 82, "
  })
  void g4_the_goal_is_reached_within_a_hundredth_of_a_point(
      String index, BigDecimal goal, BigDecimal most) {
    BackwardsQuestion question = BackwardsQuestion.usual(new Goal.Restores(goal), BY);
    BackwardsAnswer.Solved solved =
        solve(Optional.ofNullable(most).map(question::withMost).orElse(question), index);

    for (BackwardsAnswer.Path path : List.of(solved.path(), solved.even())) {
      assertThat(value(path.reached())).isBetween(goal, goal.add(new BigDecimal("0.01")));
      assertThat(real(solved, path)).isCloseTo(value(path.reached()).doubleValue(), within(1e-7));
    }
    assertThat(value(solved.path().cost())).isLessThanOrEqualTo(value(solved.even().cost()));
    assertThat(solved.path().losers()).isEmpty();
    solved
        .path()
        .awards()
        .forEach(a -> {
          assertThat(value(a.percent())).isGreaterThanOrEqualTo(a.prices().percent());
          if (most != null) {
            assertThat(value(a.percent())).isLessThanOrEqualTo(most);
          }
        });
  }

  @Test
  void g4_least_cost_waits_and_then_makes_up_everything_in_the_last_year() {
    BackwardsAnswer.Solved solved = solve(USUAL, "rpi");
    // Awards match the forecasts of 2026 to 2028; the last one does the rest.
    assertThat(percents(solved.path()).subList(0, 3)).containsExactly("3.1", "3", "2.8");
    // RPI of April 2026 over that of April 2009, and the union's chain: 1.2621 is missing.
    double gap = 100 / value(solved.now()).doubleValue();
    assertThat(gap).isCloseTo(1.2621, within(0.0001));
    assertThat(value(solved.path().awards().getLast().percent()).doubleValue())
        .isCloseTo((gap * 1.029 - 1) * 100, within(0.0002));
  }

  @Test
  void g4_with_a_greatest_award_the_last_years_take_it() {
    BackwardsAnswer.Solved solved = solve(USUAL.withMost(BigDecimal.valueOf(12)), "rpi");
    List<String> awards = percents(solved.path());
    assertThat(awards.get(3)).isEqualTo("12");
    assertThat(awards.get(2)).isEqualTo("12");
    assertThat(awards.get(0)).isEqualTo("3.1");
    assertThat(new BigDecimal(awards.get(1)))
        .isBetween(BigDecimal.valueOf(3), BigDecimal.valueOf(12));
  }

  @Test
  void g4_the_even_path_raises_real_pay_by_the_same_factor_in_every_year() {
    BackwardsAnswer.Solved solved = solve(USUAL, "rpi");
    double before = value(solved.now()).doubleValue();
    double factor = Math.pow(100 / before, 1 / 4.0);
    for (BackwardsAnswer.Award award : solved.even().awards()) {
      assertThat(award.real().doubleValue() / before).isCloseTo(factor, within(3e-6));
      before = award.real().doubleValue();
    }
  }

  @Test
  void g4_the_cost_is_pay_above_prices_summed_over_the_years() {
    BackwardsAnswer.Solved solved = solve(USUAL.withDiscount(new BigDecimal("3.5")), "rpi");
    double cost = 0;
    double paid = 1;
    double matched = 1;
    double weight = 1;
    for (BackwardsAnswer.Award award : solved.even().awards()) {
      paid *= 1 + value(award.percent()).doubleValue() / 100;
      matched *= 1 + award.prices().percent().doubleValue() / 100;
      weight /= 1.035;
      cost += 100 * weight * (paid - matched);
    }
    assertThat(value(solved.even().cost()).doubleValue()).isCloseTo(cost, within(1e-7));
  }

  @Test
  void g4_half_the_gap_is_half_of_what_is_missing() {
    BackwardsAnswer.Solved solved =
        solve(BackwardsQuestion.usual(new Goal.Closes(BigDecimal.valueOf(50)), BY), "rpi");
    double now = value(solved.now()).doubleValue();
    assertThat(value(solved.goal()).doubleValue()).isCloseTo((100 + now) / 2, within(1e-9));
  }

  /**
   * Pay of 65,048 in 2025/26 stands just below the tier that starts at 65,191, and an award from
   * 0.22 to 2.14 % lowers take-home. As of February 2026 with the rules of 2025/26 for the year
   * before, and a goal that such an award reaches.
   */
  private static BackwardsQuestion overTheCliff(String by) {
    return BackwardsQuestion.usual(new Goal.Restores(new BigDecimal("77.95")), PayYear.parse(by))
        .withIndices(List.of("rpi"))
        .withLeast(BigDecimal.ZERO)
        .with(Yardstick.usual().with(Chain.UNION).withPrices(new BigDecimal("2.9")));
  }

  private static BackwardsAnswer.Solved inFebruary(BackwardsQuestion question) {
    // Without the rules of 2026/27 those of 2025/26 hold for every year.
    CaseView view =
        PathCases.asOf(
            PathCases.withoutRows(
                PathCases.doctors(),
                "parameter",
                r -> r.get("effectiveFrom").compareTo("2026") > 0),
            "2026-02-18");
    return Backwards.answer(view, question).solved().getFirst();
  }

  @Test
  void g4_where_every_path_crosses_a_cliff_its_losers_are_named_with_the_loss() {
    BackwardsAnswer.Solved solved = inFebruary(overTheCliff("2026/27"));
    assertThat(solved.avoided()).isEmpty();
    double award = value(solved.path().awards().getFirst().percent()).doubleValue();
    assertThat(award).isBetween(0.22, 2.14);
    assertThat(solved.path().losers())
        .singleElement()
        .satisfies(l -> {
          assertThat(l.grade()).isEqualTo("CT3/ST3-5");
          assertThat(l.year()).hasToString("2026/27");
          // 10.7 % of 65,048 against 12.5 % of the pay after the award; both are taxed at 40 %,
          // and 2 % of the rise is insurance.
          double after = 65048 * (1 + award / 100);
          double loss = 0.6 * (0.125 * after - 0.107 * 65048) - (1 - 0.4 - 0.02) * (after - 65048);
          assertThat(value(l.loss()).doubleValue()).isCloseTo(loss, within(0.02));
        });
  }

  @Test
  void g4_where_a_path_can_avoid_a_cliff_it_does_and_says_what_that_costs() {
    // Two awards that make 4 % together, the first at least 1 %: 1 % would lead over the cliff.
    double now = value(inFebruary(overTheCliff("2027/28")).now()).doubleValue();
    BigDecimal goal = new BigDecimal(now * 1.04 / 1.029 / 1.029).setScale(4, RoundingMode.HALF_UP);
    BackwardsQuestion question = overTheCliff("2027/28").withLeast(BigDecimal.ONE);
    question =
        BackwardsQuestion.usual(new Goal.Restores(goal), question.by())
            .withIndices(question.indices())
            .withLeast(BigDecimal.ONE)
            .with(question.yardstick());

    BackwardsAnswer.Solved safe = inFebruary(question);
    BackwardsAnswer.Solved free = inFebruary(question.allowingLosses());

    assertThat(percents(free.path()).getFirst()).isEqualTo("1");
    assertThat(free.path().losers()).extracting(l -> l.grade()).containsExactly("CT3/ST3-5");
    assertThat(free.avoided()).isEmpty();
    assertThat(safe.path().losers()).isEmpty();
    // From GBP 66,439.13 on nothing is lost any more: worth cliffs says so.
    assertThat(65048 * (1 + value(safe.path().awards().getFirst().percent()).doubleValue() / 100))
        .isCloseTo(66439.13, within(0.1));
    assertThat(value(safe.avoided().orElseThrow()).doubleValue())
        .isCloseTo((66439.13 / 65048 - 1.01) * 100, within(0.001))
        .isCloseTo(
            value(safe.path().cost()).subtract(value(free.path().cost())).doubleValue(),
            within(1e-9));
  }

  @Test
  void g4_tiers_that_rise_with_prices_move_the_cliff_away() {
    BackwardsQuestion question = overTheCliff("2026/27");
    assertThat(inFebruary(question.with(Thresholds.WITH_PRICES)).path().losers()).isEmpty();
  }

  @Test
  void without_parameters_losses_are_not_watched_and_the_answer_says_so() {
    CaseView view =
        PathCases.asOf(
            PathCases.withoutRows(PathCases.forecast(), "parameter", r -> true), "2026-06-30");
    BackwardsAnswer.Solved solved = Backwards.answer(view, USUAL).solved().getFirst();
    assertThat(solved.losers()).isInstanceOf(BackwardsAnswer.Watch.NotWatched.class);
    assertThat(solved.path().losers()).isEmpty();
  }

  @Test
  void b11_what_cannot_be_reached_says_how_far_the_greatest_awards_lead() {
    BackwardsAnswer.Result result =
        Backwards.answer(VIEW, USUAL.withIndices(List.of("rpi")).withMost(BigDecimal.valueOf(5)))
            .results()
            .getFirst();
    assertThat(result)
        .isInstanceOfSatisfying(
            BackwardsAnswer.OutOfReach.class,
            o ->
                assertThat(value(o.reached().orElseThrow()).doubleValue())
                    .isCloseTo(
                        100 / 1.26211 * Math.pow(1.05, 4) / (1.031 * 1.03 * 1.028 * 1.029),
                        within(0.01)));
  }

  @Test
  void b11_a_greatest_award_below_prices_reaches_nothing() {
    BackwardsAnswer.Result result =
        Backwards.answer(VIEW, USUAL.withIndices(List.of("rpi")).withMost(BigDecimal.valueOf(2)))
            .results()
            .getFirst();
    assertThat(((BackwardsAnswer.OutOfReach) result).reached()).isEmpty();
  }

  @Test
  void b11_years_beyond_the_forecasts_have_no_path_unless_the_last_rate_is_held() {
    BackwardsQuestion far = BackwardsQuestion.usual(ALL, PayYear.parse("2032/33"));
    assertThat(Backwards.answer(VIEW, far.withIndices(List.of("rpi"))).results().getFirst())
        .isInstanceOfSatisfying(
            BackwardsAnswer.Unknown.class,
            u ->
                assertThat(u.why().missing())
                    .containsExactly("forecast of rpi for 2031", "forecast of rpi for 2032"));
    BackwardsAnswer.Solved held = solve(far.with(Yardstick.usual().holdingLast()), "rpi");
    assertThat(held.prospect().ahead().getLast())
        .extracting(YearPrices::percent, YearPrices::origin)
        .containsExactly(new BigDecimal("2.3"), YearPrices.Origin.HELD);
  }

  @Test
  void b11_of_two_editions_of_a_forecast_the_one_known_last_holds() {
    CaseView winter = PathCases.asOf(PathCases.forecast(), "2026-02-18");
    BackwardsAnswer.Solved solved =
        Backwards.answer(
                winter,
                BackwardsQuestion.usual(ALL, PayYear.parse("2027/28")).withIndices(List.of("rpi")))
            .solved()
            .getFirst();
    assertThat(solved.prospect().ahead().getFirst().percent()).isEqualTo("3.71");
    // April 2026 was not known in February, so the forecast for 2025 leads up to it.
    assertThat(solved.prospect().bridge())
        .singleElement()
        .satisfies(b -> assertThat(b.percent()).isEqualTo("4.33"));
  }

  @ParameterizedTest
  @CsvSource({"START_OF_PAY_YEAR, 4.33", "END_OF_PAY_YEAR, 3.1", "YEAR_AVERAGE, 3.1"})
  void b11_a_pay_year_takes_the_forecast_of_the_calendar_year_in_which_most_of_its_rise_lies(
      Timing timing, String rate) {
    Yardstick yardstick = Yardstick.usual().with(timing);
    assertThat(yardstick.calendarYearOf(PayYear.parse("2026/27")))
        .isEqualTo(timing == Timing.START_OF_PAY_YEAR ? 2025 : 2026);
    BackwardsAnswer.Solved solved = solve(USUAL.with(yardstick.with(Chain.HEADLINE)), "rpi");
    assertThat(solved.prospect().ahead().getFirst().percent()).isEqualTo(rate);
  }

  @Test
  void a_path_needs_a_year_ahead_and_an_index_of_the_record() {
    assertThatThrownBy(
            () -> Backwards.answer(VIEW, BackwardsQuestion.usual(ALL, PayYear.parse("2025/26"))))
        .hasMessageContaining("2025/26")
        .hasMessageContaining("2026/27 at the earliest");
    assertThatThrownBy(() -> Backwards.answer(VIEW, USUAL.withIndices(List.of("hci"))))
        .hasMessageContaining("hci")
        .hasMessageContaining("rpi, cpi");
  }
}

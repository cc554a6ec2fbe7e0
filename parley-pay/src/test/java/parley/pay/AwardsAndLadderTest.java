package parley.pay;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import parley.casefile.Bound;
import parley.casefile.CaseView;
import parley.casefile.Computed;
import parley.casefile.Figure;
import parley.casefile.Series;
import parley.pay.book.Chain;
import parley.pay.book.PayYear;
import parley.pay.book.Pence;
import parley.pay.cost.DayDeduction;
import parley.pay.real.AwardsAnswer;

class AwardsAndLadderTest {

  private static final String DAY = "2025-12-22";

  @Nested
  class Chains {

    @Test
    void a32_8_8_and_4_05_and_8_per_cent_compound_to_22_26_shown_as_22_3() {
      CaseView view =
          TestCase.empty()
              .with(awards("2023-04-01,8.8", "2023-04-01,4.05", "2024-04-01,8"))
              .asOf(DAY);
      BigDecimal rise = rise(span(view, "2023/24", "2024/25"));
      assertThat(rise).isEqualByComparingTo("22.262912");
      assertThat(rise.setScale(2, RoundingMode.HALF_UP)).hasToString("22.26");
      assertThat(rise.setScale(1, RoundingMode.HALF_UP)).hasToString("22.3");
    }

    @Test
    void a32_the_components_are_shown_with_the_flat_sums_and_the_second_award_of_a_year() {
      AwardsAnswer.Span span = span(TestCase.doctors().asOf(DAY), "2023/24", "2024/25");
      assertThat(span.steps())
          .extracting(AwardsAnswer.Step::label)
          .containsExactly("2023/24", "2023/24b", "2024/25");
      assertThat(span.steps().getFirst().consolidated()).hasValue(new Pence(125_000));
      assertThat(span.steps().getFirst().percent()).hasValue(new BigDecimal("6.0"));
    }

    @Test
    void a_second_award_counts_from_the_day_on_which_it_became_known() {
      assertThat(span(TestCase.doctors().asOf("2024-09-15"), "2023/24", "2023/24").steps())
          .hasSize(1);
      assertThat(span(TestCase.doctors().asOf("2024-09-16"), "2023/24", "2023/24").steps())
          .hasSize(2);
    }

    @Test
    void a_pay_year_without_an_award_breaks_the_chain() {
      CaseView view = TestCase.empty().with(awards("2022-04-01,2", "2024-04-01,8")).asOf(DAY);
      assertThat(span(view, "2022/23", "2024/25").rise())
          .isInstanceOfSatisfying(
              Computed.NotComputable.class,
              n -> assertThat(n.missing()).containsExactly("2023/24"));
    }

    private static AwardsAnswer.Span span(CaseView view, String from, String to) {
      return WorthEngine.answer(view, WorthQuestion.usual())
          .awards()
          .find(Chain.HEADLINE, PayYear.parse(from), PayYear.parse(to))
          .orElseThrow();
    }

    private static BigDecimal rise(AwardsAnswer.Span span) {
      return span.rise().find().orElseThrow().value().orElseThrow();
    }

    private static Series awards(String... lines) {
      List<Series.Row> rows = new ArrayList<>();
      for (String line : lines) {
        String[] cells = line.split(",");
        rows.add(
            new Series.Row(
                Map.of("effectiveFrom", cells[0], "headlineAverage", cells[1]),
                LocalDate.parse(cells[0])));
      }
      return TestCase.series(
          "awards", Series.Role.AWARDS, "%", List.of("effectiveFrom", "headlineAverage"), rows);
    }
  }

  @Nested
  class Ladder {

    @Test
    void a33_percent_and_flat_sum_give_back_the_old_points_of_the_lowest_and_the_highest_grade() {
      List<LadderAnswer.Step> steps = ladder(DAY, List.of()).steps();
      for (LadderAnswer.Step step : List.of(steps.getFirst(), steps.getLast())) {
        BigDecimal old =
            step.now()
                .value()
                .orElseThrow()
                .subtract(BigDecimal.valueOf(750))
                .divide(new BigDecimal("1.04"), 0, RoundingMode.HALF_UP);
        assertThat(step.before().find().orElseThrow().value().orElseThrow())
            .isEqualByComparingTo(old);
      }
      assertThat(steps.getFirst().cash().find().orElseThrow().value())
          .hasValue(new BigDecimal("2215"));
    }

    @Test
    void a33_the_average_is_quoted_and_never_derived() {
      Figure quoted =
          TestCase.figure("average", "award-average").value("5.4").known("2025-06-01").build();
      LadderAnswer answer =
          WorthEngine.answer(TestCase.doctors().with(quoted).asOf(DAY), WorthQuestion.usual())
              .ladder();
      assertThat(answer.quoted()).containsExactly(quoted);
      assertThat(answer.average())
          .isInstanceOfSatisfying(
              Computed.NotComputable.class,
              n -> {
                assertThat(n.reason()).isEqualTo(Computed.Reason.WEIGHTS_MISSING);
                assertThat(n.missing()).hasSize(5);
              });
    }

    @Test
    void a06_the_mean_is_computed_only_if_every_grade_has_a_weight() {
      List<WorthQuestion.Weight> weights =
          List.of(
              weight("FY1", "NP1", "1"),
              weight("FY2", "NP2", "1"),
              weight("CT1-2/ST1-2", "NP3", "1"),
              weight("CT3/ST3-5", "NP4", "1"));
      assertThat(ladder(DAY, weights).average())
          .isInstanceOfSatisfying(
              Computed.NotComputable.class,
              n -> assertThat(n.missing()).containsExactly("ST6-8 NP5"));
      List<WorthQuestion.Weight> all = new ArrayList<>(weights);
      all.add(weight("ST6-8", "NP5", "1"));
      // By hand: (38831+44439+52656+65048+73992) / (36616+42008+49909+61825+70425) - 1
      assertThat(ladder(DAY, all).average().find().orElseThrow().value().orElseThrow())
          .isEqualByComparingTo(
              new BigDecimal("274966")
                  .divide(new BigDecimal("260783"), 40, RoundingMode.HALF_UP)
                  .subtract(BigDecimal.ONE)
                  .movePointRight(2)
                  .setScale(10, RoundingMode.HALF_UP));
      assertThat(ladder(DAY, all).average().find().orElseThrow().basis().orElseThrow())
          .contains("assumed by the asker");
    }

    @Test
    void a_backdated_scale_replaces_the_earlier_one_from_the_day_on_which_it_became_known() {
      assertThat(first(ladder("2024-09-15", List.of())).now().value())
          .hasValue(new BigDecimal("32398"));
      LadderAnswer.Step after = first(ladder("2024-09-16", List.of()));
      assertThat(after.now().value()).hasValue(new BigDecimal("36616"));
      assertThat(after.before().find().orElseThrow().value()).hasValue(new BigDecimal("33600"));
    }

    @Test
    void points_of_two_contracts_are_not_compared() {
      LadderAnswer answer = ladder("2017-12-31", List.of());
      assertThat(answer.steps()).extracting(LadderAnswer.Step::contract).containsOnly("2016");
      assertThat(answer.steps())
          .allSatisfy(s ->
              assertThat(s.rise())
                  .isInstanceOfSatisfying(
                      Computed.NotComputable.class,
                      n -> assertThat(n.reason()).isEqualTo(Computed.Reason.NO_EARLIER_PAY)));
    }

    private static LadderAnswer ladder(String day, List<WorthQuestion.Weight> weights) {
      return WorthEngine.answer(
              TestCase.doctors().asOf(day), WorthQuestion.usual().withWeights(weights))
          .ladder();
    }

    private static LadderAnswer.Step first(LadderAnswer answer) {
      return answer.steps().getFirst();
    }

    private static WorthQuestion.Weight weight(String grade, String point, String persons) {
      return new WorthQuestion.Weight(grade, point, new BigDecimal(persons), List.of());
    }
  }

  @Nested
  class StrikeDay {

    private static final Figure RULE =
        TestCase.figure("rule", "strike-day-deduction")
            .value("0.00273973")
            .unit("share of annual salary")
            .bound(Bound.AT_MOST)
            .build();

    @Test
    void s01_a_day_costs_a_first_year_doctor_106_39() {
      List<DayDeduction> days = days(TestCase.doctors().with(RULE).asOf(DAY));
      Figure first = days.getFirst().deduction().find().orElseThrow();
      assertThat(first.value()).hasValue(new BigDecimal("106.39"));
      assertThat(first.unit()).hasValue("GBP a strike day");
      assertThat(first.bound()).isEqualTo(Bound.AT_MOST);
      assertThat(first.sources()).containsExactly("P05", "source-of-rule");
      assertThat(days.getFirst().grade()).isEqualTo("FY1");
      assertThat(days).hasSize(5);
    }

    @Test
    void the_scale_in_force_on_the_day_is_taken_and_not_the_newest() {
      Series scale =
          TestCase.series(
              "scale",
              Series.Role.PAY_SCALE,
              "GBP a year",
              List.of("effectiveFrom", "grade", "basic"),
              List.of(row("2025-04-01", "36500"), row("2026-04-01", "73000")));
      List<DayDeduction> days = days(TestCase.empty().with(scale).with(RULE).asOf("2026-03-31"));
      assertThat(days.getFirst().deduction().find().orElseThrow().value())
          .hasValue(new BigDecimal("100"));
    }

    @Test
    void a_record_without_a_rule_gets_no_deduction() {
      assertThat(days(TestCase.doctors().asOf(DAY)).getFirst().deduction())
          .isInstanceOfSatisfying(
              Computed.NotComputable.class,
              n -> assertThat(n.reason()).isEqualTo(Computed.Reason.NOT_IN_RECORD));
    }

    private static Series.Row row(String from, String basic) {
      return new Series.Row(
          Map.of("effectiveFrom", from, "grade", "G", "basic", basic),
          LocalDate.parse("2025-01-01"));
    }

    private static List<DayDeduction> days(CaseView view) {
      return WorthEngine.answer(view, WorthQuestion.usual()).deductions();
    }
  }
}

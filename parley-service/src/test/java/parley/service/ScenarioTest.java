package parley.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static parley.service.TestCase.figure;
import static parley.service.TestCase.walkout;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import parley.casefile.CaseView;
import parley.casefile.Computed;
import parley.casefile.Figure;
import parley.casefile.Header;

/** Scenarios, recovery and overlays. */
class ScenarioTest {

  private static final String DAY = "2025-12-22";

  @ParameterizedTest
  @CsvSource({"5, 240, 300", "21, 1008, 1260", "4, 192, 240", "6, 288, 360"})
  void a45_days_times_the_published_range_per_day_is_a_range_with_its_sources(
      int days, BigDecimal low, BigDecimal high) {
    Scenario.Line money = scenario(days).money().getFirst();
    Figure cost = money.estimate().find().orElseThrow();
    assertThat(cost.low()).hasValue(low);
    assertThat(cost.high()).hasValue(high);
    assertThat(cost.unit()).hasValue("GBP million");
    assertThat(cost.sources()).containsExactly("source-of-cost-day");
    assertThat(money.method()).isEqualTo(Scenario.Method.UNPUBLISHED);
  }

  @Test
  void a45_one_stated_cost_is_no_range_and_gives_none() {
    CaseView view = TestCase.doctors().asOf(DAY);
    Scenario.Line money =
        CostEngine.answer(view, CostQuestion.usual()).scenarios().getFirst().money().getFirst();
    assertThat(money.estimate())
        .isInstanceOfSatisfying(
            Computed.NotComputable.class,
            n -> {
              assertThat(n.reason()).isEqualTo(Computed.Reason.NO_RANGE);
              assertThat(n.missing()).containsExactly("w13-cost");
            });
    assertThat(money.method()).isEqualTo(Scenario.Method.NOT_STATED);
  }

  @Test
  void a45_a_cost_without_a_source_carries_no_range() {
    Figure unsourced =
        figure("x", "cost-per-strike-day", "0", "GBP million a strike day", "b")
            .range("1", "2")
            .unsourced()
            .build();
    assertThat(
            CostEngine.answer(TestCase.empty().with(unsourced).asOf(DAY), CostQuestion.usual())
                .scenarios()
                .getFirst()
                .money()
                .getFirst()
                .estimate())
        .isInstanceOfSatisfying(
            Computed.NotComputable.class,
            n -> assertThat(n.reason()).isEqualTo(Computed.Reason.NO_SOURCE));
  }

  @Test
  void a08_a_scenario_without_a_word_on_patients_cannot_be_made() {
    assertThatThrownBy(() -> new Scenario(5, List.of(), List.of()))
        .isInstanceOf(IllegalArgumentException.class);
    Scenario empty =
        CostEngine.answer(
                TestCase.empty().with(TestCase.costPerDay()).asOf(DAY), CostQuestion.usual())
            .scenarios()
            .getFirst();
    assertThat(empty.patients().getFirst().estimate())
        .isInstanceOfSatisfying(
            Computed.NotComputable.class,
            n -> assertThat(n.reason()).isEqualTo(Computed.Reason.NOT_IN_RECORD));
  }

  @Test
  void a08_the_lines_of_patients_are_of_the_newest_definition_and_of_the_one_in_longest_use() {
    List<Scenario.Line> lines =
        CostEngine.answer(
                TestCase.doctors()
                    .with(
                        walkout(
                            "W10",
                            "2024-02-24T07:00",
                            "2024-02-28T23:59",
                            figure(
                                "w10",
                                "rescheduled",
                                "91048",
                                "appointments",
                                TestCase.RESCHEDULED)))
                    .asOf("2026-02-18"),
                CostQuestion.usual().withScenarioDays(5))
            .scenarios()
            .getFirst()
            .patients();
    assertThat(lines)
        .extracting(l -> l.estimate().measure() + " " + l.from().stream().map(Figure::id).toList())
        .containsExactly(
            "planned-care-kept [w12-kept, w13-kept, w14-kept]",
            "rescheduled [w12-moved]",
            "rescheduled [w10, w11-a, w11-b]");
    Figure kept = lines.getFirst().estimate().find().orElseThrow();
    assertThat(kept.low()).hasValue(new BigDecimal("93"));
    assertThat(kept.high()).hasValue(new BigDecimal("95"));
    Figure moved = lines.getLast().estimate().find().orElseThrow();
    assertThat(moved.low()).hasValue(new BigDecimal("61989"));
    assertThat(moved.high()).hasValue(new BigDecimal("91048"));
    assertThat(lines).extracting(l -> l.estimate().id()).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @CsvSource({"54000, 3000, 18", "54001, 3000, 19", "54000, 6000, 9", "0, 0, 0", "1, 3000, 1"})
  void b18_a_backlog_over_the_spare_capacity_is_working_days(long backlog, long spare, long days) {
    assertThat(Recovery.workingDays(backlog, spare)).hasValue(days);
  }

  @Test
  void b18_without_spare_capacity_a_backlog_stays() {
    assertThat(Recovery.workingDays(1, 0)).isEqualTo(OptionalLong.empty());
    assertThatThrownBy(() -> Recovery.workingDays(-1, 1))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void b18_the_recovery_of_a_walkout_names_the_backlog_and_the_assumption() {
    CaseView view = TestCase.doctors().asOf(DAY);
    List<Computed> recovery =
        CostEngine.answer(view, CostQuestion.usual().withRecovery(spare("W12", 3000))).recovery();
    Figure days = recovery.getFirst().find().orElseThrow();
    assertThat(days.value()).hasValue(new BigDecimal("18"));
    assertThat(days.unit()).hasValue("working days");
    assertThat(days.basis().orElseThrow()).contains("w12-moved", "3000", "assumed");
    assertThat(
            CostEngine.answer(view, CostQuestion.usual().withRecovery(spare("W11", 3000)))
                .recovery())
        .as("two published backlogs, two answers")
        .hasSize(2);
    assertThat(
            CostEngine.answer(view, CostQuestion.usual().withRecovery(spare("W12", 0))).recovery())
        .singleElement()
        .isInstanceOf(Computed.NotComputable.class);
  }

  @Test
  void b16_days_without_a_figure_stay_blank_and_the_nearest_ones_are_dated() {
    CaseView view =
        TestCase.doctors()
            .with(
                figure("flu-1", "flu-patients", "2660", "patients", "England")
                    .known("2025-12-12")
                    .build(),
                figure("flu-2", "flu-patients", "3140", "patients", "England")
                    .known("2025-12-18")
                    .build())
            .asOf(DAY);
    Overlay overlay = CostEngine.answer(view, CostQuestion.usual()).overlays().getFirst();
    assertThat(overlay.walkout()).isEqualTo("W14");
    assertThat(overlay.days()).hasSize(6);
    assertThat(overlay.days())
        .filteredOn(d -> !d.figures().isEmpty())
        .extracting(Overlay.Day::date)
        .containsExactly(LocalDate.of(2025, 12, 18));
    assertThat(overlay.lastBefore().orElseThrow().figure().id()).isEqualTo("flu-1");
    assertThat(overlay.firstAfter()).isEmpty();
  }

  @Test
  void b19_a_walkout_shows_the_days_and_seasons_that_it_touches() {
    CaseView view =
        TestCase.doctors()
            .day("Winter", "2025-12-01/2026-02-28", Header.DayKind.SEASON)
            .day("Christmas Day", "2025-12-25", Header.DayKind.PUBLIC_HOLIDAY)
            .asOf(DAY);
    CalendarOverlap december = CostEngine.answer(view, CostQuestion.usual()).calendar().getFirst();
    assertThat(december.walkout()).isEqualTo("W14");
    assertThat(december.days()).extracting(Header.Day::name).containsExactly("Winter");
  }

  @Test
  void an_empty_record_answers_with_no_data_and_does_not_fail() {
    CostAnswer answer = CostEngine.answer(TestCase.empty().asOf(DAY), CostQuestion.usual());
    assertThat(answer.walkouts()).isEmpty();
    assertThat(answer.scenarios()).hasSize(3).allMatch(s -> s.money().isEmpty());
    assertThat(answer.blocks()).allMatch(ImpactBlock::hasNoData);
  }

  @Test
  void adding_what_became_known_later_does_not_change_the_answer_for_a_day() {
    CostAnswer before =
        CostEngine.answer(
            TestCase.doctors().with(TestCase.costPerDay()).asOf(DAY), CostQuestion.usual());
    CostAnswer after =
        CostEngine.answer(
            TestCase.doctors()
                .with(TestCase.costPerDay())
                .with(
                    walkout(
                        "W15",
                        "2026-04-07T07:00",
                        "2026-04-13T07:00",
                        figure("w15", "rescheduled", "1", "appointments", TestCase.RESCHEDULED)
                            .known("2026-04-20")))
                .with(figure("late", "burnout", "1", "%", "b").known("2026-04-20").build())
                .asOf(DAY),
            CostQuestion.usual());
    assertThat(after).isEqualTo(before);
  }

  private static CostQuestion.RecoveryAssumption spare(String walkout, long perDay) {
    return new CostQuestion.RecoveryAssumption(walkout, perDay, "assumed in a test", List.of());
  }

  private static Scenario scenario(int days) {
    return CostEngine.answer(
            TestCase.doctors().with(TestCase.costPerDay()).asOf(DAY),
            CostQuestion.usual().withScenarioDays(days))
        .scenarios()
        .getFirst();
  }
}

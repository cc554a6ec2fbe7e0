package parley.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static parley.service.TestCase.figure;
import static parley.service.TestCase.walkout;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import parley.casefile.Bound;
import parley.casefile.CaseView;
import parley.casefile.Figure;
import parley.casefile.Vintage;

/** What was published, each definition apart. */
class PublishedTest {

  private static final String END = "2026-02-18";

  @Test
  void a40_the_provisional_and_the_later_number_are_both_kept() {
    WalkoutRecord july = record(TestCase.doctors().asOf(END), "W12");
    assertThat(july.groups())
        .flatExtracting(WalkoutRecord.Group::figures)
        .extracting(Figure::id, Figure::vintage)
        .contains(tuple("w12-change", Vintage.PROVISIONAL), tuple("w12-absent", Vintage.REVISED));
  }

  @Test
  void a40_two_releases_of_one_number_stand_side_by_side_oldest_first() {
    WalkoutRecord june = record(TestCase.doctors().asOf(END), "W11");
    assertThat(june.groups().getFirst().figures())
        .extracting(Figure::id)
        .containsExactly("w11-a", "w11-b");
    assertThat(record(TestCase.doctors().asOf("2024-07-06"), "W11").groups().getFirst().figures())
        .extracting(Figure::id)
        .containsExactly("w11-a");
  }

  @Test
  void a41_several_hospitals_are_not_joined_with_the_national_series() {
    Figure several =
        figure(
                "several",
                "planned-care-kept",
                "80",
                "%",
                "kept at several hospitals; count unknown")
            .bound(Bound.AT_LEAST)
            .build();
    CostAnswer answer = answer(TestCase.doctors().with(several).asOf(END), CostQuestion.usual());
    List<MeasureSeries> kept =
        answer.series().stream()
            .filter(s -> s.definition().measure().equals("planned-care-kept"))
            .toList();
    assertThat(kept)
        .extracting(s -> s.points().stream().map(MeasureSeries.Point::walkout).toList())
        .containsExactly(List.of("W12", "W13", "W14"), List.of("W12"));
    assertThat(answer.apart()).containsExactly(several);
  }

  @Test
  void a07_a_hospital_of_its_own_is_a_definition_of_its_own() {
    WalkoutRecord july = record(TestCase.doctors().asOf(END), "W12");
    assertThat(july.groups())
        .filteredOn(g -> g.definition().measure().equals("planned-care-kept"))
        .extracting(g -> g.figures().getFirst().id())
        .containsExactly("w12-kept", "w12-ucl");
  }

  @Test
  void a46_walkouts_11_and_12_share_no_measure_and_are_refused() {
    Comparison comparison =
        answer(TestCase.doctors().asOf(END), CostQuestion.usual().withCompare("W11", "W12"))
            .comparisons()
            .getFirst();
    assertThat(comparison)
        .isInstanceOfSatisfying(
            Comparison.Refused.class,
            r -> {
              assertThat(r.onlyFirst())
                  .extracting(Definition::measure)
                  .containsExactly("rescheduled", "absent-peak");
              assertThat(r.onlySecond()).extracting(Definition::measure).contains("rescheduled");
            });
  }

  @Test
  void a46_the_newest_two_walkouts_are_compared_on_what_they_share() {
    List<Comparison> comparisons =
        answer(TestCase.doctors().asOf(END), CostQuestion.usual()).comparisons();
    assertThat(comparisons)
        .singleElement()
        .isInstanceOfSatisfying(
            Comparison.LikeForLike.class,
            c -> {
              assertThat(c.first()).isEqualTo("W13");
              assertThat(c.second()).isEqualTo("W14");
              assertThat(c.shared())
                  .extracting(s -> s.definition().measure())
                  .containsExactly("planned-care-kept", "absent-average-per-day");
            });
  }

  @Test
  void a46_the_same_measure_in_another_unit_is_not_shared() {
    CaseView view =
        TestCase.empty()
            .with(
                walkout(
                    "A",
                    "2025-01-01T07:00",
                    "2025-01-02T07:00",
                    figure("a", "absent-change", "-5", "%", "change")))
            .with(
                walkout(
                    "B",
                    "2025-02-01T07:00",
                    "2025-02-02T07:00",
                    figure("b", "absent-change", "-5", "staff", "change")))
            .asOf(END);
    assertThat(answer(view, CostQuestion.usual()).comparisons())
        .singleElement()
        .isInstanceOf(Comparison.Refused.class);
  }

  @Test
  void a46_a_count_that_includes_others_is_not_compared_with_one_that_does_not() {
    CaseView view =
        TestCase.empty()
            .with(
                walkout(
                    "A",
                    "2025-01-01T07:00",
                    "2025-01-02T07:00",
                    figure("a", "absent-peak", "26802", "staff", "absent, England; with others")))
            .with(
                walkout(
                    "B",
                    "2025-02-01T07:00",
                    "2025-02-02T07:00",
                    List.of("CONSULTANTS"),
                    figure("b", "absent-peak", "20342", "staff", "absent, England (3 October)")))
            .asOf(END);
    assertThat(answer(view, CostQuestion.usual()).comparisons())
        .singleElement()
        .isInstanceOf(Comparison.Refused.class);
  }

  @Test
  void a_walkout_not_known_on_the_day_cannot_be_asked_for() {
    CaseView view = TestCase.doctors().asOf("2025-08-31");
    assertThatThrownBy(() -> answer(view, CostQuestion.usual().withCompare("W12", "W13")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("No walkout W13 was known on 2025-08-31.");
  }

  @Test
  void a_total_is_divided_by_the_strike_days_and_nothing_else_is() {
    WalkoutRecord july = record(TestCase.doctors().asOf(END), "W12");
    assertThat(july.perDay())
        .singleElement()
        .satisfies(r -> {
          Figure rate = r.rate().find().orElseThrow();
          assertThat(r.days()).isEqualTo(5);
          assertThat(rate.value()).hasValue(new BigDecimal("10800"));
          assertThat(rate.unit()).hasValue("appointments a strike day");
          assertThat(rate.bound()).isEqualTo(Bound.AT_LEAST);
          assertThat(rate.vintage()).isEqualTo(Vintage.DERIVED);
          assertThat(rate.sources()).containsExactly("source-of-w12-moved");
          assertThat(rate.known()).isEqualTo("2025-11-23");
        });
  }

  @Test
  void a_number_without_a_source_joins_no_series() {
    CaseView view =
        TestCase.empty()
            .with(
                walkout(
                    "A",
                    "2025-01-01T07:00",
                    "2025-01-02T07:00",
                    figure("a", "absent-peak", "1", "staff", "b").unsourced(),
                    figure("b", "absent-peak", "2", "staff", "b")))
            .asOf(END);
    CostAnswer answer = answer(view, CostQuestion.usual());
    assertThat(answer.series().getFirst().points().getFirst().figures())
        .extracting(Figure::id)
        .containsExactly("b");
    assertThat(answer.apart()).extracting(Figure::id).containsExactly("a");
  }

  @Test
  void a44_four_blocks_in_their_order_and_an_empty_one_has_no_data() {
    List<ImpactBlock> blocks = answer(TestCase.doctors().asOf(END), CostQuestion.usual()).blocks();
    assertThat(blocks)
        .extracting(ImpactBlock::kind)
        .containsExactly(
            ImpactBlock.Kind.PATIENTS,
            ImpactBlock.Kind.STRIKING_STAFF,
            ImpactBlock.Kind.OTHER_STAFF,
            ImpactBlock.Kind.FINANCES);
    assertThat(blocks)
        .extracting(ImpactBlock::hasNoData)
        .containsExactly(false, false, true, false);
  }

  @Test
  void a44_a_measure_that_the_frame_has_no_place_for_is_shown_and_not_dropped() {
    CaseView view =
        TestCase.empty()
            .with(
                walkout(
                    "A",
                    "2025-01-01T07:00",
                    "2025-01-02T07:00",
                    figure("x", "weather", "3", "degrees", "b")))
            .asOf(END);
    assertThat(answer(view, CostQuestion.usual()).blocks().getLast().figures())
        .extracting(Figure::id)
        .containsExactly("x");
  }

  private static CostAnswer answer(CaseView view, CostQuestion question) {
    return CostEngine.answer(view, question);
  }

  private static WalkoutRecord record(CaseView view, String id) {
    return answer(view, CostQuestion.usual()).walkouts().stream()
        .filter(w -> w.id().equals(id))
        .findFirst()
        .orElseThrow();
  }
}

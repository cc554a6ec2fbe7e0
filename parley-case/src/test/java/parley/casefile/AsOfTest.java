package parley.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What was known on the evening of a day, and what was not. */
class AsOfTest {

  @Test
  void an_event_is_seen_from_the_day_it_became_known() {
    assertThat(on("2025-07-21").findEvent("E043")).isEmpty();
    assertThat(on("2025-07-22").findEvent("E043")).isPresent();
  }

  @Test
  void what_was_learnt_later_about_a_walkout_is_not_seen_before() {
    assertThat(walkout("2025-07-20", "W12").held()).isEmpty();
    assertThat(walkout("2025-07-26", "W12").held()).isPresent();
    assertThat(walkout("2025-07-31", "W12").figures())
        .extracting(Figure::measure)
        .doesNotContain("planned-care-kept");
    assertThat(walkout("2025-08-03", "W12").figures())
        .extracting(Figure::measure)
        .contains("planned-care-kept");
  }

  @Test
  void an_act_that_became_public_later_does_not_turn_into_what_the_event_s_type_implies() {
    // The union's letter of 29 July became public with the reply to it on 30 July.
    assertThat(on("2025-07-29").findEvent("E047").orElseThrow().acts()).isEmpty();
    assertThat(on("2025-07-30").findEvent("E047").orElseThrow().acts())
        .singleElement()
        .satisfies(d -> assertThat(d.act()).isEqualTo(Act.INVITES));
  }

  @Test
  void a_view_of_a_view_is_the_view() {
    CaseView late = on("2026-02-18");
    CaseView early = on("2024-01-05");

    assertThat(late.record().asOf(early.asOf())).isEqualTo(early);
  }

  static List<Case> shipped() {
    return List.of(ShippedCases.DOCTORS, ShippedCases.SCOTLAND, ShippedCases.EXERCISE);
  }

  @ParameterizedTest
  @MethodSource("shipped")
  void nothing_in_a_view_became_known_later(Case record) {
    LocalDate day = record.events().get(record.events().size() / 2).known();

    assertThat(record.asOf(day).record().allFigures())
        .isNotEmpty()
        .noneMatch(f -> f.known().isAfter(day));
  }

  private static CaseView on(String day) {
    return ShippedCases.DOCTORS.asOf(LocalDate.parse(day));
  }

  private static Walkout walkout(String day, String id) {
    return on(day).record().walkouts().stream()
        .filter(w -> w.id().equals(id))
        .findFirst()
        .orElseThrow();
  }
}

package parley.service.national;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import parley.casefile.Case;
import parley.casefile.Computed;
import parley.casefile.Figure;

/** The table of calibration on the record of the doctors. */
class ShippedCalibrationTest {

  private static final Calibration BEFORE_NOVEMBER = calibration("2025-11-13");
  private static final Calibration ALL = calibration("2026-02-18");

  @Test
  void weekdays_are_those_of_the_calendar_without_public_holidays() {
    assertThat(
            ALL.rows().stream()
                .collect(Collectors.toMap(CalibrationRow::number, r -> r.days().weekdays())))
        .containsExactlyInAnyOrderEntriesOf(
            Map.ofEntries(
                Map.entry(1, 3),
                Map.entry(2, 4),
                Map.entry(3, 3),
                Map.entry(4, 3),
                Map.entry(5, 2),
                Map.entry(6, 4),
                Map.entry(7, 3),
                Map.entry(8, 3),
                Map.entry(9, 4),
                Map.entry(10, 3),
                Map.entry(11, 3),
                Map.entry(12, 3),
                Map.entry(13, 3),
                Map.entry(14, 3)));
  }

  @Test
  void every_walkout_has_its_published_numbers_and_each_edition_is_used_in_turn() {
    assertThat(published(ALL))
        .containsExactly(
            "175122", "196225", "106120", "101977", "61200", "129913", "118026", "86329", "113779",
            "91000", "67034", "61989", "54095", "95", "94.7");
    List<CalibrationRow.Edition> two = row(ALL, 11).editions();
    assertThat(two.getFirst().modelled()).isNotEqualTo(two.getLast().modelled());
    assertThat(row(ALL, 10).editions().getFirst().isFloor()).isTrue();
    assertThat(row(ALL, 12).editions().getFirst().isFloor()).isFalse();
    assertThat(row(ALL, 13).editions().getFirst().isCount()).isFalse();
  }

  @Test
  void the_record_suffices_from_21_august_2025_on_and_an_earlier_day_is_told_so() {
    Case record = Shipped.record();
    assertThat(Sufficiency.findFirstDayAfter(record, LocalDate.parse("2023-01-01")))
        .contains(LocalDate.parse("2025-08-21"));
    assertThatCode(() -> Sufficiency.require(record, LocalDate.parse("2025-08-21")))
        .doesNotThrowAnyException();
    assertThatThrownBy(() -> Sufficiency.require(record, LocalDate.parse("2025-08-20")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "What a walkout loses cannot be computed as of 2025-08-20: found neither planned-contacts-per-weekday with share-of-lost-care-counted nor a walkout with both a count and a share kept; expected one of them. Hint: the record suffices from 2025-08-21 on.");
  }

  @Test
  void a_count_by_region_or_by_the_press_before_the_count_is_not_taken() {
    assertThat(published(calibration("2025-11-13"))).doesNotContain("25366", "200000", "175000");
  }

  @Test
  void what_is_known_on_a_day_alone_is_used() {
    assertThat(BEFORE_NOVEMBER.rows()).hasSize(12);
    assertThat(published(BEFORE_NOVEMBER)).endsWith("67034", "61989", "54095");
    assertThat(row(BEFORE_NOVEMBER, 12).absence()).isEqualTo(AbsenceBasis.NOT_PUBLISHED);
    assertThat(row(ALL, 12).absence()).isEqualTo(AbsenceBasis.MEAN);
    assertThat(row(ALL, 11).absence()).isEqualTo(AbsenceBasis.PEAK);
    assertThat(row(ALL, 6).absence()).isEqualTo(AbsenceBasis.NOT_PUBLISHED);
  }

  @Test
  void the_model_is_within_a_fifth_of_every_count_and_within_a_third_under_the_target() {
    assertThat(ALL.rows())
        .filteredOn(r -> r.policy() == NationalPolicy.BLOCK_CANCEL)
        .flatExtracting(CalibrationRow::editions)
        .hasSize(12)
        .allSatisfy(e -> assertThat(e.residual()).isBetween(-0.2, 0.2));
    assertThat(ALL.rows())
        .filteredOn(r -> r.policy() == NationalPolicy.KEEP_TARGET)
        .flatExtracting(CalibrationRow::editions)
        .hasSize(3)
        .allSatisfy(e -> assertThat(e.residual()).isBetween(-0.33, 0.33));
  }

  @Test
  void the_share_kept_in_july_is_a_check_and_comes_out_as_published() {
    CalibrationRow july = row(BEFORE_NOVEMBER, 12);
    assertThat(july.keptPublished().flatMap(Figure::value).orElseThrow()).isEqualTo("93");
    assertThat(value(july.keptModelled())).isCloseTo(93, within(0.1));
    assertThat(value(row(ALL, 14).keptModelled())).isCloseTo(94.7, within(0.5));
    assertThat(ALL.rows().subList(0, 3))
        .as("walkouts of 2023 kept three quarters to five sixths")
        .allSatisfy(r -> assertThat(value(r.keptModelled())).isBetween(74.0, 85.0));
  }

  @Test
  void without_the_only_walkout_under_the_target_the_model_has_no_term_for_it() {
    CalibrationRow.LeaveOneOut july =
        row(BEFORE_NOVEMBER, 12).editions().getFirst().leaveOneOut().orElseThrow();
    assertThat(july.missing()).containsExactly(Term.TARGET);
    assertThat(value(july.modelled())).isBetween(70_000.0, 78_000.0);
    assertThat(july.residual()).isLessThan(-0.25);
    assertThat(row(ALL, 12).editions().getFirst().leaveOneOut().orElseThrow().missing()).isEmpty();
  }

  @Test
  void turnout_alone_is_not_what_fits() {
    for (Calibration c : List.of(BEFORE_NOVEMBER, ALL)) {
      Map<Rival.Model, Rival> rivals =
          c.rivals().stream().collect(Collectors.toMap(Rival::model, r -> r));
      Rival turnout = rivals.get(Rival.Model.TURNOUT);
      Rival learning = rivals.get(Rival.Model.LEARNING);
      Rival policy = rivals.get(Rival.Model.LEARNING_POLICY);
      Rival full = rivals.get(Rival.Model.LEARNING_POLICY_TURNOUT);
      assertThat(turnout.logShareExplained()).isLessThan(0.5);
      assertThat(learning.logShareExplained()).isGreaterThan(0.75);
      assertThat(policy.logShareExplained()).isGreaterThan(learning.logShareExplained());
      assertThat(full.logShareExplained()).isGreaterThan(0.88);
      assertThat(turnout.leaveOneOutRmse().orElseThrow())
          .isGreaterThan(1.5 * learning.leaveOneOutRmse().orElseThrow())
          .isGreaterThan(2 * full.leaveOneOutRmse().orElseThrow());
    }
    assertThat(BEFORE_NOVEMBER.rivals().getFirst().logShareExplained()).isLessThan(0.1);
  }

  @Test
  void degrees_of_freedom_are_walkouts_less_terms_and_joint_walkouts_and_targets_have_a_term() {
    assertThat(BEFORE_NOVEMBER.degrees()).isEqualTo(12 - 4);
    assertThat(ALL.degrees()).isEqualTo(14 - 4);
    assertThat(ALL.coefficients())
        .extracting(Coefficient::term)
        .containsExactly(Term.LEVEL, Term.LEARNING, Term.JOINT, Term.TARGET);
    assertThat(ALL.coefficients().get(1).value().high()).as("learning").isNegative();
    assertThat(ALL.coefficients().get(3).value().high()).as("a target").isNegative();
  }

  @Test
  void an_effect_is_a_term_as_a_factor_and_shares_are_shown_in_percent() {
    assertThat(ALL.effects().keySet())
        .containsExactlyElementsOf(ALL.coefficients().stream().map(Coefficient::term).toList());
    for (Coefficient c : ALL.coefficients()) {
      double b = c.value().mid();
      double factor =
          switch (c.term()) {
            case LEVEL -> 100 * Math.exp(b);
            case LEARNING, TURNOUT -> Math.pow(2, b);
            case JOINT, TARGET -> Math.exp(b);
          };
      assertThat(value(ALL.effects().get(c.term()))).isCloseTo(factor, within(0.006));
    }
    for (CalibrationRow row : ALL.rows()) {
      assertThat(value(row.absent())).isCloseTo(100 * row.absentShare().mid(), within(0.006));
      assertThat(value(row.forced())).isCloseTo(100 * row.forcedShare().mid(), within(0.006));
    }
  }

  @Test
  void shown_figures_carry_sources_and_the_day() {
    Figure modelled =
        row(BEFORE_NOVEMBER, 11).editions().getFirst().modelled().find().orElseThrow();
    assertThat(modelled.sources()).contains("N14", "V01");
    assertThat(modelled.known()).isEqualTo("2025-08-21");
    assertThat(modelled.low().orElseThrow()).isLessThan(modelled.value().orElseThrow());
  }

  private static Calibration calibration(String day) {
    return Shipped.calibration(day);
  }

  private static CalibrationRow row(Calibration calibration, int number) {
    return calibration.rows().stream().filter(r -> r.number() == number).findFirst().orElseThrow();
  }

  private static List<String> published(Calibration calibration) {
    return calibration.rows().stream()
        .flatMap(r -> r.editions().stream())
        .map(e -> e.published().value().orElseThrow().toPlainString())
        .toList();
  }

  private static double value(Computed computed) {
    return computed.find().flatMap(Figure::value).orElseThrow().doubleValue();
  }
}

package parley.service.walkout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import parley.service.hospital.Hospital;
import parley.service.hospital.Shift;

class AbsenceTest {

  private static final Shift NIGHT = new Shift("night", 21, 12, false, true);
  private static final Shift DAY = new Shift("day", 9, 12, true, false);
  private static final LocalDate FIRST = LocalDate.of(2025, 12, 17);
  private static final GradeAbsence HALF = GradeAbsence.even("junior", 0.5);

  private static Absence from(LocalDateTime from, LocalDateTime to) {
    return new Absence(from, to, List.of(HALF));
  }

  @Test
  void
      a_walkout_from_7_to_7_has_the_last_two_hours_of_the_night_before_and_ten_of_its_last_night() {
    Absence absence = from(FIRST.atTime(7, 0), FIRST.plusDays(5).atTime(7, 0));
    assertThat(absence.share(HALF, FIRST.minusDays(2), NIGHT)).isZero();
    assertThat(absence.share(HALF, FIRST.minusDays(1), NIGHT))
        .isCloseTo(0.5 * 2 / 12, within(1e-12));
    assertThat(absence.share(HALF, FIRST, DAY)).isEqualTo(0.5);
    assertThat(absence.share(HALF, FIRST, NIGHT)).isEqualTo(0.5);
    assertThat(absence.share(HALF, FIRST.plusDays(4), NIGHT))
        .isCloseTo(0.5 * 10 / 12, within(1e-12));
    assertThat(absence.share(HALF, FIRST.plusDays(5), DAY)).isZero();
    assertThat(absence.touches(FIRST.minusDays(1), NIGHT)).isTrue();
    assertThat(absence.touches(FIRST.minusDays(1), DAY)).isFalse();
    assertThat(absence.touches(FIRST.plusDays(5), DAY)).isFalse();
  }

  @Test
  void shares_go_by_the_hour_of_the_day_and_a_part_of_an_hour_counts_as_a_part() {
    List<Double> byHour = new ArrayList<>(Collections.nCopies(24, 0.0));
    byHour.set(9, 1.0);
    byHour.set(0, 0.6);
    GradeAbsence grade = new GradeAbsence("junior", byHour);
    Absence absence =
        new Absence(FIRST.atTime(9, 30), FIRST.plusDays(2).atTime(7, 0), List.of(grade));
    assertThat(absence.share(grade, FIRST, DAY)).isCloseTo(0.5 / 12, within(1e-12));
    assertThat(absence.share(grade, FIRST.plusDays(1), DAY)).isCloseTo(1.0 / 12, within(1e-12));
    assertThat(absence.share(grade, FIRST, NIGHT)).isCloseTo(0.6 / 12, within(1e-12));
  }

  @Test
  void a_peak_holds_on_the_first_weekday_and_falls_to_the_stated_part_on_other_days() {
    // 2025-12-20 is a Saturday.
    LocalDate saturday = LocalDate.of(2025, 12, 20);
    Hospital hospital = Examples.small();
    Absence absence =
        Absence.peak(
            hospital,
            "juniors",
            saturday.atTime(7, 0),
            saturday.plusDays(4).atTime(7, 0),
            0.6,
            0.5);
    GradeAbsence grade = absence.grades().getFirst();
    assertThat(absence.share(grade, saturday, DAY)).isCloseTo(0.3, within(1e-12));
    assertThat(absence.share(grade, saturday.plusDays(2), DAY)).isCloseTo(0.6, within(1e-12));
    assertThat(absence.share(grade, saturday.plusDays(2), NIGHT)).isCloseTo(0.6, within(1e-12));
    assertThat(absence.share(grade, saturday.plusDays(3), DAY)).isCloseTo(0.3, within(1e-12));
  }

  @Test
  void even_names_all_grades_of_the_group_and_only_those() {
    assertThat(Examples.juniors(Examples.small(), 0.4, 1).grades())
        .containsExactly(GradeAbsence.even("junior", 0.4));
  }

  @Test
  void what_cannot_be_says_so_in_one_sentence() {
    LocalDateTime from = FIRST.atTime(7, 0);
    Hospital hospital = Examples.small();
    assertThatThrownBy(() -> from(from, from))
        .hasMessage(
            "The walkout ends at 2025-12-17T07:00 and starts at 2025-12-17T07:00; expected an end after it.");
    assertThatThrownBy(() -> GradeAbsence.even("junior", 1.2))
        .hasMessage("The share of \"junior\" absent is 1.2; expected a share from 0 to 1.");
    assertThatThrownBy(() -> GradeAbsence.even("junior", Double.NaN))
        .hasMessage("The share of \"junior\" absent is NaN; expected a share from 0 to 1.");
    assertThatThrownBy(() -> new GradeAbsence("junior", List.of(0.5)))
        .hasMessage("The absence of \"junior\" has shares for 1 hours; expected 24.");
    assertThatThrownBy(() -> new Absence(from, from.plusDays(1), List.of()))
        .hasMessage("The walkout from 2025-12-17T07:00 names no grade; expected one or more.");
    assertThatThrownBy(() -> new Absence(from, from.plusDays(1), List.of(HALF, HALF)))
        .hasMessage("The walkout names the grade \"junior\" twice; expected it once.");
    assertThatThrownBy(() -> Absence.even(hospital, "porters", from, from.plusDays(1), 0.5))
        .hasMessage(
            "There is no group of grades \"porters\" in Example; expected one of [juniors, seniors].");
    Absence unknown = new Absence(from, from.plusDays(1), List.of(GradeAbsence.even("porter", 1)));
    WalkoutQuestion question = WalkoutQuestion.of(hospital, FIRST, 10);
    assertThatThrownBy(() -> question.withAbsence(unknown))
        .hasMessage("There is no grade \"porter\" in Example; expected one of [junior, senior].");
    assertThatThrownBy(() -> question.withAbsence(from(from, from.plusDays(10))))
        .hasMessage(
            "The walkout from 2025-12-17T07:00 to 2025-12-27T07:00 is not within the 10 days from 2025-12-17; expected days that hold it.");
    assertThatThrownBy(() -> WalkoutQuestion.of(hospital, FIRST, 0))
        .hasMessage("The question is about 0 days; expected 1 to 2000.");
    assertThatThrownBy(() -> new Policy.BlockCancel(-0.1))
        .hasMessage(
            "The share that is cancelled beforehand is -0.1; expected a share from 0 to 1.");
    SessionPlan plan =
        new SessionPlan(
            List.of(), List.of(new SessionPlan.StandIn(FIRST, "noon", "senior", "surgery", 1)));
    assertThatThrownBy(() -> question.withPolicy(new Policy.Chosen(plan)))
        .hasMessage("There is no shift \"noon\" in Example; expected one of [day, night].");
    assertThat(question.absence()).isEqualTo(Optional.empty());
  }
}

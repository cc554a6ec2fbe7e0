package parley.service.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import parley.casefile.Confidence;
import parley.service.hospital.Basis;
import parley.service.hospital.Beds;
import parley.service.hospital.Duty;
import parley.service.hospital.Emergency;
import parley.service.hospital.Grade;
import parley.service.hospital.Hospital;
import parley.service.hospital.PlannedSession;
import parley.service.hospital.Rebooking;
import parley.service.hospital.SessionKind;
import parley.service.hospital.Shift;
import parley.service.hospital.Specialty;
import parley.service.hospital.Stay;
import parley.service.hospital.Urgency;

/** What a small hospital has to decide, worked out by hand. */
class HospitalChoicesTest {

  private static final LocalDate MONDAY = LocalDate.of(2030, 3, 4);
  private static final LocalDate TUESDAY = MONDAY.plusDays(1);
  private static final Stay STAY = new Stay(2, 1, 0, 1, 0);

  private static List<Double> always(double number) {
    return Collections.nCopies(7, number);
  }

  private static List<Double> working(double number) {
    return List.of(number, number, number, number, number, 0.0, 0.0);
  }

  private static Specialty specialty(String name, double sessions, double clinics) {
    return new Specialty(
        name,
        name,
        Optional.empty(),
        0,
        0,
        List.of(
            new PlannedSession(
                SessionKind.THEATRE,
                working(sessions),
                Map.of("senior", 2.0),
                4,
                1,
                Map.of("urgent", 0.5, "routine", 0.5),
                0.5),
            new PlannedSession(
                SessionKind.CLINIC,
                working(clinics),
                Map.of("senior", 1.0, "junior", 0.5),
                10,
                0.8,
                Map.of("urgent", 0.0, "routine", 1.0),
                0)),
        STAY,
        0);
  }

  /**
   * Ten juniors by day of whom eight must be there, six by night of whom six must; seniors act down
   * at 0.8.
   */
  private static Hospital hospital() {
    return new Hospital(
        "X",
        "Small",
        "north",
        List.of(
            new Grade("junior", "strikers", 0, Map.of()),
            new Grade("senior", "others", 0, Map.of("junior", 0.8))),
        List.of(new Shift("day", 8, 12, true, false), new Shift("night", 20, 12, false, true)),
        List.of(new Urgency("urgent", 4, 7), new Urgency("routine", 1, 90)),
        List.of(
            new Duty("wards", "junior", "day", always(10), always(8)),
            new Duty("wards", "junior", "night", always(6), always(6))),
        List.of(specialty("bones", 3, 2.5), specialty("eyes", 0, 4)),
        new Emergency(
            10,
            Collections.nCopies(24, 1.0 / 24),
            always(1),
            List.of(new Emergency.Stream("all", 1, 1, 10, 5, 10, 5, 0.2)),
            "wards",
            4,
            12),
        new Beds(50, 0, 0.9, 0, STAY, 0, STAY, "wards", 30),
        new Rebooking(1, 0.5, 0, 0, 1),
        List.of(new Basis("all", List.of(), Confidence.LOW, true, "made for a test")));
  }

  private static HospitalChoices choices(double away, LocalDate... days) {
    return HospitalChoices.of(
        hospital(),
        List.of(days),
        Set.of(),
        (day, shift, grade) -> grade.name().equals("junior") && !day.isBefore(MONDAY) ? away : 0);
  }

  @Test
  void every_kind_of_session_of_a_day_is_a_decision_and_so_is_who_stands_in_where_cover_is_short() {
    // By day 14.25 juniors are due, of them 3.25 in clinics; half are away: 0.875 short of eight.
    PlanSpace space = choices(0.5, TUESDAY, MONDAY).space();

    assertThat(space.sessions())
        .containsExactly(
            new PlanSpace.Sessions(MONDAY, "bones", SessionKind.THEATRE, 3),
            new PlanSpace.Sessions(MONDAY, "bones", SessionKind.CLINIC, 3),
            new PlanSpace.Sessions(MONDAY, "eyes", SessionKind.CLINIC, 4),
            new PlanSpace.Sessions(TUESDAY, "bones", SessionKind.THEATRE, 3),
            new PlanSpace.Sessions(TUESDAY, "bones", SessionKind.CLINIC, 3),
            new PlanSpace.Sessions(TUESDAY, "eyes", SessionKind.CLINIC, 4));
    // 3 of 6 are missing by night, which four seniors fill; whoever does rests on Tuesday.
    assertThat(space.standIns())
        .containsExactly(
            new PlanSpace.StandIns(MONDAY, "day", "senior", "bones", 2),
            new PlanSpace.StandIns(MONDAY, "day", "senior", "eyes", 2),
            new PlanSpace.StandIns(MONDAY, "night", "senior", "bones", 4),
            new PlanSpace.StandIns(MONDAY, "night", "senior", "eyes", 4),
            new PlanSpace.StandIns(TUESDAY, "day", "senior", "bones", 2),
            new PlanSpace.StandIns(TUESDAY, "day", "senior", "eyes", 2));
  }

  @Test
  void worth_and_needs_of_a_session_are_those_of_the_file() {
    StaffEstimate estimate = choices(0.5, MONDAY).estimate();

    assertThat(estimate.steps().get(0))
        .containsExactlyElementsOf(
            Collections.nCopies(
                3, new StaffEstimate.Step(4 * 2.5, List.of(new StaffEstimate.Use(1, 2)))));
    // 2.5 clinics are three at most, each by 5/6.
    assertThat(estimate.steps().get(1))
        .containsExactlyElementsOf(
            Collections.nCopies(
                3,
                new StaffEstimate.Step(
                    8 * 2.5 / 3,
                    List.of(
                        new StaffEstimate.Use(0, 0.5 * 2.5 / 3),
                        new StaffEstimate.Use(1, 2.5 / 3)))));
  }

  @Test
  void expected_staff_is_less_by_those_who_stand_in_and_those_who_rest() {
    List<Double> present = choices(0.5, MONDAY, TUESDAY).estimate().present();

    // 12.5 seniors, less 1.375 / 0.8 who stand in by day; juniors are all on the wards.
    double due = 10 + (2.5 + 4) * 0.5;
    double byDay = (8 - due / 2) / 0.8;
    assertThat(present.get(0)).isZero();
    assertThat(present.get(1)).isCloseTo(12.5 - byDay, within(1e-12));
    assertThat(present.get(3)).isCloseTo(12.5 - byDay - 3 / 0.8, within(1e-12));
  }

  @Test
  void without_absence_all_is_kept_and_nobody_is_asked_to_stand_in() {
    HospitalChoices choices = choices(0, MONDAY, TUESDAY);
    StaffPlan plan = StaffPlan.of(choices.space(), choices.estimate());

    assertThat(choices.space().standIns()).isEmpty();
    assertThat(plan.plan()).isEqualTo(choices.space().allSessions());
    assertThat(plan.isExact()).isTrue();
  }

  @Test
  void on_holidays_and_weekends_there_is_nothing_to_keep() {
    assertThat(choices(0.5, MONDAY.minusDays(1)).space().size()).isZero();
    assertThat(
            HospitalChoices.of(
                    hospital(), List.of(MONDAY), Set.of(MONDAY), (day, shift, grade) -> 0.5)
                .space()
                .sessions())
        .isEmpty();
    assertThatThrownBy(
            () -> HospitalChoices.of(hospital(), List.of(), Set.of(), (day, shift, grade) -> 0))
        .hasMessage("There is no day to decide about; expected one or more days of the walkout.");
  }

  @Test
  void an_unfilled_place_weighs_more_than_whatever_one_could_keep_in_sessions() {
    // The dearest staff: half a junior for a clinic of ten places; two days, and 0.8 of a place.
    assertThat(PlanWeights.coverFirst(hospital(), 1.5))
        .isEqualTo(new PlanWeights(1.5, 1 + 2 * 2.5 * (10 / 0.5) / 0.8));
    assertThatThrownBy(() -> new PlanWeights(-1, 3))
        .hasMessage(
            "A patient cancelled on the day weighs -1.0 and an unfilled place 3.0; expected 0 or more.");
  }
}

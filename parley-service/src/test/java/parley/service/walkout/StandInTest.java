package parley.service.walkout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static parley.service.walkout.Examples.DAY;
import static parley.service.walkout.Examples.JUNIOR;
import static parley.service.walkout.Examples.MEDICINE;
import static parley.service.walkout.Examples.MONDAY;
import static parley.service.walkout.Examples.MORNING;
import static parley.service.walkout.Examples.NIGHT;
import static parley.service.walkout.Examples.SENIOR;
import static parley.service.walkout.Examples.SURGERY;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import parley.service.hospital.Duty;
import parley.service.hospital.Grade;
import parley.service.hospital.Hospital;
import parley.service.hospital.PlannedSession;
import parley.service.hospital.SessionKind;

/** Cases worked out by hand: who stands in, and which lists that costs. */
class StandInTest {

  private static final PlannedSession THEATRE =
      Examples.session(SessionKind.THEATRE, 4, Map.of("senior", 1.0), 5, Map.of("urgent", 1.0));

  /** Sessions need seniors only: 4 urgent theatre sessions, 6 clinics; all is cover by juniors. */
  private static Hospital seniorsOnly(List<Grade> grades, Duty... duties) {
    return Examples.hospital(
        grades,
        List.of(duties),
        List.of(
            Examples.specialty("surgery", THEATRE),
            Examples.specialty("medicine", Examples.CLINIC)),
        Examples.SEEN_SOON);
  }

  private static int putOff(Outcome o, int day, int specialty, SessionKind kind) {
    int sum = 0;
    for (int u = 0; u < 3; u++) {
      sum +=
          o.cancelledBeforehand(day, specialty, kind, u)
              + o.cancelledOnTheDay(day, specialty, kind, u);
    }
    return sum;
  }

  private static int clinics(Outcome outcome, int day) {
    return putOff(outcome, day, MEDICINE, SessionKind.CLINIC);
  }

  private static int theatres(Outcome outcome, int day) {
    return putOff(outcome, day, SURGERY, SessionKind.THEATRE);
  }

  private static Outcome allJuniorsOut(Hospital hospital, int days) {
    return WalkoutEngine.outcome(
        Examples.question(hospital).withAbsence(Examples.juniors(hospital, 1, days)), 1, 0);
  }

  @Test
  void by_day_each_stand_in_loses_the_list_of_the_day_the_least_urgent_first() {
    Hospital hospital = seniorsOnly(Examples.GRADES, Examples.wards("junior", "day", 5, 2));
    Outcome outcome = allJuniorsOut(hospital, 1);
    assertThat(outcome.standIns(0, DAY, SENIOR)).isEqualTo(2);
    assertThat(outcome.standIns(0, DAY, JUNIOR)).isZero();
    // Two clinics of nine patients; no theatre session, nothing on the next day, no gap.
    assertThat(clinics(outcome, 0)).isEqualTo(18);
    assertThat(theatres(outcome, 0)).isZero();
    assertThat(clinics(outcome, 1) + theatres(outcome, 1)).isZero();
    assertThat(outcome.gaps()).isEmpty();
    assertThat(outcome.course().onDuty(0, 0)).isEqualTo(2);
  }

  @Test
  void at_night_each_stand_in_loses_the_list_of_the_next_day() {
    Hospital hospital = seniorsOnly(Examples.GRADES, Examples.wards("junior", "night", 4, 3));
    Outcome outcome = allJuniorsOut(hospital, 1);
    assertThat(outcome.standIns(0, NIGHT, SENIOR)).isEqualTo(3);
    assertThat(clinics(outcome, 0)).isZero();
    assertThat(clinics(outcome, 1)).isEqualTo(27);
    assertThat(clinics(outcome, 2) + theatres(outcome, 1)).isZero();
  }

  @Test
  void nobody_loses_a_list_that_is_not_there_after_a_friday_night() {
    Hospital hospital = seniorsOnly(Examples.GRADES, Examples.wards("junior", "night", 4, 3));
    Absence friday = Absence.even(hospital, "juniors", MORNING.plusDays(4), MORNING.plusDays(5), 1);
    Outcome outcome = WalkoutEngine.outcome(Examples.question(hospital).withAbsence(friday), 1, 0);
    assertThat(outcome.standIns(4, NIGHT, SENIOR)).isEqualTo(3);
    assertThat(outcome.cancelled()).isZero();
  }

  @Test
  void at_the_weekend_those_who_are_off_come_in() {
    Hospital hospital = seniorsOnly(Examples.GRADES, Examples.wards("junior", "day", 5, 2));
    Absence saturday =
        Absence.even(hospital, "juniors", MORNING.plusDays(5), MORNING.plusDays(6), 1);
    Outcome outcome =
        WalkoutEngine.outcome(Examples.question(hospital).withAbsence(saturday), 1, 0);
    assertThat(outcome.standIns(5, DAY, SENIOR)).isEqualTo(2);
    assertThat(outcome.gaps()).isEmpty();
    assertThat(outcome.cancelled()).isZero();
  }

  @Test
  void at_a_lower_rate_more_stand_in() {
    List<Grade> grades =
        List.of(
            Examples.GRADES.getFirst(),
            new Grade("senior", "seniors", 0.02, Map.of("junior", 0.8)));
    Hospital hospital = seniorsOnly(grades, Examples.wards("junior", "day", 5, 4));
    Outcome outcome = allJuniorsOut(hospital, 1);
    assertThat(outcome.standIns(0, DAY, SENIOR)).isEqualTo(5);
    assertThat(clinics(outcome, 0)).isEqualTo(45);
  }

  @Test
  void those_on_duties_beyond_their_own_minimum_stand_in_first() {
    Hospital hospital =
        seniorsOnly(
            Examples.GRADES,
            Examples.wards("junior", "day", 5, 2),
            Examples.wards("senior", "day", 3, 2));
    Outcome outcome = allJuniorsOut(hospital, 1);
    assertThat(outcome.standIns(0, DAY, SENIOR)).isEqualTo(2);
    assertThat(clinics(outcome, 0)).isEqualTo(9);
    assertThat(outcome.course().onDuty(0, 1)).isEqualTo(2);
  }

  @Test
  void when_all_stand_in_and_it_is_not_enough_the_rest_is_a_gap() {
    Hospital hospital = seniorsOnly(Examples.GRADES, Examples.wards("junior", "day", 20, 12));
    Outcome outcome = allJuniorsOut(hospital, 1);
    assertThat(outcome.standIns(0, DAY, SENIOR)).isEqualTo(10);
    assertThat(outcome.findKept()).hasValue(0);
    assertThat(outcome.gaps())
        .singleElement()
        .satisfies(g -> assertThat(g.missing()).isCloseTo(2, within(1e-9)));
  }

  @Test
  void a_walkout_from_7_to_7_touches_the_night_that_began_before_only_if_it_lasts_until_after_7() {
    // Nights here last from 19:00 to 7:00, so the one before is not touched, and the last one is.
    Hospital hospital = seniorsOnly(Examples.GRADES, Examples.wards("junior", "night", 4, 4));
    Outcome outcome = allJuniorsOut(hospital, 2);
    assertThat(clinics(outcome, 0)).isZero();
    assertThat(clinics(outcome, 1)).isEqualTo(36);
    assertThat(clinics(outcome, 2)).isEqualTo(36);
    assertThat(clinics(outcome, 3)).isZero();
    // A walkout from midnight touches the night that began on the day before the first one: 7 of
    // its 12 hours, in which 3 of 4 juniors are away by chance or all are, but none of its day.
    Absence midnight =
        Absence.even(hospital, "juniors", MONDAY.atStartOfDay(), MONDAY.atTime(7, 0), 1);
    double sum = 0;
    for (int r = 0; r < 2_000; r++) {
      Outcome early =
          WalkoutEngine.outcome(Examples.question(hospital).withAbsence(midnight), 1, r);
      sum += clinics(early, 0) / 9.0 / 2_000;
      assertThat(theatres(early, 0) + clinics(early, 1)).isZero();
    }
    // Of 4 juniors 7 twelfths are away on the mean, and as many seniors rest.
    assertThat(sum).isCloseTo(4 * 7.0 / 12, within(0.1));
  }

  @Test
  void seniors_who_walk_out_at_night_only_give_no_lists_back_while_the_walkout_lasts() {
    Hospital hospital = seniorsOnly(Examples.GRADES, Examples.wards("junior", "night", 4, 3));
    List<Double> nights = new ArrayList<>(Collections.nCopies(24, 1.0));
    for (int hour = 7; hour < 19; hour++) {
      nights.set(hour, 0.0);
    }
    Absence juniors = Examples.juniors(hospital, 1, 2);
    Outcome without = WalkoutEngine.outcome(Examples.question(hospital).withAbsence(juniors), 1, 0);
    Outcome with =
        WalkoutEngine.outcome(
            Examples.question(hospital)
                .withAbsence(juniors.withGrades(List.of(new GradeAbsence("senior", nights)))),
            1,
            0);
    // Three were asked for the first night and their lists of Tuesday called off; nobody came.
    assertThat(with.standIns(0, NIGHT, SENIOR)).isZero();
    assertThat(with.gaps()).hasSize(2);
    assertThat(clinics(with, 1)).isEqualTo(27).isEqualTo(clinics(without, 1));
    // After the walkout whoever did not stand in has no rest.
    assertThat(clinics(with, 2)).isZero();
    assertThat(clinics(without, 2)).isEqualTo(27);
  }

  @Test
  void a_plan_says_whose_lists_fall_and_which_sessions_are_kept() {
    Hospital hospital =
        seniorsOnly(
            Examples.GRADES,
            Examples.wards("junior", "day", 5, 2),
            Examples.wards("junior", "night", 5, 2));
    LocalDate next = MONDAY.plusDays(1);
    SessionPlan plan =
        new SessionPlan(
            List.of(
                new SessionPlan.Kept(MONDAY, "surgery", SessionKind.THEATRE, 4),
                new SessionPlan.Kept(MONDAY, "medicine", SessionKind.CLINIC, 5),
                new SessionPlan.Kept(next, "surgery", SessionKind.THEATRE, 9),
                new SessionPlan.Kept(next, "medicine", SessionKind.CLINIC, 9)),
            List.of(
                new SessionPlan.StandIn(MONDAY, "day", "senior", "surgery", 1),
                new SessionPlan.StandIn(MONDAY, "night", "senior", "surgery", 2)));
    Outcome outcome =
        WalkoutEngine.outcome(
            Examples.question(hospital)
                .withAbsence(Examples.juniors(hospital, 1, 1))
                .withPolicy(new Policy.Chosen(plan)),
            1,
            0);
    // Monday: one clinic is not kept, its senior stands in; one from surgery does, as planned.
    assertThat(clinics(outcome, 0)).isEqualTo(9);
    assertThat(theatres(outcome, 0)).isBetween(4, 5);
    assertThat(outcome.standIns(0, DAY, SENIOR)).isEqualTo(2);
    // Tuesday: two of surgery rest; 18 patients in 4 sessions, so 9 are put off.
    assertThat(theatres(outcome, 1)).isEqualTo(9);
    assertThat(clinics(outcome, 1)).isZero();
  }
}

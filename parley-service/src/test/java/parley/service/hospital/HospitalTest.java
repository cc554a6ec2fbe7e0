package parley.service.hospital;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import parley.casefile.Confidence;

class HospitalTest {

  private static final List<Double> WORKING_DAYS = List.of(2.0, 2.0, 2.0, 2.0, 2.0, 0.0, 0.0);
  private static final List<Double> ALWAYS = Collections.nCopies(7, 4.0);
  private static final Stay STAY = new Stay(5, 4, 0.1, 10, 8);

  @Test
  void who_is_due_to_work_is_on_duty_or_in_a_planned_session() {
    Hospital hospital = hospital(List.of(wards("junior", "day"), wards("junior", "night")));

    assertThat(hospital.dueToWork("junior", 0)).isCloseTo(4 + 4 + 2 * 0.5, within(1e-12));
    assertThat(hospital.dueToWork("junior", 6)).isCloseTo(4 + 4, within(1e-12));
    assertThat(hospital.dueToWork("senior", 0)).isCloseTo(2, within(1e-12));
  }

  @Test
  void planned_patients_are_those_booked_and_kinds_are_told_apart() {
    Hospital hospital = hospital(List.of(wards("junior", "day")));

    assertThat(hospital.plannedOn(SessionKind.CLINIC, 0)).isCloseTo(2 * 10 * 0.9, within(1e-12));
    assertThat(hospital.plannedOn(SessionKind.THEATRE, 0)).isZero();
    assertThat(hospital.plannedOn(SessionKind.CLINIC, 5)).isZero();
  }

  @Test
  void those_who_can_stand_in_come_with_their_rate() {
    Hospital hospital = hospital(List.of(wards("junior", "day")));

    assertThat(hospital.standInsFor("junior")).containsExactly(Map.entry("senior", 0.8));
    assertThat(hospital.standInsFor("senior")).isEmpty();
  }

  @Test
  void a_part_that_names_what_is_not_there_is_refused_with_what_is() {
    assertThatThrownBy(() -> hospital(List.of(wards("porter", "day"))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "There is no grade \"porter\", which wards names; expected one of [junior, senior].");
    assertThatThrownBy(() -> hospital(List.of(wards("junior", "dusk"))))
        .hasMessage("There is no shift \"dusk\", which wards names; expected one of [day, night].");
    assertThatThrownBy(() -> hospital(List.of()))
        .hasMessageContaining("There is no duty \"wards\"");
  }

  @Test
  void a_day_whose_hours_no_shift_covers_is_refused() {
    assertThatThrownBy(() ->
            new Hospital(
                "X1",
                "Example",
                "North",
                grades(),
                List.of(new Shift("day", 8, 12, true, false)),
                urgencies(),
                List.of(wards("junior", "day")),
                List.of(specialty()),
                emergency(1),
                beds(10),
                new Rebooking(3, 0.5, 0, 0.5, 28),
                List.of()))
        .hasMessage(
            "The shifts have 12 hours together; expected 24 or more, so that no hour is without one.");
  }

  @Test
  void impossible_numbers_are_refused_each_in_one_sentence() {
    assertThatThrownBy(() -> beds(0))
        .hasMessage("The hospital has 0 general beds; expected one or more.");
    assertThatThrownBy(() -> emergency(0.7))
        .hasMessage("The shares of the kinds of patients add up to 0.7; expected 1.");
    assertThatThrownBy(() -> new Stay(Double.NaN, 1, 0, 1, 1))
        .hasMessage("A mean stay is NaN; expected more than 0, below 1e9.");
    assertThatThrownBy(() -> new Grade("junior", "residents", 1.2, Map.of()))
        .hasMessage(
            "The share of the grade \"junior\" that is sick is 1.2; expected a share from 0 to 1.");
    assertThatThrownBy(() ->
            new PlannedSession(
                SessionKind.CLINIC, WORKING_DAYS, Map.of(), 10, 0.9, Map.of("soon", 1.0), 0.2))
        .hasMessage("A share of 0.2 of the patients of clinics stays; expected 0.");
    assertThatThrownBy(() -> new Basis("beds", List.of(), Confidence.LOW, false, ""))
        .hasMessageContaining("name no source and are not marked as synthetic");
  }

  @Test
  void a_surge_is_there_on_its_days_only() {
    LocalDate first = LocalDate.of(2025, 12, 1);
    Surge surge = new Surge(first, new double[] {5, 7}, 0.1, 6, new double[] {0.01, 0.02});

    assertThat(surge.admissionsOn(first.minusDays(1))).isZero();
    assertThat(surge.admissionsOn(first.plusDays(1))).isEqualTo(7);
    assertThat(surge.sickShareOn(first)).isEqualTo(0.01);
    assertThat(surge.sickShareOn(first.plusDays(2))).isZero();
  }

  @Test
  void a_course_keeps_each_number_in_its_own_place() {
    Hospital hospital = hospital(List.of(wards("junior", "day"), wards("junior", "night")));
    Course course = new Course(hospital, LocalDate.of(2025, 12, 1), 3);
    int next = 1;
    for (int day = 0; day < 3; day++) {
      for (SessionKind kind : SessionKind.values()) {
        for (int urgency = 0; urgency < 2; urgency++) {
          course.setPatients(day, 0, kind, urgency, next++);
        }
      }
      course.setOnDuty(day, 1, day + 0.5);
    }

    int expected = 1;
    for (int day = 0; day < 3; day++) {
      for (SessionKind kind : SessionKind.values()) {
        for (int urgency = 0; urgency < 2; urgency++) {
          assertThat(course.patients(day, 0, kind, urgency)).isEqualTo(expected++);
        }
      }
      assertThat(course.onDuty(day, 0)).isZero();
      assertThat(course.onDuty(day, 1)).isEqualTo(day + 0.5);
    }
  }

  private static Hospital hospital(List<Duty> duties) {
    return new Hospital(
        "X1",
        "Example",
        "North",
        grades(),
        List.of(new Shift("day", 8, 12, true, false), new Shift("night", 20, 12, false, true)),
        urgencies(),
        duties,
        List.of(specialty()),
        emergency(1),
        beds(10),
        new Rebooking(3, 0.5, 0, 0.5, 28),
        List.of());
  }

  private static List<Grade> grades() {
    return List.of(
        new Grade("junior", "residents", 0.04, Map.of()),
        new Grade("senior", "consultants", 0.02, Map.of("junior", 0.8)));
  }

  private static List<Urgency> urgencies() {
    return List.of(new Urgency("soon", 3, 28), new Urgency("later", 1, 90));
  }

  private static Duty wards(String grade, String shift) {
    return new Duty("wards", grade, shift, ALWAYS, Collections.nCopies(7, 2.0));
  }

  private static Specialty specialty() {
    PlannedSession clinic =
        new PlannedSession(
            SessionKind.CLINIC,
            WORKING_DAYS,
            Map.of("senior", 1.0, "junior", 0.5),
            10,
            0.9,
            Map.of("soon", 0.3, "later", 0.7),
            0);
    return new Specialty("eyes", "130", Optional.empty(), 100, 0.01, List.of(clinic), STAY, 0);
  }

  private static Emergency emergency(double share) {
    return new Emergency(
        50,
        Collections.nCopies(24, 1.0 / 24),
        Collections.nCopies(7, 1.0),
        List.of(new Emergency.Stream("any", share, 0, 20, 10, 60, 40, 0.3)),
        "wards",
        4,
        12);
  }

  private static Beds beds(int general) {
    return new Beds(general, 0, 0.9, 2, STAY, 0, STAY, "wards", 15);
  }
}

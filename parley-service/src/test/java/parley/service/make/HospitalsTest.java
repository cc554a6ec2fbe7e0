package parley.service.make;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import parley.service.format.HospitalReader;
import parley.service.format.HospitalWriter;
import parley.service.hospital.Duty;
import parley.service.hospital.Emergency;
import parley.service.hospital.Hospital;
import parley.service.hospital.PlannedSession;
import parley.service.hospital.SessionKind;
import parley.service.hospital.Shift;
import parley.service.hospital.Specialty;

/** All hospitals of England come to the numbers that are published of all of them together. */
class HospitalsTest {

  private static final List<Hospital> DECEMBER = hospitals(Shipped.BEFORE_LISTS);
  private static final List<Hospital> JUNE = hospitals(Shipped.AFTER_LISTS);

  private static List<Hospital> hospitals(LocalDate asOf) {
    return Hospitals.of(Shipped.TEMPLATE, Shipped.TRUSTS, Shipped.LISTS, asOf);
  }

  private static double sum(List<Hospital> hospitals, ToDoubleFunction<Hospital> number) {
    return hospitals.stream().mapToDouble(number).sum();
  }

  private static double aWeekday(List<Hospital> hospitals, SessionKind kind) {
    double week = 0;
    for (int day = 0; day < 7; day++) {
      int weekday = day;
      week += sum(hospitals, h -> h.plannedOn(kind, weekday));
    }
    return week / 5;
  }

  private static double admittedShare(Emergency emergency) {
    return emergency.streams().stream().mapToDouble(s -> s.share() * s.admittedShare()).sum();
  }

  @Test
  void there_are_a_hundred_and_twenty_one() {
    assertThat(DECEMBER).hasSize(121);
    assertThat(JUNE).hasSize(121);
  }

  @Test
  void they_plan_about_270_000_patients_a_weekday_of_whom_a_ninth_are_operated_on() {
    for (List<Hospital> all : List.of(DECEMBER, JUNE)) {
      double theatre = aWeekday(all, SessionKind.THEATRE);
      double clinic = aWeekday(all, SessionKind.CLINIC);

      assertThat(theatre + clinic).isCloseTo(270_000, within(300.0));
      assertThat(theatre / (theatre + clinic)).isBetween(0.10, 0.13);
    }
  }

  @Test
  void no_weekday_has_more_of_the_odd_sessions_than_another() {
    double mean = aWeekday(DECEMBER, SessionKind.CLINIC);
    for (int day = 0; day < 5; day++) {
      int weekday = day;
      assertThat(sum(DECEMBER, h -> h.plannedOn(SessionKind.CLINIC, weekday)))
          .isCloseTo(mean, within(0.02 * mean));
    }
  }

  @Test
  void sessions_are_whole_numbers_that_add_up_to_the_whole_for_every_specialty() {
    for (Template.SpecialtyShape shape : Shipped.TEMPLATE.specialties()) {
      double wanted =
          shape.clinics().stream()
              .mapToDouble(
                  c -> 270_000 * (1 - 0.115) * shape.clinicShare() * c.share() * 5 / c.patients())
              .sum();
      double made = 0;
      for (Hospital hospital : DECEMBER) {
        for (Specialty specialty : hospital.specialties()) {
          for (PlannedSession session : specialty.sessions()) {
            assertThat(session.sessionsByWeekday()).allMatch(n -> n == Math.rint(n));
            if (specialty.code().equals(shape.code()) && session.kind() == SessionKind.CLINIC) {
              made += session.sessionsByWeekday().stream().mapToDouble(n -> n).sum();
            }
          }
        }
      }
      assertThat(made).as(shape.name()).isCloseTo(wanted, within(1.0));
    }
  }

  @Test
  void they_have_the_general_beds_that_were_published() {
    // All of England had 104,260 in that quarter (KH03), of which these trusts have nine tenths.
    assertThat(sum(DECEMBER, h -> h.beds().general()))
        .isCloseTo(newest(Shipped.BEFORE_LISTS), within(61.0))
        .isBetween(95_000.0, 104_260.0);
  }

  private static double newest(LocalDate day) {
    return Published.on(day, Shipped.TRUSTS).values().stream()
        .mapToDouble(Published::bedsAvailable)
        .sum();
  }

  @Test
  void attendances_are_those_of_the_newest_quarter_that_was_published() {
    Map<String, Double> published =
        Shipped.TRUSTS.stream()
            .filter(r -> r.quarter().equals("2024-25 Q4") && r.attendances().orElse(0) > 0)
            .collect(Collectors.toMap(TrustRow::code, r -> r.attendances().orElseThrow() / 90));

    assertThat(published).hasSize(94);
    for (Hospital hospital : DECEMBER) {
      if (published.containsKey(hospital.code())) {
        assertThat(hospital.emergency().attendancesADay())
            .isCloseTo(published.get(hospital.code()), within(0.01));
      }
    }
    assertThat(sum(DECEMBER, h -> h.emergency().attendancesADay())).isBetween(40_000.0, 48_000.0);
  }

  @Test
  void three_of_ten_attendances_are_admitted_and_other_admissions_come_to_537_000_a_month_in_all() {
    assertThat(admittedShare(DECEMBER.getFirst().emergency())).isBetween(0.30, 0.33);
    double admissions =
        sum(
            DECEMBER,
            h ->
                h.emergency().attendancesADay() * admittedShare(h.emergency())
                    + h.beds().otherAdmissionsADay());
    assertThat(admissions * 30).isCloseTo(537_000, within(40_000.0));
  }

  @Test
  void fifty_thousand_of_the_resident_doctors_are_due_on_a_weekday() {
    double due =
        sum(
            DECEMBER,
            h ->
                h.grades().stream()
                    .filter(g -> g.group().equals("resident doctors"))
                    .mapToDouble(g -> h.dueToWork(g.name(), 1))
                    .sum());
    // 77,000 in all; 16,162 absent on the mean of a day were "fewer than a third".
    assertThat(due).isBetween(3 * 16_162.0, 55_000.0);
  }

  @Test
  void emergency_departments_run_at_a_plausible_load() {
    double needed = 0;
    double there = 0;
    for (Hospital hospital : DECEMBER) {
      double need = hoursNeeded(hospital.emergency());
      double has = hoursOfStaff(hospital);
      needed += need;
      there += has;
      if (hospital.emergency().attendancesADay() > 100) {
        assertThat(need / has).as(hospital.name()).isBetween(0.75, 0.92);
      }
    }
    assertThat(needed / there).isBetween(0.85, 0.90);
  }

  private static double hoursNeeded(Emergency emergency) {
    return 7
        * emergency.attendancesADay()
        * emergency.streams().stream().mapToDouble(s -> s.share() * s.clinicianMinutes()).sum()
        / 60;
  }

  private static double hoursOfStaff(Hospital hospital) {
    Map<String, Integer> hours =
        hospital.shifts().stream().collect(Collectors.toMap(Shift::name, Shift::hours));
    return hospital.duties().stream()
        .filter(d -> d.name().equals(hospital.emergency().duty()))
        .mapToDouble(d ->
            hours.getOrDefault(d.shift(), 0)
                * d.usualByWeekday().stream().mapToDouble(n -> n).sum())
        .sum();
  }

  @Test
  void beds_in_use_are_those_published_by_littles_law() {
    double published = 0;
    double filled = 0;
    for (Hospital hospital : DECEMBER) {
      double admissions =
          hospital.emergency().attendancesADay() * admittedShare(hospital.emergency())
              + hospital.beds().otherAdmissionsADay();
      double own = admissions * hospital.beds().emergencyStay().meanInBed() + plannedBeds(hospital);
      published += hospital.beds().general() * hospital.beds().occupied();
      filled += own;
      assertThat(hospital.beds().emergencyStay().meanInBed()).isBetween(0.99, 9.01);
    }
    assertThat(filled).isCloseTo(published, within(0.03 * published));
  }

  private static double plannedBeds(Hospital hospital) {
    double beds = 0;
    for (Specialty specialty : hospital.specialties()) {
      for (PlannedSession session : specialty.sessions()) {
        double patients = 0;
        for (int day = 0; day < 7; day++) {
          patients += session.patientsOn(day);
        }
        beds += patients / 7 * session.staysShare() * specialty.stay().meanInBed();
      }
    }
    return beds;
  }

  @Test
  void nobody_must_be_there_who_is_not_due() {
    for (Hospital hospital : DECEMBER) {
      for (Duty duty : hospital.duties()) {
        for (int day = 0; day < 7; day++) {
          assertThat(duty.minimumByWeekday().get(day))
              .isLessThanOrEqualTo(duty.usualByWeekday().get(day) + 0.051);
        }
      }
    }
  }

  @Test
  void what_became_known_later_is_not_used() {
    assertThat(DECEMBER).allMatch(h -> h.specialties().stream().allMatch(s -> s.list().isEmpty()));
    assertThat(
            JUNE.stream().flatMap(h -> h.specialties().stream()).filter(s -> s.list().isPresent()))
        .hasSizeGreaterThan(1_900);
    assertThat(hospitals(LocalDate.parse("2022-12-31"))).isEmpty();

    List<Hospital> spring = hospitals(LocalDate.parse("2023-04-01"));
    assertThat(spring).hasSize(104);
    TrustRow row =
        Shipped.TRUSTS.stream()
            .filter(r -> r.code().equals("RBD") && r.quarter().equals("2022-23 Q3"))
            .findFirst()
            .orElseThrow();
    assertThat(find(spring, "RBD").beds().general())
        .isEqualTo((int) Math.round(row.bedsAvailable().orElseThrow()));
  }

  @Test
  void later_rows_never_change_what_was_made_before() {
    List<TrustRow> then =
        Shipped.TRUSTS.stream().filter(r -> !r.known().isAfter(Shipped.BEFORE_LISTS)).toList();
    assertThat(Hospitals.of(Shipped.TEMPLATE, then, List.of(), Shipped.BEFORE_LISTS))
        .isEqualTo(DECEMBER);
  }

  private static Hospital find(List<Hospital> hospitals, String code) {
    return hospitals.stream().filter(h -> h.code().equals(code)).findFirst().orElseThrow();
  }

  @Test
  void a_hospital_without_a_department_says_so() {
    Hospital hearts = find(DECEMBER, "RBQ");

    assertThat(hearts.emergency().attendancesADay()).isEqualTo(0.01);
    assertThat(hearts.findBasis("emergency").orElseThrow().note())
        .startsWith("It has no major department");
  }

  @Test
  void a_code_that_nobody_has_is_told_with_one_that_may_be_meant() {
    assertThatThrownBy(() -> Shipped.maker(Shipped.BEFORE_LISTS).make("RBX"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("There is no hospital \"RBX\"")
        .hasMessageContaining("Did you mean");
  }

  @ParameterizedTest
  @ValueSource(strings = {"2025-12-15", "2026-06-01"})
  void what_is_written_reads_back_as_the_same_hospital(LocalDate asOf) throws Exception {
    HospitalMaker maker = Shipped.maker(asOf);
    for (String code : maker.codes()) {
      var made = maker.make(code);
      assertThat(HospitalReader.read(code + ".yaml", HospitalWriter.write(made))).isEqualTo(made);
    }
  }

  @Test
  void every_part_says_that_it_was_made() {
    for (Hospital hospital : JUNE) {
      for (String part : List.of("duties", "specialties", "emergency", "beds")) {
        assertThat(hospital.findBasis(part).orElseThrow().isSynthetic()).isTrue();
      }
    }
  }
}

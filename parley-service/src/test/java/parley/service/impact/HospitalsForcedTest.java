package parley.service.impact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import parley.casefile.io.CaseFaultsException;
import parley.service.hospital.Hospital;
import parley.service.hospital.SessionKind;
import parley.service.kernel.Runner;
import parley.service.kernel.Threads;
import parley.service.make.HospitalMaker;
import parley.service.make.Tables;
import parley.service.make.Template;
import parley.service.make.TemplateReader;
import parley.service.walkout.Absence;
import parley.service.walkout.WalkoutEngine;

/** What staffing alone forces out in several hospitals together. */
class HospitalsForcedTest {

  private static final String GROUP = "resident doctors";

  /** A large one, two small ones, and one that has no emergency department. */
  private static final List<Hospital> FOUR = hospitals("RBD", "R1H", "RCF", "RBQ");

  private static final HospitalsForced FORCED = HospitalsForced.of(FOUR, GROUP, Runner.IN_TURN);

  @Test
  void nobody_absent_forces_nothing_and_more_absent_never_force_less() {
    assertThat(FORCED.of(0)).isZero();
    double before = 0;
    for (double absent = 0; absent <= 1; absent += 0.01) {
      double forced = FORCED.of(absent);
      assertThat(forced).isBetween(before, 1.0);
      before = forced;
    }
    assertThat(FORCED.of(1)).isGreaterThan(0.5);
  }

  @Test
  void it_is_the_mean_of_the_hospitals_by_the_patients_that_they_plan_from_monday_to_friday() {
    for (double absent : new double[] {0.2, 0.5, 0.65, 0.7, 0.9, 1}) {
      double forced = 0;
      double planned = 0;
      for (Hospital hospital : FOUR) {
        double patients = planned(hospital);
        forced += patients * WalkoutEngine.forcedShare(hospital, week(hospital, absent));
        planned += patients;
      }
      assertThat(FORCED.of(absent)).isCloseTo(forced / planned, within(1e-12));
    }
  }

  @Test
  void between_two_steps_it_lies_on_the_line_between_them() {
    assertThat(FORCED.of(0.62))
        .isCloseTo(0.6 * FORCED.of(0.6) + 0.4 * FORCED.of(0.65), within(1e-12));
    assertThat(FORCED.of(-1)).isZero();
    assertThat(FORCED.of(2)).isEqualTo(FORCED.of(1));
  }

  @Test
  void a_hospital_twice_is_that_hospital() {
    Hospital one = FOUR.getFirst();
    HospitalsForced once = HospitalsForced.of(List.of(one), GROUP, Runner.IN_TURN);
    HospitalsForced twice = HospitalsForced.of(List.of(one, one), GROUP, Runner.IN_TURN);
    for (double absent : new double[] {0.3, 0.6, 0.9}) {
      assertThat(twice.of(absent)).isCloseTo(once.of(absent), within(1e-12));
    }
  }

  @Test
  void the_same_whoever_asks_the_hospitals() {
    HospitalsForced several = HospitalsForced.of(FOUR, GROUP, Threads.of(3));
    SplittableRandom random = new SplittableRandom(21);
    for (int i = 0; i < 1000; i++) {
      double absent = random.nextDouble();
      assertThat(several.of(absent)).isEqualTo(FORCED.of(absent));
    }
  }

  @Test
  void no_hospital_and_a_group_that_none_has_are_refused() {
    assertThatThrownBy(() -> HospitalsForced.of(List.of(), GROUP, Runner.IN_TURN))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("There is no hospital; expected one or more.");
    assertThatThrownBy(() -> HospitalsForced.of(FOUR, "pilots", Runner.IN_TURN))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("pilots");
  }

  private static double planned(Hospital hospital) {
    double planned = 0;
    for (int weekday = 0; weekday < 5; weekday++) {
      planned +=
          hospital.plannedOn(SessionKind.CLINIC, weekday)
              + hospital.plannedOn(SessionKind.THEATRE, weekday);
    }
    return planned;
  }

  private static Absence week(Hospital hospital, double absent) {
    LocalDateTime monday = LocalDate.of(2024, 1, 1).atStartOfDay();
    return Absence.even(hospital, GROUP, monday, monday.plusDays(5), absent);
  }

  private static List<Hospital> hospitals(String... codes) {
    try {
      Template template = TemplateReader.read("template.yaml", text("template.yaml"));
      HospitalMaker maker =
          new HospitalMaker(
              template,
              Tables.trusts("trusts.csv", text("trusts.csv"), template),
              List.of(),
              LocalDate.parse("2025-12-15"));
      return Stream.of(codes).map(c -> maker.make(c).hospital()).toList();
    } catch (CaseFaultsException e) {
      throw new IllegalStateException(e.getMessage(), e);
    }
  }

  private static String text(String name) {
    Path here = Path.of("").toAbsolutePath();
    while (!Files.isDirectory(here.resolve("cases"))) {
      here = here.getParent();
    }
    try {
      return Files.readString(here.resolve("cases/resident-doctors-england/service/" + name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

package parley.service.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import parley.casefile.Confidence;
import parley.service.hospital.Basis;
import parley.service.hospital.Hospital;
import parley.service.hospital.SessionKind;
import parley.service.surge.FluWeek;
import parley.service.walkout.SessionPlan;

/** The shipped examples, plan files and weeks of influenza. */
class FilesTest {

  private static final Path ROOT = root();

  private static Path root() {
    Path here = Path.of("").toAbsolutePath();
    while (!Files.isDirectory(here.resolve("examples"))) {
      here = here.getParent();
    }
    return here;
  }

  private static String text(String path) throws IOException {
    return Files.readString(ROOT.resolve(path));
  }

  @Test
  void the_small_hospital_is_read_with_every_part_and_where_it_comes_from() throws Exception {
    HospitalFile file =
        HospitalReader.read("small-hospital.yaml", text("examples/small-hospital.yaml"));
    Hospital hospital = file.hospital();

    assertThat(hospital.code()).isEqualTo("SMALL");
    assertThat(hospital.plannedShift().name()).isEqualTo("day");
    assertThat(hospital.specialties()).hasSize(5);
    assertThat(hospital.specialties().getFirst().list().orElseThrow().size()).isEqualTo(1_500);
    assertThat(hospital.standInsFor("resident"))
        .containsEntry("specialty doctor", 1.0)
        .containsEntry("consultant", 0.8);
    assertThat(hospital.plannedOn(SessionKind.THEATRE, 0)).isPositive();
    assertThat(hospital.bases())
        .extracting(Basis::part)
        .containsExactly(
            "grades",
            "shifts",
            "urgencies",
            "duties",
            "specialties",
            "emergency",
            "beds",
            "rebooking");
    assertThat(hospital.bases()).allMatch(Basis::isSynthetic);
    assertThat(HospitalReader.read("again", HospitalWriter.write(file))).isEqualTo(file);
  }

  @Test
  void a_specialty_may_have_sources_of_its_own() throws Exception {
    String own =
        text("examples/small-hospital.yaml")
            .replace(
                "sources: []\ngrades:",
                """
                sources:
                  - {id: B1, title: "Board paper, \\"May\\"", link: "", licence: own, date: "2026-05"}
                grades:\
                """)
            .replace(
                "      code: C_130\n",
                "      code: C_130\n      sources: [B1]\n      confidence: high\n      synthetic: false\n");
    HospitalFile file = HospitalReader.read("own.yaml", own);

    assertThat(file.hospital().findBasis("specialty Ophthalmology"))
        .hasValue(new Basis("specialty Ophthalmology", List.of("B1"), Confidence.HIGH, false, ""));
    assertThat(file.sources())
        .extracting(FileSource::title)
        .containsExactly("Board paper, \"May\"");
    assertThat(HospitalReader.read("again", HospitalWriter.write(file))).isEqualTo(file);
  }

  @Test
  void the_orthopaedic_ward_is_that_of_its_source() throws Exception {
    TheatreFile file =
        (TheatreFile)
            ServiceFiles.read("orthopaedic-ward.yaml", text("examples/orthopaedic-ward.yaml"));

    assertThat(file.plan().plannedAWeek()).isCloseTo(80, within(1e-9));
    assertThat(file.plan().beds()).isEqualTo(40);
    assertThat(file.plan().warmUpDays()).isEqualTo(35);
    assertThat(file.plan().days()).isEqualTo(70);
    assertThat(file.replications()).isEqualTo(50);
    assertThat(file.bases()).noneMatch(Basis::isSynthetic);
  }

  private static final String PLAN =
      """
      kind: plan
      name: "Keep the urgent"
      kept:
        - {day: "2025-12-17", specialty: Urology, kind: theatre, sessions: 3}
        - {day: "2025-12-17", specialty: Urology, kind: clinic, sessions: 5}
      standIns:
        - {day: "2025-12-17", shift: night, grade: consultant, specialty: Urology, number: 2}
      """;

  @Test
  void a_plan_says_what_is_kept_and_who_stands_in() throws Exception {
    PlanFile plan = PlanReader.read("plan.yaml", PLAN);
    LocalDate day = LocalDate.parse("2025-12-17");

    assertThat(plan.plan().kept())
        .containsExactly(
            new SessionPlan.Kept(day, "Urology", SessionKind.THEATRE, 3),
            new SessionPlan.Kept(day, "Urology", SessionKind.CLINIC, 5));
    assertThat(plan.plan().standIns())
        .containsExactly(new SessionPlan.StandIn(day, "night", "consultant", "Urology", 2));
    assertThat(PlanReader.read("again", PlanWriter.write(plan))).isEqualTo(plan);
    PlanFile empty = new PlanFile("none", new SessionPlan(List.of(), List.of()));
    assertThat(PlanReader.read("again", PlanWriter.write(empty))).isEqualTo(empty);
  }

  @Test
  void a_plan_that_is_none_is_told() {
    assertThatThrownBy(() -> PlanReader.read("plan.yaml", PLAN.replace("clinic", "theatre")))
        .hasMessageContaining("plan.yaml, line 5, field kept[1]: found the same line twice");
    assertThatThrownBy(() -> PlanReader.read("plan.yaml", PLAN.replace("12-17", "12-32")))
        .hasMessageContaining("expected a day such as 2025-12-17");
    assertThatThrownBy(
            () -> PlanReader.read("plan.yaml", PLAN.replace("sessions: 3", "sessions: -3")))
        .hasMessageContaining("found -3; expected sessions that are kept");
    assertThatThrownBy(() -> PlanReader.read("plan.yaml", PLAN.replace("number: 2", "number: 0")))
        .hasMessageContaining("found 0; expected how many");
  }

  @Test
  void weeks_of_influenza_are_read_in_the_order_of_time() throws Exception {
    String weekly =
        """
        week_ending,flu_beds_avg,flu_cc_beds_avg,noro_adult_beds,staff_sick_avg,source_title
        2025-12-14,3140,128,427,54335,"One, and two"
        2025-12-07,2660,106,,,x
        """;

    List<FluWeek> weeks = FluReader.read("weekly.csv", weekly);

    assertThat(weeks)
        .containsExactly(
            new FluWeek(
                LocalDate.parse("2025-12-07"),
                2660,
                OptionalDouble.of(106),
                OptionalDouble.empty(),
                LocalDate.parse("2025-12-07")),
            new FluWeek(
                LocalDate.parse("2025-12-14"),
                3140,
                OptionalDouble.of(128),
                OptionalDouble.of(54335),
                LocalDate.parse("2025-12-14")));
  }

  @Test
  void the_shipped_weeks_of_influenza_became_known_after_they_had_ended() throws Exception {
    List<FluWeek> weeks =
        FluReader.read("flu.csv", text("cases/resident-doctors-england/service/flu.csv"));

    assertThat(weeks).hasSize(7).allMatch(w -> w.known().isAfter(w.weekEnding()));
    assertThat(weeks.get(2).beds()).isEqualTo(3140);
  }

  @Test
  void weeks_that_are_none_are_told() {
    String head = "week_ending,flu_beds_avg,flu_cc_beds_avg,staff_sick_avg\n";
    assertThatThrownBy(() -> FluReader.read("w.csv", head)).hasMessageContaining("a header only");
    assertThatThrownBy(() -> FluReader.read("w.csv", head + "2025-12-07,,,\n"))
        .hasMessageContaining("line 2, field flu_beds_avg: found an empty cell; expected a number");
    assertThatThrownBy(() -> FluReader.read("w.csv", head + "7 Dec,5,,\n"))
        .hasMessageContaining("found \"7 Dec\"; expected a day such as");
    assertThatThrownBy(() -> FluReader.read("w.csv", head + "2025-12-07,NaN,,\n"))
        .hasMessageContaining("found \"NaN\"; expected a number");
    assertThatThrownBy(() -> FluReader.read("w.csv", head + "2025-12-07,5,,\n2025-12-07,6,,\n"))
        .hasMessageContaining("line 3, field week_ending: found 2025-12-07 twice");
  }
}

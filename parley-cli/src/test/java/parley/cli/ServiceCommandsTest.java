package parley.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parley.service.format.HospitalFile;
import parley.service.format.ServiceFiles;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Wards are run and hospitals are made through the program. */
class ServiceCommandsTest {

  private static final Path WARD = Run.ROOT.resolve("examples/orthopaedic-ward.yaml");
  private static final Path HOSPITAL = Run.ROOT.resolve("examples/small-hospital.yaml");
  private static final Path ENGLAND = Run.ROOT.resolve("cases/resident-doctors-england");

  @TempDir Path working;

  private String run(Object... args) {
    Run run = Run.in(working, args);
    assertThat(run.exit()).as(run.err()).isZero();
    assertThat(run.err()).isEmpty();
    return run.out();
  }

  @Test
  void the_orthopaedic_ward_does_what_its_page_says() {
    JsonNode found = JsonMapper.shared().readTree(run("service", "run", WARD, "--json"));

    assertThat(found.get("seed").intValue()).isEqualTo(1);
    assertThat(found.get("replications").intValue()).isEqualTo(50);
    assertThat(found.get("confidence").doubleValue()).isEqualTo(0.95);
    JsonNode measures = found.get("measures");
    // docs/service-theatre.md
    assertThat(measures.get("treated").get("mean").doubleValue()).isCloseTo(6.30, within(0.005));
    assertThat(measures.get("treated").get("halfWidth").doubleValue())
        .isCloseTo(0.08, within(0.005));
    assertThat(measures.get("lost").get("mean").doubleValue()).isCloseTo(5.16, within(0.005));
    assertThat(measures.get("bedUse").get("mean").doubleValue()).isCloseTo(0.944, within(0.0005));
    assertThat(measures.has("treated.primary hip")).isTrue();
  }

  @Test
  void any_number_of_threads_gives_the_same_bytes() {
    String one = run("service", "run", WARD, "--json", "--threads", "1");

    assertThat(run("service", "run", WARD, "--json", "--threads", "2")).isEqualTo(one);
    assertThat(run("service", "run", WARD, "--json", "--threads", "7")).isEqualTo(one);
    assertThat(run("service", "run", WARD, "--json", "--seed", "2")).isNotEqualTo(one);
    assertThat(run("service", "run", WARD, "--csv", "--threads", "1"))
        .isEqualTo(run("service", "run", WARD, "--csv", "--threads", "5"));
  }

  @Test
  void text_rows_and_a_page_say_the_same() throws IOException {
    String text = run("service", "run", WARD, "--html", "ward.html", "--replications", "10");

    assertThat(text)
        .contains(
            "Orthopaedic ward", "Slots lost for want of a bed", "10 replications of 105 days");
    assertThat(Files.readString(working.resolve("ward.html"))).contains("Operations a day", "<svg");
    assertThat(run("service", "run", WARD, "--csv").lines().findFirst())
        .hasValue("measure,mean,half_width,unit");
  }

  @Test
  void a_hospital_runs_over_a_quarter_after_four_weeks() {
    JsonNode found =
        JsonMapper.shared()
            .readTree(run("service", "run", HOSPITAL, "--json", "--replications", "20"));

    assertThat(found.get("kind").stringValue()).isEqualTo("hospital");
    assertThat(found.get("seed").intValue()).isEqualTo(1);
    assertThat(found.get("replications").intValue()).isEqualTo(20);
    assertThat(found.get("confidence").doubleValue()).isEqualTo(0.95);
    assertThat(found.get("warmUpDays").intValue()).isEqualTo(28);
    assertThat(found.get("days").intValue()).isEqualTo(91);
    JsonNode measures = found.get("measures");
    // The file says 160 attendances a day; 20 quarters of a Poisson stream are within 99.9 %.
    assertThat(measures.get("attendances").get("mean").doubleValue())
        .isCloseTo(160 * 91, within(3.3 * Math.sqrt(160 * 91 / 20.0)));
    assertThat(measures.get("attendances").get("unit").stringValue()).isEqualTo("patients");
    assertThat(measures.get("in-target").get("unit").stringValue()).isEqualTo("share");
    double beds = measures.get("general-beds").get("mean").doubleValue();
    assertThat(measures.get("occupancy").get("mean").doubleValue())
        .isCloseTo(beds / 330, within(1e-9));
    double bySpecialty =
        measures
            .propertyStream()
            .filter(m -> m.getKey().startsWith("sent-home."))
            .mapToDouble(m -> m.getValue().get("mean").doubleValue())
            .sum();
    assertThat(bySpecialty)
        .isCloseTo(measures.get("sent-home").get("mean").doubleValue(), within(1e-9));
    JsonNode fan = found.get("byDay").get("general-beds");
    assertThat(fan.get("middle").size()).isEqualTo(91);
    assertThat(fan.get("low5").get(45).doubleValue())
        .isLessThan(fan.get("high95").get(45).doubleValue());
    assertThat(found.get("bases").valueStream().allMatch(b -> b.get("synthetic").booleanValue()))
        .isTrue();
  }

  @Test
  void a14_a_hospital_gives_the_same_bytes_on_any_number_of_threads() {
    Object[] asked = {
      "service", "run", HOSPITAL, "--replications", "8", "--days", "14", "--warm-up", "7"
    };
    for (String form : List.of("--json", "--csv")) {
      String one = run(with(asked, form, "--threads", "1"));
      assertThat(run(with(asked, form, "--threads", "2"))).isEqualTo(one);
      assertThat(run(with(asked, form, "--threads", "4"))).isEqualTo(one);
      assertThat(run(with(asked, form, "--seed", "2"))).isNotEqualTo(one);
    }
  }

  private static Object[] with(Object[] words, Object... more) {
    return Stream.concat(Stream.of(words), Stream.of(more)).toArray();
  }

  @Test
  void a_hospital_as_a_page_shows_fans_and_where_its_numbers_come_from() throws IOException {
    String text =
        run(
            "service",
            "run",
            HOSPITAL,
            "--html",
            "hospital.html",
            "--replications",
            "4",
            "--days",
            "7");

    assertThat(text)
        .contains("Small hospital (invented)", "330 general beds", "4 replications of 35 days");
    String page = Files.readString(working.resolve("hospital.html"));
    assertThat(page)
        .contains(
            "General beds in use at midnight",
            "90 of 100, range",
            "50 of 100, range",
            "Where the numbers come from",
            "Sun 11 Jan 2026");
  }

  @Test
  void a_made_hospital_runs_and_names_its_sources() throws IOException {
    Files.writeString(
        working.resolve("RBD.yaml"),
        run("service", "make", ENGLAND, "--trust", "RBD", "--as-of", "2025-12-15"));

    JsonNode found =
        JsonMapper.shared()
            .readTree(run("service", "run", "RBD.yaml", "--json", "--replications", "4"));

    assertThat(found.get("code").stringValue()).isEqualTo("RBD");
    // docs/service-files.md: beds filled within 3 % of beds in use; here with the chance of days.
    assertThat(found.get("measures").get("occupancy").get("mean").doubleValue())
        .isBetween(0.85, 1.0);
    assertThat(found.get("sources").valueStream().map(s -> s.get("id").stringValue()))
        .contains("KH03-2025", "RTT-2025-08");
  }

  @Test
  void days_of_a_ward_may_be_others_than_those_of_its_file() {
    JsonNode found =
        JsonMapper.shared()
            .readTree(
                run(
                    "service",
                    "run",
                    WARD,
                    "--json",
                    "--replications",
                    "2",
                    "--days",
                    "7",
                    "--warm-up",
                    "0"));

    assertThat(found.get("days").intValue()).isEqualTo(7);
    assertThat(found.get("warmUpDays").intValue()).isZero();
  }

  @Test
  void all_hospitals_are_written_and_read_again() throws Exception {
    String said = run("service", "make", ENGLAND, "--out", "made", "--as-of", "2025-12-15");

    assertThat(said).startsWith("written: made, 121 hospitals, as known on 15 Dec 2025;");
    try (Stream<Path> files = Files.list(working.resolve("made"))) {
      assertThat(files).hasSize(121);
    }
    String text = Files.readString(working.resolve("made/RBD.yaml"));
    HospitalFile file = (HospitalFile) ServiceFiles.read("RBD.yaml", text);
    assertThat(file.hospital().beds().general()).isEqualTo(335);
    assertThat(file.hospital().specialties()).allMatch(s -> s.list().isEmpty());
    assertThat(run("service", "make", ENGLAND, "--trust", "RBD", "--as-of", "2025-12-15"))
        .isEqualTo(text);
  }

  @Test
  void what_is_made_depends_on_what_was_known() {
    String before = run("service", "make", ENGLAND, "--trust", "RBD", "--as-of", "2026-05-13");

    assertThat(before).doesNotContain("weeks: [");
    assertThat(run("service", "make", ENGLAND, "--trust", "RBD", "--as-of", "2026-05-14"))
        .contains("weeks: [");
  }

  @Test
  void the_case_with_its_tables_passes_its_check() {
    assertThat(run("check", ENGLAND)).contains("no faults");
  }
}

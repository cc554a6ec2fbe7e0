package parley.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
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

  private static final Path ROOT = root();
  private static final Path WARD = ROOT.resolve("examples/orthopaedic-ward.yaml");
  private static final Path ENGLAND = ROOT.resolve("cases/resident-doctors-england");

  @TempDir Path working;

  private static Path root() {
    Path here = Path.of("").toAbsolutePath();
    while (!Files.isDirectory(here.resolve("cases"))) {
      here = here.getParent();
    }
    return here;
  }

  private String run(Object... args) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    List<String> words = new ArrayList<>();
    for (Object arg : args) {
      words.add(arg.toString());
    }
    int exit =
        Main.run(
            words.toArray(String[]::new),
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            Environment.piped(working));
    assertThat(exit).as(err.toString(StandardCharsets.UTF_8)).isZero();
    assertThat(err.toString(StandardCharsets.UTF_8)).isEmpty();
    return out.toString(StandardCharsets.UTF_8);
  }

  @Test
  void the_orthopaedic_ward_does_what_its_page_says() {
    JsonNode found = JsonMapper.shared().readTree(run("service", "run", WARD, "--json"));

    assertThat(found.get("seed").intValue()).isEqualTo(1);
    assertThat(found.get("replications").intValue()).isEqualTo(50);
    assertThat(found.get("confidence").doubleValue()).isEqualTo(0.95);
    JsonNode measures = found.get("measures");
    // docs/service-theatre.md
    assertThat(measures.get("treated").get("mean").doubleValue()).isCloseTo(6.36, within(0.005));
    assertThat(measures.get("treated").get("halfWidth").doubleValue())
        .isCloseTo(0.075, within(0.005));
    assertThat(measures.get("lost").get("mean").doubleValue()).isCloseTo(5.07, within(0.005));
    assertThat(measures.get("bedUse").get("mean").doubleValue()).isCloseTo(0.940, within(0.0005));
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

package parley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Rotas are checked, priced, swapped and compared through the program. */
class RotaCommandsTest {

  private static final String REGISTRARS =
      Run.ROOT.resolve("examples/medical-registrar-rota.yaml").toString();
  private static final String DUTIES =
      Run.ROOT.resolve("examples/medical-registrar-duties.csv").toString();
  private static final String ENGLAND =
      Run.ROOT.resolve("cases/resident-doctors-england").toString();

  @TempDir Path working;

  private Run rota(String command, String... more) {
    List<Object> words = new ArrayList<>(List.of("rota", command, REGISTRARS));
    words.addAll(Arrays.asList(more));
    return Run.in(working, words.toArray());
  }

  private JsonNode json(Run run) {
    assertThat(run.exit()).as(run.err()).isZero();
    return JsonMapper.builder().build().readTree(run.out());
  }

  @Test
  void a_legal_rota_is_legal() {
    JsonNode found = json(rota("check", "--duties", DUTIES, "--json"));
    assertThat(found.path("legal").asBoolean()).isTrue();
    assertThat(found.path("asPlanned").asBoolean()).isTrue();
    assertThat(found.path("breaches").size()).isZero();
  }

  @Test
  void one_night_more_breaks_what_it_breaks_and_the_sentence_says_so() throws IOException {
    List<String> lines = new ArrayList<>(Files.readAllLines(Path.of(DUTIES)));
    int row = 1;
    while (!lines.get(row).startsWith("D09")) {
      row++;
    }
    // D09 works nights from Friday 20 to Monday 23 February: a fifth is one too many.
    List<String> cells = new ArrayList<>(List.of(lines.get(row).split(",", -1)));
    int tuesday = List.of(lines.getFirst().split(",", -1)).indexOf("2026-02-24");
    cells.set(tuesday, "N");
    lines.set(row, String.join(",", cells));
    Path changed = Files.write(working.resolve("changed.csv"), lines);

    JsonNode found = json(rota("check", "--duties", changed.toString(), "--json"));

    assertThat(found.path("legal").asBoolean()).isFalse();
    JsonNode nights =
        found
            .path("breaches")
            .valueStream()
            .filter(b -> b.path("rule").asString().equals("night-run"))
            .findFirst()
            .orElseThrow();
    assertThat(nights.path("doctor").asString()).isEqualTo("D09");
    assertThat(nights.path("measured").asInt()).isEqualTo(5);
    assertThat(nights.path("limit").asInt()).isEqualTo(4);
    assertThat(nights.path("clause").asString()).contains("Schedule 3");
    assertThat(nights.path("sentence").asString()).startsWith("D09 has 5 nights in a row from");
    assertThat(rota("check", "--duties", changed.toString()).out()).contains("N!");
  }

  @ParameterizedTest
  @CsvSource({"saved.yaml", "saved.csv", "saved.xlsx"})
  void what_is_saved_is_read_again(String name) {
    assertThat(rota("check", "--duties", DUTIES, "--save", name).exit()).isZero();
    Run again =
        name.endsWith(".yaml")
            ? Run.in(working, "rota", "check", working.resolve(name), "--csv")
            : rota("check", "--duties", name, "--csv");
    assertThat(again.exit()).as(again.err()).isZero();
    assertThat(again.out()).isEqualTo(rota("check", "--duties", DUTIES, "--csv").out());
  }

  @Test
  void each_doctor_gets_a_calendar() {
    assertThat(rota("check", "--duties", DUTIES, "--save", "calendars").exit()).isZero();
    assertThat(working.resolve("calendars").toFile().list()).hasSize(12);
  }

  @Test
  void the_work_of_a_rota_is_priced_with_a_case() {
    JsonNode found = json(rota("pay", "--duties", DUTIES, "--case", ENGLAND, "--json"));
    assertThat(found.path("doctors").size()).isEqualTo(12);
    assertThat(found.path("total").path("value").asDouble()).isGreaterThan(500_000);
  }

  @Test
  void swaps_are_offered_and_changes_are_told_with_their_notice() throws IOException {
    JsonNode swaps =
        json(rota("swaps", "--duties", DUTIES, "--doctor", "D03", "--day", "2026-02-15", "--json"));
    assertThat(swaps.path("swaps").size()).isPositive();
    Path changed =
        Files.writeString(
            working.resolve("new.csv"),
            Files.readString(Path.of(DUTIES)).replaceFirst("(?m)^D01,D,", "D01,,"));
    JsonNode compared =
        json(
            rota(
                "compare",
                "--duties",
                DUTIES,
                "--new",
                changed.toString(),
                "--published",
                "2026-01-20",
                "--json"));
    assertThat(compared.path("changes").size()).isEqualTo(1);
    assertThat(compared.path("late").asInt()).isEqualTo(1);
    assertThat(compared.path("changes").get(0).path("noticeDays").asInt()).isEqualTo(13);
  }

  @Test
  void a_version_is_published_once_and_the_next_one_says_what_it_changes() throws IOException {
    String[] first = {"--duties", DUTIES, "--as", "1", "--on", "2025-12-01", "--into", "known"};
    JsonNode made = json(rota("publish", with(first, "--json")));
    assertThat(made.path("breaches").asInt()).isZero();
    assertThat(made.path("before").isNull()).isTrue();
    Path file = working.resolve("known/1.yaml");
    assertThat(made.path("sha256").asString()).isEqualTo(sha256(Files.readAllBytes(file)));
    assertThat(Files.readString(working.resolve("known/versions.csv")))
        .isEqualTo(
            "version,published,sha256\n1,2025-12-01," + sha256(Files.readAllBytes(file)) + "\n");

    Run again = rota("publish", first);
    assertThat(again.exit()).isEqualTo(2);
    assertThat(again.err()).contains("known/versions.csv", "version \"1\"", "another name");

    Files.writeString(
        working.resolve("new.csv"),
        Files.readString(Path.of(DUTIES)).replaceFirst("(?m)^D01,D,", "D01,,"));
    JsonNode next =
        json(
            rota(
                "publish",
                "--duties",
                "new.csv",
                "--as",
                "2",
                "--on",
                "2026-01-20",
                "--into",
                "known",
                "--json"));
    assertThat(next.path("before").asString()).isEqualTo("1");
    assertThat(next.path("compared").path("late").asInt()).isEqualTo(1);
  }

  @Test
  void a_published_version_that_was_altered_is_noticed() throws IOException {
    String[] first = {"--duties", DUTIES, "--as", "1", "--on", "2025-12-01", "--into", "known"};
    assertThat(rota("publish", first).exit()).isZero();
    Path file = working.resolve("known/1.yaml");
    Files.writeString(file, Files.readString(file) + "# more\n");
    Run next =
        rota("publish", "--duties", DUTIES, "--as", "2", "--on", "2026-01-20", "--into", "known");
    assertThat(next.exit()).isEqualTo(2);
    assertThat(next.err()).contains("known/1.yaml", "SHA-256");
    assertThat(working.resolve("known/2.yaml")).doesNotExist();
  }

  private static String[] with(String[] words, String more) {
    String[] all = Arrays.copyOf(words, words.length + 1);
    all[words.length] = more;
    return all;
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void needs_are_found_for_a_small_promise() {
    JsonNode found = json(rota("needs", "--promise", "weekends:1/3", "--work", "300", "--json"));
    JsonNode third = found.path("needs").get(1);
    assertThat(third.path("fewestPosts").asInt()).isGreaterThanOrEqualTo(9);
    assertThat(third.path("atLeast").asInt()).isEqualTo(9);
  }

  @Test
  void a_rota_is_made_that_the_checker_finds_legal_and_the_same_seed_and_work_make_it_again() {
    String[] asked = {"--work", "6", "--seed", "3", "--save", "made.csv", "--csv"};
    Run first = rota("solve", asked);
    assertThat(first.exit()).as(first.err()).isZero();
    JsonNode found = json(rota("check", "--duties", "made.csv", "--json"));
    assertThat(found.path("legal").asBoolean()).isTrue();
    assertThat(found.path("asPlanned").asBoolean()).isTrue();
    assertThat(rota("solve", "--work", "6", "--seed", "3", "--workers", "1", "--csv").out())
        .isEqualTo(first.out());
  }

  @Test
  void where_there_is_no_rota_it_names_what_clashes() throws IOException {
    Path clash =
        Files.writeString(
            working.resolve("clash.yaml"),
            """
            kind: rota
            id: clash
            name: "One doctor for every night"
            rules: tcs-2019
            basis: {synthetic: true, confidence: low, sources: []}
            sources: []
            horizon: {first: "2026-02-02", last: "2026-02-15", zone: Europe/London, holidays: []}
            shifts:
              - {id: N, start: "21:00", end: "09:00", breaks: 90}
            doctors:
              - {id: A, grade: ST4}
            demand:
              - {id: night, shift: N, days: all, minimum: 1}
            """);
    JsonNode found = json(Run.in(working, "rota", "solve", clash, "--work", "20", "--json"));
    assertThat(found.path("feasible").asBoolean()).isFalse();
    assertThat(found.path("proven").asBoolean()).isTrue();
    assertThat(found.path("objective").isNull()).isTrue();
    assertThat(found.path("conflict").path("items").toString())
        .contains("the demand night")
        .contains("the rule ");
  }

  @Test
  void a_public_instance_is_solved_from_its_text() throws IOException {
    Path instance =
        Files.writeString(
            working.resolve("tiny.txt"),
            """
            SECTION_HORIZON
            7
            SECTION_SHIFTS
            D,480,
            SECTION_STAFF
            A,D=7,2400,960,5,2,2,1
            B,D=7,2400,960,5,2,2,1
            SECTION_DAYS_OFF
            A,0
            SECTION_SHIFT_ON_REQUESTS
            A,2,D,2
            SECTION_SHIFT_OFF_REQUESTS
            B,3,D,1
            SECTION_COVER
            0,D,1,100,1
            1,D,1,100,1
            2,D,1,100,1
            3,D,1,100,1
            4,D,1,100,1
            5,D,1,100,1
            6,D,1,100,1
            """);
    JsonNode found = json(Run.in(working, "rota", "solve", instance, "--work", "10", "--json"));
    assertThat(found.path("feasible").asBoolean()).isTrue();
    assertThat(found.path("proven").asBoolean()).isTrue();
    assertThat(found.path("objective").asInt()).isEqualTo(found.path("bound").asInt());
    assertThat(found.path("breaches").size()).isZero();
  }

  @Test
  void cover_for_a_walkout_is_found_and_handed_over() {
    JsonNode found =
        json(
            Run.in(
                working,
                "rota",
                "cover",
                Run.ROOT.resolve("examples/strike-cover.yaml"),
                "--hospital",
                Run.ROOT.resolve("examples/small-hospital.yaml"),
                "--work",
                "100",
                "--json"));
    assertThat(found.path("duties").size()).isPositive();
    assertThat(found.path("levels").size()).isEqualTo(3);
    assertThat(found.path("handover").path("shares").size()).isPositive();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "check | found no duties",
        "check --rules tcs-1999 | \"tcs-1999\"; expected one of tcs-2016, tcs-2019",
        "check --duties nothing.csv | found nothing there",
        "needs --promise moon:1 | moon",
        "needs --seconds 0 | --seconds",
        "needs --seconds 1 --work 1 | Both",
        "pay | --case",
        "swaps --doctor D99 --day 2026-02-15 | D99",
        "compare --new new.csv | --published"
      })
  void what_cannot_be_is_told_in_a_line(String words, String told) {
    String[] all = words.split(" ");
    Run run = rota(all[0], Arrays.copyOfRange(all, 1, all.length));
    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err().lines().findFirst().orElse("")).contains(told);
    assertThat(run.out()).isEmpty();
  }
}

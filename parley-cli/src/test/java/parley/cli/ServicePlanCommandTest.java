package parley.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import parley.service.format.HospitalFile;
import parley.service.format.PlanReader;
import parley.service.format.ServiceFiles;
import parley.service.walkout.Policy;
import parley.service.walkout.SessionPlan;
import parley.service.walkout.WalkoutQuestion;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Plans are chosen through the program. */
class ServicePlanCommandTest {

  private static final String HOSPITAL =
      Run.ROOT.resolve("examples/small-hospital.yaml").toString();
  private static final String WARD = Run.ROOT.resolve("examples/orthopaedic-ward.yaml").toString();
  private static final String ENGLAND =
      Run.ROOT.resolve("cases/resident-doctors-england").toString();

  @TempDir Path working;

  private Run run(List<String> words) {
    return Run.in(working, words.toArray());
  }

  /** A choice for the small hospital, with little search. */
  private Run plan(String... more) {
    return run(
        Stream.concat(
                Stream.of(
                    "service",
                    "plan",
                    HOSPITAL,
                    "--walkout",
                    "2025-12-17..2025-12-22",
                    "--absent-share",
                    "0.6",
                    "--evaluations",
                    "4000"),
                Arrays.stream(more))
            .toList());
  }

  @Test
  void a_plan_is_shown_beside_three_rules_as_text_and_page() throws IOException {
    Run run = plan("--html", "plan.html");

    assertThat(run.err()).isEmpty();
    assertThat(run.out())
        .contains("cancel all", "keep all", "keep in the order of urgency", "Sessions kept")
        .contains("60.0 %", "\"resident doctors\" absent", "Who stands in");
    assertThat(Files.readString(working.resolve("plan.html")))
        .contains("The plan beside three rules", "<svg");
  }

  @Test
  void data_hold_the_intervals_and_the_decisions() {
    JsonNode found = JsonMapper.shared().readTree(plan("--json").out());

    assertThat(found.get("kind").stringValue()).isEqualTo("plan");
    assertThat(found.get("rules")).hasSize(3);
    for (JsonNode rule : found.get("rules")) {
      double better = rule.get("better").get("mean").doubleValue();
      double halfWidth = rule.get("better").get("halfWidth").doubleValue();
      assertThat(better + halfWidth).as(rule.toString()).isNotNegative();
      assertThat(better)
          .isEqualTo(
              found.get("value").get("mean").doubleValue()
                  - rule.get("value").get("mean").doubleValue(),
              within(1e-6));
    }
    assertThat(found.get("selection").get("candidates").intValue()).isGreaterThan(3);
    assertThat(found.get("kept").size()).isPositive();
    for (JsonNode kept : found.get("kept")) {
      assertThat(kept.get("sessions").intValue()).isBetween(0, kept.get("most").intValue());
    }
  }

  @Test
  void any_number_of_threads_gives_the_same_bytes() {
    String one = plan("--json", "--threads", "1").out();

    assertThat(plan("--json", "--threads", "3").out()).isEqualTo(one);
    assertThat(plan("--json", "--seed", "2").out()).isNotEqualTo(one);
  }

  @Test
  void the_plan_is_written_as_a_file_that_is_read_again_and_that_the_planned_layer_takes()
      throws Exception {
    Run run = plan("--csv", "--out", "plan.yaml");

    SessionPlan chosen =
        PlanReader.read("plan.yaml", Files.readString(working.resolve("plan.yaml"))).plan();
    List<String> rows = run.out().lines().toList();
    assertThat(rows.getFirst()).isEqualTo("decision,day,specialty,kind,shift,grade,number,most");
    for (SessionPlan.Kept kept : chosen.kept()) {
      assertThat(rows)
          .anyMatch(row ->
              row.startsWith("keep," + kept.day() + ",")
                  && row.contains(",,," + kept.sessions() + ","));
    }
    assertThat(chosen.kept())
        .hasSize((int) rows.stream().filter(r -> r.startsWith("keep,")).count());
    HospitalFile hospital =
        (HospitalFile) ServiceFiles.read("h", Files.readString(Path.of(HOSPITAL)));
    WalkoutQuestion question =
        WalkoutQuestion.of(hospital.hospital(), LocalDate.parse("2025-12-16"), 20);
    assertThatCode(() -> question.withPolicy(new Policy.Chosen(chosen))).doesNotThrowAnyException();
  }

  @Test
  void a_hospital_of_a_case_is_made_first() {
    Run run =
        run(
            List.of(
                "service",
                "plan",
                ENGLAND,
                "--trust",
                "RBD",
                "--as-of",
                "2025-12-15",
                "--walkout",
                "2025-12-17..2025-12-18",
                "--absent-share",
                "0.5",
                "--evaluations",
                "500"));

    assertThat(run.err()).isEmpty();
    assertThat(run.out()).contains("Wed 17 Dec 2025 to Thu 18 Dec 2025", "50.0 %");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--walkout 2025-12-17|found 2025-12-17; expected two days such as",
        "--walkout 2025-12-22..2025-12-17|and, after it, the day on whose morning",
        "--walkout 2025-12-17..2025-12-33|found 2025-12-17..2025-12-33; expected",
        "--walkout 2025-12-17..2027-12-17|lasts over a year",
        "--absent-share 1.2|--absent-share: found 1.2; expected a share from 0 to 1.",
        "--absent-share half|\"half\" is no number",
        "--group pilots|There is no group of grades \"pilots\"",
        "--evaluations 0|--evaluations: found 0; expected 1 or more.",
        "--on-the-day -1|--on-the-day: found -1.0; expected a number from 0",
        "--threads 0|--threads: found 0; expected a number from 1",
        "--trust RBD|--trust: found with a file; expected it with a case folder only.",
        "--as-of 2025-12-15|--as-of: found with a file; expected it with a case folder only.",
        "--json --csv|Both --json and --csv are given"
      })
  void bad_input_is_one_sentence_and_nothing_is_written(String options, String told)
      throws IOException {
    List<String> words =
        Stream.concat(
                Stream.of("service", "plan", HOSPITAL),
                Stream.concat(
                    Stream.of(
                            "--walkout 2025-12-17..2025-12-22",
                            "--absent-share 0.5",
                            "--out plan.yaml")
                        .filter(w -> !options.startsWith(w.split(" ")[0]))
                        .flatMap(w -> Stream.of(w.split(" "))),
                    Stream.of(options.split(" "))))
            .toList();
    Run run = run(words);

    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err()).contains(told).doesNotContain("Exception");
    assertThat(run.err().lines().filter(l -> !l.startsWith("Try: "))).hasSize(1);
    try (Stream<Path> files = Files.list(working)) {
      assertThat(files).isEmpty();
    }
  }

  @Test
  void files_of_other_kinds_and_cases_without_a_hospital_are_refused() {
    List<String> rest = List.of("--walkout", "2025-12-17..2025-12-22", "--absent-share", "0.5");
    assertThat(run(with(rest, WARD)).err()).contains("expected a file of the kind hospital");
    assertThat(run(with(rest, "nowhere")).err()).contains("found nothing there");
    assertThat(run(with(rest, ENGLAND)).err()).contains("expected --trust CODE");
    assertThat(run(with(rest, ENGLAND, "--trust", "RBX")).err())
        .contains("--trust: There is no hospital \"RBX\"");
  }

  private static List<String> with(List<String> rest, String... first) {
    return Stream.of(Stream.of("service", "plan"), Arrays.stream(first), rest.stream())
        .flatMap(s -> s)
        .toList();
  }
}

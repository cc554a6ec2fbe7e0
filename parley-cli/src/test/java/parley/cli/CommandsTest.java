package parley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The commands, run in this process as the launcher runs them. */
class CommandsTest {

  private static final String DOCTORS = shipped("resident-doctors-england");

  @TempDir Path working;

  @ParameterizedTest
  @ValueSource(strings = {"stand", "clock", "worth", "cost", "deals"})
  void each_question_answers_as_text_json_and_csv(String verb) {
    assertThat(run(verb, DOCTORS).exit()).isZero();
    assertThat(run(verb, DOCTORS, "--json").out()).startsWith("{").endsWith("}\n");
    assertThat(run(verb, DOCTORS, "--csv").out()).startsWith("as_of,question,");
    assertThat(run(verb, DOCTORS).err()).isEmpty();
  }

  @Test
  void without_a_day_the_answer_is_as_of_the_newest_fact_and_says_so() {
    Run run = run("stand", shipped("exercise-rail"));

    assertThat(run.out()).contains("as of Wed 12 Aug 2026").contains("The newest fact");
  }

  @Test
  void brief_prints_the_page_and_writes_it_below_the_current_folder() throws IOException {
    Run run = run("brief", DOCTORS, "--as-of", "2025-12-22");

    assertThat(run.exit()).isZero();
    assertThat(run.out()).contains("page: out/brief.html").contains("5  WHICH DEALS");
    assertThat(Files.readString(working.resolve("out/brief.html"))).startsWith("<!DOCTYPE html>");
    assertThat(files()).containsExactly("out/brief.html");
  }

  @Test
  void no_page_is_written_where_none_is_wanted_and_another_name_can_be_chosen() throws IOException {
    run("brief", DOCTORS, "--no-html");
    run("brief", DOCTORS, "--json");
    assertThat(files()).isEmpty();

    run("brief", DOCTORS, "--html", "deep/er/page.html");
    assertThat(files()).containsExactly("deep/er/page.html");
  }

  @Test
  void out_writes_to_a_file_or_into_a_folder() throws IOException {
    Files.createDirectory(working.resolve("folder"));

    assertThat(run("clock", DOCTORS, "--json", "--out", "folder").exit()).isZero();
    assertThat(run("clock", DOCTORS, "--csv", "--out", "a.csv").exit()).isZero();

    assertThat(files()).containsExactly("a.csv", "folder/clock.json");
  }

  @Test
  void a_file_that_cannot_be_written_is_the_users_matter_and_leaves_nothing() throws IOException {
    Files.createDirectory(working.resolve("folder"));

    Run run = run("brief", DOCTORS, "--html", "folder");

    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err()).contains("is a folder").doesNotContain("Exception");
    assertThat(files()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "stnad, stand",
    "breif, brief",
  })
  void a_mistyped_command_is_met_with_the_one_probably_meant(String typed, String meant) {
    Run run = run(typed, DOCTORS);

    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err()).contains("Did you mean " + meant + "?");
    assertThat(run.out()).isEmpty();
  }

  @Test
  void mistyped_options_ids_and_days_are_met_with_one_sentence() {
    assertThat(run("stand", DOCTORS, "--as-fo", "2025-12-22").err())
        .contains("\"--as-fo\" is not an option")
        .contains("--as-of");
    assertThat(run("stand", DOCTORS, "--as-of", "22.12.2025").err())
        .contains("\"22.12.2025\" is no day such as 2025-12-22");
    assertThat(run("brief", DOCTORS, "--open", "E0622").err())
        .contains("Nothing with the id \"E0622\"")
        .contains("Did you mean E062?");
    assertThat(run("clock", DOCTORS, "--ballot", "B66", "--votes", "1").err())
        .contains("No ballot \"B66\"");
    assertThat(run("worth", DOCTORS, "--offer", "OO").err()).contains("No offer \"OO\"");
    assertThat(run("cost", DOCTORS, "--days", "0").err()).contains("--days is 0");
    assertThat(run("stand", DOCTORS, "--rule", "BMAA").err()).contains("Did you mean BMA?");
    assertThat(run("stand").err()).contains("Missing: CASE");
    assertThat(run().err()).contains("Which command?");
  }

  @Test
  void options_of_take_home_and_cliffs_that_do_not_fit_are_met_with_one_sentence() {
    assertThat(run("worth", DOCTORS, "cliffs", "--all-years", "--year", "2025/26").err())
        .contains("Both --all-years and --year 2025/26 are given; choose one of them.");
    assertThat(run("worth", DOCTORS, "cliffs", "--year", "2025-26").err())
        .contains("\"2025-26\" is no pay year such as 2008/09.");
    assertThat(run("worth", DOCTORS, "take-home", "--gross", "-1").err())
        .contains("--gross -1 is no amount of pounds and pennies from 0 on");
    assertThat(run("worth", DOCTORS, "take-home", "--gross", "38831", "--loan", "plan3").err())
        .contains("no parameters for the plan of student loans \"plan3\"")
        .contains("plan1, plan2, plan5");
    assertThat(run("worth", DOCTORS, "take-home", "--gross", "1", "--year", "1999/00").exit())
        .isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"nowhere", "."})
  void a_folder_that_is_no_case_is_told_in_lines_without_a_stack_trace(String folder) {
    Run run = run("brief", folder);

    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains("expected").doesNotContain("\tat ", "Exception");
  }

  @Test
  void open_tells_all_of_a_figure_an_event_and_a_rule() {
    assertThat(run("brief", DOCTORS, "--open", "cost-day-48-60").out())
        .contains("Value", "48 to 60", "Unit", "Basis", "By", "Source", "Address", "Known from");
    assertThat(run("brief", DOCTORS, "--open", "erosion-26-1").out()).contains("Contested by");
    assertThat(run("brief", DOCTORS, "--open", "E062").out()).contains("event", "Source");
    assertThat(run("brief", DOCTORS, "--open", "gb.mandate").out())
        .contains("rule of law", "Provision");
    assertThat(run("brief", DOCTORS, "--as-of", "2025-01-01", "--open", "E062").exit())
        .isEqualTo(2);
  }

  @Test
  void the_clock_answers_what_ifs_and_writes_a_calendar() throws IOException {
    Run run =
        run(
            "clock",
            DOCTORS,
            "--as-of",
            "2026-02-03",
            "--ballot",
            "B6",
            "--votes",
            "26978",
            "--entitled",
            "53958",
            "--ics",
            "dates.ics");

    assertThat(run.exit()).isZero();
    assertThat(run.out()).contains("what if").contains("does not pass").contains("dates.ics");
    assertThat(Files.readString(working.resolve("dates.ics"))).startsWith("BEGIN:VCALENDAR\r\n");
    assertThat(run("clock", DOCTORS, "--opened", "2026-03-02").err())
        .contains("--opened and --closed go together");
  }

  @Test
  void another_rule_counts_other_walkouts() {
    String all = run("stand", DOCTORS, "--rule", "all").out();

    assertThat(all).contains("of any union");
    assertThat(all).isNotEqualTo(run("stand", DOCTORS).out());
  }

  @Test
  void check_counts_what_a_case_holds() {
    assertThat(run("check", DOCTORS).out()).contains("71 events").contains("no faults");
    assertThat(run("check", DOCTORS, "--json").out())
        .startsWith("{")
        .contains("\"lints\"", "\"quotation_not_found\"");
    assertThat(run("check", DOCTORS, "--csv").out())
        .startsWith("kind,item,message\r\n")
        .contains("term_out_of_time,E033,");
  }

  @Test
  void colour_comes_on_a_terminal_or_when_asked_and_not_against_no_color() {
    assertThat(Run.in(new Environment(working, true, false), "stand", DOCTORS).out())
        .contains("\u001b[");
    assertThat(Run.in(new Environment(working, true, true), "stand", DOCTORS).out())
        .doesNotContain("\u001b[");
    assertThat(run("stand", DOCTORS).out()).doesNotContain("\u001b[");
    assertThat(run("stand", DOCTORS, "--color", "always").out()).contains("\u001b[");
    assertThat(
            Run.in(new Environment(working, true, false), "stand", DOCTORS, "--color=never").out())
        .doesNotContain("\u001b[");
  }

  @Test
  void help_and_version_go_to_standard_output() {
    assertThat(run("--help").out()).contains("brief", "stand", "clock", "Exit codes");
    assertThat(run("clock", "--help").out()).contains("--notice-received");
    assertThat(run("--version").out()).startsWith("parley ");
    assertThat(run("--help").exit()).isZero();
  }

  private Run run(String... args) {
    return Run.in(Environment.piped(working), args);
  }

  private List<String> files() throws IOException {
    try (Stream<Path> all = Files.walk(working)) {
      return new ArrayList<>(
          all.filter(Files::isRegularFile)
              .map(f -> working.relativize(f).toString().replace('\\', '/'))
              .sorted()
              .toList());
    }
  }

  private static String shipped(String name) {
    return Run.ROOT.resolve("cases").resolve(name).toString();
  }
}

package parley.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parley.cli.Environment;
import parley.cli.Main;
import tools.jackson.databind.JsonNode;

/** Tournaments of strategies through the program. */
class TournamentCommandTest {

  private static final String NAMES = "boulware,conceder,hard-liner,micro";

  @TempDir Path working;

  private Path depot;

  @BeforeEach
  void depot() {
    depot = TalksFolders.depot(working);
  }

  private Object[] command(Object... more) {
    return Stream.concat(
            Stream.of("talks", "tournament", depot, "--strategies", NAMES, "--rounds", "30"),
            Stream.of(more))
        .toArray();
  }

  private String csv(Object... more) {
    Parley run = Parley.run(working, command(more));
    assertThat(run.exit()).as(run.err()).isZero();
    return run.out();
  }

  @Test
  void every_pair_meets_in_both_seats_and_the_table_is_what_the_rows_say() {
    JsonNode found = Parley.json(working, command());
    List<String> rows = csv("--csv").lines().skip(1).toList();

    assertThat(rows).hasSize(16);
    assertThat(found.get("sessions").intValue()).isEqualTo(16);
    double own = 0;
    for (String row : rows) {
      String[] cells = row.split(",", -1);
      own += cells[5].equals("micro") ? Double.parseDouble(cells[10]) : 0;
      own += cells[6].equals("micro") ? Double.parseDouble(cells[11]) : 0;
    }
    JsonNode micro =
        found.get("standings").values().stream()
            .filter(r -> r.get("strategy").stringValue().equals("micro"))
            .findFirst()
            .orElseThrow();
    assertThat(micro.get("mean").doubleValue()).isEqualTo(own / 8);
    assertThat(found.get("payoffs").size()).isEqualTo(4);
    assertThat(found.get("symmetricEquilibria").size()).isPositive();
    assertThat(found.get("bestReplies").get("hard-liner").size()).isPositive();
    assertThat(found.get("friedman").isNull()).isTrue();
  }

  @Test
  void a_match_is_the_session_that_run_plays() {
    JsonNode session =
        Parley.json(
            working, "talks", "run", depot, "--strategies", "boulware,conceder", "--rounds", "30");
    String row =
        csv("--csv")
            .lines()
            .filter(r -> r.contains(",boulware,conceder,"))
            .findFirst()
            .orElseThrow();

    String[] cells = row.split(",", -1);
    assertThat(cells[9]).isEqualTo(session.get("round").toString());
    assertThat(Double.parseDouble(cells[10]))
        .isEqualTo(session.get("discountedUtilities").get(0).doubleValue());
  }

  @Test
  void threads_change_nothing() {
    String one = csv("--csv", "--repeats", "20", "--workers", "1");

    assertThat(one.lines()).hasSize(321);
    assertThat(csv("--csv", "--repeats", "20", "--workers", "5")).isEqualTo(one);
    assertThat(csv("--csv", "--repeats", "20", "--workers", "1", "--seed", "2")).isNotEqualTo(one);
  }

  @Test
  void a_tournament_that_was_broken_off_goes_on_to_the_same_file() throws IOException {
    Path log = working.resolve("log.csv");
    String whole = csv("--csv", "--repeats", "5", "--resume", log);
    String written = Files.readString(log);
    assertThat(written).isEqualTo(whole);

    // Broken off in the middle of a row.
    Files.writeString(log, written.substring(0, written.length() / 2));
    assertThat(csv("--csv", "--repeats", "5", "--resume", log)).isEqualTo(whole);
    assertThat(Files.readString(log)).isEqualTo(written);

    // More repeats are appended; what is there is not touched.
    csv("--csv", "--repeats", "6", "--resume", log);
    assertThat(Files.readString(log)).startsWith(written);
    assertThat(Files.readString(log).lines()).hasSize(1 + 16 * 6);
  }

  @Test
  void what_is_in_the_file_is_believed_and_not_played_again() throws IOException {
    Path log = working.resolve("log.csv");
    csv("--resume", log);
    String changed =
        Files.readString(log).replaceAll("(,micro,micro,1,)[^\r]*", "$1agreement,7,0.125,0.25");
    Files.writeString(log, changed);

    assertThat(csv("--csv", "--resume", log)).contains(",micro,micro,1,agreement,7,0.125,0.25");
  }

  @Test
  void a_file_of_other_terms_or_another_scenario_is_refused() throws IOException {
    Path log = working.resolve("log.csv");
    csv("--resume", log);

    assertRefused(
        "log.csv: row 2: found the seed \"1\"; expected \"9\", as it is now. Give another file to"
            + " start anew.",
        command("--resume", log, "--seed", "9"));
    TalksFolders.write(
        depot, "firm.xml", TalksFolders.FIRM.replace("value=\"0.3\"", "value=\"0.2\""));
    assertRefused("found the fingerprint", command("--resume", log));
    Files.writeString(log, "a,b\r\n1,2\r\n");
    assertRefused(
        "log.csv: found the heading \"a,b\"; expected that of a", command("--resume", log));
    assertRefused("found a file that cannot be read and written", command("--resume", working));
  }

  @Test
  void what_cannot_be_played_is_refused() {
    assertRefused("--workers: found 0; expected a number from 1", command("--workers", "0"));
    assertRefused(
        "--rounds: found 0; expected a number from 1",
        "talks",
        "tournament",
        depot,
        "--strategies",
        NAMES,
        "--rounds",
        "0");
    assertRefused("--repeats: found 0; expected a number from 1", command("--repeats", "0"));
    assertRefused(
        "There is no strategy \"nobody\"",
        "talks",
        "tournament",
        depot,
        "--strategies",
        "micro,nobody");
    assertRefused(
        "needs a scenario and two strategies; there are 1 and 1",
        "talks",
        "tournament",
        depot,
        "--strategies",
        "micro");
    assertRefused(
        "needs open preferences",
        "talks",
        "tournament",
        depot,
        "--strategies",
        "micro,reserve-inferring");
    assertRefused(
        "found nothing there",
        "talks",
        "tournament",
        working.resolve("none"),
        "--strategies",
        NAMES);
    assertRefused("have one name", "talks", "tournament", depot, depot, "--strategies", NAMES);
  }

  private void assertRefused(String told, Object... command) {
    Parley run = Parley.run(working, command);
    assertThat(run.exit()).as(run.out()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err().lines()).hasSize(1);
    assertThat(run.err()).contains(told);
  }

  @Test
  void the_page_has_the_chart_and_three_scenarios_have_tests() {
    Path second = TalksFolders.depot(working.resolve("b"));
    Path third = TalksFolders.depot(working.resolve("c"));
    Path page = working.resolve("page.html");
    Object[] three = {
      "talks",
      "tournament",
      depot,
      second,
      third,
      "--strategies",
      NAMES,
      "--rounds",
      "30",
      "--html",
      page,
    };

    Parley run = Parley.run(working, three);

    assertThat(run.exit()).as(run.err()).isZero();
    assertThat(run.out()).contains("of 6 pairs", "What each has on average against each");
    assertThat(page).content().contains("Mean of each strategy", "<svg", "After Holm");
  }

  /** A stopwatch that runs a second with every look at it. */
  private String errors(boolean terminal) {
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    AtomicLong now = new AtomicLong();
    Main.run(
        Stream.of(command("--repeats", "40")).map(Object::toString).toArray(String[]::new),
        new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8),
        new PrintStream(err, true, StandardCharsets.UTF_8),
        new Environment(working, terminal, true, () -> now.addAndGet(1_000_000_000L)));
    return err.toString(StandardCharsets.UTF_8);
  }

  @Test
  void long_work_tells_a_terminal_how_far_it_is_and_nothing_else() {
    assertThat(errors(true))
        .contains("of 640 sessions, ", " %, about ", "s left")
        .endsWith("\r\u001b[K");
    assertThat(errors(false)).isEmpty();
  }
}

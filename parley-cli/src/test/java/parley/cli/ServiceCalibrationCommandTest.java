package parley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Past walkouts, published and modelled, through the program. */
class ServiceCalibrationCommandTest {

  private static final Path ENGLAND = Run.ROOT.resolve("cases/resident-doctors-england");

  @TempDir static Path shared;

  /** As known on 18 February 2026, in JSON, asked by one thread. */
  private static String json = "";

  @TempDir Path working;

  @BeforeAll
  static void ask() {
    Run run = run(shared, calibration("2026-02-18", "--json", "--threads", "1"));
    assertThat(run.err()).isEmpty();
    assertThat(run.exit()).isZero();
    json = run.out();
  }

  private static String[] calibration(String day, String... more) {
    List<String> words =
        new ArrayList<>(List.of("service", "calibration", ENGLAND.toString(), "--as-of", day));
    words.addAll(List.of(more));
    return words.toArray(String[]::new);
  }

  private static Run run(Path directory, String... words) {
    return Run.in(Environment.piped(directory), words);
  }

  @Test
  void every_walkout_has_what_was_published_and_what_is_modelled_with_intervals() {
    JsonNode walkouts = JsonMapper.shared().readTree(json).get("walkouts");
    assertThat(walkouts).hasSize(14);
    for (JsonNode walkout : walkouts) {
      assertThat(walkout.get("weekdays").intValue()).isBetween(2, 4);
      assertThat(walkout.get("keptModelled").get("value").doubleValue()).isBetween(70.0, 97.0);
      for (JsonNode edition : walkout.get("editions")) {
        assertInterval(edition.get("modelled"));
        assertInterval(edition.get("leftOut").get("modelled"));
        assertThat(edition.get("residual").doubleValue()).isBetween(-0.35, 0.35);
      }
    }
    JsonNode july = walkouts.get(11);
    assertThat(july.get("policy").stringValue()).isEqualTo("keep_target");
    assertThat(july.get("editions").get(0).get("published").get("value").intValue())
        .isEqualTo(54_095);
    assertThat(july.get("keptPublished").get("value").intValue()).isEqualTo(93);
    assertThat(july.get("editions").get(0).get("leftOut").get("holds").booleanValue()).isFalse();
  }

  private static void assertInterval(JsonNode figure) {
    assertThat(figure.get("value").doubleValue())
        .isBetween(figure.get("low").doubleValue(), figure.get("high").doubleValue());
    assertThat(figure.get("low").doubleValue()).isLessThan(figure.get("high").doubleValue());
  }

  @Test
  void turnout_alone_is_shown_beside_the_models_that_fit() {
    JsonNode models = JsonMapper.shared().readTree(json).get("models");
    assertThat(models.get(0).get("model").stringValue()).isEqualTo("turnout");
    assertThat(models.get(0).get("leftOutError").doubleValue())
        .isGreaterThan(2 * models.get(3).get("leftOutError").doubleValue());
    JsonNode forced = JsonMapper.shared().readTree(json).get("forced");
    assertThat(forced).hasSize(11);
    assertThat(forced.get(7).get("forced").doubleValue()).isBetween(0.2, 0.25);
  }

  @Test
  void every_figure_opens_to_sources_of_the_case() {
    JsonNode answer = JsonMapper.shared().readTree(json);
    Set<String> figures = new HashSet<>();
    Set<String> sources = new HashSet<>();
    answer.get("sources").forEach(s -> sources.add(s.get("id").stringValue()));
    for (JsonNode figure : answer.get("figures")) {
      figures.add(figure.get("id").stringValue());
      assertThat(figure.get("source")).as(figure.toString()).isNotEmpty();
      figure.get("source").forEach(s -> assertThat(sources).contains(s.stringValue()));
    }
    for (JsonNode walkout : answer.get("walkouts")) {
      for (JsonNode edition : walkout.get("editions")) {
        assertThat(figures)
            .contains(
                edition.get("modelled").get("figure").stringValue(),
                edition.get("published").get("figure").stringValue());
      }
    }
  }

  @Test
  void two_threads_give_the_same_bytes() {
    assertThat(run(working, calibration("2026-02-18", "--json", "--threads", "2")).out())
        .isEqualTo(json);
  }

  @Test
  void a_page_has_the_tables_and_the_charts_and_rows_have_every_figure() throws IOException {
    Run run = run(working, calibration("2025-11-13", "--csv", "--html", "past.html"));
    assertThat(run.exit()).isZero();
    assertThat(run.out())
        .contains("cost.national.rescheduled.", "cost.national.planned-care-kept.W12", "54095")
        .doesNotContain("W13");
    assertThat(Files.readString(working.resolve("past.html")))
        .contains(
            "Published and modelled, by walkout",
            "Published, and modelled from the other walkouts",
            "turnout alone",
            "<svg");
  }

  @Test
  void a_day_that_is_too_early_is_told_the_first_that_is_not() {
    assertRefused(
        run(working, calibration("2025-08-20")),
        "--as-of: What a walkout loses cannot be computed as of 2025-08-20: found neither planned-contacts-per-weekday with share-of-lost-care-counted nor a walkout with both a count and a share kept; expected one of them. Hint: the record suffices from 2025-08-21 on.");
  }

  @Test
  void a_case_whose_record_never_suffices_is_told_so() {
    assertRefused(
        run(working, "service", "calibration", Run.ROOT.resolve("cases/exercise-rail").toString()),
        "Hint: no later day of the record suffices either.");
  }

  @Test
  void a_number_of_threads_that_makes_no_sense_is_refused() {
    assertRefused(
        run(working, calibration("2026-02-18", "--threads", "0")),
        "--threads: found 0; expected a number from 1 to 1024.");
  }

  @Test
  void a_case_without_hospitals_or_with_hospitals_of_a_later_day_is_refused() throws IOException {
    Path without = copy("without", name -> null, "service/");
    assertRefused(
        run(working, "service", "calibration", without.toString()),
        "found no folder service; expected one with template.yaml and trusts.csv.");
    Path later =
        copy(
            "later",
            text -> text.replaceAll(",[-0-9]+,([^,]+,(high|medium|low))", ",2027-01-01,$1"),
            "service/trusts.csv");
    assertRefused(
        run(working, "service", "calibration", later.toString(), "--as-of", "2026-02-18"),
        "--as-of: found 2026-02-18; expected a day on which beds of a hospital were known.");
  }

  @Test
  void hospitals_that_know_no_such_group_are_refused() throws IOException {
    Path other =
        copy(
            "other",
            text -> text.replace("group: resident doctors", "group: trainees"),
            "service/template.yaml");
    assertRefused(
        run(working, "service", "calibration", other.toString(), "--as-of", "2026-02-18"),
        "resident doctors");
  }

  private static void assertRefused(Run run, String told) {
    assertThat(run.exit()).as(run.err()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err().lines().toList()).hasSize(1);
    assertThat(run.err()).contains(told);
  }

  /**
   * A copy of the case.
   *
   * @param change what becomes of the text of some files; null leaves them out
   * @param from how the names of these files begin
   */
  private Path copy(String name, UnaryOperator<String> change, String from) throws IOException {
    Path copy = working.resolve(name);
    try (Stream<Path> files = Files.walk(ENGLAND)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path relative = ENGLAND.relativize(file);
        Path target = copy.resolve(relative.toString());
        String text = Files.readString(file);
        String changed =
            relative.toString().replace('\\', '/').startsWith(from) ? change.apply(text) : text;
        if (changed != null) {
          Files.createDirectories(target.getParent());
          Files.writeString(target, changed);
        }
      }
    }
    return copy;
  }
}

package parley.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;

/** Which deals both sides would sign, under the sets of the case and under one's own. */
class DealsCommandsTest {

  private static final String DAY = "2025-12-22";

  @TempDir Path working;

  private JsonNode json(Object... options) {
    return Parley.json(
        working,
        Stream.concat(Stream.of("deals", CaseFolders.DOCTORS, "--as-of", DAY), Stream.of(options))
            .toArray());
  }

  private Parley run(Object... options) {
    return Parley.run(
        working,
        Stream.concat(Stream.of("deals", CaseFolders.DOCTORS, "--as-of", DAY), Stream.of(options))
            .toArray());
  }

  /** A copy of a shipped set with a piece of text replaced where it stands first. */
  private Path own(String set, String from, String to) throws IOException {
    String text =
        Files.readString(CaseFolders.DOCTORS.resolve("preferences").resolve(set + ".yaml"));
    assertThat(text).contains(from);
    return Files.writeString(
        working.resolve("mine.yaml"),
        text.replaceFirst(Pattern.quote(from), Matcher.quoteReplacement(to)));
  }

  @Test
  void a15_b15_posts_fees_a_pay_path_and_rotas_are_on_the_table_of_both_sets_with_sources() {
    JsonNode answer = json();

    assertThat(answer.get("assumptions")).hasSize(2);
    for (JsonNode set : answer.get("assumptions")) {
      assertThat(set.get("by").stringValue()).isNotBlank();
      assertThat(set.get("basis").stringValue()).isNotBlank();
      assertThat(set.get("source")).isNotEmpty();
      for (JsonNode party : set.get("parties")) {
        assertThat(party.get("weights").propertyNames())
            .contains("posts", "fees", "multi-year", "rotas", "headcount", "pay");
      }
    }
    for (JsonNode deal : answer.get("deals")) {
      List<String> issues = new ArrayList<>();
      deal.get("package").forEach(c -> issues.add(c.get("issue").stringValue()));
      assertThat(issues).contains("posts", "fees", "multi-year", "rotas");
      assertThat(deal.get("measures")).isNotEmpty();
    }
  }

  @Test
  void the_fields_that_other_programs_read_are_where_they_were() {
    JsonNode answer = json();

    assertThat(answer.propertyNames())
        .contains("assumptions", "zone", "deals", "binding", "believe", "frontier", "solutions");
    JsonNode deal = answer.get("deals").get(0);
    assertThat(deal.propertyNames())
        .contains("package", "measures", "utilities", "gates", "ratified");
    double least = 1;
    for (JsonNode gate : deal.get("gates")) {
      assertThat(gate.get("chance").doubleValue()).isBetween(0.0, 1.0);
      least = Math.min(least, gate.get("chance").doubleValue());
    }
    assertThat(deal.get("ratified").doubleValue()).isBetween(0.0, least);
    assertThat(deal.at("/ratifiedRange/high").doubleValue()).isCloseTo(least, within(1e-6));
    assertThat(answer.get("believe"))
        .allSatisfy(b -> {
          assertThat(b.get("rooms")).hasSize(2);
          assertThat(b.get("flips")).isNotEmpty();
        });
    assertThat(answer.get("binding"))
        .allSatisfy(b -> assertThat(b.get("leastLikely").propertyNames()).contains("chance"));
  }

  @Test
  void the_votes_of_members_lie_on_the_line_at_the_survey() {
    JsonNode zone = json().get("zone").get(0);

    JsonNode survey =
        zone.get("gates")
            .valueStream()
            .filter(g -> g.get("gate").stringValue().equals("members-survey"))
            .findFirst()
            .orElseThrow();
    JsonNode votes = survey.at("/calibration/votes");
    // 83 % against on a turnout of 65 %; 66 % in favour in September 2024.
    assertThat(votes.get(0).get("share").doubleValue()).isEqualTo(0.168);
    assertThat(votes.get(0).get("atAssumed").booleanValue()).isFalse();
    assertThat(votes.get(1).get("share").doubleValue()).isEqualTo(0.6597);
    assertThat(votes.get(1).get("atAssumed").booleanValue()).isTrue();
    double slope = survey.get("slope").doubleValue();
    double level = survey.get("level").doubleValue();
    double at = votes.get(0).get("at").doubleValue();
    assertThat(1 / (1 + Math.exp(-level - slope * at))).isCloseTo(0.168, within(1e-4));
    assertThat(survey.get("votes").longValue()).isEqualTo(35_105);
  }

  @Test
  void assumptions_stand_first_on_every_face() throws IOException {
    String text = run().out();
    assertThat(text.indexOf("Assumption set A")).isBetween(0, text.indexOf("likeliest"));
    assertThat(text.indexOf("What set-a assumes")).isBetween(0, text.indexOf("Packages of"));

    Path html = working.resolve("page.html");
    assertThat(run("--html", html).exit()).isZero();
    String page = Files.readString(html);
    assertThat(page.indexOf("What set-a assumes"))
        .isBetween(0, page.indexOf("Packages of the frontier"));
    assertThat(page).contains("class=\"gate\"", "offer O5", "likeliest", "value of no deal");

    String json = run("--json").out();
    assertThat(json.indexOf("\"assumptions\"")).isBetween(0, json.indexOf("\"zone\""));
  }

  @Test
  void ones_own_set_answers_in_place_of_those_of_the_case_and_the_answer_says_so()
      throws IOException {
    Path mine = own("set-a", "reserve: 36", "reserve: 36");

    JsonNode answer = json("--preferences", mine);

    assertThat(answer.get("assumptions")).hasSize(1);
    assertThat(answer.get("ownFiles").get(0).stringValue()).isEqualTo("mine.yaml");
    assertThat(run("--preferences", mine).out())
        .contains("by the assumptions of mine.yaml, in place of those of the case");
    assertThat(answer.get("deals")).isEqualTo(ofSet(json().get("deals"), "set-a"));
  }

  private static JsonNode ofSet(JsonNode deals, String set) {
    ArrayNode own = ((ArrayNode) deals).deepCopy();
    for (int i = own.size() - 1; i >= 0; i--) {
      if (!own.get(i).get("assumptions").stringValue().equals(set)) {
        own.remove(i);
      }
    }
    return own;
  }

  @Test
  void one_number_changed_changes_the_answer() throws IOException {
    JsonNode shipped = json("--preferences", own("set-a", "reserve: 82", "reserve: 82"));
    JsonNode changed = json("--preferences", own("set-a", "reserve: 82", "reserve: 83"));

    assertThat(shipped.at("/zone/0/packages").longValue()).isEqualTo(1);
    assertThat(changed.at("/zone/0/packages").longValue()).isZero();
    assertThat(changed.at("/assumptions/0/verdict").stringValue()).isEqualTo("no_deal_in_range");
    assertThat(changed.get("headline").stringValue())
        .isNotEqualTo(shipped.get("headline").stringValue());
  }

  @Test
  void the_flip_that_the_page_names_flips_the_answer() throws IOException {
    JsonNode flips = json().get("believe").get(0).get("flips");
    JsonNode flip =
        flips
            .valueStream()
            .filter(f ->
                f.get("number").stringValue().equals("weight")
                    && f.get("party").stringValue().equals("BMA")
                    && f.get("issue").stringValue().equals("pay"))
            .findFirst()
            .orElseThrow();

    JsonNode changed =
        json(
            "--preferences",
            own("set-a", "      pay: 42", "      pay: " + flip.get("to").longValue()));

    assertThat(flip.get("from").longValue()).isEqualTo(42);
    assertThat(changed.at("/zone/0/packages").longValue()).isZero();
  }

  @Test
  void a_file_may_be_given_twice_over_under_other_ids_and_order_is_kept() throws IOException {
    Path second =
        Files.writeString(
            working.resolve("second.yaml"),
            Files.readString(own("set-a", "id: set-a", "id: second")));
    Path first = own("set-a", "id: set-a", "id: first");

    JsonNode sets = json("--preferences", first, "--preferences", second).get("assumptions");

    assertThat(sets.get(0).get("id").stringValue()).isEqualTo("first");
    assertThat(sets.get(1).get("id").stringValue()).isEqualTo("second");
  }

  @Test
  void the_shipped_example_of_ones_own_assumptions_runs() {
    JsonNode answer =
        json("--preferences", CaseFolders.ROOT.resolve("docs/examples/own-assumptions.yaml"));

    assertThat(answer.get("assumptions").get(0).get("verdict").stringValue())
        .isNotEqualTo("not_searched");
    assertThat(answer.at("/zone/0/reserves/0/kind").stringValue()).isEqualTo("offer");
    assertThat(answer.at("/zone/0/reserves/1/kind").stringValue()).isEqualTo("walkout");
    assertThat(answer.at("/zone/0/reserves/1/low").doubleValue())
        .isLessThan(answer.at("/zone/0/reserves/1/points").doubleValue());
  }

  @Test
  void a_chart_in_letters_fits_the_terminal() {
    Parley run = run("--chart");

    assertThat(run.exit()).isZero();
    assertThat(run.out()).contains("# every gate accepts", "A Nash");
    assertThat(run.out().lines()).allSatisfy(l -> assertThat(l).hasSizeLessThanOrEqualTo(80));
  }

  static List<Arguments> broken() {
    return List.of(
        Arguments.of(
            "a weight that is no whole number", "      pay: 42", "      pay: 4.2", "weights.pay"),
        Arguments.of("a value above 100", "path-pound: 100", "path-pound: 101", "at most 100"),
        Arguments.of(
            "a misspelt field", "    reserve: 36", "    reserv: 36", "did you mean reserve?"),
        Arguments.of(
            "no value of no deal", "    reserve: 36\n", "", "none of reserve, reserveOffer"),
        Arguments.of(
            "two values of no deal",
            "    reserve: 36",
            "    reserve: 36\n    reserveOffer: O5",
            "2 of reserve, reserveOffer"),
        Arguments.of(
            "an offer that is not there",
            "    reserve: 36",
            "    reserveOffer: O99",
            "the id of an offer"),
        Arguments.of("an unknown issue", "      pay: 42", "      pey: 42", "did you mean pay?"),
        Arguments.of("an unknown option", "        pay-0: 0", "        pay-7: 0", "pay-7"),
        Arguments.of("an unknown party", "  - party: BMA", "  - party: BMO", "did you mean BMA?"),
        Arguments.of(
            "an unknown gate", "gate: treasury", "gate: tresury", "did you mean treasury?"),
        Arguments.of(
            "a spread of nothing",
            "accepts: 86\n        spread: 4",
            "accepts: 86\n        spread: 0",
            "above 0"),
        Arguments.of(
            "a turnout above 100", "turnoutPercent: 69", "turnoutPercent: 690", "at most 100"),
        Arguments.of(
            "a vote without a place",
            "              at: 44\n",
            "              inFavourPercent: 100\n",
            "below 100"),
        Arguments.of(
            "a gate with two models",
            "        accepts: 44\n",
            "        accepts: 44\n        spread: 3\n",
            "both spread and vote"),
        Arguments.of("real preferences", "status: assumption", "status: real", "assumption"),
        Arguments.of("no label", "label:", "labell:", "did you mean label?"),
        Arguments.of("a tab", "    reserve: 36", "\treserve: 36", "line"),
        Arguments.of(
            "a function that does not rise",
            "    reserve: 36",
            functions("piecewise", "{at: 5, value: 10}, {at: 5, value: 20}"),
            "must rise"),
        Arguments.of(
            "a line through three points",
            "    reserve: 36",
            functions("linear", "{at: 1, value: 1}, {at: 2, value: 2}, {at: 3, value: 3}"),
            "goes through 2 points"),
        Arguments.of(
            "a shape that is not known",
            "    reserve: 36",
            functions("linnear", "{at: 1, value: 1}, {at: 2, value: 2}"),
            "did you mean linear?"),
        Arguments.of(
            "an interaction of one issue",
            "    reserve: 36",
            "    interactions:\n"
                + "      - together: [{issue: pay, option: pay-0}, {issue: pay, option: pay-1}]\n"
                + "        adds: 3\n"
                + "        basis: mine\n"
                + "    reserve: 36",
            "two issues or more"),
        Arguments.of(
            "a walkout without a law",
            "    reserve: 36",
            "    reserveWalkout:\n"
                + "      medianDays: {value: 5, basis: mine}\n"
                + "      settledAtStart: {value: 40, basis: mine}\n"
                + "      costADay: {value: 1, basis: mine}\n"
                + "      basis: mine",
            "law"),
        Arguments.of(
            "a number without its basis",
            "    reserve: 36",
            "    reserveWalkout:\n"
                + "      law: exponential\n"
                + "      medianDays: {value: 5}\n"
                + "      settledAtStart: {value: 40, basis: mine}\n"
                + "      costADay: {value: 1, basis: mine}\n"
                + "      basis: mine",
            "medianDays.basis"));
  }

  private static String functions(String shape, String points) {
    return "    functions:\n"
        + "      - issue: pay\n"
        + "        over: pay-offer\n"
        + "        shape: "
        + shape
        + "\n        points: ["
        + points
        + "]\n"
        + "        basis: mine\n"
        + "    reserve: 36";
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("broken")
  void a_broken_file_is_told_in_one_sentence_with_its_place(
      String kind, String from, String to, String told) throws IOException {
    Parley run = run("--preferences", own("set-a", from, to));

    assertThat(run.exit()).as(run.err()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).as(kind).contains("mine.yaml", told, "found ", "expected ");
    assertThat(run.err()).doesNotContain("Exception", "\tat ", "null", "preferences/set-");
    assertThat(run.err().lines()).hasSize(1);
    assertThat(run.err()).containsPattern("mine\\.yaml, line \\d+");
  }

  @Test
  void there_are_many_kinds_of_broken_files() {
    assertThat(broken()).hasSizeGreaterThanOrEqualTo(12);
  }

  @Test
  void a_set_of_a_later_day_is_refused_with_a_hint() throws IOException {
    Parley run =
        run("--preferences", own("set-a", "known: \"2025-12-22\"", "known: \"2026-01-05\""));

    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err()).contains("known from 2026-01-05", "2025-12-22", "--as-of");
  }

  @ParameterizedTest
  @ValueSource(strings = {"--json", "--csv"})
  void a_chart_in_letters_and_data_do_not_go_together(String data) {
    Parley run = run("--chart", data);

    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err()).contains("--chart draws in the terminal");
  }

  @Test
  void a_file_that_is_not_there_is_named() {
    Parley run = run("--preferences", "nowhere.yaml");

    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err()).contains("nowhere.yaml", "expected ");
  }
}

package parley.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Frontiers of files of the field, and their conversion, through the program. */
class TalksCommandsTest {

  @TempDir Path working;

  private Path depot;

  @BeforeEach
  void depot() {
    depot = TalksFolders.depot(working);
  }

  // Every number of the depot was counted by hand over its 30 outcomes, in fractions.

  @Test
  void the_frontier_of_the_depot() {
    JsonNode found = Parley.json(working, "talks", "frontier", depot);

    assertThat(found.get("parties").values())
        .extracting(JsonNode::stringValue)
        .containsExactly("firm", "union");
    assertThat(found.get("outcomes").intValue()).isEqualTo(30);
    assertThat(found.get("frontierPoints").intValue()).isEqualTo(15);
    assertThat(found.get("frontierOutcomes").intValue()).isEqualTo(16);
    assertThat(found.get("zone").booleanValue()).isTrue();
    assertThat(found.get("zonePoints").intValue()).isEqualTo(9);
    assertSolution(found, "nash", 0.5875, 0.55);
    assertThat(found.get("nash").get("product").decimalValue()).isEqualByComparingTo("0.0575");
    assertThat(found.get("nash").get("package").toString())
        .isEqualTo("{\"Pay\":\"3%\",\"Rest\":\"12 h\",\"Sundays\":\"3\"}");
    assertSolution(found, "ksMaxMin", 0.525, 0.6);
    assertSolution(found, "ksMinDiff", 0.525, 0.6);
    assertSolution(found, "egalitarian", 0.525, 0.6);
    assertSolution(found, "utilitarian", 0.4, 0.8);
    assertThat(found.get("noZone").isNull()).isTrue();
    assertThat(found.get("milliseconds").isNumber()).isTrue();
  }

  private static void assertSolution(JsonNode found, String name, double... utilities) {
    JsonNode solution = found.get(name);
    for (int p = 0; p < utilities.length; p++) {
      assertThat(solution.get("utilities").get(p).doubleValue())
          .as(name)
          .isCloseTo(utilities[p], within(1e-15));
    }
    assertThat(solution.get("ties").intValue()).isEqualTo(1);
  }

  @Test
  void the_order_of_the_parties_is_that_of_the_option() {
    JsonNode found =
        Parley.json(working, "talks", "frontier", depot, "--parties", "union,firm.xml");

    assertThat(found.get("parties").values())
        .extracting(JsonNode::stringValue)
        .containsExactly("union", "firm");
    assertSolution(found, "nash", 0.55, 0.5875);
  }

  @Test
  void the_file_of_the_domain_stands_for_its_folder() {
    TalksFolders.write(depot, "other.xml", TalksFolders.DOMAIN.replace("4%", "5%"));

    assertThat(Parley.run(working, "talks", "frontier", depot).err())
        .contains("found several domains, depot, other;");
    JsonNode found = Parley.json(working, "talks", "frontier", depot.resolve("depot.xml"));
    assertThat(found.get("frontierPoints").intValue()).isEqualTo(15);
  }

  @Test
  void three_parties_have_one_frontier() {
    TalksFolders.write(
        depot, "rival.xml", TalksFolders.UNION.replace("value=\"0.35\"", "value=\"0.2\""));

    JsonNode two = Parley.json(working, "talks", "frontier", depot);
    JsonNode three =
        Parley.json(working, "talks", "frontier", depot, "--parties", "firm,union,rival");

    assertThat(two.get("parties").size()).isEqualTo(2);
    assertThat(two.get("quirks").toString()).contains("more_parties", "union");
    // The third values everything as the second, so that the points are the same.
    assertThat(three.get("frontierPoints").intValue()).isEqualTo(15);
    JsonNode points = three.get("nash").get("utilities");
    assertThat(points.size()).isEqualTo(3);
    assertThat(points.get(1)).isEqualTo(points.get(2));
  }

  @Test
  void without_a_zone_there_is_no_solution_but_a_distance_and_a_move() {
    TalksFolders.write(
        depot, "firm.xml", TalksFolders.FIRM.replace("value=\"0.3\"", "value=\"0.7\""));
    TalksFolders.write(
        depot, "union.xml", TalksFolders.UNION.replace("value=\"0.35\"", "value=\"0.8\""));

    JsonNode found = Parley.json(working, "talks", "frontier", depot);

    assertThat(found.get("zone").booleanValue()).isFalse();
    for (String name : List.of("nash", "ksMaxMin", "ksMinDiff", "egalitarian", "utilitarian")) {
      assertThat(found.get(name).isNull()).as(name).isTrue();
    }
    JsonNode none = found.get("noZone");
    assertThat(none.get("distance").decimalValue()).isEqualByComparingTo("0.3");
    assertThat(none.get("nearest").get("utilities").toString()).isEqualTo("[0.4,0.8]");
    JsonNode move = none.get("cheapestMove");
    assertThat(move.get("party").stringValue()).isEqualTo("firm");
    assertThat(move.get("issue").stringValue()).isEqualTo("Pay");
    assertThat(move.get("from").stringValue()).isEqualTo("4%, staged");
    assertThat(move.get("to").stringValue()).isEqualTo("2%");
    assertThat(move.get("gain").decimalValue()).isEqualByComparingTo("0.5");
    assertThat(move.get("cost").decimalValue()).isEqualByComparingTo("0.5");
    assertThat(Parley.run(working, "talks", "frontier", depot).out())
        .contains("No agreement zone", "none is made up", "cheapest move");
  }

  @Test
  void outcomes_beyond_2_to_the_53rd_are_digits_in_a_text() {
    Path folder = working.resolve("many");
    for (String party : List.of("one", "two")) {
      StringBuilder weights = new StringBuilder();
      StringBuilder issues = new StringBuilder();
      for (int i = 0; i < 60; i++) {
        String comma = i == 0 ? "" : ", ";
        int good = party.equals("one") ? 1 : 0;
        weights.append(comma).append("\"issue%d\": %d".formatted(i, i + 1));
        issues.append(
            "%s\"issue%d\": {\"yes\": %d, \"no\": %d}".formatted(comma, i, good, 1 - good));
      }
      TalksFolders.write(
          folder,
          party + ".json",
          "{\"reservationValue\": 0, \"issueWeights\": {%s}, \"issues\": {%s}}"
              .formatted(weights, issues));
    }

    JsonNode found = Parley.json(working, "talks", "frontier", folder);

    // Both have the weights 1 to 60: every outcome is on the frontier, at one of 1831 points.
    assertThat(found.get("outcomes").stringValue()).isEqualTo(BigInteger.TWO.pow(60).toString());
    assertThat(found.get("frontierOutcomes").stringValue())
        .isEqualTo(BigInteger.TWO.pow(60).toString());
    assertThat(found.get("frontierPoints").intValue()).isEqualTo(60 * 61 / 2 + 1);
    assertThat(found.get("nash").get("utilities").toString()).isEqualTo("[915,915]");
  }

  @Test
  void csv_has_a_row_for_each_point_with_its_package() {
    Parley run = Parley.run(working, "talks", "frontier", depot, "--csv");

    List<String> lines = run.out().lines().toList();
    assertThat(lines).hasSize(16);
    assertThat(lines.getFirst())
        .isEqualTo("point,utility firm,utility union,in_zone,solutions,Pay,Rest,Sundays");
    assertThat(lines).anyMatch(l -> l.contains(",0.5875,0.55,yes,Nash,3%,12 h,3"));
    assertThat(lines).anyMatch(l -> l.contains("\"4%, staged\""));
  }

  @Test
  void the_text_names_formulas_scales_and_quirks_and_the_page_draws_them() throws IOException {
    Path page = working.resolve("page.html");
    Parley run = Parley.run(working, "talks", "frontier", depot, "--html", page);

    assertThat(run.exit()).isZero();
    assertThat(run.out())
        .contains("There is an agreement zone: 9 of 15 points")
        .contains("Depends", "greatest (u1 - r1)", "egalitarian", "Read as files of genius.")
        .contains("Where programs of the field read these files differently");
    String html = Files.readString(page);
    assertThat(html)
        .contains("<svg", "class=\"reserve\"", "class=\"zone\"", ">Nash<")
        .contains("Points of the frontier, each with a package")
        .doesNotContain("<script");
  }

  @ParameterizedTest
  @ValueSource(strings = {"genius", "geniusweb-java", "geniusweb-python", "negolog", "negmas"})
  void every_format_there_and_back_gives_the_same_frontier(String format) {
    // A reserve that an outcome has, which GeniusWeb needs: 4%, 10 h and one Sunday.
    TalksFolders.write(
        depot, "firm.xml", TalksFolders.FIRM.replace("value=\"0.3\"", "value=\"0.3125\""));
    Path there = working.resolve("there");
    Path back = working.resolve("back");

    JsonNode report =
        Parley.json(working, "talks", "convert", depot, "--to", format, "--out", there);
    Parley.json(working, "talks", "convert", there, "--to", "genius", "--out", back);

    assertThat(report.get("to").stringValue()).isEqualTo(format);
    assertThat(report.get("exact").booleanValue()).isEqualTo(!format.equals("negolog"));
    for (Path folder : List.of(there, back)) {
      JsonNode found = Parley.json(working, "talks", "frontier", folder);
      assertThat(found.get("frontierPoints").intValue()).isEqualTo(15);
      assertThat(found.get("frontierOutcomes").intValue()).isEqualTo(16);
      assertThat(found.get("reserves").toString()).isEqualTo("[0.3125,0.35]");
      assertSolution(found, "nash", 0.5875, 0.55);
    }
  }

  @Test
  void what_a_format_cannot_hold_is_refused_and_nothing_is_written() throws IOException {
    Path out = working.resolve("out");
    Parley reserve =
        Parley.run(working, "talks", "convert", depot, "--to", "geniusweb-java", "--out", out);
    assertRefused(reserve, "Files of geniusweb-java cannot hold all of it: firm, 0.3 (the reserve");

    TalksFolders.write(depot, "third.xml", TalksFolders.UNION);
    assertRefused(
        Parley.run(working, "talks", "convert", depot, "--to", "negolog", "--out", out),
        "3 parties; files of negolog cannot say that.");
    Files.delete(depot.resolve("third.xml"));

    TalksFolders.write(
        depot,
        "union.xml",
        TalksFolders.UNION.replace("<reservation", "<discount_factor value=\"0.9\"/><reservation"));
    assertRefused(
        Parley.run(working, "talks", "convert", depot, "--to", "negolog", "--out", out),
        "Files of negolog cannot hold all of it: union, 0.9 (the format has no discount; left out)");

    Parley lossy =
        Parley.run(working, "talks", "convert", depot, "--to", "negolog", "--out", out, "--lossy");
    assertThat(lossy.exit()).isZero();
    assertThat(lossy.out()).contains("the format has no discount; left out");
    assertRefused(
        Parley.run(working, "talks", "convert", depot, "--to", "genius", "--out", out),
        "found files there; expected a new or an empty folder.");
  }

  private void assertRefused(Parley run, String told) throws IOException {
    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err().lines()).hasSize(1);
    assertThat(run.err()).contains(told);
    try (Stream<Path> inside = Files.list(working)) {
      assertThat(inside.map(p -> p.getFileName().toString())).isSubsetOf("depot", "out");
    }
  }

  static Stream<BrokenTalks.Broken> broken() {
    return Stream.of(
            BrokenTalks.genius(),
            BrokenTalks.geniusWeb(),
            BrokenTalks.negolog(),
            BrokenTalks.negmas())
        .flatMap(List::stream);
  }

  @ParameterizedTest
  @MethodSource("broken")
  void a_broken_file_gives_one_clear_line(BrokenTalks.Broken broken) throws IOException {
    Path folder = working.resolve("broken");
    if (broken.format().equals("genius")) {
      folder = depot;
    } else {
      Parley written =
          Parley.run(
              working,
              "talks",
              "convert",
              depot,
              "--to",
              broken.format(),
              "--out",
              folder,
              "--lossy");
      assertThat(written.exit()).as(written.err()).isZero();
    }
    broken.apply(folder);

    for (String command : List.of("frontier", "convert")) {
      Path out = working.resolve("out");
      Parley run =
          command.equals("frontier")
              ? Parley.run(working, "talks", command, folder)
              : Parley.run(working, "talks", command, folder, "--to", "negolog", "--out", out);

      assertThat(run.exit()).isEqualTo(2);
      assertThat(run.out()).isEmpty();
      assertThat(run.err().lines()).as(run.err()).hasSize(1);
      assertThat(run.err()).contains(broken.told()).hasSizeLessThan(400);
      assertThat(run.err()).doesNotContain("Exception", "\tat ", "java.");
      assertThat(out).doesNotExist();
    }
  }

  @Test
  void several_broken_files_give_a_line_each() {
    TalksFolders.write(depot, "firm.xml", "<utility_space>");
    TalksFolders.write(depot, "union.xml", "");

    assertThat(Parley.run(working, "talks", "frontier", depot).err().lines())
        .hasSize(2)
        .satisfiesExactly(
            first -> assertThat(first).startsWith("firm.xml, line 1: found text that is no XML"),
            second ->
                assertThat(second).isEqualTo("union.xml: found an empty file; expected XML."));
  }

  @Test
  void a_huge_file_is_refused_before_it_is_read() throws IOException {
    try (RandomAccessFile huge = new RandomAccessFile(depot.resolve("huge.xml").toFile(), "rw")) {
      huge.setLength(2_000_000_000);
    }

    Parley run = Parley.run(working, "talks", "frontier", depot);

    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err())
        .isEqualToIgnoringNewLines(
            "depot/huge.xml: found more than 50 MB up to here; expected the files of one scenario.");
  }

  @Test
  void folders_that_are_no_scenario_and_parties_that_are_not_there() throws IOException {
    Path empty = Files.createDirectory(working.resolve("empty"));

    assertTold("found no preferences; expected files of GENIUS", "frontier", empty);
    assertTold(
        "nowhere: found nothing there; expected a folder", "frontier", working.resolve("nowhere"));
    assertTold(
        "depot: found no party \"unoin\"; expected among firm, union. Did you mean \"union\"?",
        "frontier",
        depot,
        "--parties",
        "firm,unoin");
    assertTold("name each once", "frontier", depot, "--parties", "firm,firm");
    assertTold("found one party", "frontier", depot, "--parties", "firm");
    assertTold(
        "--to: \"genuis\" is no format; there are genius, geniusweb-java, geniusweb-python,"
            + " negolog, negmas. Did you mean \"genius\"?",
        "convert",
        depot,
        "--to",
        "genuis",
        "--out",
        working.resolve("out"));
    assertThat(Parley.run(working, "talks", "frontier").err()).contains("Missing: FILE-OR-FOLDER");
    assertThat(Parley.run(working, "talks", "frontier", depot, "more").err())
        .contains("\"more\" is not expected after parley talks frontier FILE-OR-FOLDER.");
    assertThat(Parley.run(working, "talks").err()).contains("Which command?");
  }

  private void assertTold(String told, String command, Object... args) {
    Object[] all =
        Stream.concat(Stream.of("talks", command), Stream.of(args)).toArray(Object[]::new);
    Parley run = Parley.run(working, all);
    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err().lines()).as(run.err()).hasSize(1);
    assertThat(run.err()).contains(told);
  }

  @Test
  void boxes_are_searched_where_their_outcomes_can_be_counted() {
    boxes(3);
    JsonNode found = Parley.json(working, "talks", "frontier", working.resolve("boxes"));
    // The one wants 0 to 4 everywhere, the other 5 to 9: no outcome has both.
    assertThat(found.get("outcomes").intValue()).isEqualTo(1_000);
    assertThat(found.get("frontierPoints").intValue()).isEqualTo(2);
    assertThat(found.get("frontierOutcomes").intValue()).isEqualTo(2 * 125);
    assertThat(found.get("nash").get("ties").intValue()).isEqualTo(2);

    boxes(10);
    JsonNode searched = Parley.json(working, "talks", "frontier", working.resolve("boxes"));
    assertThat(searched.get("outcomes").longValue()).isEqualTo(10_000_000_000L);
    assertThat(searched.get("frontierPoints").intValue()).isEqualTo(2);
    assertThat(searched.get("frontierOutcomes").isNull()).isTrue();
    assertThat(searched.get("slack").toString()).isEqualTo("[0,0]");
    assertThat(searched.get("nash").get("package").size()).isEqualTo(10);

    assertTold(
        "Boxes: 10 issues hang together in 10000000000 combinations; at most 1000000 are searched"
            + " one by one.",
        "run",
        working.resolve("boxes"),
        "--strategies",
        "boulware,boulware");
  }

  @Test
  void issues_of_millions_of_numbers_are_refused_before_memory_is_full() {
    StringBuilder tree = new StringBuilder("<objective index=\"0\" name=\"Wide\">");
    StringBuilder weights = new StringBuilder();
    for (int i = 1; i <= 500; i++) {
      tree.append(
          "<issue index=\"%d\" type=\"integer\" name=\"n%d\" lowerbound=\"1\" upperbound=\"1000000\"><evaluator ftype=\"linear\" offset=\"0\" slope=\"0.000001\"/></issue>"
              .formatted(i, i));
      weights.append("<weight index=\"%d\" value=\"0.002\"/>".formatted(i));
    }
    Path wide = working.resolve("wide");
    for (String party : List.of("a", "b")) {
      TalksFolders.write(
          wide,
          party + ".xml",
          "<utility_space>%s%s</objective><reservation value=\"0\"/></utility_space>"
              .formatted(tree, weights));
    }

    assertTold("Wide: its issues have 500000000 options together;", "frontier", wide);
    assertTold(
        "The numbers of issues come to more than 1000000; files of negolog cannot say that.",
        "convert",
        wide,
        "--to",
        "negolog",
        "--out",
        working.resolve("out"));
  }

  private void boxes(int issues) {
    StringBuilder tree = new StringBuilder("<objective index=\"0\" name=\"Boxes\">");
    IntStream.rangeClosed(1, issues)
        .forEach(i ->
            tree.append(
                "<issue index=\"%d\" type=\"integer\" name=\"n%d\" lowerbound=\"0\" upperbound=\"9\"/>"
                    .formatted(i, i)));
    TalksFolders.write(
        working.resolve("boxes"),
        "boxes.xml",
        "<utility_space>" + tree + "</objective></utility_space>");
    for (int party = 0; party < 2; party++) {
      int from = 5 * party;
      StringBuilder box = new StringBuilder("<hyperRectangle utility=\"7\">");
      IntStream.rangeClosed(1, issues)
          .forEach(i ->
              box.append(
                  "<INCLUDES index=\"%d\" min=\"%d\" max=\"%d\"/>".formatted(i, from, from + 4)));
      TalksFolders.write(
          working.resolve("boxes"),
          "party" + party + ".xml",
          "<utility_space type=\"nonlinear\">%s<utility maxutility=\"7\"><ufun type=\"PlainUfun\" weight=\"1\" aggregation=\"sum\">%s</hyperRectangle></ufun></utility></objective><reservation value=\"0\"/></utility_space>"
              .formatted(tree, box));
    }
  }
}

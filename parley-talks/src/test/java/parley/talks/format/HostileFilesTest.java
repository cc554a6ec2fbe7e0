package parley.talks.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Files that are broken or meant to harm: each is refused with one line that says what and where.
 */
class HostileFilesTest {

  private static String refused(List<TextFile> files) {
    Throwable thrown =
        catchThrowable(() -> Formats.read("folder", files, Optional.empty(), Parties.firstTwo()));
    assertThat(thrown).isInstanceOf(IllegalArgumentException.class);
    assertThat(thrown.getMessage()).hasSizeLessThan(400).doesNotContain("\n", "\r", "Exception");
    return thrown.getMessage();
  }

  /** The depot with one file edited. */
  private static List<TextFile> with(List<TextFile> depot, String file, String text, String by) {
    List<TextFile> files = new ArrayList<>();
    for (TextFile f : depot) {
      if (f.name().equals(file)) {
        assertThat(f.text()).contains(text);
        files.add(
            new TextFile(
                f.name(),
                f.text().replaceFirst(Pattern.quote(text), Matcher.quoteReplacement(by))));
      } else {
        files.add(f);
      }
    }
    assertThat(files).isNotEqualTo(depot);
    return files;
  }

  private static List<TextFile> replaced(List<TextFile> depot, String file, String text) {
    return depot.stream().map(f -> f.name().equals(file) ? new TextFile(file, text) : f).toList();
  }

  static Stream<Arguments> xml() {
    String union = "depot-union.xml";
    String domain = "depot.xml";
    return Stream.of(
        Arguments.of(
            domain,
            "<negotiation_template>",
            "<!DOCTYPE x [<!ENTITY a \"b\">]>\n<negotiation_template>",
            "depot.xml, line 1: found a DOCTYPE; expected XML without one."),
        Arguments.of(
            domain,
            "<negotiation_template>",
            "<!DOCTYPE x SYSTEM \"file:///etc/passwd\">\n<negotiation_template>",
            "depot.xml, line 1: found a DOCTYPE"),
        Arguments.of(domain, "value=\"2%\"", "value=\"&secret;\"", "depot.xml, line 5: found"),
        Arguments.of(
            domain,
            "<objective index=\"9\"",
            "<o>".repeat(50) + "</o>".repeat(50) + "<objective index=\"9\"",
            "found XML that is too deep or too large; expected at most"),
        Arguments.of(
            union,
            "value=\"0.5\"",
            "value=\"1e999999\"",
            "depot-union.xml, line 8: found \"1e999999\" as the weight of \"Pay\"; expected a number of at most"
                + " 400 digits, such as 0.25."),
        Arguments.of(
            union,
            "value=\"0.5\"",
            "value=\"NaN\"",
            "line 8: found \"NaN\" as the weight of \"Pay\""),
        Arguments.of(
            union,
            "value=\"0.5\"",
            "value=\"0,5\"",
            "line 8: found \"0,5\" as the weight of \"Pay\""),
        Arguments.of(
            union,
            "value=\"0.5\"",
            "value=\"" + "7".repeat(900) + "\"",
            "as the weight of \"Pay\"; expected a number of at most 400 digits"),
        Arguments.of(
            domain,
            "name=\"Pay\"",
            "name=\"" + "x".repeat(30_000) + "\"",
            "an attribute \"name\" of 30000 letters; expected at most 20000"),
        Arguments.of(
            domain,
            "name=\"Rest\"",
            "name=\"Pay\"",
            "depot.xml, line 10: found \"Pay\" a second time; expected each issue once."),
        Arguments.of(
            domain,
            "value=\"3%\"",
            "value=\"2%\"",
            "line 6: found \"2%\" a second time; expected each option of the issue \"Pay\" once."),
        Arguments.of(
            domain, "index=\"2\" name=\"Rest\"", "index=\"1\" name=\"Rest\"", "the index 1 again"),
        Arguments.of(
            union,
            "<weight index=\"1\" value=\"0.5\"/>",
            "",
            "found no weight for the issue \"Pay\"; expected <weight index=\"1\" value=\"...\"/>."),
        Arguments.of(
            union,
            "<weight index=\"1\"",
            "<weight index=\"77\"",
            "line 8: found a weight for the index \"77\"; expected the index of an issue."),
        Arguments.of(
            union,
            "<weight index=\"2\" value=\"0.3\"/>",
            "<weight index=\"1\" value=\"0.3\"/>",
            "a second weight for the index 1"),
        Arguments.of(
            union,
            "value=\"3%\" evaluation=\"2\"",
            "value=\"3%\"",
            "line 5: found no evaluation of \"3%\" of the issue \"Pay\"; expected one for each"),
        Arguments.of(
            union,
            "<item index=\"2\" value=\"3%\" evaluation=\"2\"/>",
            "",
            "line 3: found no evaluation of \"3%\" of the issue \"Pay\""),
        Arguments.of(
            union,
            "<evaluator ftype=\"linear\" offset=\"1.0\" slope=\"-0.25\"/>",
            "",
            "no evaluator of the issue \"Sundays\""),
        Arguments.of(union, "ftype=\"linear\"", "ftype=\"cos\"", "the evaluator \"cos\""),
        Arguments.of(domain, "upperbound=\"4\"", "upperbound=\"-4\"", "a lower bound above"),
        Arguments.of(domain, "upperbound=\"4\"", "upperbound=\"4.5\"", "expected a whole number"),
        Arguments.of(domain, " type=\"integer\"", " type=\"colour\"", "of the type \"colour\""),
        Arguments.of(domain, "</issue>", "</isue>", "text that is no XML"));
  }

  @ParameterizedTest
  @MethodSource("xml")
  void genius(String file, String text, String by, String says) {
    assertThat(refused(with(Depot.GENIUS, file, text, by))).contains(says);
  }

  static Stream<Arguments> json() {
    String a = "profileA.json";
    return Stream.of(
        Arguments.of(
            a,
            "\"reservationValue\": 0.35,",
            "\"reservationValue\": 0.35,\n\"reservationValue\": 0.4,",
            "profileA.json, line 2: found \"reservationValue\" a second time; expected each name"),
        Arguments.of(a, "\"12 h\": 1", "\"10 h\": 1", "line 4: found \"10 h\" a second time"),
        Arguments.of(
            a,
            "0.35",
            "1e999999",
            "profileA.json, line 1: found \"1e999999\" as the reserve; expected a number of at most"),
        Arguments.of(a, "0.35", "NaN", "found \"NaN\" as the reserve"),
        Arguments.of(a, "0.35", "[".repeat(60) + "]".repeat(60), "nested too deep"),
        Arguments.of(a, "0.35", "9".repeat(5000), "too long"),
        Arguments.of(a, "0.35", "\"" + "x".repeat(200_000) + "\"", "too long"),
        Arguments.of(a, "0.35", "{}", "found fields such as \"\" as the reserve"),
        Arguments.of(a, "\"reservationValue\": 0.35,", "", "no \"reservationValue\""),
        Arguments.of(
            a,
            "\"Pay\": 0.5, ",
            "",
            "found values for the unknown issue \"Pay\"; expected the issues of the domain only."),
        Arguments.of(
            "profileB.json",
            "\"Pay\": 0.5, ",
            "",
            "profileB.json, line 2: found no weight for the issue \"Pay\"; expected one for each"),
        Arguments.of(
            "profileB.json",
            "\"Pay\": 0.5, ",
            "\"Pay\": 0.5, \"Hats\": 1, ",
            "found weight for the unknown issue \"Hats\""),
        Arguments.of(
            "profileB.json",
            "\"3%\": 0.5, ",
            "",
            "found no value of \"3%\" of the issue \"Pay\"; expected one for each option."),
        Arguments.of(a, "}}}", "}}} {", "more after the end"),
        Arguments.of(a, "}}}", "}}", "text that is no JSON"),
        Arguments.of(a, "{\"reservationValue\"", "{reservationValue", "text that is no JSON"));
  }

  @ParameterizedTest
  @MethodSource("json")
  void negolog(String file, String text, String by, String says) {
    assertThat(refused(with(Depot.NEGOLOG, file, text, by))).contains(says);
  }

  static Stream<Arguments> geniusWeb() {
    return Stream.of(
        Arguments.of(
            "depot.json",
            "\"Rest\": {\"values\"",
            "\"Pay\": {\"values\"",
            "depot.json, line 3: found \"Pay\" a second time"),
        Arguments.of(
            "depot.json", "[\"10 h\", \"12 h\"]", "[]", "found no option for the issue \"Rest\""),
        Arguments.of("depot.json", "\"1\"]", "\"0\"]", "a step above zero"),
        Arguments.of(
            "depot.json", "[\"0\", \"4\", \"1\"]", "[\"0\", \"4\"]", "a range of 2 numbers"),
        Arguments.of(
            "union.json",
            "LinearAdditiveUtilitySpace",
            "SumOfGroupsUtilitySpace",
            "found \"SumOfGroupsUtilitySpace\"; expected LinearAdditiveUtilitySpace."),
        Arguments.of("union.json", "\"3%\", \"4%", "\"5%\", \"4%", "another issue \"Pay\""),
        Arguments.of(
            "union.json", "\"Pay\": \"3%\"", "\"Pay\": \"9%\"", "the unknown option \"9%\""),
        Arguments.of(
            "union.json",
            "\"valueUtilities\": {\"10 h\"",
            "\"utilities\": {\"10 h\"",
            "\"valueUtilities\" for its named options"),
        Arguments.of("employer.json", "\"issueWeights\"", "\"weights\"", "no \"issueWeights\""),
        Arguments.of(
            "employer.json",
            "\"highValue\": 4",
            "\"highValue\": 0",
            "a high value 0 not above the low value 0"));
  }

  @ParameterizedTest
  @MethodSource("geniusWeb")
  void geniusweb(String file, String text, String by, String says) {
    assertThat(refused(with(Depot.GENIUSWEB, file, text, by))).contains(says);
  }

  static Stream<Arguments> yaml() {
    String employer = "employer.yml";
    String domain = "depot.yml";
    return Stream.of(
        Arguments.of(
            domain,
            "name: Depot",
            "a: &a [x, x]\nb: &b [*a, *a]\nc: &c [*b, *b]\nname: Depot",
            "depot.yml, line 1: found an anchor or alias; expected the value itself."),
        Arguments.of(
            domain, "name: Depot", "x: " + "[".repeat(60) + "]".repeat(60), "nested too deep"),
        Arguments.of(domain, "name: Depot", "name: Depot\nname: Hut", "\"name\" a second time"),
        Arguments.of(
            domain,
            "- name: Rest",
            "- name: Pay",
            "found \"Pay\" a second time; expected each issue"),
        Arguments.of(domain, "- 12 h", "- 10 h", "found \"10 h\" a second time"),
        Arguments.of(domain, "ContiguousIssue", "CallableIssue", "of the type \"CallableIssue\""),
        Arguments.of(domain, "values: [0, 4]", "values: [0, 4, 1]", "expected two ends"),
        Arguments.of(domain, "values: [0, 4]", "values: [4, 0]", "expected two ends"),
        Arguments.of(
            employer,
            "0.25, Sundays",
            "1e999999, Sundays",
            "found \"1e999999\" as the weight of \"Rest\""),
        Arguments.of(
            employer,
            "0.25, Sundays",
            "010, Sundays",
            "which YAML 1.1 counts in another base; expected a decimal without zeros before it."),
        Arguments.of(
            employer,
            "Rest: 0.25, ",
            "",
            "employer.yml, line 3: found no weight for the issue \"Rest\""),
        Arguments.of(
            employer,
            "{Pay: 0.5, Rest: 0.25, Sundays: .25}",
            "[0.5, 0.5]",
            "found 2 weights for 3 issues; expected one for each issue."),
        Arguments.of(
            employer, "3%: 0.5, ", "", "line 6: found no value of \"3%\" of the issue \"Pay\""),
        Arguments.of(
            employer,
            "{0: 0.0, 1: 0.25, 2: 0.5, 3: 0.75, 4: 1.0}",
            "{0: 0.0}",
            "a table of 1 values for the numbers"),
        Arguments.of(
            employer,
            "type: LinearAdditiveUtilityFunction",
            "type: HyperRectangleUtilityFunction",
            "of the type \"HyperRectangleUtilityFunction\""),
        Arguments.of(
            employer,
            "type: TableFun\n  mapping: {10 h: 1.0, 12 h: 0.6}",
            "type: AffineFun\n  slope: 1",
            "a line over the option \"10 h\""),
        Arguments.of(employer, "reserved_value: 0.0", "reserved_value: .inf", "as the reserve"),
        Arguments.of(employer, "type: Lin", "type: {a: [Lin", "text that is no YAML"),
        Arguments.of(employer, "type: Lin", "---\ntype: x\n---\ntype: Lin", "a second document"));
  }

  @ParameterizedTest
  @MethodSource("yaml")
  void negmas(String file, String text, String by, String says) {
    assertThat(refused(with(Depot.NEGMAS, file, text, by))).contains(says);
  }

  @Test
  void empty_files_and_wrong_roots() {
    assertThat(refused(replaced(Depot.GENIUS, "depot-union.xml", "  \n")))
        .isEqualTo("depot-union.xml: found an empty file; expected XML.");
    assertThat(refused(replaced(Depot.NEGOLOG, "profileA.json", "")))
        .isEqualTo("profileA.json: found an empty file; expected JSON.");
    assertThat(refused(replaced(Depot.NEGMAS, "union.yml", "# nothing\n")))
        .isEqualTo("union.yml: found an empty file; expected YAML.");
    assertThat(refused(replaced(Depot.GENIUS, "depot-union.xml", "<html/>")))
        .isEqualTo(
            "depot-union.xml, line 1: found the root <html>; expected <negotiation_template> or"
                + " <utility_space>.");
    assertThat(refused(replaced(Depot.NEGOLOG, "profileA.json", "[1]")))
        .isEqualTo("profileA.json, line 1: found a list as the root; expected fields by name.");
    assertThat(refused(replaced(Depot.NEGMAS, "union.yml", "just words")))
        .isEqualTo("union.yml, line 1: found \"just words\" as the root; expected fields by name.");
  }

  @Test
  void folders_without_preferences_or_with_those_of_two_programs() {
    assertThat(refused(List.of()))
        .isEqualTo(
            "folder: found no preferences; expected files of GENIUS, GeniusWeb, NegoLog or NegMAS.");
    assertThat(refused(Depot.GENIUS.subList(0, 1)))
        .contains("found no preferences, only the domain depot;");
    assertThat(refused(Depot.NEGMAS.subList(1, 3))).contains("found no domain; expected a file");
    assertThat(refused(Stream.concat(Depot.GENIUS.stream(), Depot.NEGMAS.stream()).toList()))
        .isEqualTo("folder: found files of genius and of negmas; expected files of one program.");
  }

  @Test
  void a_message_stays_one_short_line_whatever_the_file_says() {
    String evil = "\\u001b[31m\\n" + "x".repeat(5000);
    assertThat(refused(with(Depot.NEGOLOG, "profileA.json", "0.35", "\"" + evil + "\"")))
        .doesNotContain("\u001b");
  }

  @Test
  void xml_beyond_the_limits_of_its_parser_is_refused_too() {
    StringBuilder attributes = new StringBuilder();
    for (int i = 0; i < 20_000; i++) {
      attributes.append(" a").append(i).append("='1'");
    }
    assertThat(
            refused(
                with(
                    Depot.GENIUS,
                    "depot.xml",
                    "<negotiation_template>",
                    "<negotiation_template" + attributes + ">")))
        .startsWith("depot.xml");
  }
}

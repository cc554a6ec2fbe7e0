package parley.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Ways to break the files of a domain and of preferences, and what must then be told. */
final class BrokenTalks {

  /**
   * A way to break one file.
   *
   * @param format the files that are broken, as the converter writes them
   * @param text what stands there; empty for the whole file
   * @param told what the line on standard error must hold
   */
  record Broken(String format, String file, String text, String by, String told) {

    void apply(Path folder) throws IOException {
      Path path = folder.resolve(file);
      String before = Files.readString(path);
      assertThat(before).contains(text);
      int at = before.indexOf(text);
      Files.writeString(
          path,
          text.isEmpty()
              ? by
              : before.substring(0, at) + by + before.substring(at + text.length()));
    }

    @Override
    public String toString() {
      return format + " " + told.lines().findFirst().orElse("");
    }
  }

  private BrokenTalks() {}

  static List<Broken> genius() {
    return List.of(
        new Broken(
            "genius",
            "union.xml",
            "index=\"1\" value=\"0.5\"",
            "index=\"1\" value=\"0,5\"",
            "union.xml, line 15: found \"0,5\" as the weight of \"Pay\"; expected a number of at most"
                + " 400 digits, such as 0.25."),
        new Broken(
            "genius",
            "union.xml",
            "value=\"0.35\"",
            "value=\"a third\"",
            "found \"a third\" as the reserve; expected a number"),
        new Broken(
            "genius",
            "union.xml",
            "evaluation=\"2\"",
            "evaluation=\"two\"",
            "union.xml, line 5: found \"two\" as the evaluation of \"3%\"; expected a number"),
        new Broken(
            "genius",
            "union.xml",
            "<item index=\"2\" value=\"3%\" evaluation=\"2\"/>",
            "",
            "union.xml, line 3: found no evaluation of \"3%\" of the issue \"Pay\"; expected one for"
                + " each option."),
        new Broken(
            "genius",
            "union.xml",
            "<weight index=\"2\" value=\"0.3\"/>",
            "",
            "found no weight for the issue \"Rest\"; expected <weight index=\"2\" value=\"...\"/>."),
        new Broken(
            "genius",
            "union.xml",
            "weight index=\"3\"",
            "weight index=\"7\"",
            "found a weight for the index \"7\"; expected the index of an issue."),
        new Broken(
            "genius",
            "union.xml",
            "ftype=\"linear\"",
            "ftype=\"parabola\"",
            "found the evaluator \"parabola\" of whole numbers; expected linear."),
        new Broken(
            "genius",
            "depot.xml",
            "upperbound=\"4\"",
            "upperbound=\"-4\"",
            "depot.xml, line 13: found a lower bound above the upper bound; expected lowerbound <="
                + " upperbound."),
        new Broken(
            "genius",
            "depot.xml",
            "type=\"integer\"",
            "type=\"colour\"",
            "found an issue of the type \"colour\"; expected discrete, integer or real."),
        new Broken(
            "genius",
            "depot.xml",
            "value=\"3%\"",
            "value=\"2%\"",
            "found \"2%\" a second time; expected each option of the issue \"Pay\" once."),
        new Broken(
            "genius",
            "depot.xml",
            "name=\"Rest\"",
            "name=\"Pay\"",
            "found \"Pay\" a second time; expected each issue once."),
        new Broken(
            "genius",
            "depot.xml",
            "</issue>",
            "</isue>",
            "depot.xml, line 8: found text that is no XML"),
        new Broken("genius", "union.xml", "", "", "union.xml: found an empty file; expected XML."),
        new Broken(
            "genius",
            "union.xml",
            "",
            "<html/>",
            "found the root <html>; expected <negotiation_template> or <utility_space>."),
        // Meant to harm.
        new Broken(
            "genius",
            "depot.xml",
            "<negotiation_template>",
            "<!DOCTYPE l [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;\">]>\n<negotiation_template>",
            "depot.xml, line 1: found a DOCTYPE; expected XML without one."),
        new Broken(
            "genius",
            "depot.xml",
            "<negotiation_template>",
            "<!DOCTYPE x SYSTEM \"file:///etc/passwd\">\n<negotiation_template>",
            "found a DOCTYPE; expected XML without one."),
        new Broken(
            "genius", "depot.xml", "value=\"3%\"", "value=\"&b;\"", "depot.xml, line 6: found"),
        new Broken(
            "genius",
            "depot.xml",
            "<issue index=\"2\"",
            "<o>".repeat(5_000) + "</o>".repeat(5_000) + "<issue index=\"2\"",
            "found XML that is too deep or too large"),
        new Broken(
            "genius",
            "union.xml",
            "value=\"0.35\"",
            "value=\"1e999999999\"",
            "found \"1e999999999\" as the reserve; expected a number of at most 400 digits"),
        new Broken(
            "genius",
            "union.xml",
            "evaluation=\"2\"",
            "evaluation=\"" + "9".repeat(15_000) + "\"",
            "as the evaluation of \"3%\"; expected a number of at most 400 digits"),
        new Broken(
            "genius",
            "depot.xml",
            "upperbound=\"4\"",
            "upperbound=\"99999999999999999999\"",
            "found \"99999999999999999999\" as the upper bound; expected a whole number."),
        new Broken(
            "genius",
            "depot.xml",
            "upperbound=\"4\"",
            "upperbound=\"4000000000\"",
            "The issue \"Sundays\" has 4000000001 numbers, and at most 1000000 are written out."));
  }

  static List<Broken> geniusWeb() {
    return List.of(
        new Broken(
            "geniusweb-java",
            "union.json",
            "\"3%\" : 0.4",
            "\"3%\" : \"much\"",
            "union.json, line 8: found \"much\" as the value of \"3%\"; expected a number"),
        new Broken(
            "geniusweb-java",
            "union.json",
            "\"Rest\" : 0.3",
            "\"Rset\" : 0.3",
            "found weight for the unknown issue \"Rset\"; expected the issues of the domain only. Did"
                + " you mean \"Rest\"?"),
        new Broken(
            "geniusweb-java",
            "union.json",
            "\"Rest\" : \"12 h\"",
            "\"Rest\" : \"13 h\"",
            "found the unknown option \"13 h\" of the issue \"Rest\"; expected an option of the domain."
                + " Did you mean \"10 h\"?"),
        new Broken(
            "geniusweb-java",
            "union.json",
            "LinearAdditiveUtilitySpace",
            "SumOfGroupsUtilitySpace",
            "found \"SumOfGroupsUtilitySpace\"; expected LinearAdditiveUtilitySpace."),
        new Broken(
            "geniusweb-java",
            "Depot.json",
            "[ \"0\", \"4\", \"1\" ]",
            "[ \"0\", \"4\", \"0\" ]",
            "found a range from 0 to 4 at steps of 0; expected low <= high and a step above zero."),
        new Broken(
            "geniusweb-java",
            "Depot.json",
            "[ \"10 h\", \"12 h\" ]",
            "[ ]",
            "found no option for the issue \"Rest\"; expected at least one."),
        new Broken(
            "geniusweb-python",
            "union.json",
            "\"highValue\" : 4",
            "\"highValue\" : 0",
            "found a high value 0 not above the low value 0; expected lowValue < highValue."));
  }

  static List<Broken> negolog() {
    return List.of(
        new Broken(
            "negolog",
            "profileA.json",
            "0.3,",
            "0.3,\n  \"reservationValue\" : 0.9,",
            "profileA.json, line 3: found \"reservationValue\" a second time; expected each name"
                + " once."),
        new Broken(
            "negolog",
            "profileB.json",
            "\"3%\" : 0.4,",
            "",
            "found no value of \"3%\" of the issue \"Pay\"; expected one for each option."),
        new Broken(
            "negolog",
            "profileB.json",
            "\"reservationValue\" : 0.35,",
            "",
            "found no \"reservationValue\""),
        new Broken(
            "negolog",
            "profileA.json",
            "0.3,",
            "NaN,",
            "profileA.json, line 2: found \"NaN\" as the reserve; expected a number"),
        new Broken(
            "negolog",
            "profileA.json",
            "0.3,",
            "[".repeat(50_000),
            "profileA.json, line 2: found JSON nested too deep"),
        new Broken(
            "negolog",
            "profileA.json",
            "0.3,",
            "9".repeat(50_000) + ",",
            "a name, text or number that is too long"),
        new Broken("negolog", "profileA.json", "0.3,", "0.3;", "found text that is no JSON"),
        new Broken(
            "negolog",
            "profileA.json",
            "",
            "[1]",
            "found a list as the root; expected fields by name."));
  }

  static List<Broken> negmas() {
    return List.of(
        new Broken(
            "negmas",
            "Depot.yml",
            "name: 'Depot'",
            "a: &a [x, x]\nb: &b [*a, *a]\nc: &c [*b, *b]\nname: Depot",
            "Depot.yml, line 1: found an anchor or alias; expected the value itself."),
        new Broken(
            "negmas",
            "Depot.yml",
            "name: 'Depot'",
            "x: " + "[".repeat(60) + "]".repeat(60),
            "found YAML nested too deep"),
        new Broken(
            "negmas",
            "Depot.yml",
            "name: 'Depot'",
            "name: 'Depot'\nname: 'Hut'",
            "Depot.yml, line 2: found \"name\" a second time; expected each name once."),
        new Broken(
            "negmas",
            "Depot.yml",
            "type: ContiguousIssue",
            "type: CallableIssue",
            "found an issue of the type \"CallableIssue\"; expected CategoricalIssue"),
        new Broken(
            "negmas",
            "union.yml",
            "reserved_value: 0.35",
            "reserved_value: high",
            "union.yml, line 3: found \"high\" as the reserve; expected a number"),
        new Broken(
            "negmas",
            "union.yml",
            "- 0.5\n- 0.3\n",
            "- 0.5\n",
            "found 2 weights for 3 issues; expected one for each issue."),
        new Broken(
            "negmas",
            "union.yml",
            "- 0.3",
            "- 1e999999",
            "found \"1e999999\" as the weight of \"Rest\"; expected a number of at most 400 digits"),
        new Broken(
            "negmas",
            "union.yml",
            "'3%': 0.4\n",
            "\n",
            "found no value of \"3%\" of the issue \"Pay\"; expected one for each option."),
        new Broken(
            "negmas",
            "union.yml",
            "type: LinearAdditiveUtilityFunction",
            "type: HyperRectangleUtilityFunction",
            "found a function of the type \"HyperRectangleUtilityFunction\""),
        new Broken(
            "negmas", "union.yml", "type: Lin", "type: {a: [Lin", "found text that is no YAML"),
        new Broken(
            "negmas",
            "union.yml",
            "type: Lin",
            "!!javax.script.ScriptEngineManager []\ntype: Lin",
            "union.yml, line"));
  }
}

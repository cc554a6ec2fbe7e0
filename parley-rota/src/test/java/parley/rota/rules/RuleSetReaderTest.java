package parley.rota.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rule files that users write themselves. */
class RuleSetReaderTest {

  private static final String OWN =
      """
      id: own
      title: Our own rules
      validFrom: 2027-01-01
      terms:
        longOverMinutes: 600
        nightFrom: "23:00"
        nightTo: "06:00"
        nightMinutes: 180
        lateStartBefore: "16:00"
        lateEndAfter: "23:00"
      sources:
        - {id: us, title: Our agreement, urls: []}
      rules:
        - id: shift-length
          kind: shift-length
          title: Length of a shift
          paragraph: Clause 1
          confidence: high
          sources: [us]
          maxMinutes: 720
      """;

  private static final String EXTENDING =
      """
      id: promise
      title: With a promise on top
      validFrom: 2027-01-01
      extends: tcs-2026
      without: [weekends-third]
      rules:
        - id: weekends-half
          kind: weekend-frequency
          title: Weekends at most one in four
          paragraph: Promise 1
          confidence: low
          worked: 1
          of: 4
      """;

  @Test
  void a_set_of_its_own() {
    RuleSet set = RuleSets.parse(OWN);

    assertThat(set.id()).isEqualTo("own");
    assertThat(set.note()).isEmpty();
    assertThat(set.terms().lateEndAfter()).isEqualTo(LocalTime.of(23, 0));
    assertThat(set.rules())
        .singleElement()
        .isInstanceOfSatisfying(
            Rule.ShiftLength.class,
            r -> {
              assertThat(r.maxMinutes()).isEqualTo(720);
              assertThat(r.clause().fined()).isFalse();
              assertThat(r.clause().mayBeAgreed()).isFalse();
            });
  }

  @Test
  void a_set_that_extends_another_changes_and_leaves_out_rules_of_it() {
    RuleSet base = RuleSets.find("tcs-2026").orElseThrow();
    RuleSet set = RuleSets.parse(EXTENDING);

    assertThat(set.terms()).isEqualTo(base.terms());
    assertThat(set.sources()).isEqualTo(base.sources());
    assertThat(set.rules()).hasSize(base.rules().size() - 1);
    assertThat(set.findRule("weekends-third")).isEmpty();
    assertThat(set.listRules(Rule.WeekendFrequency.class))
        .extracting(Rule.WeekendFrequency::of)
        .containsExactly(4);
    assertThat(order(set))
        .isEqualTo(order(base).stream().filter(r -> !r.equals("weekends-third")).toList());
  }

  private static List<String> order(RuleSet set) {
    return set.rules().stream().map(r -> r.clause().id()).toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          maxMinutes: 720     | ''                    | line 14: rule shift-length lacks "maxMinutes"; expected this field.
          maxMinutes: 720     | maxMinutes: long      | line 20: field "maxMinutes" of rule shift-length is "long"; expected a whole number, 0 or more.
          maxMinutes: 720     | maxMinutes: -1        | line 20: field "maxMinutes" of rule shift-length is "-1"; expected a whole number, 0 or more.
          maxMinutes: 720     | maxMinutes: [1]       | line 20: field "maxMinutes" of rule shift-length is "a list or mapping"; expected a text.
          paragraph: Clause 1 | paragraf: Clause 1    | line 14: rule shift-length lacks "paragraph"; expected this field.
          confidence: high    | confidence: sure      | line 18: field "confidence" of rule shift-length is "sure"; expected one of high, medium, low.
          validFrom: 2027-01-01 | validFrom: 2027-02-30 | line 3: field "validFrom" of rule set own is "2027-02-30"; expected a day, as in 2020-01-31.
          nightTo: "06:00"    | nightTo: 6            | line 7: field "nightTo" of "terms" is "6"; expected a time in quotation marks, as in "23:00".
          kind: shift-length  | kind: shift           | line 15: field "kind" of rule shift-length is "shift"; expected one of average-hours, hours-in-window
          sources: [us]       | sources: [them]       | line 1: Rule shift-length of own names the source them, which the set does not list.
          sources: [us]       | sources: us           | line 19: field "sources" of rule shift-length is "us"; expected a list.
          title: Our own rules | extends: tcs-1999    | line 2: "extends" names tcs-1999; expected one of tcs-2016, tcs-2019, tcs-2026.
          maxMinutes: 720     | maxMinute: 720        | line 14: rule shift-length lacks "maxMinutes"; expected this field.
          sources: [us]       | fined: perhaps        | line 19: field "fined" of rule shift-length is "perhaps"; expected true or false.
          title: Our agreement | name: Our agreement  | line 12: source us lacks "title"; expected this field.
          'confidence: high'  | 'confidence: high, x' | line 18: field "confidence" of rule shift-length is "high, x"; expected one of high, medium, low.
          """)
  void a_fault_is_told_with_its_line_and_field(String right, String wrong, String message) {
    assertThat(OWN).contains(right);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RuleSets.parse(OWN.replace(right, wrong)))
        .withMessageStartingWith("The rule file cannot be read: " + message);
  }

  @Test
  void a_field_that_nobody_knows_is_a_fault() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RuleSets.parse(OWN + "    minMinutes: 3\n"))
        .withMessage(
            "The rule file cannot be read: line 21: rule shift-length has a field \"minMinutes\"; expected only id, title, paragraph, fined, mayBeAgreed, confidence, sources, note, kind, maxMinutes.");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RuleSets.parse(OWN + "colour: red\n"))
        .withMessageStartingWith(
            "The rule file cannot be read: line 21: rule set own has a field \"colour\"; expected only id, extends, title");
  }

  @Test
  void a_rule_left_out_must_be_there() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RuleSets.parse(EXTENDING.replace("weekends-third", "weekends-tenth")))
        .withMessage(
            "The rule file cannot be read: line 5: \"without\" names the rule weekends-tenth; expected a rule of the set extended.");
  }

  @Test
  void two_rules_with_one_id_are_a_fault() {
    String rule = OWN.substring(OWN.indexOf("  - id: shift-length"));

    assertThatIllegalArgumentException()
        .isThrownBy(() -> RuleSets.parse(OWN + rule))
        .withMessage(
            "The rule file cannot be read: line 21: a second rule has the id shift-length; expected each id once.");
  }

  @Test
  void a_number_that_must_not_be_nought() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RuleSets.parse(EXTENDING.replace("of: 4", "of: 0")))
        .withMessage(
            "The rule file cannot be read: line 13: field \"of\" is 0; expected 1 or more.");
  }

  @Test
  void what_is_no_yaml_or_nothing_or_a_list_is_a_fault() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RuleSets.parse("id: own\n  title: [\n"))
        .withMessageMatching(
            "The rule file cannot be read: line \\d+: no YAML \\(.*\\); expected.*");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RuleSets.parse("id: own\nid: own\n"))
        .withMessageStartingWith("The rule file cannot be read: ");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RuleSets.parse(""))
        .withMessage("The rule file is empty; expected fields, as in \"id: ...\".");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RuleSets.parse("- a\n- b\n"))
        .withMessage(
            "The rule file cannot be read: line 1: the rule set is no mapping of fields; expected fields, as in \"id: ...\".");
  }

  @Test
  void breaks_have_steps() {
    RuleSet set =
        RuleSets.parse(
            EXTENDING
                + """
                  - id: breaks
                    kind: breaks
                    title: Breaks
                    paragraph: Promise 2
                    confidence: low
                    steps:
                      - {overMinutes: 240, breakMinutes: 20}
                      - {overMinutes: 480, orEqual: true, startsFrom: "20:00", startsTo: "23:59", breakMinutes: 60}
                """
                    .indent(0));

    assertThat(set.listRules(Rule.Breaks.class).getFirst().steps())
        .extracting(Rule.Breaks.Step::breakMinutes)
        .containsExactly(20, 60);
  }
}

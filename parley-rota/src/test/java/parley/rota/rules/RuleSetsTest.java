package parley.rota.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import parley.casefile.Confidence;

class RuleSetsTest {

  @Test
  void the_sets_that_come_with_the_program() {
    assertThat(RuleSets.listIds()).containsExactly("tcs-2016", "tcs-2019", "tcs-2026");
    assertThat(RuleSets.listIds())
        .allSatisfy(id -> assertThat(RuleSets.find(id).orElseThrow().id()).isEqualTo(id));
    assertThat(RuleSets.find("tcs-2020")).isEmpty();
  }

  @Test
  void a_rota_is_judged_by_the_set_that_is_valid_on_its_day() {
    assertThat(RuleSets.forDay(LocalDate.of(2016, 8, 3)).id()).isEqualTo("tcs-2016");
    assertThat(RuleSets.forDay(LocalDate.of(2020, 8, 4)).id()).isEqualTo("tcs-2016");
    assertThat(RuleSets.forDay(LocalDate.of(2020, 8, 5)).id()).isEqualTo("tcs-2019");
    assertThat(RuleSets.forDay(LocalDate.of(2026, 2, 3)).id()).isEqualTo("tcs-2019");
    assertThat(RuleSets.forDay(LocalDate.of(2026, 2, 4)).id()).isEqualTo("tcs-2026");
  }

  @Test
  void before_the_first_set_there_is_none() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RuleSets.forDay(LocalDate.of(2016, 8, 2)))
        .withMessage(
            "No set of rules is valid on 2016-08-02; expected 2016-08-03 or later, or a set by its id: tcs-2016, tcs-2019, tcs-2026.");
  }

  @Test
  void the_rules_of_2019_are_those_of_2016_but_for_four() {
    assertThat(differ("tcs-2016", "tcs-2019"))
        .containsExactly("consecutive-days", "long-run", "rest-after-nights", "weekends-third");
  }

  @Test
  void in_2026_no_rule_that_judges_a_duty_changed() {
    assertThat(differ("tcs-2019", "tcs-2026"))
        .containsExactly("exception-reports", "reporting-fines", "time-off-or-pay");
    assertThat(RuleSets.find("tcs-2026").orElseThrow().note()).contains("No rule on hours");
  }

  private static Set<String> differ(String before, String after) {
    List<Rule> rules = new ArrayList<>(RuleSets.find(after).orElseThrow().rules());
    rules.removeAll(RuleSets.find(before).orElseThrow().rules());
    Set<String> ids = new TreeSet<>();
    rules.forEach(r -> ids.add(r.clause().id()));
    return ids;
  }

  @Test
  void the_numbers_of_2019() {
    RuleSet set = RuleSets.find("tcs-2019").orElseThrow();

    assertThat(set.listRules(Rule.AverageHours.class))
        .singleElement()
        .satisfies(r -> {
          assertThat(r.maxMinutes()).isEqualTo(48 * 60);
          assertThat(r.optedOutMinutes()).isEqualTo(56 * 60);
          assertThat(r.referenceWeeks()).isEqualTo(26);
        });
    assertThat(set.listRules(Rule.HoursInWindow.class))
        .singleElement()
        .satisfies(r -> {
          assertThat(r.maxMinutes()).isEqualTo(72 * 60);
          assertThat(r.windowMinutes()).isEqualTo(168 * 60);
        });
    assertThat(set.listRules(Rule.RunLength.class))
        .extracting(Rule.RunLength::of, Rule.RunLength::max, Rule.RunLength::restMinutes)
        .containsExactly(
            tuple(RunOf.LONG, 4, 2880),
            tuple(RunOf.LONG_LATE, 4, 2880),
            tuple(RunOf.NIGHT, 4, 0),
            tuple(RunOf.ANY, 7, 2880));
    assertThat(set.listRules(Rule.Notice.class))
        .extracting(Rule.Notice::of, Rule.Notice::days)
        .contains(tuple(NoticeOf.WORK_SCHEDULE, 8 * 7), tuple(NoticeOf.DUTY_ROSTER, 6 * 7));
  }

  @Test
  void one_weekend_in_three_may_be_set_aside_by_agreement_and_one_in_two_may_not() {
    assertThat(RuleSets.find("tcs-2019").orElseThrow().listRules(Rule.WeekendFrequency.class))
        .extracting(Rule.WeekendFrequency::of, r -> r.clause().mayBeAgreed())
        .containsExactly(tuple(2, false), tuple(3, true));
  }

  @Test
  void every_rule_without_a_source_is_of_low_confidence_and_every_source_is_used() {
    for (String id : RuleSets.listIds()) {
      RuleSet set = RuleSets.find(id).orElseThrow();
      Set<String> used = new TreeSet<>();
      for (Rule rule : set.rules()) {
        used.addAll(rule.clause().sources());
        assertThat(
                !rule.clause().sources().isEmpty() || rule.clause().confidence() == Confidence.LOW)
            .as(rule.clause().id())
            .isTrue();
      }
      assertThat(used).containsAll(set.sources().stream().map(RuleSet.Source::id).toList());
    }
  }
}

package parley.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static parley.law.TestCase.day;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LawBookTest {

  private static final LawBook BOOK = TestCase.book();

  @Test
  void every_topic_of_the_research_has_its_rule() {
    assertThat(BOOK.rules().stream().map(Rule::id))
        .containsExactly(
            "gb.majority",
            "gb.turnout",
            "gb.support-important-public-services",
            "gb.ballot-notice",
            "gb.ballot-notice-contents",
            "gb.sample-paper",
            "gb.voting-paper",
            "gb.ballot-method",
            "gb.result-duties",
            "gb.notice-of-action",
            "gb.mandate",
            "gb.trade-dispute",
            "gb.calling-the-action",
            "gb.picketing",
            "gb.picket-supervisor",
            "gb.dismissal-protection",
            "gb.minimum-service-levels",
            "gb.life-and-limb",
            "gb.small-accidental-failures");
  }

  @Test
  void every_rule_without_a_source_says_that_it_is_background() {
    assertThat(BOOK.rules())
        .allSatisfy(rule ->
            assertThat(!rule.sources().isEmpty() || rule.evidence() == Evidence.BACKGROUND)
                .as(rule.id())
                .isTrue());
  }

  @Test
  void every_source_has_an_address_and_is_used() {
    List<String> used =
        Stream.of(
                BOOK.rules().stream().flatMap(r -> r.sources().stream()),
                BOOK.rules().stream()
                    .flatMap(r -> r.versions().stream())
                    .flatMap(v -> v.sources().stream()),
                BOOK.rules().stream()
                    .flatMap(r -> r.readings().stream())
                    .flatMap(r -> r.sources().stream()),
                BOOK.openPoints().stream().flatMap(o -> o.sources().stream()))
            .flatMap(s -> s)
            .distinct()
            .toList();

    assertThat(BOOK.sources()).allSatisfy(s -> assertThat(s.urls()).isNotEmpty());
    assertThat(BOOK.sources().stream().map(LawBook.Source::id).filter(s -> !used.contains(s)))
        .containsExactly("law-p12");
  }

  @Test
  void open_points_are_open_and_advisory_rules_have_no_number() {
    assertThat(BOOK.openPoints()).allMatch(o -> o.status() == OpenPoint.Status.OPEN);
    assertThat(BOOK.listRules(RuleKind.ADVISORY))
        .allSatisfy(r -> {
          assertThat(r.readings()).isNotEmpty();
          assertThat(r.versions()).allMatch(v -> v.minFraction().isEmpty() && v.days().isEmpty());
        });
  }

  @Test
  void law_that_is_not_known_yet_is_not_seen() {
    LawBook before = BOOK.asOf(day("2025-12-17"));
    LawBook after = BOOK.asOf(day("2025-12-18"));

    assertThat(days(before, "2026-03-01")).isEqualTo(14);
    assertThat(days(after, "2026-03-01")).isEqualTo(10);
    assertThat(before.getRule(RuleKind.MANDATE).versions().getLast().validTo()).isEmpty();
    assertThat(before.findRule("gb.minimum-service-levels").orElseThrow().versions())
        .allMatch(v -> v.validTo().isEmpty());
    assertThat(BOOK.asOf(day("2026-06-21")).findRule("gb.ballot-method").orElseThrow().versions())
        .noneMatch(RuleVersion::expected);
    assertThat(BOOK.asOf(day("2026-06-22")).findRule("gb.ballot-method").orElseThrow().versions())
        .anyMatch(RuleVersion::expected);
  }

  private static int days(LawBook book, String received) {
    return Notices.days(book.getRule(RuleKind.ACTION_NOTICE), day(received));
  }

  @Test
  void a_book_can_be_seen_from_any_day() {
    for (String day : List.of("2010-01-01", "2017-03-01", "2023-07-20", "2026-02-18")) {
      assertThat(BOOK.asOf(day(day)).rules()).hasSameSizeAs(BOOK.rules());
    }
  }

  @Test
  void an_expected_version_never_applies() {
    Rule turnout = BOOK.getRule(RuleKind.TURNOUT);

    assertThat(turnout.versions()).anyMatch(RuleVersion::expected);
    assertThat(turnout.findVersionOn(day("2030-01-01")).orElseThrow().expected()).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "compiled: 2026-11-22|compiled: tomorrow|at compiled",
        "kind: turnout|kind: guess|at rules[1].kind",
        "kind: turnout|kind: stated|exactly one rule of kind TURNOUT",
        "id: gb.turnout|id: gb.majority|Two entries have the rule id",
        "sources: [law-l10]|sources: [law-x]|no known source: \"law-x\"",
        "rules: [gb.turnout]|rules: [gb.x]|no known rule: \"gb.x\"",
        "validTo: 2017-02-28|validTo: 2017-02-27|gap before its version from 2017-03-01",
        "validTo: 2017-02-28|validTo: 2018-02-28|overlap or are not in order",
        "endKnown: 2017-03-01|endKnown: 2017-02-01|must be known on one day",
        "minFraction: 0.50|minShare: 0.50|at rules[0].versions[0].minShare",
        "title: A picket supervisor|titel: A picket supervisor|titel",
        "section: TULRCA 1992 s.220A|note: none|rule gb.picket-supervisor lacks \"section\"",
        "days: 3|agreedDays: 3|Rule gb.sample-paper: the version from the start lacks its number",
      })
  void broken_text_is_refused_with_a_reason(String was, String becomes, String reason) {
    assertThat(TestCase.bookText()).contains(was);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> LawBook.parse(TestCase.bookText().replace(was, becomes)))
        .withMessageContaining(reason);
  }

  @Test
  void text_that_is_no_yaml_or_nothing_at_all_is_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> LawBook.parse("id: [unclosed"))
        .withMessageContaining("The rule book cannot be read: line");
    assertThatIllegalArgumentException().isThrownBy(() -> LawBook.parse(""));
  }
}

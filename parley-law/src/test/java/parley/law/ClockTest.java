package parley.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;
import static parley.law.TestCase.about;
import static parley.law.TestCase.ballot;
import static parley.law.TestCase.day;
import static parley.law.TestCase.extension;
import static parley.law.TestCase.result;
import static parley.law.TestCase.walkout;
import static parley.law.TestCase.with;

import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import parley.casefile.Act;
import parley.casefile.Ballot;
import parley.casefile.Edtf;
import parley.casefile.EventType;
import parley.casefile.Header;
import parley.casefile.Tally;

class ClockTest {

  private static final Ballot JULY =
      ballot(
          "july",
          "all",
          "2025-05-02",
          "2025-05-27",
          "2025-07-07",
          result("2025-07-08", null, null, null, "55.3", "90"));
  private static final Ballot FIRST_YEARS =
      ballot(
          "first-years",
          "first years",
          "2025-10-06",
          null,
          "2025-10-06?",
          result("2025-10-06", null, null, null, "65", "97"));
  private static final Ballot WINTER =
      ballot(
          "winter",
          "all",
          "2025-11-28",
          "2025-12-08",
          "2026-02-02",
          result("2026-02-02", about(53958), Tally.of(28598), Tally.of(26696), "53", "93"));

  private static TestCase theRecord() {
    return new TestCase()
        .add(JULY, FIRST_YEARS, WINTER)
        .add(
            walkout("w12", "july", "2025-07-09", "2025-07-25T07:00", "2025-07-30T07:00"),
            walkout("w13", "july", "2025-10-23", "2025-11-14T07:00", "2025-11-19T07:00"),
            walkout("w14", "july", "2025-12-01", "2025-12-17T07:00", "2025-12-22T07:00"),
            walkout("w15", "winter", "2026-03-25", "2026-04-07T07:00", "2026-04-13T06:59"));
  }

  private static BallotTest test(Mandate mandate, RuleKind kind) {
    return mandate.tests().stream().filter(t -> t.kind() == kind).findFirst().orElseThrow();
  }

  @Nested
  class A30NextPossibleStrikeDate {

    private final ClockAnswer answer = theRecord().clock("2025-12-22");

    @Test
    void notice_on_the_next_day_leaves_exactly_the_mandates_last_day() {
      Mandate all = answer.findMandate("july").orElseThrow();

      assertThat(answer.notice().ifReceivedOn()).isEqualTo(day("2025-12-23"));
      assertThat(answer.notice().days()).isEqualTo(14);
      assertThat(answer.notice().earliestStart()).isEqualTo(day("2026-01-06"));
      assertThat(all.lastDay()).contains(Edtf.parse("2026-01-06"));
      assertThat(all.status()).isEqualTo(Mandate.Status.RUNNING);
      assertThat(all.window())
          .isEqualTo(
              new Mandate.Window(
                  Mandate.Window.Kind.ONE_DAY,
                  Optional.of(day("2026-01-06")),
                  Optional.of(Edtf.parse("2026-01-06"))));
    }

    @Test
    void one_day_later_the_window_is_empty() {
      assertThat(theRecord().clock("2025-12-23").findMandate("july").orElseThrow().window().kind())
          .isEqualTo(Mandate.Window.Kind.EMPTY);
    }

    @Test
    void the_separate_mandate_stands_on_its_own_line_as_uncertain_as_its_closing_day() {
      Mandate firstYears = answer.findMandate("first-years").orElseThrow();

      assertThat(firstYears.lastDay()).contains(Edtf.parse("2026-04-05?"));
      assertThat(firstYears.caveats())
          .containsExactly(Caveat.OPENING_DAY_MISSING, Caveat.CLOSING_DAY_UNCERTAIN);
      assertThat(firstYears.window().kind()).isEqualTo(Mandate.Window.Kind.DAYS);
      assertThat(firstYears.window().from()).contains(day("2026-01-06"));
    }

    @Test
    void the_open_ballot_shows_the_last_day_if_it_passes() {
      Mandate winter = answer.findMandate("winter").orElseThrow();

      assertThat(winter.stage()).isEqualTo(Mandate.Stage.OPEN);
      assertThat(winter.passes()).isEqualTo(Mandate.Verdict.PENDING);
      assertThat(winter.status()).isEqualTo(Mandate.Status.NOT_BEGUN);
      assertThat(winter.lastDay()).contains(Edtf.parse("2026-08-01"));
      assertThat(winter.turnout()).isEmpty();
      assertThat(winter.window().kind()).isEqualTo(Mandate.Window.Kind.IF_IT_PASSES);
      assertThat(winter.window().from()).contains(day("2026-02-16"));
    }

    @Test
    void every_part_carries_its_section_and_the_whole_says_what_it_is_not() {
      assertThat(answer.legalNotice()).isEqualTo(ClockAnswer.LegalNotice.NOT_LEGAL_ADVICE);
      assertThat(answer.notice().section()).isEqualTo("TULRCA 1992 s.234A");
      assertThat(answer.mandates()).allMatch(m -> m.section().contains("s.234(1)"));
      assertThat(answer.mandates()).allMatch(m -> !m.lawSources().isEmpty());
      assertThat(answer.gates().stream().map(g -> g.id())).containsExactly("committee", "members");
    }
  }

  @Nested
  class B09TheBallotForSixMonthsMore {

    private Mandate winter(int entitled, int votes) {
      ClockQuestion question =
          ClockQuestion.standard()
              .withTallies(
                  List.of(new ClockQuestion.Tallies("winter", entitled, votes, Optional.empty())));
      return theRecord().clock("2026-02-03", question).findMandate("winter").orElseThrow();
    }

    @Test
    void b09_ballot_opened_in_december_falls_under_the_six_month_regime() {
      Mandate winter = theRecord().clock("2026-02-03").findMandate("winter").orElseThrow();

      assertThat(winter.regime()).extracting(RuleVersion::months).containsExactly(Optional.of(6));
      assertThat(winter.passes()).isEqualTo(Mandate.Verdict.YES);
      assertThat(winter.lastDay()).contains(Edtf.parse("2026-08-01"));
      assertThat(winter.firstDay()).contains(Edtf.parse("2026-02-02"));
      assertThat(winter.firstLawfulDay()).contains(day("2026-02-16"));
    }

    @Test
    void b09_a_derived_number_entitled_is_not_used_where_a_percentage_is_reported() {
      Mandate winter = theRecord().clock("2026-02-03").findMandate("winter").orElseThrow();

      assertThat(winter.turnout().orElseThrow().how()).isEqualTo(Share.How.REPORTED_PERCENT);
      assertThat(winter.support().orElseThrow().how()).isEqualTo(Share.How.EXACT_TALLIES);
      assertThat(winter.support().orElseThrow().fraction()).isEqualByComparingTo("0.933492");
      assertThat(winter.supportOfEntitled().orElseThrow().how())
          .isEqualTo(Share.How.PRODUCT_OF_SHARES);
      assertThat(test(winter, RuleKind.SUPPORT_OF_ENTITLED).outcome())
          .isEqualTo(BallotTest.Outcome.PASS_IF_APPLIES);
    }

    @ParameterizedTest
    @CsvSource({"28598, YES", "26979, YES", "26978, NO"})
    void b09_turnout_is_tested_on_whole_numbers(int votes, Mandate.Verdict verdict) {
      Mandate winter = winter(53958, votes);

      assertThat(winter.passes()).isEqualTo(verdict);
      assertThat(winter.whatIf()).isTrue();
      assertThat(winter.lastDay().isPresent()).isEqualTo(verdict == Mandate.Verdict.YES);
    }

    @Test
    void a_ballot_that_fails_gives_no_mandate_and_no_extension() {
      Mandate winter = winter(53958, 26978);

      assertThat(winter.status()).isEqualTo(Mandate.Status.NONE);
      assertThat(winter.extension().possible()).isFalse();
      assertThat(winter.window().kind()).isEqualTo(Mandate.Window.Kind.NO_MANDATE);
    }

    @Test
    void an_odd_number_entitled_needs_the_larger_half() {
      assertThat(winter(53959, 26979).passes()).isEqualTo(Mandate.Verdict.NO);
      assertThat(winter(53959, 26980).passes()).isEqualTo(Mandate.Verdict.YES);
    }

    @Test
    void a_tie_is_no_majority() {
      ClockQuestion tie =
          ClockQuestion.standard()
              .withTallies(
                  List.of(new ClockQuestion.Tallies("winter", 1000, 600, Optional.of(300))));

      Mandate winter = theRecord().clock("2026-02-03", tie).findMandate("winter").orElseThrow();

      assertThat(test(winter, RuleKind.MAJORITY).outcome()).isEqualTo(BallotTest.Outcome.FAIL);
    }

    @Test
    void before_the_result_a_what_if_needs_a_number_of_yes() {
      ClockQuestion silent =
          ClockQuestion.standard()
              .withTallies(
                  List.of(new ClockQuestion.Tallies("winter", 1000, 600, Optional.empty())));

      Mandate winter = theRecord().clock("2025-12-22", silent).findMandate("winter").orElseThrow();

      assertThat(test(winter, RuleKind.TURNOUT).outcome()).isEqualTo(BallotTest.Outcome.PASS);
      assertThat(winter.passes()).isEqualTo(Mandate.Verdict.UNCLEAR);
    }

    @Test
    void ballot_notice_and_sample_paper_have_their_days() {
      Mandate.BallotDeadlines deadlines =
          theRecord()
              .clock("2025-11-29")
              .findMandate("winter")
              .orElseThrow()
              .ballotDeadlines()
              .orElseThrow();

      assertThat(deadlines.noticeBy()).isEqualTo(day("2025-12-01"));
      assertThat(deadlines.samplePaperBy()).isEqualTo(day("2025-12-05"));
    }
  }

  @Nested
  class Thresholds {

    private Mandate of(String turnout, String yes, Ballot.PublicService service, String opened) {
      Ballot ballot =
          with(
              ballot(
                  "b",
                  "all",
                  "2018-01-01",
                  opened,
                  day(opened).plusDays(42).toString(),
                  result("2026-04-30", null, null, null, turnout, yes)),
              true,
              service);
      return new TestCase().add(ballot).clock("2026-05-01").findMandate("b").orElseThrow();
    }

    @Test
    void a_turnout_of_41_6_per_cent_fails_as_in_the_civil_service_ballot_of_2018() {
      Mandate civilService =
          new TestCase()
              .add(
                  ballot(
                      "civil-service",
                      "all",
                      "2018-06-18",
                      "2018-06-18",
                      "2018-07-23",
                      result("2018-07-23", null, Tally.of(59254), Tally.of(50726), "41.6", "85.6")))
              .clock("2018-07-24")
              .findMandate("civil-service")
              .orElseThrow();

      assertThat(test(civilService, RuleKind.TURNOUT).outcome()).isEqualTo(BallotTest.Outcome.FAIL);
      assertThat(test(civilService, RuleKind.MAJORITY).outcome())
          .isEqualTo(BallotTest.Outcome.PASS);
      assertThat(civilService.passes()).isEqualTo(Mandate.Verdict.NO);
      assertThat(civilService.lastDay()).isEmpty();
    }

    @Test
    void a_rounded_percentage_across_the_threshold_decides_nothing() {
      Mandate rounded = of("50", "90", Ballot.PublicService.NO, "2024-01-01");

      assertThat(test(rounded, RuleKind.TURNOUT).outcome()).isEqualTo(BallotTest.Outcome.UNCLEAR);
      assertThat(test(rounded, RuleKind.TURNOUT).caveats())
          .contains(Caveat.ROUNDED_ACROSS_THRESHOLD);
      assertThat(rounded.passes()).isEqualTo(Mandate.Verdict.UNCLEAR);
    }

    @ParameterizedTest
    @CsvSource({
      "55, 60, YES, 2024-01-01, FAIL, NO",
      "55, 60, UNKNOWN, 2024-01-01, FAIL_IF_APPLIES, UNCLEAR",
      "55, 60, NO, 2024-01-01, NOT_APPLICABLE, YES",
      "55, 60, UNION_REASONABLE_BELIEF_NO, 2024-01-01, NOT_APPLICABLE, YES",
      "55, 90, YES, 2024-01-01, PASS, YES",
      "55, 90, UNKNOWN, 2024-01-01, PASS_IF_APPLIES, YES",
      "55, 60, YES, 2026-02-17, FAIL, NO",
      "55, 60, YES, 2026-02-18, NOT_APPLICABLE, YES"
    })
    void two_fifths_of_those_entitled_depend_on_the_service_and_the_opening_day(
        String turnout,
        String yes,
        Ballot.PublicService service,
        String opened,
        BallotTest.Outcome outcome,
        Mandate.Verdict verdict) {
      Mandate mandate = of(turnout, yes, service, opened);

      assertThat(test(mandate, RuleKind.SUPPORT_OF_ENTITLED).outcome()).isEqualTo(outcome);
      assertThat(mandate.passes()).isEqualTo(verdict);
    }

    @Test
    void the_turnout_test_stays_for_ballots_opened_after_february_2026_until_its_end_is_known() {
      assertThat(of("45", "90", Ballot.PublicService.NO, "2026-02-18").passes())
          .isEqualTo(Mandate.Verdict.NO);
    }

    @Test
    void a_ballot_opened_later_than_the_sources_reach_says_so() {
      ClockQuestion question =
          ClockQuestion.standard()
              .withBallots(
                  List.of(
                      new ClockQuestion.HypotheticalBallot(
                          "next", TestCase.UNION, "all", day("2026-10-01"), day("2026-11-15"))));

      Mandate next = new TestCase().clock("2026-09-01", question).findMandate("next").orElseThrow();

      assertThat(test(next, RuleKind.TURNOUT).outcome()).isEqualTo(BallotTest.Outcome.PENDING);
      assertThat(test(next, RuleKind.TURNOUT).caveats()).contains(Caveat.NOT_CONFIRMED_SO_LATE);
    }

    @Test
    void an_indicative_ballot_is_never_tested_and_gives_no_mandate() {
      Ballot indicative =
          with(
              ballot(
                  "survey",
                  "consultants",
                  "2025-07-21",
                  "2025-07-21",
                  "2025-09-01",
                  result("2025-09-01", null, Tally.of(16082), null, "62", "67")),
              false,
              Ballot.PublicService.UNKNOWN);

      Mandate survey =
          new TestCase().add(indicative).clock("2025-09-02").findMandate("survey").orElseThrow();

      assertThat(survey.passes()).isEqualTo(Mandate.Verdict.NO_STATUTORY_BALLOT);
      assertThat(survey.tests()).isEmpty();
      assertThat(survey.lastDay()).isEmpty();
      assertThat(survey.ballotDeadlines()).isEmpty();
      assertThat(survey.status()).isEqualTo(Mandate.Status.NONE);
    }

    @Test
    void tallies_that_are_not_exact_are_used_last_and_say_so() {
      Ballot ballot =
          ballot(
              "b",
              "all",
              "2023-01-09",
              "2023-01-09",
              "2023-02-20",
              result("2023-02-20", about(47600), about(37000), null, null, "98"));

      Mandate mandate =
          new TestCase().add(ballot).clock("2023-02-21").findMandate("b").orElseThrow();

      assertThat(mandate.turnout().orElseThrow().how()).isEqualTo(Share.How.INEXACT_TALLIES);
      assertThat(test(mandate, RuleKind.TURNOUT).caveats()).contains(Caveat.TALLIES_NOT_EXACT);
    }
  }

  @Nested
  class Extensions {

    @Test
    void the_old_regime_lets_union_and_employer_agree_on_nine_months_in_all() {
      Mandate.Extension extension =
          theRecord().clock("2025-12-22").findMandate("july").orElseThrow().extension();

      assertThat(extension.possible()).isTrue();
      assertThat(extension.lastDay()).contains(Edtf.parse("2026-04-06"));
      assertThat(extension.grantedBy()).contains(PartyRole.EMPLOYER);
      assertThat(extension.employers()).containsExactly(TestCase.EMPLOYERS);
    }

    @Test
    void the_new_regime_has_twelve_months_and_no_power_to_extend() {
      ClockQuestion question =
          ClockQuestion.standard()
              .withBallots(
                  List.of(
                      new ClockQuestion.HypotheticalBallot(
                          "spring", TestCase.UNION, "all", day("2026-03-02"), day("2026-04-13"))));

      Mandate spring =
          theRecord().clock("2026-02-20", question).findMandate("spring").orElseThrow();

      assertThat(spring.lastDay()).contains(Edtf.parse("2027-04-12"));
      assertThat(spring.extension().possible()).isFalse();
      assertThat(spring.extension().grantedBy()).isEmpty();
      assertThat(test(spring, RuleKind.SUPPORT_OF_ENTITLED).outcome())
          .isEqualTo(BallotTest.Outcome.NOT_APPLICABLE);
    }

    @Test
    void a_request_to_somebody_else_is_shown_as_asked_of_them_and_changes_nothing() {
      Ballot asked =
          with(
              JULY,
              extension(
                  TestCase.MINISTRY,
                  TestCase.UNION,
                  Ballot.ExtensionOutcome.NOT_TAKEN_UP,
                  "2025-12-15",
                  null),
              extension(
                  TestCase.UNION,
                  TestCase.MINISTRY,
                  Ballot.ExtensionOutcome.AGREED,
                  "2025-12-16",
                  "2026-02-01"));

      Mandate july = new TestCase().add(asked).clock("2025-12-22").mandates().getFirst();

      assertThat(july.extension().requests())
          .extracting(Mandate.Request::askedByRole, Mandate.Request::askedOfRole)
          .containsExactly(
              tuple(PartyRole.NEITHER, PartyRole.UNION), tuple(PartyRole.UNION, PartyRole.NEITHER));
      assertThat(july.lastDay()).contains(Edtf.parse("2026-01-06"));
      assertThat(july.caveats()).contains(Caveat.EXTENSION_NOT_BY_EMPLOYER);
    }

    @Test
    void once_the_mandate_has_ended_it_can_no_longer_be_extended() {
      Mandate.Extension extension =
          theRecord().clock("2026-01-07").findMandate("july").orElseThrow().extension();

      assertThat(extension.possible()).isFalse();
      assertThat(extension.why()).isEqualTo(Mandate.Extension.Why.MANDATE_ENDED);
      assertThat(extension.lastDay()).contains(Edtf.parse("2026-04-06"));
    }

    @Test
    void an_extension_that_was_agreed_where_the_law_has_none_is_not_applied() {
      Ballot agreed =
          with(
              ballot(
                  "spring",
                  "all",
                  "2026-03-01",
                  "2026-04-07",
                  "2026-05-19",
                  result("2026-05-19", null, null, null, "71.4", "88")),
              extension(
                  TestCase.UNION,
                  TestCase.EMPLOYERS,
                  Ballot.ExtensionOutcome.AGREED,
                  "2026-07-01",
                  "2027-06-15"));

      Mandate spring = new TestCase().add(agreed).clock("2026-07-02").mandates().getFirst();

      assertThat(spring.extension().why()).isEqualTo(Mandate.Extension.Why.NO_POWER_IN_LAW);
      assertThat(spring.lastDay()).contains(Edtf.parse("2027-05-18"));
      assertThat(spring.caveats()).containsExactly(Caveat.EXTENSION_WITHOUT_POWER);
    }

    @ParameterizedTest
    @CsvSource({"2026-02-01, 2026-02-01", "2026-09-01, 2026-04-06"})
    void an_extension_that_the_employer_agreed_moves_the_last_day_up_to_the_limit(
        String until, String lastDay) {
      Ballot agreed =
          with(
              JULY,
              extension(
                  TestCase.UNION,
                  TestCase.EMPLOYERS,
                  Ballot.ExtensionOutcome.AGREED,
                  "2025-12-16",
                  until));

      assertThat(new TestCase().add(agreed).clock("2025-12-22").mandates().getFirst().lastDay())
          .contains(Edtf.parse(lastDay));
      assertThat(new TestCase().add(agreed).clock("2025-12-15").mandates().getFirst().lastDay())
          .contains(Edtf.parse("2026-01-06"));
    }
  }

  @Nested
  class Dates {

    private Mandate of(String opened, String closed, String asOf) {
      return new TestCase()
          .add(
              ballot(
                  "b",
                  "all",
                  "2022-01-01",
                  opened,
                  closed,
                  result("2022-01-01", null, null, null, "70", "90")))
          .clock(asOf)
          .mandates()
          .getFirst();
    }

    @Test
    void a_missing_opening_day_changes_nothing_where_the_whole_year_before_has_one_regime() {
      Mandate mandate = of(null, "2023-08-31", "2024-02-29");

      assertThat(mandate.lastDay()).contains(Edtf.parse("2024-02-29"));
      assertThat(mandate.caveats()).containsExactly(Caveat.OPENING_DAY_MISSING);
      assertThat(mandate.status()).isEqualTo(Mandate.Status.RUNNING);
      assertThat(of(null, "2023-08-31", "2024-03-01").status()).isEqualTo(Mandate.Status.ENDED);
    }

    @Test
    void a_missing_opening_day_near_the_change_of_law_leaves_both_regimes() {
      Mandate mandate = of(null, "2026-04-01", "2026-12-01");

      assertThat(mandate.caveats()).contains(Caveat.REGIME_UNCLEAR);
      assertThat(mandate.regime()).hasSize(2);
      assertThat(mandate.lastDay()).contains(Edtf.parse("2026-09-30/2027-03-31"));
      assertThat(mandate.status()).isEqualTo(Mandate.Status.UNCLEAR);
    }

    @Test
    void a_coarse_closing_day_gives_a_coarse_last_day() {
      Mandate mandate = of("2023-01-09", "2023-02", "2023-08-10");

      assertThat(mandate.lastDay()).contains(Edtf.parse("2023-07-31/2023-08-27"));
      assertThat(mandate.status()).isEqualTo(Mandate.Status.UNCLEAR);
      assertThat(mandate.caveats()).containsExactly(Caveat.CLOSING_DAY_UNCERTAIN);
    }

    @Test
    void a_missing_closing_day_gives_no_last_day() {
      Mandate mandate = of("2023-01-09", null, "2023-08-10");

      assertThat(mandate.lastDay()).isEmpty();
      assertThat(mandate.status()).isEqualTo(Mandate.Status.UNCLEAR);
      assertThat(mandate.caveats()).containsExactly(Caveat.CLOSING_DAY_MISSING);
      assertThat(mandate.window().kind()).isEqualTo(Mandate.Window.Kind.UNCERTAIN);
    }
  }

  @Nested
  class Walkouts {

    @Test
    void a26_five_days_are_120_hours_and_a27_end_on_a_wednesday() {
      WalkoutCheck w12 = theRecord().clock("2025-07-31").findWalkout("w12").orElseThrow();

      assertThat(w12.hours()).isEqualByComparingTo("120");
      assertThat(w12.strikeDays()).isEqualTo(5);
      assertThat(w12.endsOn()).isEqualTo(DayOfWeek.WEDNESDAY);
    }

    @Test
    void b08_the_december_walkout_is_120_hours() {
      WalkoutCheck w14 = theRecord().clock("2025-12-22").findWalkout("w14").orElseThrow();

      assertThat(w14.hours()).isEqualByComparingTo("120");
      assertThat(w14.support()).isEqualTo(WalkoutCheck.Support.WITHIN);
    }

    @Test
    void the_april_walkout_mixes_the_old_mandate_rule_with_the_new_notice_rule() {
      ClockAnswer answer = theRecord().clock("2026-04-01");
      WalkoutCheck w15 = answer.findWalkout("w15").orElseThrow();

      assertThat(answer.findMandate("winter").orElseThrow().regime())
          .extracting(RuleVersion::months)
          .containsExactly(Optional.of(6));
      assertThat(w15.noticeDays()).isEqualTo(10);
      assertThat(w15.latestReceipt()).isEqualTo(day("2026-03-28"));
      assertThat(w15.lead()).isEqualTo(WalkoutCheck.Lead.ANNOUNCED_BY_LATEST_RECEIPT);
      assertThat(w15.leadDays()).contains(13);
      assertThat(w15.caveats()).contains(Caveat.ANNOUNCEMENT_IS_NOT_RECEIPT);
      assertThat(w15.support()).isEqualTo(WalkoutCheck.Support.WITHIN);
    }

    @Test
    void the_february_2024_walkout_lies_within_its_mandate_and_one_a_day_longer_does_too() {
      Ballot august =
          ballot(
              "august",
              "all",
              "2023-08-31",
              null,
              "2023-08-31",
              result("2023-08-31", null, null, null, "71.25", "98.37"));
      ClockAnswer answer =
          new TestCase()
              .add(august)
              .add(
                  walkout("w10", "august", "2024-02-09", "2024-02-24T07:00", "2024-02-28T23:59"),
                  walkout("longer", "august", "2024-02-09", "2024-02-24T07:00", "2024-03-01T00:00"),
                  walkout("beyond", "august", "2024-02-09", "2024-02-24T07:00", "2024-03-02T07:00"))
              .clock("2024-03-03");

      assertThat(answer.findWalkout("w10").orElseThrow().support())
          .isEqualTo(WalkoutCheck.Support.WITHIN);
      assertThat(answer.findWalkout("longer").orElseThrow().support())
          .isEqualTo(WalkoutCheck.Support.WITHIN);
      assertThat(answer.findWalkout("beyond").orElseThrow().support())
          .isEqualTo(WalkoutCheck.Support.OUTSIDE);
      assertThat(answer.findWalkout("beyond").orElseThrow().unsupportedDays())
          .containsExactly(day("2024-03-01"), day("2024-03-02"));
    }

    @Test
    void a_walkout_known_only_from_its_first_day_has_no_announcement() {
      WalkoutCheck check =
          new TestCase()
              .add(walkout("w", null, "2023-06-14", "2023-06-14T07:00", "2023-06-17T07:00"))
              .clock("2023-06-20")
              .findWalkout("w")
              .orElseThrow();

      assertThat(check.announced()).isEmpty();
      assertThat(check.lead()).isEqualTo(WalkoutCheck.Lead.ANNOUNCEMENT_NOT_IN_RECORD);
      assertThat(check.support()).isEqualTo(WalkoutCheck.Support.NO_BALLOT);
    }

    @Test
    void a_walkout_announced_after_the_latest_receipt_is_flagged_and_not_judged() {
      WalkoutCheck check =
          new TestCase()
              .add(walkout("w", null, "2023-06-10", "2023-06-14T07:00", "2023-06-17T07:00"))
              .clock("2023-06-20")
              .findWalkout("w")
              .orElseThrow();

      assertThat(check.lead()).isEqualTo(WalkoutCheck.Lead.ANNOUNCED_AFTER_LATEST_RECEIPT);
    }
  }

  @Nested
  class Counting {

    @Test
    void b10_no_strike_day_in_2026_by_the_18th_of_february() {
      assertThat(theRecord().clock("2026-02-18").strikeDays())
          .isEqualTo(new StrikeDays(2026, 0, 0, List.of()));
    }

    @Test
    void b10_the_counter_counts_days_as_they_begin_and_by_year() {
      assertThat(theRecord().clock("2026-04-09").strikeDays())
          .isEqualTo(new StrikeDays(2026, 3, 0, List.of("w15")));
      assertThat(theRecord().clock("2026-12-31").strikeDays().days()).isEqualTo(6);
      assertThat(
              theRecord()
                  .clock("2026-12-31", ClockQuestion.standard().withYear(2025))
                  .strikeDays()
                  .days())
          .isEqualTo(15);
    }

    @Test
    void a_walkout_across_new_year_is_counted_in_both_years() {
      TestCase turn =
          new TestCase()
              .add(walkout("w", null, "2023-12-01", "2023-12-30T07:00", "2024-01-03T07:00"));

      assertThat(turn.clock("2024-02-01").strikeDays().days()).isEqualTo(2);
      assertThat(turn.clock("2023-12-31").strikeDays().days()).isEqualTo(2);
    }

    @Test
    void a29_between_two_walkouts_there_is_no_action_because_of_the_deal() {
      TestCase pause =
          new TestCase()
              .add(
                  walkout("w11", null, "2024-05-29", "2024-06-27T07:00", "2024-07-02T07:00"),
                  TestCase.calledOff(
                      walkout("off", null, "2024-07-03", "2024-08-01T07:00", "2024-08-03T07:00"),
                      "2024-07-20"),
                  walkout("w12", null, "2025-07-09", "2025-07-25T07:00", "2025-07-30T07:00"))
              .event("E032", "2024-07-29", EventType.OFFER)
              .event("E035", "2024-09-16", EventType.REFERENDUM_RESULT, Act.SETTLES);

      ActionState running = pause.clock("2024-07-01").action();
      ActionState quiet = pause.clock("2025-07-08").action();
      ActionState announced = pause.clock("2025-07-24").action();

      assertThat(running.kind()).isEqualTo(ActionState.Kind.RUNNING);
      assertThat(quiet.kind()).isEqualTo(ActionState.Kind.NONE);
      assertThat(quiet.since()).contains(LocalDateTime.parse("2024-07-02T07:00"));
      assertThat(quiet.pausedBy()).containsExactly("E035");
      assertThat(quiet.calledOff()).containsExactly("off");
      assertThat(announced.kind()).isEqualTo(ActionState.Kind.ANNOUNCED);
      assertThat(announced.announced()).containsExactly("w12");
      assertThat(pause.clock("2025-07-25").action().running()).containsExactly("w12");
    }
  }

  @Nested
  class NextAction {

    @Test
    void b07_the_list_has_mandate_state_and_notice_lead_time() {
      List<Condition> conditions = theRecord().clock("2026-01-15").nextAction();

      assertThat(conditions)
          .extracting(Condition::ballot, Condition::kind, Condition::state)
          .containsExactly(
              tuple("first-years", Condition.Kind.BALLOT_PASSES, Condition.State.MET),
              tuple("first-years", Condition.Kind.MANDATE_RUNS, Condition.State.MET),
              tuple("first-years", Condition.Kind.NOTICE_RECEIVED, Condition.State.OPEN),
              tuple("first-years", Condition.Kind.START_WITHIN_MANDATE, Condition.State.OPEN),
              tuple("winter", Condition.Kind.BALLOT_PASSES, Condition.State.OPEN),
              tuple("winter", Condition.Kind.MANDATE_RUNS, Condition.State.OPEN),
              tuple("winter", Condition.Kind.NOTICE_RECEIVED, Condition.State.OPEN),
              tuple("winter", Condition.Kind.START_WITHIN_MANDATE, Condition.State.OPEN));
      assertThat(conditions.get(2).days()).contains(14);
      assertThat(conditions.get(6).by()).contains(day("2026-07-22"));
    }

    @Test
    void after_the_last_mandate_it_says_that_none_runs() {
      List<Condition> conditions = new TestCase().add(JULY).clock("2026-01-15").nextAction();

      assertThat(conditions)
          .filteredOn(c -> c.kind() == Condition.Kind.MANDATE_RUNS)
          .extracting(Condition::state)
          .containsExactly(Condition.State.NOT_MET);
    }

    @Test
    void b19_candidate_days_carry_the_flags_of_the_timetable() {
      TestCase record =
          theRecord()
              .timetable("Winter", "2025-12-01/2026-02-28", Header.DayKind.SEASON)
              .timetable("Christmas Day", "2025-12-25", Header.DayKind.PUBLIC_HOLIDAY)
              .timetable("Rotation day", "2025-08-06", Header.DayKind.ROTATION);
      ClockQuestion question =
          ClockQuestion.standard().withCandidateDays(List.of(day("2025-12-25"), day("2025-08-06")));

      List<CandidateDay> days = record.clock("2025-07-15", question).candidateDays();

      assertThat(days)
          .extracting(CandidateDay::day)
          .containsExactly(day("2025-08-06"), day("2025-12-25"));
      assertThat(days.getFirst().flags())
          .extracting(Header.Day::name)
          .containsExactly("Rotation day");
      assertThat(days.getFirst().weekday()).isEqualTo(DayOfWeek.WEDNESDAY);
      assertThat(days.getFirst().latestReceipt()).isEqualTo(day("2025-07-23"));
      assertThat(days.getLast().flags())
          .extracting(Header.Day::name)
          .containsExactly("Winter", "Christmas Day");
      assertThat(days.getLast().ballots()).containsExactly("july");
      assertThat(days).allMatch(CandidateDay::stillPossible);
    }

    @Test
    void without_days_asked_for_the_ends_of_the_windows_are_looked_at() {
      assertThat(theRecord().clock("2025-12-22").candidateDays())
          .extracting(CandidateDay::day)
          .containsExactly(
              day("2026-01-06"), day("2026-02-16"), day("2026-04-05"), day("2026-08-01"));
    }

    @Test
    void b12_a_no_strike_term_is_laid_over_the_mandates_and_changes_no_law() {
      NoStrikeTerm term = new NoStrikeTerm("three years", day("2026-03-01"), day("2029-02-28"));

      ClockAnswer answer =
          theRecord()
              .clock("2026-02-03", ClockQuestion.standard().withNoStrikeTerms(List.of(term)));

      assertThat(answer.findMandate("winter").orElseThrow().lastDay())
          .contains(Edtf.parse("2026-08-01"));
      assertThat(answer.noStrike())
          .contains(
              new NoStrikeTerm.Overlap(term, "winter", day("2026-03-01"), day("2026-08-01"), 11));
      assertThat(answer.candidateDays().getLast().noStrikeTerms()).containsExactly("three years");
    }
  }

  @Nested
  class Calendar {

    @Test
    void deadlines_lie_ahead_in_order_and_carry_their_section() {
      List<Deadline> deadlines =
          theRecord().expected("C1", "2026-01", "2025-12-22").clock("2025-12-22").deadlines();

      assertThat(deadlines)
          .extracting(Deadline::id, d -> d.on().text())
          .startsWith(
              tuple("walkout-ends.w14", "2025-12-22"),
              tuple("last-notice-under-mandate.july", "2025-12-23"))
          .contains(
              tuple("mandate-ends.july", "2026-01-06"),
              tuple("mandate-ends.first-years", "2026-04-05?"),
              tuple("mandate-would-end.winter", "2026-08-01"),
              tuple("ballot-closes.winter", "2026-02-02"),
              tuple("earliest-start.july", "2026-01-06"),
              tuple("expected.C1", "2026-01"),
              tuple("law-changes.gb.notice-of-action", "2026-02-18"),
              tuple("law-changes.gb.picket-supervisor", "2026-02-18"));
      assertThat(deadlines).extracting(Deadline::id).doesNotHaveDuplicates();
      assertThat(deadlines)
          .isSortedAccordingTo(Comparator.comparing((Deadline d) -> d.on().earliest()));
    }
  }

  @Nested
  class Rules {

    private RuleState.Status status(String id, String asOf) {
      return new TestCase()
          .clock(asOf).rules().stream()
              .filter(r -> r.id().equals(id))
              .findFirst()
              .orElseThrow()
              .status();
    }

    @Test
    void each_rule_says_where_it_stands_on_the_day_of_the_view() {
      assertThat(status("gb.mandate", "2025-12-17")).isEqualTo(RuleState.Status.IN_FORCE);
      assertThat(status("gb.mandate", "2025-12-18")).isEqualTo(RuleState.Status.CHANGING);
      assertThat(status("gb.mandate", "2026-02-18")).isEqualTo(RuleState.Status.IN_FORCE);
      assertThat(status("gb.picket-supervisor", "2026-02-18")).isEqualTo(RuleState.Status.ENDED);
      assertThat(status("gb.turnout", "2026-06-23")).isEqualTo(RuleState.Status.IN_FORCE);
      assertThat(status("gb.turnout", "2026-06-24")).isEqualTo(RuleState.Status.UNCONFIRMED);
      assertThat(status("gb.life-and-limb", "2026-06-24")).isEqualTo(RuleState.Status.ADVISORY);
    }

    @Test
    void a_rule_of_which_nothing_was_known_yet_is_not_listed() {
      assertThat(new TestCase().clock("2023-01-01").rules())
          .extracting(RuleState::id)
          .doesNotContain("gb.minimum-service-levels")
          .contains("gb.mandate");
    }

    @Test
    void open_points_are_listed_from_the_day_they_arise() {
      assertThat(new TestCase().clock("2025-12-17").openPoints())
          .extracting(OpenPoint::id)
          .containsExactly("gb.open.important-public-service");
      assertThat(new TestCase().clock("2026-07-01").openPoints()).hasSize(7);
    }
  }

  @Nested
  class Refusals {

    @Test
    void a_case_under_another_rule_book_is_refused() {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> new TestCase().law("elsewhere").clock("2025-01-01"))
          .withMessageContaining("elsewhere")
          .withMessageContaining("great-britain");
    }

    @Test
    void tallies_for_an_unknown_ballot_are_refused() {
      ClockQuestion question =
          ClockQuestion.standard()
              .withTallies(List.of(new ClockQuestion.Tallies("x", 10, 5, Optional.empty())));

      assertThatIllegalArgumentException()
          .isThrownBy(() -> theRecord().clock("2026-02-03", question))
          .withMessageContaining("no ballot x");
    }

    @Test
    void a_made_up_ballot_needs_an_id_of_its_own() {
      ClockQuestion question =
          ClockQuestion.standard()
              .withBallots(
                  List.of(
                      new ClockQuestion.HypotheticalBallot(
                          "july", TestCase.UNION, "all", day("2026-03-01"), day("2026-03-02"))));

      assertThatIllegalArgumentException()
          .isThrownBy(() -> theRecord().clock("2026-02-03", question));
    }

    @Test
    void numbers_and_days_that_do_not_fit_are_refused() {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> new ClockQuestion.Tallies("b", 10, 11, Optional.empty()));
      assertThatIllegalArgumentException()
          .isThrownBy(() -> new ClockQuestion.Tallies("b", 10, 5, Optional.of(6)));
      assertThatIllegalArgumentException()
          .isThrownBy(() -> new NoStrikeTerm("t", day("2026-01-02"), day("2026-01-01")));
    }
  }

  @Test
  void later_facts_never_change_an_earlier_answer() {
    TestCase known = new TestCase().add(JULY, FIRST_YEARS);
    known.add(walkout("w12", "july", "2025-07-09", "2025-07-25T07:00", "2025-07-30T07:00"));

    assertThat(theRecord().clock("2025-10-20")).isEqualTo(known.clock("2025-10-20"));
  }
}

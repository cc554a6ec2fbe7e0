package parley.talks;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import parley.casefile.Case;
import parley.casefile.Commitment;
import parley.casefile.Conflict;
import parley.casefile.Figure;
import parley.casefile.Issue;
import parley.casefile.Offer;
import parley.casefile.OfferChanges;
import parley.casefile.io.CaseFaultsException;
import parley.casefile.io.CaseFolder;
import parley.talks.AssumedDeals.Searched;
import parley.talks.AssumedDeals.Verdict;
import parley.talks.stand.AgendaLine;
import parley.talks.stand.Approach;
import parley.talks.stand.CycleTable;
import parley.talks.stand.LastDecision;
import parley.talks.stand.LastMeeting;
import parley.talks.stand.Move;
import parley.talks.stand.OfferStanding;
import parley.talks.stand.Said;
import parley.talks.stand.StandAnswer;
import parley.talks.stand.StandEngine;
import parley.talks.stand.StandQuestion;
import parley.talks.stand.TalksState;
import parley.talks.stand.WalkoutInclusion;
import parley.talks.stand.WalkoutTally;

/** The answers on the shipped cases. */
class ShippedRecordTest {

  private static final Case DOCTORS = read("resident-doctors-england");
  private static final Case EXERCISE = read("exercise-rail");

  private static Case read(String name) {
    Path here = Path.of("").toAbsolutePath();
    while (!Files.isDirectory(here.resolve("cases"))) {
      here = here.getParent();
    }
    try {
      return CaseFolder.read(here.resolve("cases").resolve(name));
    } catch (CaseFaultsException e) {
      throw new AssertionError(e.getMessage(), e);
    }
  }

  private static StandAnswer stand(String day) {
    return new StandEngine().answer(DOCTORS.asOf(LocalDate.parse(day)));
  }

  private static AgendaLine issue(StandAnswer answer, String id) {
    return answer.agenda().stream().filter(l -> l.issue().equals(id)).findFirst().orElseThrow();
  }

  @ParameterizedTest
  @CsvSource({
    "2025-07-29, BROKEN_DOWN,  2025-07-22, E043",
    "2025-07-31, AGREED,       2025-07-31, E049",
    "2025-12-12, OFFER_TABLED, 2025-12-10, E060",
    "2025-12-15, BROKEN_DOWN,  2025-12-15, E062",
    "2025-12-22, AGREED,       2025-12-22, E066",
    "2026-02-03, UNDER_WAY,    2026-01-06, E067",
    "2024-09-20, SETTLED,      2024-09-16, E035"
  })
  void a12_the_state_of_talks_with_its_event(
      String day, TalksState state, LocalDate since, String event) {
    StandAnswer answer = stand(day);

    assertThat(answer.state()).isEqualTo(state);
    assertThat(answer.since()).contains(since);
    assertThat(answer.event()).contains(event);
  }

  @Test
  void a14_the_approach_of_july_2025_shows_both_letters_and_conflict_c06() {
    Approach approach = stand("2025-07-31").approaches().getLast();

    assertThat(approach.invitations())
        .extracting(Move::event, Move::parties)
        .containsExactly(Tuple.tuple("E047", List.of("BMA")), Tuple.tuple("E048", List.of("GOV")));
    assertThat(approach.conflicts()).extracting(Conflict::id).contains("C06");
  }

  @Test
  void a15_a24_and_a25_the_agenda_of_31_july_2025() {
    StandAnswer answer = stand("2025-07-31");
    AgendaLine pay = issue(answer, "pay");

    assertThat(pay.positions())
        .extracting(Issue.Position::party, Issue.Position::stance)
        .containsExactly(Tuple.tuple("BMA", Issue.Stance.IN), Tuple.tuple("GOV", Issue.Stance.OUT));
    assertThat(pay.gap())
        .asInstanceOf(InstanceOfAssertFactories.type(AgendaLine.Distance.class))
        .satisfies(gap -> {
          assertThat(gap.distance().value()).contains(new BigDecimal("26"));
          assertThat(gap.distance().unit()).contains("points");
          assertThat(gap.distance().basis().orElseThrow()).contains("20.8%");
        });
    assertThat(issue(answer, "fees").positions())
        .extracting(Issue.Position::stance)
        .containsExactly(Issue.Stance.IN, Issue.Stance.IN);
    assertThat(answer.commonGround())
        .extracting(AgendaLine::issue)
        .containsExactly("rotas", "workplace");
  }

  @Test
  void a18_no_qualitative_issue_shows_a_number_on_any_day() {
    for (var event : DOCTORS.events()) {
      assertThat(stand(event.known().toString()).agenda())
          .filteredOn(l -> l.kind() == Issue.Kind.QUALITATIVE)
          .allSatisfy(
              l -> assertThat(l.positions()).allSatisfy(p -> assertThat(p.figure()).isEmpty()));
    }
  }

  @Test
  void a21_the_round_expected_for_early_august_is_never_counted_as_held() {
    assertThat(stand("2025-10-01").commitments())
        .filteredOn(c -> c.kind() == Commitment.Kind.EXPECTATION)
        .isNotEmpty()
        .allSatisfy(c -> assertThat(c.held()).isFalse());
  }

  @Test
  void a22_each_side_has_its_latest_signal_with_its_day() {
    assertThat(stand("2025-12-22").said().availability())
        .extracting(b -> b.party().orElseThrow(), b -> b.claim().on().text())
        .containsExactlyInAnyOrder(
            Tuple.tuple("BMA", "2025-12-22"), Tuple.tuple("GOV", "2025-12-22"));
  }

  @Test
  void a28_fourteen_walkouts_and_59_days_by_the_rule_of_the_case_and_more_by_another() {
    WalkoutTally tally = stand("2025-12-22").walkouts();
    assertThat(tally.count()).isEqualTo(14);
    assertThat(tally.days()).isEqualTo(59);
    assertThat(tally.contradictions()).isEmpty();
    assertThat(stand("2025-07-31").walkouts().count()).isEqualTo(12);

    assertThat(
            new StandEngine()
                .answer(
                    DOCTORS.asOf(LocalDate.parse("2025-12-22")),
                    StandQuestion.of().withWalkouts(WalkoutInclusion.all()))
                .walkouts()
                .lines())
        .hasSameSizeAs(DOCTORS.walkouts());
  }

  @Test
  void b01_and_b13_the_december_offer_with_its_chain_and_its_differences() {
    StandAnswer answer = stand("2025-12-22");
    OfferStanding last = answer.lastOffer().orElseThrow();

    assertThat(last.followed())
        .extracting(OfferStanding.Link::event)
        .containsExactly("E060", "E061", "E062", "E064");
    assertThat(answer.lastDecision().map(LastDecision::gate))
        .isEqualTo(last.followed().get(2).gate());
    assertThat(answer.lastDecision().map(LastDecision::outcome)).contains(Offer.Verdict.REJECTED);
    assertThat(last.changes().orElseThrow().issues())
        .filteredOn(i -> List.of("pay", "posts", "prioritisation").contains(i.issue()))
        .extracting(
            OfferChanges.IssueChange::issue,
            OfferChanges.IssueChange::change,
            i ->
                i.measures().stream()
                    .findFirst()
                    .flatMap(m -> m.difference().find())
                    .flatMap(Figure::value)
                    .map(BigDecimal::intValue))
        .containsExactlyInAnyOrder(
            Tuple.tuple("pay", OfferChanges.Change.UNCHANGED, Optional.of(0)),
            Tuple.tuple("posts", OfferChanges.Change.CHANGED, Optional.of(2000)),
            Tuple.tuple("prioritisation", OfferChanges.Change.CHANGED, Optional.empty()));
  }

  @Test
  void b02_talks_in_the_new_year_are_open_in_december_and_kept_on_6_january() {
    assertThat(newYear("2025-12-22")).isEqualTo(Commitment.Standing.OPEN);
    assertThat(newYear("2026-01-06")).isEqualTo(Commitment.Standing.FULFILLED);
  }

  private static Commitment.Standing newYear(String day) {
    return stand(day).commitments().stream()
        .filter(c -> c.by().contains("STREETING") && c.due().text().equals("2026-01"))
        .findFirst()
        .orElseThrow()
        .standing();
  }

  @Test
  void b04_the_last_meeting_before_walkout_14_was_less_than_24_hours_before_it() {
    LastMeeting last = stand("2025-12-22").lastMeetings().getLast();

    assertThat(last.event()).isEqualTo("E063");
    assertThat(last.mostHours()).isLessThan(24);
  }

  @Test
  void b06_the_cycles_since_the_dispute_was_declared_again_are_july_november_and_december_2025() {
    CycleTable table = stand("2025-12-31").cycles();

    assertThat(table.cycles().subList(11, 14))
        .extracting(c -> c.strike().toString())
        .containsExactly("2025-07-25", "2025-11-14", "2025-12-17");
    assertThat(table.medians())
        .contains(
            new CycleTable.Median(
                CycleTable.Scope.SINCE_REOPENED,
                CycleTable.Step.NOTICE_TO_STRIKE,
                BigDecimal.valueOf(16),
                3),
            new CycleTable.Median(
                CycleTable.Scope.SINCE_REOPENED,
                CycleTable.Step.OFFER_TO_STRIKE,
                BigDecimal.valueOf(7),
                3));
  }

  @Test
  void b10_no_strike_day_in_2026_by_18_february() {
    assertThat(stand("2026-02-18").walkouts().years()).contains(new WalkoutTally.Year(2026, 0));
  }

  @Test
  void b22_rhetoric_of_both_sides_stands_in_order_of_days() {
    List<Said.By> rhetoric = stand("2026-02-03").said().rhetoric();

    assertThat(rhetoric).extracting(b -> b.party().orElseThrow()).contains("BMA", "GOV");
    assertThat(rhetoric).extracting(b -> b.claim().on().earliest()).isSorted();
  }

  @ParameterizedTest
  @ValueSource(strings = {"2025-07-31", "2025-12-22", "2026-02-03"})
  void where_do_talks_stand_has_every_line_cited(String day) {
    StandAnswer answer = stand(day);

    assertThat(answer.history()).allSatisfy(h -> assertThat(h.cause().sources()).isNotEmpty());
    assertThat(answer.agenda())
        .allSatisfy(
            l -> assertThat(l.positions()).allSatisfy(p -> assertThat(p.sources()).isNotEmpty()));
    assertThat(answer.lastOffer().orElseThrow().followed())
        .allSatisfy(l -> assertThat(l.sources()).isNotEmpty());
    assertThat(answer.lastDecision().orElseThrow().decision().sources()).isNotEmpty();
    assertThat(answer.commitments()).allSatisfy(c -> assertThat(c.sources()).isNotEmpty());
    assertThat(answer.walkouts().figures()).allSatisfy(f -> assertThat(f.isSourced()).isTrue());
  }

  @Test
  void the_exercise_has_one_set_with_deals_and_one_with_no_deal_in_range() {
    DealsAnswer answer = new DealsEngine().answer(EXERCISE.asOf(EXERCISE.newestDay()));

    assertThat(answer.assumptions())
        .extracting(a -> ((Searched) a).verdict())
        .containsExactlyInAnyOrder(Verdict.DEALS_IN_RANGE, Verdict.NO_DEAL_IN_RANGE);
  }

  @Test
  void each_assumption_set_of_the_doctors_case_is_searched_and_says_what_binds() {
    DealsAnswer answer = new DealsEngine().answer(DOCTORS.asOf(DOCTORS.newestDay()));

    assertThat(answer.missing()).isEmpty();
    assertThat(answer.assumptions())
        .hasSameSizeAs(DOCTORS.asOf(DOCTORS.newestDay()).listAssumptions())
        .allSatisfy(a -> {
          Searched s = (Searched) a;
          assertThat(s.leftOut()).isEmpty();
          assertThat(s.binding().binds().isEmpty() && s.binding().jointly().isEmpty()).isFalse();
          assertThat(s.deals().isEmpty()).isEqualTo(s.verdict() == Verdict.NO_DEAL_IN_RANGE);
        });
  }
}

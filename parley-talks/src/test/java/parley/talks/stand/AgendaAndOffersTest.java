package parley.talks.stand;

import static org.assertj.core.api.Assertions.assertThat;
import static parley.talks.CaseFixture.PAYER;
import static parley.talks.CaseFixture.UNION;
import static parley.talks.CaseFixture.clause;
import static parley.talks.CaseFixture.day;
import static parley.talks.CaseFixture.decision;
import static parley.talks.CaseFixture.figure;
import static parley.talks.CaseFixture.issue;
import static parley.talks.CaseFixture.outcome;
import static parley.talks.CaseFixture.position;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import parley.casefile.Act;
import parley.casefile.Bound;
import parley.casefile.CaseView;
import parley.casefile.Commitment;
import parley.casefile.Edtf;
import parley.casefile.EventType;
import parley.casefile.Figure;
import parley.casefile.Issue;
import parley.casefile.Offer;
import parley.casefile.OfferChanges;
import parley.casefile.Vintage;
import parley.talks.CaseFixture;

class AgendaAndOffersTest {

  private static StandAnswer stand(CaseView view) {
    return new StandEngine().answer(view);
  }

  private static AgendaLine line(CaseFixture c, String day, String issue) {
    return stand(c.asOf(day)).agenda().stream()
        .filter(l -> l.issue().equals(issue))
        .findFirst()
        .orElseThrow();
  }

  private static CaseFixture july() {
    CaseFixture c = StandOfTalksTest.july();
    Figure ask = figure("pay-offer", "% of basic pay", "26", UNION, Bound.ABOUT);
    Figure bid = figure("pay-offer", "% of basic pay", "0", PAYER);
    c.agenda.add(
        issue(
            "pay",
            Issue.Kind.MEASURED,
            List.of(
                position(UNION, Issue.Stance.IN, true, "2025-07-09", ask),
                position(PAYER, Issue.Stance.OUT, false, "2025-07-09", bid),
                position(PAYER, Issue.Stance.OUT, false, "2025-07-31", bid))));
    c.agenda.add(
        issue(
            "rotas",
            Issue.Kind.QUALITATIVE,
            List.of(
                position(
                    UNION,
                    Issue.Stance.IN,
                    true,
                    "2025-07-31",
                    figure("weeks", "weeks", "6", UNION)),
                position(PAYER, Issue.Stance.IN, true, "2025-07-31"))));
    c.agenda.add(
        issue(
            "fees",
            Issue.Kind.MEASURED,
            List.of(
                position(UNION, Issue.Stance.IN, false, "2025-07-22"),
                position(PAYER, Issue.Stance.IN, true, "2025-07-30"))));
    return c;
  }

  @Test
  void a15_each_side_says_whether_an_issue_is_on_the_table() {
    assertThat(line(july(), "2025-07-31", "pay").positions())
        .extracting(Issue.Position::party, Issue.Position::stance)
        .containsExactly(Tuple.tuple(UNION, Issue.Stance.IN), Tuple.tuple(PAYER, Issue.Stance.OUT));
    assertThat(line(july(), "2025-07-31", "fees").positions())
        .extracting(Issue.Position::stance)
        .containsExactly(Issue.Stance.IN, Issue.Stance.IN);
    assertThat(line(july(), "2025-07-29", "fees").silent()).containsExactly(PAYER);
  }

  @Nested
  class A24TheGap {

    @Test
    void an_ask_of_26_against_an_offer_of_0_is_26_points_with_the_basis_of_the_demand() {
      assertThat(line(july(), "2025-07-31", "pay").gap())
          .asInstanceOf(InstanceOfAssertFactories.type(AgendaLine.Distance.class))
          .satisfies(gap -> {
            assertThat(gap.higher()).contains(UNION);
            assertThat(gap.distance().value()).contains(new BigDecimal("26"));
            assertThat(gap.distance().unit()).contains("points");
            assertThat(gap.distance().bound()).isEqualTo(Bound.ABOUT);
            assertThat(gap.distance().vintage()).isEqualTo(Vintage.DERIVED);
            assertThat(gap.distance().basis().orElseThrow()).contains("as stated: pay-offer 26");
            assertThat(gap.distance().sources()).containsExactly("S-UNION-26", "S-PAYER-0");
          });
    }

    @Test
    void without_two_figures_of_one_measure_and_unit_there_is_no_gap() {
      CaseFixture c = new CaseFixture();
      c.agenda.add(
          issue(
              "posts",
              Issue.Kind.MEASURED,
              List.of(
                  position(
                      UNION,
                      Issue.Stance.IN,
                      true,
                      "2025-01-01",
                      figure("posts", "posts", "9", UNION)),
                  position(
                      PAYER,
                      Issue.Stance.IN,
                      true,
                      "2025-01-01",
                      figure("posts", "%", "1", PAYER)))));

      assertThat(line(c, "2025-01-01", "posts").gap())
          .isEqualTo(new AgendaLine.NotComparable(AgendaLine.Reason.DIFFERENT_UNIT));
      assertThat(line(july(), "2025-07-31", "fees").gap())
          .isEqualTo(new AgendaLine.NotComparable(AgendaLine.Reason.NO_FIGURE));
      assertThat(line(july(), "2025-07-29", "fees").gap())
          .isEqualTo(new AgendaLine.NotComparable(AgendaLine.Reason.NO_POSITION));
    }
  }

  @Test
  void a18_a_qualitative_issue_never_carries_a_number() {
    AgendaLine rotas = line(july(), "2025-07-31", "rotas");

    assertThat(rotas.positions()).allSatisfy(p -> assertThat(p.figure()).isEmpty());
    assertThat(rotas.gap()).isEqualTo(new AgendaLine.NotComparable(AgendaLine.Reason.QUALITATIVE));
  }

  @Test
  void a25_common_ground_is_what_both_sides_themselves_call_important_with_a_source_each() {
    assertThat(stand(july().asOf("2025-07-31")).commonGround())
        .extracting(AgendaLine::issue)
        .containsExactly("rotas");
  }

  @Test
  void a20_checklist_terms_say_whether_they_were_delivered() {
    CaseFixture c = new CaseFixture();
    c.agenda.add(
        new Issue(
            "support",
            "Support",
            Issue.Kind.QUALITATIVE,
            day("2025-01-01"),
            List.of(
                new Issue.Term(
                    "rest",
                    "Rest rooms",
                    day("2025-01-01"),
                    List.of(),
                    Optional.of(outcome("2026-01-23", "E1")),
                    Optional.empty())),
            List.of(),
            List.of()));

    assertThat(line(c, "2026-01-22", "support").terms().getFirst().delivered()).isEmpty();
    assertThat(line(c, "2026-01-23", "support").terms().getFirst().delivered()).isPresent();
  }

  @Nested
  class A16TheCheckpoint {

    @Test
    void the_resumed_round_opens_with_the_positions_of_the_breakdown_and_no_moves() {
      Resumption resumed = stand(july().asOf("2025-07-31")).resumption().orElseThrow();

      assertThat(resumed.event()).isEqualTo("E043");
      assertThat(resumed.resumed()).isTrue();
      assertThat(resumed.positions())
          .extracting(Resumption.Held::issue, h -> h.position().party())
          .containsExactly(
              Tuple.tuple("pay", UNION), Tuple.tuple("pay", PAYER), Tuple.tuple("fees", UNION));
      assertThat(resumed.changes())
          .filteredOn(c -> c.issue().equals("pay"))
          .allSatisfy(c -> assertThat(c.isMove()).isFalse());
    }

    @Test
    void a_new_stance_or_number_is_a_move_and_a_first_position_too() {
      CaseFixture c = july();
      c.agenda.set(
          0,
          issue(
              "pay",
              Issue.Kind.MEASURED,
              List.of(
                  position(UNION, Issue.Stance.IN, true, "2025-07-09"),
                  position(PAYER, Issue.Stance.OUT, false, "2025-07-09"),
                  position(
                      PAYER,
                      Issue.Stance.PART,
                      false,
                      "2025-08-05",
                      figure("pay-offer", "% of basic pay", "1", PAYER)))));

      assertThat(stand(c.asOf("2025-08-05")).resumption().orElseThrow().moves())
          .filteredOn(m -> m.issue().equals("pay"))
          .singleElement()
          .satisfies(m ->
              assertThat(m.kinds())
                  .containsExactly(
                      Resumption.Kind.STANCE, Resumption.Kind.FIGURE, Resumption.Kind.WORDS));
      assertThat(stand(july().asOf("2025-07-31")).resumption().orElseThrow().moves())
          .filteredOn(m -> m.issue().equals("fees"))
          .extracting(Resumption.Changed::kinds)
          .containsExactly(List.of(Resumption.Kind.FIRST));
    }
  }

  /** November and December 2025 (events E054 to E064). */
  private static CaseFixture winter() {
    CaseFixture c = new CaseFixture();
    c.walkout(
        "W13",
        13,
        "2025-10-23",
        "2025-11-14T07:00",
        "2025-11-19T07:00",
        Optional.empty(),
        Optional.of("E056"),
        UNION);
    c.walkout(
        "W14",
        14,
        "2025-12-01",
        "2025-12-17T07:00",
        "2025-12-22T07:00",
        Optional.empty(),
        Optional.of("E064"),
        UNION);
    c.act("E054", "2025-11-05", EventType.OFFER, Act.TABLES, PAYER);
    c.act("E055", "2025-11-05", EventType.OFFER_REJECTED, Act.REJECTS, UNION);
    c.event("E056", "2025-11-14/2025-11-19", "2025-11-14", EventType.STRIKE, List.of(), "E055");
    c.event("E058", "2025-12-01", "2025-12-01", EventType.STRIKE_ANNOUNCED, List.of());
    c.act("E060", "2025-12-10", EventType.OFFER, Act.TABLES, PAYER);
    c.event("E061", "2025-12-10/2025-12-15", "2025-12-10", EventType.SURVEY, List.of(), "E060");
    c.event(
        "E062",
        "2025-12-15",
        "2025-12-15",
        EventType.SURVEY_RESULT,
        List.of(CaseFixture.deed(Act.REJECTS, "2025-12-15", UNION)),
        "E060",
        "E061");
    c.act("E063", "2025-12-16", EventType.TALKS, Act.MEETS, UNION, PAYER);
    c.event("E064", "2025-12-17/2025-12-22", "2025-12-17", EventType.STRIKE, List.of(), "E058");
    c.event("E067", "2026-01-05", "2026-01-05", EventType.DATA_RELEASE, List.of(), "E064");
    c.offer(
        "O4",
        PAYER,
        "2025-11-05",
        "E054",
        Offer.Status.TABLED,
        List.of(
            clause(
                "posts",
                Optional.of("posts-2000"),
                "2,000",
                figure("posts", "posts", "2000", PAYER)),
            clause("law", Optional.empty(), "Steps to give priority."),
            clause("fees", Optional.of("fees"), "Fees are funded."),
            clause("conditions", Optional.empty(), "Conditions improve."),
            clause("pay", Optional.of("pay-0"), "None.", figure("pay-offer", "%", "0", PAYER))),
        decision("committee", Offer.Verdict.REJECTED, "2025-11-05", "E055"));
    c.offer(
        "O5",
        PAYER,
        "2025-12-10",
        "E060",
        Offer.Status.TABLED,
        List.of(
            clause(
                "posts",
                Optional.of("posts-4000"),
                "4,000",
                figure("posts", "posts", "4000", PAYER)),
            clause("law", Optional.of("law-2026"), "A Bill."),
            clause("fees", Optional.of("fees"), "College fees are funded."),
            clause("headcount", Optional.empty(), "Repurposed."),
            clause("pay", Optional.of("pay-0"), "None.", figure("pay-offer", "%", "0.0", PAYER))),
        decision("members-survey", Offer.Verdict.REJECTED, "2025-12-15", "E062"));
    c.offer("PR1", UNION, "2025-12-12", "E060", Offer.Status.PROPOSAL, List.of());
    return c;
  }

  @Nested
  class B01OfferAndWhatFollowed {

    @Test
    void the_chain_runs_from_the_offer_through_the_survey_and_its_result_to_the_walkout() {
      OfferStanding last = stand(winter().asOf("2026-01-06")).lastOffer().orElseThrow();

      assertThat(last.offer().id()).isEqualTo("O5");
      assertThat(last.followed())
          .extracting(OfferStanding.Link::event, OfferStanding.Link::why)
          .containsExactly(
              Tuple.tuple("E060", OfferStanding.Why.TABLES),
              Tuple.tuple("E061", OfferStanding.Why.ANSWERS),
              Tuple.tuple("E062", OfferStanding.Why.DECIDES),
              Tuple.tuple("E064", OfferStanding.Why.NEXT_WALKOUT));
      assertThat(last.followed().getLast().walkout()).contains("W14");
    }

    @Test
    void the_members_survey_decided_and_not_the_committee() {
      LastDecision decision = stand(winter().asOf("2025-12-22")).lastDecision().orElseThrow();

      assertThat(decision.offer()).isEqualTo("O5");
      assertThat(decision.gate()).isEqualTo("members-survey");
      assertThat(decision.outcome()).isEqualTo(Offer.Verdict.REJECTED);
    }

    @Test
    void before_the_survey_the_last_decision_is_that_on_the_offer_before() {
      StandAnswer answer = stand(winter().asOf("2025-12-11"));

      assertThat(answer.lastDecision().map(LastDecision::offer)).contains("O4");
      assertThat(answer.lastOffer().map(o -> o.offer().id())).contains("O5");
      assertThat(answer.lastOffer().orElseThrow().followed())
          .extracting(OfferStanding.Link::event)
          .containsExactly("E060", "E061");
    }
  }

  @Test
  void b13_offers_are_set_side_by_side_issue_by_issue() {
    OfferChanges changes =
        stand(winter().asOf("2025-12-22")).lastOffer().orElseThrow().changes().orElseThrow();

    assertThat(changes.older()).isEqualTo("O4");
    assertThat(changes.issues())
        .extracting(OfferChanges.IssueChange::issue, OfferChanges.IssueChange::change)
        .containsExactly(
            Tuple.tuple("posts", OfferChanges.Change.CHANGED),
            Tuple.tuple("law", OfferChanges.Change.CHANGED),
            Tuple.tuple("fees", OfferChanges.Change.REWORDED),
            Tuple.tuple("conditions", OfferChanges.Change.GONE),
            Tuple.tuple("pay", OfferChanges.Change.UNCHANGED),
            Tuple.tuple("headcount", OfferChanges.Change.NEW));
    assertThat(changes.issues().getFirst().measures())
        .singleElement()
        .satisfies(m ->
            assertThat(m.difference().find().flatMap(Figure::value))
                .contains(new BigDecimal("2000")));
  }

  @Test
  void without_an_offer_there_is_none_and_nothing_stands_in_for_it() {
    StandAnswer answer = stand(new CaseFixture().asOf("2025-01-01"));

    assertThat(answer.lastOffer()).isEmpty();
    assertThat(answer.lastDecision()).isEmpty();
    assertThat(answer.resumption()).isEmpty();
    assertThat(answer.since()).isEmpty();
  }

  @Nested
  class A21AndB02Commitments {

    private CaseFixture promises() {
      CaseFixture c = new CaseFixture();
      c.commitments.add(
          commitment("K-meet", Commitment.Kind.EXPECTATION, "2025-08-04/2025-08-06", "2025-07-31"));
      c.commitments.add(
          new Commitment(
              "K-new-year",
              Commitment.Kind.COMMITMENT,
              List.of("PAYER_OFFICE"),
              "Resume talks in the New Year.",
              Edtf.parse("2026-01"),
              day("2025-12-22"),
              Optional.of("E066"),
              List.of("S69"),
              Optional.of(outcome("2026-01-06", "E067")),
              Optional.empty(),
              Optional.empty()));
      return c;
    }

    private static Commitment commitment(
        String id, Commitment.Kind kind, String due, String known) {
      return new Commitment(
          id,
          kind,
          List.of(UNION),
          "Meet.",
          Edtf.parse(due),
          day(known),
          Optional.empty(),
          List.of(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty());
    }

    private CommitmentLine line(String id, String day) {
      return stand(promises().asOf(day)).commitments().stream()
          .filter(c -> c.commitment().equals(id))
          .findFirst()
          .orElseThrow();
    }

    @Test
    void an_expected_meeting_is_never_counted_as_held_until_a_source_confirms_it() {
      assertThat(line("K-meet", "2025-08-05").standing()).isEqualTo(Commitment.Standing.OPEN);
      assertThat(line("K-meet", "2025-09-01").standing()).isEqualTo(Commitment.Standing.OVERDUE);
      assertThat(line("K-meet", "2025-09-01").held()).isFalse();
    }

    @Test
    void a_commitment_is_open_until_the_event_that_fulfils_it() {
      assertThat(line("K-new-year", "2026-01-05").standing()).isEqualTo(Commitment.Standing.OPEN);
      CommitmentLine fulfilled = line("K-new-year", "2026-01-06");
      assertThat(fulfilled.held()).isTrue();
      assertThat(fulfilled.closedBy()).contains("E067");
      assertThat(fulfilled.parties()).containsExactly(PAYER);
    }
  }
}

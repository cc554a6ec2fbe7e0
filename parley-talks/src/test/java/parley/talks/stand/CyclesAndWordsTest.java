package parley.talks.stand;

import static org.assertj.core.api.Assertions.assertThat;
import static parley.talks.CaseFixture.PAYER;
import static parley.talks.CaseFixture.UNION;
import static parley.talks.CaseFixture.day;
import static parley.talks.CaseFixture.issue;
import static parley.talks.CaseFixture.position;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import parley.casefile.Act;
import parley.casefile.Ballot;
import parley.casefile.CaseView;
import parley.casefile.Claim;
import parley.casefile.EventType;
import parley.casefile.Issue;
import parley.casefile.Offer;
import parley.talks.CaseFixture;

class CyclesAndWordsTest {

  private static StandAnswer stand(CaseView view) {
    return new StandEngine().answer(view);
  }

  @Nested
  class B06Cycles {

    /** The three cycles of 2025, on the days of the record, after one of 2024 and the deal. */
    private CaseFixture cycles() {
      CaseFixture c = new CaseFixture();
      c.walkout("W11", 11, "2024-05-29", "2024-06-27T07:00", "2024-07-02T07:00", UNION);
      c.act("E035", "2024-09-16", EventType.REFERENDUM_RESULT, Act.SETTLES, UNION, PAYER);
      c.act("E036", "2025-04-09", EventType.DISPUTE_DECLARED, Act.REOPENS, UNION);
      c.event("E039", "2025-07-08", "2025-07-08", EventType.BALLOT_RESULT, List.of());
      c.ballots.add(ballot());
      Optional<String> b = Optional.of("B5");
      Optional<String> none = Optional.empty();
      c.walkout("W12", 12, "2025-07-09", "2025-07-25T07:00", "2025-07-30T07:00", b, none, UNION);
      c.walkout("W13", 13, "2025-10-23", "2025-11-14T07:00", "2025-11-19T07:00", b, none, UNION);
      c.walkout("W14", 14, "2025-12-01", "2025-12-17T07:00", "2025-12-22T07:00", b, none, UNION);
      c.act("E054", "2025-11-05", EventType.OFFER, Act.TABLES, PAYER);
      c.act("E060", "2025-12-10", EventType.OFFER, Act.TABLES, PAYER);
      c.offer("O4", PAYER, "2025-11-05", "E054", Offer.Status.TABLED, List.of());
      c.offer("O5", PAYER, "2025-12-10", "E060", Offer.Status.TABLED, List.of());
      return c;
    }

    private static Ballot ballot() {
      return new Ballot(
          "B5",
          UNION,
          "nurses",
          day("2025-05-02"),
          Optional.empty(),
          true,
          Optional.empty(),
          Optional.empty(),
          List.of(Ballot.Question.STRIKE),
          Ballot.PublicService.UNKNOWN,
          Optional.of(
              new Ballot.Result(
                  day("2025-07-08"),
                  Optional.of("E039"),
                  Optional.empty(),
                  Optional.empty(),
                  Optional.empty(),
                  Optional.empty(),
                  BigDecimal.valueOf(90),
                  List.of(),
                  Optional.empty())),
          List.of(),
          List.of(),
          Optional.empty());
    }

    @Test
    void the_cycles_of_july_november_and_december_2025_have_their_days_a_step() {
      List<CycleTable.Cycle> cycles = stand(cycles().asOf("2025-12-31")).cycles().cycles();

      assertThat(cycles)
          .extracting(
              CycleTable.Cycle::walkout,
              c -> c.findDays(CycleTable.Step.BALLOT_TO_NOTICE),
              c -> c.findDays(CycleTable.Step.NOTICE_TO_OFFER),
              c -> c.findDays(CycleTable.Step.OFFER_TO_STRIKE),
              c -> c.findDays(CycleTable.Step.NOTICE_TO_STRIKE),
              c -> c.findDays(CycleTable.Step.STRIKE),
              c -> c.findDays(CycleTable.Step.PAUSE))
          .containsExactly(
              row("W11", null, null, null, 29L, 5L, 372L),
              row("W12", 1L, null, null, 16L, 5L, 85L),
              row("W13", null, 13L, 9L, 22L, 5L, 12L),
              row("W14", null, 9L, 7L, 16L, 5L, null));
    }

    private Tuple row(String walkout, Long... days) {
      Object[] cells = new Object[7];
      cells[0] = walkout;
      for (int i = 0; i < 6; i++) {
        cells[i + 1] = Optional.ofNullable(days[i]);
      }
      return Tuple.tuple(cells);
    }

    @Test
    void medians_of_the_whole_record_and_of_the_dispute_that_was_declared_anew_stand_apart() {
      assertThat(stand(cycles().asOf("2025-12-31")).cycles().medians())
          .extracting(
              CycleTable.Median::scope,
              CycleTable.Median::step,
              m -> m.days().toPlainString(),
              CycleTable.Median::cycles)
          .contains(
              Tuple.tuple(CycleTable.Scope.WHOLE_RECORD, CycleTable.Step.NOTICE_TO_STRIKE, "19", 4),
              Tuple.tuple(
                  CycleTable.Scope.SINCE_REOPENED, CycleTable.Step.NOTICE_TO_STRIKE, "16", 3),
              Tuple.tuple(
                  CycleTable.Scope.SINCE_REOPENED, CycleTable.Step.NOTICE_TO_OFFER, "11", 2),
              Tuple.tuple(CycleTable.Scope.SINCE_REOPENED, CycleTable.Step.PAUSE, "48.5", 2));
    }
  }

  private static CaseFixture words() {
    CaseFixture c = new CaseFixture();
    c.claim("CL1", Claim.Kind.AVAILABILITY, "PAYER_OFFICE", "2025-07-30", "2025-07-30");
    c.claim("CL2", Claim.Kind.AVAILABILITY, "UNION_COMMITTEE", "2025-07-31", "2025-07-31");
    c.claim("CL3", Claim.Kind.AVAILABILITY, "PAYER_OFFICE", "2025-12-22", "2025-12-22");
    c.claim("CL6", Claim.Kind.RHETORIC, "UNION_COMMITTEE", "2025-12-13", "2025-12-13");
    c.claim("CL4", Claim.Kind.RHETORIC, "PAYER_OFFICE", "2025-12-03", "2025-12-03");
    c.claim("CL5", Claim.Kind.RHETORIC, "PAYER_OFFICE", "2025-12-13", "2025-12-14");
    c.claim("CL7", Claim.Kind.RHETORIC, "UNION_COMMITTEE", "2025-12~", "2025-12-20");
    c.claim("CL8", Claim.Kind.ACKNOWLEDGEMENT, "PAYER_OFFICE", "2025-12-22", "2025-12-22");
    c.claim("CL9", Claim.Kind.TRUST, "PAYER_OFFICE", "2025-07-30", "2025-07-30");
    c.claim("CL10", Claim.Kind.PROCESS_REQUEST, UNION, "2025-12-22", "2025-12-22");
    c.claim("CL11", Claim.Kind.BELIEF_ABOUT_OTHER, UNION, "2025-12-22", "2025-12-22");
    c.act("E060", "2025-12-10", EventType.OFFER, Act.TABLES, PAYER);
    c.act("E062", "2025-12-15", EventType.SURVEY_RESULT, Act.REJECTS, UNION);
    c.act("E063", "2025-12-16", EventType.TALKS, Act.MEETS, UNION, PAYER);
    c.agenda.add(
        issue(
            "pay",
            Issue.Kind.MEASURED,
            List.of(position(PAYER, Issue.Stance.OUT, false, "2025-12-11"))));
    return c;
  }

  private static List<String> ids(List<Said.By> claims) {
    return claims.stream().map(c -> c.claim().id()).toList();
  }

  @Test
  void a22_the_latest_signal_of_each_side_stands_with_its_day() {
    assertThat(ids(stand(words().asOf("2025-12-22")).said().availability()))
        .containsExactly("CL2", "CL3");
    assertThat(ids(stand(words().asOf("2025-07-31")).said().availability()))
        .containsExactly("CL1", "CL2");
  }

  @Test
  void b03_refusals_of_either_side_stand_beside_the_open_doors() {
    Said said = stand(words().asOf("2025-12-22")).said();

    assertThat(ids(said.allAvailability())).containsExactly("CL1", "CL2", "CL3");
    assertThat(said.refusals())
        .satisfiesExactly(
            r -> assertThat(r).isInstanceOf(Said.KeptOut.class),
            r ->
                assertThat(r)
                    .isInstanceOfSatisfying(
                        Said.RefusedByMove.class,
                        m -> assertThat(m.move().event()).isEqualTo("E062")));
  }

  @Test
  void b22_rhetoric_of_both_sides_is_listed_by_day_and_not_by_side() {
    assertThat(ids(stand(words().asOf("2025-12-22")).said().rhetoric()))
        .containsExactly("CL7", "CL4", "CL6", "CL5");
  }

  @Test
  void b23_a_week_counts_rhetoric_and_moves_by_a_stated_definition() {
    Said.Weeks weeks = stand(words().asOf("2025-12-22")).said().weeks();

    assertThat(weeks.rhetoric()).containsExactly(Claim.Kind.RHETORIC);
    assertThat(weeks.moves())
        .containsExactly(Act.INVITES, Act.AGREES, Act.MEETS, Act.TABLES, Act.SETTLES);
    assertThat(weeks.unplaced()).isEqualTo(1);
    assertThat(weeks.weeks())
        .containsExactly(
            week("2025-W49", 1, 0, 0, 0, 1, 0),
            week("2025-W50", 2, 1, 1, 0, 1, 1),
            week("2025-W51", 0, 1, 0, 1, 0, 1));
  }

  private static Said.Week week(String week, int r, int m, int ur, int um, int pr, int pm) {
    return new Said.Week(
        week,
        r,
        m,
        List.of(new Said.PartyCount(UNION, ur, um), new Said.PartyCount(PAYER, pr, pm)));
  }

  @Test
  void b20_an_acknowledgement_is_kept_by_itself_and_is_no_offer() {
    StandAnswer answer = stand(words().asOf("2025-12-22"));

    assertThat(ids(answer.said().acknowledgements())).containsExactly("CL8");
    assertThat(answer.lastOffer()).isEmpty();
  }

  @Test
  void a49_b05_b24_trust_requests_and_beliefs_are_kept_as_claims_of_their_speakers() {
    Said said = stand(words().asOf("2025-12-22")).said();

    assertThat(said.trust()).extracting(Said.By::party).containsExactly(Optional.of(PAYER));
    assertThat(ids(said.processRequests())).containsExactly("CL10");
    assertThat(ids(said.beliefs())).containsExactly("CL11");
  }
}

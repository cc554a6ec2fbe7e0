package parley.talks.stand;

import static org.assertj.core.api.Assertions.assertThat;
import static parley.talks.CaseFixture.PAYER;
import static parley.talks.CaseFixture.UNION;
import static parley.talks.CaseFixture.day;
import static parley.talks.CaseFixture.deed;
import static parley.talks.CaseFixture.deedOn;

import java.util.List;
import java.util.Optional;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import parley.casefile.Act;
import parley.casefile.CaseView;
import parley.casefile.Conflict;
import parley.casefile.EventType;
import parley.talks.CaseFixture;

/** The state of talks: the July 2025 days are those of the record (events E043, E047 to E049). */
class StandOfTalksTest {

  private static StandAnswer stand(CaseView view) {
    return new StandEngine().answer(view);
  }

  /** July 2025: rejected on the 22nd, a letter of the 29th that became public on the 30th. */
  static CaseFixture july() {
    CaseFixture c = new CaseFixture();
    c.act("E036", "2025-04-09", EventType.DISPUTE_DECLARED, Act.REOPENS, "UNION_COMMITTEE");
    c.act("E042", "2025-07-17", EventType.TALKS, Act.MEETS, "UNION_COMMITTEE", "PAYER_OFFICE");
    c.act("E043", "2025-07-22", EventType.OFFER_REJECTED, Act.REJECTS, "UNION_COMMITTEE");
    c.walkout("W12", 12, "2025-07-09", "2025-07-25T07:00", "2025-07-30T07:00", UNION);
    c.event(
        "E047",
        "2025-07-29",
        "2025-07-29",
        EventType.DISPUTE_DECLARED,
        List.of(deedOn(Act.INVITES, "2025-07-29", "2025-07-30", "UNION_COMMITTEE")));
    c.act("E048", "2025-07-30", EventType.LETTER, Act.INVITES, "PAYER_OFFICE");
    c.act(
        "E049",
        "2025-07-31",
        EventType.TALKS_RESUMPTION_AGREED,
        Act.AGREES,
        "UNION_COMMITTEE",
        "PAYER_OFFICE");
    c.conflicts.add(
        new Conflict(
            "C06",
            "who asked to resume talks",
            day("2025-07-31"),
            List.of(),
            Optional.empty(),
            List.of("E047", "E048"),
            Optional.empty(),
            List.of()));
    return c;
  }

  @Nested
  class A12TheStateMachine {

    @ParameterizedTest
    @CsvSource({
      "2025-04-08, NONE,        ,           ",
      "2025-07-17, UNDER_WAY,   2025-07-17, E042",
      "2025-07-22, BROKEN_DOWN, 2025-07-22, E043",
      "2025-07-29, BROKEN_DOWN, 2025-07-22, E043",
      "2025-07-30, INVITED,     2025-07-29, E047",
      "2025-07-31, AGREED,      2025-07-31, E049"
    })
    void each_day_has_its_state_with_the_event_that_caused_it(
        String day, TalksState state, String since, String event) {
      StandAnswer answer = stand(july().asOf(day));

      assertThat(answer.state()).isEqualTo(state);
      assertThat(answer.since()).isEqualTo(Optional.ofNullable(since).map(CaseFixture::day));
      assertThat(answer.event()).isEqualTo(Optional.ofNullable(event));
    }

    @Test
    void the_history_keeps_every_change() {
      assertThat(stand(july().asOf("2025-07-31")).history())
          .extracting(StateChange::to)
          .containsExactly(
              TalksState.UNDER_WAY, TalksState.BROKEN_DOWN, TalksState.INVITED, TalksState.AGREED);
    }

    @ParameterizedTest
    @CsvSource({
      "MEETS,   INVITES,    UNDER_WAY",
      "TABLES,  INVITES,    OFFER_TABLED",
      "REJECTS, INVITES,    INVITED",
      "SETTLES, INVITES,    INVITED",
      "SETTLES, REOPENS,    NONE",
      "TABLES,  DECLINES,   OFFER_TABLED",
      "MEETS,   BREAKS_OFF, BROKEN_DOWN",
      "TABLES,  MEETS,      UNDER_WAY",
      "TABLES,  SETTLES,    SETTLED"
    })
    void an_act_moves_the_state(Act first, Act second, TalksState expected) {
      CaseFixture c = new CaseFixture();
      c.act("E1", "2025-01-01", EventType.STATEMENT, first, UNION);
      c.act("E2", "2025-01-02", EventType.STATEMENT, second, PAYER);

      assertThat(stand(c.asOf("2025-01-02")).state()).isEqualTo(expected);
    }

    @Test
    void acts_of_one_day_keep_the_order_of_the_record() {
      CaseFixture c = new CaseFixture();
      c.act("E054", "2025-11-05", EventType.OFFER, Act.TABLES, PAYER);
      c.act("E055", "2025-11-05", EventType.OFFER_REJECTED, Act.REJECTS, UNION);

      assertThat(stand(c.asOf("2025-11-05")).state()).isEqualTo(TalksState.BROKEN_DOWN);
    }

    @Test
    void an_act_with_a_day_of_its_own_counts_on_that_day() {
      CaseFixture c = new CaseFixture();
      c.event(
          "E013",
          "2023-05/2023-06",
          "2023-06-07",
          EventType.TALKS,
          List.of(
              deed(Act.MEETS, "2023-06-07", UNION, PAYER),
              deedOn(Act.BREAKS_OFF, "2023-06-07~", "2023-06-07", UNION, PAYER)));
      c.act("E1", "2023-05-20", EventType.LETTER, Act.INVITES, UNION);

      assertThat(stand(c.asOf("2023-06-07")).history())
          .extracting(h -> h.cause().act(), StateChange::on)
          .containsExactly(
              Tuple.tuple(Act.MEETS, day("2023-05-01")),
              Tuple.tuple(Act.BREAKS_OFF, day("2023-06-07")));
    }

    @Test
    void what_others_agree_among_themselves_leaves_the_state_alone() {
      CaseFixture c = new CaseFixture();
      c.act("E1", "2025-01-01", EventType.AGREEMENT, Act.SETTLES, "OTHER_UNION");

      assertThat(stand(c.asOf("2025-01-01")).state()).isEqualTo(TalksState.NONE);
    }
  }

  @Test
  void a14_invitations_of_both_sides_stand_in_order_with_the_conflict_beside_them() {
    Approach approach = stand(july().asOf("2025-07-31")).approaches().getFirst();

    assertThat(approach.invitations()).extracting(Move::event).containsExactly("E047", "E048");
    assertThat(approach.invitations())
        .extracting(Move::parties)
        .containsExactly(List.of(UNION), List.of(PAYER));
    assertThat(approach.agreement().map(Move::event)).contains("E049");
    assertThat(approach.conflicts()).extracting(Conflict::id).containsExactly("C06");
  }

  @Test
  void a54_talks_may_be_under_way_while_a_walkout_runs() {
    CaseFixture c = new CaseFixture();
    c.walkout("W14", 14, "2025-12-01", "2025-12-17T07:00", "2025-12-22T07:00", UNION);
    c.event(
        "E063",
        "2025-12-16",
        "2025-12-17",
        EventType.TALKS,
        List.of(deed(Act.MEETS, "2025-12-17", UNION, PAYER)));

    StandAnswer during = stand(c.asOf("2025-12-18"));
    assertThat(during.state()).isEqualTo(TalksState.UNDER_WAY);
    assertThat(during.strikeRunning()).containsExactly("W14");
    assertThat(stand(c.asOf("2025-12-16")).strikeRunning()).isEmpty();
    assertThat(stand(c.asOf("2025-12-22")).strikeRunning()).isEmpty();
  }

  @Test
  void b04_the_meeting_of_16_december_is_less_than_a_day_before_the_walkout() {
    CaseFixture c = new CaseFixture();
    c.walkout("W14", 14, "2025-12-01", "2025-12-17T07:00", "2025-12-22T07:00", UNION);
    c.act("E0", "2025-12-09", EventType.TALKS, Act.MEETS, UNION, PAYER);
    c.act("E063", "2025-12-16", EventType.TALKS, Act.MEETS, UNION, PAYER);
    c.act("E1", "2025-12-18", EventType.TALKS, Act.MEETS, UNION, PAYER);

    assertThat(stand(c.asOf("2025-12-20")).lastMeetings())
        .containsExactly(new LastMeeting("W14", "E063", day("2025-12-16"), 7, 23));
  }

  @Test
  void a_later_fact_never_changes_an_earlier_answer() {
    CaseFixture all = july();
    all.act("E052", "2025-10-23", EventType.TALKS_COLLAPSED, Act.BREAKS_OFF, UNION, PAYER);

    assertThat(stand(all.asOf("2025-07-31"))).isEqualTo(stand(july().asOf("2025-07-31")));
  }
}

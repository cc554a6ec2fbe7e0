package parley.ledger.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static parley.ledger.postgres.TestRoom.ALL;
import static parley.ledger.postgres.TestRoom.EVERY_AUDIENCE;
import static parley.ledger.postgres.TestRoom.OWN_CONCILIATOR;
import static parley.ledger.postgres.TestRoom.OWN_EMPLOYER;
import static parley.ledger.postgres.TestRoom.OWN_UNION;
import static parley.ledger.postgres.TestRoom.SHUTTLE_EMPLOYER;
import static parley.ledger.postgres.TestRoom.SHUTTLE_UNION;
import static parley.ledger.postgres.TestRoom.statement;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import parley.ledger.Audience;
import parley.ledger.Draft;
import parley.ledger.Entry;
import parley.ledger.Hash;
import parley.ledger.Kind;
import parley.ledger.Pass;
import parley.ledger.RefusedException;
import parley.ledger.StaleException;
import parley.ledger.Tip;

/** What the ledger promises, on a real server. */
class DefaultLedgerTest {

  private final TestRoom room = new TestRoom();

  @AfterEach
  void close() {
    room.close();
  }

  @Test
  void what_was_written_is_read_as_it_was() {
    Draft draft =
        new Draft(
            SHUTTLE_UNION, Kind.OFFER, "{\"title\":\"3½ % — \\\"now\\\" 𝄞\",\n\t\"clauses\":[]}");

    Entry kept = room.ledger().append(room.union, draft);

    assertThat(kept.number()).isEqualTo(1);
    assertThat(kept.party()).isEqualTo("UNION");
    assertThat(kept.member()).isEqualTo("Person of UNION-lead");
    assertThat(kept.body()).isEqualTo(draft.body());
    assertThat(room.ledger().read(room.conciliator, SHUTTLE_UNION, 0)).containsExactly(kept);
    assertThat(room.ledger().read(room.unionReader, SHUTTLE_UNION, 0)).containsExactly(kept);
  }

  @Test
  void chains_number_their_own_entries_without_gaps_and_verify() {
    for (int i = 1; i <= 5; i++) {
      room.say(room.union, ALL, "a" + i);
      room.say(room.employer, OWN_EMPLOYER, "b" + i);
      room.say(room.employer, ALL, "c" + i);
    }

    Chains.check(room.ledger(), room.ledger().read(room.union, ALL, 0), 10);
    Chains.check(room.ledger(), room.ledger().read(room.employer, OWN_EMPLOYER, 0), 5);
  }

  @Test
  void reading_after_a_number_gives_what_came_later() {
    for (int i = 1; i <= 4; i++) {
      room.say(room.union, ALL, "a" + i);
    }

    assertThat(room.ledger().read(room.employer, ALL, 2))
        .extracting(Entry::number)
        .containsExactly(3L, 4L);
    assertThat(room.ledger().read(room.employer, ALL, 4)).isEmpty();
  }

  @Test
  void tips_are_those_of_the_own_audiences_in_their_order() {
    Entry entry = room.say(room.union, SHUTTLE_UNION, "x");

    assertThat(room.ledger().tips(room.union))
        .containsExactly(
            new Tip(ALL, 0, Hash.NONE),
            new Tip(OWN_UNION, 0, Hash.NONE),
            new Tip(SHUTTLE_UNION, 1, entry.hash()));
    assertThat(room.ledger().tips(room.conciliator))
        .extracting(Tip::audience)
        .containsExactly(ALL, OWN_CONCILIATOR, SHUTTLE_UNION, SHUTTLE_EMPLOYER);
  }

  @Test
  void who_has_not_seen_the_last_entry_is_told_and_nothing_is_kept() {
    Entry first = room.ledger().append(room.union, statement(ALL, "one"), 0);

    assertThatThrownBy(() -> room.ledger().append(room.employer, statement(ALL, "two"), 0))
        .isInstanceOf(StaleException.class)
        .hasMessageContaining("after entry 0");
    assertThatThrownBy(() -> room.ledger().append(room.employer, statement(ALL, "two"), 7))
        .isInstanceOf(StaleException.class);

    assertThat(room.ledger().read(room.union, ALL, 0)).containsExactly(first);
    assertThat(room.ledger().append(room.employer, statement(ALL, "two"), 1).number()).isEqualTo(2);
  }

  @Test
  void no_pass_and_a_foreign_audience_are_refused_in_the_same_words() {
    room.say(room.employer, OWN_EMPLOYER, "secret");
    room.say(room.conciliator, SHUTTLE_EMPLOYER, "secret");
    Pass nobody = Pass.of("guessed");
    Audience unknown = new Audience.Shuttle("NOBODY");
    List<String> messages = new ArrayList<>();

    for (Runnable attempt :
        List.<Runnable>of(
            () -> room.ledger().read(nobody, ALL, 0),
            () -> room.ledger().tips(nobody),
            () -> room.ledger().isAgreed(nobody, 1),
            () -> room.say(nobody, ALL, "x"),
            () -> room.say(room.union, OWN_EMPLOYER, "x"),
            () -> room.say(room.union, SHUTTLE_EMPLOYER, "x"),
            () -> room.say(room.conciliator, OWN_UNION, "x"),
            () -> room.say(room.conciliator, unknown, "x"),
            () -> room.say(room.unionReader, OWN_UNION, "x"),
            () -> room.ledger().read(room.union, OWN_EMPLOYER, 0),
            () -> room.ledger().read(room.union, SHUTTLE_EMPLOYER, 99),
            () -> room.ledger().read(room.union, OWN_CONCILIATOR, 0),
            () -> room.ledger().read(room.conciliator, OWN_EMPLOYER, 0),
            () -> room.ledger().read(room.conciliator, unknown, 0),
            () -> room.ledger().append(room.union, statement(OWN_EMPLOYER, "x"), 5))) {
      assertThatThrownBy(attempt::run)
          .isInstanceOf(RefusedException.class)
          .satisfies(e -> messages.add(e.getMessage()));
    }

    assertThat(Set.copyOf(messages)).hasSize(1);
  }

  @Test
  void a_pass_is_good_until_it_expires_idles_or_its_member_is_removed() {
    for (String end :
        List.of(
            "update parley.passes set expires = now() where member = 'UNION-lead'",
            "update parley.passes set idle_until = now() where member = 'EMPLOYER-lead'",
            "update parley.members set removed_at = now() where id = 'UNION-reader'",
            "delete from parley.passes where member = 'conciliator-conciliator'")) {
      room.store().database().owner().useHandle(handle -> handle.execute(end));
    }

    for (Pass pass : List.of(room.union, room.employer, room.unionReader, room.conciliator)) {
      assertThatThrownBy(() -> room.ledger().tips(pass)).isInstanceOf(RefusedException.class);
    }
  }

  @Test
  void a_package_is_agreed_when_the_latest_answer_of_every_party_is_yes() {
    for (int i = 0; i < 12; i++) {
      room.say(room.conciliator, ALL, "proposal");
    }

    assertThat(room.ledger().isAgreed(room.union, 12)).isFalse();
    room.answer(room.union, "UNION", 12, true);
    assertThat(room.ledger().isAgreed(room.conciliator, 12)).isFalse();
    room.answer(room.employer, "EMPLOYER", 1, true);
    room.answer(room.employer, "EMPLOYER", 12, false);
    assertThat(room.ledger().isAgreed(room.employer, 12)).isFalse();
    room.answer(room.employer, "EMPLOYER", 12, true);
    assertThat(room.ledger().isAgreed(room.employer, 12)).isTrue();
    assertThat(room.ledger().isAgreed(room.employer, 1)).isFalse();
    assertThat(room.ledger().isAgreed(room.employer, 2)).isFalse();
    room.answer(room.union, "UNION", 12, false);
    assertThat(room.ledger().isAgreed(room.conciliator, 12)).isFalse();
  }

  @Test
  void time_never_goes_back_within_a_chain() {
    Instant first = room.say(room.union, ALL, "one").at();
    room.passTime(Duration.ofHours(-1));
    Instant second = room.say(room.union, ALL, "two").at();
    room.passTime(Duration.ofHours(2));
    Instant third = room.say(room.union, ALL, "three").at();

    assertThat(second).isEqualTo(first);
    assertThat(third).isEqualTo(first.plus(Duration.ofHours(1)));
  }

  @Test
  void only_one_json_object_is_a_body() {
    for (String body :
        List.of("", "[]", "3", "{\"text\":", "no json", "{\"a\":\"\0\"}", "{\"a\":\"\ud800\"}")) {
      assertThatThrownBy(() -> room.ledger().append(room.union, new Draft(ALL, Kind.NOTE, body)))
          .as(body)
          .isInstanceOf(IllegalArgumentException.class);
    }

    assertThat(room.ledger().read(room.union, ALL, 0)).isEmpty();
  }

  @Test
  void the_longest_body_is_kept() {
    String body = "{\"text\":\"" + "ä".repeat((Draft.LONGEST_BYTES - 12) / 2) + "\"}";

    Entry kept = room.ledger().append(room.union, new Draft(ALL, Kind.STATEMENT, body));

    assertThat(room.ledger().read(room.employer, ALL, 0)).containsExactly(kept);
  }

  @Test
  void the_same_key_signs_after_the_room_is_opened_again() {
    String key = room.ledger().publicKey();
    Entry entry = room.say(room.union, ALL, "one");
    room.store().close();

    try (Store again = TestServer.open(room.database(), java.time.Clock.systemUTC())) {
      assertThat(again.ledger().publicKey()).isEqualTo(key);
      assertThat(again.ledger().read(room.union, ALL, 0)).containsExactly(entry);
    }
  }

  @Test
  void eight_writers_at_once_leave_no_gap_and_lose_nothing() throws Exception {
    List<Callable<List<Entry>>> writers = new ArrayList<>();
    for (int writer = 0; writer < 8; writer++) {
      int who = writer;
      writers.add(() -> {
        List<Entry> kept = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
          for (Audience audience : EVERY_AUDIENCE) {
            Pass pass = passFor(audience, who);
            kept.add(room.say(pass, audience, who + "-" + i));
          }
        }
        return kept;
      });
    }
    List<Entry> acknowledged = new ArrayList<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
      for (Future<List<Entry>> writer : threads.invokeAll(writers)) {
        acknowledged.addAll(writer.get());
      }
    }

    List<Entry> kept = new ArrayList<>();
    for (Audience audience : EVERY_AUDIENCE) {
      List<Entry> chain = room.ledger().read(passFor(audience, 0), audience, 0);
      Chains.check(room.ledger(), chain, 160);
      kept.addAll(chain);
    }
    assertThat(kept).containsExactlyInAnyOrderElementsOf(acknowledged);
  }

  private Pass passFor(Audience audience, int who) {
    return switch (audience) {
      case Audience.All() -> List.of(room.union, room.employer, room.conciliator).get(who % 3);
      case Audience.Own(String party) when party.equals(Audience.CONCILIATOR) -> room.conciliator;
      case Audience.Own(String party) -> Pass.of(party + (who % 2 == 0 ? "-lead" : "-member"));
      case Audience.Shuttle(String party) ->
          who % 2 == 0 ? Pass.of(party + "-lead") : room.conciliator;
    };
  }
}

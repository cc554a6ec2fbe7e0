package parley.ledger.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static parley.ledger.postgres.TestRoom.ALL;
import static parley.ledger.postgres.TestRoom.EVERY_AUDIENCE;
import static parley.ledger.postgres.TestRoom.OWN_CONCILIATOR;
import static parley.ledger.postgres.TestRoom.OWN_EMPLOYER;
import static parley.ledger.postgres.TestRoom.OWN_UNION;
import static parley.ledger.postgres.TestRoom.SHUTTLE_EMPLOYER;
import static parley.ledger.postgres.TestRoom.SHUTTLE_UNION;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import parley.ledger.Audience;
import parley.ledger.Draft;
import parley.ledger.Entry;
import parley.ledger.Hash;
import parley.ledger.Kind;
import parley.ledger.Pass;
import parley.ledger.access.Role;

/** What plain SQL with the application's login can and cannot do. */
class WallsTest {

  private static final String DENIED = "42501";
  private static final String REFUSED = "PY001";
  private static final String STALE = "PY002";
  private static final String KEPT = "PY003";
  private static final String WRONG = "PY004";

  private final TestRoom room = new TestRoom();
  private final PlainSql sql = new PlainSql(room.plain());

  @BeforeEach
  void everybody_has_written() {
    room.say(room.union, ALL, "a");
    room.say(room.union, OWN_UNION, "b");
    room.say(room.employer, OWN_EMPLOYER, "c");
    room.say(room.conciliator, OWN_CONCILIATOR, "d");
    room.say(room.union, SHUTTLE_UNION, "e");
    room.say(room.conciliator, SHUTTLE_EMPLOYER, "f");
  }

  @AfterEach
  void close() {
    sql.close();
    room.close();
  }

  @Test
  void the_login_can_do_nothing_but_call_functions() {
    assertThat(
            sql.ask(
                    "select rolsuper, rolcreatedb, rolcreaterole, rolreplication, rolbypassrls"
                        + " from pg_roles where rolname = current_user")
                .rows())
        .containsExactly("f|f|f|f|f");
    for (String attempt :
        List.of(
            "create table t (x int)",
            "create temp table t (x int)",
            "create schema s",
            "create table parley.t (x int)",
            "create function parley.f() returns int language sql as 'select 1'",
            "create role r",
            "create database d",
            "set role parley_owner",
            "set role parley_teller",
            "set session authorization postgres",
            "alter function parley.enter(text) security invoker",
            "do 'begin end'",
            "copy parley.entries to stdout",
            "copy (select 1) to program 'true'",
            "select pg_read_file('postgresql.conf')",
            "select lo_create(0)",
            "select set_config('parley.seat', 'x', false)",
            "select pg_advisory_lock(1)",
            "select pg_sleep(1)",
            "select parley.is_agreed(1)",
            "comment on table parley.tips is 'x'",
            "listen x; notify x; drop table parley.tips")) {
      assertThat(sql.ask(attempt).state()).as(attempt).isIn(DENIED, "0LP01", "22023");
    }
  }

  @Test
  void no_table_can_be_touched_with_a_seat_or_without() {
    List<String> relations = relations();
    assertThat(relations)
        .contains("parley.entries", "parley.entries_1", "parley.passes", "parley.seat_keys");
    for (Pass pass : List.of(Pass.of("nobody"), room.union, room.conciliator)) {
      sql.enter(pass);
      for (String relation : relations) {
        for (String attempt :
            List.of(
                "select * from %s",
                "select 1 from %s",
                "explain select 1 from %s",
                "delete from %s",
                "truncate %s",
                "insert into %s default values",
                "select * from %s for update",
                "table %s")) {
          assertThat(sql.ask(attempt.formatted(relation)).state())
              .as(attempt, relation)
              .isEqualTo(DENIED);
        }
      }
      assertThat(sql.ask("update parley.tips set number = 0").state()).isEqualTo(DENIED);
      assertThat(sql.ask("update parley.entries set body = ''").state()).isEqualTo(DENIED);
    }
  }

  @Test
  void functions_that_make_or_tell_a_seat_are_nobodys_to_call() {
    for (String call :
        List.of(
            "parley.seat_seal('UNION', 'lead', 'x')",
            "parley.seat()",
            "parley.audiences()",
            "parley.check_may_write('all')",
            "parley.refuse()",
            "parley.netstring('x')",
            "parley.milliseconds(null)",
            "parley.open_room('{A}')",
            "parley.kept_for_good()",
            "parley.one_step()")) {
      assertThat(sql.ask("select " + call).state()).as(call).isEqualTo(DENIED);
    }
  }

  @Test
  void every_function_with_more_rights_than_its_caller_says_where_it_looks_up_names() {
    try (PlainSql superuser = new PlainSql(room.superuser())) {
      assertThat(
              superuser
                  .ask(
                      "select proname from pg_proc where pronamespace = 'parley'::regnamespace and"
                          + " prosecdef and not coalesce(proconfig::text, '') like"
                          + " '%search_path=pg_catalog, pg_temp%'")
                  .rows())
          .isEmpty();
    }
  }

  @Test
  void each_seat_reads_its_own_audiences_and_no_other() {
    Map<Pass, String> seats = new LinkedHashMap<>();
    for (String party : TestRoom.PARTIES) {
      for (Role role : List.of(Role.LEAD, Role.MEMBER, Role.READER)) {
        seats.put(Pass.of(party + "-" + role.code()), party);
      }
    }
    seats.put(room.conciliator, Audience.CONCILIATOR);

    seats.forEach((pass, party) -> {
      List<Audience> own = Audience.of(party, TestRoom.PARTIES);
      sql.enter(pass);
      for (Audience audience : EVERY_AUDIENCE) {
        assertThat(
                sql.ask("select number from parley.read('%s', 0)".formatted(audience.code()))
                    .rows())
            .as(party + " " + audience.code())
            .isEqualTo(own.contains(audience) ? List.of("1") : List.of());
      }
      assertThat(sql.ask("select audience from parley.tips()").rows())
          .containsExactlyInAnyOrderElementsOf(own.stream().map(Audience::code).toList());
    });
  }

  @Test
  void without_a_pass_there_is_nothing() {
    for (Pass pass : List.of(Pass.of("nobody"), Pass.of(""))) {
      sql.enter(pass);
      sees_nothing();
    }
    sql.ask("rollback");
    sees_nothing();
    assertThat(sql.ask("select * from parley.enter(null)").rows()).isEmpty();
    assertThat(sql.ask("select * from parley.enter('%')").rows()).isEmpty();
  }

  private void sees_nothing() {
    for (Audience audience : EVERY_AUDIENCE) {
      String code = audience.code();
      assertThat(sql.ask("select * from parley.read('%s', 0)".formatted(code)).seen())
          .isEqualTo("[]");
      assertThat(sql.ask("select * from parley.lock_tip('%s')".formatted(code)).state())
          .isEqualTo(REFUSED);
      assertThat(sql.ask(appending(code, 2)).state()).isEqualTo(REFUSED);
    }
    assertThat(sql.ask("select * from parley.tips()").seen()).isEqualTo("[]");
    assertThat(sql.ask("select parley.is_agreed(1)").state()).isEqualTo(DENIED);
  }

  private static String appending(String audience, long number) {
    return "select parley.append('%s', %s, 1800000000000, 'note', '{}', '%s', '%s', 's')"
        .formatted(audience, number, Hash.NONE, Hash.NONE);
  }

  @Test
  void a_seat_cannot_be_forged_copied_or_carried_on() {
    sql.enter(room.union);
    String real = sql.ask("show parley.seat").rows().getFirst();
    assertThat(real).contains("|UNION|lead|UNION-lead");
    List<String> forgeries =
        List.of(
            "",
            "|",
            "x",
            "|UNION|lead|UNION-lead",
            "UNION|lead|UNION-lead",
            "0".repeat(64) + "|UNION|lead|UNION-lead",
            real.replace("UNION", "EMPLOYER"),
            real.replace("|UNION|lead", "|EMPLOYER|lead"),
            real.replace("|lead|", "|conciliator|").replace("|UNION|", "|conciliator|"),
            real.replace("lead", "member"),
            real + "x",
            real.substring(1));

    for (String forgery : forgeries) {
      sql.enter(room.union);
      assertThat(sql.ask("set local parley.seat = '%s'".formatted(forgery)).state()).isEmpty();
      sees_nothing();
    }
    for (String scope : List.of("set", "set local", "set session")) {
      sql.ask("rollback");
      sql.ask("begin");
      assertThat(sql.ask("%s parley.seat = '%s'".formatted(scope, real)).state()).isEmpty();
      sees_nothing();
    }
    sql.ask("rollback");
    sql.ask("set parley.seat = '%s'".formatted(real));
    sees_nothing();
    sql.ask("reset parley.seat");
    try (PlainSql other = new PlainSql(room.plain())) {
      sql.enter(room.union);
      String now = sql.ask("show parley.seat").rows().getFirst();
      other.ask("begin");
      other.ask("set local parley.seat = '%s'".formatted(now));
      assertThat(other.ask("select * from parley.read('all', 0)").rows()).isEmpty();
    }
  }

  @Test
  void a_seat_ends_with_its_transaction() {
    sql.enter(room.union);
    assertThat(sql.ask("select * from parley.tips()").rows()).hasSize(3);
    sql.ask("commit");
    sees_nothing();
    room.ledger().tips(room.union);
    assertThat(sql.ask("show parley.seat").rows()).allMatch(String::isEmpty);
  }

  @Test
  void the_walls_stand_for_the_owner_of_the_tables_too() {
    try (PlainSql owner = new PlainSql(room.owner())) {
      for (String relation :
          relations().stream().filter(r -> r.matches("parley\\.(entries|tips).*")).toList()) {
        assertThat(owner.ask("select * from " + relation).rows()).as(relation).isEmpty();
      }
      owner.ask("set parley.seat = '%s|EMPLOYER|lead|EMPLOYER-lead'".formatted("0".repeat(64)));
      assertThat(owner.ask("select * from parley.entries").rows()).isEmpty();

      owner.enter(room.union);
      assertThat(owner.ask("select audience from parley.entries").rows())
          .containsExactlyInAnyOrder("all", "own:UNION", "shuttle:UNION");
      assertThat(owner.ask("select audience from parley.tips").rows()).hasSize(3);
      for (int partition = 1; partition <= 6; partition++) {
        assertThat(owner.ask("select * from parley.entries_" + partition).rows()).isEmpty();
      }
      assertThat(owner.ask(insertInto("parley.entries", "own:EMPLOYER")).state()).isEqualTo(DENIED);
      assertThat(owner.ask(insertInto("parley.entries_3", "own:UNION")).state()).isEqualTo(DENIED);
      assertThat(owner.ask("update parley.entries set body = '{}' where audience = 'all'").rows())
          .isEmpty();
    }
    assertThat(room.ledger().read(room.union, ALL, 0).getFirst().body())
        .isEqualTo("{\"text\":\"a\"}");
  }

  private static String insertInto(String relation, String audience) {
    return "insert into %s values ('%s', 2, now(), 'UNION', 'x', 'note', '{}', '%s', '%s', 's')"
        .formatted(relation, audience, Hash.NONE, Hash.NONE);
  }

  @Test
  void the_login_that_asks_for_agreements_can_ask_nothing_else_and_not_without_a_pass() {
    room.answer(room.union, "UNION", 1, true);
    room.answer(room.employer, "EMPLOYER", 1, true);
    try (PlainSql clerk = new PlainSql(room.clerk())) {
      assertThat(clerk.ask("select parley.is_agreed(1)").state()).isEqualTo(REFUSED);
      clerk.enter(Pass.of("nobody"));
      assertThat(clerk.ask("select parley.is_agreed(1)").state()).isEqualTo(REFUSED);
      clerk.enter(room.unionReader);
      assertThat(clerk.ask("select parley.is_agreed(1)").rows()).containsExactly("t");
      assertThat(clerk.ask("select parley.is_agreed(2)").rows()).containsExactly("f");
      assertThat(clerk.ask("select parley.is_agreed(null)").rows()).containsExactly("f");
      for (String attempt :
          List.of(
              "select * from parley.read('all', 0)",
              "select * from parley.tips()",
              "select * from parley.lock_tip('all')",
              "select * from parley.entries",
              "select * from parley.passes",
              "set role parley_teller",
              "set role parley_app",
              "select txid_current()")) {
        assertThat(clerk.ask(attempt).state()).as(attempt).isEqualTo(DENIED);
      }
    }
  }

  @Test
  void the_keeper_of_answers_reads_answers_and_nothing_else() {
    room.answer(room.union, "UNION", 1, true);
    try (PlainSql teller = new PlainSql(room.superuser())) {
      teller.ask("set role parley_teller");
      assertThat(teller.ask("select audience, kind from parley.entries").rows())
          .containsExactly("own:UNION|answer");
      assertThat(teller.ask("select member from parley.entries").state()).isEqualTo(DENIED);
      assertThat(teller.ask("select * from parley.tips").state()).isEqualTo(DENIED);
      assertThat(teller.ask("select * from parley.passes").state()).isEqualTo(DENIED);
      assertThat(teller.ask("insert into parley.entries (audience) values ('all')").state())
          .isEqualTo(DENIED);
    }
  }

  @Test
  void not_even_a_superuser_changes_what_is_kept_by_mistake() {
    try (PlainSql superuser = new PlainSql(room.superuser())) {
      for (String attempt :
          List.of(
              "update parley.entries set body = '{}'",
              "delete from parley.entries",
              "delete from parley.entries_1",
              "truncate parley.entries",
              "truncate parley.entries_2",
              "update parley.tips set number = 0",
              "update parley.tips set audience = 'all'",
              "update parley.tips set number = number + 1, at = 'epoch'",
              "delete from parley.tips",
              "truncate parley.tips")) {
        assertThat(superuser.ask(attempt).state()).as(attempt).isEqualTo(KEPT);
      }
    }
  }

  @Test
  void append_takes_the_author_from_the_seat_and_computes_the_hash_itself() {
    Entry last = room.ledger().read(room.union, OWN_UNION, 0).getLast();
    Draft draft = new Draft(OWN_UNION, Kind.NOTE, "{}");
    String author = "Person of UNION-lead";
    long at = last.at().toEpochMilli();

    sql.enter(room.union);
    assertThat(
            sql.ask(
                    appending(
                        draft,
                        2,
                        at,
                        last.hash(),
                        hash(draft, 2, at, "UNION", "Somebody else", last)))
                .state())
        .isEqualTo(WRONG);
    assertThat(
            sql.ask(
                    appending(
                        draft, 2, at, last.hash(), hash(draft, 2, at, "EMPLOYER", author, last)))
                .state())
        .isEqualTo(WRONG);
    assertThat(sql.ask(appending(draft, 2, at, last.hash(), Hash.of("x"))).state())
        .isEqualTo(WRONG);
    assertThat(sql.ask(appending(draft, 1, at, last.hash(), Hash.NONE)).state()).isEqualTo(STALE);
    assertThat(sql.ask(appending(draft, 3, at, last.hash(), Hash.NONE)).state()).isEqualTo(STALE);
    assertThat(sql.ask(appending(draft, 2, at, Hash.NONE, Hash.NONE)).state()).isEqualTo(STALE);
    assertThat(sql.ask(appending(draft, 2, at - 1, last.hash(), Hash.NONE)).state())
        .isEqualTo(STALE);
    assertThat(sql.ask("select parley.append(" + "null, ".repeat(7) + "null)").state())
        .isEqualTo(REFUSED);
    assertThat(sql.ask("select parley.append('own:UNION', " + "null, ".repeat(6) + "null)").state())
        .isEqualTo(STALE);
    assertThat(
            sql.ask(
                    "select parley.append('own:UNION', 2, %s, null, '{}', '%s', null, null)"
                        .formatted(at, last.hash()))
                .state())
        .isNotEmpty();
    Draft noKind = new Draft(OWN_UNION, Kind.NOTE, "[]");
    assertThat(
            sql.ask(
                    appending(
                        noKind, 2, at, last.hash(), hash(noKind, 2, at, "UNION", author, last)))
                .state())
        .isEqualTo(WRONG);

    assertThat(
            sql.ask(appending(draft, 2, at, last.hash(), hash(draft, 2, at, "UNION", author, last)))
                .state())
        .isEmpty();
    sql.ask("commit");
    assertThat(room.ledger().read(room.union, OWN_UNION, 1))
        .extracting(Entry::member)
        .containsExactly(author);
  }

  private static Hash hash(
      Draft draft, long number, long at, String party, String member, Entry last) {
    return parley.ledger.chain.EntryText.hash(
        draft.audience(),
        number,
        java.time.Instant.ofEpochMilli(at),
        party,
        member,
        draft.kind(),
        draft.body(),
        last.hash());
  }

  private static String appending(Draft draft, long number, long at, Hash previous, Hash hash) {
    return "select parley.append('%s', %s, %s, '%s', '%s', '%s', '%s', 's')"
        .formatted(
            draft.audience().code(), number, at, draft.kind().code(), draft.body(), previous, hash);
  }

  @Test
  void readers_write_nowhere_and_nobody_writes_to_others() {
    Map<Pass, List<Audience>> foreign =
        Map.of(
            room.unionReader, EVERY_AUDIENCE,
            room.union, List.of(OWN_EMPLOYER, SHUTTLE_EMPLOYER, OWN_CONCILIATOR),
            room.conciliator, List.of(OWN_UNION, OWN_EMPLOYER));
    List<String> answers = new ArrayList<>();
    foreign.forEach((pass, audiences) -> {
      sql.enter(pass);
      for (Audience audience : audiences) {
        answers.add(sql.ask(appending(audience.code(), 2)).seen());
        answers.add(
            sql.ask("select * from parley.lock_tip('%s')".formatted(audience.code())).seen());
      }
      answers.add(sql.ask(appending("own:NOBODY", 2)).seen());
      answers.add(sql.ask(appending("no audience at all", 2)).seen());
    });

    assertThat(answers.stream().distinct()).hasSize(1).allMatch(a -> a.startsWith(REFUSED));
  }

  @Test
  void kinds_in_the_database_are_those_of_the_ledger() {
    try (PlainSql superuser = new PlainSql(room.superuser())) {
      String check =
          superuser
              .ask(
                  "select pg_get_constraintdef(oid) from pg_constraint where conrelid ="
                      + " 'parley.entries'::regclass and conname = 'entries_kind_check'")
              .rows()
              .getFirst();
      assertThat(Arrays.stream(Kind.values()).map(k -> "'" + k.code() + "'"))
          .allMatch(check::contains);
      assertThat(check.split("::text").length - 1).isGreaterThanOrEqualTo(Kind.values().length);
    }
  }

  @Test
  void who_writes_to_one_chain_does_not_hold_up_another() {
    try (PlainSql employer = new PlainSql(room.plain())) {
      employer.enter(room.employer);
      assertThat(employer.ask("select * from parley.lock_tip('own:EMPLOYER')").rows()).hasSize(1);
      assertThat(employer.ask("select * from parley.lock_tip('shuttle:EMPLOYER')").rows())
          .hasSize(1);

      sql.enter(room.union);
      sql.ask("set local lock_timeout = '100ms'");
      assertThat(sql.ask("select * from parley.lock_tip('own:UNION')").state()).isEmpty();
      assertThat(sql.ask("select * from parley.lock_tip('shuttle:UNION')").state()).isEmpty();
      assertThat(sql.ask("select * from parley.lock_tip('all')").state()).isEmpty();
      assertThat(sql.ask("select * from parley.tips()").rows()).hasSize(3);
      assertThat(sql.ask("select * from parley.lock_tip('own:EMPLOYER')").state())
          .isEqualTo(REFUSED);
    }
  }

  private List<String> relations() {
    try (PlainSql superuser = new PlainSql(room.superuser())) {
      return superuser
          .ask(
              "select oid::regclass::text from pg_class where relnamespace = 'parley'::regnamespace"
                  + " and relkind in ('r', 'p', 'v', 'm') order by 1")
          .rows();
    }
  }
}

package parley.ledger.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static parley.ledger.postgres.TestRoom.OWN_CONCILIATOR;
import static parley.ledger.postgres.TestRoom.OWN_EMPLOYER;
import static parley.ledger.postgres.TestRoom.OWN_UNION;
import static parley.ledger.postgres.TestRoom.SHUTTLE_EMPLOYER;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * Whatever one party asks in plain SQL with the application's login, the answer is the same whether
 * the other has written something in private or not.
 */
class SilenceTest {

  /** The server plans a statement anew for the first five times. */
  private static final int WARM_UP = 7;

  private static final List<String> QUESTIONS =
      List.of(
          "explain (analyze, buffers, wal, timing off, summary off) select * from parley.tips()",
          "explain (analyze, buffers, wal, timing off, summary off) select * from parley.read('shuttle:EMPLOYER', 0)",
          "select * from parley.tips()",
          "select * from parley.read('own:UNION', 0)",
          "select * from parley.read('own:EMPLOYER', 0)",
          "select * from parley.read('shuttle:EMPLOYER', 0)",
          "select * from parley.lock_tip('own:EMPLOYER')",
          "explain (analyze, buffers) select parley.is_agreed(1)",
          "explain select * from parley.read('own:EMPLOYER', 0)",
          "explain (analyze, buffers, wal, timing off, summary off) select * from parley.read('own:UNION', 0)",
          "explain (analyze, buffers, wal, timing off, summary off) select * from parley.read('own:EMPLOYER', 0)",
          "explain (analyze, buffers, wal, timing off, summary off) select * from parley.lock_tip('own:UNION')",
          "explain select * from parley.entries",
          "select relname, relpages, reltuples, relallvisible, relfilenode from pg_class where relnamespace ="
              + " (select oid from pg_namespace where nspname = 'parley')",
          "select pg_relation_size('parley.entries_3'::regclass)",
          "select pg_total_relation_size('parley.entries_3'::regclass)",
          "select pg_table_size('parley.entries_3'::regclass)",
          "select pg_indexes_size('parley.entries_3'::regclass)",
          "select pg_database_size(current_database())",
          "select pg_database_size('parley')",
          "select pg_tablespace_size('pg_default')",
          "select * from pg_stat_all_tables",
          "select * from pg_stat_xact_all_tables",
          "select * from pg_statio_all_tables",
          "select * from pg_stat_all_indexes",
          "select * from pg_stat_database",
          "select * from pg_stat_user_functions",
          "select * from pg_stat_activity",
          "select * from pg_stat_wal",
          "select * from pg_stat_io",
          "select * from pg_stat_bgwriter",
          "select * from pg_stat_checkpointer",
          "select * from pg_stat_slru",
          "select * from pg_stat_archiver",
          "select * from pg_stats",
          "select * from pg_statistic",
          "select * from pg_locks",
          "select * from pg_cursors",
          "select * from pg_shmem_allocations",
          "select * from pg_backend_memory_contexts",
          "select pg_stat_get_tuples_inserted((select oid from pg_class where relname = 'entries_3'))",
          "select pg_stat_get_live_tuples((select oid from pg_class where relname = 'entries_3'))",
          "select txid_current()",
          "select pg_current_xact_id()",
          "select pg_current_snapshot()",
          "select txid_current_snapshot()",
          "select pg_export_snapshot()",
          "select age('3'::xid)",
          "select mxid_age('3'::xid)",
          "select pg_snapshot_xmax(pg_current_snapshot())",
          "select pg_xact_status('900'::xid8)",
          "select pg_last_committed_xact()",
          "select pg_current_wal_lsn()",
          "select pg_current_wal_insert_lsn()",
          "select pg_walfile_name('0/1')",
          "select * from pg_control_checkpoint()",
          "select * from pg_ls_waldir()",
          "select * from pg_stat_file('base')",
          "select lo_create(0)",
          "select nextval('x')",
          "select pg_blocking_pids(1)",
          "select pg_sequence_last_value(1)",
          "select has_table_privilege('parley.entries', 'select')",
          "select query_to_xml('select * from parley.entries', true, true, '')",
          "create temp table t (x int)");

  private final TestRoom room = new TestRoom();
  private final PlainSql sql = new PlainSql(room.plain());

  @AfterEach
  void close() {
    sql.close();
    room.close();
  }

  @Test
  void no_answer_changes_when_the_other_side_writes_in_private() {
    room.say(room.union, OWN_UNION, "mine");
    for (int i = 0; i < WARM_UP; i++) {
      sql.enter(room.union);
      everythingSeen();
    }
    sql.enter(room.union);
    Map<String, String> before = everythingSeen();
    sql.ask("commit");

    for (int i = 0; i < 400; i++) {
      room.say(room.employer, OWN_EMPLOYER, "secret ".repeat(40));
    }
    room.answer(room.employer, "EMPLOYER", 1, true);
    room.say(room.conciliator, SHUTTLE_EMPLOYER, "secret");
    room.say(room.conciliator, OWN_CONCILIATOR, "secret");
    sql.enter(room.union);

    Map<String, String> after = everythingSeen();
    assertThat(after).hasSizeGreaterThan(QUESTIONS.size() + 100);
    after.forEach((question, answer) -> {
      assertThat(answer).as(question).isEqualTo(before.get(question));
    });
  }

  /** The questions above, and every table and view of the system that can be read at all. */
  private Map<String, String> everythingSeen() {
    List<String> questions = new ArrayList<>(QUESTIONS);
    for (String relation :
        sql.ask(
                "select n.nspname || '.' || c.relname from pg_class c join pg_namespace n on n.oid ="
                    + " c.relnamespace where c.relkind in ('r', 'v') order by 1")
            .rows()) {
      questions.add(
          "select count(*), md5(string_agg(t::text, ',' order by t::text)) from "
              + relation
              + " t");
    }
    Map<String, String> seen = new LinkedHashMap<>();
    questions.forEach(question -> seen.put(question, sql.ask(question).seen()));
    return seen;
  }

  @Test
  void no_function_of_the_system_can_be_called_whose_answer_depends_on_more_than_its_arguments() {
    try (PlainSql superuser = new PlainSql(room.superuser())) {
      assertThat(
              superuser
                  .ask(
                      "select p.oid::regprocedure from pg_proc p where p.provolatile <> 'i' and"
                          + " p.pronamespace <> 'parley'::regnamespace and has_function_privilege('"
                          + sql.ask("select current_user").rows().getFirst()
                          + "', p.oid, 'execute')")
                  .rows())
          .isEmpty();
    }
  }

  @Test
  void vacuum_and_analyze_are_not_the_logins_to_run() {
    room.say(room.union, OWN_UNION, "mine");
    sql.ask("rollback");
    for (String table : List.of("parley.entries_2", "parley.entries_3", "parley.tips_3")) {
      sql.ask("vacuum " + table);
      sql.ask("analyze " + table);
    }

    assertThat(
            sql.ask(
                    "select distinct reltuples from pg_class where relname like 'entries_%' and relkind = 'r'")
                .rows())
        .containsExactly("-1");
  }

  @Test
  void the_log_of_the_server_holds_nothing_that_was_written() throws Exception {
    sql.enter(room.union);
    sql.ask(
        "select parley.append('own:UNION', 1, 0, 'note', '{\"text\":\"confidential', 'x', 'y', 'z')");
    sql.ask("select 'confidential'::int");
    sql.ask("select confidential");
    try (PlainSql owner = new PlainSql(room.owner())) {
      owner.ask(
          "insert into parley.members values ('confidential', null, 'confidential', 'x', 'x')");
    }

    assertThat(java.nio.file.Files.readString(TestServer.log())).doesNotContain("confidential");
  }
}

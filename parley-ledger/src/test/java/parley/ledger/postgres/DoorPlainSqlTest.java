package parley.ledger.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static parley.ledger.postgres.DoorSeats.HOME;
import static parley.ledger.postgres.DoorSeats.PASSWORD;
import static parley.ledger.postgres.DoorSeats.first;

import java.time.Duration;
import java.util.List;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import parley.ledger.Hash;
import parley.ledger.Pass;
import parley.ledger.access.Accounts;

/** What somebody can do who has nothing but the application's login. */
class DoorPlainSqlTest {

  @AutoClose private final DoorDatabase database = DoorDatabase.create();
  private final Accounts accounts = database.accounts();

  @BeforeEach
  void somebodySitsThere() {
    first(accounts, "UNION", "ann");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "members",
        "passes",
        "invitations",
        "door_audit",
        "door_failures",
        "door_addresses",
        "door_key"
      })
  void no_table_of_the_door_can_be_read_or_written(String table) {
    for (String sql :
        List.of("select * from parley.%s", "delete from parley.%s", "truncate parley.%s")) {
      assertRefused(sql.formatted(table));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "select parley.open_demonstration(true)",
        "select parley.end_demonstration()",
        "select parley.door_open('x', 'y')",
        "select parley.door_welcome('x', 'y', 'z', 'signed in')",
        "select parley.door_caller('x')",
        "select parley.door_write('UNION', 'x', 'y', 'z', 'c')",
        "select parley.door_count(array['x'])",
        "select parley.door_until(array['x'])",
        "select parley.door_keys('x', 'y')",
        "set role parley_owner",
      })
  void the_inner_functions_cannot_be_called(String sql) {
    assertRefused(sql);
  }

  @Test
  void every_function_that_can_be_called_keeps_to_its_own_names() {
    List<String> open =
        database.ask(
            "select p.proname from pg_proc p"
                + " where p.pronamespace = 'parley'::regnamespace"
                + " and has_function_privilege('parley_app', p.oid, 'execute')"
                + " and not (p.prosecdef and p.proconfig @> array['search_path=pg_catalog, pg_temp'])");
    assertThat(open).isEmpty();
  }

  @Test
  void no_session_is_opened_without_what_the_right_password_comes_to() {
    Door door = new Door(database.app());
    Recipe recipe = door.signInRecipe("UNION/ann", HOME, DoorDatabase.LIGHT.form()).recipe();
    String kept = database.ask("select password_hash from parley.members").getFirst();
    String keptDigest = kept.substring(kept.lastIndexOf('$') + 1);
    Pass forged = Pass.of("forged");
    assertThat(door.signIn("UNION/ann", HOME, "", forged).outcome()).isEqualTo("refused");
    assertThat(door.signIn("UNION/ann", HOME, keptDigest, forged).outcome()).isEqualTo("refused");
    String tag = new PasswordHasher(DoorDatabase.LIGHT).findTag(PASSWORD, recipe).orElseThrow();
    assertThat(Hash.of(tag).hex()).isEqualTo(keptDigest);
    assertThat(door.signIn("UNION/ann", HOME, tag, forged).outcome()).isEqualTo("in");
  }

  @Test
  void guessing_is_throttled_there_too_and_guesses_that_are_not_heard_prolong_nothing() {
    Door door = new Door(database.app());
    for (int i = 0; i < 5; i++) {
      assertThat(guess(door)).isEqualTo("refused");
    }
    for (int i = 0; i < 20; i++) {
      assertThat(guess(door)).isEqualTo("throttled");
    }
    database.pass(Duration.ofSeconds(2));
    assertThat(guess(door)).isEqualTo("refused");
  }

  private static String guess(Door door) {
    return door.signIn("UNION/ann", HOME, "guess", Pass.of("forged")).outcome();
  }

  private void assertRefused(String sql) {
    assertThatThrownBy(() -> database.app().useHandle(handle -> handle.execute(sql)))
        .as(sql)
        .isInstanceOf(UnableToExecuteStatementException.class)
        .hasMessageContaining("permission denied");
  }
}

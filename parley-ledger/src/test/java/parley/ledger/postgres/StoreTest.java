package parley.ledger.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import parley.ledger.UnavailableException;

/** What is said when a database will not do, each time in one sentence. */
class StoreTest {

  private static final Map<String, String> NOTHING = Map.of();

  private static Store open(String url, String user, String password) {
    return Store.open(
        Server.shared(url, Map.of("PGUSER", user, "PGPASSWORD", password)),
        TestRoom.PARTIES,
        Clock.systemUTC(),
        new SecureRandom());
  }

  @Test
  void two_parleys_do_not_share_a_database() {
    String database = TestServer.database();
    try (Store first = TestServer.open(database, Clock.systemUTC())) {
      assertThat(first.ledger().parties()).isEqualTo(TestRoom.PARTIES);
      assertThatThrownBy(() -> TestServer.open(database, Clock.systemUTC()))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageMatching(
              "Another Parley uses the database test_\\d+ at 127.0.0.1:\\d+; stop it, or name another"
                  + " database.");
    }
    TestServer.open(database, Clock.systemUTC()).close();
  }

  @Test
  void two_rooms_on_one_server_do_not_disturb_each_other() {
    try (TestRoom one = new TestRoom();
        TestRoom other = new TestRoom()) {
      one.say(one.union, TestRoom.ALL, "one");

      assertThat(other.ledger().read(other.union, TestRoom.ALL, 0)).isEmpty();
      assertThat(one.ledger().publicKey()).isNotNull();
      try (PlainSql sql = new PlainSql(one.plain())) {
        String login = sql.ask("select current_user").rows().getFirst();
        try (PlainSql superuser = new PlainSql(other.superuser())) {
          assertThat(
                  superuser
                      .ask(
                          "select has_database_privilege('%s', current_database(), 'connect')"
                              .formatted(login))
                      .rows())
              .containsExactly("f");
        }
      }
    }
  }

  @Test
  void a_copy_of_a_room_is_closed_to_others_when_it_is_opened() {
    String database = TestServer.database();
    try (Store store = TestServer.open(database, Clock.systemUTC());
        PlainSql sql = new PlainSql(store.database().owner().open())) {
      sql.ask("reset role");
      for (String right : List.of("connect", "temporary")) {
        assertThat(
                sql.ask(
                        "select has_database_privilege('public', current_database(), '%s')"
                            .formatted(right))
                    .rows())
            .as(right)
            .containsExactly("f");
      }
      assertThat(
              sql.ask(
                      "select count(*) from pg_authid where rolname like 'parley_%_"
                          + database
                          + "' and rolpassword like 'SCRAM-SHA-256$%'")
                  .rows())
          .containsExactly("2");
    }
  }

  @Test
  void a_room_keeps_its_parties() {
    String database = TestServer.database();
    Address admin = TestServer.admin(database);
    for (List<String> parties :
        List.of(List.of("UNION"), List.of("EMPLOYER", "UNION"), List.of("A", "B"))) {
      assertThatThrownBy(() ->
              Store.open(
                  new Server.Shared(admin.url(), admin.user(), admin.password()),
                  parties,
                  Clock.systemUTC(),
                  new SecureRandom()))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining(
              "holds the room of UNION and EMPLOYER; this case has "
                  + String.join(" and ", parties));
    }
    TestServer.open(database, Clock.systemUTC()).close();
  }

  @Test
  void who_may_not_make_roles_or_a_schema_is_told_what_is_needed() {
    String database = TestServer.emptyDatabase();
    TestServer.execute("create role guest login password 'x'");
    try {
      assertThatThrownBy(() -> open(TestServer.admin(database).url(), "guest", "x"))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageStartingWith("The user guest may not set up the database " + database)
          .hasMessageEndingWith("expected one who owns the database and may make roles.");
    } finally {
      TestServer.execute("drop role guest");
    }
  }

  @Test
  void a_wrong_password_a_missing_database_and_a_silent_server_are_told_apart() {
    Address admin = TestServer.admin();
    assertThatThrownBy(() -> open(admin.url(), "postgres", "wrong"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageMatching(
            "The database parley at 127.0.0.1:\\d+ does not let in the user postgres; is the password"
                + " right\\?");
    assertThatThrownBy(
            () -> open(TestServer.admin("nowhere").url(), admin.user(), admin.password()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageMatching("There is no database nowhere at 127.0.0.1:\\d+; make it first.");
    assertThatThrownBy(() -> open("jdbc:postgresql://127.0.0.1:1/parley", "postgres", "x"))
        .isInstanceOf(UnavailableException.class)
        .hasMessage("The database parley at 127.0.0.1:1 cannot be reached; does its server run?");
  }

  @Test
  void a_database_that_does_not_keep_utf_8_will_not_do() {
    TestServer.execute(
        "create database latin template template0 encoding 'LATIN1' locale 'C' locale_provider libc");
    assertThatThrownBy(() -> TestServer.open("latin", Clock.systemUTC()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("keeps text as LATIN1; expected UTF8.");
    TestServer.execute("drop database latin");
  }

  @Test
  void a_url_names_postgresql_and_a_user() {
    assertThatThrownBy(() -> Server.shared("jdbc:mysql://host/db", NOTHING))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("none of PostgreSQL; expected jdbc:postgresql://HOST:PORT/DATABASE");
    assertThatThrownBy(() -> Server.shared("jdbc:postgresql://host/db", NOTHING))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("names no user");
    assertThat(Server.shared("jdbc:postgresql://host/db?user=u&password=secret", NOTHING))
        .isEqualTo(
            new Server.Shared("jdbc:postgresql://host/db?user=u&password=secret", "u", "secret"))
        .asString()
        .doesNotContain("secret");
    assertThat(Server.shared("jdbc:postgresql://host/db", Map.of("PGUSER", "u", "PGPASSWORD", "p")))
        .isEqualTo(new Server.Shared("jdbc:postgresql://host/db", "u", "p"));
  }
}

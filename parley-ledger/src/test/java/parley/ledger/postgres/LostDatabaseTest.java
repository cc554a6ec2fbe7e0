package parley.ledger.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static parley.ledger.postgres.TestRoom.ALL;
import static parley.ledger.postgres.TestRoom.OWN_UNION;
import static parley.ledger.postgres.TestRoom.statement;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parley.ledger.Entry;
import parley.ledger.Pass;
import parley.ledger.UnavailableException;
import parley.ledger.access.Role;

/**
 * A shared server that goes away and comes back, set up by an administrator who is no superuser,
 * but owns the database and may make roles.
 */
class LostDatabaseTest {

  @TempDir private Path temp;

  private EmbeddedPostgres start(int port) throws IOException {
    return EmbeddedPostgres.builder()
        .setDataDirectory(temp.resolve("data"))
        .setCleanDataDirectory(false)
        .setPort(port)
        .setServerConfig("fsync", "on")
        .start();
  }

  private static Store open(int port) {
    return Store.open(
        Server.shared(
            "jdbc:postgresql://127.0.0.1:%s/room?user=hirer&password=x".formatted(port), Map.of()),
        TestRoom.PARTIES,
        Clock.systemUTC(),
        new SecureRandom());
  }

  @Test
  void a_lost_database_is_named_and_nothing_acknowledged_is_lost_when_it_is_back()
      throws Exception {
    EmbeddedPostgres server = start(0);
    int port = server.getPort();
    try (Handle superuser = Jdbi.create(server.getPostgresDatabase()).open()) {
      superuser.execute("create role hirer login createrole password 'x'");
      superuser.execute("create database room owner hirer");
    }
    try (Store store = open(port)) {
      Pass union = TestRoom.seat(store, "UNION", Role.LEAD);
      Pass employer = TestRoom.seat(store, "EMPLOYER", Role.LEAD);
      List<Entry> acknowledged = new ArrayList<>();
      for (int i = 0; i < 20; i++) {
        acknowledged.add(store.ledger().append(union, statement(OWN_UNION, "before " + i)));
      }
      assertThatThrownBy(() -> store.ledger().read(employer, OWN_UNION, 0))
          .hasMessage("The pass does not let do that.");

      server.close();
      for (int i = 0; i < 3; i++) {
        assertThatThrownBy(() -> store.ledger().append(union, statement(OWN_UNION, "during")))
            .isInstanceOf(UnavailableException.class)
            .hasMessage(
                "The database cannot be reached; nothing was kept, and nothing is lost. Try again"
                    + " later.");
        assertThatThrownBy(() -> store.ledger().read(union, ALL, 0))
            .isInstanceOf(UnavailableException.class);
      }

      try (EmbeddedPostgres again = start(port)) {
        assertThat(again.getPort()).isEqualTo(port);
        acknowledged.add(appendWhenBack(store, union));
        assertThat(store.ledger().read(union, OWN_UNION, 0)).isEqualTo(acknowledged);
        Chains.check(store.ledger(), acknowledged);
      }
    } finally {
      server.close();
    }
  }

  /** The pool looks for the server ever less often, at least every ten seconds. */
  private static Entry appendWhenBack(Store store, Pass pass) {
    UnavailableException last = null;
    for (int i = 0; i < 10; i++) {
      try {
        return store.ledger().append(pass, statement(OWN_UNION, "after"));
      } catch (UnavailableException e) {
        last = e;
      }
    }
    throw new AssertionError("The database is back, but not for the ledger.", last);
  }
}

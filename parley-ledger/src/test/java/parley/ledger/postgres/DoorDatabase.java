package parley.ledger.postgres;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** A database with the tables of the door, one for each test, on one server for all. */
final class DoorDatabase {

  /** Argon2id as small as it goes, where a test is not about it. */
  static final Recipe LIGHT = new Recipe(8, 1, 1, "0".repeat(32));

  private static final AtomicInteger NUMBER = new AtomicInteger();
  private static final EmbeddedPostgres SERVER = start();

  private final Jdbi owner;
  private final Jdbi app;

  private DoorDatabase(String name) {
    owner = Jdbi.create(SERVER.getDatabase("postgres", name));
    app = Jdbi.create(SERVER.getDatabase("parley_app", name));
  }

  /** A room with the parties UNION and EMPLOYER, in which nobody sits. */
  static DoorDatabase create() {
    String name = "door" + NUMBER.incrementAndGet();
    admin().useHandle(handle -> handle.execute("create database " + name));
    DoorDatabase database = new DoorDatabase(name);
    database.owner.useHandle(handle -> {
      run(handle, "/parley/ledger/postgres/stub-v1-schema.sql");
      run(handle, "/parley/ledger/migrations/V2__access.sql");
    });
    return database;
  }

  /** The door, with passwords run through the smallest Argon2id. */
  DefaultAccounts accounts() {
    return new DefaultAccounts(
        app, new PasswordHasher(LIGHT), new SecureRandom(), Clock.systemUTC());
  }

  /** The application's login. */
  Jdbi app() {
    return app;
  }

  /** Somebody who may do anything with the tables. */
  Jdbi owner() {
    return owner;
  }

  /** The only column of the rows of a query, as somebody who may read everything sees them. */
  List<String> ask(String sql) {
    return owner.withHandle(handle -> handle.createQuery(sql).mapTo(String.class).list());
  }

  /** Lets time pass: everything at the door happened that much earlier. */
  void pass(Duration time) {
    owner.useHandle(handle -> {
      for (String columns :
          new String[] {
            "passes issued last_used expires idle_until",
            "invitations expires",
            "door_failures last until told",
            "door_addresses last",
            "door_audit at"
          }) {
        String[] names = columns.split(" ");
        for (int i = 1; i < names.length; i++) {
          handle.execute(
              "update parley.%1$s set %2$s = %2$s - ? * interval '1 millisecond'"
                  .formatted(names[0], names[i]),
              time.toMillis());
        }
      }
    });
  }

  private static Jdbi admin() {
    return Jdbi.create(SERVER.getPostgresDatabase());
  }

  private static EmbeddedPostgres start() {
    try {
      EmbeddedPostgres server = EmbeddedPostgres.builder().start();
      Jdbi.create(server.getPostgresDatabase())
          .useHandle(handle -> run(handle, "/parley/ledger/postgres/stub-v1.sql"));
      return server;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void run(Handle handle, String resource) {
    try (InputStream stream =
        Objects.requireNonNull(DoorDatabase.class.getResourceAsStream(resource))) {
      String sql = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
      // The driver sends several statements as one; JDBI would take colons for names.
      try (var statement = handle.getConnection().createStatement()) {
        statement.execute(sql);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (SQLException e) {
      throw new IllegalStateException(resource + ": " + e.getMessage(), e);
    }
  }
}

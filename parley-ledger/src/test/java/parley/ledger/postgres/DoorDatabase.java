package parley.ledger.postgres;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.jdbi.v3.core.Jdbi;

/** A database with the tables of the door, one for each test, on one server for all. */
final class DoorDatabase implements AutoCloseable {

  /** Argon2id as small as it goes, where a test is not about it. */
  static final Recipe LIGHT = new Recipe(8, 1, 1, "0".repeat(32));

  private final String name;
  private final Store store;
  private final Jdbi owner;
  private final Jdbi app;

  private DoorDatabase(String name) {
    this.name = name;
    store = TestServer.open(name, Clock.systemUTC());
    owner = store.database().owner();
    app = store.database().app();
  }

  /** A room with the parties UNION and EMPLOYER, in which nobody sits. */
  static DoorDatabase create() {
    return new DoorDatabase(TestServer.database());
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

  @Override
  public void close() {
    store.close();
    TestServer.execute("drop database " + name);
  }
}

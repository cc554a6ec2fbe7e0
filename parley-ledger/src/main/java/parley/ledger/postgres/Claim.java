package parley.ledger.postgres;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;

/**
 * The administrator's connection, held for as long as the room is open. It holds a lock of the
 * server for the database, so that no two Parleys share one.
 */
final class Claim implements Store.Resource {

  /** Release 16 was the first in which who makes a role can say what a member of it may. */
  private static final int OLDEST_RELEASE = 16;

  /** Any number will do that nobody else's program would choose: "parley" in ASCII. */
  private static final long LOCK = 0x7061726c6579L;

  private final Handle handle;

  private Claim(Handle handle) {
    this.handle = handle;
  }

  /**
   * Connects, looks whether the database will do, and locks it.
   *
   * @throws IllegalArgumentException if it will not do, or is locked
   * @throws parley.ledger.UnavailableException if it cannot be reached
   */
  static Claim take(Address admin) {
    Handle handle;
    try {
      handle = Jdbi.create(admin.source()).open();
    } catch (JdbiException e) {
      throw Failures.ofOpening(e, admin);
    }
    try {
      check(handle.getConnection(), admin);
      return new Claim(handle);
    } catch (SQLException e) {
      handle.close();
      throw Failures.of(e);
    } catch (RuntimeException e) {
      handle.close();
      throw e;
    }
  }

  private static void check(Connection connection, Address admin) throws SQLException {
    int release = connection.getMetaData().getDatabaseMajorVersion();
    if (release < OLDEST_RELEASE) {
      throw new IllegalArgumentException(
          "The database %s is PostgreSQL %s; expected release %s or newer."
              .formatted(admin.place(), release, OLDEST_RELEASE));
    }
    try (Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                "select current_setting('server_encoding'), pg_is_in_recovery(),"
                    + " pg_try_advisory_lock(%s)".formatted(LOCK))) {
      row.next();
      if (!row.getString(1).equals("UTF8")) {
        throw new IllegalArgumentException(
            "The database %s keeps text as %s; expected UTF8."
                .formatted(admin.place(), row.getString(1)));
      }
      if (row.getBoolean(2)) {
        throw new IllegalArgumentException(
            "The database %s is a copy that can only be read; expected its original."
                .formatted(admin.place()));
      }
      if (!row.getBoolean(3)) {
        throw new IllegalArgumentException(
            "Another Parley uses the database %s; stop it, or name another database."
                .formatted(admin.place()));
      }
    }
  }

  /** The administrator's connection. */
  Handle handle() {
    return handle;
  }

  @Override
  public void close() {
    try {
      handle.close();
    } catch (JdbiException e) {
      // The server is gone already, and the lock with it.
    }
  }
}

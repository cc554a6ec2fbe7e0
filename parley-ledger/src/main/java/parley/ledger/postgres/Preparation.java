package parley.ledger.postgres;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;
import java.util.List;
import org.flywaydb.core.api.FlywayException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;
import org.postgresql.PGConnection;
import parley.ledger.Hash;

/** Makes a database fit for the room: roles, tables, parties and logins. */
final class Preparation {

  private static final int PASSWORD_BYTES = 24;

  /** The most bytes that a name may have in PostgreSQL. */
  private static final int LONGEST_NAME = 63;

  private static final String NO_RIGHT = "42501";

  private final Address admin;
  private final Handle handle;
  private final SecureRandom random;

  private Preparation(Address admin, Handle handle, SecureRandom random) {
    this.admin = admin;
    this.handle = handle;
    this.random = random;
  }

  static Preparation of(Address admin, Claim claim, SecureRandom random) {
    return new Preparation(admin, claim.handle(), random);
  }

  /**
   * Does what has not been done yet, and returns the application's logins.
   *
   * @throws IllegalArgumentException if the administrator may not do that, or the room is that of
   *     other parties
   */
  Logins prepare(List<String> parties) {
    try {
      if (isEmpty()) {
        handle.useTransaction(h -> runScript(h.getConnection(), Migrations.text("roles.sql")));
      }
      Migrations.apply(admin, handle);
      openRoom(parties);
      return logins();
    } catch (JdbiException | FlywayException | SQLException e) {
      throw explained(e);
    }
  }

  private static void runScript(Connection connection, String script) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(script);
    }
  }

  private boolean isEmpty() {
    return handle
        .createQuery("select not exists (select from pg_namespace where nspname = 'parley')")
        .mapTo(Boolean.class)
        .one();
  }

  private void openRoom(List<String> parties) {
    List<String> before =
        handle.inTransaction(h -> {
          h.execute("set local role parley_owner");
          return h.createQuery("select id from parley.parties order by place")
              .mapTo(String.class)
              .list();
        });
    if (before.isEmpty()) {
      handle.useTransaction(h -> {
        h.execute("set local role parley_owner");
        h.createQuery("select parley.open_room(string_to_array(?, ' '))")
            .bind(0, String.join(" ", parties))
            .mapTo(String.class)
            .one();
      });
    } else if (!before.equals(parties)) {
      throw new IllegalArgumentException(
          "The database %s holds the room of %s; this case has %s. Expected the same parties in the same order, or an empty database."
              .formatted(
                  admin.place(), String.join(" and ", before), String.join(" and ", parties)));
    }
  }

  /**
   * The logins of a database.
   *
   * @param app by which all is asked for somebody, but one thing
   * @param clerk by which it is asked whether a proposal is agreed, and nothing else
   */
  record Logins(Address app, Address clerk) {}

  /**
   * Each database of a server has logins of its own, which get new passwords at every start. Nobody
   * else may connect, or make temporary tables: those have system columns, which number every
   * transaction of the server.
   */
  private Logins logins() throws SQLException {
    String database = handle.createQuery("select current_database()").mapTo(String.class).one();
    return handle.inTransaction(h -> {
      h.execute("revoke connect, temporary on database %s from public".formatted(quoted(database)));
      return new Logins(login(h, "parley_app", database), login(h, "parley_clerk", database));
    });
  }

  private Address login(Handle h, String role, String database) throws SQLException {
    String name = nameOf(role, database);
    String password = newPassword();
    boolean isThere =
        h.createQuery("select exists (select from pg_roles where rolname = ?)")
            .bind(0, name)
            .mapTo(Boolean.class)
            .one();
    if (!isThere) {
      h.execute("create role %s login".formatted(quoted(name)));
    }
    h.execute("grant %s to %s with inherit true, set false".formatted(role, quoted(name)));
    h.execute("grant connect on database %s to %s".formatted(quoted(database), quoted(name)));
    // What goes to the server is what it keeps, and not the password, which could stand in its log.
    h.getConnection()
        .unwrap(PGConnection.class)
        .alterUserPassword(name, password.toCharArray(), "scram-sha-256");
    return admin.as(name, password);
  }

  private String newPassword() {
    byte[] bytes = new byte[PASSWORD_BYTES];
    random.nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }

  private static String nameOf(String role, String database) {
    String name = role + "_" + database;
    return name.getBytes(StandardCharsets.UTF_8).length <= LONGEST_NAME
        ? name
        : role + "_" + Hash.of(database).hex().substring(0, 32);
  }

  private static String quoted(String name) {
    return '"' + name.replace("\"", "\"\"") + '"';
  }

  private RuntimeException explained(Exception e) {
    SQLException sql = Failures.findSql(e).orElse(null);
    if (sql == null) {
      return new IllegalStateException(
          "The tables of the database %s cannot be brought up to date.".formatted(admin.place()),
          e);
    }
    if (NO_RIGHT.equals(sql.getSQLState())) {
      return new IllegalArgumentException(
          "The user %s may not set up the database %s (%s); expected one who owns the database and may make roles."
              .formatted(admin.user(), admin.place(), sql.getMessage()),
          e);
    }
    return Failures.of(sql);
  }
}

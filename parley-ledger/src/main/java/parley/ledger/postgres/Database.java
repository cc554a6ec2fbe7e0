package parley.ledger.postgres;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import parley.ledger.Pass;
import parley.ledger.access.Role;
import parley.ledger.access.Seat;

/**
 * The two ways to the database: the application's login, through a pool, for all that is asked for
 * somebody, and the owner of the tables, for what is done before anybody is let in.
 */
final class Database implements Store.Resource {

  /** More would wait for the same two or three chains. */
  private static final int CONNECTIONS = 16;

  private final HikariDataSource pool;
  private final Jdbi app;
  private final Jdbi owner;

  Database(Address admin, Address login) {
    HikariConfig config = new HikariConfig();
    config.setPoolName("parley");
    config.setDataSource(login.source());
    config.setMaximumPoolSize(CONNECTIONS);
    config.setMinimumIdle(1);
    config.setConnectionTimeout(5_000);
    config.setValidationTimeout(2_000);
    pool = new HikariDataSource(config);
    app = Jdbi.create(pool);
    owner = Jdbi.create(() -> ownersConnection(admin));
  }

  /** The application's login, which may call functions and touch no table. */
  Jdbi app() {
    return app;
  }

  /** The owner of the tables. Every handle is a new connection. */
  Jdbi owner() {
    return owner;
  }

  /**
   * Does something in one transaction in which a pass is shown first.
   *
   * @throws parley.ledger.RefusedException if the pass lets nobody in
   */
  <T> T seated(Pass pass, BiFunction<Handle, Seat, T> work) {
    return transact(handle -> work.apply(handle, enter(handle, pass)));
  }

  /**
   * Does something in one transaction of the application's login.
   *
   * @throws parley.ledger.LedgerException for what the database says
   */
  <T> T transact(Function<Handle, T> work) {
    boolean[] done = new boolean[1];
    try {
      return app.inTransaction(handle -> {
        T result = work.apply(handle);
        done[0] = true;
        return result;
      });
    } catch (JdbiException e) {
      throw done[0] ? Failures.ofCommit(e) : Failures.of(e);
    }
  }

  private static Seat enter(Handle handle, Pass pass) {
    return handle
        .createQuery("select member, name, party, role, demonstration from parley.enter(?)")
        .bind(0, pass.digest().hex())
        .map((row, context) ->
            new Seat(
                row.getString("member"),
                row.getString("name"),
                row.getString("party"),
                Role.parse(row.getString("role")),
                row.getBoolean("demonstration")))
        .findOne()
        .orElseThrow(Failures::refused);
  }

  private static Connection ownersConnection(Address admin) throws SQLException {
    Connection connection = admin.source().getConnection();
    try (Statement statement = connection.createStatement()) {
      statement.execute("set role parley_owner");
      return connection;
    } catch (SQLException e) {
      connection.close();
      throw e;
    }
  }

  @Override
  public void close() {
    pool.close();
  }
}

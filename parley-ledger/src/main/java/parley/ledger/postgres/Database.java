package parley.ledger.postgres;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import parley.ledger.Pass;
import parley.ledger.access.Role;
import parley.ledger.access.Seat;

/**
 * The ways to the database: the application's two logins, through pools, for all that is asked for
 * somebody, and the owner of the tables, for what is done before anybody is let in.
 */
final class Database implements Store.Resource {

  /** More would wait for the same two or three chains. */
  private static final int CONNECTIONS = 16;

  private static final int CLERKS = 2;

  private final Supplier<String> whyLost;
  private final HikariDataSource appPool;
  private final HikariDataSource clerkPool;
  private final Jdbi app;
  private final Jdbi clerk;
  private final Jdbi owner;

  /**
   * Opens the ways.
   *
   * @param whyLost says what is the matter when the database does not answer
   */
  Database(Address admin, Preparation.Logins logins, Supplier<String> whyLost) {
    this.whyLost = whyLost;
    appPool = pool("parley", logins.app(), CONNECTIONS, 1);
    clerkPool = pool("parley-clerk", logins.clerk(), CLERKS, 0);
    app = Jdbi.create(appPool);
    clerk = Jdbi.create(clerkPool);
    owner = Jdbi.create(() -> ownersConnection(admin));
  }

  private static HikariDataSource pool(String name, Address login, int most, int idle) {
    HikariConfig config = new HikariConfig();
    config.setPoolName(name);
    config.setDataSource(login.source());
    config.setMaximumPoolSize(most);
    config.setMinimumIdle(idle);
    config.setConnectionTimeout(3_000);
    config.setValidationTimeout(1_000);
    return new HikariDataSource(config);
  }

  /** The application's login, which may call functions and touch no table. */
  Jdbi app() {
    return app;
  }

  /** The login by which it is asked whether a proposal is agreed, and nothing else. */
  Jdbi clerk() {
    return clerk;
  }

  /** The owner of the tables. Every handle is a new connection. */
  Jdbi owner() {
    return owner;
  }

  /**
   * Does something in one transaction in which a pass is shown first.
   *
   * @throws parley.ledger.RefusedException if the pass lets nobody in
   * @throws parley.ledger.UnavailableException if the database cannot be reached or can keep no
   *     more
   */
  <T> T seated(Pass pass, BiFunction<Handle, Seat, T> work) {
    return transact(app, handle -> work.apply(handle, enter(handle, pass)));
  }

  /** The same by the clerk's login. */
  <T> T seatedWithClerk(Pass pass, Function<Handle, T> work) {
    return transact(
        clerk,
        handle -> {
          enter(handle, pass);
          return work.apply(handle);
        });
  }

  /**
   * Does something in one transaction of the application's login, in which nobody is seated.
   *
   * @throws parley.ledger.UnavailableException if the database cannot be reached or can keep no
   *     more
   */
  <T> T transact(Function<Handle, T> work) {
    return transact(app, work);
  }

  private <T> T transact(Jdbi login, Function<Handle, T> work) {
    boolean[] done = new boolean[1];
    try {
      return login.inTransaction(handle -> {
        T result = work.apply(handle);
        done[0] = true;
        return result;
      });
    } catch (JdbiException e) {
      throw done[0] ? Failures.ofCommit(e, whyLost) : Failures.of(e, whyLost);
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
    clerkPool.close();
    appPool.close();
  }
}

package parley.ledger.postgres;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Handle;
import parley.ledger.Pass;

/** SQL typed by hand into a connection: what comes back, rows or an error, as text. */
final class PlainSql implements AutoCloseable {

  /** An answer: rows of text, or the SQLSTATE of an error. */
  record Answer(String state, String message, List<String> rows) {

    /** All that whoever asked gets to see. */
    String seen() {
      return state.isEmpty() ? rows.toString() : state + " " + message;
    }
  }

  private final Handle handle;
  private final Connection connection;

  PlainSql(Handle handle) {
    this.handle = handle;
    connection = handle.getConnection();
  }

  /** Begins a transaction, and shows a pass in it. */
  PlainSql enter(Pass pass) {
    ask("rollback");
    ask("begin");
    ask("select * from parley.enter('" + pass.digest().hex() + "')");
    return this;
  }

  /** Asks, with a savepoint if a transaction is open, so that an error does not end it. */
  Answer ask(String sql) {
    try (Statement statement = connection.createStatement()) {
      boolean open = isOpen() && !sql.equals("rollback") && !sql.equals("commit");
      if (open) {
        statement.execute("savepoint before");
      }
      try {
        List<String> rows = new ArrayList<>();
        boolean more = statement.execute(sql);
        if (more) {
          try (ResultSet set = statement.getResultSet()) {
            while (set.next()) {
              StringBuilder row = new StringBuilder();
              for (int i = 1; i <= set.getMetaData().getColumnCount(); i++) {
                row.append(i == 1 ? "" : "|").append(set.getString(i));
              }
              rows.add(row.toString());
            }
          }
        }
        if (open) {
          statement.execute("release savepoint before");
        }
        return new Answer("", "", rows);
      } catch (SQLException e) {
        if (open) {
          statement.execute("rollback to savepoint before");
          statement.execute("release savepoint before");
        }
        return new Answer(
            String.valueOf(e.getSQLState()), String.valueOf(e.getMessage()), List.of());
      }
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }

  private boolean isOpen() throws SQLException {
    return connection.unwrap(org.postgresql.core.BaseConnection.class).getTransactionState()
        != org.postgresql.core.TransactionState.IDLE;
  }

  @Override
  public void close() {
    ask("rollback");
    handle.close();
  }
}

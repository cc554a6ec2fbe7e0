package parley.ledger.postgres;

import java.sql.SQLException;
import java.util.Optional;
import java.util.function.Supplier;
import org.jdbi.v3.core.JdbiException;
import parley.ledger.RefusedException;
import parley.ledger.UnavailableException;

/**
 * Turns what the database says into one sentence. The class of an error is that of its SQLSTATE
 * (PostgreSQL's manual, appendix A); those that begin with PY are raised by Parley's own functions.
 *
 * <p>The library's exceptions quote the values of a statement, so they are never passed on.
 */
final class Failures {

  static final String UNREACHABLE = "The database cannot be reached";

  static final String FULL = "The disk of the database is full";

  /** The seat may not do that. */
  private static final String REFUSED = "PY001";

  private Failures() {}

  /** What is said whenever a pass does not let do something: why, is not. */
  static RefusedException refused() {
    return new RefusedException("The pass does not let do that.");
  }

  /** What is to be thrown in the place of an exception of the library. */
  static RuntimeException of(JdbiException e) {
    return of(e, () -> UNREACHABLE);
  }

  /**
   * What is to be thrown in the place of an exception of the library.
   *
   * @param whyLost says what is the matter when the database does not answer
   */
  static RuntimeException of(JdbiException e, Supplier<String> whyLost) {
    return findSql(e).map(sql -> of(sql, whyLost)).orElse(e);
  }

  /** What is to be thrown when it is not known whether a transaction was kept. */
  static RuntimeException ofCommit(JdbiException e, Supplier<String> whyLost) {
    return findSql(e)
        .filter(sql -> isLost(state(sql)))
        .<RuntimeException>map(sql ->
            new UnavailableException(
                "The database was lost at the moment of keeping; read the chain before you write the"
                    + " same again.",
                sql))
        .orElseGet(() -> of(e, whyLost));
  }

  /** What is to be thrown when the first connection fails. */
  static RuntimeException ofOpening(JdbiException e, Address address) {
    return findSql(e)
        .<RuntimeException>map(sql ->
            switch (state(sql)) {
              case "28P01", "28000" ->
                  new IllegalArgumentException(
                      "The database %s does not let in the user %s; is the password right?"
                          .formatted(address.place(), address.user()),
                      sql);
              case "3D000" ->
                  new IllegalArgumentException(
                      "There is no database %s; make it first.".formatted(address.place()), sql);
              default ->
                  new UnavailableException(
                      "The database %s cannot be reached; does its server run?"
                          .formatted(address.place()),
                      sql);
            })
        .orElse(e);
  }

  /** What is to be thrown in the place of an error of the database. */
  static RuntimeException of(SQLException e) {
    return of(e, () -> UNREACHABLE);
  }

  private static RuntimeException of(SQLException e, Supplier<String> whyLost) {
    String state = state(e);
    if (state.equals(REFUSED)) {
      return refused();
    }
    if (isLost(state)) {
      return unavailable(whyLost.get(), e);
    }
    return switch (state) {
      case "53100" -> unavailable(FULL, e);
      case "25006" -> unavailable("The database can only be read now", e);
      case "55P03", "57014", "40001", "40P01", "53200", "53300" ->
          unavailable("The database has too much to do at the moment", e);
      case "58030", "XX001", "XX002" -> unavailable("The disk of the database does not work", e);
      case "PY004", "22P02", "22021", "22P05" ->
          new IllegalArgumentException(
              "The body of the entry is not what it should be; expected one JSON object.");
      default ->
          new IllegalStateException("The database answered with error %s.".formatted(state), e);
    };
  }

  /** The first error of the database behind an exception. */
  static Optional<SQLException> findSql(Throwable e) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException sql
          && (sql.getSQLState() != null || sql.getCause() == null)) {
        return Optional.of(sql);
      }
    }
    return Optional.empty();
  }

  private static UnavailableException unavailable(String what, SQLException e) {
    return new UnavailableException(
        what + "; nothing was kept, and nothing is lost. Try again later.", e);
  }

  /**
   * Connection exceptions, shutdowns and starts, refused sign-ins, and a pool that waited in vain.
   */
  private static boolean isLost(String state) {
    return state.isEmpty()
        || state.startsWith("08")
        || state.startsWith("57P0")
        || state.startsWith("28")
        || state.equals("3D000");
  }

  private static String state(SQLException e) {
    return e.getSQLState() == null ? "" : e.getSQLState();
  }
}

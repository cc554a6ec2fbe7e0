package parley.ledger.postgres;

import java.util.Map;
import java.util.Properties;
import org.postgresql.Driver;
import org.postgresql.PGProperty;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * A database and who asks it.
 *
 * @param url begins with {@code jdbc:postgresql:}; what it says of user and password does not count
 */
record Address(String url, String user, String password) {

  private static final String FORM =
      "jdbc:postgresql://HOST:PORT/DATABASE?user=USER&password=PASSWORD";

  static Address parse(String url, Map<String, String> environment) {
    Properties parts = parts(url);
    String user = PGProperty.USER.getOrDefault(parts);
    if (user == null) {
      user = environment.get("PGUSER");
    }
    if (user == null) {
      throw new IllegalArgumentException(
          "The URL of the database names no user; expected %s, or PGUSER and PGPASSWORD in the"
                  .formatted(FORM)
              + " environment.");
    }
    String password = PGProperty.PASSWORD.getOrDefault(parts);
    return new Address(
        url, user, password != null ? password : environment.getOrDefault("PGPASSWORD", ""));
  }

  static Address of(Server.Shared server) {
    return new Address(server.url(), server.user(), server.password());
  }

  /** A database of the server on this machine. */
  static Address local(int port, String database, String user, String password) {
    return new Address(
        "jdbc:postgresql://127.0.0.1:%s/%s".formatted(port, database), user, password);
  }

  Server server() {
    return new Server.Shared(url, user, password);
  }

  /** The same database, asked by somebody else. */
  Address as(String other, String otherPassword) {
    return new Address(url, other, otherPassword);
  }

  /** The database for people, without any secret. */
  String place() {
    Properties parts = parts(url);
    return "%s at %s:%s"
        .formatted(
            PGProperty.PG_DBNAME.getOrDefault(parts),
            PGProperty.PG_HOST.getOrDefault(parts),
            PGProperty.PG_PORT.getOrDefault(parts));
  }

  /** Where connections come from. */
  PGSimpleDataSource source() {
    PGSimpleDataSource source = new PGSimpleDataSource();
    source.setUrl(url);
    source.setUser(user);
    source.setPassword(password);
    source.setApplicationName("parley");
    source.setConnectTimeout(5);
    source.setSocketTimeout(60);
    source.setTcpKeepAlive(true);
    // An error of the server may quote a row; its detail goes into no message.
    source.setLogServerErrorDetail(false);
    // Statements without a name: those with one outlive the transaction, and SQL that was slipped
    // in
    // could put something else in their place.
    source.setPrepareThreshold(0);
    source.setOptions(
        "-c synchronous_commit=on -c lock_timeout=10s -c statement_timeout=30s"
            + " -c idle_in_transaction_session_timeout=30s");
    return source;
  }

  private static Properties parts(String url) {
    Properties parts = Driver.parseURL(url, null);
    if (parts == null) {
      throw new IllegalArgumentException(
          "The URL of the database is none of PostgreSQL; expected %s.".formatted(FORM));
    }
    return parts;
  }

  /** Says nothing of the password, and nothing of the URL, which may hold one. */
  @Override
  public String toString() {
    return "Address[]";
  }
}

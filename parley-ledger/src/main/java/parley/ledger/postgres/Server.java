package parley.ledger.postgres;

import java.nio.file.Path;
import java.util.Map;

/** Where the database is. docs/ledger-store.md says what each kind needs. */
public sealed interface Server {

  /**
   * A server of our own, which starts and stops with Parley.
   *
   * @param folder where it keeps everything; made if it is missing
   */
  record Embedded(Path folder) implements Server {}

  /**
   * A server that runs already.
   *
   * @param url begins with {@code jdbc:postgresql:}
   * @param user who may make roles and a schema there
   */
  record Shared(String url, String user, String password) implements Server {

    /** Says nothing of the password, and nothing of the URL, which may hold one. */
    @Override
    public String toString() {
      return "Shared[]";
    }
  }

  /** A server of our own with all that it keeps in a folder. */
  static Server embedded(Path folder) {
    return new Embedded(folder.toAbsolutePath().normalize());
  }

  /**
   * A server that runs already.
   *
   * @param url as in {@code jdbc:postgresql://host:5432/parley?user=admin&password=secret}
   * @param environment where {@code PGUSER} and {@code PGPASSWORD} are looked for if the URL does
   *     not say them
   * @throws IllegalArgumentException if the URL is none of PostgreSQL, or no user is named
   */
  static Server shared(String url, Map<String, String> environment) {
    return Address.parse(url, environment).server();
  }
}

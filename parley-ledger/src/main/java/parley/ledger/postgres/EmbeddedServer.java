package parley.ledger.postgres;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import io.zonky.test.db.postgres.util.LinuxUtils;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import parley.ledger.UnavailableException;

/**
 * PostgreSQL as a child of this process, with all that it keeps in one folder. It stops with this
 * process; if that was killed, the server lives on without it, and the next start stops it first.
 */
final class EmbeddedServer implements Store.Resource {

  /** The database that Parley makes in a server of its own. */
  private static final String DATABASE = "parley";

  private static final String ADMIN = "postgres";

  /** Long, for a start after a hard kill first reads what was written since the last checkpoint. */
  private static final Duration START_WAIT = Duration.ofMinutes(2);

  private static final int MOST_STARTS = 20;

  /** A segment of the server's log of changes: without so much it cannot go on, and stops. */
  private static final long LEAST_BYTES = 16L << 20;

  private final DataFolder folder;
  private final EmbeddedPostgres server;
  private boolean closed;

  private EmbeddedServer(DataFolder folder, EmbeddedPostgres server) {
    this.folder = folder;
    this.server = server;
  }

  /**
   * Starts the server of a folder, and makes both if they are missing.
   *
   * @throws IllegalArgumentException if the folder is not one of Parley's, is in use, or this
   *     machine does not let the server run
   * @throws UnavailableException if the server does not start
   */
  static EmbeddedServer start(Path path, SecureRandom random) {
    checkUser();
    DataFolder folder = DataFolder.open(path, random);
    try {
      Orphan.stop(folder.data());
      if (!Files.exists(folder.data())) {
        make(folder);
      }
      EmbeddedServer server = new EmbeddedServer(folder, launch(folder, folder.data()));
      Runtime.getRuntime().addShutdownHook(new Thread(server::close, "parley-database-stop"));
      return server;
    } catch (IOException e) {
      folder.close();
      throw new UnavailableException(
          "The database in %s does not start: %s.".formatted(path, e.getMessage()), e);
    } catch (RuntimeException e) {
      folder.close();
      throw e;
    }
  }

  /** What is the matter when the database does not answer. */
  String whyLost() {
    try {
      if (folder.usableBytes() < LEAST_BYTES) {
        return Failures.FULL;
      }
      return Orphan.isRunning(folder.data())
          ? Failures.UNREACHABLE
          : "The database has stopped; it starts again with Parley";
    } catch (IOException e) {
      return Failures.UNREACHABLE;
    }
  }

  /** The database, asked by the administrator. */
  Address address() {
    return Address.local(server.getPort(), DATABASE, ADMIN, folder.password());
  }

  /**
   * Makes the files of a new database beside their place and moves them there when they are whole,
   * so that a kill on the way leaves nothing half made.
   */
  private static void make(DataFolder folder) throws IOException {
    Path unfinished = folder.unfinished();
    Orphan.stop(unfinished);
    DataFolder.delete(unfinished);
    try (EmbeddedPostgres fresh = launch(folder, unfinished);
        Connection connection =
            Address.local(fresh.getPort(), "postgres", ADMIN, folder.password())
                .source()
                .getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("create database " + DATABASE);
    } catch (SQLException e) {
      throw new IOException(e.getMessage(), e);
    }
    Orphan.stop(unfinished);
    Files.move(unfinished, folder.data(), StandardCopyOption.ATOMIC_MOVE);
  }

  /**
   * Another program may take the port between its choice and the start, and the children of a
   * server that was killed take a moment to end: then once more.
   */
  private static EmbeddedPostgres launch(DataFolder folder, Path data) throws IOException {
    for (int start = 1; ; start++) {
      try {
        return launchOnce(folder, data);
      } catch (IOException e) {
        if (start == MOST_STARTS || !folder.isWorthAnotherStart()) {
          throw e;
        }
        Orphan.stop(data);
      }
    }
  }

  private static EmbeddedPostgres launchOnce(DataFolder folder, Path data) throws IOException {
    Files.deleteIfExists(folder.log());
    EmbeddedPostgres.Builder builder =
        EmbeddedPostgres.builder()
            .setPgBinaryResolver(new ServerArchive())
            .setDataDirectory(data)
            .setCleanDataDirectory(false)
            .setOverrideWorkingDirectory(folder.programs().toFile())
            .setOutputRedirector(Redirect.appendTo(folder.log().toFile()))
            .setErrorRedirector(Redirect.appendTo(folder.log().toFile()))
            .setPGStartupWait(START_WAIT)
            // From the first moment on nobody comes in without the password.
            .setLocaleConfig("auth", "scram-sha-256")
            .setLocaleConfig("pwfile", folder.passwordFile().toString())
            .setLocaleConfig("locale", "C")
            .setLocaleConfig("locale-provider", "builtin")
            .setLocaleConfig("builtin-locale", "C.UTF-8")
            .setConnectConfig("password", folder.password())
            // The library starts the server for tests, without waiting for the disk, and what
            // stands in
            // the command counts more than what stands in the file.
            .setServerConfig("fsync", "on")
            .setServerConfig("synchronous_commit", "on")
            .setServerConfig("max_connections", "64")
            .setRegisterShutdownHook(false)
            .setDataDirectoryCustomizer(ServerSettings::write);
    return await(builder, folder);
  }

  /**
   * Starts in a thread of its own: the library waits for as long as it was told, even when the
   * server has already said that it will not start.
   */
  private static EmbeddedPostgres await(EmbeddedPostgres.Builder builder, DataFolder folder)
      throws IOException {
    FutureTask<EmbeddedPostgres> starting = new FutureTask<>(builder::start);
    Thread thread = new Thread(starting, "parley-database-start");
    thread.setDaemon(true);
    thread.start();
    try {
      while (true) {
        try {
          return starting.get(50, TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
          if (folder.hasGivenUp()) {
            starting.cancel(true);
            throw new IOException(folder.reason(), e);
          }
        }
      }
    } catch (ExecutionException e) {
      throw new IOException(folder.reason(), e);
    } catch (InterruptedException e) {
      starting.cancel(true);
      Thread.currentThread().interrupt();
      throw new IOException("the start was interrupted", e);
    }
  }

  /** PostgreSQL does not run as root; in a namespace of users of its own, root is nobody. */
  private static void checkUser() {
    if (System.getProperty("os.name", "").startsWith("Linux")
        && "root".equals(System.getProperty("user.name"))
        && !LinuxUtils.isUnshareAvailable()) {
      throw new IllegalArgumentException(
          "PostgreSQL does not run as root, and this machine makes no namespaces of users; start Parley"
              + " as another user, or name a database that runs already with --db URL.");
    }
  }

  @Override
  public synchronized void close() {
    if (closed) {
      return;
    }
    closed = true;
    try {
      server.close();
      // It gives up after five seconds; whatever is left then is stopped for certain.
      Orphan.stop(folder.data());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      folder.close();
    }
  }
}

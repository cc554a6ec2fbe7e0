package parley.ledger.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jdbi.v3.core.Jdbi;

/** One real server for all tests of a JVM, and a database of its own for each test. */
final class TestServer {

  private static final AtomicInteger DATABASES = new AtomicInteger();
  private static final Path FOLDER = newFolder();
  private static final EmbeddedServer SERVER = start();
  private static final String TEMPLATE = makeTemplate();

  private TestServer() {}

  private static Path newFolder() {
    try {
      return Files.createTempDirectory("parley-test-database");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static EmbeddedServer start() {
    EmbeddedServer server = EmbeddedServer.start(FOLDER, new SecureRandom());
    Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(server)));
    return server;
  }

  private static void stop(EmbeddedServer server) {
    server.close();
    try {
      DataFolder.delete(FOLDER);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What the server has said since it started. */
  static Path log() {
    return FOLDER.resolve("server.log");
  }

  /** The administrator of the server, in its first database. */
  static Address admin() {
    return SERVER.address();
  }

  /** The administrator in another database. */
  static Address admin(String database) {
    Address admin = admin();
    return new Address(
        admin.url().replaceFirst("[^/]*$", database), admin.user(), admin.password());
  }

  /** A new database with nothing in it. */
  static String emptyDatabase() {
    String name = "test_" + DATABASES.incrementAndGet();
    execute("create database " + name + " template template0");
    return name;
  }

  /** A new database in which the room is open already. */
  static String database() {
    String name = "test_" + DATABASES.incrementAndGet();
    execute("create database " + name + " template " + TEMPLATE);
    return name;
  }

  /** Opens a database as a room. */
  static Store open(String database, Clock clock) {
    Address admin = admin(database);
    return Store.open(
        Server.shared(admin.url(), Map.of("PGUSER", admin.user(), "PGPASSWORD", admin.password())),
        TestRoom.PARTIES,
        clock,
        new SecureRandom());
  }

  private static String makeTemplate() {
    String name = emptyDatabase();
    open(name, Clock.systemUTC()).close();
    return name;
  }

  static void execute(String sql) {
    Jdbi.create(admin().source()).useHandle(handle -> handle.execute(sql));
  }
}

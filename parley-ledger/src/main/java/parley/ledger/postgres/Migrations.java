package parley.ledger.postgres;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import org.flywaydb.core.Flyway;
import org.jdbi.v3.core.Handle;
import parley.ledger.Hash;

/**
 * Brings the tables up to date. The library that does it takes longer to load than the rest of a
 * start, so the schema carries the digest of the migrations that made it, and as long as they are
 * the same nothing is to be done.
 */
final class Migrations {

  private static final String FOLDER = "parley/ledger/migrations/";

  private Migrations() {}

  /** Applies what has not been applied yet. */
  static void apply(Address admin, Handle handle) {
    String digest = digest().hex();
    String applied =
        handle
            .createQuery(
                "select coalesce(obj_description(oid, 'pg_namespace'), '') from pg_namespace where"
                    + " nspname = 'parley'")
            .mapTo(String.class)
            .one();
    if (applied.equals(digest)) {
      return;
    }
    Flyway.configure()
        .dataSource(admin.source())
        .initSql("set role parley_owner")
        .locations("classpath:" + FOLDER)
        .defaultSchema("parley")
        .schemas("parley")
        .createSchemas(false)
        .table("migrations")
        .placeholderReplacement(false)
        .load()
        .migrate();
    handle.execute("comment on schema parley is '%s'".formatted(digest));
  }

  /** The digest of all migrations that this program brings along. */
  private static Hash digest() {
    StringBuilder all = new StringBuilder();
    for (String name : names()) {
      all.append(name).append('\n').append(text("/" + FOLDER + name)).append('\n');
    }
    return Hash.of(all.toString());
  }

  private static List<String> names() {
    URL first = Migrations.class.getResource("/" + FOLDER + "V1__ledger.sql");
    if (first == null) {
      throw new IllegalStateException("The migrations are missing.");
    }
    try (Stream<String> names = list(first)) {
      return names.filter(name -> name.endsWith(".sql")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The names beside a resource, which lies in a jar or in a folder. */
  private static Stream<String> list(URL resource) throws IOException {
    if (resource.openConnection() instanceof JarURLConnection connection) {
      JarFile jar = connection.getJarFile();
      return jar.stream()
          .map(ZipEntry::getName)
          .filter(name -> name.startsWith(FOLDER))
          .map(name -> name.substring(FOLDER.length()));
    }
    String[] names = new File(java.net.URI.create(resource.toString())).getParentFile().list();
    return names == null ? Stream.empty() : Arrays.stream(names);
  }

  /** A resource as text. */
  static String text(String name) {
    try (InputStream stream = Migrations.class.getResourceAsStream(name)) {
      if (stream == null) {
        throw new IllegalStateException("The resource " + name + " is missing.");
      }
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

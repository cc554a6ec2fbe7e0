package parley.ledger.postgres;

import io.zonky.test.db.postgres.embedded.PgBinaryResolver;
import io.zonky.test.db.postgres.util.ArchUtils;
import io.zonky.test.db.postgres.util.LinuxUtils;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Finds the server's programs for this machine among the libraries. The library's own finder
 * refuses a class path that names the same archive twice, as one does that has a program's jar and
 * its libraries beside it.
 */
final class ServerArchive implements PgBinaryResolver {

  @Override
  public InputStream getPgBinary(String system, String machine) throws IOException {
    for (String name : names(system, ArchUtils.normalize(machine))) {
      InputStream found = ServerArchive.class.getResourceAsStream("/" + name);
      if (found != null) {
        return found;
      }
    }
    throw new IOException(
        "there are no programs of PostgreSQL for %s on %s; name a database with --db"
            .formatted(system, machine));
  }

  /** Those of the distribution go before those of the system. */
  private static List<String> names(String system, String machine) {
    List<String> names = new ArrayList<>();
    Optional.ofNullable(LinuxUtils.getDistributionName())
        .ifPresent(d -> names.add("postgres-%s-%s-%s.txz".formatted(system, machine, d)));
    names.add("postgres-%s-%s.txz".formatted(system, machine));
    if (!system.equals("Linux")) {
      // Newer Macs and Windows run programs for the older processors too.
      names.add("postgres-%s-x86_64.txz".formatted(system));
    }
    return names.stream().map(n -> n.toLowerCase(Locale.ROOT).replace(' ', '_')).toList();
  }
}

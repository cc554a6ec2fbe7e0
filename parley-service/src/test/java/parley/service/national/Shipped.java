package parley.service.national;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import parley.casefile.Case;
import parley.casefile.CaseView;
import parley.casefile.io.CaseFaultsException;
import parley.casefile.io.CaseFolder;
import parley.service.hospital.Hospital;
import parley.service.impact.HospitalsForced;
import parley.service.kernel.Threads;
import parley.service.make.Hospitals;
import parley.service.make.Tables;
import parley.service.make.Template;
import parley.service.make.TemplateReader;

/** The shipped case of the doctors, and what its hospitals say that staffing alone forces. */
final class Shipped {

  private static final int THREADS = 2;
  private static final String GROUP = "resident doctors";
  private static final Case RECORD = read();
  private static final Map<List<Hospital>, ForcedShare> FORCED = new ConcurrentHashMap<>();

  private Shipped() {}

  static CaseView asOf(String day) {
    return RECORD.asOf(LocalDate.parse(day));
  }

  /**
   * The forced share of the hospitals as they were known on a day. It takes seconds, so the same
   * hospitals are asked once for all tests.
   */
  static ForcedShare forced(String day) {
    return FORCED.computeIfAbsent(
        hospitals(day), h -> HospitalsForced.of(h, GROUP, Threads.of(THREADS)));
  }

  static Calibration calibration(String day) {
    return Calibration.of(asOf(day), forced(day));
  }

  /** The hospitals of the case as they were known on a day. */
  private static List<Hospital> hospitals(String day) {
    try {
      Template template = TemplateReader.read("template.yaml", text("template.yaml"));
      return Hospitals.of(
          template,
          Tables.trusts("trusts.csv", text("trusts.csv"), template),
          Tables.lists("lists.csv", text("lists.csv"), template),
          LocalDate.parse(day));
    } catch (CaseFaultsException e) {
      throw new IllegalStateException(e.getMessage(), e);
    }
  }

  private static String text(String name) {
    try {
      return Files.readString(
          root().resolve("cases/resident-doctors-england/service").resolve(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Case record() {
    return RECORD;
  }

  static Path root() {
    Path here = Path.of("").toAbsolutePath();
    while (!Files.isDirectory(here.resolve("cases"))) {
      here = here.getParent();
    }
    return here;
  }

  private static Case read() {
    try {
      return CaseFolder.read(root().resolve("cases/resident-doctors-england"));
    } catch (CaseFaultsException e) {
      throw new IllegalStateException(e.getMessage(), e);
    }
  }
}

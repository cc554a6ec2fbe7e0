package parley.service.national;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import parley.casefile.Case;
import parley.casefile.CaseView;
import parley.casefile.io.CaseFaultsException;
import parley.casefile.io.CaseFolder;

/** The shipped case of the doctors, and a forced share that stands in for that of hospitals. */
final class Shipped {

  /**
   * A stand-in: for each tenth of those due to work who are absent, 1 % of planned care cannot be
   * held, because nobody is left to stand in.
   */
  static final ForcedShare STAND_IN = absent -> 0.1 * absent;

  private static final Case RECORD = read();

  private Shipped() {}

  static CaseView asOf(String day) {
    return RECORD.asOf(LocalDate.parse(day));
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

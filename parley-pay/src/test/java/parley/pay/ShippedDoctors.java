package parley.pay;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import parley.casefile.Case;
import parley.casefile.CaseView;
import parley.casefile.io.CaseFaultsException;
import parley.casefile.io.CaseFolder;

/** The shipped case of the doctors. */
public final class ShippedDoctors {

  private static final Case RECORD = read();

  private ShippedDoctors() {}

  /** The whole record. */
  public static Case record() {
    return RECORD;
  }

  /** The record as it was known on a day. */
  public static CaseView asOf(String day) {
    return RECORD.asOf(LocalDate.parse(day));
  }

  private static Case read() {
    Path here = Path.of("").toAbsolutePath();
    while (!Files.isDirectory(here.resolve("cases"))) {
      here = here.getParent();
    }
    try {
      return CaseFolder.read(here.resolve("cases/resident-doctors-england"));
    } catch (CaseFaultsException e) {
      throw new IllegalStateException(e.getMessage(), e);
    }
  }
}

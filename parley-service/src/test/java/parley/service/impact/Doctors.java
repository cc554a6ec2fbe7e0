package parley.service.impact;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import parley.casefile.Case;
import parley.casefile.CaseView;
import parley.casefile.io.CaseFaultsException;
import parley.casefile.io.CaseFolder;
import parley.service.hospital.Hospital;
import parley.service.make.Hospitals;
import parley.service.make.Tables;
import parley.service.make.Template;
import parley.service.make.TemplateReader;

/** The shipped case of the doctors and its hospitals, as known on a day. */
final class Doctors {

  static final String GROUP = "resident doctors";
  static final LocalDate BEFORE_DECEMBER = LocalDate.parse("2025-12-16");

  private static final Path FOLDER = folder();

  private Doctors() {}

  static CaseView view(LocalDate day) {
    try {
      Case record = CaseFolder.read(FOLDER);
      return record.asOf(day);
    } catch (CaseFaultsException e) {
      throw new AssertionError(e.getMessage(), e);
    }
  }

  static List<Hospital> hospitals(LocalDate day) {
    try {
      Template template = TemplateReader.read("template.yaml", text("template.yaml"));
      return Hospitals.of(
          template,
          Tables.trusts("trusts.csv", text("trusts.csv"), template),
          Tables.lists("lists.csv", text("lists.csv"), template),
          day);
    } catch (CaseFaultsException e) {
      throw new AssertionError(e.getMessage(), e);
    }
  }

  private static String text(String name) {
    try {
      return Files.readString(FOLDER.resolve("service").resolve(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path folder() {
    Path here = Path.of("").toAbsolutePath();
    while (!Files.isDirectory(here.resolve("cases"))) {
      here = here.getParent();
    }
    return here.resolve("cases/resident-doctors-england");
  }
}

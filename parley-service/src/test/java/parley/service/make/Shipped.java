package parley.service.make;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import parley.casefile.io.CaseFaultsException;

/** The template and the tables of the shipped case of England. */
public final class Shipped {

  static final Path FOLDER = folder();
  static final Template TEMPLATE;
  static final List<TrustRow> TRUSTS;
  static final List<ListRow> LISTS;

  /** Before the lists of March 2026 were published. */
  public static final LocalDate BEFORE_LISTS = LocalDate.parse("2025-12-15");

  static final LocalDate AFTER_LISTS = LocalDate.parse("2026-06-01");

  static {
    try {
      TEMPLATE = TemplateReader.read("template.yaml", text("template.yaml"));
      TRUSTS = Tables.trusts("trusts.csv", text("trusts.csv"), TEMPLATE);
      LISTS = Tables.lists("lists.csv", text("lists.csv"), TEMPLATE);
    } catch (CaseFaultsException e) {
      throw new AssertionError(e.getMessage(), e);
    }
  }

  private Shipped() {}

  static String text(String name) {
    try {
      return Files.readString(FOLDER.resolve(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path folder() {
    Path here = Path.of("").toAbsolutePath();
    while (!Files.isDirectory(here.resolve("cases"))) {
      here = here.getParent();
    }
    return here.resolve("cases/resident-doctors-england/service");
  }

  /** Makes hospitals as they were known on a day. */
  public static HospitalMaker maker(LocalDate asOf) {
    return new HospitalMaker(TEMPLATE, TRUSTS, LISTS, asOf);
  }
}

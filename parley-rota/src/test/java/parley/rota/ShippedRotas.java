package parley.rota;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import parley.casefile.io.CaseFaultsException;
import parley.rota.format.DutyTables;
import parley.rota.format.RotaFile;
import parley.rota.format.RotaFiles;
import parley.rota.model.Rota;
import parley.rota.model.RotaPlan;

/** The shipped rotas. */
public final class ShippedRotas {

  /** Twelve registrars. */
  public static final String REGISTRARS = "medical-registrar-rota.yaml";

  /** Forty doctors of wards. */
  public static final String WARDS = "ward-rota.yaml";

  /** A rota for the twelve registrars, as a grid. */
  public static final String DUTIES = "medical-registrar-duties.csv";

  private ShippedRotas() {}

  /** The text of an example. */
  public static String text(String name) {
    return file("examples/" + name);
  }

  /** The text of a file of the project. */
  public static String file(String path) {
    Path here = Path.of("").toAbsolutePath();
    while (!Files.isDirectory(here.resolve("examples"))) {
      here = here.getParent();
    }
    try {
      return Files.readString(here.resolve(path));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** An example that is a rota file. */
  public static RotaFile read(String name) {
    try {
      return RotaFiles.read(name, text(name));
    } catch (CaseFaultsException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The duties of the twelve registrars. */
  public static Rota duties(RotaPlan plan) {
    try {
      return DutyTables.readCsv(DUTIES, text(DUTIES), plan);
    } catch (CaseFaultsException e) {
      throw new IllegalStateException(e);
    }
  }
}

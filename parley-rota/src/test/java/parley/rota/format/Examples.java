package parley.rota.format;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import parley.casefile.io.CaseFaultsException;

/** The shipped rotas. */
final class Examples {

  static final String REGISTRARS = "medical-registrar-rota.yaml";
  static final String WARDS = "ward-rota.yaml";

  private Examples() {}

  static String text(String name) {
    Path here = Path.of("").toAbsolutePath();
    while (!Files.isDirectory(here.resolve("examples"))) {
      here = here.getParent();
    }
    try {
      return Files.readString(here.resolve("examples").resolve(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static RotaFile read(String name) {
    try {
      return RotaFiles.read(name, text(name));
    } catch (CaseFaultsException e) {
      throw new IllegalStateException(e);
    }
  }
}

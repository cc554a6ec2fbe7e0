package parley.rota.cover.format;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import parley.casefile.io.CaseFaultsException;

/** The shipped example. */
public final class ShippedCover {

  private ShippedCover() {}

  /** Its text. */
  public static String text() throws IOException {
    Path here = Path.of("").toAbsolutePath();
    while (!Files.isDirectory(here.resolve("examples"))) {
      here = here.getParent();
    }
    return Files.readString(here.resolve("examples/strike-cover.yaml"));
  }

  /** What it says. */
  public static CoverFile file() throws IOException, CaseFaultsException {
    return CoverFiles.read("strike-cover.yaml", text());
  }
}

package parley.casefile;

import java.nio.file.Files;
import java.nio.file.Path;
import parley.casefile.io.CaseFaultsException;
import parley.casefile.io.CaseFolder;

/** The cases that Parley ships, for tests. */
public final class ShippedCases {

  /** The folder of all shipped cases. */
  public static final Path FOLDER = folder();

  /** The dispute of England's resident doctors. */
  public static final Case DOCTORS = read("resident-doctors-england");

  /** The disputes of Scotland's resident doctors. */
  public static final Case SCOTLAND = read("resident-doctors-scotland");

  /** The invented case. */
  public static final Case EXERCISE = read("exercise-rail");

  private ShippedCases() {}

  private static Path folder() {
    Path here = Path.of("").toAbsolutePath();
    while (!Files.isDirectory(here.resolve("cases"))) {
      here = here.getParent();
    }
    return here.resolve("cases");
  }

  private static Case read(String name) {
    try {
      return CaseFolder.read(FOLDER.resolve(name));
    } catch (CaseFaultsException e) {
      throw new AssertionError(e.getMessage(), e);
    }
  }
}

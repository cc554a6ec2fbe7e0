package parley.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The invented dispute at a tram depot that the documents show, in the files of GENIUS. */
final class TalksFolders {

  static final Path DEPOT = CaseFolders.ROOT.resolve("docs/examples/depot");

  static final String DOMAIN = read("depot.xml");
  static final String FIRM = read("firm.xml");
  static final String UNION = read("union.xml");

  private TalksFolders() {}

  private static String read(String name) {
    try {
      return Files.readString(DEPOT.resolve(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Writes the dispute into a new folder. */
  static Path depot(Path parent) {
    Path folder = parent.resolve("depot");
    write(folder, "depot.xml", DOMAIN);
    write(folder, "firm.xml", FIRM);
    write(folder, "union.xml", UNION);
    return folder;
  }

  static void write(Path folder, String name, String text) {
    try {
      Files.createDirectories(folder);
      Files.writeString(folder.resolve(name), text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

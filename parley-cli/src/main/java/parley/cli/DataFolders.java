package parley.cli;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Where programs keep data of a user: as the systems have it. */
final class DataFolders {

  private DataFolders() {}

  /**
   * The folder.
   *
   * @param variables those of the process
   * @param system the name of the operating system
   */
  static Path of(Map<String, String> variables, String system) {
    String name = system.toLowerCase(Locale.ROOT);
    Path home = Path.of(variables.getOrDefault("HOME", System.getProperty("user.home", ".")));
    if (name.startsWith("windows")) {
      return variable(variables, "LOCALAPPDATA").orElse(home.resolve("AppData").resolve("Local"));
    }
    if (name.startsWith("mac")) {
      return home.resolve("Library").resolve("Application Support");
    }
    // XDG Base Directory Specification.
    return variable(variables, "XDG_DATA_HOME").orElse(home.resolve(".local").resolve("share"));
  }

  private static Optional<Path> variable(Map<String, String> variables, String name) {
    return Optional.ofNullable(variables.get(name)).filter(v -> !v.isBlank()).map(Path::of);
  }
}

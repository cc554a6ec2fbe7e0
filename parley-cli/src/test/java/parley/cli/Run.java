package parley.cli;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** A run of the program, as somebody meets it whose output goes into a pipe. */
record Run(int exit, String out, String err) {

  /** The folder that has cases and examples. */
  static final Path ROOT = root();

  private static Path root() {
    Path here = Path.of("").toAbsolutePath();
    while (!Files.isDirectory(here.resolve("cases"))) {
      here = here.getParent();
    }
    return here;
  }

  /** Runs the program in a folder. */
  static Run in(Path folder, Object... args) {
    return in(
        Environment.piped(folder),
        Arrays.stream(args).map(Object::toString).toArray(String[]::new));
  }

  /** Runs the program in surroundings of its own. */
  static Run in(Environment environment, String... args) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int exit =
        Main.run(
            args,
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            environment);
    return new Run(
        exit, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }
}

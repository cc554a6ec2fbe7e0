package parley.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Where answers go: standard output, standard error, and files that are never half written. */
final class Output {

  private final PrintStream out;
  private final PrintStream err;
  private final Environment environment;

  Output(PrintStream out, PrintStream err, Environment environment) {
    this.out = out;
    this.err = err;
    this.environment = environment;
  }

  Environment environment() {
    return environment;
  }

  /** Prints text as it is. */
  void print(String text) {
    out.print(text);
  }

  /** Prints a line on standard error. */
  void error(String line) {
    err.println(line);
  }

  /** A path as the user means it: from the current directory. */
  Path resolve(Path path) {
    return environment.directory().resolve(path).normalize();
  }

  /** A path in words: from the current directory where it lies below it. */
  String name(Path path) {
    Path full = resolve(path);
    return full.startsWith(environment.directory())
        ? environment.directory().relativize(full).toString().replace('\\', '/')
        : full.toString();
  }

  /**
   * Writes a file whole or not at all: beside its place first, then moved there.
   *
   * @throws BadInputException if it cannot be written
   */
  void write(Path path, String text) throws BadInputException {
    Path target = resolve(path);
    try {
      if (Files.isDirectory(target)) {
        throw new BadInputException(
            "\"" + name(path) + "\" is a folder; give the name of a file to write.");
      }
      Path folder = target.getParent() == null ? environment.directory() : target.getParent();
      Files.createDirectories(folder);
      Path beside = Files.createTempFile(folder, ".parley-", ".tmp");
      try {
        Files.write(beside, text.getBytes(StandardCharsets.UTF_8));
        readable(beside);
        move(beside, target);
      } finally {
        Files.deleteIfExists(beside);
      }
    } catch (IOException e) {
      throw new BadInputException(
          "\"" + name(path) + "\" cannot be written: " + e.getClass().getSimpleName() + ".");
    }
  }

  /** A temporary file is the owner's alone; a page is not. */
  private static void readable(Path file) {
    if (!file.toFile().setReadable(true, false)) {
      throw new IllegalStateException("The file " + file + " vanished.");
    }
  }

  private static void move(Path from, Path to) throws IOException {
    try {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
    }
  }
}

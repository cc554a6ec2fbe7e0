package parley.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.stream.Stream;

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

  /** Lets out what was printed, for a program that does not end. */
  void flush() {
    out.flush();
  }

  /** Prints a line on standard error. */
  void error(String line) {
    err.println(line);
  }

  /** Puts a line on a terminal in place of the last one; an empty one clears it. */
  void status(String line) {
    err.print("\r" + line + "\u001b[K");
    err.flush();
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
    write(path, text.getBytes(StandardCharsets.UTF_8));
  }

  /** The same with bytes. */
  void write(Path path, byte[] bytes) throws BadInputException {
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
        Files.write(beside, bytes);
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

  /**
   * Writes a folder of files whole or not at all: beside its place first, then moved there.
   *
   * @param files their texts by their names
   * @throws BadInputException if something else is there, or it cannot be written
   */
  void writeFolder(Path path, Map<String, String> files) throws BadInputException {
    Path target = resolve(path);
    try {
      if (Files.exists(target) && !isEmptyFolder(target)) {
        throw new BadInputException(
            "\"%s\": found files there; expected a new or an empty folder.".formatted(name(path)));
      }
      Path parent = target.getParent() == null ? environment.directory() : target.getParent();
      Files.createDirectories(parent);
      Path beside = Files.createTempDirectory(parent, ".parley-");
      try {
        for (Map.Entry<String, String> file : files.entrySet()) {
          Files.writeString(beside.resolve(file.getKey()), file.getValue());
        }
        open(beside);
        Files.deleteIfExists(target);
        Files.move(beside, target);
      } finally {
        deleteFolder(beside);
      }
    } catch (IOException e) {
      throw new BadInputException(
          "\"" + name(path) + "\" cannot be written: " + e.getClass().getSimpleName() + ".");
    }
  }

  private static boolean isEmptyFolder(Path path) throws IOException {
    if (!Files.isDirectory(path)) {
      return false;
    }
    try (Stream<Path> inside = Files.list(path)) {
      return inside.findAny().isEmpty();
    }
  }

  /** A temporary folder is the owner's alone; one that was asked for is not. */
  private static void open(Path folder) {
    readable(folder);
    if (!folder.toFile().setExecutable(true, false)) {
      throw new IllegalStateException("The folder " + folder + " vanished.");
    }
  }

  private static void deleteFolder(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (Stream<Path> inside = Files.list(folder)) {
        for (Path file : inside.toList()) {
          Files.delete(file);
        }
      }
      Files.delete(folder);
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

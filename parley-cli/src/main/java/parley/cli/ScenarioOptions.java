package parley.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import parley.talks.format.Format;
import parley.talks.format.FormatException;
import parley.talks.format.Formats;
import parley.talks.format.Parties;
import parley.talks.format.Reading;
import parley.talks.format.TextFile;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The options of every command that reads a scenario from files of the field. */
final class ScenarioOptions {

  /** No known file has more than a fiftieth of it. */
  private static final long MOST_BYTES = 50_000_000;

  private static final int MOST_FILES = 1_000;

  @Parameters(
      paramLabel = "FILE-OR-FOLDER",
      description =
          "A folder with a domain and preferences, or the file of a domain beside its preferences.")
  private @Nullable Path path;

  @Option(
      names = "--parties",
      paramLabel = "NAMES",
      description =
          "Whose preferences are read, in this order: names of their files, with or without the"
              + " ending, with commas between them.")
  private @Nullable String parties;

  /**
   * Reads the scenario.
   *
   * @param unnamed whose preferences are read if the options do not say
   */
  Reading read(Output output, Parties unnamed) throws BadInputException {
    if (path == null) {
      throw new IllegalStateException("A command ran without its scenario.");
    }
    try {
      return read(output, path, parties(unnamed));
    } catch (IllegalArgumentException e) {
      throw new BadInputException(String.valueOf(e.getMessage()));
    }
  }

  /** Reads the scenario of a folder, or of the file of a domain. */
  static Reading read(Output output, Path path, Parties parties) throws BadInputException {
    Path full = output.resolve(path);
    if (!Files.exists(full)) {
      throw new BadInputException(
          output.name(path)
              + ": found nothing there; expected a folder with a domain and preferences, or the file"
              + " of a domain.");
    }
    boolean folder = Files.isDirectory(full);
    Path from = folder || full.getParent() == null ? full : full.getParent();
    Optional<String> domain =
        folder ? Optional.empty() : Optional.of(String.valueOf(full.getFileName()));
    try {
      return Formats.read(name(from), files(output, from), domain, parties);
    } catch (FormatException e) {
      throw new BadInputException(e.lines());
    } catch (IllegalArgumentException e) {
      throw new BadInputException(String.valueOf(e.getMessage()));
    }
  }

  private static String name(Path folder) {
    return folder.getFileName() == null ? "scenario" : folder.getFileName().toString();
  }

  private Parties parties(Parties unnamed) {
    return parties == null
        ? unnamed
        : Parties.named(Stream.of(parties.split(",", -1)).map(String::strip).toList());
  }

  private static List<TextFile> files(Output output, Path folder) throws BadInputException {
    try (Stream<Path> all = Files.list(folder)) {
      List<Path> paths = all.filter(Files::isRegularFile).limit(MOST_FILES + 1L).sorted().toList();
      if (paths.size() > MOST_FILES) {
        throw new BadInputException(
            "%s: found more than %s files; expected the files of one scenario."
                .formatted(output.name(folder), MOST_FILES));
      }
      long bytes = 0;
      for (Path path : paths) {
        bytes += isRead(path) ? Files.size(path) : 0;
        if (bytes > MOST_BYTES) {
          throw new BadInputException(
              "%s: found more than %s MB up to here; expected the files of one scenario."
                  .formatted(output.name(path), MOST_BYTES / 1_000_000));
        }
      }
      return read(paths);
    } catch (IOException e) {
      throw new BadInputException(
          "%s: found files that cannot be read (%s); expected files that this user may read."
              .formatted(output.name(folder), e.getClass().getSimpleName()));
    }
  }

  private static List<TextFile> read(List<Path> paths) throws IOException {
    Stream.Builder<TextFile> files = Stream.builder();
    for (Path path : paths) {
      byte[] bytes = isRead(path) ? Files.readAllBytes(path) : new byte[0];
      files.add(TextFile.of(String.valueOf(path.getFileName()), bytes));
    }
    return files.build().toList();
  }

  private static boolean isRead(Path path) {
    return Format.reads(String.valueOf(path.getFileName()));
  }
}

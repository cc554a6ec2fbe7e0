package parley.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The shipped case folders, and copies of them in which something is other than it was. */
final class CaseFolders {

  static final Path ROOT = root();
  static final Path DOCTORS = ROOT.resolve("cases/resident-doctors-england");
  static final Path SCOTLAND = ROOT.resolve("cases/resident-doctors-scotland");
  static final Path EXERCISE = ROOT.resolve("cases/exercise-rail");

  private static final YAMLMapper YAML = YAMLMapper.builder().build();

  private CaseFolders() {}

  private static Path root() {
    Path here = Path.of("").toAbsolutePath();
    while (!Files.isDirectory(here.resolve("cases"))) {
      here = here.getParent();
    }
    return here;
  }

  /** Copies a folder. */
  static Path copy(Path from, Path to) {
    return change(from, to, text -> text, row -> true);
  }

  /**
   * Copies a folder as somebody would have written it on the evening of a day: without anything
   * that became known later. It works on the text of the files and knows nothing of the program: a
   * mapping whose field {@code known} is later goes, with all that it holds, and so does a row of a
   * table.
   */
  static Path knownBy(LocalDate day, Path from, Path to) {
    RowChoice known = row -> !LocalDate.parse(row.known()).isAfter(day);
    return change(
        from,
        to,
        text -> {
          JsonNode tree = YAML.readTree(text);
          if (isLater(tree, day)) {
            return "";
          }
          dropLater(tree, day);
          dropEmptySeries(tree, from, known);
          boolean empty = tree.path("events").isArray() && tree.path("events").isEmpty();
          return empty ? "" : YAML.writeValueAsString(tree);
        },
        known);
  }

  private static void dropLater(JsonNode node, LocalDate day) {
    if (node instanceof ObjectNode object) {
      object.removeIf(child -> isLater(child, day));
      object.forEach(child -> dropLater(child, day));
    } else if (node instanceof ArrayNode array) {
      array.removeIf(child -> isLater(child, day));
      array.forEach(child -> dropLater(child, day));
    }
  }

  /** A series of which no row was known was not yet there. */
  private static void dropEmptySeries(JsonNode tree, Path from, RowChoice rows) {
    if (tree.path("series") instanceof ArrayNode series) {
      series.removeIf(one -> {
        try {
          Path file = from.resolve(one.path("file").stringValue());
          return table(Files.readAllLines(file), rows).size() == 1;
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      });
    }
  }

  private static boolean isLater(JsonNode node, LocalDate day) {
    return node.isObject()
        && node.has("known")
        && LocalDate.parse(node.get("known").stringValue()).isAfter(day);
  }

  /** A row of a table, with the text of its column {@code known}. */
  record Row(String text, String known) {}

  /** Changes the text of a file. */
  @FunctionalInterface
  interface TextChange {
    String apply(String text);
  }

  /** Chooses rows. */
  @FunctionalInterface
  interface RowChoice {
    boolean keep(Row row);
  }

  /** Copies a folder, changing its YAML files and choosing rows of its tables. */
  static Path change(Path from, Path to, TextChange yaml, RowChoice rows) {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : (Iterable<Path>) files::iterator) {
        Path target = to.resolve(from.relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(target);
        } else if (file.toString().endsWith(".yaml")) {
          writeUnlessEmpty(target, yaml.apply(Files.readString(file)));
        } else if (file.toString().endsWith(".csv")) {
          List<String> table = table(Files.readAllLines(file), rows);
          if (table.size() > 1) {
            Files.write(target, table);
          }
        } else {
          Files.copy(file, target);
        }
      }
      return to;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A file that is one fact, such as a set of preferences, is not there before it is known. */
  private static void writeUnlessEmpty(Path target, String text) throws IOException {
    if (!text.isBlank()) {
      Files.writeString(target, text);
    }
  }

  private static List<String> table(List<String> lines, RowChoice rows) {
    List<String> header = List.of(lines.getFirst().split(","));
    int known = header.indexOf("known");
    return Stream.concat(
            Stream.of(lines.getFirst()),
            lines.stream().skip(1).filter(line -> rows.keep(new Row(line, cells(line).get(known)))))
        .toList();
  }

  /** The cells of a line; a comma between quotation marks parts no cells. */
  private static List<String> cells(String line) {
    return List.of(line.split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)", -1));
  }
}

package parley.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The options of every command that shows an answer: as what, and where. */
final class ShowOptions {

  /** When to use colour. */
  enum Colour {
    auto,
    always,
    never
  }

  @Option(names = "--json", scope = ScopeType.INHERIT, description = "Print JSON.")
  private boolean json;

  @Option(
      names = "--csv",
      scope = ScopeType.INHERIT,
      description = "Print CSV: a row for each figure of each line.")
  private boolean csv;

  @Option(
      names = "--out",
      scope = ScopeType.INHERIT,
      paramLabel = "FILE",
      description = "Write to this file, or into this folder, not to standard output.")
  private @Nullable Path out;

  @Option(
      names = "--html",
      scope = ScopeType.INHERIT,
      paramLabel = "FILE",
      description = "Write the page with its charts to this file as HTML.")
  private @Nullable Path html;

  @Option(
      names = "--color",
      scope = ScopeType.INHERIT,
      paramLabel = "WHEN",
      defaultValue = "auto",
      description =
          "Colour: ${COMPLETION-CANDIDATES}. Default: auto, which is a terminal only, and"
              + " never with NO_COLOR set.")
  private Colour colour = Colour.auto;

  boolean json() {
    return json;
  }

  boolean csv() {
    return csv;
  }

  Optional<Path> out() {
    return Optional.ofNullable(out);
  }

  Optional<Path> html() {
    return Optional.ofNullable(html);
  }

  /**
   * Takes the file of --out for something beside the answer if its name has such an ending; the
   * answer is then printed.
   */
  Optional<Path> takeOut(String ending) {
    Optional<Path> taken = out().filter(p -> p.toString().endsWith(ending));
    if (taken.isPresent()) {
      out = null;
    }
    return taken;
  }

  /** Refuses two kinds of data at once. */
  void check() throws BadInputException {
    if (json && csv) {
      throw new BadInputException("Both --json and --csv are given; choose one of them.");
    }
  }

  boolean colour(Environment environment) {
    return switch (colour) {
      case always -> true;
      case never -> false;
      case auto -> environment.terminal() && !environment.noColor();
    };
  }
}

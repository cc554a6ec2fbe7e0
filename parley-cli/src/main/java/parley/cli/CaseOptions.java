package parley.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import parley.casefile.Case;
import parley.casefile.io.CaseFaultsException;
import parley.casefile.io.CaseFolder;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ScopeType;

/** The options of every command that reads a case and gives an answer. */
final class CaseOptions {

  /** When to use colour. */
  enum Colour {
    auto,
    always,
    never
  }

  @Parameters(paramLabel = "CASE", description = "The folder of the case.")
  private @Nullable Path folder;

  @Option(
      names = "--as-of",
      scope = ScopeType.INHERIT,
      paramLabel = "DAY",
      converter = Day.class,
      description =
          "Answer with what was known on the evening of this day, as in 2025-12-22."
              + " Default: the day of the newest fact of the record.")
  private @Nullable LocalDate asOf;

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

  Case read(Output output) throws CaseFaultsException, BadInputException {
    return CaseFolder.read(folder(output));
  }

  /** The case with further offers from a file. */
  Case readWithOffers(Output output, Path file) throws CaseFaultsException, BadInputException {
    return CaseFolder.readWithOffers(folder(output), output.resolve(file));
  }

  /** The case with assumption sets from files in place of its own. */
  Case readWithPreferences(Output output, List<Path> files)
      throws CaseFaultsException, BadInputException {
    return CaseFolder.readWithPreferences(
        folder(output), files.stream().map(output::resolve).toList());
  }

  private Path folder(Output output) throws BadInputException {
    if (json && csv) {
      throw new BadInputException("Both --json and --csv are given; choose one of them.");
    }
    if (folder == null) {
      throw new IllegalStateException("A command ran without its case.");
    }
    return output.resolve(folder);
  }

  LocalDate asOf(Case record) {
    return asOf == null ? record.newestDay() : asOf;
  }

  boolean colour(Environment environment) {
    return switch (colour) {
      case always -> true;
      case never -> false;
      case auto -> environment.terminal() && !environment.noColor();
    };
  }
}

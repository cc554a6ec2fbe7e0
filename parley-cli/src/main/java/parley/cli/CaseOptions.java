package parley.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import parley.brief.resolve.CaseRotas;
import parley.casefile.Case;
import parley.casefile.io.CaseFaultsException;
import parley.casefile.io.CaseFolder;
import parley.rota.format.RotaFile;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ScopeType;

/** The options of every command that reads a case and gives an answer. */
final class CaseOptions {

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

  @Mixin private ShowOptions show = new ShowOptions();

  ShowOptions show() {
    return show;
  }

  /** The folder of the case, as given. */
  Path folder() {
    return Optional.ofNullable(folder)
        .orElseThrow(() -> new IllegalStateException("A command ran without its case."));
  }

  Case read(Output output) throws CaseFaultsException, BadInputException {
    return CaseFolder.read(folder(output));
  }

  /** The case with further offers from a file. */
  Case readWithOffers(Output output, Path file) throws CaseFaultsException, BadInputException {
    return CaseFolder.readWithOffers(folder(output), output.resolve(file));
  }

  /** The rotas of the case. */
  List<RotaFile> rotas(Output output) throws CaseFaultsException {
    return CaseRotas.read(output.resolve(folder()));
  }

  /** The case with assumption sets from files in place of its own. */
  Case readWithPreferences(Output output, List<Path> files)
      throws CaseFaultsException, BadInputException {
    return CaseFolder.readWithPreferences(
        folder(output), files.stream().map(output::resolve).toList());
  }

  private Path folder(Output output) throws BadInputException {
    show.check();
    return output.resolve(folder());
  }

  LocalDate asOf(Case record) {
    return asOf == null ? record.newestDay() : asOf;
  }
}

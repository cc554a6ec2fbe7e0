package parley.cli;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import parley.casefile.io.CaseFaultsException;
import parley.cli.xlsx.DutyWorkbook;
import parley.cli.xlsx.Workbooks;
import parley.rota.format.DutyTables;
import parley.rota.format.RotaFile;
import parley.rota.model.Rota;
import parley.rota.model.RotaPlan;
import picocli.CommandLine.Option;

/** Where the duties of a rota are. */
final class DutyOptions {

  @Option(
      names = "--duties",
      paramLabel = "FILE",
      description =
          "Take the duties from this CSV or XLSX file: a list with doctor, day and shift, or a"
              + " grid with a row for each doctor and a column for each day. Default: those of the"
              + " rota file.")
  private @Nullable Path duties;

  /** The duties that go with a plan. */
  Rota of(Output output, RotaFile file) throws BadInputException, CaseFaultsException {
    if (duties != null) {
      return read(output, duties, file.plan());
    }
    if (file.rota().isEmpty()) {
      throw new BadInputException(
          "Rota %s: found no duties in it; expected some. Hint: add them to the file, name a table with --duties, or have a rota made with rota solve."
              .formatted(file.plan().id()));
    }
    return file.rota().get();
  }

  /** The duties of a table. */
  static Rota read(Output output, Path path, RotaPlan plan)
      throws BadInputException, CaseFaultsException {
    byte[] bytes = InputText.bytes(output, path, "a table of duties");
    return Workbooks.isOne(bytes)
        ? DutyWorkbook.read(output.name(path), bytes, plan)
        : DutyTables.readCsv(output.name(path), new String(bytes, StandardCharsets.UTF_8), plan);
  }
}

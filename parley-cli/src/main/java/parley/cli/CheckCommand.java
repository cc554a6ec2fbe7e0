package parley.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import parley.brief.resolve.CaseRotas;
import parley.casefile.Case;
import parley.casefile.io.CaseFolder;
import parley.casefile.lint.Lints;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Checks a case. */
@Command(
    name = "check",
    description =
        "Checks a case folder: faults, which stop every command, and lints, which are"
            + " places to look at.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class)
final class CheckCommand implements Callable<Integer> {

  private final Output output;

  @Parameters(paramLabel = "CASE", description = "The folder of the case.")
  private @Nullable Path folder;

  @Option(names = "--json", description = "Print JSON.")
  private boolean json;

  @Option(names = "--csv", description = "Print CSV: a row for each lint.")
  private boolean csv;

  CheckCommand(Output output) {
    this.output = output;
  }

  @Override
  public Integer call() throws Exception {
    if (folder == null) {
      throw new IllegalStateException("A command ran without its case.");
    }
    if (json && csv) {
      throw new BadInputException("Both --json and --csv are given; choose one of them.");
    }
    Case record = CaseFolder.read(output.resolve(folder));
    if (ServiceFolder.isIn(output, folder)) {
      ServiceFolder.read(output, folder).flu();
    }
    CaseRotas.read(output.resolve(folder));
    CheckReport report = new CheckReport(record, Lints.of(record));
    output.print(json ? report.json() : csv ? report.csv() : report.text());
    return Main.OK;
  }
}

package parley.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import parley.casefile.Case;
import parley.casefile.io.CaseFolder;
import parley.casefile.lint.Lint;
import parley.casefile.lint.Lints;
import picocli.CommandLine.Command;
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

  CheckCommand(Output output) {
    this.output = output;
  }

  @Override
  public Integer call() throws Exception {
    if (folder == null) {
      throw new IllegalStateException("A command ran without its case.");
    }
    Case record = CaseFolder.read(output.resolve(folder));
    List<Lint> lints = Lints.of(record);
    StringBuilder text = new StringBuilder();
    text.append(record.header().title()).append('\n');
    text.append(
        "%s events, %s walkouts, %s ballots, %s offers, %s claims, %s conflicts, %s figures, %s sources\n"
            .formatted(
                record.events().size(),
                record.walkouts().size(),
                record.ballots().size(),
                record.offers().size(),
                record.claims().size(),
                record.conflicts().size(),
                record.allFigures().count(),
                record.sources().size()));
    text.append("newest fact: ").append(record.newestDay()).append('\n');
    text.append(
        lints.isEmpty()
            ? "no faults, no lints\n"
            : "no faults; " + lints.size() + (lints.size() == 1 ? " lint:\n" : " lints:\n"));
    lints.forEach(l -> text.append("  ").append(l).append('\n'));
    output.print(text.toString());
    return Main.OK;
  }
}

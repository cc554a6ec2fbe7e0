package parley.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import parley.brief.rota.RotaCompareReport;
import parley.rota.exchange.VersionDiff;
import parley.rota.format.RotaFile;
import parley.rota.model.Rota;
import parley.rota.rules.RuleSet;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What does a new version of a rota change, and on how much notice? */
@Command(
    name = "compare",
    description = {
      "What does a new version of a rota change, and on how much notice?",
      "",
      "Lists each doctor's days that are other than before, and which of them come on less notice than"
          + " the rules ask for.",
      ""
    },
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    footer = {
      "",
      "Example:",
      "  parley rota compare rota.yaml --duties old.csv --new new.xlsx --published 2026-03-01"
    })
final class RotaCompareCommand implements Callable<Integer> {

  private final Output output;

  @Parameters(paramLabel = "FILE", description = "A rota file.")
  private @Nullable Path path;

  @Option(
      names = "--new",
      required = true,
      paramLabel = "FILE",
      description = "The duties of the new version: CSV or XLSX.")
  private @Nullable Path changed;

  @Option(
      names = "--published",
      required = true,
      paramLabel = "DAY",
      converter = Day.class,
      description = "The day on which the new version is made known.")
  private @Nullable LocalDate published;

  @Mixin private DutyOptions duties = new DutyOptions();

  @Mixin private RuleOptions rules = new RuleOptions();

  @Mixin private ShowOptions show = new ShowOptions();

  RotaCompareCommand(Output output) {
    this.output = output;
  }

  @Override
  public Integer call() throws Exception {
    show.check();
    RotaFile file = RotaInput.read(output, path);
    if (changed == null || published == null) {
      throw new IllegalStateException("A command ran without its options.");
    }
    Rota before = duties.of(output, file);
    Rota after = DutyOptions.read(output, changed, file.plan());
    RuleSet set = rules.of(output, file.plan());
    try {
      new StudyAnswering(output, show)
          .answer(
              "compare",
              new RotaCompareReport(file, VersionDiff.of(before, after, published, set)));
    } catch (IllegalArgumentException e) {
      throw new BadInputException(String.valueOf(e.getMessage()));
    }
    return Main.OK;
  }
}

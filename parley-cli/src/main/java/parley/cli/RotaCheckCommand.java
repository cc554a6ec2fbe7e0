package parley.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import parley.brief.rota.RotaCheckReport;
import parley.rota.check.Checker;
import parley.rota.fair.FairnessEngine;
import parley.rota.format.RotaFile;
import parley.rota.model.Rota;
import parley.rota.rules.RuleSet;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Is a rota legal, and fair? */
@Command(
    name = "check",
    description = {
      "Is a rota legal, and fair?",
      "",
      "Judges the duties of a rota file, or of a table beside it, to the minute. Each breach names"
          + " its clause, the doctor, the time, what was measured and the limit.",
      ""
    },
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    footer = {
      "",
      "Examples:",
      "  parley rota check rota.yaml",
      "  parley rota check rota.yaml --duties grid.xlsx --rules tcs-2016"
    })
final class RotaCheckCommand implements Callable<Integer> {

  private final Output output;

  @Parameters(paramLabel = "FILE", description = "A rota file.")
  private @Nullable Path path;

  @Mixin private DutyOptions duties = new DutyOptions();

  @Mixin private RuleOptions rules = new RuleOptions();

  @Mixin private SaveOptions save = new SaveOptions();

  @Mixin private ShowOptions show = new ShowOptions();

  RotaCheckCommand(Output output) {
    this.output = output;
  }

  @Override
  public Integer call() throws Exception {
    show.check();
    RotaFile file = RotaInput.read(output, path);
    RuleSet set = rules.of(output, file.plan());
    Rota rota = duties.of(output, file);
    new StudyAnswering(output, show)
        .answer(
            "check",
            new RotaCheckReport(
                file,
                rota,
                set,
                Checker.check(file.plan(), rota, set),
                FairnessEngine.answer(file.plan(), rota, set.terms())),
            save.save(output, file, rota));
    return Main.OK;
  }
}

package parley.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import parley.brief.rota.RotaSwapsReport;
import parley.rota.exchange.Swaps;
import parley.rota.format.RotaFile;
import parley.rota.model.Rota;
import parley.rota.rules.RuleSet;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** With whom can a doctor swap a duty? */
@Command(
    name = "swaps",
    description = {
      "With whom can a doctor swap a duty?",
      "",
      "Lists who could take the duties of a day, and give one for it, so that the rota stays legal and"
          + " covered. Each swap is checked as a whole rota.",
      ""
    },
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    footer = {
      "",
      "Example:",
      "  parley rota swaps examples/medical-registrar-rota.yaml --duties"
          + " examples/medical-registrar-duties.csv --doctor D03 --day 2026-02-14"
    })
final class RotaSwapsCommand implements Callable<Integer> {

  private static final int MOST_WITHIN = 366;

  private final Output output;

  @Parameters(paramLabel = "FILE", description = "A rota file.")
  private @Nullable Path path;

  @Option(names = "--doctor", required = true, paramLabel = "ID", description = "Who gives a duty.")
  private String doctor = "";

  @Option(
      names = "--day",
      required = true,
      paramLabel = "DAY",
      converter = Day.class,
      description = "The day of the duty.")
  private @Nullable LocalDate day;

  @Option(
      names = "--within",
      paramLabel = "DAYS",
      defaultValue = "14",
      description = "How far before or after a duty may be that is taken for it. Default: 14.")
  private int within;

  @Mixin private DutyOptions duties = new DutyOptions();

  @Mixin private RuleOptions rules = new RuleOptions();

  @Mixin private ShowOptions show = new ShowOptions();

  RotaSwapsCommand(Output output) {
    this.output = output;
  }

  @Override
  public Integer call() throws Exception {
    show.check();
    ThreadOptions.check("--within", within, 0, MOST_WITHIN);
    RotaFile file = RotaInput.read(output, path);
    if (day == null) {
      throw new IllegalStateException("A command ran without its day.");
    }
    if (file.plan().findDoctor(doctor).isEmpty()) {
      throw new BadInputException(
          "--doctor: found \"%s\"; expected a doctor of the rota.".formatted(doctor));
    }
    Rota rota = duties.of(output, file);
    RuleSet set = rules.of(output, file.plan());
    try {
      new StudyAnswering(output, show)
          .answer(
              "swaps",
              new RotaSwapsReport(
                  file, doctor, day, Swaps.propose(file.plan(), rota, set, doctor, day, within)));
    } catch (IllegalArgumentException e) {
      throw new BadInputException(String.valueOf(e.getMessage()));
    }
    return Main.OK;
  }
}

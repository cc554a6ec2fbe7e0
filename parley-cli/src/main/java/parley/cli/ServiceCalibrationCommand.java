package parley.cli;

import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import parley.brief.compose.CalibrationPart;
import parley.casefile.Case;
import parley.service.national.ForcedShare;
import parley.service.national.Sufficiency;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What did past walkouts lose, published and modelled? */
@Command(
    name = "calibration",
    description = {
      "What did past walkouts lose in the whole service, published and modelled?",
      "",
      "For every walkout the published and the modelled cancellations and share of care kept, with"
          + " residuals, and the same from the other walkouts alone; the terms of the model; rival"
          + " models beside it. The hospitals of the case say what staffing alone forces out.",
      ""
    },
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    footer = {"", "Example:", "  parley service calibration cases/resident-doctors-england"})
final class ServiceCalibrationCommand implements Callable<Integer> {

  private final Output output;

  @Mixin private CaseOptions options = new CaseOptions();

  @Option(
      names = "--threads",
      paramLabel = "T",
      description =
          "How many threads ask the hospitals; the answer does not depend on it. Default: as many as"
              + " there are processors.")
  private @Nullable Integer threads;

  ServiceCalibrationCommand(Output output) {
    this.output = output;
  }

  @Override
  public Integer call() throws Exception {
    ReplicationOptions.checkThreads(threads);
    Case record = options.read(output);
    LocalDate day = options.asOf(record);
    try {
      Sufficiency.require(record, day);
    } catch (IllegalArgumentException e) {
      throw new BadInputException("--as-of: " + e.getMessage());
    }
    CaseHospitals hospitals = CaseHospitals.of(output, options.folder(), record, day);
    ForcedShare forced =
        hospitals.forced(
            new ThreadRunner(
                output,
                Optional.ofNullable(threads)
                    .orElseGet(() -> Runtime.getRuntime().availableProcessors()),
                "hospitals"));
    new Answering(output, options)
        .answer(record, new CalibrationPart(forced, hospitals.all().size()));
    return Main.OK;
  }
}

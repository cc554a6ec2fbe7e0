package parley.cli;

import java.time.LocalDate;
import java.util.concurrent.Callable;
import parley.brief.compose.CalibrationPart;
import parley.casefile.Case;
import parley.service.national.ForcedShare;
import parley.service.national.Sufficiency;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

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

  @Mixin private ThreadOptions threads = new ThreadOptions();

  ServiceCalibrationCommand(Output output) {
    this.output = output;
  }

  @Override
  public Integer call() throws Exception {
    threads.check();
    Case record = options.read(output);
    LocalDate day = options.asOf(record);
    try {
      Sufficiency.require(record, day);
    } catch (IllegalArgumentException e) {
      throw new BadInputException("--as-of: " + e.getMessage());
    }
    CaseHospitals hospitals = CaseHospitals.of(output, options.folder(), record, day);
    ForcedShare forced = hospitals.forced(threads.runner(output, "hospitals"));
    new Answering(output, options)
        .answer(record, new CalibrationPart(forced, hospitals.all().size()));
    return Main.OK;
  }
}

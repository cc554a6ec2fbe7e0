package parley.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import parley.brief.compose.ServiceRunReport;
import parley.brief.compose.Study;
import parley.service.format.HospitalFile;
import parley.service.format.ServiceFile;
import parley.service.format.ServiceFiles;
import parley.service.format.TheatreFile;
import parley.service.theatre.TheatreEngine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** How does a ward run? */
@Command(
    name = "run",
    description = {
      "How does a ward run?",
      "",
      "Runs the theatre plan of a file: operations a day, slots lost for want of a bed, beds in use,"
          + " each with a range in which its mean lies with a chance of 95 %. The same seed gives the"
          + " same answer on any number of threads.",
      ""
    },
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    footer = {"", "Example:", "  parley service run examples/orthopaedic-ward.yaml"})
final class ServiceRunCommand implements Callable<Integer> {

  private final Output output;

  @Parameters(paramLabel = "FILE", description = "A file of the kind theatre.")
  private @Nullable Path path;

  @Mixin private ReplicationOptions run = new ReplicationOptions();

  @Mixin private ShowOptions show = new ShowOptions();

  ServiceRunCommand(Output output) {
    this.output = output;
  }

  @Override
  public Integer call() throws Exception {
    show.check();
    run.check();
    if (path == null) {
      throw new IllegalStateException("A command ran without its file.");
    }
    String text = ServiceText.read(output, path, "a file of the kind theatre");
    ServiceFile file = ServiceFiles.read(output.name(path), text);
    new StudyAnswering(output, show).answer("service", study(file));
    return Main.OK;
  }

  private Study study(ServiceFile file) throws BadInputException {
    return switch (file) {
      case TheatreFile theatre ->
          ServiceRunReport.of(
              theatre,
              TheatreEngine.answer(
                  theatre.plan(),
                  run.seed(),
                  run.replications(theatre.replications()),
                  run.runner(output)));
      case HospitalFile hospital ->
          throw new BadInputException(
              "%s: found the hospital \"%s\"; expected a file of the kind theatre."
                  .formatted(path, hospital.name()));
    };
  }
}

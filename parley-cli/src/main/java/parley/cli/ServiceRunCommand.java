package parley.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import parley.brief.compose.HospitalRunReport;
import parley.brief.compose.Study;
import parley.brief.compose.TheatreRunReport;
import parley.service.flow.FlowEngine;
import parley.service.flow.FlowQuestion;
import parley.service.format.HospitalFile;
import parley.service.format.ServiceFile;
import parley.service.format.ServiceFiles;
import parley.service.format.TheatreFile;
import parley.service.hospital.Course;
import parley.service.theatre.TheatreEngine;
import parley.service.theatre.TheatrePlan;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** How does a hospital or a ward run? */
@Command(
    name = "run",
    description = {
      "How does a hospital or a ward run?",
      "",
      "Runs the hospital of a file on usual days, patient by patient: waits in the emergency"
          + " department, beds in use, planned patients who find no bed. Or the theatre plan of a"
          + " file: operations a day, slots lost for want of a bed, beds in use. Each has a range in"
          + " which its mean lies with a chance of 95 %. The same seed gives the same answer on any"
          + " number of threads.",
      ""
    },
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    footer = {
      "",
      "Examples:",
      "  parley service run examples/small-hospital.yaml",
      "  parley service run examples/orthopaedic-ward.yaml"
    })
final class ServiceRunCommand implements Callable<Integer> {

  /** A Monday. Usual days are the same in every week, so it matters for charts alone. */
  private static final LocalDate FIRST_DAY = LocalDate.of(2026, 1, 5);

  /** By MSER-5 on the beds in use, see docs/service-flow.md. */
  private static final int WARM_UP_DAYS = 28;

  private static final int QUARTER_DAYS = 91;
  private static final int REPLICATIONS = 100;
  private static final String EXPECTED = "a file of the kind hospital or theatre";

  private final Output output;

  @Parameters(paramLabel = "FILE", description = "A file of the kind hospital or theatre.")
  private @Nullable Path path;

  @Mixin private ReplicationOptions run = new ReplicationOptions();

  @Mixin private RunDaysOptions days = new RunDaysOptions();

  @Mixin private ShowOptions show = new ShowOptions();

  ServiceRunCommand(Output output) {
    this.output = output;
  }

  @Override
  public Integer call() throws Exception {
    show.check();
    run.check();
    days.check();
    if (path == null) {
      throw new IllegalStateException("A command ran without its file.");
    }
    String text = InputText.read(output, path, EXPECTED);
    ServiceFile file = ServiceFiles.read(output.name(path), text);
    new StudyAnswering(output, show).answer("service", study(file));
    return Main.OK;
  }

  private Study study(ServiceFile file) {
    return switch (file) {
      case TheatreFile theatre -> ward(theatre);
      case HospitalFile hospital -> hospital(hospital);
    };
  }

  private Study ward(TheatreFile file) {
    TheatrePlan plan =
        file.plan()
            .withDays(days.warmUpDays(file.plan().warmUpDays()), days.days(file.plan().days()));
    return TheatreRunReport.of(
        file,
        TheatreEngine.answer(
            plan, run.seed(), run.replications(file.replications()), run.runner(output)));
  }

  private Study hospital(HospitalFile file) {
    FlowQuestion question =
        new FlowQuestion(
            file.hospital(),
            FIRST_DAY,
            days.warmUpDays(WARM_UP_DAYS),
            days.days(QUARTER_DAYS),
            Optional.empty());
    Course usual = FlowEngine.usualCourse(file.hospital(), question.start(), question.allDays());
    return HospitalRunReport.of(
        file,
        FlowEngine.run(
            question,
            replication -> usual,
            run.seed(),
            run.replications(REPLICATIONS),
            run.runner(output)));
  }
}

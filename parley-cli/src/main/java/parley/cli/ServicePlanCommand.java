package parley.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import parley.brief.compose.ServicePlanReport;
import parley.casefile.io.CaseFaultsException;
import parley.service.format.HospitalFile;
import parley.service.format.PlanWriter;
import parley.service.format.ServiceFile;
import parley.service.format.ServiceFiles;
import parley.service.plan.PlanOptions;
import parley.service.plan.PlanStudy;
import parley.service.plan.PlanWeights;
import parley.service.plan.WalkoutPlans;
import parley.service.walkout.Absence;
import parley.service.walkout.WalkoutQuestion;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Which sessions does a hospital keep in a walkout, and who stands in? */
@Command(
    name = "plan",
    description = {
      "Which sessions does a hospital keep in a walkout, and who stands in?",
      "",
      "Searches a plan, and compares it with three rules: cancel all, keep all, keep in the order of"
          + " urgency. The same seed gives the same answer on any number of threads. --out with a"
          + " name that ends in .yaml writes the plan as a file; the answer is then printed.",
      ""
    },
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    footer = {
      "",
      "Example:",
      "  parley service plan examples/small-hospital.yaml --walkout 2025-12-17..2025-12-22 --absent-share 0.5"
    })
final class ServicePlanCommand implements Callable<Integer> {

  private static final int SEARCH_REPLICATIONS = 20;
  private static final double CONFIDENCE = 0.95;
  private static final double MOST_ON_THE_DAY = 1_000;

  private final Output output;

  @Parameters(
      paramLabel = "FILE|CASE",
      description = "A hospital file, or the folder of a case that can make one.")
  private @Nullable Path path;

  @Mixin private WalkoutOptions walkout = new WalkoutOptions();

  @Option(
      names = "--trust",
      paramLabel = "CODE",
      description = "The hospital of a case, by its code.")
  private @Nullable String trust;

  @Option(
      names = "--as-of",
      paramLabel = "DAY",
      converter = Day.class,
      description =
          "Make the hospital of a case of what was known on the evening of this day. Default: the"
              + " day of the newest row.")
  private @Nullable LocalDate asOf;

  @Option(
      names = "--evaluations",
      paramLabel = "N",
      defaultValue = "100000",
      description =
          "How many days of a plan the search may try in a replication. More takes longer and never"
              + " finds less. Default: 100000.")
  private long evaluations;

  @Option(
      names = "--on-the-day",
      paramLabel = "W",
      defaultValue = "0.5",
      description =
          "What a patient who is cancelled on the day itself takes away, in patients kept: an"
              + " assumption. Default: 0.5.")
  private double onTheDay;

  @Mixin private SeedOptions run = new SeedOptions();

  @Mixin private ShowOptions show = new ShowOptions();

  ServicePlanCommand(Output output) {
    this.output = output;
  }

  @Override
  public Integer call() throws Exception {
    show.check();
    run.check();
    if (path == null) {
      throw new IllegalStateException("A command ran without its file.");
    }
    check();
    HospitalFile file = file(path);
    Absence absence = walkout.absence(file.hospital());
    Optional<Path> plan = show.takeOut(".yaml");
    ServicePlanReport report =
        new ServicePlanReport(
            file, walkout.group(file.hospital()), walkout.share(), study(file, absence));
    List<String> foot = new ArrayList<>();
    if (plan.isPresent()) {
      output.write(plan.get(), PlanWriter.write(report.file()));
      foot.add("plan: " + output.name(plan.get()));
    }
    new StudyAnswering(output, show).answer("plan", report, foot);
    return Main.OK;
  }

  private void check() throws BadInputException {
    if (evaluations < 1) {
      throw new BadInputException(
          "--evaluations: found %s; expected 1 or more.".formatted(evaluations));
    }
    if (!(onTheDay >= 0 && onTheDay <= MOST_ON_THE_DAY)) {
      throw new BadInputException(
          "--on-the-day: found %s; expected a number from 0 to %s."
              .formatted(onTheDay, MOST_ON_THE_DAY));
    }
  }

  private HospitalFile file(Path from) throws BadInputException, CaseFaultsException {
    if (Files.isDirectory(output.resolve(from))) {
      return made(from);
    }
    if (trust != null || asOf != null) {
      throw new BadInputException(
          "%s: found with a file; expected it with a case folder only."
              .formatted(trust == null ? "--as-of" : "--trust"));
    }
    String text = InputText.read(output, from, "a hospital file or a case folder");
    ServiceFile file = ServiceFiles.read(output.name(from), text);
    if (file instanceof HospitalFile hospital) {
      return hospital;
    }
    throw new BadInputException(
        "%s: found a file of another kind, \"%s\"; expected a file of the kind hospital."
            .formatted(output.name(from), file.name()));
  }

  private HospitalFile made(Path from) throws BadInputException, CaseFaultsException {
    ServiceFolder folder = ServiceFolder.read(output, from);
    if (trust == null) {
      throw new BadInputException(
          "%s: found a case of many hospitals; expected --trust CODE with one of them."
              .formatted(output.name(from)));
    }
    try {
      return folder.maker(asOf == null ? folder.newestDay() : asOf).make(trust);
    } catch (IllegalArgumentException e) {
      throw new BadInputException("--trust: " + e.getMessage());
    }
  }

  private PlanStudy study(HospitalFile file, Absence absence) throws BadInputException {
    LocalDate first = absence.from().toLocalDate();
    int days = (int) ChronoUnit.DAYS.between(first, absence.to().toLocalDate()) + 1;
    WalkoutQuestion question =
        WalkoutQuestion.of(file.hospital(), first, days).withAbsence(absence);
    try {
      WalkoutPlans plans =
          WalkoutPlans.of(question, PlanWeights.coverFirst(file.hospital(), onTheDay), run.seed());
      PlanOptions options =
          PlanOptions.of(
              run.seed(), SEARCH_REPLICATIONS, evaluations, plans.indifference(), CONFIDENCE);
      try (Progress progress =
          new Progress(output, "evaluations of a plan", options.mostEvaluations())) {
        return PlanStudy.of(plans, options, run.runner(output), progress::done);
      }
    } catch (IllegalArgumentException e) {
      throw new BadInputException(String.valueOf(e.getMessage()));
    }
  }
}

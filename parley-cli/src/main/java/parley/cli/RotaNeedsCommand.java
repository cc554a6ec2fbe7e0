package parley.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import parley.brief.rota.RotaNeedsReport;
import parley.rota.format.RotaFile;
import parley.rota.needs.Leave;
import parley.rota.needs.NeedsAnswer;
import parley.rota.needs.NeedsEngine;
import parley.rota.needs.NeedsQuestion;
import parley.rota.needs.Promise;
import parley.rota.needs.Promises;
import parley.rota.rules.RuleSet;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What does a promise about rotas need? */
@Command(
    name = "needs",
    description = {
      "What does a promise about rotas need?",
      "",
      "Finds the fewest posts with which a rolling pattern keeps the contract and the promise, and"
          + " proves that one fewer does not do, or says that it is not proven. Each pattern found is"
          + " checked. Of the rota file, the shifts and the demand of usual weeks count.",
      ""
    },
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    footer = {
      "",
      "Examples:",
      "  parley rota needs examples/medical-registrar-rota.yaml",
      "  parley rota needs examples/medical-registrar-rota.yaml --promise weekends:1/3+nights-in-row:2"
          + " --leave-days 65"
    })
final class RotaNeedsCommand implements Callable<Integer> {

  private static final double USUAL_SECONDS = 60;
  private static final List<String> USUAL = List.of("weekends:1/2", "weekends:1/3", "weekends:1/4");

  private final Output output;

  @Parameters(paramLabel = "FILE", description = "A rota file.")
  private @Nullable Path path;

  @Option(
      names = "--promise",
      paramLabel = "WORDS",
      description =
          "A promise, such as weekends:1/3, nights-in-row:2, average-hours:44 or notice-weeks:8;"
              + " several joined by + make one. May be given again. Default: weekends:1/2,"
              + " weekends:1/3 and weekends:1/4.")
  private List<String> promises = new ArrayList<>();

  @Option(
      names = "--frontier",
      description =
          "Ask for weekends from one in two to one in eight, and nights in a row from 4 to 1.")
  private boolean frontier;

  @Option(
      names = "--leave-days",
      paramLabel = "N",
      description =
          "Working days of leave a year of each doctor, of 260, that colleagues cover. Default: none.")
  private @Nullable Integer leaveDays;

  @Option(
      names = "--max-posts",
      paramLabel = "N",
      defaultValue = "24",
      description = "Where the search ends. Default: 24.")
  private int maxPosts;

  @Option(
      names = "--post-hours",
      paramLabel = "H",
      defaultValue = "48",
      description = "Work a week of one whole post, for whole-time equivalents. Default: 48.")
  private int postHours;

  @Mixin private SearchOptions search = new SearchOptions();

  @Mixin private RuleOptions rules = new RuleOptions();

  @Mixin private ShowOptions show = new ShowOptions();

  RotaNeedsCommand(Output output) {
    this.output = output;
  }

  @Override
  public Integer call() throws Exception {
    show.check();
    search.check();
    RotaFile file = RotaInput.read(output, path);
    RuleSet set = rules.of(output, file.plan());
    try (ThreadCrew crew = search.crew();
        SearchTime time = search.time(output, USUAL_SECONDS)) {
      NeedsQuestion question =
          new NeedsQuestion(
              file.plan(),
              set,
              asked(),
              leaveDays == null
                  ? Optional.empty()
                  : Optional.of(new Leave(leaveDays, Leave.USUAL_WORKING_DAYS)),
              maxPosts,
              Math.multiplyExact(postHours, 60),
              search.seed());
      NeedsAnswer answer = NeedsEngine.answer(question, time, crew, time);
      new StudyAnswering(output, show).answer("needs", new RotaNeedsReport(file, question, answer));
    } catch (IllegalArgumentException | ArithmeticException e) {
      throw new BadInputException(String.valueOf(e.getMessage()));
    }
    return Main.OK;
  }

  private List<Promise> asked() {
    List<Promise> asked = new ArrayList<>();
    promises.forEach(p -> asked.add(Promises.parse(p)));
    if (frontier) {
      asked.addAll(Promises.listOfWeekends());
      asked.addAll(Promises.listOfNights(4));
    }
    if (asked.isEmpty()) {
      USUAL.forEach(p -> asked.add(Promises.parse(p)));
    }
    return asked;
  }
}

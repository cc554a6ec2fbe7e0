package parley.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import parley.brief.compose.ImpactPart;
import parley.brief.compose.Questions;
import parley.brief.page.Topic;
import parley.casefile.Case;
import parley.casefile.Walkout;
import parley.service.CostQuestion;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What does another strike cost? */
@Command(
    name = "cost",
    description = {
      "What does another strike cost? Patients first.",
      "",
      "With --walkout, what a walkout of given days does to patients, hospital by hospital: care kept"
          + " by day, specialty and urgency, patients put off, days until they are seen, emergency"
          + " departments and beds. Ranges hold nine outcomes of ten.",
      ""
    },
    mixinStandardHelpOptions = true,
    versionProvider = Version.class)
final class CostCommand implements Callable<Integer> {

  private static final int MOST_DAYS = 366;

  private final Output output;

  @Mixin private CaseOptions options = new CaseOptions();

  @Option(
      names = "--days",
      paramLabel = "N",
      split = ",",
      description = "Strike days of a walkout to reckon with; several with commas. Default: 4,5,6.")
  private List<Integer> days = List.of();

  @Option(
      names = "--compare",
      paramLabel = "ID",
      split = ",",
      description = "Two walkouts to compare like for like, as in W11,W12.")
  private List<String> compare = List.of();

  @Option(
      names = "--recover",
      paramLabel = "ID",
      description = "A walkout whose put-off care is to be worked off; goes with --spare.")
  private @Nullable String recover;

  @Option(
      names = "--spare",
      paramLabel = "N",
      description = "Your assumption: appointments a working day beyond the usual ones.")
  private @Nullable Long spare;

  @Mixin private ImpactOptions walkout = new ImpactOptions();

  CostCommand(Output output) {
    this.output = output;
  }

  @Override
  public Integer call() throws Exception {
    Case record = options.read(output);
    if (walkout.isAsked()) {
      if (!days.isEmpty() || !compare.isEmpty() || recover != null || spare != null) {
        throw new BadInputException(
            "--walkout goes without --days, --compare, --recover and --spare.");
      }
      ImpactPart part =
          walkout.part(output, options.folder(), record, record.asOf(options.asOf(record)));
      new Answering(output, options).answer(record, part);
      return Main.OK;
    }
    CostQuestion question = CostQuestion.usual();
    if (!days.isEmpty()) {
      for (int one : days) {
        if (one < 1 || one > MOST_DAYS) {
          throw new BadInputException(
              "--days is " + one + "; it takes 1 to " + MOST_DAYS + " strike days.");
        }
      }
      question = question.withScenarioDays(days.toArray(Integer[]::new));
    }
    if (!compare.isEmpty()) {
      if (compare.size() != 2) {
        throw new BadInputException("--compare takes two walkouts, as in W11,W12.");
      }
      question = question.withCompare(known(record, compare.get(0)), known(record, compare.get(1)));
    }
    if ((recover == null) != (spare == null)) {
      throw new BadInputException("--recover and --spare go together.");
    }
    if (recover != null && spare != null) {
      if (spare < 0) {
        throw new BadInputException("--spare is " + spare + "; it takes 0 or more appointments.");
      }
      question =
          question.withRecovery(
              new CostQuestion.RecoveryAssumption(
                  known(record, recover), spare, "assumed on the command line", List.of()));
    }
    new Answering(output, options).answer(record, Topic.COST, Questions.usual().with(question));
    return Main.OK;
  }

  private String known(Case record, String id) throws BadInputException {
    List<String> known =
        record.asOf(options.asOf(record)).record().walkouts().stream().map(Walkout::id).toList();
    if (!known.contains(id)) {
      throw new BadInputException(
          "No walkout \""
              + id
              + "\" is known on "
              + options.asOf(record)
              + "."
              + Sentences.meant(id, known));
    }
    return id;
  }
}

package parley.cli;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.brief.compose.JobsPart;
import parley.brief.compose.Part;
import parley.casefile.CaseView;
import parley.casefile.Range;
import parley.pay.jobs.JobsQuestion;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** When does the bottleneck before specialty training clear? */
@Command(
    name = "jobs",
    description = "Applicants and places by year, and when does the bottleneck clear?",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class)
final class WorthJobsCommand extends PartCommand {

  @Option(
      names = "--offer",
      paramLabel = "ID",
      description = "The offer whose posts are added. Default: the newest one tabled.")
  private @Nullable String offer;

  @Option(
      names = "--add",
      paramLabel = "N,N",
      description =
          "Posts that start in each projected year instead of those of an offer, as in"
              + " 1000,1500,1500.")
  private @Nullable String added;

  @Option(
      names = "--horizon",
      paramLabel = "YEARS",
      defaultValue = "10",
      description = "Years that are projected. Default: 10.")
  private int horizon = JobsQuestion.USUAL_HORIZON;

  @Option(
      names = "--reapply",
      paramLabel = "SHARE",
      description =
          "The share of those without a place who apply again, as in 0.6 or 0.4-0.8. Default: the"
              + " range of the record.")
  private @Nullable String reapply;

  @Option(
      names = "--target",
      paramLabel = "RATIO",
      defaultValue = "1",
      description = "Applicants per place at which the bottleneck counts as cleared. Default: 1.")
  private BigDecimal target = BigDecimal.ONE;

  @Option(
      names = "--population",
      paramLabel = "KIND",
      description = "The kind of places, as in round-1. Default: the first with enough years.")
  private @Nullable String population;

  WorthJobsCommand(Output output) {
    super(output);
  }

  @Override
  Part part(CaseView view) throws BadInputException {
    try {
      JobsQuestion question = JobsQuestion.usual().withHorizon(horizon).withTarget(target);
      if (added != null) {
        question = question.withAdded(posts(added));
      }
      if (offer != null) {
        question = question.withOffer(OfferOptions.known(view, offer));
      }
      if (reapply != null) {
        question = question.withReapply(share(reapply));
      }
      return new JobsPart(population == null ? question : question.withPopulation(population));
    } catch (IllegalArgumentException e) {
      throw new BadInputException(String.valueOf(e.getMessage()));
    }
  }

  private static List<Integer> posts(String text) throws BadInputException {
    try {
      return Arrays.stream(text.split(",", -1)).map(Integer::valueOf).toList();
    } catch (NumberFormatException e) {
      throw new BadInputException(
          "--add \"%s\" is no list of whole numbers of posts, one for each year, such as 1000,1500,1500."
              .formatted(text));
    }
  }

  private static Range share(String text) throws BadInputException {
    List<String> ends = List.of(text.split("-", -1));
    try {
      BigDecimal low = new BigDecimal(ends.getFirst());
      BigDecimal high = new BigDecimal(ends.getLast());
      if (ends.size() <= 2 && low.compareTo(high) <= 0) {
        return new Range(low, high);
      }
    } catch (NumberFormatException e) {
      // Said below, in words.
    }
    throw new BadInputException(
        "--reapply \"%s\" is no share such as 0.6, and no range of shares such as 0.4-0.8."
            .formatted(text));
  }
}

package parley.cli;

import java.math.BigDecimal;
import parley.brief.compose.Part;
import parley.brief.compose.YearsPart;
import parley.casefile.CaseView;
import parley.pay.path.YearsQuestion;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** How many equal awards restore real pay? */
@Command(
    name = "years",
    description = "How many equal awards restore real pay, and how sure is that?",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class)
final class WorthYearsCommand extends PartCommand {

  @Mixin private YardstickOptions yardstick = new YardstickOptions();

  @Option(
      names = "--award",
      required = true,
      paramLabel = "PERCENT",
      description = "The award of every year, as in 4.9.")
  private BigDecimal award = BigDecimal.ZERO;

  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "1",
      description = "The seed of the draws; the same seed gives the same answer. Default: 1.")
  private long seed = 1;

  @Option(
      names = "--draws",
      paramLabel = "N",
      defaultValue = "10000",
      description = "How many paths of prices are drawn. Default: 10000.")
  private int draws = 10_000;

  WorthYearsCommand(Output output) {
    super(output);
  }

  @Override
  Part part(CaseView view) throws BadInputException {
    if (yardstick.indices().size() > 1) {
      throw new BadInputException(
          "--index %s names several indices; years are counted under one of them."
              .formatted(String.join(",", yardstick.indices())));
    }
    try {
      return new YearsPart(
          new YearsQuestion(
              award, yardstick.indices().stream().findFirst(), yardstick.yardstick(), seed, draws));
    } catch (IllegalArgumentException e) {
      throw new BadInputException(String.valueOf(e.getMessage()));
    }
  }
}

package parley.cli;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import parley.brief.compose.BackwardsPart;
import parley.brief.compose.Part;
import parley.casefile.CaseView;
import parley.pay.book.PayYear;
import parley.pay.path.BackwardsQuestion;
import parley.pay.path.Goal;
import parley.pay.path.Thresholds;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Which awards reach a goal by a pay year? */
@Command(
    name = "backwards",
    description =
        "Which awards reach a goal by a pay year, at least cost, and who loses on the way?",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class)
final class WorthBackwardsCommand extends PartCommand {

  @Mixin private YardstickOptions yardstick = new YardstickOptions();

  @Mixin private CircumstancesOptions circumstances = new CircumstancesOptions();

  @Option(
      names = "--restore",
      paramLabel = "PERCENT",
      description =
          "The goal: real pay of so many per cent of that of the base year. Default: 100.")
  private @Nullable BigDecimal restore;

  @Option(
      names = "--close",
      paramLabel = "PERCENT",
      description = "The goal instead: so many per cent of the gap.")
  private @Nullable BigDecimal close;

  @Option(
      names = "--by",
      required = true,
      paramLabel = "YEAR",
      description = "The pay year of the last award, as in 2030/31.")
  private String by = "";

  @Option(
      names = "--at-least",
      paramLabel = "PERCENT",
      description = "The least award of a year. Default: that year's prices.")
  private @Nullable BigDecimal least;

  @Option(
      names = "--at-most",
      paramLabel = "PERCENT",
      description = "The greatest award of a year.")
  private @Nullable BigDecimal most;

  @Option(
      names = "--allow-losses",
      description = "Let take-home fall on the way, where that is cheaper.")
  private boolean allowLosses;

  @Option(
      names = "--tiers-rise",
      description = "Let pension tiers rise with prices in years whose rules are not known yet.")
  private boolean tiersRise;

  @Option(
      names = "--discount",
      paramLabel = "PERCENT",
      description = "By how much a cost a year later counts for less. Default: 0.")
  private @Nullable BigDecimal discount;

  WorthBackwardsCommand(Output output) {
    super(output);
  }

  @Override
  Part part(CaseView view) throws BadInputException {
    if (restore != null && close != null) {
      throw new BadInputException("Both --restore and --close are given; choose one of them.");
    }
    try {
      Goal goal =
          close == null
              ? new Goal.Restores(restore == null ? BigDecimal.valueOf(100) : restore)
              : new Goal.Closes(close);
      BackwardsQuestion question =
          BackwardsQuestion.usual(goal, PayYear.parse(by))
              .withIndices(yardstick.indices())
              .with(yardstick.yardstick());
      if (least != null) {
        question = question.withLeast(least);
      }
      if (most != null) {
        question = question.withMost(most);
      }
      if (allowLosses) {
        question = question.allowingLosses();
      }
      if (tiersRise) {
        question = question.with(Thresholds.WITH_PRICES);
      }
      if (circumstances.areGiven()) {
        question = question.with(circumstances.of(view));
      }
      return new BackwardsPart(discount == null ? question : question.withDiscount(discount));
    } catch (IllegalArgumentException e) {
      throw new BadInputException(String.valueOf(e.getMessage()));
    }
  }
}

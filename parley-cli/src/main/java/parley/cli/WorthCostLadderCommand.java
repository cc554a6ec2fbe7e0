package parley.cli;

import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import parley.brief.compose.CostLadderPart;
import parley.brief.compose.Part;
import parley.casefile.CaseView;
import parley.pay.book.PayYear;
import parley.pay.cost.CostLadderQuestion;
import parley.pay.cost.TierRule;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What does a rise cost, perimeter by perimeter? */
@Command(
    name = "cost-ladder",
    description = "What does a rise cost, from basic pay to the gross cost and what comes back?",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class)
final class WorthCostLadderCommand extends PartCommand {

  /** Which rate members of a pension scheme pay after the rise. */
  enum Tier {
    kept,
    by_pay
  }

  @Mixin private RiseOptions rise = new RiseOptions();

  @Option(
      names = "--percent",
      paramLabel = "PERCENT",
      description = "The rise of basic pay in per cent. Default: 1, or 0 with --cash.")
  private @Nullable BigDecimal percent;

  @Option(
      names = "--year",
      paramLabel = "YEAR",
      description =
          "The year whose pay, taxes and staff are counted, as in 2025/26. Default: that of the"
              + " newest pay scale.")
  private @Nullable String year;

  @Option(
      names = "--tier",
      paramLabel = "HOW",
      defaultValue = "kept",
      description =
          "The pension rate after the rise, ${COMPLETION-CANDIDATES}: that of the pay before, as if"
              + " thresholds rose with it, or that of the new pay. Default: kept.")
  private Tier tier = Tier.kept;

  WorthCostLadderCommand(Output output) {
    super(output);
  }

  @Override
  Part part(CaseView view) throws BadInputException {
    try {
      return new CostLadderPart(
          CostLadderQuestion.usual(
                  view,
                  year(view),
                  rise.uplift(Optional.ofNullable(percent)).orElseGet(RiseOptions::onePercent))
              .with(tier == Tier.kept ? TierRule.KEPT : TierRule.BY_PAY));
    } catch (IllegalArgumentException e) {
      throw new BadInputException(String.valueOf(e.getMessage()));
    }
  }

  private PayYear year(CaseView view) {
    return year == null
        ? CostLadderQuestion.newestYear(view).orElse(PayYear.of(view.asOf()))
        : PayYear.parse(year);
  }
}

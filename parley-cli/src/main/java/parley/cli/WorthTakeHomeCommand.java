package parley.cli;

import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import parley.brief.compose.Part;
import parley.brief.compose.TakeHomePart;
import parley.casefile.CaseView;
import parley.pay.book.Pence;
import parley.pay.tax.TakeHomeQuestion;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What is left of one salary? */
@Command(
    name = "take-home",
    description = "What is left of one salary after tax, insurance, pension and loan?",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class)
final class WorthTakeHomeCommand extends PartCommand {

  @Mixin private WhoOptions who = new WhoOptions();

  @Option(
      names = "--gross",
      paramLabel = "GBP",
      description = "Full-time pay a year before deductions, as in 38831.")
  private @Nullable BigDecimal gross;

  @Option(
      names = "--grade",
      paramLabel = "GRADE",
      description = "A grade of the pay scale: its basic pay in force at the end of the year.")
  private @Nullable String grade;

  @Option(
      names = "--point",
      paramLabel = "POINT",
      description = "The point of a grade that has more than one.")
  private @Nullable String point;

  @Option(
      names = "--share",
      paramLabel = "SHARE",
      defaultValue = "1",
      description = "The share of full time that is worked and paid, as in 0.8. Default: 1.")
  private BigDecimal share = BigDecimal.ONE;

  WorthTakeHomeCommand(Output output) {
    super(output);
  }

  @Override
  Part part(CaseView view) throws BadInputException {
    try {
      return new TakeHomePart(
          new TakeHomeQuestion(
              pay(), share, who.year(view), who.circumstances(view), who.rounding()));
    } catch (IllegalArgumentException e) {
      throw new BadInputException(String.valueOf(e.getMessage()));
    }
  }

  private TakeHomeQuestion.Pay pay() throws BadInputException {
    if (grade != null && gross == null) {
      return new TakeHomeQuestion.OfGrade(grade, Optional.ofNullable(point));
    }
    if (gross == null || grade != null || point != null) {
      throw new BadInputException(
          "Give the pay as either --gross 38831, or --grade with a grade of the scale, and --point if it"
              + " has several.");
    }
    if (gross.signum() < 0 || gross.stripTrailingZeros().scale() > 2) {
      throw new BadInputException(
          "--gross %s is no amount of pounds and pennies from 0 on, such as 38831 or 38831.50."
              .formatted(gross.toPlainString()));
    }
    return new TakeHomeQuestion.Gross(Pence.ofPounds(gross));
  }
}

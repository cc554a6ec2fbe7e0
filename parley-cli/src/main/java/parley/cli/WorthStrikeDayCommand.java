package parley.cli;

import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import parley.brief.compose.Part;
import parley.brief.compose.StrikeDayPart;
import parley.casefile.CaseView;
import parley.pay.cost.StrikeDayQuestion;
import parley.pay.tax.Rounding;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What do days of strike cost those who strike? */
@Command(
    name = "strike-day",
    description =
        "What do days of strike cost those who strike, and when has a rise made up for it?",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class)
final class WorthStrikeDayCommand extends PartCommand {

  @Mixin private WhoOptions who = new WhoOptions();

  @Mixin private RiseOptions cash = new RiseOptions();

  @Option(
      names = "--days",
      paramLabel = "N",
      defaultValue = "5",
      description = "Days of strike. Default: 5.")
  private int days = 5;

  @Option(
      names = "--grade",
      paramLabel = "GRADE",
      description = "A grade of the pay scale. Default: all.")
  private @Nullable String grade;

  @Option(
      names = "--rise",
      paramLabel = "PERCENT",
      description = "A rise of basic pay in per cent that is to make up for the loss.")
  private @Nullable BigDecimal rise;

  WorthStrikeDayCommand(Output output) {
    super(output);
  }

  @Override
  Part part(CaseView view) throws BadInputException {
    if (who.rounding() == Rounding.MONTHLY) {
      throw new BadInputException(
          "--rounding monthly does not go with strike-day: the month of a strike is not asked for,"
              + " so the year is assessed once.");
    }
    try {
      return new StrikeDayPart(
          new StrikeDayQuestion(
              who.year(view),
              days,
              Optional.ofNullable(grade),
              cash.uplift(Optional.ofNullable(rise)),
              who.circumstances(view)));
    } catch (IllegalArgumentException e) {
      throw new BadInputException(String.valueOf(e.getMessage()));
    }
  }
}

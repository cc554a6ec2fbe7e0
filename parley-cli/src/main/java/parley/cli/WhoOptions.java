package parley.cli;

import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.casefile.CaseView;
import parley.pay.book.PayYear;
import parley.pay.tax.Circumstances;
import parley.pay.tax.Rounding;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options that say whose take-home pay is asked for, and in which year. */
final class WhoOptions {

  /** Where fractions are rounded. */
  enum Rounded {
    annual,
    monthly
  }

  @Option(
      names = "--year",
      paramLabel = "YEAR",
      description = "The tax year, as in 2025/26. Default: the one of the day asked for.")
  private @Nullable String year;

  @Mixin private CircumstancesOptions circumstances = new CircumstancesOptions();

  @Option(
      names = "--rounding",
      paramLabel = "HOW",
      defaultValue = "annual",
      description =
          "${COMPLETION-CANDIDATES}: the year assessed once, or twelve payslips. Default: annual.")
  private Rounded rounding = Rounded.annual;

  PayYear year(CaseView view) throws BadInputException {
    try {
      return year == null ? PayYear.of(view.asOf()) : PayYear.parse(year);
    } catch (IllegalArgumentException e) {
      throw new BadInputException(String.valueOf(e.getMessage()));
    }
  }

  Rounding rounding() {
    return switch (rounding) {
      case annual -> Rounding.ANNUAL;
      case monthly -> Rounding.MONTHLY;
    };
  }

  Circumstances circumstances(CaseView view) throws BadInputException {
    return circumstances.of(view);
  }

  /**
   * The loan asked for; without one, nobody's loan and then each plan of the case.
   *
   * @throws BadInputException if a year is given, because this is for all years
   */
  List<Circumstances> everybody(CaseView view) throws BadInputException {
    if (year != null) {
      throw new BadInputException(
          "Both --all-years and --year " + year + " are given; choose one of them.");
    }
    return circumstances.everybody(view);
  }
}

package parley.cli;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import parley.casefile.CaseView;
import parley.pay.book.ParameterBook;
import parley.pay.book.PayYear;
import parley.pay.tax.Circumstances;
import parley.pay.tax.Rounding;
import picocli.CommandLine.Option;

/** The options that say whose take-home pay is asked for, and in which year. */
final class WhoOptions {

  private static final String NONE = "none";

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

  @Option(
      names = "--pension",
      paramLabel = "SCHEME",
      description =
          "The pension scheme, or none. Default: the only one of the case, if it has one.")
  private @Nullable String pension;

  @Option(
      names = "--loan",
      paramLabel = "PLAN",
      description = "The plan of the student loan, or none, which is the default.")
  private @Nullable String loan;

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
    ParameterBook book = ParameterBook.of(view);
    return new Circumstances(
        scheme(book),
        named(loan == null ? NONE : loan, "plan of student loans", Circumstances.loans(book)));
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
    if (loan != null) {
      return List.of(circumstances(view));
    }
    ParameterBook book = ParameterBook.of(view);
    Circumstances without = new Circumstances(scheme(book), Optional.empty());
    return Stream.concat(
            Stream.of(without), Circumstances.loans(book).stream().map(without::withLoan))
        .toList();
  }

  private Optional<String> scheme(ParameterBook book) throws BadInputException {
    return pension == null
        ? Circumstances.usual(book).pension()
        : named(pension, "pension scheme", Circumstances.schemes(book));
  }

  private static Optional<String> named(String name, String what, List<String> known)
      throws BadInputException {
    if (name.equals(NONE)) {
      return Optional.empty();
    }
    if (!known.contains(name)) {
      throw new BadInputException(
          "The case has no parameters for the %s \"%s\"; it has %s."
                  .formatted(what, name, known.isEmpty() ? "none" : String.join(", ", known))
              + Sentences.meant(name, known));
    }
    return Optional.of(name);
  }
}

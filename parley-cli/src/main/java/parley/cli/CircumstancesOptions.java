package parley.cli;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import parley.casefile.CaseView;
import parley.pay.book.ParameterBook;
import parley.pay.tax.Circumstances;
import picocli.CommandLine.Option;

/** The options that say what decides take-home beside the pay itself. */
final class CircumstancesOptions {

  private static final String NONE = "none";

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

  /** Whether one of them is given. */
  boolean areGiven() {
    return pension != null || loan != null;
  }

  Circumstances of(CaseView view) throws BadInputException {
    ParameterBook book = ParameterBook.of(view);
    return new Circumstances(
        scheme(book),
        named(loan == null ? NONE : loan, "plan of student loans", Circumstances.loans(book)));
  }

  /** The loan asked for; without one, nobody's loan and then each plan of the case. */
  List<Circumstances> everybody(CaseView view) throws BadInputException {
    if (loan != null) {
      return List.of(of(view));
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

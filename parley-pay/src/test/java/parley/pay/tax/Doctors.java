package parley.pay.tax;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import parley.casefile.Case;
import parley.casefile.CaseView;
import parley.casefile.io.CaseFaultsException;
import parley.casefile.io.CaseFolder;
import parley.pay.book.ParameterBook;
import parley.pay.book.PayYear;

/** The shipped case of the doctors, on a day on which all its parameters were known. */
public final class Doctors {

  public static final Case RECORD = read();
  static final CaseView VIEW = RECORD.asOf(LocalDate.of(2026, 8, 31));
  static final ParameterBook BOOK = ParameterBook.of(VIEW);

  private Doctors() {}

  static TaxRules rules(String year, String pension, String loan) {
    return TaxRules.of(BOOK, PayYear.parse(year), circumstances(pension, loan)).orElseThrow();
  }

  static Circumstances circumstances(String pension, String loan) {
    return new Circumstances(named(pension), named(loan));
  }

  /** Every set of circumstances for which the table typed by hand has a year's parameters. */
  static List<Circumstances> circumstancesOf(String year) {
    Statute statute = Statute.of(year);
    List<String> pensions = statute.hasPension() ? List.of("none", "nhs") : List.of("none");
    return pensions.stream()
        .flatMap(p ->
            Stream.concat(Stream.of("none"), statute.loans().stream())
                .map(l -> circumstances(p, l)))
        .toList();
  }

  private static Optional<String> named(String name) {
    return Optional.of(name).filter(n -> !n.equals("none"));
  }

  private static Case read() {
    Path here = Path.of("").toAbsolutePath();
    while (!Files.isDirectory(here.resolve("cases"))) {
      here = here.getParent();
    }
    try {
      return CaseFolder.read(here.resolve("cases/resident-doctors-england"));
    } catch (CaseFaultsException e) {
      throw new IllegalStateException(e.getMessage(), e);
    }
  }
}

package parley.pay.tax;

import java.util.List;
import java.util.Optional;
import parley.pay.book.ParameterBook;

/**
 * What decides the deductions beside the pay itself.
 *
 * @param pension the scheme, as in {@code nhs} for the parameters {@code pension.nhs.…}; empty for
 *     nobody's member
 * @param loan the plan of the student loan, as in {@code plan2} for {@code student-loan.plan2};
 *     empty for no loan
 */
public record Circumstances(Optional<String> pension, Optional<String> loan) {

  /** No pension scheme and no loan. */
  public static final Circumstances NONE = new Circumstances(Optional.empty(), Optional.empty());

  /** The pension schemes of which a book has parameters. */
  public static List<String> schemes(ParameterBook book) {
    return names(book, "pension.");
  }

  /** The plans of student loans of which a book has parameters. */
  public static List<String> loans(ParameterBook book) {
    return names(book, "student-loan.");
  }

  /** No loan, and the pension scheme of the book if it has exactly one. */
  public static Circumstances usual(ParameterBook book) {
    List<String> schemes = schemes(book);
    return schemes.size() == 1 ? NONE.withPension(schemes.getFirst()) : NONE;
  }

  private static List<String> names(ParameterBook book, String prefix) {
    return book.names(prefix).stream()
        .map(n -> n.substring(prefix.length()).replaceFirst("\\..*", ""))
        .distinct()
        .toList();
  }

  /** These circumstances with a pension scheme. */
  public Circumstances withPension(String scheme) {
    return new Circumstances(Optional.of(scheme), loan);
  }

  /** These circumstances with a student loan. */
  public Circumstances withLoan(String plan) {
    return new Circumstances(pension, Optional.of(plan));
  }
}

package parley.pay.tax;

import java.util.Optional;

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

  /** These circumstances with a pension scheme. */
  public Circumstances withPension(String scheme) {
    return new Circumstances(Optional.of(scheme), loan);
  }

  /** These circumstances with a student loan. */
  public Circumstances withLoan(String plan) {
    return new Circumstances(pension, Optional.of(plan));
  }
}

package parley.service.national;

import java.math.BigDecimal;
import java.math.RoundingMode;
import parley.casefile.Bound;
import parley.casefile.Computed;
import parley.casefile.Derivation;
import parley.casefile.Inputs;
import parley.casefile.Range;

/** Makes the figures that are shown. */
final class Shown {

  static final String KEPT = "planned-care-kept";
  static final String CANCELLED = "rescheduled";

  private static final String VERB = "cost";
  private static final double PERCENT = 100;

  private final Inputs inputs;

  Shown(Inputs inputs) {
    this.inputs = inputs;
  }

  /** A share kept, in percent to two decimals. */
  Computed kept(String basis, Estimate shares, Object... id) {
    return figure(KEPT, "%", basis, shares, PERCENT, 2, id);
  }

  /** A number of appointments. */
  Computed count(String measure, String basis, Estimate counts, Object... id) {
    return figure(measure, "appointments", basis, counts, 1, 0, id);
  }

  private Computed figure(
      String measure,
      String unit,
      String basis,
      Estimate value,
      double factor,
      int decimals,
      Object... id) {
    Object[] parts = new Object[id.length + 2];
    parts[0] = "national";
    parts[1] = measure;
    System.arraycopy(id, 0, parts, 2, id.length);
    return new Derivation(Derivation.id(VERB, parts), measure, unit, basis, inputs)
        .within(
            new Range(
                rounded(value.low() * factor, decimals), rounded(value.high() * factor, decimals)),
            rounded(value.mid() * factor, decimals),
            Bound.ABOUT);
  }

  private static BigDecimal rounded(double value, int decimals) {
    return BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_EVEN);
  }
}

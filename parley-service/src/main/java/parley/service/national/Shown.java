package parley.service.national;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Stream;
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
    return percent(KEPT, basis, shares, id);
  }

  /** A share, in percent to two decimals. */
  Computed percent(String measure, String basis, Estimate shares, Object... id) {
    return figure(measure, "%", basis, shares, PERCENT, 2, id);
  }

  /** What a term multiplies what is cancelled beforehand with; at the level, the share itself. */
  Computed effect(Term term, Estimate factor) {
    String name = term.name().toLowerCase(Locale.ROOT);
    return term == Term.LEVEL
        ? percent("cancelled-beforehand-at-first", "exp(coefficient); 90 % interval", factor, name)
        : figure(
            "times-cancelled-beforehand",
            "1",
            (term.isOfLogarithm() ? "2 ^ coefficient" : "exp(coefficient)") + "; 90 % interval",
            factor,
            1,
            4,
            name);
  }

  /** A number of appointments. */
  Computed count(String measure, String basis, Estimate counts, Object... id) {
    return figure(measure, "appointments", basis, counts, 1, 0, id);
  }

  /** The id of a figure of this engine. */
  static String id(String measure, Object... parts) {
    return Derivation.id(
        VERB, Stream.concat(Stream.of("national", measure), Arrays.stream(parts)).toArray());
  }

  private Computed figure(
      String measure,
      String unit,
      String basis,
      Estimate value,
      double factor,
      int decimals,
      Object... id) {
    return new Derivation(id(measure, id), measure, unit, basis, inputs)
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

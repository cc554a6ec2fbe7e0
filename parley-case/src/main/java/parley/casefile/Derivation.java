package parley.casefile;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * How a figure is derived from others: all that makes a derived figure, but for its number.
 *
 * @param id the id of the figure, see {@link #id}
 * @param unit the unit; empty if the inputs state none
 * @param basis the method in words
 */
public record Derivation(String id, String measure, String unit, String basis, Inputs inputs) {

  /** Divisions are carried to 34 digits; only results are rounded. */
  public static final MathContext EXACT = MathContext.DECIMAL128;

  /** Decimals of a result; far below what any page prints. */
  private static final int DECIMALS = 10;

  /**
   * A readable id made of some parts, such as {@code worth.ladder.FY1.NP1.rise}.
   *
   * @param kind the first part, which says who derives it
   * @param parts the rest; what is no letter, digit, hyphen or underscore becomes a hyphen
   */
  public static String id(String kind, Object... parts) {
    return kind
        + "."
        + Arrays.stream(parts)
            .map(p -> p.toString().replaceAll("[^A-Za-z0-9_-]+", "-"))
            .collect(Collectors.joining("."));
  }

  /** A result as it is stated: to ten decimals, without trailing zeros. */
  public static BigDecimal round(BigDecimal value) {
    BigDecimal rounded = value.setScale(DECIMALS, RoundingMode.HALF_UP).stripTrailingZeros();
    return rounded.scale() < 0 ? rounded.setScale(0) : rounded;
  }

  /** The figure with an exact value. */
  public Computed.Known value(BigDecimal value) {
    return range(new Range(value, value), Bound.EXACT);
  }

  /** The figure with a value. */
  public Computed.Known value(BigDecimal value, Bound bound) {
    return range(new Range(value, value), bound);
  }

  /** The figure with a single value where both ends of the range are the same, else a range. */
  public Computed.Known range(Range range, Bound bound) {
    return figure(range.isSingle() ? Optional.of(range.low()) : Optional.empty(), range, bound);
  }

  /** The figure with a value, and the range in which it lies unless that is the value itself. */
  public Computed.Known within(Range range, BigDecimal value, Bound bound) {
    return figure(Optional.of(value), range, bound);
  }

  private Computed.Known figure(Optional<BigDecimal> value, Range range, Bound bound) {
    Optional<Range> ends = Optional.of(range).filter(r -> !r.isSingle());
    return new Computed.Known(
        new Figure(
            id,
            measure,
            value.map(Derivation::round),
            ends.map(Range::low).map(Derivation::round),
            ends.map(Range::high).map(Derivation::round),
            bound,
            Optional.empty(),
            Optional.of(unit).filter(u -> !u.isEmpty()),
            Optional.of(basis),
            Optional.empty(),
            inputs.sources(),
            inputs.known(),
            Vintage.DERIVED,
            Optional.empty(),
            Optional.empty()));
  }
}

package parley.casefile;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * The ends of a range of numbers; equal for a single value.
 *
 * @param low the lower end
 * @param high the upper end, not below the lower one
 */
public record Range(BigDecimal low, BigDecimal high) {

  /** Checks the order of the ends. */
  public Range {
    if (low.compareTo(high) > 0) {
      throw new IllegalArgumentException(
          "A range cannot run from " + low + " down to " + high + ".");
    }
  }

  /** The range of a figure, if it carries a number. */
  public static Optional<Range> of(Figure figure) {
    return figure.lowest().map(low -> new Range(low, figure.highest().orElseThrow()));
  }

  /** From the lowest to the highest of some figures; those without a number are left out. */
  public static Optional<Range> over(List<Figure> figures) {
    return figures.stream().flatMap(f -> of(f).stream()).reduce(Range::span);
  }

  /** Whether both ends are the same number. */
  public boolean isSingle() {
    return low.compareTo(high) == 0;
  }

  /** The range from the lowest to the highest of both. */
  public Range span(Range other) {
    return new Range(low.min(other.low), high.max(other.high));
  }

  /** This range moved up by a number. */
  public Range plus(BigDecimal number) {
    return new Range(low.add(number), high.add(number));
  }

  /** All that this range less another can be: low less high to high less low. */
  public Range minus(Range other) {
    return new Range(low.subtract(other.high), high.subtract(other.low));
  }

  /** The product of two ranges of numbers that are not negative. */
  public Range times(Range other) {
    return new Range(low.multiply(other.low), high.multiply(other.high));
  }

  /** This range times a number that is not negative. */
  public Range times(long factor) {
    BigDecimal n = BigDecimal.valueOf(factor);
    return new Range(low.multiply(n), high.multiply(n));
  }

  /** The quotient of two ranges of positive numbers. */
  public Range dividedBy(Range other) {
    return new Range(
        low.divide(other.high, Derivation.EXACT), high.divide(other.low, Derivation.EXACT));
  }

  /** This range divided by a positive number. */
  public Range dividedBy(long divisor) {
    BigDecimal n = BigDecimal.valueOf(divisor);
    return new Range(low.divide(n, Derivation.EXACT), high.divide(n, Derivation.EXACT));
  }
}

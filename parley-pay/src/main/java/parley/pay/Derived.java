package parley.pay;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import parley.casefile.Bound;
import parley.casefile.Figure;
import parley.casefile.Vintage;

/** Builds the figures that this engine computes. */
final class Derived {

  /** Every division in this engine is carried to 34 digits; only results are rounded. */
  static final MathContext EXACT = MathContext.DECIMAL128;

  static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  /** Decimals of a result that is no amount of money; far below what any page prints. */
  private static final int DECIMALS = 10;

  private Derived() {}

  static String id(Object... parts) {
    return "worth."
        + Arrays.stream(parts)
            .map(p -> p.toString().replaceAll("[^A-Za-z0-9_-]+", "-"))
            .collect(Collectors.joining("."));
  }

  static Amount value(
      String id,
      String measure,
      BigDecimal value,
      Bound bound,
      String unit,
      String basis,
      Inputs inputs) {
    return new Amount.Known(
        figure(
            id, measure, Optional.of(round(value)), Optional.empty(), bound, unit, basis, inputs));
  }

  static Amount value(
      String id, String measure, BigDecimal value, String unit, String basis, Inputs inputs) {
    return value(id, measure, value, Bound.EXACT, unit, basis, inputs);
  }

  /** A single value where both ends are the same, else a range. */
  static Amount range(
      String id,
      String measure,
      Range range,
      Bound bound,
      String unit,
      String basis,
      Inputs inputs) {
    if (range.low().compareTo(range.high()) == 0) {
      return value(id, measure, range.low(), bound, unit, basis, inputs);
    }
    return new Amount.Known(
        figure(id, measure, Optional.empty(), Optional.of(range), bound, unit, basis, inputs));
  }

  static Amount none(String id, String measure, Amount.Reason reason, List<String> missing) {
    return new Amount.NotComputable(id, measure, reason, missing);
  }

  /** The rise from one number to another in per cent. */
  static BigDecimal risePercent(BigDecimal from, BigDecimal to) {
    return to.divide(from, EXACT).subtract(BigDecimal.ONE).multiply(HUNDRED);
  }

  /** The factor of a rise in per cent: 1.054 for 5.4. */
  static BigDecimal factor(BigDecimal percent) {
    return BigDecimal.ONE.add(percent.movePointLeft(2));
  }

  static BigDecimal round(BigDecimal value) {
    BigDecimal rounded = value.setScale(DECIMALS, RoundingMode.HALF_UP).stripTrailingZeros();
    return rounded.scale() < 0 ? rounded.setScale(0) : rounded;
  }

  private static Figure figure(
      String id,
      String measure,
      Optional<BigDecimal> value,
      Optional<Range> range,
      Bound bound,
      String unit,
      String basis,
      Inputs inputs) {
    return new Figure(
        id,
        measure,
        value,
        range.map(r -> round(r.low())),
        range.map(r -> round(r.high())),
        bound,
        Optional.empty(),
        Optional.of(unit),
        Optional.of(basis),
        Optional.empty(),
        inputs.sources(),
        inputs.known(),
        Vintage.DERIVED,
        Optional.empty(),
        Optional.empty());
  }

  /** The ends of a range; equal for a single value. */
  record Range(BigDecimal low, BigDecimal high) {

    static Optional<Range> of(Figure figure) {
      return figure.lowest().map(low -> new Range(low, figure.highest().orElseThrow()));
    }

    Range minus(Range other) {
      return new Range(low.subtract(other.high), high.subtract(other.low));
    }

    /** The product of two ranges of numbers that are not negative. */
    Range times(Range other) {
      return new Range(low.multiply(other.low), high.multiply(other.high));
    }

    /** The quotient of two ranges of positive numbers. */
    Range dividedBy(Range other) {
      return new Range(low.divide(other.high, EXACT), high.divide(other.low, EXACT));
    }

    Range plus(BigDecimal number) {
      return new Range(low.add(number), high.add(number));
    }
  }
}

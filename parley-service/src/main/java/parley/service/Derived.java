package parley.service;

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

  /** Far below what any page prints. */
  private static final int DECIMALS = 10;

  private Derived() {}

  static String id(Object... parts) {
    return "cost."
        + Arrays.stream(parts)
            .map(p -> p.toString().replaceAll("[^A-Za-z0-9_-]+", "-"))
            .collect(Collectors.joining("."));
  }

  static Estimate range(
      String id,
      String measure,
      Range range,
      Bound bound,
      String unit,
      String basis,
      Inputs inputs) {
    boolean single = range.isSingle();
    return new Estimate.Known(
        new Figure(
            id,
            measure,
            single ? Optional.of(round(range.low())) : Optional.empty(),
            single ? Optional.empty() : Optional.of(round(range.low())),
            single ? Optional.empty() : Optional.of(round(range.high())),
            bound,
            Optional.empty(),
            unit.isEmpty() ? Optional.empty() : Optional.of(unit),
            Optional.of(basis),
            Optional.empty(),
            inputs.sources(),
            inputs.known(),
            Vintage.DERIVED,
            Optional.empty(),
            Optional.empty()));
  }

  static Estimate none(String id, String measure, Estimate.Reason reason, List<Figure> inTheWay) {
    return new Estimate.NotComputable(
        id, measure, reason, inTheWay.stream().map(Figure::id).toList());
  }

  /** The bound of a range made of several figures: none of them is exact on its own any more. */
  static Bound bound(List<Figure> figures) {
    List<Bound> bounds = figures.stream().map(Figure::bound).distinct().toList();
    return bounds.size() == 1 ? bounds.getFirst() : Bound.ABOUT;
  }

  private static BigDecimal round(BigDecimal value) {
    BigDecimal rounded = value.setScale(DECIMALS, RoundingMode.HALF_UP).stripTrailingZeros();
    return rounded.scale() < 0 ? rounded.setScale(0) : rounded;
  }

  /** The ends of a range; equal for a single value. */
  record Range(BigDecimal low, BigDecimal high) {

    static Optional<Range> of(Figure figure) {
      return figure.lowest().map(low -> new Range(low, figure.highest().orElseThrow()));
    }

    /** From the lowest to the highest of some figures that carry numbers. */
    static Optional<Range> over(List<Figure> figures) {
      return figures.stream().flatMap(f -> of(f).stream()).reduce(Range::span);
    }

    /** The range from the lowest to the highest of both. */
    Range span(Range other) {
      return new Range(low.min(other.low), high.max(other.high));
    }

    boolean isSingle() {
      return low.compareTo(high) == 0;
    }

    Range times(long factor) {
      BigDecimal n = BigDecimal.valueOf(factor);
      return new Range(low.multiply(n), high.multiply(n));
    }

    Range dividedBy(long divisor) {
      BigDecimal n = BigDecimal.valueOf(divisor);
      return new Range(
          low.divide(n, MathContext.DECIMAL128), high.divide(n, MathContext.DECIMAL128));
    }
  }
}

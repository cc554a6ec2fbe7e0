package parley.pay.offer;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.function.UnaryOperator;
import parley.casefile.Bound;
import parley.casefile.Computed;
import parley.casefile.Inputs;
import parley.pay.book.Pence;

/**
 * A number on its way to a figure, with all that it rests on, or why there is none.
 *
 * @param value of no use if it is stuck
 */
record Amount(BigDecimal value, Bound bound, Inputs inputs, Optional<Move.Stuck> stuck) {

  static final Amount ZERO = of(BigDecimal.ZERO, Inputs.NONE);

  static Amount of(BigDecimal value, Inputs inputs) {
    return new Amount(value, Bound.EXACT, inputs, Optional.empty());
  }

  /** Basic pay in GBP a year. */
  static Amount of(Level level) {
    return new Amount(level.basic().inPounds(), level.bound(), level.inputs(), level.stuck());
  }

  static Amount missing(Computed.Reason reason, List<String> what) {
    return new Amount(
        BigDecimal.ZERO, Bound.EXACT, Inputs.NONE, Optional.of(new Move.Stuck(reason, what)));
  }

  Amount map(UnaryOperator<BigDecimal> function) {
    return stuck.isPresent()
        ? this
        : new Amount(function.apply(value), bound, inputs, Optional.empty());
  }

  Amount resting(Inputs more) {
    return new Amount(value, bound, inputs.plus(more), stuck);
  }

  Amount plus(Amount other) {
    return and(other, other.bound, BigDecimal::add);
  }

  Amount minus(Amount other) {
    return and(other, other.bound.opposite(), BigDecimal::subtract);
  }

  /** A function that falls as the other number grows. */
  Amount over(Amount other, BinaryOperator<BigDecimal> function) {
    return and(other, other.bound.opposite(), function);
  }

  private Amount and(Amount other, Bound othersBound, BinaryOperator<BigDecimal> function) {
    if (stuck.isPresent() || other.stuck.isPresent()) {
      return stuck.isPresent() ? this : other;
    }
    return new Amount(
        function.apply(value, other.value),
        bound.and(othersBound),
        inputs.plus(other.inputs),
        Optional.empty());
  }

  /** To the nearest penny. */
  Amount toThePenny() {
    return map(v -> Pence.ofPounds(v, Pence.Rounding.NEAREST_PENNY).inPounds());
  }

  /** The amount, to the nearest penny. */
  Pence pence() {
    return Pence.ofPounds(value, Pence.Rounding.NEAREST_PENNY);
  }

  boolean isZero() {
    return stuck.isEmpty() && value.signum() == 0;
  }
}

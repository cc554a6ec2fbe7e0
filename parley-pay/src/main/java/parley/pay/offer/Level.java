package parley.pay.offer;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import parley.casefile.Bound;
import parley.casefile.Inputs;
import parley.pay.book.Pence;
import parley.pay.book.Percent;
import parley.pay.book.Scales;
import parley.pay.book.Uplift;

/**
 * Basic pay from a day on.
 *
 * @param basic GBP a year; of no use if it is stuck
 * @param how how it comes of the level before it, in numbers
 * @param stuck why nobody can say what it is
 */
record Level(
    LocalDate from,
    Reach.Start start,
    Pence basic,
    Bound bound,
    Inputs inputs,
    String how,
    Optional<Move.Stuck> stuck) {

  /** What the scale says. */
  static Level of(Scales.Point point) {
    return new Level(
        point.effectiveFrom(),
        Reach.Start.STATED,
        point.basic(),
        Bound.EXACT,
        point.inputs(),
        "scale",
        Optional.empty());
  }

  /** What a move makes of it from a day on. */
  Level after(Move move, LocalDate day, Reach.Start begins) {
    if (stuck.isPresent()) {
      return new Level(day, begins, basic, bound, inputs, how, stuck);
    }
    return switch (move) {
      case Move.None none -> this;
      case Move.Raise raise ->
          new Level(
              day,
              begins,
              raise.uplift().on(basic, Pence.Rounding.NEAREST_PENNY),
              bound.and(raise.bound()),
              inputs.plus(raise.inputs()),
              words(basic, raise.uplift()),
              Optional.empty());
      case Move.Become become ->
          new Level(
              day,
              begins,
              become.basic(),
              become.bound(),
              inputs.plus(become.inputs()),
              become.basic().toString(),
              Optional.empty());
      case Move.Stuck why -> new Level(day, begins, basic, bound, inputs, how, Optional.of(why));
    };
  }

  private static String words(Pence basic, Uplift uplift) {
    BigDecimal factor = Percent.factor(uplift.percent());
    return "%s%s%s"
        .formatted(
            basic,
            factor.compareTo(BigDecimal.ONE) == 0
                ? ""
                : " x " + factor.stripTrailingZeros().toPlainString(),
            uplift.consolidated().pence() == 0 ? "" : " + " + uplift.consolidated());
  }
}

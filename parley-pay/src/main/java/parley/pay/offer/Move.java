package parley.pay.offer;

import java.math.BigDecimal;
import java.util.List;
import parley.casefile.Bound;
import parley.casefile.Computed;
import parley.casefile.Figure;
import parley.casefile.Inputs;
import parley.pay.book.Pence;
import parley.pay.book.Uplift;

/** What a step makes of the basic pay of one point of the scale. */
sealed interface Move {

  /** Nothing. */
  record None() implements Move {}

  /** A rise. */
  record Raise(Uplift uplift, Bound bound, Inputs inputs) implements Move {}

  /** A new basic pay, whatever it was. */
  record Become(Pence basic, Bound bound, Inputs inputs) implements Move {}

  /** Nobody can say. */
  record Stuck(Computed.Reason reason, List<String> missing) implements Move {

    public Stuck {
      missing = List.copyOf(missing);
    }

    static Stuck of(Computed.Reason reason, List<Figure> figures) {
      return new Stuck(reason, figures.stream().map(Figure::id).toList());
    }

    Computed.NotComputable as(String id, String measure) {
      return new Computed.NotComputable(id, measure, reason, missing);
    }
  }

  /** The one number of a figure. */
  static BigDecimal number(Figure figure) {
    return figure.lowest().orElseThrow();
  }

  /** The amount of a figure in GBP, to the nearest penny. */
  static Pence pence(Figure figure) {
    return Pence.ofPounds(number(figure), Pence.Rounding.NEAREST_PENNY);
  }
}

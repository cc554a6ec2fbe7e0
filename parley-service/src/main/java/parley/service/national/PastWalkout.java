package parley.service.national;

import java.util.List;
import java.util.Optional;
import parley.casefile.Bound;
import parley.casefile.Figure;
import parley.casefile.Range;

/**
 * A walkout that was held, with what was published about it.
 *
 * @param number 1 for the first that was held under the rule of the case
 * @param days those that its count counts
 * @param counts editions of what was put off, oldest first; may be empty
 * @param kept the share of planned care kept; with {@code counts} or instead of them
 * @param absent staff absent on the mean day, if anything was published
 */
record PastWalkout(
    String id,
    int number,
    boolean joint,
    NationalPolicy policy,
    StrikeDays days,
    List<Figure> counts,
    Optional<Figure> kept,
    AbsenceBasis basis,
    Optional<Span> absent) {

  private static final double PERCENT = 100;

  /** What is published and fitted: the editions of the count, else the share kept. */
  List<Figure> published() {
    return counts.isEmpty() ? kept.stream().toList() : counts;
  }

  boolean isCounted() {
    return !counts.isEmpty();
  }

  Situation situation(double absentShare) {
    return new Situation(number, joint, policy, absentShare);
  }

  /** The share of planned care that was not kept, from the rounding of what is published. */
  static Span lostOf(Figure kept) {
    Span stated = Span.of(Range.of(kept).orElseThrow());
    if (stated.low() < stated.high()) {
      return new Span((PERCENT - stated.high()) / PERCENT, (PERCENT - stated.low()) / PERCENT);
    }
    double value = stated.low();
    double unit = Math.pow(10, -Math.max(0, kept.lowest().orElseThrow().scale()));
    Span lost =
        switch (kept.bound()) {
          case AT_LEAST -> new Span(PERCENT - value - unit, PERCENT - value);
          case AT_MOST -> new Span(PERCENT - value, PERCENT - value + unit);
          case EXACT, ABOUT -> new Span(PERCENT - value - unit / 2, PERCENT - value + unit / 2);
        };
    return new Span(Math.max(0, lost.low()) / PERCENT, lost.high() / PERCENT);
  }

  static boolean isFloor(Figure figure) {
    return figure.bound() == Bound.AT_LEAST;
  }
}

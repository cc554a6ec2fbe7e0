package parley.talks.stand;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.stream.Stream;
import parley.casefile.Bound;
import parley.casefile.Figure;
import parley.casefile.Issue;
import parley.casefile.Vintage;

/** Takes the distance of two positions. */
final class Gaps {

  private Gaps() {}

  /** The gap between the figures of two positions, if both are of one measure and unit. */
  static AgendaLine.Gap between(String issue, Issue.Position a, Issue.Position b) {
    Optional<Figure> fa = a.figure().filter(f -> f.lowest().isPresent());
    Optional<Figure> fb = b.figure().filter(f -> f.lowest().isPresent());
    if (fa.isEmpty() || fb.isEmpty()) {
      return new AgendaLine.NotComparable(AgendaLine.Reason.NO_FIGURE);
    }
    if (!fa.get().measure().equals(fb.get().measure())) {
      return new AgendaLine.NotComparable(AgendaLine.Reason.DIFFERENT_MEASURE);
    }
    if (!fa.get().unit().equals(fb.get().unit())) {
      return new AgendaLine.NotComparable(AgendaLine.Reason.DIFFERENT_UNIT);
    }
    return lowest(fa.get()).compareTo(lowest(fb.get())) >= 0
        ? distance(issue, a.party(), fa.get(), b.party(), fb.get())
        : distance(issue, b.party(), fb.get(), a.party(), fa.get());
  }

  private static AgendaLine.Distance distance(
      String issue, String highParty, Figure high, String lowParty, Figure low) {
    boolean ranged = isRange(high) || isRange(low);
    BigDecimal most = highest(high).subtract(lowest(low)).max(highest(low).subtract(lowest(high)));
    BigDecimal least = lowest(high).subtract(highest(low)).max(BigDecimal.ZERO);
    boolean apart = least.signum() > 0;
    Figure figure =
        new Figure(
            issue + ".gap",
            high.measure() + "-gap",
            ranged ? Optional.empty() : Optional.of(most),
            ranged ? Optional.of(least) : Optional.empty(),
            ranged ? Optional.of(most) : Optional.empty(),
            bound(high.bound(), low.bound()),
            Optional.empty(),
            high.unit().map(u -> u.startsWith("%") ? "points" : u),
            Optional.of(
                "%s (%s) less %s (%s)".formatted(words(high), highParty, words(low), lowParty)),
            Optional.empty(),
            Stream.concat(high.sources().stream(), low.sources().stream()).distinct().toList(),
            high.known().isAfter(low.known()) ? high.known() : low.known(),
            Vintage.DERIVED,
            Optional.empty(),
            Optional.empty());
    return new AgendaLine.Distance(figure, apart ? Optional.of(highParty) : Optional.empty());
  }

  private static String words(Figure figure) {
    return figure.basis().orElse(figure.measure());
  }

  /** A bound on one figure bounds the difference only if the other one does not blur it. */
  private static Bound bound(Bound high, Bound low) {
    if (high == Bound.EXACT && low == Bound.EXACT) {
      return Bound.EXACT;
    }
    boolean atLeast =
        (high == Bound.AT_LEAST || high == Bound.EXACT)
            && (low == Bound.AT_MOST || low == Bound.EXACT);
    boolean atMost =
        (high == Bound.AT_MOST || high == Bound.EXACT)
            && (low == Bound.AT_LEAST || low == Bound.EXACT);
    return atLeast ? Bound.AT_LEAST : atMost ? Bound.AT_MOST : Bound.ABOUT;
  }

  private static boolean isRange(Figure figure) {
    return figure.low().isPresent();
  }

  private static BigDecimal lowest(Figure figure) {
    return figure.lowest().orElseThrow();
  }

  private static BigDecimal highest(Figure figure) {
    return figure.highest().orElseThrow();
  }
}

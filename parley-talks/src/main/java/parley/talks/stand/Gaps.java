package parley.talks.stand;

import java.math.BigDecimal;
import java.util.Optional;
import parley.casefile.Derivation;
import parley.casefile.Figure;
import parley.casefile.Inputs;
import parley.casefile.Issue;
import parley.casefile.Range;

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
    BigDecimal most = highest(high).subtract(lowest(low)).max(highest(low).subtract(lowest(high)));
    BigDecimal least = lowest(high).subtract(highest(low)).max(BigDecimal.ZERO);
    boolean apart = least.signum() > 0;
    Figure figure =
        new Derivation(
                issue + ".gap",
                high.measure() + "-gap",
                high.unit().map(u -> u.startsWith("%") ? "points" : u).orElse(""),
                "%s (%s) less %s (%s)".formatted(words(high), highParty, words(low), lowParty),
                Inputs.of(high, low))
            .range(new Range(least, most), high.bound().and(low.bound().opposite()))
            .figure();
    return new AgendaLine.Distance(figure, apart ? Optional.of(highParty) : Optional.empty());
  }

  private static String words(Figure figure) {
    return figure.basis().orElse(figure.measure());
  }

  private static BigDecimal lowest(Figure figure) {
    return figure.lowest().orElseThrow();
  }

  private static BigDecimal highest(Figure figure) {
    return figure.highest().orElseThrow();
  }
}

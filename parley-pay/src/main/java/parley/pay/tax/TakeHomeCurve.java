package parley.pay.tax;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import parley.pay.book.Pence;

/** Take-home over pay as points to draw: even steps, and both sides of every threshold. */
final class TakeHomeCurve {

  private static final long STEP = 1_000_00;
  private static final long MARGIN = 5_000_00;

  private TakeHomeCurve() {}

  /** The curve over the range of some salaries, with each of them as a point. */
  static List<CliffsAnswer.CurvePoint> around(TaxRules rules, Collection<Pence> salaries) {
    if (salaries.isEmpty()) {
      return List.of();
    }
    NavigableSet<Pence> sorted = new TreeSet<>(salaries);
    long low = Math.max(0, (sorted.first().pence() - MARGIN) / STEP * STEP);
    long high = (sorted.last().pence() + MARGIN) / STEP * STEP + STEP;
    NavigableSet<Pence> pays = new TreeSet<>(sorted);
    for (long pay = low; pay <= high; pay += STEP) {
      pays.add(new Pence(pay));
    }
    Climb climb = new Climb(rules, new Pence(high));
    for (Pence start : climb.starts()) {
      if (start.pence() > low && start.pence() <= high) {
        pays.add(start);
        pays.add(new Pence(start.pence() - 1));
      }
    }
    return pays.stream()
        .map(p -> new CliffsAnswer.CurvePoint(p, nearest(climb.takeHome(p))))
        .toList();
  }

  private static Pence nearest(BigDecimal pounds) {
    return Pence.ofPounds(pounds.setScale(2, RoundingMode.HALF_UP));
  }
}

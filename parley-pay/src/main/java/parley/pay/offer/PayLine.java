package parley.pay.offer;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import parley.casefile.Bound;
import parley.casefile.Computed;
import parley.casefile.Inputs;
import parley.casefile.Series;
import parley.pay.book.Awards;
import parley.pay.book.Pence;
import parley.pay.book.Scales;
import parley.pay.book.Uplift;

/**
 * Basic pay of one point over time, with an offer and without.
 *
 * <p>It starts from the scale as it was known on the day before the offer became known: a scale
 * that came of the offer is never taken for its base. Every step is taken to the penny.
 *
 * @param without what the point was to be paid without the offer, as far as that was known; oldest
 *     first, from the base on
 * @param levels what it is paid with the offer; oldest first, from the base on
 */
record PayLine(List<Scales.Point> without, List<Level> levels) {

  /** A scale may be rounded up to the pound. */
  private static final long POUND = 100;

  PayLine {
    without = List.copyOf(without);
    levels = List.copyOf(levels);
  }

  /**
   * The line of a point.
   *
   * @param base the value of the point in force when the first step takes effect
   * @param scales the scale as it was known on the day before the offer
   * @param awards the awards as they were known on that day
   */
  static PayLine of(Scales.Point base, Scales scales, Optional<Awards> awards, List<Step> steps) {
    List<Scales.Point> without = new ArrayList<>(List.of(base));
    without.addAll(scales.after(base));
    List<Level> levels = new ArrayList<>(List.of(Level.of(base)));
    int next = 1;
    for (Step step : steps) {
      while (next < without.size() && !without.get(next).effectiveFrom().isAfter(step.from())) {
        carry(levels, without.get(next - 1), without.get(next), awards);
        next++;
      }
      add(levels, levels.getLast().after(step.move().apply(base), step.from(), step.start()));
    }
    for (; next < without.size(); next++) {
      carry(levels, without.get(next - 1), without.get(next), awards);
    }
    return new PayLine(without, levels);
  }

  private static void add(List<Level> levels, Level level) {
    if (!level.equals(levels.getLast())) {
      levels.add(level);
    }
  }

  /** The scale goes on under the offer: a later award that was known is applied to the new pay. */
  private static void carry(
      List<Level> levels, Scales.Point from, Scales.Point to, Optional<Awards> awards) {
    Level now = levels.getLast();
    if (now.stuck().isEmpty() && now.basic().equals(from.basic())) {
      levels.add(Level.of(to));
      return;
    }
    List<Series.Row> rows =
        awards.stream()
            .flatMap(a -> a.rows().stream())
            .filter(r -> r.get("effectiveFrom").equals(to.effectiveFrom().toString()))
            .toList();
    Pence check = from.basic();
    Level carried = now;
    boolean complete = !rows.isEmpty();
    for (Series.Row row : rows) {
      Optional<Uplift> uplift = AwardOffers.uplift(row);
      if (uplift.isEmpty()) {
        complete = false;
        break;
      }
      check = uplift.get().on(check, Pence.Rounding.NEAREST_PENNY);
      Inputs inputs = awards.map(a -> a.inputs(row)).orElse(Inputs.NONE);
      carried =
          carried.after(
              new Move.Raise(uplift.get(), Bound.EXACT, inputs),
              to.effectiveFrom(),
              Reach.Start.STATED);
    }
    if (!complete || Math.abs(check.minus(to.basic()).pence()) > POUND) {
      carried =
          now.after(
              new Move.Stuck(Computed.Reason.AWARD_MISSING, List.of(to.effectiveFrom().toString())),
              to.effectiveFrom(),
              Reach.Start.STATED);
    }
    levels.add(carried);
  }

  /** The point at the start. */
  Scales.Point base() {
    return without.getFirst();
  }

  /** The level in force on a day. */
  Level on(LocalDate day) {
    return levels.stream()
        .filter(l -> !l.from().isAfter(day))
        .reduce((a, b) -> b)
        .orElse(levels.getFirst());
  }

  /** The level in force before a day. */
  Level before(LocalDate day) {
    return on(day.minusDays(1));
  }

  /** What the point was to be paid on a day without the offer. */
  Scales.Point withoutOn(LocalDate day) {
    return without.stream()
        .filter(p -> !p.effectiveFrom().isAfter(day))
        .reduce((a, b) -> b)
        .orElse(base());
  }
}

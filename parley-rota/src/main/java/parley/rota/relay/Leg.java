package parley.rota.relay;

import java.util.OptionalDouble;
import parley.rota.search.Budget;

/** A part of a budget, for one job: it ends where the whole is used to a share. */
final class Leg implements Budget {

  private static final double UNKNOWN_LENGTH_UNITS = 300;

  private final Budget whole;
  private final double before;
  private final double from;
  private final double to;
  private double seen;

  /**
   * A leg.
   *
   * @param before work of earlier legs
   * @param from share of the whole at which it begins
   * @param to share at which it ends
   */
  Leg(Budget whole, double before, double from, double to) {
    this.whole = whole;
    this.before = before;
    this.from = from;
    this.to = to;
  }

  @Override
  public boolean isSpent(double work) {
    seen = Math.max(seen, work);
    return whole.isSpent(before + work) || to < 1 && share(work) >= to;
  }

  @Override
  public OptionalDouble findShare(double work) {
    return OptionalDouble.of(Math.clamp((share(work) - from) / (to - from), 0, 1));
  }

  private double share(double work) {
    return whole.findShare(before + work).orElse((before + work) / UNKNOWN_LENGTH_UNITS);
  }

  /** Work that the job was known to have done, all legs together. */
  double done() {
    return before + seen;
  }
}

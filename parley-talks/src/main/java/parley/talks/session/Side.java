package parley.talks.session;

import org.jspecify.annotations.Nullable;
import parley.talks.index.Descent;
import parley.talks.index.IndexLimits;
import parley.talks.index.Ranking;
import parley.talks.index.UtilityIndex;
import parley.talks.index.Worths;
import parley.talks.space.AdditiveSpace;
import parley.talks.space.Ratio;

/**
 * What one party knows of itself, made ready once for many sessions. Its index is built when it is
 * first asked for; sessions on several threads may share it.
 */
public final class Side {

  private final String name;
  private final Worths worths;
  private final long floor;
  private final double noDeal;
  private final double discount;
  private @Nullable UtilityIndex index;

  private Side(AdditiveSpace space, int party) {
    name = space.profile(party).name();
    worths = Worths.of(space, party);
    Ratio least = space.least(party);
    noDeal = space.reserve(party).orElseGet(() -> least.min(Ratio.ZERO)).toDouble();
    // Worths that lost bits may each be half a unit too high.
    long rounding = worths.isExact() ? 0 : worths.issues() / 2 + 1;
    floor = space.reserve(party).map(r -> worths.atLeast(r) + rounding).orElse(worths.least());
    discount = space.profile(party).discount().map(Ratio::toDouble).orElse(1.0);
    if (!(discount > 0 && discount <= 1)) {
      throw new IllegalArgumentException(
          "The discount of %s is %s; a session needs one above 0 and up to 1."
              .formatted(name, discount));
    }
  }

  /** The side of a party of a space. */
  static Side of(AdditiveSpace space, int party) {
    return new Side(space, party);
  }

  /** The name of the party. */
  public String name() {
    return name;
  }

  /** What outcomes are worth to it. */
  public Worths worths() {
    return worths;
  }

  /** Its outcomes by worth. */
  public synchronized UtilityIndex index() {
    if (index == null) {
      index = UtilityIndex.of(worths);
    }
    return index;
  }

  /** Its outcomes, best first; to be used by one session. Nothing is sorted on large spaces. */
  public Ranking ranking() {
    return worths.outcomes() <= IndexLimits.USUAL.sorted()
        ? index().descending()
        : new Descent(worths);
  }

  /**
   * The utility of no deal, not discounted: its reserve; without one, that of its worst outcome, or
   * 0 if that is less.
   */
  public double noDeal() {
    return noDeal;
  }

  /** What a deal, or none, is worth at the deadline, as a share of what it is worth at once. */
  public double discount() {
    return discount;
  }

  /** By what a utility is multiplied at a time from 0 to 1. */
  public double discountAt(double time) {
    return discount == 1 ? 1 : Math.pow(discount, time);
  }

  /** The least worth of a deal that it may take. */
  long floor() {
    return floor;
  }
}

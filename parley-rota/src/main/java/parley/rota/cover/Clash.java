package parley.rota.cover;

import java.util.List;

/**
 * Places of minimum cover that cannot all be filled, whatever becomes of sessions and price.
 *
 * @param needs places; without any of them the others could be filled
 * @param isSmallest whether it is proven that no set of fewer places clashes
 * @param hindrances why each volunteer cannot be at each of the places; those who are not named can
 *     be, but not at all of them
 */
public record Clash(List<CoverGap> needs, boolean isSmallest, List<Hindrance> hindrances) {

  /** Copies the lists. */
  public Clash {
    needs = List.copyOf(needs);
    hindrances = List.copyOf(hindrances);
  }

  /**
   * What keeps a volunteer from a place.
   *
   * @param demand id of the place's line
   * @param what the session that must stand; empty else
   */
  public record Hindrance(String volunteer, String demand, Kind kind, String what) {}

  /** Kinds of hindrances. */
  public enum Kind {
    /** The volunteer has not the skill that the place or the shift asks for. */
    SKILL,
    /** The volunteer has offered no shift that covers it. */
    NOT_OFFERED,
    /** The shift is longer than the volunteer's rules allow. */
    TOO_LONG,
    /** A session that must stand would fall. */
    SESSION
  }
}

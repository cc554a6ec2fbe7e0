package parley.service.impact;

/** What hospitals meet, or are spared. The same patients come in each. */
public enum World {
  /** Usual days. */
  NEITHER(false, false),
  /** The walkout. */
  WALKOUT(true, false),
  /** The surge. */
  SURGE(false, true),
  /** The walkout on top of the surge. */
  BOTH(true, true);

  private final boolean hasWalkout;
  private final boolean hasSurge;

  World(boolean hasWalkout, boolean hasSurge) {
    this.hasWalkout = hasWalkout;
    this.hasSurge = hasSurge;
  }

  boolean hasWalkout() {
    return hasWalkout;
  }

  boolean hasSurge() {
    return hasSurge;
  }
}

package parley.rota.search;

import parley.rota.line.Roster;

/**
 * Makes lines for a state, each the cheapest for the cover that is still missing. A line that
 * cannot be made without a breach is left, for the search to mend.
 */
final class LineStart {

  /** Half widths of the band of minutes that are tried, in units; the last holds all there is. */
  private static final int[] BANDS = {8, 16, 64, 1 << 20};

  /** A band that is enough if all that is broken are caps, which the search mends. */
  private static final int ENOUGH = 16;

  private final LineState s;
  private final LineTables t;
  private final BestLine best;
  private final float[] price;
  private final byte[] line;
  private final byte[] found;

  /**
   * Lines for a state.
   *
   * @param state without any shift
   */
  LineStart(LineState state) {
    s = state;
    t = state.t;
    best = new BestLine(t);
    price = new float[t.days * t.kinds];
    line = new byte[t.days];
    found = new byte[t.days];
  }

  /** The work that was done, in units of {@link Budget}. */
  double work() {
    return best.steps() / 1e8;
  }

  /** A line for everyone. */
  void make() {
    for (int p = 0; p < t.people; p++) {
      make(p);
    }
  }

  /** The lines of a roster where they keep the rules; others are made anew after them. */
  void take(Roster roster) {
    boolean[] missing = new boolean[t.people];
    for (int p = 0; p < t.people; p++) {
      byte[] given = roster.line(p);
      missing[p] = !keepsRules(p, given);
      if (!missing[p]) {
        s.put(p, 0, t.days, given);
      }
    }
    for (int p = 0; p < t.people; p++) {
      if (missing[p]) {
        make(p);
      }
    }
  }

  private boolean keepsRules(int p, byte[] given) {
    for (int d = 0; d < t.days; d++) {
      if (t.wish[(p * t.days + d) * t.kinds + given[d]] >= LineTables.FORBIDDEN) {
        return false;
      }
    }
    return s.fits(p, 0, t.days, given) && s.strainWith(p, 0, t.days, given) == 0;
  }

  private void make(int p) {
    for (int d = 0; d < t.days; d++) {
      for (int k = 0; k < t.kinds; k++) {
        int at = d * t.kinds + k;
        price[at] = t.wish[p * t.days * t.kinds + at] + s.up[at];
      }
    }
    int least = Integer.MAX_VALUE;
    for (int band : BANDS) {
      int over = best.find(s, p, 0, t.days, price, band, found);
      if (over >= 0 && over < least) {
        least = over;
        System.arraycopy(found, 0, line, 0, t.days);
      }
      if (least == 0 || least < Integer.MAX_VALUE && band >= ENOUGH) {
        break;
      }
    }
    if (least < Integer.MAX_VALUE) {
      s.put(p, 0, t.days, line);
    }
  }
}

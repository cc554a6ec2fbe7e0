package parley.rota.search;

import java.util.Arrays;

/**
 * A roster in work, with all that a change needs to be judged by: how many are on each shift and
 * what one more or fewer would cost, and each person's minutes, weekends and shifts of each kind. A
 * change puts other kinds into a window of days of a person. Successions, runs and days off are
 * kept always ({@link #fits}); minutes, weekends and caps have a price ({@link #strainOf}).
 */
final class LineState {

  /**
   * What a unit of minutes, a weekend or a shift too many costs: more than anything that is wished,
   * so that the search does not take one on, and sheds those that a line cannot be made without.
   */
  private static final long STRAIN = 1L << 32;

  final LineTables t;

  /** Person, day: the kind. */
  final byte[] cells;

  /** Day, kind: what one more costs, and what one fewer does. */
  final int[] up;

  final int[] down;

  /** What each person's breaches of minutes, weekends and caps cost. */
  final long[] strain;

  /** Wishes and cover. */
  long soft;

  /** Sum of {@link #strain}. */
  long strainSum;

  /** Person, day: that person's wishes for it are not met as they could be. */
  final IndexSet wishing;

  /** Day, kind: one more would cost less. */
  final IndexSet wanted;

  private final int[] there;
  private final int[] units;
  private final int[] weekends;
  private final int[] ofKind;

  /** Of the window that was weighed last. */
  private int unitsThen;

  private int weekendsThen;

  /** A state without any shift. */
  LineState(LineTables tables) {
    t = tables;
    cells = new byte[t.people * t.days];
    up = new int[t.days * t.kinds];
    down = new int[t.days * t.kinds];
    wishing = new IndexSet(t.people * t.days);
    wanted = new IndexSet(t.days * t.kinds);
    there = new int[t.days * t.kinds];
    units = new int[t.people];
    weekends = new int[t.people];
    ofKind = new int[t.people * t.kinds];
    strain = new long[t.people];
    load(cells.clone());
  }

  /** Takes other entries in whole. */
  void load(byte[] entries) {
    System.arraycopy(entries, 0, cells, 0, cells.length);
    Arrays.fill(there, 0);
    Arrays.fill(ofKind, 0);
    Arrays.fill(units, 0);
    Arrays.fill(weekends, 0);
    soft = 0;
    for (int p = 0; p < t.people; p++) {
      for (int d = 0; d < t.days; d++) {
        int k = cells[p * t.days + d];
        soft += t.wish[(p * t.days + d) * t.kinds + k];
        wishing.set(p * t.days + d, t.isWishing(p * t.days + d, k));
        there[d * t.kinds + k]++;
        ofKind[p * t.kinds + k]++;
        units[p] += t.units[k];
        if (d % 7 == 5 && (k > 0 || cells[p * t.days + d + 1] > 0)) {
          weekends[p]++;
        }
      }
    }
    for (int i = 0; i < there.length; i++) {
      soft += t.cover[i * (t.people + 1) + there[i]];
      price(i);
    }
    strainSum = 0;
    for (int p = 0; p < t.people; p++) {
      long kinds = 0;
      for (int k = 1; k < t.kinds; k++) {
        kinds += Math.max(0, ofKind[p * t.kinds + k] - t.cap[p * t.kinds + k]);
      }
      strain[p] = STRAIN * (kinds + excess(p, units[p], weekends[p]));
      strainSum += strain[p];
    }
  }

  private int excess(int p, int minutes, int ends) {
    return Math.max(0, Math.max(minutes - t.maxUnits[p], t.minUnits[p] - minutes))
        + Math.max(0, ends - t.maxWeekends[p]);
  }

  private void price(int i) {
    int at = i * (t.people + 1) + there[i];
    up[i] = there[i] < t.people ? (int) (t.cover[at + 1] - t.cover[at]) : 0;
    wanted.set(i, up[i] < 0);
    down[i] = there[i] > 0 ? (int) (t.cover[at - 1] - t.cover[at]) : 0;
  }

  /** What wishes and cover would cost more with other kinds in a window; days do not interact. */
  long softChange(int p, int from, int length, byte[] with) {
    long change = 0;
    for (int i = 0; i < length; i++) {
      int d = from + i;
      int old = cells[p * t.days + d];
      if (old != with[i]) {
        change += wishChange(p, d, with[i]) + up[d * t.kinds + with[i]] + down[d * t.kinds + old];
      }
    }
    return change;
  }

  /** What wishes alone would cost more. */
  long wishChange(int p, int d, int kind) {
    int at = (p * t.days + d) * t.kinds;
    return (long) t.wish[at + kind] - t.wish[at + cells[p * t.days + d]];
  }

  /** Whether successions and runs would hold with other kinds in a window. */
  boolean fits(int p, int from, int length, byte[] with) {
    int row = p * t.days;
    int end = from + length;
    int before = from > 0 ? cells[row + from - 1] : 0;
    boolean runsChange = false;
    for (int i = 0; i < length; i++) {
      int k = with[i];
      if (!t.follows[before * t.kinds + k]) {
        return false;
      }
      runsChange |= k > 0 != cells[row + from + i] > 0;
      before = k;
    }
    if (end < t.days && !t.follows[before * t.kinds + cells[row + end]]) {
      return false;
    }
    return !runsChange || runsFit(p, from, length, with);
  }

  private boolean runsFit(int p, int from, int length, byte[] with) {
    int row = p * t.days;
    int end = from + length;
    int first = from;
    if (from > 0) {
      boolean works = cells[row + from - 1] > 0;
      int far = works ? t.maxRun[p] : t.minOff[p];
      first--;
      while (first > 0 && from - first <= far && cells[row + first - 1] > 0 == works) {
        first--;
      }
    }
    boolean work = first < from ? cells[row + first] > 0 : with[0] > 0;
    for (int d = first + 1; ; d++) {
      boolean over = d >= t.days;
      if (!over) {
        int k = d >= from && d < end ? with[d - from] : cells[row + d];
        if (k > 0 == work) {
          if (!work && d > end && d - first >= t.minOff[p]) {
            return true;
          }
          continue;
        }
      }
      int run = d - first;
      boolean inside = first > 0 && !over;
      if (work ? run > t.maxRun[p] || inside && run < t.minRun[p] : inside && run < t.minOff[p]) {
        return false;
      }
      if (over || d > end) {
        return true;
      }
      first = d;
      work = !work;
    }
  }

  /** What a person's breaches of minutes, weekends and caps would cost in all. */
  long strainWith(int p, int from, int length, byte[] with) {
    int row = p * t.days;
    int minutes = units[p];
    long kinds = 0;
    int own = p * t.kinds;
    for (int i = 0; i < length; i++) {
      int old = cells[row + from + i];
      minutes += t.units[with[i]] - t.units[old];
      ofKind[own + old]--;
      ofKind[own + with[i]]++;
    }
    if (strain[p] > 0 || isOverSomewhere(own, length, with)) {
      for (int k = 1; k < t.kinds; k++) {
        kinds += Math.max(0, ofKind[own + k] - t.cap[own + k]);
      }
    }
    for (int i = 0; i < length; i++) {
      ofKind[own + cells[row + from + i]]++;
      ofKind[own + with[i]]--;
    }
    unitsThen = minutes;
    weekendsThen = weekends[p] + weekendChange(row, from, length, with);
    return STRAIN * (kinds + excess(p, minutes, weekendsThen));
  }

  private boolean isOverSomewhere(int own, int length, byte[] with) {
    for (int i = 0; i < length; i++) {
      if (ofKind[own + with[i]] > t.cap[own + with[i]]) {
        return true;
      }
    }
    return false;
  }

  private int weekendChange(int row, int from, int length, byte[] with) {
    int change = 0;
    int last = from + length - 1;
    for (int saturday = from / 7 * 7 + 5; saturday <= last; saturday += 7) {
      int sunday = saturday + 1;
      if (sunday < from) {
        continue;
      }
      boolean was = cells[row + saturday] > 0 || cells[row + sunday] > 0;
      boolean is =
          (saturday < from ? cells[row + saturday] : with[saturday - from]) > 0
              || (sunday > last ? cells[row + sunday] : with[sunday - from]) > 0;
      change += (is ? 1 : 0) - (was ? 1 : 0);
    }
    return change;
  }

  /** Does a change that fits. */
  void put(int p, int from, int length, byte[] with) {
    long after = strainWith(p, from, length, with);
    units[p] = unitsThen;
    weekends[p] = weekendsThen;
    int row = p * t.days;
    for (int i = 0; i < length; i++) {
      int d = from + i;
      int old = cells[row + d];
      int k = with[i];
      if (k != old) {
        int was = d * t.kinds + old;
        int is = d * t.kinds + k;
        soft += wishChange(p, d, k) + up[is] + down[was];
        there[was]--;
        there[is]++;
        price(was);
        price(is);
        ofKind[p * t.kinds + old]--;
        ofKind[p * t.kinds + k]++;
        cells[row + d] = (byte) k;
        wishing.set(row + d, t.isWishing(row + d, k));
      }
    }
    strainSum += after - strain[p];
    strain[p] = after;
  }

  /** Units of minutes of a person now. */
  int unitsOf(int p) {
    return units[p];
  }

  /** Weekends of a person now. */
  int weekendsOf(int p) {
    return weekends[p];
  }

  /** How often a person has a kind now. */
  int countOf(int p, int kind) {
    return ofKind[p * t.kinds + kind];
  }
}

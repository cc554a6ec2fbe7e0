package parley.rota.search;

import java.util.Arrays;

/**
 * The cheapest whole weeks of a person's line, all other days as they are, by dynamic programming
 * over days. A state is where the line stands in its run (how many days off, or how many shifts and
 * of which family the last is), with the minutes and the weekends so far. On long horizons minutes
 * are kept within a band around an even pace, and weekends are counted from an even pace; caps on
 * kinds are kept by surcharges.
 */
final class BestLine {

  private static final float NEVER = 1e30f;
  private static final int WEEKEND_LEVELS = 4;

  /** Rounds in which a kind over its cap gets dearer; after them it is out of the question. */
  private static final int SOFT_ROUNDS = 12;

  private static final float FIRST_STEP = 4;
  private static final float LAST_STEP = 64;
  private static final float EASE = 0.7f;

  private final LineTables t;
  private final byte[] found;
  private final float[] cheapest;
  private final int[] cheapestKind;
  private final float[] surcharge;
  private final int[] groupOf;
  private final int[] groupKind;
  private final int groups;

  private float[] now = new float[0];
  private float[] next = new float[0];
  private int[] cameFrom = new int[0];
  private byte[] cameBy = new byte[0];

  /** Of the question asked. */
  private int p;

  private int minOff;
  private int minRun;
  private int maxRun;
  private int familySize;
  private int places;
  private int levels;
  private int width;
  private int block;

  private long steps;

  BestLine(LineTables tables) {
    t = tables;
    found = new byte[t.days];
    groupOf = new int[t.kinds];
    int[] first = new int[t.kinds];
    int many = 0;
    for (int k = 1; k < t.kinds; k++) {
      int g = 0;
      while (g < many && !alike(first[g], k)) {
        g++;
      }
      groupOf[k] = g;
      if (g == many) {
        first[many++] = k;
      }
    }
    groups = many;
    groupKind = Arrays.copyOf(first, many);
    cheapest = new float[Math.max(1, many)];
    cheapestKind = new int[Math.max(1, many)];
    surcharge = new float[t.kinds];
  }

  /** Kinds that differ in nothing but their prices. */
  private boolean alike(int a, int b) {
    if (t.family[a] != t.family[b] || t.units[a] != t.units[b]) {
      return false;
    }
    for (int k = 0; k < t.kinds; k++) {
      if (t.follows[k * t.kinds + a] != t.follows[k * t.kinds + b]) {
        return false;
      }
    }
    return true;
  }

  /** Elementary steps since the start: the work done. */
  long steps() {
    return steps;
  }

  /**
   * Finds the weeks.
   *
   * @param from a Monday
   * @param length whole weeks
   * @param price of each day from there and kind
   * @param band units of minutes to either side of the even pace; all that can be if large
   * @param out the kinds found
   * @return how many shifts are over their caps in what was found, 0 if it keeps all rules; or -1
   *     if nothing was found
   */
  int find(LineState s, int person, int from, int length, float[] price, int band, byte[] out) {
    p = person;
    minOff = t.minOff[p];
    minRun = t.minRun[p];
    maxRun = t.maxRun[p];
    familySize = maxRun + minRun - 1;
    places = minOff + t.ofFamily.length * familySize;
    Arrays.fill(surcharge, 0);
    float step = FIRST_STEP;
    int least = -1;
    for (int round = 0; round < SOFT_ROUNDS + t.kinds && least != 0; round++) {
      if (!findUncapped(s, from, length, price, band, found)) {
        break;
      }
      int over = surchargeExcess(s, from, length, round < SOFT_ROUNDS ? step : NEVER);
      if (least < 0 || over < least) {
        least = over;
        System.arraycopy(found, 0, out, 0, length);
      }
      step = Math.min(2 * step, LAST_STEP);
    }
    return least;
  }

  private int surchargeExcess(LineState s, int from, int length, float step) {
    int sum = 0;
    for (int k = 1; k < t.kinds; k++) {
      int many = s.countOf(p, k);
      for (int i = 0; i < length; i++) {
        many += (found[i] == k ? 1 : 0) - (s.cells[p * t.days + from + i] == k ? 1 : 0);
      }
      int over = many - t.cap[p * t.kinds + k];
      if (over > 0) {
        surcharge[k] += step;
        sum += over;
      } else if (over < 0 && surcharge[k] < NEVER) {
        surcharge[k] *= EASE;
      }
    }
    return sum;
  }

  private boolean findUncapped(
      LineState s, int from, int length, float[] price, int band, byte[] out) {
    int unitsIn = 0;
    int weekendsIn = 0;
    int row = p * t.days;
    for (int i = 0; i < length; i++) {
      int k = s.cells[row + from + i];
      unitsIn += t.units[k];
      if (i % 7 == 5 && (k > 0 || s.cells[row + from + i + 1] > 0)) {
        weekendsIn++;
      }
    }
    int most = t.maxUnits[p] - s.unitsOf(p) + unitsIn;
    int least = Math.max(0, t.minUnits[p] - s.unitsOf(p) + unitsIn);
    int weekends = t.maxWeekends[p] - s.weekendsOf(p) + weekendsIn;
    if (most < least || weekends < 0) {
      return false;
    }
    boolean banded = 2 * band + 1 < most + 1;
    width = banded ? 2 * band + 1 : most + 1;
    levels = Math.min(Math.min(weekends, (length + 6) / 7) + 1, WEEKEND_LEVELS);
    block = levels * width;
    int size = places * block;
    if (now.length < size) {
      now = new float[size];
      next = new float[size];
    }
    if (cameFrom.length < size * length) {
      cameFrom = new int[size * length];
      cameBy = new byte[size * length];
    }
    int lowUnits = 0;
    int lowWeekends = 0;
    for (int i = 0; i < length; i++) {
      int done = i + 1;
      int toUnits =
          banded
              ? Math.clamp((long) (least + most) * done / (2L * length) - band, 0, most - 2 * band)
              : 0;
      int toWeekends =
          weekends < levels
              ? 0
              : Math.clamp((long) weekends * done / length - 1, 0, weekends - levels + 1);
      cheapestOfGroups(i, price);
      Arrays.fill(next, 0, size, NEVER);
      if (i == 0) {
        open(s, from, price, toUnits, toWeekends);
      } else {
        int at = i * size;
        boolean isSaturday = (from + i) % 7 == 5;
        boolean isSunday = (from + i) % 7 == 6;
        for (int place = 0; place < places; place++) {
          boolean works = place >= minOff;
          int off = afterOff(place);
          if (off >= 0) {
            move(
                place,
                off,
                0,
                0,
                price[i * t.kinds],
                0,
                lowUnits - toUnits,
                lowWeekends - toWeekends,
                at);
          }
          for (int g = 0; g < groups; g++) {
            int to = cheapest[g] < NEVER ? afterShift(place, g) : -1;
            if (to >= 0) {
              int weekend = isSaturday || isSunday && !works ? 1 : 0;
              int k = cheapestKind[g];
              move(
                  place,
                  to,
                  t.units[k],
                  weekend,
                  cheapest[g],
                  k,
                  lowUnits - toUnits,
                  lowWeekends - toWeekends,
                  at);
            }
          }
        }
      }
      float[] swap = now;
      now = next;
      next = swap;
      lowUnits = toUnits;
      lowWeekends = toWeekends;
    }
    return trace(s, from, length, least - lowUnits, most - lowUnits, out);
  }

  private void cheapestOfGroups(int i, float[] price) {
    Arrays.fill(cheapest, NEVER);
    for (int j = 1; j < t.kindsOf[p].length; j++) {
      int k = t.kindsOf[p][j];
      float cost = price[i * t.kinds + k] + surcharge[k];
      if (cost < LineTables.FORBIDDEN / 2f && cost < cheapest[groupOf[k]]) {
        cheapest[groupOf[k]] = cost;
        cheapestKind[groupOf[k]] = k;
      }
    }
  }

  /** The first day of the window, from what lies before. */
  private void open(LineState s, int from, float[] price, int lowUnits, int lowWeekends) {
    int row = p * t.days + from;
    if (from == 0) {
      start(minOff - 1, 0, price[0], lowUnits, lowWeekends);
      for (int g = 0; g < groups; g++) {
        if (cheapest[g] < NEVER && maxRun > 0) {
          int k = cheapestKind[g];
          int place = minOff + t.family[k] * familySize + (minRun > 1 ? maxRun : 0);
          start(place, k, cheapest[g], lowUnits, lowWeekends);
        }
      }
      return;
    }
    int before = s.cells[row - 1];
    int run = 1;
    while (from - run > 0 && s.cells[row - run - 1] > 0 == before > 0) {
      run++;
    }
    boolean edge = run == from;
    int place;
    if (before == 0) {
      place = edge ? minOff - 1 : Math.min(run, minOff) - 1;
    } else {
      int base = minOff + t.family[before] * familySize;
      place = edge && run < minRun ? base + maxRun + run - 1 : base + Math.min(run, maxRun) - 1;
    }
    int off = afterOff(place);
    if (off >= 0) {
      start(off, 0, price[0], lowUnits, lowWeekends);
    }
    for (int g = 0; g < groups; g++) {
      int to = cheapest[g] < NEVER ? afterShift(place, g) : -1;
      if (to >= 0) {
        start(to, cheapestKind[g], cheapest[g], lowUnits, lowWeekends);
      }
    }
  }

  private void start(int place, int kind, float cost, int lowUnits, int lowWeekends) {
    int unit = t.units[kind] - lowUnits;
    if (unit >= 0 && unit < width && lowWeekends == 0) {
      int index = place * block + unit;
      if (cost < next[index]) {
        next[index] = cost;
        cameBy[index] = (byte) kind;
      }
    }
  }

  /** Where a day off leads to, or -1. */
  private int afterOff(int place) {
    if (place < minOff) {
      return Math.min(place + 1, minOff - 1);
    }
    int run = (place - minOff) % familySize;
    return run >= maxRun || run + 1 >= minRun ? 0 : -1;
  }

  /** Where a shift of a group leads to, or -1. */
  private int afterShift(int place, int group) {
    int kind = groupKind[group];
    int base = minOff + t.family[kind] * familySize;
    if (place < minOff) {
      return place == minOff - 1 && maxRun > 0 ? base : -1;
    }
    int run = (place - minOff) % familySize;
    if (!t.follows[t.ofFamily[(place - minOff) / familySize] * t.kinds + kind]) {
      return -1;
    }
    if (run >= maxRun) {
      // A run that goes on from before the horizon, of run - maxRun + 1 shifts in it.
      int shifts = run - maxRun + 2;
      return shifts > maxRun ? -1 : shifts < minRun ? base + run + 1 : base + shifts - 1;
    }
    return run + 1 < maxRun ? base + run + 1 : -1;
  }

  private void move(
      int place,
      int to,
      int unit,
      int weekend,
      float cost,
      int kind,
      int lowerUnits,
      int lowerWeekends,
      int at) {
    // lowerUnits = low of now - low of next (0 or less).
    int shift = unit + lowerUnits;
    int first = Math.max(0, -shift);
    int last = Math.min(width, width - shift);
    for (int w = 0; w < levels; w++) {
      int toLevel = Math.max(0, w + weekend + lowerWeekends);
      if (toLevel >= levels) {
        continue;
      }
      int source = place * block + w * width;
      int target = to * block + toLevel * width + shift;
      for (int m = first; m < last; m++) {
        float sum = now[source + m] + cost;
        if (sum < next[target + m]) {
          next[target + m] = sum;
          cameFrom[at + target + m] = source + m;
          cameBy[at + target + m] = (byte) kind;
        }
      }
      steps += Math.max(0, last - first);
    }
  }

  /** Writes the cheapest way that goes on well after the window. */
  private boolean trace(LineState s, int from, int length, int least, int most, byte[] out) {
    int end = from + length;
    int best = -1;
    float bestCost = NEVER / 2;
    for (int place = 0; place < places; place++) {
      if (!goesOn(s, place, end)) {
        continue;
      }
      for (int w = 0; w < levels; w++) {
        for (int m = Math.max(0, least); m <= Math.min(width - 1, most); m++) {
          int index = place * block + w * width + m;
          if (now[index] < bestCost) {
            bestCost = now[index];
            best = index;
          }
        }
      }
    }
    if (best < 0) {
      return false;
    }
    int size = places * block;
    for (int i = length - 1; i >= 0; i--) {
      out[i] = cameBy[i * size + best];
      best = i > 0 ? cameFrom[i * size + best] : 0;
    }
    return true;
  }

  private boolean goesOn(LineState s, int place, int end) {
    if (end == t.days) {
      return true;
    }
    int row = p * t.days + end;
    int after = s.cells[row];
    int run = 1;
    while (end + run < t.days && s.cells[row + run] > 0 == after > 0) {
      run++;
    }
    boolean edge = end + run == t.days;
    if (place < minOff) {
      return after == 0
          ? edge || place == minOff - 1 || place + 1 + run >= minOff
          : place == minOff - 1 && run <= maxRun && (edge || run >= minRun);
    }
    int shifts = (place - minOff) % familySize + 1;
    boolean fromEdge = shifts > maxRun;
    shifts -= fromEdge ? maxRun : 0;
    if (after == 0) {
      return (fromEdge || shifts >= minRun) && (edge || run >= minOff);
    }
    return t.follows[t.ofFamily[(place - minOff) / familySize] * t.kinds + after]
        && shifts + run <= maxRun
        && (fromEdge || edge || shifts + run >= minRun);
  }
}

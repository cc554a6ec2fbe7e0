package parley.rota.columns;

import java.util.Arrays;

/**
 * Finds the cheapest line of a lane at given prices, exactly, by dynamic programming over its
 * states; holds the space for it, and so serves one job at a time.
 */
final class Pricer {

  private int[][] rows = new int[0][];
  private int[] price = new int[0];
  private int[] cheapest = new int[0];
  private byte[] force = new byte[0];

  /** States expanded so far, times arcs. */
  private long work;

  long work() {
    return work;
  }

  /**
   * The least cost of a line on the lane's days, in parts of a price; {@link Grid#FAR} if there is
   * none.
   *
   * @param cellPrice of each cell, beside the person's wishes
   * @param surcharge of each shift, whatever the day
   * @param forced by day of the window: the only shift, 0 for a day off, or -1 where all may be
   * @param line takes the line, from its first entry on
   */
  int price(Lane lane, int[] cellPrice, int[] surcharge, byte[] forced, byte[] line) {
    force = forced;
    priceGroups(lane, cellPrice, surcharge);
    int n = lane.n;
    if (rows.length < n) {
      rows = Arrays.copyOf(rows, n);
    }
    for (int t = 0; t < n; t++) {
      if (rows[t] == null || rows[t].length < lane.width[t]) {
        rows[t] = new int[lane.width[t] + lane.width[t] / 4];
      }
      Arrays.fill(rows[t], 0, lane.width[t], Grid.FAR);
      for (int v = 0; v < lane.nodes; v++) {
        expand(lane, t, v);
      }
    }
    return best(lane, line);
  }

  private void priceGroups(Lane lane, int[] cellPrice, int[] surcharge) {
    int groups = lane.groupShifts.length;
    if (price.length < lane.n * groups) {
      price = new int[lane.n * groups];
      cheapest = new int[lane.n * groups];
    }
    int[] wish = lane.grid.wish[lane.person];
    for (int t = 0; t < lane.n; t++) {
      int day = (lane.from + t) * lane.grid.shifts;
      for (int g = 0; g < groups; g++) {
        int least = Integer.MAX_VALUE;
        for (int s : lane.groupShifts[g]) {
          if (force[t] >= 0 && force[t] != s + 1) {
            continue;
          }
          int cost = cellPrice[day + s] + lane.grid.scale * wish[day + s] + surcharge[s];
          if (cost < least) {
            least = cost;
            cheapest[t * groups + g] = s;
          }
        }
        price[t * groups + g] = least;
      }
    }
  }

  private void expand(Lane lane, int t, int v) {
    int layers = lane.layers;
    int[] to = rows[t];
    int[] toLo = lane.lo[t];
    int[] toHi = lane.hi[t];
    int[] toAt = lane.at[t];
    if (t == 0) {
      if (v == lane.start) {
        begin(lane, to, toLo, toHi, toAt);
      }
      return;
    }
    int[] by = rows[t - 1];
    int groups = lane.groupShifts.length;
    for (int a = lane.arcStart[v]; a < lane.arcStart[v + 1]; a++) {
      int group = lane.arcGroup[a];
      if (!lane.open(v, group, t) || barred(t, group, groups)) {
        continue;
      }
      int units = group < 0 ? 0 : lane.groupLength[group];
      int cost = group < 0 ? 0 : price[t * groups + group];
      for (int l = 0; l < layers; l++) {
        int i = v * layers + l;
        int layer = lane.reached(v, group, t, l);
        if (layer < 0) {
          continue;
        }
        int j = lane.arcTo[a] * layers + layer;
        int least = Math.max(lane.lo[t - 1][i], toLo[j] - units);
        int most = Math.min(lane.hi[t - 1][i], toHi[j] - units);
        if (least <= most) {
          relax(
              to,
              toAt[j] + least + units - toLo[j],
              by,
              lane.at[t - 1][i] + least - lane.lo[t - 1][i],
              most - least + 1,
              cost);
          work += most - least + 5;
        }
      }
    }
  }

  private void begin(Lane lane, int[] to, int[] toLo, int[] toHi, int[] toAt) {
    for (int a = lane.arcStart[lane.start]; a < lane.arcStart[lane.start + 1]; a++) {
      int group = lane.arcGroup[a];
      boolean open = lane.open(lane.start, group, 0) && !barred(0, group, 0);
      int layer = open ? lane.reached(lane.start, group, 0, 0) : -1;
      if (layer >= 0) {
        int units = group < 0 ? 0 : lane.groupLength[group];
        int j = lane.arcTo[a] * lane.layers + layer;
        if (units >= toLo[j] && units <= toHi[j]) {
          int place = toAt[j] + units - toLo[j];
          to[place] = Math.min(to[place], group < 0 ? 0 : price[group]);
        }
      }
    }
  }

  private boolean barred(int t, int group, int groups) {
    return group < 0 ? force[t] > 0 : price[t * groups + group] == Integer.MAX_VALUE;
  }

  private static void relax(int[] to, int toAt, int[] by, int byAt, int count, int cost) {
    for (int i = 0; i < count; i++) {
      to[toAt + i] = Math.min(to[toAt + i], by[byAt + i] + cost);
    }
  }

  private int best(Lane lane, byte[] line) {
    int best = Grid.NEAR;
    int state = -1;
    int units = 0;
    int t = lane.n - 1;
    for (int i = 0; i < lane.nodes * lane.layers; i++) {
      for (int m = lane.lo[t][i]; m <= lane.hi[t][i]; m++) {
        int cost = rows[t][lane.at[t][i] + m - lane.lo[t][i]];
        if (cost < best) {
          best = cost;
          state = i;
          units = m;
        }
      }
    }
    if (state < 0) {
      return Grid.FAR;
    }
    trace(lane, state, units, line);
    return best;
  }

  /** Walks back from an end: the costs are whole, so that a way that fits is a cheapest one. */
  private void trace(Lane lane, int endState, int endUnits, byte[] line) {
    int groups = lane.groupShifts.length;
    int state = endState;
    int units = endUnits;
    for (int t = lane.n - 1; t > 0; t--) {
      int cost = rows[t][lane.at[t][state] + units - lane.lo[t][state]];
      int arc = -1;
      int earlier = -1;
      for (int i = 0; i < lane.nodes * lane.layers && arc < 0; i++) {
        if (lane.lo[t - 1][i] <= lane.hi[t - 1][i]) {
          arc = arcBetween(lane, t, i, state, units, cost);
          earlier = i;
        }
      }
      int group = lane.arcGroup[arc];
      line[t] = (byte) (group < 0 ? 0 : cheapest[t * groups + group] + 1);
      units -= group < 0 ? 0 : lane.groupLength[group];
      state = earlier;
    }
    line[0] = 0;
    int cost = rows[0][lane.at[0][state] + units - lane.lo[0][state]];
    for (int a = lane.arcStart[lane.start]; a < lane.arcStart[lane.start + 1]; a++) {
      int group = lane.arcGroup[a];
      if (group >= 0
          && lane.open(lane.start, group, 0)
          && lane.groupLength[group] == units
          && price[group] == cost
          && lane.arcTo[a] * lane.layers + lane.reached(lane.start, group, 0, 0) == state) {
        line[0] = (byte) (cheapest[group] + 1);
      }
    }
  }

  private int arcBetween(Lane lane, int t, int i, int state, int units, int cost) {
    int v = i / lane.layers;
    int groups = lane.groupShifts.length;
    for (int a = lane.arcStart[v]; a < lane.arcStart[v + 1]; a++) {
      int group = lane.arcGroup[a];
      if (lane.arcTo[a] != state / lane.layers
          || !lane.open(v, group, t)
          || barred(t, group, groups)) {
        continue;
      }
      int before = units - (group < 0 ? 0 : lane.groupLength[group]);
      if (lane.reached(v, group, t, i % lane.layers) == state % lane.layers
          && before >= lane.lo[t - 1][i]
          && before <= lane.hi[t - 1][i]
          && rows[t - 1][lane.at[t - 1][i] + before - lane.lo[t - 1][i]]
                  + (group < 0 ? 0 : price[t * groups + group])
              == cost) {
        return a;
      }
    }
    return -1;
  }
}

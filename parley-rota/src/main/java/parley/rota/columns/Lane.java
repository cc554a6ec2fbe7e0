package parley.rota.columns;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The graph of a person's lines on the days of a window, the days outside being given: every path
 * through it keeps the rules, but for the most of those shifts that it does not count. A state is a
 * node (how long a run of shifts or days off has gone on, and the kind of the last shift), a layer
 * (weekends worked, and how many of each counted shift) and the units worked. For each day, node
 * and layer only those units are kept from which the start and an end can be reached, as an
 * interval.
 */
final class Lane {

  /** How many of the longest shifts a narrow lane may be ahead of or behind its pace. */
  private static final int SWAY = 4;

  /** How many weekends it may be ahead or behind. */
  private static final double WEEKENDS = 2;

  private static final int NONE = Integer.MAX_VALUE / 2;

  final Grid grid;
  final int person;
  final int from;
  final int n;
  final int[] counted;
  final boolean narrow;
  final int nodes;
  final int layers;

  /** Shifts that are alike but for their price. */
  final int[][] groupShifts;

  final int[] groupLength;

  /** 0 if not counted, else 1 more than the index among the counted. */
  final int[] groupCount;

  /** Days off end a run in the graph only if the run is long enough, or began at the start. */
  final int[] nodeRun;

  final int minRun;
  final int[] arcStart;
  final int[] arcTo;

  /** The group of each arc; -1 for a day off. */
  final int[] arcGroup;

  /** By weekend (0 or 1), count and layer: the layer reached, or -1. */
  final int[][] next;

  final boolean[] works;
  final int start;
  final boolean[] end;

  /** By day and state (node times layers plus layer): least and most units; none if crossed. */
  final int[][] lo;

  final int[][] hi;

  /** Where a state's units begin in a day's row. */
  final int[][] at;

  final int[] width;
  final long states;

  private final int weekendLayers;
  private final int[] worked;
  private final int longest;
  private final int minLeft;
  private final int maxLeft;
  private final int fullOff;
  private final int runKinds;

  /** The kinds of the person's shifts, as the nodes have them; -1 for other kinds. */
  private final int[] ownKind;

  /**
   * @param line the person's line, of which only the days outside are read
   * @param counted shifts whose number the state holds
   * @param narrow whether to leave out lines that at some day are far from an even pace of units
   *     and weekends
   */
  Lane(Grid grid, int person, int from, int to, byte[] line, int[] counted, boolean narrow) {
    this.grid = grid;
    this.person = person;
    this.from = from;
    this.n = to - from;
    this.counted = counted.clone();
    Grid.PersonTerms terms = grid.terms[person];
    Outside outside = new Outside(grid, line, from, to);
    minLeft = Math.max(0, terms.minUnits() - outside.units);
    maxLeft = terms.maxUnits() - outside.units;
    minRun = terms.minRun();
    fullOff = terms.minOff();

    works = new boolean[n];
    int weekends = n / 7;
    for (int t = 0; t < n; t++) {
      works[t] = !terms.off()[from + t];
    }
    worked = workable();
    longest = Arrays.stream(grid.length).max().orElse(0);
    int weekendsLeft = terms.weekends() - outside.weekends;
    int weekendSizes = weekendsLeft >= weekends ? 1 : Math.max(1, weekendsLeft + 1);
    int[] sizes = new int[counted.length + 1];
    sizes[0] = weekendSizes;
    for (int i = 0; i < counted.length; i++) {
      sizes[i + 1] = Math.max(1, terms.most()[counted[i]] - outside.ofShift[counted[i]] + 1);
    }
    this.narrow = narrow;
    weekendLayers = weekendSizes;
    layers = Arrays.stream(sizes).reduce(1, Math::multiplyExact);
    next = nextLayers(sizes, weekendsLeft < weekends);

    ownKind = new int[grid.kinds];
    Arrays.fill(ownKind, -1);
    int own = 0;
    List<Integer> kindOf = new ArrayList<>();
    Map<List<Object>, List<Integer>> alike = new LinkedHashMap<>();
    for (int s = 0; s < grid.shifts; s++) {
      if (terms.most()[s] - outside.ofShift[s] > 0) {
        if (ownKind[grid.kind[s]] < 0) {
          ownKind[grid.kind[s]] = own++;
          kindOf.add(grid.kind[s]);
        }
        alike.computeIfAbsent(alike(s), k -> new ArrayList<>()).add(s);
      } else if (outside.ofShift[s] > 0 && ownKind[grid.kind[s]] < 0) {
        ownKind[grid.kind[s]] = own++;
        kindOf.add(grid.kind[s]);
      }
    }
    runKinds = own;
    groupShifts =
        alike.values().stream()
            .map(l -> l.stream().mapToInt(i -> i).toArray())
            .toArray(int[][]::new);
    groupLength = Arrays.stream(groupShifts).mapToInt(g -> grid.length[g[0]]).toArray();
    groupCount = Arrays.stream(groupShifts).mapToInt(g -> countOf(g[0])).toArray();

    int maxRun = own == 0 ? 0 : terms.maxRun();
    nodes = fullOff + maxRun * runKinds;
    nodeRun = new int[nodes];
    arcStart = new int[nodes + 1];
    List<int[]> arcs = new ArrayList<>();
    for (int v = 0; v < nodes; v++) {
      nodeRun[v] = v < fullOff ? 0 : (v - fullOff) / runKinds + 1;
      arcs.add(new int[] {v < fullOff ? Math.min(v + 1, fullOff - 1) : 0, -1});
      for (int g = 0; g < groupShifts.length; g++) {
        int s = groupShifts[g][0];
        boolean fits =
            v < fullOff
                ? v == fullOff - 1 && maxRun > 0
                : nodeRun[v] < maxRun && !grid.bars[kindOf.get((v - fullOff) % runKinds)][s];
        if (fits) {
          arcs.add(new int[] {work(nodeRun[v] + 1, s), g});
        }
      }
      arcStart[v + 1] = arcs.size();
    }
    arcTo = arcs.stream().mapToInt(a -> a[0]).toArray();
    arcGroup = arcs.stream().mapToInt(a -> a[1]).toArray();

    start = startNode(line);
    end = new boolean[nodes];
    for (int v = 0; v < nodes; v++) {
      end[v] = mayEnd(v, line, to, terms, kindOf);
    }

    lo = new int[n][nodes * layers];
    hi = new int[n][nodes * layers];
    at = new int[n][nodes * layers];
    width = new int[n];
    forward();
    states = narrow();
  }

  /** What is worked on the days outside a window. */
  private static final class Outside {
    final int[] ofShift;
    int units;
    int weekends;

    Outside(Grid grid, byte[] line, int from, int to) {
      ofShift = new int[grid.shifts];
      for (int d = 0; d < grid.days; d++) {
        if (d >= from && d < to) {
          continue;
        }
        if (line[d] > 0) {
          ofShift[line[d] - 1]++;
          units += grid.length[line[d] - 1];
        }
        if (d % 7 == 5 && (line[d] > 0 || line[d + 1] > 0)) {
          weekends++;
        }
      }
    }
  }

  private int[][] nextLayers(int[] sizes, boolean weekendsBind) {
    int[][] table = new int[2 * sizes.length][layers];
    for (int row = 0; row < table.length; row++) {
      boolean weekend = row >= sizes.length && weekendsBind;
      int count = row % sizes.length;
      for (int layer = 0; layer < layers; layer++) {
        int reached = layer;
        boolean fits = true;
        int stride = 1;
        for (int i = 0; i < sizes.length; i++) {
          boolean adds = i == 0 ? weekend : count == i;
          fits &= !adds || layer / stride % sizes[i] + 1 < sizes[i];
          reached += adds ? stride : 0;
          stride *= sizes[i];
        }
        table[row][layer] = fits ? reached : -1;
      }
    }
    return table;
  }

  private int countOf(int shift) {
    for (int i = 0; i < counted.length; i++) {
      if (counted[i] == shift) {
        return i + 1;
      }
    }
    return 0;
  }

  private List<Object> alike(int shift) {
    List<Boolean> barredBy = new ArrayList<>();
    for (int k = 0; k < grid.kinds; k++) {
      barredBy.add(grid.bars[k][shift]);
    }
    return List.of(grid.kind[shift], grid.length[shift], countOf(shift), barredBy);
  }

  private int work(int run, int shift) {
    return fullOff + (run - 1) * runKinds + ownKind[grid.kind[shift]];
  }

  private int startNode(byte[] line) {
    int run = 0;
    while (run < from && line[from - 1 - run] > 0 == line[from - 1] > 0) {
      run++;
    }
    if (from == 0 || line[from - 1] == 0) {
      return run == from ? fullOff - 1 : Math.min(run, fullOff) - 1;
    }
    return work(run, line[from - 1] - 1);
  }

  private boolean mayEnd(
      int node, byte[] line, int to, Grid.PersonTerms terms, List<Integer> kindOf) {
    if (to == grid.days) {
      return true;
    }
    int after = 0;
    while (to + after < grid.days && line[to + after] > 0 == line[to] > 0) {
      after++;
    }
    boolean open = to + after == grid.days;
    int run = nodeRun[node];
    if (line[to] == 0) {
      return run == 0
          ? open || node + 1 + after >= fullOff
          : (run >= minRun || run == to) && (open || after >= fullOff);
    }
    if (run == 0) {
      return node == fullOff - 1 && (open || after >= minRun);
    }
    return run + after <= terms.maxRun()
        && !grid.bars[kindOf.get((node - fullOff) % runKinds)][line[to] - 1]
        && (open || run + after >= minRun || run == to);
  }

  /** Whether an arc can be taken to day {@code t} of the window. */
  boolean open(int node, int group, int t) {
    return group >= 0
        ? works[t]
        : nodeRun[node] == 0 || nodeRun[node] >= minRun || nodeRun[node] == from + t;
  }

  /** The layer that an arc to day {@code t} reaches, or -1. */
  int reached(int node, int group, int t, int layer) {
    if (group < 0) {
      return layer;
    }
    int day = (from + t) % 7;
    boolean weekend = day == 5 || (day == 6 && nodeRun[node] == 0);
    return next[(weekend ? counted.length + 1 : 0) + groupCount[group]][layer];
  }

  private void forward() {
    for (int t = 0; t < n; t++) {
      Arrays.fill(lo[t], NONE);
      Arrays.fill(hi[t], -1);
      for (int v = 0; v < nodes; v++) {
        for (int l = 0; l < layers; l++) {
          if (t == 0 ? v == start && l == 0 : hi[t - 1][v * layers + l] >= 0) {
            forward(t, v, l);
          }
        }
      }
    }
  }

  private void forward(int t, int v, int l) {
    int least = t == 0 ? 0 : lo[t - 1][v * layers + l];
    int most = t == 0 ? 0 : hi[t - 1][v * layers + l];
    for (int a = arcStart[v]; a < arcStart[v + 1]; a++) {
      int group = arcGroup[a];
      int layer = open(v, group, t) ? reached(v, group, t, l) : -1;
      int units = group < 0 ? 0 : groupLength[group];
      int first = Math.max(least + units, leastAt(t));
      int last = Math.min(most + units, mostAt(t));
      if (layer >= 0 && first <= last && isEven(t, layer)) {
        int to = arcTo[a] * layers + layer;
        lo[t][to] = Math.min(lo[t][to], first);
        hi[t][to] = Math.max(hi[t][to], last);
      }
    }
  }

  private int leastAt(int t) {
    return narrow ? worked[t] * minLeft / worked[n - 1] - SWAY * longest : 0;
  }

  private int mostAt(int t) {
    return narrow
        ? Math.min(maxLeft, worked[t] * maxLeft / worked[n - 1] + SWAY * longest)
        : maxLeft;
  }

  private boolean isEven(int t, int layer) {
    double even = (double) worked[t] / worked[n - 1] * (weekendLayers - 1);
    return !narrow || Math.abs(layer % weekendLayers - even) <= WEEKENDS;
  }

  /** How many days up to each could be worked; at least 1, as it divides. */
  private int[] workable() {
    int[] sums = new int[n];
    for (int t = 0; t < n; t++) {
      sums[t] = (t == 0 ? 0 : sums[t - 1]) + (works[t] ? 1 : 0);
    }
    sums[n - 1] = Math.max(1, sums[n - 1]);
    return sums;
  }

  /** Cuts off what reaches no end, lays out the rows, and counts the states. */
  private long narrow() {
    int[] afterLo = new int[nodes * layers];
    int[] afterHi = new int[nodes * layers];
    for (int i = 0; i < afterLo.length; i++) {
      afterLo[i] = end[i / layers] ? 0 : NONE;
      afterHi[i] = end[i / layers] ? 0 : -1;
    }
    long sum = 0;
    for (int t = n - 1; t >= 0; t--) {
      if (t < n - 1) {
        int[] laterLo = afterLo;
        int[] laterHi = afterHi;
        afterLo = new int[nodes * layers];
        afterHi = new int[nodes * layers];
        for (int v = 0; v < nodes; v++) {
          for (int l = 0; l < layers; l++) {
            backward(t + 1, v, l, laterLo, laterHi, afterLo, afterHi);
          }
        }
      }
      int place = 0;
      for (int i = 0; i < nodes * layers; i++) {
        if (afterHi[i] < 0) {
          hi[t][i] = -1;
          lo[t][i] = NONE;
        } else {
          lo[t][i] = Math.max(lo[t][i], minLeft - afterHi[i]);
          hi[t][i] = Math.min(hi[t][i], maxLeft - afterLo[i]);
        }
        at[t][i] = place;
        place += Math.max(0, hi[t][i] - lo[t][i] + 1);
      }
      width[t] = place;
      sum += place;
    }
    return sum;
  }

  private void backward(
      int t, int v, int l, int[] laterLo, int[] laterHi, int[] afterLo, int[] afterHi) {
    int least = NONE;
    int most = -1;
    for (int a = arcStart[v]; a < arcStart[v + 1]; a++) {
      int group = arcGroup[a];
      int layer = open(v, group, t) ? reached(v, group, t, l) : -1;
      if (layer >= 0 && laterHi[arcTo[a] * layers + layer] >= 0) {
        int units = group < 0 ? 0 : groupLength[group];
        least = Math.min(least, laterLo[arcTo[a] * layers + layer] + units);
        most = Math.max(most, laterHi[arcTo[a] * layers + layer] + units);
      }
    }
    afterLo[v * layers + l] = least;
    afterHi[v * layers + l] = most;
  }
}

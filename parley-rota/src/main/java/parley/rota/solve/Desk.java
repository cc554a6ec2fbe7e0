package parley.rota.solve;

import java.util.Arrays;
import parley.rota.model.Doctor;
import parley.rota.rules.Rule;

/**
 * A rota on the desk: codes that change, and what they cost, kept up to date change by change. What
 * is broken is counted in one number, what is only bad in another, which is the {@link Score}.
 */
final class Desk {

  private static final int MAX_ROWS = 8;

  final Grid grid;
  final DemandGrid demand;

  /** Doctor, day. */
  final int[][] code;

  private final RowJudge judge;
  private final Marks marks;
  private final Loads loads;
  private final int shortageWeight;
  private final int[][] row;
  private final int[][] wish;

  private final int[] there;
  private final int[] atNeed;
  private long demandBroken;
  private long demandShort;
  private long wishes;

  private final int[][] minutesOf;
  private final long[] minutes;
  private final int[][] marked;
  private final int[][] marksOf;
  private final int[] ownWeekends;
  private final int[][] units;
  private final long[][] load;
  private final long[][] spread;

  private final int[][] near;
  private final int[] nearSum;
  private final int[] broken;
  private final long[] bad;
  private long rowsBroken;
  private long rowsBad;
  private long unfair;

  private final int[] touched = new int[MAX_ROWS];
  private final int[] touchedLo = new int[MAX_ROWS];
  private final int[] touchedHi = new int[MAX_ROWS];
  private final int[][] newNear;
  private final int[] newBroken = new int[MAX_ROWS];
  private final long[] newBad = new long[MAX_ROWS];
  private int touchedCount;
  private final boolean[][] dirty;
  private final long[][] newSpread;
  private final int[] changed;
  private int changes;
  private long newRowsBroken;
  private long newRowsBad;
  private long newUnfair;

  Desk(Grid grid, DemandGrid demand, RowJudge judge, Marks marks, Loads loads) {
    this.grid = grid;
    this.demand = demand;
    this.judge = judge;
    this.marks = marks;
    this.loads = loads;
    shortageWeight = grid.plan.weights().shortage();
    code = new int[grid.doctors][grid.days];
    row = new int[grid.doctors][];
    wish = new int[grid.doctors][grid.days * grid.codes];
    there = demand.past.clone();
    atNeed = new int[demand.needs];
    minutesOf = new int[grid.doctors][];
    minutes = new long[grid.doctors];
    marked = new int[grid.doctors][];
    marksOf = new int[grid.doctors][3];
    ownWeekends = new int[grid.doctors];
    units = new int[loads.burdens][grid.doctors];
    load = new long[loads.burdens][grid.doctors];
    spread = new long[loads.burdens][loads.members.length];
    near = new int[grid.doctors][grid.width];
    nearSum = new int[grid.doctors];
    broken = new int[grid.doctors];
    bad = new long[grid.doctors];
    newNear = new int[MAX_ROWS][grid.width];
    dirty = new boolean[loads.burdens][loads.members.length];
    newSpread = new long[loads.burdens][loads.members.length];
    changed = new int[3 * grid.doctors * grid.days];
    start();
    load(grid.start());
  }

  private void start() {
    for (int n = 0; n < grid.doctors; n++) {
      row[n] = grid.past[n].clone();
      minutesOf[n] = new int[grid.days];
      marked[n] = new int[marks.count];
      for (int m = 0; m < marks.count; m++) {
        if (marks.past[n][m] > 0) {
          marked[n][m] = marks.past[n][m];
          marksOf[n][marks.kind[m]] += marks.counts[n][m] ? 1 : 0;
        }
      }
      for (int d = 0; d < grid.days; d++) {
        for (int c = 0; c < grid.codes; c++) {
          wish[n][d * grid.codes + c] = Wishes.cost(grid, n, d, c);
        }
        wishes += wish[n][d * grid.codes];
      }
      judge.judge(n, row[n], judge.first, judge.last, near[n]);
      nearSum[n] = Arrays.stream(near[n]).sum();
      whole(n, 0, nearSum[n]);
      broken[n] = newBroken[0];
      bad[n] = newBad[0];
      rowsBroken += broken[n];
      rowsBad += bad[n];
      for (int b = 0; b < loads.burdens; b++) {
        units[b][n] = loads.markKind[b] < 0 ? 0 : marksOf[n][loads.markKind[b]];
        load[b][n] = loads.load(b, n, units[b][n]);
      }
    }
    for (int need = 0; need < demand.needs; need++) {
      atNeed[need] = fewest(need);
      demandBroken += brokenAt(need, atNeed[need]);
      demandShort += Math.max(0, demand.wanted[need] - atNeed[need]);
    }
    for (int b = 0; b < loads.burdens; b++) {
      for (int g = 0; g < loads.members.length; g++) {
        spread[b][g] = spread(b, g);
        unfair += spread[b][g];
      }
    }
  }

  private int fewest(int need) {
    int fewest = Integer.MAX_VALUE;
    for (int p = demand.partAt[need]; p < demand.partAt[need + 1]; p++) {
      fewest = Math.min(fewest, there[p]);
    }
    return fewest;
  }

  private int brokenAt(int need, int count) {
    int most = demand.maximum[need];
    return Math.max(0, demand.minimum[need] - count) + (most < 0 ? 0 : Math.max(0, count - most));
  }

  private long spread(int b, int g) {
    long most = Long.MIN_VALUE;
    long least = Long.MAX_VALUE;
    for (int n : loads.members[g]) {
      most = Math.max(most, load[b][n]);
      least = Math.min(least, load[b][n]);
    }
    return (most - least) * loads.weight[b];
  }

  /** How much is broken: rules of rows, and demand. */
  long broken() {
    return rowsBroken + demandBroken;
  }

  /** How much of it a row breaks. */
  int brokenBy(int n) {
    return broken[n];
  }

  /** The score. */
  long bad() {
    return rowsBad + demandShort * shortageWeight + wishes + unfair;
  }

  /** Whether a need has fewer than are wanted. */
  boolean isShort(int need) {
    return atNeed[need] < demand.wanted[need];
  }

  /** Changes a code, if it may be; {@link #price} tells what that costs. */
  void change(int n, int d, int c) {
    int old = code[n][d];
    if (old == c) {
      return;
    }
    changed[3 * changes] = n;
    changed[3 * changes + 1] = d;
    changed[3 * changes + 2] = old;
    changes++;
    touch(n, d);
    put(n, d, c);
  }

  boolean isFull() {
    return touchedCount >= MAX_ROWS - 1;
  }

  private void touch(int n, int d) {
    int at = grid.before + d;
    for (int i = 0; i < touchedCount; i++) {
      if (touched[i] == n) {
        touchedLo[i] = Math.min(touchedLo[i], at);
        touchedHi[i] = Math.max(touchedHi[i], at);
        return;
      }
    }
    touched[touchedCount] = n;
    touchedLo[touchedCount] = at;
    touchedHi[touchedCount] = at;
    touchedCount++;
  }

  private void put(int n, int d, int c) {
    int old = code[n][d];
    code[n][d] = c;
    if (grid.cyclic) {
      for (int at = (grid.before + d) % grid.days; at < grid.width; at += grid.days) {
        row[n][at] = grid.entryAt(at, c);
      }
    } else {
      row[n][grid.before + d] = grid.entry(d, c);
    }
    wishes += wish[n][d * grid.codes + c] - wish[n][d * grid.codes + old];
    if (old > 0) {
      add(n, d, old - 1, -1);
    }
    if (c > 0) {
      add(n, d, c - 1, 1);
    }
  }

  private void add(int n, int d, int s, int sign) {
    int cell = d * grid.shifts + s;
    if (grid.counts[n][d]) {
      minutes[n] += (long) sign * grid.entries.work[grid.entry(d, s + 1)];
      minutesOf[n][d] += sign * grid.entries.work[grid.entry(d, s + 1)];
    }
    for (int m : marks.ofDuty[cell]) {
      int before = marked[n][m];
      marked[n][m] = before + sign;
      if (marks.counts[n][m]) {
        int kind = marks.kind[m];
        marksOf[n][kind] += before == 0 ? 1 : before + sign == 0 ? -1 : 0;
        ownWeekends[n] += kind == Marks.WORKED_WEEKEND ? sign : 0;
      }
    }
    int group = loads.groupOf[n];
    for (int b = 0; b < loads.burdens; b++) {
      int now =
          loads.markKind[b] < 0
              ? units[b][n] + sign * loads.ofDuty[b][cell]
              : marksOf[n][loads.markKind[b]];
      if (now != units[b][n]) {
        units[b][n] = now;
        load[b][n] = loads.load(b, n, now);
        if (group >= 0) {
          dirty[b][group] = true;
        }
      }
    }
    for (DemandGrid.Gift gift : demand.gifts[cell]) {
      if (demand.isEligible[gift.demand()][n]) {
        give(gift, sign);
      }
    }
  }

  private void give(DemandGrid.Gift gift, int sign) {
    int need = gift.need();
    for (int p = gift.firstPart(); p <= gift.lastPart(); p++) {
      there[p] += sign;
    }
    int now = fewest(need);
    if (now != atNeed[need]) {
      demandBroken += brokenAt(need, now) - brokenAt(need, atNeed[need]);
      demandShort +=
          Math.max(0, demand.wanted[need] - now) - Math.max(0, demand.wanted[need] - atNeed[need]);
      atNeed[need] = now;
    }
  }

  /** What the changes make of the cost: what is broken times a price, and what is bad. */
  long price(long ofBroken) {
    newRowsBroken = rowsBroken;
    newRowsBad = rowsBad;
    for (int i = 0; i < touchedCount; i++) {
      int n = touched[i];
      int lo = grid.cyclic ? judge.first : Math.max(judge.first, touchedLo[i] - judge.reach);
      int hi = grid.cyclic ? judge.last : Math.min(judge.last, touchedHi[i] + judge.reach);
      touchedLo[i] = lo;
      touchedHi[i] = hi;
      int nearBroken = nearSum[n];
      judge.judge(n, row[n], lo, hi, newNear[i]);
      for (int at = lo; at <= hi; at++) {
        nearBroken += newNear[i][at] - near[n][at];
      }
      whole(n, i, nearBroken);
      newRowsBroken += newBroken[i] - broken[n];
      newRowsBad += newBad[i] - bad[n];
    }
    newUnfair = unfair;
    for (int b = 0; b < loads.burdens; b++) {
      for (int g = 0; g < loads.members.length; g++) {
        if (dirty[b][g]) {
          newSpread[b][g] = spread(b, g);
          newUnfair += newSpread[b][g] - spread[b][g];
        }
      }
    }
    return (newRowsBroken + demandBroken) * ofBroken
        + newRowsBad
        + demandShort * shortageWeight
        + wishes
        + newUnfair;
  }

  /** Keeps the changes, which have been priced. */
  void keep() {
    for (int i = 0; i < touchedCount; i++) {
      int n = touched[i];
      for (int at = touchedLo[i]; at <= touchedHi[i]; at++) {
        nearSum[n] += newNear[i][at] - near[n][at];
        near[n][at] = newNear[i][at];
      }
      broken[n] = newBroken[i];
      bad[n] = newBad[i];
    }
    rowsBroken = newRowsBroken;
    rowsBad = newRowsBad;
    unfair = newUnfair;
    for (int b = 0; b < loads.burdens; b++) {
      for (int g = 0; g < loads.members.length; g++) {
        if (dirty[b][g]) {
          spread[b][g] = newSpread[b][g];
          dirty[b][g] = false;
        }
      }
    }
    touchedCount = 0;
    changes = 0;
  }

  /** Takes the changes back. */
  void undo() {
    for (int i = changes - 1; i >= 0; i--) {
      put(changed[3 * i], changed[3 * i + 1], changed[3 * i + 2]);
    }
    for (boolean[] groups : dirty) {
      Arrays.fill(groups, false);
    }
    touchedCount = 0;
    changes = 0;
  }

  /** Makes the rota that of these codes. */
  void load(int[][] codes) {
    for (int n = 0; n < grid.doctors; n++) {
      for (int d = 0; d < grid.days; d++) {
        change(n, d, codes[n][d]);
      }
      price(1);
      keep();
    }
  }

  /** What a row breaks and costs in all; days near changes are counted already. */
  private void whole(int n, int slot, int nearBroken) {
    int whole = nearBroken + judge.eased(n, row[n]);
    long agreements = 0;
    for (Rule.WeekendFrequency rule : grid.rules.weekends) {
      int worked = marksOf[n][Marks.WORKED_WEEKEND];
      long over = (long) worked * rule.of() - (long) rule.worked() * marks.weekends[n];
      if (over > 0 && ownWeekends[n] > 0) {
        if (rule.clause().mayBeAgreed()) {
          agreements++;
        } else {
          whole += (int) Math.ceilDiv(over, rule.of());
        }
      }
    }
    for (Rule.AverageHours rule : grid.rules.averages) {
      int over = Averages.over(grid, n, rule, minutes[n], minutesOf[n]);
      if (over > 0 && rule.clause().mayBeAgreed()) {
        agreements++;
      } else {
        whole += over;
      }
    }
    newBroken[slot] = whole;
    newBad[slot] = agreements * shortageWeight + hours(n) * grid.plan.weights().hours();
  }

  private long hours(int n) {
    Doctor doctor = grid.doctor(n);
    long days = grid.daysCounted[n];
    return doctor.weeklyMinutes().isEmpty() || days == 0
        ? 0
        : Math.abs(minutes[n] * 7 - doctor.weeklyMinutes().get() * days) / (60 * days);
  }
}

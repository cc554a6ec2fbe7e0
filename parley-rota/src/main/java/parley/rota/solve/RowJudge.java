package parley.rota.solve;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;
import parley.rota.check.Stint;
import parley.rota.rules.Rule;
import parley.rota.rules.RunOf;

/**
 * Counts what a row breaks of the rules, on numbers alone: 0 if and only if the checker finds no
 * breach and no fault of the doctor's. What is broken near a day is counted by day, so that a
 * change asks only for the days around it; the rest by the whole row.
 */
final class RowJudge {

  private final Grid grid;
  private final Entries e;
  private final RowRules rules;

  /** By whether low intensity is agreed, days apart, later entry x shifts + earlier shift. */
  private final byte[][][] pairs;

  private final boolean[] hasPast;

  /** How many days from a change something may be broken by it. */
  final int reach;

  /** The first day of a row on which anything is counted, and the last. */
  final int first;

  final int last;

  RowJudge(Grid grid) {
    this.grid = grid;
    e = grid.entries;
    rules = grid.rules;
    reach = rules.reach + 1;
    first = grid.cyclic ? grid.before : 2;
    last = grid.before + grid.days - 1;
    pairs = new byte[][][] {pairs(false), pairs(true)};
    hasPast = new boolean[grid.doctors];
    for (int n = 0; n < grid.doctors; n++) {
      for (int at = 0; at < grid.before; at++) {
        hasPast[n] |= grid.past[n][at] > 0;
      }
    }
  }

  private byte[][] pairs(boolean agreed) {
    int reach = rules.pairs.stream().mapToInt(RowRules.Pair::reach).max().orElse(0);
    byte[][] bad = new byte[reach + 1][grid.width * grid.shifts * grid.shifts];
    for (int i = 0; i < rules.pairs.size(); i++) {
      RowRules.Pair pair = rules.pairs.get(i);
      for (int apart = 1; apart <= pair.reach(); apart++) {
        boolean[] table = grid.pairs.table(i, apart);
        for (int k = 0; k < table.length && (!agreed || pair.agreedToo()); k++) {
          if (table[k]) {
            bad[apart][k]++;
          }
        }
      }
    }
    return bad;
  }

  /**
   * What is broken on some days of a row, of what is counted by day.
   *
   * @param lo a day of the row, not before {@link #first}
   * @param hi a day, not after {@link #last}
   * @param out what each day breaks
   */
  void judge(int n, int[] row, int lo, int hi, int[] out) {
    for (int at = lo; at <= hi; at++) {
      out[at] = isOwn(at) && row[at] > 0 ? alone(n, row, at) : 0;
    }
    boolean eased = isEasy(n);
    for (RowRules.Run run : rules.runs) {
      if (!eased || run.flag() != Entries.ANY) {
        runs(row, run, lo, hi, out);
      }
    }
    if (grid.lowIntensity[n]) {
      for (RowRules.Run run : rules.agreedRuns) {
        runs(row, run, lo, hi, out);
      }
    }
    for (Rule.RestAfterNights rule : rules.nights) {
      nights(row, rule, lo, hi, out);
    }
    for (Rule.HoursInWindow rule : rules.windows) {
      windows(n, row, rule, lo, hi, out);
    }
    for (Rule.OnCallsInDays rule : rules.onCallsInDays) {
      onCalls(row, rule, grid.lowIntensity[n] ? rule.agreedMax() : rule.max(), lo, hi, out);
    }
  }

  /** Whether runs of any duties are judged by the whole row. */
  private boolean isEasy(int n) {
    return grid.lowIntensity[n] && !rules.eased.isEmpty();
  }

  private boolean isOwn(int at) {
    return at >= grid.before && at < grid.before + grid.days;
  }

  /** Bans of the duty, pairs with earlier ones, and rest on call between two others. */
  private int alone(int n, int[] row, int at) {
    int entry = row[at];
    int shift = grid.shiftOf(entry);
    int broken = grid.bans[n][(at - grid.before) * grid.shifts + shift];
    byte[][] bad = pairs[grid.lowIntensity[n] ? 1 : 0];
    for (int apart = 1; apart < bad.length; apart++) {
      int earlier = row[at - apart];
      if (earlier > 0) {
        int shiftThere = grid.shiftOf(earlier);
        if (shiftThere >= 0) {
          broken += bad[apart][(entry - 1) * grid.shifts + shiftThere];
        }
      }
    }
    return broken + (isBetween(row, at) ? 1 : 0);
  }

  /** Whether rest on call is missed, or is missed before a long shift, by work on both sides. */
  private boolean isBetween(int[] row, int at) {
    int entry = row[at];
    if (!rules.onCallRest.isEmpty()
        && (e.flags[entry] & Entries.ON_CALL) != 0
        && overlaps(row[at - 1], entry)
        && overlaps(entry, row[at + 1])) {
      List<Stint> line = line(row, at - 1, at + 1);
      return rules.rests.misses(e.stints(entry).getFirst(), line);
    }
    if (!rules.afterOnCall.isEmpty()
        && (e.flags[entry] & Entries.SHIFT) != 0
        && (e.flags[row[at - 1]] & Entries.ON_CALL) != 0
        && overlaps(row[at - 2], row[at - 1])
        && (at - 1 >= grid.before)) {
      List<Stint> before = line(row, at - 2, at - 1);
      return rules.afterOnCall.stream().anyMatch(r -> rules.isTooLong(r, before, e.stints(entry)));
    }
    return false;
  }

  private boolean overlaps(int earlier, int later) {
    return earlier > 0 && later > 0 && e.end[earlier] > e.start[later];
  }

  private List<Stint> line(int[] row, int from, int to) {
    List<Stint> line = new ArrayList<>();
    for (int at = from; at <= to; at++) {
      line.addAll(e.stints(row[at]));
    }
    return line;
  }

  /** A breach for each own day beyond the longest run, and one for rest that is too short. */
  private void runs(int[] row, RowRules.Run run, int lo, int hi, int[] out) {
    int flag = run.flag();
    int max = run.max();
    int length = 0;
    while (length <= max && lo - 1 - length >= 0 && has(row, lo - 1 - length, flag)) {
      length++;
    }
    for (int at = lo; at <= hi; at++) {
      if (!has(row, at, flag)) {
        length = 0;
        continue;
      }
      length = Math.min(length + 1, max + 1);
      if (length > max) {
        out[at] += isOwn(at) ? 1 : 0;
      } else if (length == max && run.restMinutes() > 0 && !has(row, at + 1, flag)) {
        int end = runEnd(row, at, max, run.kind());
        out[at] += free(row, at, end, run.restMinutes()) < run.restMinutes() ? 1 : 0;
      }
    }
  }

  private boolean has(int[] row, int at, int flag) {
    return (e.flags[row[at]] & flag) != 0;
  }

  /** The last minute of the duties of a run whose last day is given. */
  private int runEnd(int[] row, int at, int length, int kind) {
    int end = e.kindEnd[kind][row[at]];
    return length > 1 ? Math.max(end, e.kindEnd[kind][row[at - 1]]) : end;
  }

  private void nights(int[] row, Rule.RestAfterNights rule, int lo, int hi, int[] out) {
    int kind = RunOf.NIGHT.ordinal();
    for (int at = lo; at <= hi; at++) {
      if (has(row, at, Entries.NIGHT) && !has(row, at + 1, Entries.NIGHT)) {
        int length = 1;
        while (length < rule.minNights()
            && at - length >= 0
            && has(row, at - length, Entries.NIGHT)) {
          length++;
        }
        int end = runEnd(row, at, has(row, at - 1, Entries.NIGHT) ? 2 : 1, kind);
        if (length >= rule.minNights()
            && free(row, at, end, rule.restMinutes()) < rule.restMinutes()) {
          out[at]++;
        }
      }
    }
  }

  /** Minutes until the next duty, of the plan's own if the run is of before. */
  private int free(int[] row, int at, int end, int restMinutes) {
    int until = Math.min(grid.width - 1, at + RowRules.days(restMinutes));
    boolean past = !grid.cyclic && at < grid.before;
    for (int next = past ? grid.before : at - 1; next <= until; next++) {
      int entry = row[next];
      if (entry > 0 && next != at && e.end[entry] > end) {
        return Math.max(0, e.start[entry] - end);
      }
    }
    return Integer.MAX_VALUE;
  }

  /** Work in stretches that start where work starts: the most is in one of these. */
  private void windows(int n, int[] row, Rule.HoursInWindow rule, int lo, int hi, int[] out) {
    int length = rule.windowMinutes();
    int days = RowRules.days(length);
    for (int at = lo; at <= hi; at++) {
      int entry = row[at];
      if (entry == 0 || !isOwn(at) && (grid.cyclic || at >= grid.before)) {
        continue;
      }
      int until = Math.min(grid.width - 1, at + days);
      for (int k = e.spanAt[entry]; k < e.spanAt[entry + 1]; k++) {
        if (at < grid.before && e.spanFrom[k] + length <= 0) {
          continue;
        }
        out[at] += tooMuch(row, rule, at - 1, until, e.spanFrom[k], at < grid.before);
      }
      if (at >= grid.before && at < grid.before + days && hasPast[n] && hasWork(entry)) {
        int from = e.spanFrom[e.spanAt[entry]] + 1 - length;
        out[at] += tooMuch(row, rule, Math.max(0, at - days), at + 1, from, false);
      }
    }
  }

  private boolean hasWork(int entry) {
    return e.spanAt[entry] < e.spanAt[entry + 1];
  }

  private int tooMuch(
      int[] row, Rule.HoursInWindow rule, int day, int until, int from, boolean asksOwn) {
    int to = from + rule.windowMinutes();
    int work = 0;
    int own = 0;
    int before = 0;
    for (int at = day; at <= until; at++) {
      int entry = row[at];
      if (entry > 0 && e.start[entry] < to && e.end[entry] > from) {
        boolean inside = e.start[entry] >= from && e.end[entry] <= to;
        int minutes = inside ? e.work[entry] : e.workIn(entry, from, to);
        work += minutes;
        own += at >= grid.before ? minutes : 0;
        if (before > 0 && e.end[before] > e.start[entry]) {
          work -= e.bothIn(before, entry, from, to);
        }
      }
      before = entry;
    }
    if (work <= rule.maxMinutes() || asksOwn && own == 0) {
      return 0;
    }
    return 1 + (work - rule.maxMinutes()) / 360;
  }

  private void onCalls(int[] row, Rule.OnCallsInDays rule, int max, int lo, int hi, int[] out) {
    for (int at = Math.max(lo, grid.before); at <= hi; at++) {
      if (isOwn(at) && has(row, at, Entries.ON_CALL)) {
        int there = 0;
        for (int day = at - rule.days() + 1; day <= at; day++) {
          there += e.onCalls[row[day]];
        }
        out[at] += Math.max(0, there - max);
      }
    }
  }

  /** What runs of any duties break, of a doctor who agreed to longer ones with quiet weekends. */
  int eased(int n, int[] row) {
    if (!isEasy(n)) {
      return 0;
    }
    int broken = 0;
    for (int at = 0; at < grid.width; at++) {
      boolean starts = row[at] > 0 && (at == 0 || row[at - 1] == 0);
      if (starts && (!grid.cyclic || isOwn(at))) {
        int last = at;
        while (last + 1 < grid.width && row[last + 1] > 0) {
          last++;
        }
        if (last >= grid.before || !grid.cyclic) {
          broken += easedRun(row, at, last);
        }
      }
    }
    return broken + (grid.cyclic && isEndless(row) ? 1 : 0);
  }

  private boolean isEndless(int[] row) {
    for (int at = grid.before; at < grid.before + grid.days; at++) {
      if (row[at] == 0) {
        return false;
      }
    }
    return true;
  }

  private int easedRun(int[] row, int first, int last) {
    int broken = 0;
    boolean eased = false;
    for (int q = 0; q < rules.eased.size(); q++) {
      Rule.LowIntensityRun rule = rules.eased.get(q);
      if (isQuiet(row, first, last, Entries.QUIET << q)) {
        eased = true;
        broken += run(row, first, last, rule.maxDays(), rule.restMinutes());
      }
    }
    for (RowRules.Run run : rules.runs) {
      if (!eased && run.flag() == Entries.ANY) {
        broken += run(row, first, last, run.max(), run.restMinutes());
      }
    }
    return broken;
  }

  /** Whether a Saturday and the Sunday after it, both of the run, are quiet. */
  private boolean isQuiet(int[] row, int first, int last, int flag) {
    for (int at = first; at < last; at++) {
      if (grid.day(at - grid.before).getDayOfWeek() == DayOfWeek.SATURDAY
          && has(row, at, flag)
          && has(row, at + 1, flag)) {
        return true;
      }
    }
    return false;
  }

  private int run(int[] row, int first, int last, int max, int restMinutes) {
    int length = last - first + 1;
    if (length > max) {
      return last >= grid.before ? length - max : 0;
    }
    if (length < max) {
      return 0;
    }
    int end = runEnd(row, last, length, RunOf.ANY.ordinal());
    return free(row, last, end, restMinutes) < restMinutes ? 1 : 0;
  }
}

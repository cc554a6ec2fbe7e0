package parley.rota.columns;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import parley.rota.line.LineProblem;

/**
 * A problem in numbers, for hot loops. A cell is a shift on a day: day times shifts, plus shift; a
 * row is an entry of the cover. Minutes are counted in units of their greatest common divisor.
 * Prices are whole numbers in parts of 1 / {@link #scale}, so that sums are exact.
 */
final class Grid {

  /** What no line can cost; sums of it and of a line's cost stay within an int. */
  static final int FAR = 1 << 30;

  /** Costs below are real ones. */
  static final int NEAR = 1 << 29;

  private static final int FINEST = 1 << 12;

  final LineProblem problem;
  final int days;
  final int shifts;
  final int people;
  final int cells;

  /** Of each shift, in units. */
  final int[] length;

  /** Of each shift: shifts of one kind bar the same shifts from the next day. */
  final int[] kind;

  final int kinds;

  /** By kind and shift: whether the shift may not follow on the kind. */
  final boolean[][] bars;

  /** By person and cell: what the wishes make the cell cost. */
  final int[][] wish;

  /** What the wishes cost a roster with no shift at all. */
  final long wishBase;

  final int rows;
  final int[] rowCell;
  final int[] wanted;
  final int[] under;
  final int[] over;

  /** The rows of each cell, mostly one. */
  final int[][] rowsAt;

  final PersonTerms[] terms;

  /** Parts of a price; 0 if prices are too large to be summed in an int. */
  final int scale;

  /** A person's hard rules in units; {@code most} by shift, {@code off} by day. */
  record PersonTerms(
      int[] most,
      int maxUnits,
      int minUnits,
      int maxRun,
      int minRun,
      int minOff,
      int weekends,
      boolean[] off) {}

  Grid(LineProblem problem) {
    this.problem = problem;
    days = problem.days();
    shifts = problem.shifts().size();
    people = problem.people().size();
    cells = days * shifts;
    int unit = 0;
    for (LineProblem.ShiftType s : problem.shifts()) {
      unit = gcd(unit, s.minutes());
    }
    length = new int[shifts];
    kind = new int[shifts];
    Map<Set<Integer>, Integer> found = new HashMap<>();
    List<boolean[]> barred = new ArrayList<>();
    for (int s = 0; s < shifts; s++) {
      LineProblem.ShiftType type = problem.shifts().get(s);
      length[s] = type.minutes() / unit;
      kind[s] = found.computeIfAbsent(type.notBefore(), set -> found.size());
      if (kind[s] == barred.size()) {
        barred.add(barred(type.notBefore()));
      }
    }
    kinds = barred.size();
    bars = barred.toArray(boolean[][]::new);
    terms = new PersonTerms[people];
    for (int p = 0; p < people; p++) {
      terms[p] = terms(problem.people().get(p), Math.max(1, unit));
    }
    wish = new int[people][cells];
    long base = 0;
    for (LineProblem.Wish w : problem.wishes()) {
      wish[w.person()][w.day() * shifts + w.shift()] += w.on() ? -w.weight() : w.weight();
      base += w.on() ? w.weight() : 0;
    }
    wishBase = base;
    rows = problem.cover().size();
    rowCell = new int[rows];
    wanted = new int[rows];
    under = new int[rows];
    over = new int[rows];
    int[] count = new int[cells];
    for (int r = 0; r < rows; r++) {
      LineProblem.Cover c = problem.cover().get(r);
      rowCell[r] = c.day() * shifts + c.shift();
      wanted[r] = c.wanted();
      under[r] = c.under();
      over[r] = c.over();
      count[rowCell[r]]++;
    }
    rowsAt = new int[cells][];
    for (int c = 0; c < cells; c++) {
      rowsAt[c] = new int[count[c]];
    }
    for (int r = 0; r < rows; r++) {
      rowsAt[rowCell[r]][--count[rowCell[r]]] = r;
    }
    scale = findScale();
  }

  private boolean[] barred(Set<Integer> notBefore) {
    boolean[] barred = new boolean[shifts];
    notBefore.forEach(s -> barred[s] = true);
    return barred;
  }

  private PersonTerms terms(LineProblem.Person person, int unit) {
    boolean[] off = new boolean[days];
    person.daysOff().forEach(d -> off[d] = true);
    return new PersonTerms(
        person.maxShifts().stream().mapToInt(most -> Math.min(most, days)).toArray(),
        person.maxMinutes() / unit,
        (person.minMinutes() + unit - 1) / unit,
        Math.min(person.maxRun(), days),
        Math.max(1, person.minRun()),
        Math.clamp(person.minRunOff(), 1, days),
        person.maxWeekends(),
        off);
  }

  /** The finest scale at which the dearest line's cost, and twice as much, stays near. */
  private int findScale() {
    long line = 1;
    for (int d = 0; d < days; d++) {
      long dearest = 0;
      for (int c = d * shifts; c < (d + 1) * shifts; c++) {
        long cover = 0;
        for (int r : rowsAt[c]) {
          cover += Math.max(under[r], over[r]);
        }
        for (int p = 0; p < people; p++) {
          dearest = Math.max(dearest, cover + Math.abs(wish[p][c]));
        }
      }
      line += dearest;
    }
    int found = FINEST;
    while (found > 0 && 2 * line * found >= NEAR) {
      found /= 2;
    }
    return found;
  }

  /** About how many states the graph of a person's lines on a window has, if none are counted. */
  long states(int person, int from, int to) {
    PersonTerms own = terms[person];
    long nodes = own.minOff() + (long) own.maxRun() * kinds;
    long weekends = Math.min(own.weekends(), (to - from) / 7) + 1L;
    long units = (long) own.maxUnits() * (to - from) / days / 2 + 1;
    return (to - from) * nodes * weekends * units;
  }

  private static int gcd(int a, int b) {
    return b == 0 ? a : gcd(b, a % b);
  }
}

package parley.bench;

import java.util.List;
import parley.rota.line.LineProblem;

/** The score of a roster, kept as it changes: broken rules by how much, and what the rest costs. */
final class LineScore {

  /** Of a problem without people. */
  static final LineScore NONE =
      new LineScore(
          new LineProblem(
              "none",
              7,
              List.of(new LineProblem.ShiftType("D", 1, java.util.Set.of())),
              List.of(),
              List.of(),
              List.of()));

  private static final int SATURDAY = 5;

  private final LineProblem problem;
  private final int[][] lines;
  private final long[] hardOf;
  private final int[][][] wishCost;
  private final int[][] there;
  private final LineProblem.Cover[][] cover;
  private long hard;
  private long soft;

  LineScore(LineProblem problem) {
    this.problem = problem;
    int people = problem.people().size();
    int shifts = problem.shifts().size();
    lines = new int[people][problem.days()];
    hardOf = new long[people];
    wishCost = new int[people][problem.days()][shifts + 1];
    there = new int[problem.days()][shifts + 1];
    cover = new LineProblem.Cover[problem.days()][shifts + 1];
    for (LineProblem.Wish w : problem.wishes()) {
      for (int s = 0; s <= shifts; s++) {
        if (s == w.shift() + 1 != w.on()) {
          wishCost[w.person()][w.day()][s] += w.weight();
        }
      }
    }
    for (int p = 0; p < people; p++) {
      for (int d = 0; d < problem.days(); d++) {
        soft += wishCost[p][d][0];
      }
      hardOf[p] = line(p);
      hard += hardOf[p];
    }
    for (LineProblem.Cover c : problem.cover()) {
      cover[c.day()][c.shift() + 1] = c;
      soft += coverCost(c.day(), c.shift() + 1);
    }
  }

  void set(int person, int day, int shift) {
    int old = lines[person][day];
    if (old == shift) {
      return;
    }
    soft += wishCost[person][day][shift] - wishCost[person][day][old];
    soft -= coverCost(day, old) + coverCost(day, shift);
    there[day][old]--;
    there[day][shift]++;
    soft += coverCost(day, old) + coverCost(day, shift);
    lines[person][day] = shift;
    hard -= hardOf[person];
    hardOf[person] = line(person);
    hard += hardOf[person];
  }

  long hard() {
    return hard;
  }

  long soft() {
    return soft;
  }

  private long coverCost(int day, int shift) {
    LineProblem.Cover c = cover[day][shift];
    if (shift == 0 || c == null) {
      return 0;
    }
    int found = there[day][shift];
    return found < c.wanted()
        ? (long) (c.wanted() - found) * c.under()
        : (long) (found - c.wanted()) * c.over();
  }

  private long line(int p) {
    LineProblem.Person person = problem.people().get(p);
    int[] line = lines[p];
    int[] ofType = new int[problem.shifts().size() + 1];
    long broken = 0;
    int minutes = 0;
    int weekends = 0;
    int start = 0;
    for (int d = 0; d < line.length; d++) {
      ofType[line[d]]++;
      if (line[d] > 0) {
        LineProblem.ShiftType shift = problem.shifts().get(line[d] - 1);
        minutes += shift.minutes();
        broken += person.daysOff().contains(d) ? 1 : 0;
        broken +=
            d + 1 < line.length && line[d + 1] > 0 && shift.notBefore().contains(line[d + 1] - 1)
                ? 1
                : 0;
      }
      weekends += d % 7 == SATURDAY && (line[d] > 0 || line[d + 1] > 0) ? 1 : 0;
      if (d + 1 == line.length || line[d + 1] > 0 != line[d] > 0) {
        broken += run(person, line, start, d + 1);
        start = d + 1;
      }
    }
    for (int s = 1; s < ofType.length; s++) {
      broken += Math.max(0, ofType[s] - person.maxShifts().get(s - 1));
    }
    broken += Math.max(0, (minutes - person.maxMinutes() + 59) / 60);
    broken += Math.max(0, (person.minMinutes() - minutes + 59) / 60);
    return broken + Math.max(0, weekends - person.maxWeekends());
  }

  private static int run(LineProblem.Person person, int[] line, int start, int end) {
    int length = end - start;
    boolean inside = start > 0 && end < line.length;
    if (line[start] > 0) {
      return Math.max(0, length - person.maxRun())
          + (inside ? Math.max(0, person.minRun() - length) : 0);
    }
    return inside ? Math.max(0, person.minRunOff() - length) : 0;
  }
}

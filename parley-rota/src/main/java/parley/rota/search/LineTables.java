package parley.rota.search;

import java.util.Arrays;
import java.util.List;
import parley.rota.line.LineProblem;

/**
 * A problem in flat arrays for hot loops. Kinds are what a day of a roster holds: 0 a day off, else
 * 1 more than the index of the shift. Minutes are in units of their greatest common divisor.
 */
final class LineTables {

  /** What a kind costs that a person may not have on a day; more than any price. */
  static final int FORBIDDEN = 1 << 28;

  final LineProblem problem;
  final int people;
  final int days;
  final int kinds;

  /** What a kind costs someone on a day, by wishes: person, day, kind. */
  final int[] wish;

  /** The least of {@link #wish} on a day: person, day. */
  final int[] leastWish;

  /** What so many people on a kind cost on a day: day, kind, people from 0. */
  final long[] cover;

  /** Whether a kind may follow another on the next day: kind, next kind. */
  final boolean[] follows;

  /** Kinds of one family have the same followers: kind (a shift) to family from 0. */
  final int[] family;

  /** A kind (a shift) of each family. */
  final int[] ofFamily;

  /** Length of a kind. */
  final int[] units;

  /** Minutes of a unit. */
  final int minutesOfUnit;

  /** By person and kind. */
  final int[] cap;

  /** What a person may have on some day, the day off among it. */
  final int[][] kindsOf;

  final int[] maxUnits;
  final int[] minUnits;
  final int[] maxRun;
  final int[] minRun;
  final int[] minOff;
  final int[] maxWeekends;

  private LineTables(LineProblem problem) {
    this.problem = problem;
    people = problem.people().size();
    days = problem.days();
    kinds = problem.shifts().size() + 1;
    wish = new int[people * days * kinds];
    leastWish = new int[people * days];
    cover = new long[days * kinds * (people + 1)];
    follows = new boolean[kinds * kinds];
    units = new int[kinds];
    minutesOfUnit = commonDivisor(problem.shifts());
    readShifts();
    family = new int[kinds];
    ofFamily = families();
    cap = new int[people * kinds];
    kindsOf = new int[people][];
    maxUnits = new int[people];
    minUnits = new int[people];
    maxRun = new int[people];
    minRun = new int[people];
    minOff = new int[people];
    maxWeekends = new int[people];
  }

  /** The tables of a problem. */
  static LineTables of(LineProblem problem) {
    LineTables t = new LineTables(problem);
    for (int p = 0; p < t.people; p++) {
      t.readPerson(p, problem.people().get(p));
    }
    t.readWishes();
    t.readLeastWishes();
    t.readCover();
    return t;
  }

  private void readShifts() {
    List<LineProblem.ShiftType> shifts = problem.shifts();
    Arrays.fill(follows, true);
    for (int k = 1; k < kinds; k++) {
      units[k] = shifts.get(k - 1).minutes() / minutesOfUnit;
      for (int next : shifts.get(k - 1).notBefore()) {
        follows[k * kinds + next + 1] = false;
      }
    }
  }

  private static int commonDivisor(List<LineProblem.ShiftType> shifts) {
    int unit = 0;
    for (LineProblem.ShiftType s : shifts) {
      int a = s.minutes();
      while (a != 0) {
        int rest = unit % a;
        unit = a;
        a = rest;
      }
    }
    return Math.max(1, unit);
  }

  private int[] families() {
    int[] first = new int[kinds];
    int many = 0;
    for (int k = 1; k < kinds; k++) {
      int f = 0;
      while (f < many && !sameFollowers(first[f], k)) {
        f++;
      }
      family[k] = f;
      if (f == many) {
        first[many++] = k;
      }
    }
    return Arrays.copyOf(first, many);
  }

  private boolean sameFollowers(int a, int b) {
    return Arrays.equals(follows, a * kinds, (a + 1) * kinds, follows, b * kinds, (b + 1) * kinds);
  }

  private void readPerson(int p, LineProblem.Person person) {
    maxUnits[p] = Math.floorDiv(person.maxMinutes(), minutesOfUnit);
    minUnits[p] = Math.ceilDiv(person.minMinutes(), minutesOfUnit);
    maxRun[p] = Math.min(person.maxRun(), days);
    minRun[p] = Math.clamp(person.minRun(), 1, days);
    minOff[p] = Math.clamp(person.minRunOff(), 1, days);
    maxWeekends[p] = person.maxWeekends();
    int[] own = new int[kinds];
    int many = 1;
    for (int k = 1; k < kinds; k++) {
      cap[p * kinds + k] = person.maxShifts().get(k - 1);
      if (cap[p * kinds + k] > 0) {
        own[many++] = k;
      }
      for (int d = 0; d < days; d++) {
        if (cap[p * kinds + k] <= 0 || person.daysOff().contains(d)) {
          wish[(p * days + d) * kinds + k] = FORBIDDEN;
        }
      }
    }
    cap[p * kinds] = days;
    kindsOf[p] = Arrays.copyOf(own, many);
  }

  private void readWishes() {
    for (LineProblem.Wish w : problem.wishes()) {
      int at = (w.person() * days + w.day()) * kinds;
      for (int k = 0; k < kinds; k++) {
        if (k == w.shift() + 1 != w.on()) {
          wish[at + k] += w.weight();
        }
      }
    }
  }

  private void readLeastWishes() {
    for (int cell = 0; cell < leastWish.length; cell++) {
      leastWish[cell] = Arrays.stream(wish, cell * kinds, (cell + 1) * kinds).min().orElseThrow();
    }
  }

  /** Whether another kind would suit a person better on a day: person, day; the kind there. */
  boolean isWishing(int cell, int kind) {
    return wish[cell * kinds + kind] > leastWish[cell];
  }

  private void readCover() {
    for (LineProblem.Cover c : problem.cover()) {
      int at = (c.day() * kinds + c.shift() + 1) * (people + 1);
      for (int there = 0; there <= people; there++) {
        cover[at + there] +=
            there < c.wanted()
                ? (long) (c.wanted() - there) * c.under()
                : (long) (there - c.wanted()) * c.over();
      }
    }
  }
}

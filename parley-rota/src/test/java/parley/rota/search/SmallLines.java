package parley.rota.search;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import parley.rota.line.LineProblem;
import parley.rota.line.Roster;

/** Random problems of lines, made around a hidden roster that keeps every rule. */
final class SmallLines {

  private SmallLines() {}

  /** A problem and a roster that it was made around. */
  record Made(LineProblem problem, Roster hidden) {}

  /** A problem for so many people, weeks and kinds of shift. */
  static Made around(long seed, int people, int weeks, int shifts) {
    SplittableRandom random = new SplittableRandom(seed);
    int days = 7 * weeks;
    List<LineProblem.ShiftType> types = new ArrayList<>();
    for (int s = 0; s < shifts; s++) {
      Set<Integer> notBefore = new HashSet<>();
      for (int earlier = 0; earlier < s; earlier++) {
        if (random.nextInt(3) > 0) {
          notBefore.add(earlier);
        }
      }
      types.add(new LineProblem.ShiftType("S" + s, 480 + 120 * random.nextInt(3), notBefore));
    }
    byte[] cells = new byte[people * days];
    List<LineProblem.Person> persons = new ArrayList<>();
    for (int p = 0; p < people; p++) {
      int minRun = 1 + random.nextInt(2);
      int maxRun = minRun + 1 + random.nextInt(3);
      int minOff = 1 + random.nextInt(2);
      byte[] line = line(random, types, days, minRun, maxRun, minOff);
      System.arraycopy(line, 0, cells, p * days, days);
      persons.add(person(random, types, p, line, minRun, maxRun, minOff));
    }
    Roster hidden = Roster.of(people, days, cells);
    List<LineProblem.Cover> cover = new ArrayList<>();
    for (int d = 0; d < days; d++) {
      for (int s = 0; s < shifts; s++) {
        int there = 0;
        for (int p = 0; p < people; p++) {
          there += hidden.at(p, d) == s + 1 ? 1 : 0;
        }
        int wanted = Math.max(0, there + random.nextInt(3) - 1);
        cover.add(new LineProblem.Cover(d, s, wanted, 10 + random.nextInt(90), 1));
      }
    }
    List<LineProblem.Wish> wishes = new ArrayList<>();
    for (int i = 0; i < people * weeks * 3; i++) {
      wishes.add(
          new LineProblem.Wish(
              random.nextInt(people),
              random.nextInt(days),
              random.nextInt(shifts),
              random.nextBoolean(),
              1 + random.nextInt(5)));
    }
    return new Made(new LineProblem("small " + seed, days, types, persons, wishes, cover), hidden);
  }

  private static byte[] line(
      SplittableRandom random,
      List<LineProblem.ShiftType> types,
      int days,
      int minRun,
      int maxRun,
      int minOff) {
    byte[] line = new byte[days];
    int d = random.nextInt(3);
    while (d < days) {
      int run = random.nextInt(minRun, maxRun + 1);
      int last = -1;
      for (int i = 0; i < run && d < days; i++, d++) {
        int shift = random.nextInt(types.size());
        while (last >= 0 && types.get(last).notBefore().contains(shift)) {
          shift = random.nextInt(types.size());
        }
        line[d] = (byte) (shift + 1);
        last = shift;
      }
      d += minOff + random.nextInt(3);
    }
    return line;
  }

  private static LineProblem.Person person(
      SplittableRandom random,
      List<LineProblem.ShiftType> types,
      int p,
      byte[] line,
      int minRun,
      int maxRun,
      int minOff) {
    int minutes = 0;
    int weekends = 0;
    int[] ofType = new int[types.size()];
    Set<Integer> daysOff = new HashSet<>();
    for (int d = 0; d < line.length; d++) {
      if (line[d] > 0) {
        minutes += types.get(line[d] - 1).minutes();
        ofType[line[d] - 1]++;
      } else if (random.nextInt(6) == 0) {
        daysOff.add(d);
      }
      if (d % 7 == 5 && (line[d] > 0 || line[d + 1] > 0)) {
        weekends++;
      }
    }
    List<Integer> caps = new ArrayList<>();
    for (int many : ofType) {
      caps.add(many + random.nextInt(3));
    }
    return new LineProblem.Person(
        "P" + p,
        caps,
        minutes + 60 * random.nextInt(9),
        minutes - 60 * random.nextInt(9),
        maxRun,
        minRun,
        minOff,
        weekends + random.nextInt(2),
        daysOff);
  }
}

package parley.rota.columns;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import parley.rota.line.LineJudge;
import parley.rota.line.LineProblem;
import parley.rota.line.Roster;

/** Small problems drawn at random, with every rule, and all lines that keep the rules. */
final class Small {

  private Small() {}

  static LineProblem problem(SplittableRandom random, int days, int shifts, int people) {
    List<LineProblem.ShiftType> types = new ArrayList<>();
    for (int s = 0; s < shifts; s++) {
      Set<Integer> notBefore = new HashSet<>();
      for (int b = 0; b < shifts; b++) {
        if (random.nextInt(4) == 0) {
          notBefore.add(b);
        }
      }
      types.add(new LineProblem.ShiftType("s" + s, List.of(480, 600, 720).get(s % 3), notBefore));
    }
    List<LineProblem.Person> persons = new ArrayList<>();
    List<LineProblem.Wish> wishes = new ArrayList<>();
    for (int p = 0; p < people; p++) {
      persons.add(person(random, days, shifts, p));
      for (int i = 0; i < 4; i++) {
        wishes.add(
            new LineProblem.Wish(
                p,
                random.nextInt(days),
                random.nextInt(shifts),
                random.nextBoolean(),
                1 + random.nextInt(3)));
      }
    }
    List<LineProblem.Cover> cover = new ArrayList<>();
    for (int d = 0; d < days; d++) {
      for (int s = 0; s < shifts; s++) {
        cover.add(
            new LineProblem.Cover(
                d, s, random.nextInt(people + 1), 5 + random.nextInt(20), 1 + random.nextInt(3)));
      }
    }
    return new LineProblem("small", days, types, persons, wishes, cover);
  }

  private static LineProblem.Person person(
      SplittableRandom random, int days, int shifts, int index) {
    List<Integer> most = new ArrayList<>();
    for (int s = 0; s < shifts; s++) {
      most.add(random.nextInt(3) == 0 ? random.nextInt(3) : days);
    }
    Set<Integer> off = new HashSet<>();
    if (random.nextBoolean()) {
      off.add(random.nextInt(days));
    }
    int maxMinutes = days * (240 + random.nextInt(240));
    int minMinutes = maxMinutes - 240 - random.nextInt(1500);
    int minRun = 1 + random.nextInt(3);
    return new LineProblem.Person(
        "p" + index,
        most,
        maxMinutes,
        Math.max(0, minMinutes),
        Math.min(days, minRun + random.nextInt(4)),
        minRun,
        1 + random.nextInt(3),
        random.nextInt(days / 7 + 1),
        off);
  }

  /** The problem of one person of another, without cover. */
  static LineProblem alone(LineProblem problem, int person) {
    return new LineProblem(
        problem.name(),
        problem.days(),
        problem.shifts(),
        List.of(problem.people().get(person)),
        problem.wishes().stream()
            .filter(w -> w.person() == person)
            .map(w -> new LineProblem.Wish(0, w.day(), w.shift(), w.on(), w.weight()))
            .toList(),
        List.of());
  }

  /** All lines that keep the rules and are as a given one but for the days of a window. */
  static List<byte[]> lines(LineProblem problem, int person, byte[] line, int from, int to) {
    List<byte[]> found = new ArrayList<>();
    LineProblem alone = alone(problem, person);
    byte[] current = line.clone();
    int base = problem.shifts().size() + 1;
    int all = (int) Math.pow(base, to - from);
    for (int code = 0; code < all; code++) {
      int rest = code;
      for (int d = from; d < to; d++) {
        current[d] = (byte) (rest % base);
        rest /= base;
      }
      Roster roster = Roster.of(1, problem.days(), current);
      if (LineJudge.judge(alone, roster).isFeasible()) {
        found.add(current.clone());
      }
    }
    return found;
  }
}

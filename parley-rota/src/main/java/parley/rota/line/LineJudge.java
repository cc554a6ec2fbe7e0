package parley.rota.line;

import java.util.ArrayList;
import java.util.List;

/** Judges rosters by the problem alone, in the plainest way. */
public final class LineJudge {

  private static final int SATURDAY = 5;

  private LineJudge() {}

  /** The verdict on a roster. */
  public static Verdict judge(LineProblem problem, Roster roster) {
    if (roster.people() != problem.people().size() || roster.days() != problem.days()) {
      throw new IllegalArgumentException(
          "A roster is for %s people on %s days; expected %s on %s."
              .formatted(roster.people(), roster.days(), problem.people().size(), problem.days()));
    }
    List<String> violations = new ArrayList<>();
    for (int p = 0; p < roster.people(); p++) {
      judgeLine(problem, problem.people().get(p), roster.line(p), violations);
    }
    return new Verdict(violations, wishes(problem, roster) + cover(problem, roster));
  }

  private static void judgeLine(
      LineProblem problem, LineProblem.Person person, byte[] line, List<String> violations) {
    int[] ofType = new int[problem.shifts().size()];
    int minutes = 0;
    int weekends = 0;
    for (int d = 0; d < line.length; d++) {
      if (line[d] > 0) {
        LineProblem.ShiftType shift = problem.shifts().get(line[d] - 1);
        ofType[line[d] - 1]++;
        minutes += shift.minutes();
        if (person.daysOff().contains(d)) {
          violations.add("%s works on day %s, a day off".formatted(person.id(), d));
        }
        if (d + 1 < line.length && line[d + 1] > 0 && shift.notBefore().contains(line[d + 1] - 1)) {
          violations.add(
              "%s has %s on day %s and %s on the next"
                  .formatted(
                      person.id(), shift.id(), d, problem.shifts().get(line[d + 1] - 1).id()));
        }
      }
      if (d % 7 == SATURDAY && (line[d] > 0 || line[d + 1] > 0)) {
        weekends++;
      }
    }
    for (int s = 0; s < ofType.length; s++) {
      atMost(
          violations, person, problem.shifts().get(s).id(), ofType[s], person.maxShifts().get(s));
    }
    atMost(violations, person, "minutes", minutes, person.maxMinutes());
    atMost(violations, person, "minutes short", person.minMinutes() - minutes, 0);
    atMost(violations, person, "weekends", weekends, person.maxWeekends());
    judgeRuns(person, line, violations);
  }

  private static void judgeRuns(LineProblem.Person person, byte[] line, List<String> violations) {
    int start = 0;
    for (int d = 1; d <= line.length; d++) {
      if (d < line.length && line[d] > 0 == line[start] > 0) {
        continue;
      }
      int length = d - start;
      boolean inside = start > 0 && d < line.length;
      if (line[start] > 0) {
        atMost(violations, person, "shifts in a run", length, person.maxRun());
        if (inside) {
          atMost(violations, person, "shifts too few in a run", person.minRun() - length, 0);
        }
      } else if (inside) {
        atMost(violations, person, "days off too few in a run", person.minRunOff() - length, 0);
      }
      start = d;
    }
  }

  private static void atMost(
      List<String> violations, LineProblem.Person person, String what, int found, int limit) {
    if (found > limit) {
      violations.add("%s has %s %s, at most %s".formatted(person.id(), found, what, limit));
    }
  }

  private static long wishes(LineProblem problem, Roster roster) {
    long cost = 0;
    for (LineProblem.Wish w : problem.wishes()) {
      if (roster.at(w.person(), w.day()) == w.shift() + 1 != w.on()) {
        cost += w.weight();
      }
    }
    return cost;
  }

  private static long cover(LineProblem problem, Roster roster) {
    long cost = 0;
    for (LineProblem.Cover c : problem.cover()) {
      int there = 0;
      for (int p = 0; p < roster.people(); p++) {
        if (roster.at(p, c.day()) == c.shift() + 1) {
          there++;
        }
      }
      cost +=
          there < c.wanted()
              ? (long) (c.wanted() - there) * c.under()
              : (long) (there - c.wanted()) * c.over();
    }
    return cost;
  }
}

package parley.rota.line;

import java.util.List;
import java.util.Set;

/**
 * A problem of shift scheduling. Days and people have indexes from 0; day 0 is a Monday. Shifts
 * have indexes from 0 here, and in a {@link Roster} 0 stands for a day off and 1 for the first
 * shift.
 *
 * @param days a multiple of 7
 */
public record LineProblem(
    String name,
    int days,
    List<ShiftType> shifts,
    List<Person> people,
    List<Wish> wishes,
    List<Cover> cover) {

  /** Copies the lists, and checks the indexes. */
  public LineProblem {
    shifts = List.copyOf(shifts);
    people = List.copyOf(people);
    wishes = List.copyOf(wishes);
    cover = List.copyOf(cover);
    if (days <= 0 || days % 7 != 0) {
      throw new IllegalArgumentException(
          "A horizon has %s days; expected whole weeks.".formatted(days));
    }
    for (Wish w : wishes) {
      check(w.person() < people.size() && w.day() < days && w.shift() < shifts.size(), w);
    }
    for (Cover c : cover) {
      check(c.day() < days && c.shift() < shifts.size(), c);
    }
    for (Person p : people) {
      check(p.maxShifts().size() == shifts.size(), p);
      check(p.daysOff().stream().allMatch(d -> d >= 0 && d < days), p);
    }
  }

  private static void check(boolean holds, Object found) {
    if (!holds) {
      throw new IllegalArgumentException(
          "%s names a day, person or shift that the problem does not have.".formatted(found));
    }
  }

  /**
   * A kind of shift.
   *
   * @param notBefore indexes of shifts that may not start on the next day
   */
  public record ShiftType(String id, int minutes, Set<Integer> notBefore) {

    /** Copies the set. */
    public ShiftType {
      notBefore = Set.copyOf(notBefore);
    }
  }

  /**
   * Someone, with the hard rules of the line. At the edges, a run of shifts or of days off is taken
   * to go on outside for its minimum, and to be bounded by days off for its maximum.
   *
   * @param maxShifts of each type, by its index
   * @param daysOff indexes of days
   * @param maxWeekends with a shift on Saturday or Sunday
   */
  public record Person(
      String id,
      List<Integer> maxShifts,
      int maxMinutes,
      int minMinutes,
      int maxRun,
      int minRun,
      int minRunOff,
      int maxWeekends,
      Set<Integer> daysOff) {

    /** Copies the lists. */
    public Person {
      maxShifts = List.copyOf(maxShifts);
      daysOff = Set.copyOf(daysOff);
    }
  }

  /**
   * A wish.
   *
   * @param on true: costs its weight if the person has not that shift on the day; false: if the
   *     person has
   */
  public record Wish(int person, int day, int shift, boolean on, int weight) {}

  /** How many are wanted on a shift, and what each one fewer or more costs. */
  public record Cover(int day, int shift, int wanted, int under, int over) {}
}

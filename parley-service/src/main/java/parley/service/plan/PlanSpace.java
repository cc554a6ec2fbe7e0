package parley.service.plan;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import parley.service.hospital.SessionKind;

/**
 * What there is to decide: how many sessions are kept, and how many stand in. A decision is known
 * by its place, sessions first.
 */
public record PlanSpace(List<Sessions> sessions, List<StandIns> standIns) {

  /**
   * Sessions of a kind of a specialty on a day.
   *
   * @param most that can be kept
   */
  public record Sessions(LocalDate day, String specialty, SessionKind kind, int most) {

    /** Checks the number. */
    public Sessions {
      requireNotBelowZero(most, "sessions of \"" + specialty + "\" on " + day);
    }

    @Override
    public String toString() {
      return "sessions of \"%s\" (%s) on %s".formatted(specialty, kind, day);
    }
  }

  /**
   * Staff who stand in on a shift of a day instead of working for their specialty.
   *
   * @param grade of those who stand in
   * @param specialty from which they come
   * @param most that can
   */
  public record StandIns(LocalDate day, String shift, String grade, String specialty, int most) {

    /** Checks the number. */
    public StandIns {
      requireNotBelowZero(most, "\"" + grade + "\" of \"" + specialty + "\" on " + day);
    }

    @Override
    public String toString() {
      return "\"%s\" of \"%s\" who stand in on %s, \"%s\"".formatted(grade, specialty, day, shift);
    }
  }

  /** Copies the lists, and checks that each decision is there once. */
  public PlanSpace {
    sessions = List.copyOf(sessions);
    standIns = List.copyOf(standIns);
    Set<Object> known = new HashSet<>();
    sessions.forEach(s -> requireNew(known, List.of(s.day, s.specialty, s.kind), s));
    standIns.forEach(s -> requireNew(known, List.of(s.day, s.shift, s.grade, s.specialty), s));
  }

  private static void requireNotBelowZero(int most, String what) {
    if (most < 0) {
      throw new IllegalArgumentException(
          "At most %s %s can be chosen; expected 0 or more.".formatted(most, what));
    }
  }

  private static void requireNew(Set<Object> known, List<Object> key, Object decision) {
    if (!known.add(key)) {
      throw new IllegalArgumentException(
          "There are two decisions about %s; expected one.".formatted(decision));
    }
  }

  /** How many decisions there are. */
  public int size() {
    return sessions.size() + standIns.size();
  }

  /** The largest number of a decision. */
  public int most(int decision) {
    return isSessions(decision) ? sessions.get(decision).most() : standIn(decision).most();
  }

  /** Whether a decision is about sessions, and not about those who stand in. */
  public boolean isSessions(int decision) {
    return decision < sessions.size();
  }

  /** How many plans there are; infinite beyond the range of a double. */
  public double plans() {
    double plans = 1;
    for (int d = 0; d < size(); d++) {
      plans *= most(d) + 1.0;
    }
    return plans;
  }

  /** The place of a decision about sessions. */
  public Optional<Integer> findSessions(LocalDate day, String specialty, SessionKind kind) {
    for (int d = 0; d < sessions.size(); d++) {
      Sessions s = sessions.get(d);
      if (s.day.equals(day) && s.specialty.equals(specialty) && s.kind == kind) {
        return Optional.of(d);
      }
    }
    return Optional.empty();
  }

  /** The place of a decision about those who stand in. */
  public Optional<Integer> findStandIns(
      LocalDate day, String shift, String grade, String specialty) {
    for (int d = sessions.size(); d < size(); d++) {
      StandIns s = standIn(d);
      if (s.day.equals(day)
          && s.shift.equals(shift)
          && s.grade.equals(grade)
          && s.specialty.equals(specialty)) {
        return Optional.of(d);
      }
    }
    return Optional.empty();
  }

  /** No session is kept and nobody stands in. */
  public Plan nothing() {
    return Plan.unchecked(new int[size()]);
  }

  /** All sessions are kept and nobody stands in. */
  public Plan allSessions() {
    int[] numbers = new int[size()];
    for (int d = 0; d < sessions.size(); d++) {
      numbers[d] = most(d);
    }
    return Plan.unchecked(numbers);
  }

  StandIns standIn(int decision) {
    return standIns.get(decision - sessions.size());
  }

  LocalDate day(int decision) {
    return isSessions(decision) ? sessions.get(decision).day() : standIn(decision).day();
  }

  void check(int[] numbers) {
    if (numbers.length != size()) {
      throw new IllegalArgumentException(
          "A plan has %s numbers; expected %s, one for each decision."
              .formatted(numbers.length, size()));
    }
    for (int d = 0; d < numbers.length; d++) {
      if (numbers[d] < 0 || numbers[d] > most(d)) {
        throw new IllegalArgumentException(
            "A plan has %s %s; expected 0 to %s."
                .formatted(numbers[d], isSessions(d) ? sessions.get(d) : standIn(d), most(d)));
      }
    }
  }

  /**
   * Whether one decision may take staff from the other, or give staff to it: on the same day, or
   * where those who stand in rest on the day after.
   */
  boolean areRelated(int one, int other) {
    return one != other
        && (day(one).equals(day(other)) || restsAfter(one, other) || restsAfter(other, one));
  }

  private boolean restsAfter(int standIn, int sessions) {
    return !isSessions(standIn)
        && isSessions(sessions)
        && day(standIn).plusDays(1).equals(day(sessions));
  }
}

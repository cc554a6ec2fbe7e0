package parley.service.hospital;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A hospital, or all of those of one organisation.
 *
 * @param code in published returns
 * @param urgencies classes of urgency of planned care, the most urgent first
 * @param duties who works when besides planned sessions, and the template of minimum cover
 * @param bases where the numbers of each part come from
 */
public record Hospital(
    String code,
    String name,
    String region,
    List<Grade> grades,
    List<Shift> shifts,
    List<Urgency> urgencies,
    List<Duty> duties,
    List<Specialty> specialties,
    Emergency emergency,
    Beds beds,
    Rebooking rebooking,
    List<Basis> bases) {

  /** Checks that what parts name is there, and copies the lists. */
  public Hospital {
    grades = List.copyOf(grades);
    shifts = List.copyOf(shifts);
    urgencies = List.copyOf(urgencies);
    duties = List.copyOf(duties);
    specialties = List.copyOf(specialties);
    bases = List.copyOf(bases);
    Set<String> gradeNames = names("grades", grades, Grade::name);
    Set<String> shiftNames = names("shifts", shifts, Shift::name);
    Set<String> urgencyNames = names("classes of urgency", urgencies, Urgency::name);
    names("specialties", specialties, Specialty::name);
    Checks.require(
        shifts.stream().filter(Shift::planned).count() == 1,
        "Planned sessions run in %s shifts; expected one.",
        shifts.stream().filter(Shift::planned).count());
    Checks.require(
        shifts.stream().mapToInt(Shift::hours).sum() >= Checks.HOURS_A_DAY,
        "The shifts have %s hours together; expected 24 or more, so that no hour is without one.",
        shifts.stream().mapToInt(Shift::hours).sum());
    for (Grade grade : grades) {
      grade.actsDown().keySet().forEach(g -> named("grade", g, gradeNames, grade.name()));
    }
    for (Duty duty : duties) {
      named("grade", duty.grade(), gradeNames, duty.name());
      named("shift", duty.shift(), shiftNames, duty.name());
    }
    for (Specialty specialty : specialties) {
      for (PlannedSession session : specialty.sessions()) {
        session.staff().keySet().forEach(g -> named("grade", g, gradeNames, specialty.name()));
        session
            .mix()
            .keySet()
            .forEach(u -> named("class of urgency", u, urgencyNames, specialty.name()));
      }
    }
    Set<String> dutyNames = new HashSet<>(duties.stream().map(Duty::name).toList());
    named("duty", emergency.duty(), dutyNames, "the emergency department");
    named("duty", beds.duty(), dutyNames, "the beds");
  }

  private static <T> Set<String> names(String what, List<T> items, Function<T, String> name) {
    Checks.require(!items.isEmpty(), "The list of %s is empty; expected one or more.", what);
    Set<String> names = new HashSet<>();
    for (T item : items) {
      Checks.require(
          names.add(name.apply(item)),
          "Two of the %s are named \"%s\"; expected a name of its own for each.",
          what,
          name.apply(item));
    }
    return names;
  }

  private static void named(String what, String name, Set<String> known, String by) {
    Checks.require(
        known.contains(name),
        "There is no %s \"%s\", which %s names; expected one of %s.",
        what,
        name,
        by,
        known.stream().sorted().toList());
  }

  /** The shift in which planned sessions run. */
  public Shift plannedShift() {
    return shifts.stream().filter(Shift::planned).findFirst().orElseThrow();
  }

  /** Where the numbers of a part come from. */
  public Optional<Basis> findBasis(String part) {
    return bases.stream().filter(b -> b.part().equals(part)).findFirst();
  }

  /**
   * How many of a grade are due to work on a weekday in all shifts, on duties and in planned
   * sessions.
   *
   * @param weekday 0 for Monday
   */
  public double dueToWork(String grade, int weekday) {
    double onDuties =
        duties.stream()
            .filter(d -> d.grade().equals(grade))
            .mapToDouble(d -> d.usualByWeekday().get(weekday))
            .sum();
    return onDuties
        + allSessions()
            .mapToDouble(
                s -> s.sessionsByWeekday().get(weekday) * s.staff().getOrDefault(grade, 0.0))
            .sum();
  }

  /** Patients that are booked on a weekday, 0 for Monday. */
  public double plannedOn(SessionKind kind, int weekday) {
    return allSessions()
        .filter(s -> s.kind() == kind)
        .mapToDouble(s -> s.patientsOn(weekday))
        .sum();
  }

  private Stream<PlannedSession> allSessions() {
    return specialties.stream().flatMap(s -> s.sessions().stream());
  }

  /** The same hospital with other minimum cover: the lines of a duty by its name. */
  public Hospital withDuties(List<Duty> other) {
    return new Hospital(
        code,
        name,
        region,
        grades,
        shifts,
        urgencies,
        other,
        specialties,
        emergency,
        beds,
        rebooking,
        bases);
  }

  /** The rates of those who can stand in for a grade, by their grade. */
  public Map<String, Double> standInsFor(String grade) {
    Map<String, Double> rates = new LinkedHashMap<>();
    for (Grade g : grades) {
      Double rate = g.actsDown().get(grade);
      if (rate != null) {
        rates.put(g.name(), rate);
      }
    }
    return rates;
  }
}

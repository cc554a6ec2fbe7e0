package parley.rota.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import parley.rota.model.Absence;
import parley.rota.model.Fixed;
import parley.rota.model.RotaPlan;

/** Duties that the plan rules out for a doctor, and fixed days that are otherwise. */
final class DoctorFaults {

  private final RotaPlan plan;
  private final Line line;
  private final List<PlanFault> faults = new ArrayList<>();

  private DoctorFaults(RotaPlan plan, Line line) {
    this.plan = plan;
    this.line = line;
  }

  static List<PlanFault> list(RotaPlan plan, Line line) {
    DoctorFaults finder = new DoctorFaults(plan, line);
    finder.absences();
    finder.ruledOut(
        PlanFault.Kind.NEVER_ON, s -> line.doctor().neverOn().contains(s.day().getDayOfWeek()));
    finder.ruledOut(PlanFault.Kind.NOT_IN_POST, s -> !line.doctor().isInPostOn(s.day()));
    finder.ruledOut(PlanFault.Kind.NOT_SKILLED, s -> !line.doctor().canDo(s.shift()));
    finder.fixed();
    finder.overlaps();
    return finder.faults;
  }

  private void add(PlanFault.Kind kind, LocalDate day, long measured, long limit) {
    faults.add(new PlanFault(kind, line.doctor().id(), day, measured, limit));
  }

  private void ruledOut(PlanFault.Kind kind, Predicate<Stint> isRuledOut) {
    Map<LocalDate, Long> days =
        line.own().stream()
            .filter(isRuledOut)
            .collect(Collectors.groupingBy(Stint::day, TreeMap::new, Collectors.counting()));
    days.forEach((day, duties) -> add(kind, day, duties, 0));
  }

  /** A duty that starts on the day, or runs into the first of days of leave past midnight. */
  private void absences() {
    ruledOut(PlanFault.Kind.ABSENT, s -> mine().stream().anyMatch(a -> a.covers(s.day())));
    for (Absence absence : mine()) {
      LocalDate first = absence.first();
      LocalDate eve = first.minusDays(1);
      if (absence.kind() == Absence.Kind.ZERO || mine().stream().anyMatch(a -> a.covers(eve))) {
        continue;
      }
      long midnight = line.time().startOf(first);
      long into =
          line.stints().stream()
              .filter(s -> s.ofRota() && s.day().equals(eve) && s.end() > midnight)
              .count();
      if (into > 0 && line.horizon().has(line.horizon().cyclic() ? first : eve)) {
        add(PlanFault.Kind.ABSENT, first, into, 0);
      }
    }
  }

  private List<Absence> mine() {
    return plan.absences().stream().filter(a -> a.doctor().equals(line.doctor().id())).toList();
  }

  private void fixed() {
    Map<LocalDate, Set<String>> wanted = new TreeMap<>();
    for (Fixed fixed : plan.fixed()) {
      if (fixed.doctor().equals(line.doctor().id()) && line.horizon().has(fixed.day())) {
        Set<String> shifts = wanted.computeIfAbsent(fixed.day(), d -> new TreeSet<>());
        fixed.shift().ifPresent(shifts::add);
      }
    }
    wanted.forEach((day, shifts) -> {
      Set<String> found =
          line.own().stream()
              .filter(s -> s.day().equals(day))
              .map(s -> s.shift().id())
              .collect(Collectors.toSet());
      Set<String> otherwise = new HashSet<>(shifts);
      otherwise.removeAll(found);
      found.removeAll(shifts);
      otherwise.addAll(found);
      if (!otherwise.isEmpty()) {
        add(PlanFault.Kind.NOT_AS_FIXED, day, otherwise.size(), 0);
      }
    });
  }

  private void overlaps() {
    List<Stint> stints = line.stints();
    for (int i = 0; i < stints.size(); i++) {
      for (int j = i + 1; j < stints.size() && stints.get(j).start() < stints.get(i).end(); j++) {
        Stint first = stints.get(i);
        Stint second = stints.get(j);
        if (first.isOnCall() == second.isOnCall() && line.counts(first, second)) {
          add(PlanFault.Kind.OVERLAP, second.day(), first.time().overlap(second.time()), 0);
        }
      }
    }
  }
}

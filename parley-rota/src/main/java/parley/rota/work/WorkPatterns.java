package parley.rota.work;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import parley.rota.check.Kinds;
import parley.rota.check.Span;
import parley.rota.check.Stint;
import parley.rota.model.Absence;
import parley.rota.model.Doctor;
import parley.rota.model.Rota;
import parley.rota.model.RotaPlan;
import parley.rota.rules.Terms;

/** Finds the work pattern of each doctor on a rota. */
public final class WorkPatterns {

  private static final int WHOLE = 1000;

  private final RotaPlan plan;
  private final PayNightRules nights;
  private final Hours hours;
  private final Kinds kinds;

  private WorkPatterns(RotaPlan plan, Rota rota, Terms terms, PayNightRules nights) {
    this.plan = plan;
    this.nights = nights;
    this.hours = Hours.of(plan, rota);
    this.kinds = Kinds.of(terms, hours.time());
  }

  /**
   * The patterns, in the order of the plan's doctors.
   *
   * @param terms what a night and a long shift are by the hours rules
   * @param nights which minutes are paid as night work
   * @throws IllegalArgumentException if a duty is of a shift that the plan does not have
   */
  public static List<WorkPattern> of(RotaPlan plan, Rota rota, Terms terms, PayNightRules nights) {
    return new WorkPatterns(plan, rota, terms, nights).all();
  }

  private List<WorkPattern> all() {
    List<Own> own = plan.doctors().stream().map(d -> new Own(d, pattern(d))).toList();
    return own.stream()
        .map(o ->
            o.doctor().sharePerMille() == WHOLE
                ? o.pattern()
                : with(o.pattern(), fullTime(o.doctor().group(), own)))
        .toList();
  }

  private record Own(Doctor doctor, WorkPattern pattern) {}

  private static Optional<WorkPattern.FullTime> fullTime(String group, List<Own> all) {
    return all.stream()
        .filter(o -> o.doctor().group().equals(group) && o.doctor().sharePerMille() == WHOLE)
        .map(Own::pattern)
        .map(p -> new WorkPattern.FullTime(p.weekends(), p.weekendsStarted(), p.onCall()))
        .reduce((a, b) ->
            new WorkPattern.FullTime(
                a.weekends().plus(b.weekends()),
                a.weekendsStarted().plus(b.weekendsStarted()),
                a.onCall().plus(b.onCall())));
  }

  private static WorkPattern with(WorkPattern p, Optional<WorkPattern.FullTime> fullTime) {
    return new WorkPattern(
        p.doctor(),
        p.days(),
        p.counts(),
        p.minutes(),
        p.weekends(),
        p.weekendsStarted(),
        p.onCall(),
        fullTime);
  }

  private WorkPattern pattern(Doctor doctor) {
    Set<LocalDate> days = countedDays(doctor);
    List<Stint> stints =
        hours.of(doctor.id()).stream().filter(s -> days.contains(s.day())).toList();
    WorkPattern.Counts counts = counts(stints);
    return new WorkPattern(
        doctor.id(),
        days.size(),
        counts,
        minutes(stints),
        weekends(doctor, (s, saturday) -> hours.touches(s.time(), saturday, 2)),
        weekends(doctor, WorkPatterns::startsOn),
        new OneIn(counts.onCalls(), days.size()),
        Optional.empty());
  }

  /** The days in post of the rota that are no leave. */
  private Set<LocalDate> countedDays(Doctor doctor) {
    Set<LocalDate> days = new HashSet<>();
    plan.horizon().all().filter(d -> hours.isInPost(doctor, d)).forEach(days::add);
    for (Absence absence : plan.absences()) {
      if (absence.doctor().equals(doctor.id()) && absence.kind() != Absence.Kind.ZERO) {
        days.removeIf(absence::covers);
      }
    }
    return days;
  }

  private WorkPattern.Counts counts(List<Stint> stints) {
    int onCalls = 0;
    int dark = 0;
    int longDays = 0;
    for (Stint stint : stints) {
      if (stint.isOnCall()) {
        onCalls++;
      } else if (kinds.isNight(stint)) {
        dark++;
      } else if (kinds.isLong(stint)) {
        longDays++;
      }
    }
    return new WorkPattern.Counts(stints.size() - onCalls, dark, longDays, onCalls);
  }

  private WorkPattern.Minutes minutes(List<Stint> stints) {
    long shifts = 0;
    long enhanced = 0;
    long onCall = 0;
    long onCallEnhanced = 0;
    for (Stint stint : stints) {
      if (stint.isOnCall()) {
        onCall += stint.workMinutes();
        for (Span work : stint.work()) {
          onCallEnhanced += nights.ofHours(hours.time(), work);
        }
      } else {
        shifts += stint.workMinutes();
        enhanced += nights.ofShift(hours.time(), stint.time());
      }
    }
    return new WorkPattern.Minutes(shifts, enhanced, onCall, onCallEnhanced);
  }

  private OneIn weekends(Doctor doctor, BiPredicate<Stint, LocalDate> isOn) {
    List<Stint> stints = hours.around(doctor.id());
    List<LocalDate> inPost = hours.saturdays().filter(d -> hours.isInPost(doctor, d)).toList();
    return new OneIn(
        inPost.stream().filter(sat -> stints.stream().anyMatch(s -> isOn.test(s, sat))).count(),
        inPost.size());
  }

  private static boolean startsOn(Stint stint, LocalDate saturday) {
    return stint.day().equals(saturday) || stint.day().equals(saturday.plusDays(1));
  }
}

package parley.rota.work;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import parley.rota.model.Absence;
import parley.rota.model.Doctor;
import parley.rota.model.Duty;
import parley.rota.model.Rota;
import parley.rota.model.RotaPlan;
import parley.rota.rules.Terms;

/** Finds the work pattern of each doctor on a rota. */
public final class WorkPatterns {

  private static final int WHOLE = 1000;

  private final RotaPlan plan;
  private final Rota rota;
  private final Terms terms;
  private final PayNightRules nights;
  private final Hours hours;

  private WorkPatterns(RotaPlan plan, Rota rota, Terms terms, PayNightRules nights) {
    this.plan = plan;
    this.rota = rota;
    this.terms = terms;
    this.nights = nights;
    this.hours = Hours.of(plan);
  }

  /**
   * The patterns, in the order of the plan's doctors.
   *
   * @param terms what a night and a long shift are by the hours rules
   * @param nights which minutes are paid as night work
   * @throws IllegalArgumentException if a duty is of a shift that the plan does not have
   */
  public static List<WorkPattern> of(
      RotaPlan plan, Rota rota, Terms terms, PayNightRules nights) {
    return new WorkPatterns(plan, rota, terms, nights).all();
  }

  private List<WorkPattern> all() {
    Map<String, WorkPattern> own = new HashMap<>();
    plan.doctors().forEach(d -> own.put(d.id(), pattern(d)));
    List<WorkPattern> patterns = new ArrayList<>();
    for (Doctor doctor : plan.doctors()) {
      WorkPattern pattern = own.get(doctor.id());
      patterns.add(
          doctor.sharePerMille() == WHOLE
              ? pattern
              : with(pattern, fullTime(doctor.group(), own)));
    }
    return List.copyOf(patterns);
  }

  private Optional<WorkPattern.FullTime> fullTime(String group, Map<String, WorkPattern> own) {
    return plan.doctors().stream()
        .filter(d -> d.group().equals(group) && d.sharePerMille() == WHOLE)
        .map(d -> own.get(d.id()))
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
    List<Duty> duties =
        hours.duties(rota, doctor.id()).stream().filter(d -> days.contains(d.day())).toList();
    WorkPattern.Counts counts = counts(duties);
    return new WorkPattern(
        doctor.id(),
        days.size(),
        counts,
        minutes(duties),
        weekends(doctor),
        weekendsStarted(doctor),
        new OneIn(counts.onCalls(), days.size()),
        Optional.empty());
  }

  /** The days in post of the rota that are no leave. */
  private Set<LocalDate> countedDays(Doctor doctor) {
    Set<LocalDate> days = new HashSet<>();
    plan.horizon().all().filter(doctor::isInPostOn).forEach(days::add);
    for (Absence absence : plan.absences()) {
      if (absence.doctor().equals(doctor.id()) && absence.kind() != Absence.Kind.ZERO) {
        days.removeIf(absence::covers);
      }
    }
    return days;
  }

  private WorkPattern.Counts counts(List<Duty> duties) {
    int onCalls = 0;
    int dark = 0;
    int longDays = 0;
    for (Duty duty : duties) {
      if (hours.shift(duty).isOnCall()) {
        onCalls++;
      } else if (hours.isNight(duty, terms)) {
        dark++;
      } else if (hours.isLong(duty, terms)) {
        longDays++;
      }
    }
    return new WorkPattern.Counts(duties.size() - onCalls, dark, longDays, onCalls);
  }

  private WorkPattern.Minutes minutes(List<Duty> duties) {
    long shifts = 0;
    long enhanced = 0;
    long onCall = 0;
    long onCallEnhanced = 0;
    for (Duty duty : duties) {
      if (hours.shift(duty).isOnCall()) {
        for (Span work : hours.work(duty)) {
          onCall += work.minutes();
          onCallEnhanced += nights.ofHours(work);
        }
      } else {
        Span shift = hours.span(duty);
        shifts += shift.minutes();
        enhanced += nights.ofShift(shift);
      }
    }
    return new WorkPattern.Minutes(shifts, enhanced, onCall, onCallEnhanced);
  }

  private OneIn weekends(Doctor doctor) {
    List<Span> spans = hours.around(rota, doctor.id());
    List<LocalDate> inPost = hours.saturdays().filter(doctor::isInPostOn).toList();
    return new OneIn(
        inPost.stream().filter(sat -> spans.stream().anyMatch(s -> s.touches(sat, 2))).count(),
        inPost.size());
  }

  private OneIn weekendsStarted(Doctor doctor) {
    Set<LocalDate> starts = new HashSet<>();
    hours
        .around(rota, doctor.id())
        .forEach(s -> {
          LocalDate day = s.start().toLocalDate();
          if (day.getDayOfWeek() == DayOfWeek.SATURDAY) {
            starts.add(day);
          } else if (day.getDayOfWeek() == DayOfWeek.SUNDAY) {
            starts.add(day.minusDays(1));
          }
        });
    List<LocalDate> inPost = hours.saturdays().filter(doctor::isInPostOn).toList();
    return new OneIn(inPost.stream().filter(starts::contains).count(), inPost.size());
  }
}

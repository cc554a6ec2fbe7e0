package parley.rota.exchange;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import parley.rota.check.Breach;
import parley.rota.check.CheckAnswer;
import parley.rota.check.Checker;
import parley.rota.check.PlanFault;
import parley.rota.model.Days;
import parley.rota.model.Demand;
import parley.rota.model.Doctor;
import parley.rota.model.Duty;
import parley.rota.model.Episode;
import parley.rota.model.OnCallWork;
import parley.rota.model.Request;
import parley.rota.model.Rota;
import parley.rota.model.RotaPlan;
import parley.rota.model.Shift;
import parley.rota.rules.RuleSet;

/**
 * Finds who may take a doctor's duty, and what for, so that the rota stays as legal as it was and
 * gives the plan no less. Every proposal was judged by the checker: the two doctors by all rules
 * and their plan, the whole rota by the demand of the days concerned. That is all that a swap can
 * change.
 */
public final class Swaps {

  private static final Comparator<Swap> ORDER =
      Comparator.comparingInt((Swap s) -> s.agreed().size())
          .thenComparingLong(s -> s.effects().stream().mapToLong(Swap.Effect::unmetWishes).sum())
          .thenComparingLong(s -> Math.abs(s.effects().getFirst().minutes()))
          .thenComparing(Swap::other)
          .thenComparing(s -> s.taken().map(Duty::day).orElse(LocalDate.MIN))
          .thenComparing(s -> s.taken().map(Duty::shift).orElse(""))
          .thenComparing(s -> s.given().shift());

  private static final String AT = "@";

  private final RotaPlan plan;
  private final Rota rota;
  private final RuleSet rules;
  private final RuleSet noRules;
  private final CheckAnswer before;

  private Swaps(RotaPlan plan, Rota rota, RuleSet rules) {
    this.plan = plan;
    this.rota = rota;
    this.rules = rules;
    this.noRules =
        new RuleSet(
            rules.id(),
            rules.title(),
            rules.validFrom(),
            rules.note(),
            rules.terms(),
            rules.sources(),
            List.of());
    this.before = Checker.check(plan, rota, rules);
  }

  /**
   * The swaps for a doctor's duties on a day: those without agreements first, then those that leave
   * fewer wishes unmet, then those that change hours least.
   *
   * @param withinDays how far before or after the day a duty may be that is taken for it
   * @throws IllegalArgumentException if the doctor has no duty on the day
   */
  public static List<Swap> propose(
      RotaPlan plan, Rota rota, RuleSet rules, String doctor, LocalDate day, int withinDays) {
    List<Duty> given = rota.listOf(doctor).stream().filter(d -> d.day().equals(day)).toList();
    if (given.isEmpty()) {
      throw new IllegalArgumentException(
          "Doctor %s has no duty on %s; expected a day with one%s."
              .formatted(
                  doctor,
                  day,
                  rota.listOf(doctor).stream()
                      .map(Duty::day)
                      .filter(d -> d.isAfter(day))
                      .findFirst()
                      .map(d -> ", such as " + d)
                      .orElse("")));
    }
    Swaps finder = new Swaps(plan, rota, rules);
    List<Swap> swaps = new ArrayList<>();
    for (Duty duty : given) {
      for (Doctor other : plan.doctors()) {
        if (!other.id().equals(doctor)) {
          finder.candidates(duty, other, withinDays).stream()
              .flatMap(c -> finder.judge(c).stream())
              .forEach(swaps::add);
        }
      }
    }
    swaps.sort(ORDER);
    return List.copyOf(swaps);
  }

  /** Exchanges that are worth a look: without any, for a duty of the other, near enough. */
  private List<Swap> candidates(Duty given, Doctor other, int withinDays) {
    List<Swap> candidates = new ArrayList<>();
    if (!mayDo(other, given)) {
      return candidates;
    }
    if (rota.find(other.id(), given.day()).isEmpty()) {
      candidates.add(new Swap(given, Optional.empty(), other.id(), List.of(), List.of()));
    }
    Doctor doctor = plan.findDoctor(given.doctor()).orElseThrow();
    for (Duty taken : rota.listOf(other.id())) {
      boolean isSameDay = taken.day().equals(given.day());
      boolean isNear = Math.abs(taken.day().toEpochDay() - given.day().toEpochDay()) <= withinDays;
      boolean areFree =
          isSameDay
              || rota.find(other.id(), given.day()).isEmpty()
                  && rota.find(doctor.id(), taken.day()).isEmpty();
      boolean isTheSame = isSameDay && taken.shift().equals(given.shift());
      if (isNear && areFree && !isTheSame && mayDo(doctor, taken)) {
        candidates.add(new Swap(given, Optional.of(taken), other.id(), List.of(), List.of()));
      }
    }
    return candidates;
  }

  /** What the checker would refuse anyway, seen at a glance. */
  private boolean mayDo(Doctor doctor, Duty duty) {
    return plan.findShift(duty.shift()).map(doctor::canDo).orElse(false)
        && doctor.isInPostOn(duty.day())
        && !doctor.neverOn().contains(duty.day().getDayOfWeek())
        && plan.absences().stream()
            .noneMatch(a -> a.doctor().equals(doctor.id()) && a.covers(duty.day()));
  }

  private Optional<Swap> judge(Swap swap) {
    Rota after = swap.apply(rota);
    Set<String> two = Set.of(swap.given().doctor(), swap.other());
    RotaPlan small =
        plan.withDoctors(plan.doctors().stream().filter(d -> two.contains(d.id())).toList());
    Rota theirs = new Rota(after.duties().stream().filter(d -> two.contains(d.doctor())).toList());
    CheckAnswer alone = Checker.check(small, theirs, rules);
    boolean isRefused =
        fresh(alone).stream().anyMatch(b -> !b.clause().mayBeAgreed())
            || alone.faults().stream()
                .anyMatch(f -> !f.kind().isOfDemand() && !before.faults().contains(f));
    if (isRefused) {
      return Optional.empty();
    }
    if (leavesDemand(swap, after)) {
      return Optional.empty();
    }
    return Optional.of(
        new Swap(
            swap.given(),
            swap.taken(),
            swap.other(),
            List.of(effect(swap.given().doctor(), after), effect(swap.other(), after)),
            fresh(alone)));
  }

  /** Whether a demand that was met no longer is, by the whole rota on the days concerned. */
  private boolean leavesDemand(Swap swap, Rota after) {
    Set<LocalDate> days = new HashSet<>();
    around(swap.given(), days);
    swap.taken().ifPresent(duty -> around(duty, days));
    return Checker.check(withDemandOn(days), after, noRules).faults().stream()
        .filter(f -> f.kind().isOfDemand())
        .map(f -> new PlanFault(f.kind(), named(f.who()), f.day(), f.measured(), f.limit()))
        .anyMatch(f -> !before.faults().contains(f));
  }

  /** A duty bears on hours that begin a day before it or after it. */
  private void around(Duty duty, Set<LocalDate> days) {
    for (int i = -1; i <= 1; i++) {
      int index = plan.horizon().index(duty.day()) + i;
      days.add(
          plan.horizon()
              .day(plan.horizon().cyclic() ? Math.floorMod(index, plan.horizon().days()) : index));
    }
  }

  /** The plan with a demand for each of these days, named by demand and day, and no other. */
  private RotaPlan withDemandOn(Set<LocalDate> days) {
    List<Demand> demand = new ArrayList<>();
    for (Demand one : plan.demand()) {
      for (LocalDate day : days) {
        if (one.days().include(day, plan.horizon().isHoliday(day))) {
          demand.add(on(one, day));
        }
      }
    }
    return new RotaPlan(
        plan.id(),
        plan.name(),
        plan.rules(),
        plan.horizon(),
        plan.shifts(),
        plan.doctors(),
        demand,
        plan.absences(),
        plan.requests(),
        plan.fixed(),
        plan.history(),
        plan.weights());
  }

  private static Demand on(Demand demand, LocalDate day) {
    Days only = new Days(Set.of(), Optional.empty(), Optional.of(day));
    String id = demand.id() + AT + day;
    return switch (demand) {
      case Demand.OfShift d ->
          new Demand.OfShift(id, only, d.shift(), d.skill(), d.minimum(), d.wanted(), d.maximum());
      case Demand.OfHours d ->
          new Demand.OfHours(id, only, d.from(), d.to(), d.skill(), d.minimum(), d.wanted());
    };
  }

  private static String named(String id) {
    return id.substring(0, id.lastIndexOf(AT));
  }

  /** Breaches that were not there before, be it with another measure. */
  private List<Breach> fresh(CheckAnswer answer) {
    Set<Breach> old = new HashSet<>(before.breaches());
    return answer.breaches().stream().filter(b -> !old.contains(b)).toList();
  }

  private Swap.Effect effect(String doctor, Rota after) {
    return new Swap.Effect(
        doctor,
        minutes(after.listOf(doctor)) - minutes(rota.listOf(doctor)),
        unmet(doctor, after) - unmet(doctor, rota));
  }

  private long minutes(List<Duty> duties) {
    return duties.stream().mapToLong(this::minutes).sum();
  }

  /** Minutes of work that pass in a duty: all of a shift, the expected ones on call. */
  private long minutes(Duty duty) {
    Shift shift = plan.findShift(duty.shift()).orElseThrow();
    if (shift.onCall().isPresent()) {
      OnCallWork work = shift.onCall().get();
      boolean isWeekend =
          duty.day().getDayOfWeek().getValue() >= 6 || plan.horizon().isHoliday(duty.day());
      return (isWeekend ? work.weekend() : work.workingDay())
          .stream().mapToLong(Episode::minutes).sum();
    }
    if (plan.horizon().cyclic()) {
      return shift.clockMinutes();
    }
    ZoneId zone = plan.horizon().zone();
    LocalDateTime start = duty.day().atTime(shift.start());
    LocalDateTime end = start.plusMinutes(shift.clockMinutes());
    return Duration.between(start.atZone(zone), end.atZone(zone)).toMinutes();
  }

  private long unmet(String doctor, Rota after) {
    return plan.requests().stream()
        .filter(r -> r.doctor().equals(doctor))
        .filter(r -> r.wanted() != hasIt(r, after))
        .mapToLong(Request::weight)
        .sum();
  }

  private static boolean hasIt(Request request, Rota rota) {
    return rota.listOf(request.doctor()).stream()
        .filter(d -> d.day().equals(request.day()))
        .anyMatch(d -> request.shift().map(d.shift()::equals).orElse(true));
  }
}

package parley.rota.solve;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import parley.rota.check.Checker;
import parley.rota.check.Kinds;
import parley.rota.check.Span;
import parley.rota.check.Stint;
import parley.rota.check.TimeLine;
import parley.rota.model.Absence;
import parley.rota.model.Burden;
import parley.rota.model.Demand;
import parley.rota.model.Doctor;
import parley.rota.model.Duty;
import parley.rota.model.Horizon;
import parley.rota.model.Request;
import parley.rota.model.Rota;
import parley.rota.model.RotaPlan;
import parley.rota.rules.RuleSet;

/** Computes a {@link Score}, plainly, from the duties; the searches have their own arithmetic. */
final class Scoring {

  private static final LocalTime EVENING = LocalTime.of(21, 0);
  private static final LocalTime MORNING = LocalTime.of(7, 0);

  private final RotaPlan plan;
  private final Rota rota;
  private final RuleSet rules;
  private final Horizon horizon;
  private final TimeLine time;
  private final Kinds kinds;
  private final Map<String, List<Stint>> own = new LinkedHashMap<>();
  private final Map<String, List<Stint>> around = new LinkedHashMap<>();

  Scoring(RotaPlan plan, Rota rota, RuleSet rules) {
    this.plan = plan;
    this.rota = rota;
    this.rules = rules;
    this.horizon = plan.horizon();
    this.time = TimeLine.of(horizon);
    this.kinds = Kinds.of(rules.terms(), time);
  }

  Score score() {
    long agreements =
        Checker.check(plan, rota, rules).breaches().stream()
            .filter(b -> b.clause().mayBeAgreed())
            .map(b -> List.of(b.doctor(), b.rule()))
            .distinct()
            .count();
    for (Doctor doctor : plan.doctors()) {
      List<Stint> stints = rota.listOf(doctor.id()).stream().map(d -> stint(d, true)).toList();
      own.put(doctor.id(), stints);
      around.put(doctor.id(), around(doctor, stints));
    }
    return new Score(
        shortage() * plan.weights().shortage(),
        requests(),
        hours() * plan.weights().hours(),
        fairness(),
        agreements * plan.weights().shortage());
  }

  private Stint stint(Duty duty, boolean ofRota) {
    return time.stint(duty, plan.findShift(duty.shift()).orElseThrow(), ofRota);
  }

  /** With duties of before; of a pattern, with the periods before and after. */
  private List<Stint> around(Doctor doctor, List<Stint> stints) {
    List<Stint> all = new ArrayList<>(stints);
    if (horizon.cyclic()) {
      for (Stint s : stints) {
        for (int days : new int[] {-horizon.days(), horizon.days()}) {
          all.add(stint(new Duty(doctor.id(), s.day().plusDays(days), s.shift().id()), true));
        }
      }
    } else {
      plan.history().duties().stream()
          .filter(d -> d.doctor().equals(doctor.id()))
          .forEach(d -> all.add(stint(d, false)));
    }
    return all;
  }

  private long shortage() {
    long shortage = 0;
    for (Demand demand : plan.demand()) {
      shortage +=
          horizon
              .all()
              .filter(d -> demand.days().include(d, horizon.isHoliday(d)))
              .mapToLong(d -> Math.max(0, demand.wanted() - there(demand, d)))
              .sum();
    }
    return shortage;
  }

  /** How many count for a demand on a day; by the hour, the fewest at any minute. */
  private long there(Demand demand, LocalDate day) {
    return switch (demand) {
      case Demand.OfShift d ->
          plan.doctors().stream()
              .filter(x -> d.skill().map(x.skills()::contains).orElse(true))
              .filter(x -> has(x.id(), day, d.shift()))
              .count();
      case Demand.OfHours d -> fewest(d, day);
    };
  }

  private boolean has(String doctor, LocalDate day, String shift) {
    return own.getOrDefault(doctor, List.of()).stream()
        .anyMatch(s -> s.day().equals(day) && s.shift().id().equals(shift));
  }

  private long fewest(Demand.OfHours demand, LocalDate day) {
    long from = time.minute(day, demand.from());
    boolean nextDay = !demand.to().isAfter(demand.from());
    long to = time.minute(nextDay ? day.plusDays(1) : day, demand.to());
    if (!horizon.cyclic()) {
      to = Math.min(to, time.startOf(horizon.last().plusDays(1)));
    }
    if (from >= to) {
      return demand.wanted();
    }
    Span hours = new Span(from, to);
    TreeSet<Long> changes = new TreeSet<>(List.of(from));
    List<List<Span>> atWork = new ArrayList<>();
    for (Doctor doctor : plan.doctors()) {
      if (demand.skill().map(doctor.skills()::contains).orElse(true)) {
        List<Span> spans =
            around.getOrDefault(doctor.id(), List.of()).stream()
                .filter(s -> !s.isOnCall() && s.time().overlap(hours) > 0)
                .map(Stint::time)
                .toList();
        spans.stream().map(Span::to).filter(t -> t < hours.to()).forEach(changes::add);
        atWork.add(spans);
      }
    }
    return changes.stream()
        .mapToLong(t ->
            atWork.stream()
                .filter(spans -> spans.stream().anyMatch(s -> s.from() <= t && t < s.to()))
                .count())
        .min()
        .orElse(0);
  }

  private long requests() {
    return plan.requests().stream()
        .filter(r -> horizon.has(r.day()) && !isMet(r))
        .mapToLong(Request::weight)
        .sum();
  }

  private boolean isMet(Request request) {
    boolean has =
        own.getOrDefault(request.doctor(), List.of()).stream()
            .anyMatch(s ->
                s.day().equals(request.day())
                    && request.shift().map(s.shift().id()::equals).orElse(true));
    return has == request.wanted();
  }

  private long hours() {
    long hours = 0;
    for (Doctor doctor : plan.doctors()) {
      long days = horizon.all().filter(d -> counts(doctor, d)).count();
      if (doctor.weeklyMinutes().isPresent() && days > 0) {
        long minutes =
            own.getOrDefault(doctor.id(), List.of()).stream()
                .filter(s -> counts(doctor, s.day()))
                .mapToLong(Stint::workMinutes)
                .sum();
        hours += Math.abs(minutes * 7 - doctor.weeklyMinutes().get() * days) / (60 * days);
      }
    }
    return hours;
  }

  /** Whether a day counts in the average: in post, and without leave. */
  private boolean counts(Doctor doctor, LocalDate day) {
    return isInPost(doctor, day)
        && plan.absences().stream()
            .noneMatch(a ->
                a.doctor().equals(doctor.id()) && a.kind() != Absence.Kind.ZERO && a.covers(day));
  }

  private boolean isInPost(Doctor doctor, LocalDate day) {
    return horizon.cyclic() || doctor.isInPostOn(day);
  }

  private long fairness() {
    long cost = 0;
    for (Map.Entry<Burden, Integer> weight : plan.weights().spread().entrySet()) {
      for (String group : plan.doctors().stream().map(Doctor::group).distinct().toList()) {
        List<Long> loads =
            plan.doctors().stream()
                .filter(d -> d.group().equals(group) && daysInPost(d) > 0)
                .map(d -> load(weight.getKey(), d))
                .toList();
        long most = loads.stream().mapToLong(x -> x).max().orElse(0);
        long least = loads.stream().mapToLong(x -> x).min().orElse(0);
        cost += (most - least) * weight.getValue();
      }
    }
    return cost;
  }

  private long daysInPost(Doctor doctor) {
    return horizon.all().filter(d -> isInPost(doctor, d)).count();
  }

  /** As if full-time and in post on all days; what was carried in, as if full-time. */
  private long load(Burden burden, Doctor doctor) {
    long carried =
        plan.history()
            .carried()
            .getOrDefault(doctor.id(), Map.<Burden, Integer>of())
            .getOrDefault(burden, 0);
    long inPost = daysInPost(doctor);
    long adjusted = count(burden, doctor) * horizon.days() + carried * inPost;
    return adjusted * 1000 / (doctor.sharePerMille() * inPost);
  }

  private long count(Burden burden, Doctor doctor) {
    List<Stint> stints = own.getOrDefault(doctor.id(), List.of());
    return switch (burden) {
      case NIGHTS -> stints.stream().filter(kinds::isNight).count();
      case LONG_DAYS -> stints.stream().filter(s -> kinds.isLong(s) && !kinds.isNight(s)).count();
      case ON_CALLS -> stints.stream().filter(Stint::isOnCall).count();
      case WEEKENDS ->
          touched(doctor, horizon.all().filter(d -> d.getDayOfWeek() == DayOfWeek.SATURDAY), 2);
      case HOLIDAYS -> touched(doctor, horizon.all().filter(horizon::isHoliday), 1);
      case UNSOCIAL_MINUTES ->
          stints.stream().flatMap(s -> s.work().stream()).mapToLong(w -> unsocial(time, w)).sum();
    };
  }

  private long touched(Doctor doctor, Stream<LocalDate> first, int days) {
    return first
        .map(d -> new Span(time.startOf(d), time.startOf(d.plusDays(days))))
        .filter(span ->
            around.getOrDefault(doctor.id(), List.of()).stream()
                .anyMatch(s -> s.time().overlap(span) > 0))
        .count();
  }

  /** Minutes from 21:00 to 07:00, or on Saturday or Sunday; each once. */
  static long unsocial(TimeLine time, Span work) {
    long minutes = 0;
    for (LocalDate day = time.at(work.from()).toLocalDate();
        time.startOf(day) < work.to();
        day = day.plusDays(1)) {
      long midnight = time.startOf(day);
      long next = time.startOf(day.plusDays(1));
      if (day.getDayOfWeek().getValue() >= DayOfWeek.SATURDAY.getValue()) {
        minutes += work.overlap(new Span(midnight, next));
      } else {
        minutes += work.overlap(new Span(midnight, time.minute(day, MORNING)));
        minutes += work.overlap(new Span(time.minute(day, EVENING), next));
      }
    }
    return minutes;
  }
}

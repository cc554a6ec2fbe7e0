package parley.rota.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import parley.rota.model.Doctor;
import parley.rota.model.Duty;
import parley.rota.model.Horizon;
import parley.rota.model.RotaPlan;
import parley.rota.rules.Clause;

/**
 * What one doctor does, in the order of time: the duties of the history and of the rota; for a
 * pattern that repeats, those of enough periods before and after the one that is judged.
 */
final class Line {

  private static final Comparator<Stint> ORDER =
      Comparator.comparingLong(Stint::start)
          .thenComparingLong(Stint::end)
          .thenComparing(s -> s.shift().id());

  private final Doctor doctor;
  private final Horizon horizon;
  private final TimeLine time;
  private final List<Stint> stints;
  private final List<Span> busy;

  private Line(Doctor doctor, Horizon horizon, TimeLine time, List<Stint> stints) {
    this.doctor = doctor;
    this.horizon = horizon;
    this.time = time;
    this.stints = stints.stream().sorted(ORDER).toList();
    this.busy = merged(stints.stream().map(Stint::time));
  }

  /**
   * @param reachDays how far any rule looks around a duty, at most
   */
  static Line of(
      RotaPlan plan, Doctor doctor, Collection<Duty> duties, TimeLine time, int reachDays) {
    Horizon horizon = plan.horizon();
    List<Stint> stints = new ArrayList<>();
    if (horizon.cyclic()) {
      int copies = 2 + reachDays / horizon.days();
      for (int copy = -copies; copy <= copies; copy++) {
        for (Duty duty : duties) {
          LocalDate day = duty.day().plusDays((long) copy * horizon.days());
          stints.add(stint(plan, new Duty(duty.doctor(), day, duty.shift()), time, true));
        }
      }
    } else {
      plan.history().duties().stream()
          .filter(d -> d.doctor().equals(doctor.id()))
          .forEach(d -> stints.add(stint(plan, d, time, false)));
      duties.forEach(d -> stints.add(stint(plan, d, time, true)));
    }
    return new Line(doctor, horizon, time, stints);
  }

  private static Stint stint(RotaPlan plan, Duty duty, TimeLine time, boolean ofRota) {
    return time.stint(duty, plan.findShift(duty.shift()).orElseThrow(), ofRota);
  }

  Doctor doctor() {
    return doctor;
  }

  Horizon horizon() {
    return horizon;
  }

  TimeLine time() {
    return time;
  }

  /** All duties, in the order of time. */
  List<Stint> stints() {
    return stints;
  }

  /** The duties of the rota itself, each once. */
  List<Stint> own() {
    return stints.stream().filter(this::isOwn).toList();
  }

  boolean isOwn(Stint stint) {
    return stint.ofRota() && horizon.has(stint.day());
  }

  /** Whether what two duties break, the one after the other, is to be told of this rota. */
  boolean counts(Stint first, Stint second) {
    return horizon.cyclic() ? horizon.has(first.day()) : first.ofRota() || second.ofRota();
  }

  /** Shifts, not on call, in the order of time. */
  List<Stint> shifts() {
    return stints.stream().filter(s -> !s.isOnCall()).toList();
  }

  /** Duties on call, in the order of time. */
  List<Stint> onCalls() {
    return stints.stream().filter(Stint::isOnCall).toList();
  }

  /** Duties on call that start on a day. */
  List<Stint> onCallsOn(LocalDate day) {
    return stints.stream().filter(s -> s.isOnCall() && s.day().equals(day)).toList();
  }

  /** The stretches of work, in the order of time, each minute once. */
  List<Span> work() {
    return merged(stints.stream().flatMap(s -> s.work().stream()));
  }

  /** How long after a minute the doctor has no duty; a very long time if there is none to come. */
  long freeFrom(long minute) {
    for (Span span : busy) {
      if (span.to() > minute) {
        return Math.max(0, span.from() - minute);
      }
    }
    return Long.MAX_VALUE / 2;
  }

  /** Whether a duty of the rota falls into a stretch of time. */
  boolean hasOfRota(Span span) {
    return stints.stream().anyMatch(s -> s.ofRota() && s.time().overlap(span) > 0);
  }

  /** The runs of such duties; of a pattern, those that start in the period that is judged. */
  List<Run> runs(Predicate<Stint> which) {
    TreeMap<LocalDate, List<Stint>> days = new TreeMap<>();
    for (Stint stint : stints) {
      if (which.test(stint)) {
        days.computeIfAbsent(stint.day(), d -> new ArrayList<>()).add(stint);
      }
    }
    if (horizon.cyclic() && horizon.all().allMatch(days::containsKey)) {
      List<Stint> period =
          horizon.all().flatMap(d -> days.getOrDefault(d, List.of()).stream()).toList();
      return List.of(new Run(period, horizon.first(), horizon.days(), true));
    }
    List<Run> runs = new ArrayList<>();
    for (LocalDate first : days.keySet()) {
      if (!days.containsKey(first.minusDays(1)) && (!horizon.cyclic() || horizon.has(first))) {
        List<Stint> run = new ArrayList<>();
        int length = 0;
        for (LocalDate day = first; days.containsKey(day); day = day.plusDays(1)) {
          run.addAll(days.getOrDefault(day, List.of()));
          length++;
        }
        runs.add(new Run(run, first, length, false));
      }
    }
    return runs;
  }

  /** A breach of this doctor's. */
  Breach breach(Clause clause, Span span, long measured, long limit, Breach.Unit unit) {
    return new Breach(
        clause, doctor.id(), time.at(span.from()), time.at(span.to()), measured, limit, unit);
  }

  /** Stretches in the order of time, those that touch or overlap made one. */
  static List<Span> merged(Stream<Span> spans) {
    List<Span> merged = new ArrayList<>();
    spans
        .sorted(Comparator.comparingLong(Span::from))
        .forEach(span -> {
          if (!merged.isEmpty() && merged.getLast().to() >= span.from()) {
            Span last = merged.removeLast();
            merged.add(new Span(last.from(), Math.max(last.to(), span.to())));
          } else {
            merged.add(span);
          }
        });
    return merged;
  }
}

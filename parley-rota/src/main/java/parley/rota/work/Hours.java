package parley.rota.work;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import parley.rota.check.Span;
import parley.rota.check.Stint;
import parley.rota.check.TimeLine;
import parley.rota.model.Doctor;
import parley.rota.model.Duty;
import parley.rota.model.Horizon;
import parley.rota.model.Rota;
import parley.rota.model.RotaPlan;
import parley.rota.model.Shift;

/** The duties of a rota as time passes, for those who count it. */
public final class Hours {

  private final RotaPlan plan;
  private final Rota rota;
  private final TimeLine time;
  private final Map<String, Shift> shifts = new HashMap<>();

  private Hours(RotaPlan plan, Rota rota) {
    this.plan = plan;
    this.rota = rota;
    this.time = TimeLine.of(plan.horizon());
    plan.shifts().forEach(s -> shifts.put(s.id(), s));
  }

  /** The duties of a rota. */
  public static Hours of(RotaPlan plan, Rota rota) {
    return new Hours(plan, rota);
  }

  /** The time line of the plan. */
  public TimeLine time() {
    return time;
  }

  /**
   * The duties of a doctor that start within the rota, in the order of days.
   *
   * @throws IllegalArgumentException if one is of a shift that the plan does not have
   */
  public List<Stint> of(String doctor) {
    return rota.listOf(doctor).stream()
        .filter(d -> plan.horizon().has(d.day()))
        .map(d -> stint(d, true))
        .toList();
  }

  /**
   * All that bears on the days of the rota: the duties that start within it, those of the rota
   * before and, if the rota repeats, its own once more before the first day and after the last.
   */
  public List<Stint> around(String doctor) {
    Horizon horizon = plan.horizon();
    List<Stint> all = new ArrayList<>(of(doctor));
    if (horizon.cyclic()) {
      for (Stint own : of(doctor)) {
        Duty duty = own.duty();
        for (int days : new int[] {-horizon.days(), horizon.days()}) {
          all.add(stint(new Duty(doctor, duty.day().plusDays(days), duty.shift()), true));
        }
      }
    } else {
      plan.history().duties().stream()
          .filter(d -> d.doctor().equals(doctor))
          .forEach(d -> all.add(stint(d, false)));
    }
    return all;
  }

  private Stint stint(Duty duty, boolean ofRota) {
    Shift shift = shifts.get(duty.shift());
    if (shift == null) {
      throw new IllegalArgumentException(
          "The duty of %s on %s is a shift %s; expected a shift of the rota: %s."
              .formatted(
                  duty.doctor(),
                  duty.day(),
                  duty.shift(),
                  String.join(", ", plan.shifts().stream().map(Shift::id).toList())));
    }
    return time.stint(duty, shift, ofRota);
  }

  /** Whether a doctor is in post on a day; in a pattern that repeats, always. */
  public boolean isInPost(Doctor doctor, LocalDate day) {
    return plan.horizon().cyclic() || doctor.isInPostOn(day);
  }

  /** The Saturdays of the rota: a weekend belongs to it if its Saturday does. */
  public Stream<LocalDate> saturdays() {
    return plan.horizon().all().filter(d -> d.getDayOfWeek() == DayOfWeek.SATURDAY);
  }

  /** Whether any of a stretch of time is on one of some days, which follow each other. */
  public boolean touches(Span span, LocalDate first, int days) {
    return span.overlap(new Span(time.startOf(first), time.startOf(first.plusDays(days)))) > 0;
  }

  /**
   * Minutes of a stretch of time between two times of the clock, on whatever day.
   *
   * @param to when not after {@code from}, on the next day
   */
  public static long minutesBetween(TimeLine time, Span span, LocalTime from, LocalTime to) {
    long minutes = 0;
    int next = to.isAfter(from) ? 0 : 1;
    for (LocalDate day = time.at(span.from()).toLocalDate().minusDays(next);
        time.startOf(day) < span.to();
        day = day.plusDays(1)) {
      minutes +=
          span.overlap(new Span(time.minute(day, from), time.minute(day.plusDays(next), to)));
    }
    return minutes;
  }
}

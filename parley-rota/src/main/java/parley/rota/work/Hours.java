package parley.rota.work;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import parley.rota.model.Duty;
import parley.rota.model.Episode;
import parley.rota.model.Horizon;
import parley.rota.model.OnCallWork;
import parley.rota.model.Rota;
import parley.rota.model.RotaPlan;
import parley.rota.model.Shift;
import parley.rota.rules.Terms;

/**
 * The time that the duties of a plan take. Minutes are those that pass: on the night on which clocks
 * go back a duty from 20:00 to 08:00 has an hour more, on that on which they go forward an hour
 * less.
 */
public final class Hours {

  private final RotaPlan plan;
  private final Map<String, Shift> shifts = new HashMap<>();

  private Hours(RotaPlan plan) {
    this.plan = plan;
    plan.shifts().forEach(s -> shifts.put(s.id(), s));
  }

  /** The times of the duties of a plan. */
  public static Hours of(RotaPlan plan) {
    return new Hours(plan);
  }

  /**
   * The shift of a duty.
   *
   * @throws IllegalArgumentException if the plan has none with that id
   */
  public Shift shift(Duty duty) {
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
    return shift;
  }

  /** From the start of a duty to its end. */
  public Span span(Duty duty) {
    Shift shift = shift(duty);
    return new Span(
        duty.day().atTime(shift.start()).atZone(plan.horizon().zone()),
        duty.day()
            .plusDays(shift.endsNextDay() ? 1 : 0)
            .atTime(shift.end())
            .atZone(plan.horizon().zone()));
  }

  /** The work of a duty: all of a shift; of a duty on call, the episodes that are expected. */
  public List<Span> work(Duty duty) {
    Span span = span(duty);
    return shift(duty)
        .onCall()
        .map(work ->
            episodes(work, duty.day()).stream()
                .map(e ->
                    new Span(
                        span.start().plusMinutes(e.startMinute()),
                        span.start().plusMinutes(e.endMinute())))
                .toList())
        .orElse(List.of(span));
  }

  private List<Episode> episodes(OnCallWork work, LocalDate day) {
    boolean weekend =
        day.getDayOfWeek() == DayOfWeek.SATURDAY
            || day.getDayOfWeek() == DayOfWeek.SUNDAY
            || plan.horizon().isHoliday(day);
    return weekend ? work.weekend() : work.workingDay();
  }

  /** Minutes of work of a duty. */
  public long workMinutes(Duty duty) {
    return work(duty).stream().mapToLong(Span::minutes).sum();
  }

  /** Whether a duty is a night as the hours rules have it: a shift with enough minutes in the dark. */
  public boolean isNight(Duty duty, Terms terms) {
    return !shift(duty).isOnCall()
        && span(duty).minutesBetween(terms.nightFrom(), terms.nightTo()) >= terms.nightMinutes();
  }

  /** Whether a duty is a long shift, night or not. */
  public boolean isLong(Duty duty, Terms terms) {
    return !shift(duty).isOnCall() && span(duty).minutes() > terms.longOverMinutes();
  }

  /** The duties of a doctor that start within the rota, in the order of time. */
  public List<Duty> duties(Rota rota, String doctor) {
    return rota.listOf(doctor).stream().filter(d -> plan.horizon().has(d.day())).toList();
  }

  /**
   * The stretches of a doctor's duties that bear on the days of the rota: those that start within
   * it, those of the rota before and, if the rota repeats, those of its last days once more before
   * the first and those of its first days after the last.
   */
  public List<Span> around(Rota rota, String doctor) {
    Horizon horizon = plan.horizon();
    List<Duty> own = duties(rota, doctor);
    List<Duty> all = new ArrayList<>(own);
    if (horizon.cyclic()) {
      for (int shift : new int[] {-horizon.days(), horizon.days()}) {
        own.forEach(d ->
            all.add(new Duty(d.doctor(), d.day().plusDays(shift), d.shift())));
      }
    } else {
      plan.history().duties().stream().filter(d -> d.doctor().equals(doctor)).forEach(all::add);
    }
    return all.stream().map(this::span).toList();
  }

  /** The Saturdays of the rota: a weekend belongs to it if its Saturday does. */
  public Stream<LocalDate> saturdays() {
    return plan.horizon().all().filter(d -> d.getDayOfWeek() == DayOfWeek.SATURDAY);
  }
}

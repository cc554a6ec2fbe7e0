package parley.rota.fair;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.Stream;
import parley.rota.check.Kinds;
import parley.rota.check.Span;
import parley.rota.check.Stint;
import parley.rota.check.TimeLine;
import parley.rota.model.Burden;
import parley.rota.model.Doctor;
import parley.rota.model.Rota;
import parley.rota.model.RotaPlan;
import parley.rota.rules.Terms;
import parley.rota.work.Hours;

/** Counts what a doctor bears within the days of a rota, each burden as {@link Burden} has it. */
final class BurdenCounts {

  /** The unsocial hours of {@link Burden#UNSOCIAL_MINUTES}. */
  private static final LocalTime EVENING = LocalTime.of(21, 0);

  private static final LocalTime MORNING = LocalTime.of(7, 0);

  private final RotaPlan plan;
  private final Hours hours;
  private final Kinds kinds;

  BurdenCounts(RotaPlan plan, Rota rota, Terms terms) {
    this.plan = plan;
    this.hours = Hours.of(plan, rota);
    this.kinds = Kinds.of(terms, hours.time());
  }

  long count(Burden burden, Doctor doctor) {
    Stream<Stint> stints = hours.of(doctor.id()).stream();
    return switch (burden) {
      case NIGHTS -> stints.filter(kinds::isNight).count();
      case LONG_DAYS -> stints.filter(s -> kinds.isLong(s) && !kinds.isNight(s)).count();
      case ON_CALLS -> stints.filter(Stint::isOnCall).count();
      case WEEKENDS -> days(doctor, hours.saturdays(), 2);
      case HOLIDAYS -> days(doctor, plan.horizon().all().filter(plan.horizon()::isHoliday), 1);
      case UNSOCIAL_MINUTES ->
          stints.flatMap(s -> s.work().stream()).mapToLong(this::unsocial).sum();
    };
  }

  /** Share of the days of the rota on which a doctor is in post. */
  double inPost(Doctor doctor) {
    double days = plan.horizon().all().filter(d -> hours.isInPost(doctor, d)).count();
    return days / plan.horizon().days();
  }

  private long days(Doctor doctor, Stream<LocalDate> first, int length) {
    List<Stint> stints = hours.around(doctor.id());
    return first
        .filter(d -> stints.stream().anyMatch(s -> hours.touches(s.time(), d, length)))
        .count();
  }

  /** Minutes at night or at the weekend, each once. */
  private long unsocial(Span work) {
    TimeLine time = hours.time();
    long minutes = 0;
    for (LocalDate day = time.at(work.from()).toLocalDate();
        time.startOf(day) < work.to();
        day = day.plusDays(1)) {
      Span part =
          new Span(
              Math.max(work.from(), time.startOf(day)),
              Math.min(work.to(), time.startOf(day.plusDays(1))));
      minutes +=
          day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) >= 0
              ? part.minutes()
              : Hours.minutesBetween(time, part, EVENING, MORNING);
    }
    return minutes;
  }
}

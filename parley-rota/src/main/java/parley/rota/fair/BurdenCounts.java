package parley.rota.fair;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.stream.Stream;
import parley.rota.model.Burden;
import parley.rota.model.Doctor;
import parley.rota.model.Duty;
import parley.rota.model.Rota;
import parley.rota.model.RotaPlan;
import parley.rota.rules.Terms;
import parley.rota.work.Hours;
import parley.rota.work.Span;

/** Counts what a doctor bears within the days of a rota, each burden as {@link Burden} has it. */
final class BurdenCounts {

  /** The unsocial hours of {@link Burden#UNSOCIAL_MINUTES}. */
  private static final LocalTime EVENING = LocalTime.of(21, 0);

  private static final LocalTime MORNING = LocalTime.of(7, 0);

  private final RotaPlan plan;
  private final Rota rota;
  private final Terms terms;
  private final Hours hours;

  BurdenCounts(RotaPlan plan, Rota rota, Terms terms) {
    this.plan = plan;
    this.rota = rota;
    this.terms = terms;
    this.hours = Hours.of(plan);
  }

  long count(Burden burden, Doctor doctor) {
    return switch (burden) {
      case NIGHTS -> duties(doctor).filter(d -> hours.isNight(d, terms)).count();
      case LONG_DAYS ->
          duties(doctor).filter(d -> hours.isLong(d, terms) && !hours.isNight(d, terms)).count();
      case ON_CALLS -> duties(doctor).filter(d -> hours.shift(d).isOnCall()).count();
      case WEEKENDS -> days(doctor, hours.saturdays(), 2);
      case HOLIDAYS -> days(doctor, plan.horizon().all().filter(plan.horizon()::isHoliday), 1);
      case UNSOCIAL_MINUTES ->
          duties(doctor)
              .flatMap(d -> hours.work(d).stream())
              .mapToLong(BurdenCounts::unsocial)
              .sum();
    };
  }

  private Stream<Duty> duties(Doctor doctor) {
    return hours.duties(rota, doctor.id()).stream();
  }

  private long days(Doctor doctor, Stream<LocalDate> first, int length) {
    List<Span> spans = hours.around(rota, doctor.id());
    return first.filter(d -> spans.stream().anyMatch(s -> s.touches(d, length))).count();
  }

  /** Minutes at night or at the weekend, each once. */
  private static long unsocial(Span work) {
    long minutes = 0;
    LocalDate day = work.start().toLocalDate();
    for (ZonedDateTime from = work.start(); from.isBefore(work.end()); day = day.plusDays(1)) {
      ZonedDateTime midnight = day.plusDays(1).atStartOfDay(work.start().getZone());
      Span part = new Span(from, work.end().isBefore(midnight) ? work.end() : midnight);
      minutes +=
          day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) >= 0
              ? part.minutes()
              : part.minutesBetween(EVENING, MORNING);
      from = part.end();
    }
    return minutes;
  }
}

package parley.brief.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import parley.rota.model.Doctor;
import parley.rota.model.Duty;
import parley.rota.model.Rota;
import parley.rota.model.RotaPlan;
import parley.rota.model.Shift;

/**
 * Writes the duties of a doctor as an iCalendar file. Times are civil times of the rota's zone,
 * which the file describes, so a night in which clocks change begins and ends as the clock says. A
 * duty keeps its UID as long as doctor, day and shift are the same.
 */
public final class DutyCalendar {

  private DutyCalendar() {}

  /**
   * The file.
   *
   * @param doctor id of a doctor of the plan
   * @param stamp when the rota was made, by whoever asks
   * @throws IllegalArgumentException if the plan has no such doctor, a duty's shift is not of the
   *     plan, or the rota is a pattern that repeats, whose days are no days of a calendar
   */
  public static String write(RotaPlan plan, Rota rota, String doctor, Instant stamp) {
    Doctor who =
        plan.findDoctor(doctor)
            .orElseThrow(() ->
                new IllegalArgumentException(
                    "There is no doctor %s; expected one of %s."
                        .formatted(
                            doctor,
                            String.join(", ", plan.doctors().stream().map(Doctor::id).toList()))));
    if (plan.horizon().cyclic()) {
      throw new IllegalArgumentException(
          "The rota %s is a pattern that repeats; expected one with days of a calendar."
              .formatted(plan.id()));
    }
    ZoneId zone = plan.horizon().zone();
    CalendarText out = CalendarText.begin("Rota", plan.name() + ": " + who.name());
    List<Duty> duties = rota.listOf(doctor);
    // Two days more at the end: a duty of the last day may end a day later.
    ZoneText.write(
        out,
        zone,
        first(plan, duties).atZone(zone).toInstant(),
        last(plan, duties).plusDays(2).atZone(zone).toInstant());
    for (Duty duty : duties) {
      event(out, plan, duty, stamp);
    }
    return out.end();
  }

  private static LocalDateTime first(RotaPlan plan, List<Duty> duties) {
    return (duties.isEmpty() ? plan.horizon().first() : duties.getFirst().day()).atStartOfDay();
  }

  private static LocalDateTime last(RotaPlan plan, List<Duty> duties) {
    return (duties.isEmpty() ? plan.horizon().last() : duties.getLast().day()).atStartOfDay();
  }

  private static void event(CalendarText out, RotaPlan plan, Duty duty, Instant stamp) {
    Shift shift =
        plan.findShift(duty.shift())
            .orElseThrow(() ->
                new IllegalArgumentException(
                    "A duty of %s on %s is of the shift %s; expected one of the plan."
                        .formatted(duty.doctor(), duty.day(), duty.shift())));
    ZoneId zone = plan.horizon().zone();
    LocalDateTime start = duty.day().atTime(shift.start());
    LocalDateTime end = start.plusMinutes(shift.clockMinutes());
    long passes = Duration.between(start.atZone(zone), end.atZone(zone)).toMinutes();
    out.beginEvent(duty.doctor() + "-" + duty.day() + "-" + duty.shift(), plan.id(), stamp)
        .line("DTSTART;TZID=" + zone.getId() + ":" + ZoneText.local(start))
        .line("DTEND;TZID=" + zone.getId() + ":" + ZoneText.local(end))
        .text("SUMMARY", shift.name())
        .text("DESCRIPTION", description(shift, passes))
        .text("CATEGORIES", shift.isOnCall() ? "On call" : "Shift")
        .line("STATUS:CONFIRMED")
        .line("TRANSP:OPAQUE")
        .line("END:VEVENT");
  }

  private static String description(Shift shift, long passes) {
    String words = shift.id() + ", " + shift.start() + " to " + shift.end();
    return passes == shift.clockMinutes()
        ? words
        : words + "; clocks change, so " + hours(passes) + " pass";
  }

  private static String hours(long minutes) {
    return String.format(Locale.ROOT, "%d h %02d min", minutes / 60, minutes % 60);
  }
}

package parley.service.make;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import parley.service.hospital.Beds;
import parley.service.hospital.Duty;
import parley.service.hospital.Emergency;
import parley.service.hospital.Grade;
import parley.service.hospital.Shift;

/** Who works when: wards and teams by their rates, the emergency department by its load. */
final class MadeStaff {

  private static final int DAYS = 7;
  private static final int SATURDAY = 5;
  private static final int HOURS = 24;
  private static final double MINUTES = 60;

  private final Template template;

  MadeStaff(Template template) {
    this.template = template;
  }

  /**
   * The lines of all duties.
   *
   * @param unplanned admissions a day
   */
  List<Duty> duties(Beds beds, Emergency emergency, double unplanned) {
    List<Duty> duties = new ArrayList<>(department(emergency));
    for (Template.DutyRate rate : template.rates()) {
      double of =
          switch (rate.per()) {
            case OCCUPIED_BED -> beds.general() * beds.occupied();
            case CRITICAL_BED -> beds.critical();
            case UNPLANNED_ADMISSION -> unplanned;
          };
      duties.add(
          new Duty(
              rate.name(),
              rate.grade(),
              rate.shift(),
              week(of * rate.weekday(), of * rate.weekend()),
              week(
                  of * Math.min(rate.minimumWeekday(), rate.weekday()),
                  of * Math.min(rate.minimumWeekend(), rate.weekend()))));
    }
    return duties;
  }

  private static List<Double> week(double weekday, double weekend) {
    List<Double> week = new ArrayList<>();
    for (int day = 0; day < DAYS; day++) {
      week.add(Rounded.to(day < SATURDAY ? weekday : weekend, 1));
    }
    return week;
  }

  private List<Duty> department(Emergency emergency) {
    List<Duty> duties = new ArrayList<>();
    for (Shift shift : template.shifts()) {
      Map<String, Double> shares =
          Optional.ofNullable(template.emergencyStaff().shares().get(shift.name())).orElseThrow();
      Map<String, Double[]> usual = new LinkedHashMap<>();
      for (Grade grade : template.grades()) {
        if (shares.getOrDefault(grade.name(), 0.0) > 0) {
          usual.put(grade.name(), new Double[DAYS]);
        }
      }
      for (int day = 0; day < DAYS; day++) {
        split(number(emergency, shift, day), shares, usual, day);
      }
      usual.forEach((grade, week) -> {
        double least = template.emergencyStaff().minimumShare();
        duties.add(
            new Duty(
                template.emergencyStaff().duty(),
                grade,
                shift.name(),
                Arrays.asList(week),
                Arrays.stream(week).map(n -> Rounded.to(n * least, 2)).toList()));
      });
    }
    return duties;
  }

  /** A whole number of staff whom patients keep busy for about the wanted share of their time. */
  private long number(Emergency emergency, Shift shift, int day) {
    double share = 0;
    for (int hour = 0; hour < shift.hours(); hour++) {
      share += emergency.byHour().get((shift.fromHour() + hour) % HOURS);
    }
    double minutes =
        emergency.streams().stream().mapToDouble(s -> s.share() * s.clinicianMinutes()).sum();
    double busy =
        emergency.attendancesADay()
            * emergency.byWeekday().get(day)
            * share
            * minutes
            / MINUTES
            / shift.hours();
    Template.EmergencyStaff staff = template.emergencyStaff();
    return Math.max(
        Math.max(1, Math.round(busy / staff.utilisation())),
        (long) Math.ceil(busy / staff.highest()));
  }

  /** Parts of a whole number by shares: each to two places, what is left with the last. */
  private static void split(
      long number, Map<String, Double> shares, Map<String, Double[]> usual, int day) {
    double left = number;
    int open = usual.size();
    for (Map.Entry<String, Double[]> line : usual.entrySet()) {
      open--;
      double part =
          open == 0
              ? Rounded.to(left, 2)
              : Rounded.to(number * shares.getOrDefault(line.getKey(), 0.0), 2);
      line.getValue()[day] = Math.max(0, part);
      left -= part;
    }
  }
}

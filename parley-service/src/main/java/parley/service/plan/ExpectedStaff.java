package parley.service.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import parley.service.hospital.Duty;
import parley.service.hospital.Grade;
import parley.service.hospital.Hospital;
import parley.service.hospital.PlannedSession;
import parley.service.hospital.Shift;

/**
 * The staff that is expected for sessions once minimum cover is filled, day by day: gaps are filled
 * in the order of the grades, by those of each grade that are beyond its own minimum.
 */
final class ExpectedStaff {

  private static final int FRIDAY = 4;
  private static final int SUNDAY = 6;
  private static final int DAYS_A_WEEK = 7;
  private static final double CLOSE = 1e-9;

  private final Hospital hospital;
  private final Set<LocalDate> holidays;
  private final HospitalChoices.Shares shares;
  private final int grades;

  /** Those in sessions on the busiest weekday, by grade, and all who are due in that shift then. */
  private final double[] mostInSessions;

  private final double[] reserve;
  private final double[] left;

  /** Those who stood in on a shift with a rest, by grade. */
  private double[] resting;

  /** Of each grade those who can be asked to stand in, at most, by shift. */
  private final double[][] needed;

  ExpectedStaff(Hospital hospital, Set<LocalDate> holidays, HospitalChoices.Shares shares) {
    this.hospital = hospital;
    this.holidays = holidays;
    this.shares = shares;
    grades = hospital.grades().size();
    mostInSessions = new double[grades];
    reserve = new double[grades];
    left = new double[grades];
    resting = new double[grades];
    needed = new double[hospital.shifts().size()][grades];
    for (int g = 0; g < grades; g++) {
      Grade grade = hospital.grades().get(g);
      for (int weekday = 0; weekday < DAYS_A_WEEK; weekday++) {
        double inSessions = inSessions(grade, weekday);
        double due = inSessions + usual(hospital.plannedShift(), grade, weekday);
        mostInSessions[g] = Math.max(mostInSessions[g], inSessions);
        reserve[g] = Math.max(reserve[g], due);
      }
    }
  }

  int weekday(LocalDate day) {
    return holidays.contains(day) ? SUNDAY : day.getDayOfWeek().ordinal();
  }

  /** What is left for sessions of the day that was done last, by grade. */
  List<Double> left() {
    return Arrays.stream(left).boxed().toList();
  }

  /** How many of a grade would fill all that they can on a shift of the day done last. */
  double needed(Shift shift, Grade grade) {
    return needed[hospital.shifts().indexOf(shift)][hospital.grades().indexOf(grade)];
  }

  /** Goes on to the next day. */
  void next(LocalDate day) {
    double[] restedToday = resting;
    resting = new double[grades];
    for (int s = 0; s < hospital.shifts().size(); s++) {
      Arrays.fill(needed[s], 0);
      if (hospital.shifts().get(s).planned()) {
        planned(day, s, restedToday);
      } else {
        other(day, s);
      }
    }
  }

  private void planned(LocalDate day, int s, double[] rested) {
    Shift shift = hospital.shifts().get(s);
    int weekday = weekday(day);
    boolean isStrained = isStrained(day, shift);
    double[] gaps = new double[grades];
    double[] off = new double[grades];
    for (int g = 0; g < grades; g++) {
      Grade grade = hospital.grades().get(g);
      double inSessions = inSessions(grade, weekday);
      double rest =
          mostInSessions[g] > 0 ? rested[g] * Math.min(1, inSessions / mostInSessions[g]) : 0;
      double free = inSessions;
      if (isStrained) {
        double due = usual(shift, grade, weekday) + inSessions;
        double present = due * (1 - shares.away(day, shift, grade));
        double need = minimum(shift, grade, weekday);
        free = Math.max(0, present - need);
        gaps[g] = Math.max(0, need - present);
        if (weekday > FRIDAY) {
          off[g] = Math.max(0, reserve[g] - due) * (1 - shares.away(day, shift, grade));
        }
      }
      left[g] = Math.max(0, free - rest);
    }
    fill(s, gaps, off, left);
  }

  private void other(LocalDate day, int s) {
    Shift shift = hospital.shifts().get(s);
    if (!isStrained(day, shift)) {
      return;
    }
    double[] gaps = new double[grades];
    double[] onDuty = new double[grades];
    double[] off = new double[grades];
    for (int g = 0; g < grades; g++) {
      Grade grade = hospital.grades().get(g);
      double away = shares.away(day, shift, grade);
      double present = usual(shift, grade, weekday(day)) * (1 - away);
      double need = minimum(shift, grade, weekday(day));
      gaps[g] = Math.max(0, need - present);
      onDuty[g] = Math.max(0, present - need);
      off[g] = reserve[g] * (1 - away);
    }
    double[] before = off.clone();
    fill(s, gaps, onDuty, off);
    for (int g = 0; g < grades && shift.restAfter(); g++) {
      resting[g] += before[g] - off[g];
    }
  }

  /** Fills gaps from two pools, the first one first. */
  private void fill(int s, double[] gaps, double[] first, double[] second) {
    for (int g = 0; g < grades; g++) {
      for (int h = 0; h < grades; h++) {
        if (rate(h, g) > 0 && gaps[g] > CLOSE) {
          needed[s][h] += gaps[g] / rate(h, g);
        }
      }
    }
    for (int g = 0; g < grades; g++) {
      for (int h = 0; h < grades; h++) {
        if (rate(h, g) > 0) {
          gaps[g] -= take(gaps[g] / rate(h, g), h, first) * rate(h, g);
          gaps[g] -= take(gaps[g] / rate(h, g), h, second) * rate(h, g);
        }
      }
    }
  }

  private static double take(double wanted, int of, double[] pool) {
    double number = Math.min(wanted, pool[of]);
    pool[of] -= number;
    return number;
  }

  /** At what rate a grade stands in for another; 0 if it does not. */
  private double rate(int standIn, int other) {
    return hospital
        .grades()
        .get(standIn)
        .actsDown()
        .getOrDefault(hospital.grades().get(other).name(), 0.0);
  }

  private boolean isStrained(LocalDate day, Shift shift) {
    return hospital.grades().stream().anyMatch(g -> shares.away(day, shift, g) > 0);
  }

  private double inSessions(Grade grade, int weekday) {
    double sum = 0;
    for (PlannedSession session : sessions()) {
      sum +=
          session.sessionsByWeekday().get(weekday)
              * session.staff().getOrDefault(grade.name(), 0.0);
    }
    return sum;
  }

  private List<PlannedSession> sessions() {
    List<PlannedSession> all = new ArrayList<>();
    hospital.specialties().forEach(s -> all.addAll(s.sessions()));
    return all;
  }

  private double usual(Shift shift, Grade grade, int weekday) {
    return duties(shift, grade).stream().mapToDouble(d -> d.usualByWeekday().get(weekday)).sum();
  }

  private double minimum(Shift shift, Grade grade, int weekday) {
    return duties(shift, grade).stream().mapToDouble(d -> d.minimumByWeekday().get(weekday)).sum();
  }

  private List<Duty> duties(Shift shift, Grade grade) {
    return hospital.duties().stream()
        .filter(d -> d.shift().equals(shift.name()) && d.grade().equals(grade.name()))
        .toList();
  }
}

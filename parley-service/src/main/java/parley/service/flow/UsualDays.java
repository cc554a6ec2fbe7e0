package parley.service.flow;

import java.time.LocalDate;
import parley.service.hospital.Course;
import parley.service.hospital.Hospital;
import parley.service.hospital.PlannedSession;
import parley.service.hospital.SessionKind;

/**
 * Days on which everyone is at work and all sessions are held with the patients who are booked.
 * Part numbers of patients become whole ones by adding up from a fixed day on: each day has the
 * whole patients that the sum passes, so no patient is lost over days and the same day has the same
 * patients whenever a course begins.
 */
final class UsualDays {

  private static final int WEEK = 7;

  /** A fraction whose multiples spread evenly, so that classes do not all gain one on one day. */
  private static final double GOLDEN = 0.6180339887498949;

  private final Hospital hospital;

  /** By specialty, kind, urgency and weekday. */
  private final double[][][][] patients;

  UsualDays(Hospital hospital) {
    this.hospital = hospital;
    int urgencies = hospital.urgencies().size();
    patients =
        new double[hospital.specialties().size()][SessionKind.values().length][urgencies][WEEK];
    for (int s = 0; s < patients.length; s++) {
      for (PlannedSession session : hospital.specialties().get(s).sessions()) {
        for (int u = 0; u < urgencies; u++) {
          double share = session.mix().getOrDefault(hospital.urgencies().get(u).name(), 0.0);
          double[] week = patients[s][session.kind().ordinal()][u];
          for (int weekday = 0; weekday < WEEK; weekday++) {
            week[weekday] += share * session.patientsOn(weekday);
          }
        }
      }
    }
  }

  /** The course of such days. */
  Course course(LocalDate first, int days) {
    Course course = new Course(hospital, first, days);
    for (int day = 0; day < days; day++) {
      LocalDate date = first.plusDays(day);
      for (int s = 0; s < patients.length; s++) {
        for (SessionKind kind : SessionKind.values()) {
          for (int u = 0; u < hospital.urgencies().size(); u++) {
            course.setPatients(day, s, kind, u, patients(date, s, kind, u));
          }
        }
      }
      for (int line = 0; line < hospital.duties().size(); line++) {
        course.setOnDuty(day, line, onDuty(date, line));
      }
    }
    return course;
  }

  double onDuty(LocalDate date, int line) {
    return hospital.duties().get(line).usualByWeekday().get(weekday(date));
  }

  int patients(LocalDate date, int specialty, SessionKind kind, int urgency) {
    double[] week = patients[specialty][kind.ordinal()][urgency];
    double start = (specialty * 31 + kind.ordinal() * 7 + urgency + 1) * GOLDEN;
    long day = date.toEpochDay();
    return (int) (Math.floor(start + until(week, day + 1)) - Math.floor(start + until(week, day)));
  }

  /** The patients of all days before one, from the Monday before day 0 on. */
  private static double until(double[] week, long epochDay) {
    // Day 0, 1 January 1970, was a Thursday.
    long sinceMonday = epochDay + 3;
    double sum = 0;
    double all = 0;
    for (int weekday = 0; weekday < WEEK; weekday++) {
      all += week[weekday];
      if (weekday < Math.floorMod(sinceMonday, WEEK)) {
        sum += week[weekday];
      }
    }
    return all * Math.floorDiv(sinceMonday, WEEK) + sum;
  }

  static int weekday(LocalDate date) {
    return date.getDayOfWeek().getValue() - 1;
  }
}

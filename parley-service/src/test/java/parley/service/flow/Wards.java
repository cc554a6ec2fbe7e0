package parley.service.flow;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import parley.casefile.Confidence;
import parley.service.hospital.Basis;
import parley.service.hospital.Beds;
import parley.service.hospital.Course;
import parley.service.hospital.Duty;
import parley.service.hospital.Emergency;
import parley.service.hospital.Grade;
import parley.service.hospital.Hospital;
import parley.service.hospital.PlannedSession;
import parley.service.hospital.Rebooking;
import parley.service.hospital.SessionKind;
import parley.service.hospital.Shift;
import parley.service.hospital.Specialty;
import parley.service.hospital.Stay;
import parley.service.hospital.Urgency;

/** Hospitals of tests: an imagined one of a third of the usual size, and parts to change. */
public final class Wards {

  public static final LocalDate MONDAY = LocalDate.of(2025, 9, 1);
  static final List<Double> EVEN_HOURS = Collections.nCopies(24, 1.0 / 24);
  static final List<Double> EVEN_WEEK = Collections.nCopies(7, 1.0);

  private static final Stay NO_DELAY_TWO_DAYS = new Stay(2, 1.5, 0, 1, 0);

  private Wards() {}

  /** 300 general beds of which some 92 % are in use, 110 attendances a day. */
  public static Hospital usual() {
    return of(
        emergency(110, 0.28, 9),
        beds(300),
        List.of(
            duty("emergency", "day", 12),
            duty("emergency", "night", 8),
            duty("wards", "day", 20),
            duty("wards", "night", 5)),
        List.of(surgery("orthopaedics", 3), surgery("surgery", 4)));
  }

  static Beds beds(int general) {
    return new Beds(
        general,
        16,
        0.92,
        3,
        new Stay(6.5, 6, 0.12, 8, 8),
        0.05,
        new Stay(4, 4, 0, 1, 0),
        "wards",
        60);
  }

  static Emergency emergency(double aDay, double admittedShare, double longHours) {
    return new Emergency(
        aDay,
        EVEN_HOURS,
        EVEN_WEEK,
        List.of(
            new Emergency.Stream("major", 0.6, 1, 45, 30, 90, 60, admittedShare / 0.6),
            new Emergency.Stream("minor", 0.4, 3, 20, 10, 30, 20, 0)),
        "emergency",
        4,
        longHours);
  }

  static Duty duty(String name, String shift, double staff) {
    return new Duty(
        name, "doctor", shift, Collections.nCopies(7, staff), Collections.nCopies(7, 0.0));
  }

  /** Sessions of four patients on working days, of whom half stay. */
  static Specialty surgery(String name, double sessionsADay) {
    List<Double> week =
        List.of(sessionsADay, sessionsADay, sessionsADay, sessionsADay, sessionsADay, 0.0, 0.0);
    return new Specialty(
        name,
        name,
        Optional.empty(),
        0,
        0,
        List.of(
            new PlannedSession(
                SessionKind.THEATRE,
                week,
                Map.of("doctor", 2.0),
                4,
                0.95,
                Map.of("urgent", 0.3, "routine", 0.7),
                0.5),
            new PlannedSession(
                SessionKind.CLINIC,
                week,
                Map.of("doctor", 1.0),
                12,
                0.9,
                Map.of("urgent", 0.3, "routine", 0.7),
                0)),
        new Stay(3.5, 2.5, 0.05, 6, 5),
        0.04);
  }

  /** A hospital with shifts from 8 to 20 and from 20 to 8. */
  static Hospital of(
      Emergency emergency, Beds beds, List<Duty> duties, List<Specialty> specialties) {
    return of(
        emergency,
        beds,
        duties,
        specialties,
        List.of(new Shift("day", 8, 12, true, false), new Shift("night", 20, 12, false, true)));
  }

  /** A hospital where one shift is the whole day, so that patients leave at any hour. */
  static Hospital roundTheClock(Emergency emergency, Beds beds, List<Duty> duties) {
    return of(
        emergency,
        beds,
        duties,
        List.of(surgery("surgery", 0)),
        List.of(new Shift("day", 0, 24, true, false)));
  }

  private static Hospital of(
      Emergency emergency,
      Beds beds,
      List<Duty> duties,
      List<Specialty> specialties,
      List<Shift> shifts) {
    return new Hospital(
        "T01",
        "A hospital of tests",
        "nowhere",
        List.of(new Grade("doctor", "doctors", 0.03, Map.of())),
        shifts,
        List.of(new Urgency("urgent", 4, 14), new Urgency("routine", 1, 126)),
        duties,
        specialties,
        emergency,
        beds,
        new Rebooking(3, 0.8, 0.05, 1, 28),
        List.of(new Basis("all", List.of(), Confidence.LOW, true, "imagined for tests")));
  }

  /**
   * Emergency beds without critical care and delays, of a length of stay, and discharge at once.
   */
  static Beds plain(int general, double occupied, double stayDays, double deviation) {
    return new Beds(
        general,
        0,
        occupied,
        0,
        new Stay(stayDays, deviation, 0, 1, 0),
        0,
        NO_DELAY_TWO_DAYS,
        "wards",
        1);
  }

  public static Course usualCourse(FlowQuestion question) {
    return FlowEngine.usualCourse(question.hospital(), question.start(), question.allDays());
  }

  static FlowQuestion question(Hospital hospital, int warmUpDays, int days) {
    return new FlowQuestion(hospital, MONDAY, warmUpDays, days, Optional.empty());
  }
}

package parley.service.walkout;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import parley.casefile.Confidence;
import parley.service.hospital.Basis;
import parley.service.hospital.Beds;
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

/** Hospitals made by hand, and at random. */
final class Examples {

  static final LocalDate MONDAY = LocalDate.of(2025, 3, 3);
  static final LocalDateTime MORNING = MONDAY.atTime(7, 0);
  static final int SURGERY = 0;
  static final int MEDICINE = 1;
  static final int DAY = 0;
  static final int NIGHT = 1;
  static final int JUNIOR = 0;
  static final int SENIOR = 1;

  static final List<Urgency> URGENCIES =
      List.of(
          new Urgency("urgent", 8, 7), new Urgency("soon", 3, 30), new Urgency("routine", 1, 90));

  private static final Stay STAY = new Stay(3, 2, 0.1, 4, 3);

  private Examples() {}

  static List<Double> weekdays(double number) {
    List<Double> week = new ArrayList<>(Collections.nCopies(5, number));
    week.addAll(List.of(0.0, 0.0));
    return week;
  }

  static List<Double> daily(double number) {
    return Collections.nCopies(7, number);
  }

  static PlannedSession session(
      SessionKind kind,
      double number,
      Map<String, Double> staff,
      double places,
      Map<String, Double> mix) {
    return new PlannedSession(
        kind, weekdays(number), staff, places, 0.9, mix, kind == SessionKind.THEATRE ? 0.4 : 0);
  }

  static Specialty specialty(String name, PlannedSession... sessions) {
    return new Specialty(name, "100", Optional.empty(), 100, 0.01, List.of(sessions), STAY, 0.05);
  }

  static Duty wards(String grade, String shift, double usual, double minimum) {
    return new Duty("wards", grade, shift, daily(usual), daily(minimum));
  }

  /** Places are free and patients are seen again from the third day on; nobody takes time off. */
  static final Rebooking SEEN_SOON = new Rebooking(3, 0.5, 0.1, 0, 28);

  static Hospital hospital(
      List<Grade> grades, List<Duty> duties, List<Specialty> specialties, Rebooking rebooking) {
    return new Hospital(
        "X1",
        "Example",
        "Nowhere",
        grades,
        List.of(new Shift("day", 7, 12, true, false), new Shift("night", 19, 12, false, true)),
        URGENCIES,
        duties,
        specialties,
        new Emergency(
            100,
            Collections.nCopies(24, 1.0 / 24),
            daily(1),
            List.of(new Emergency.Stream("all", 1, 0, 20, 10, 60, 30, 0.3)),
            "wards",
            4,
            12),
        new Beds(100, 8, 0.9, 5, STAY, 0.05, STAY, "wards", 30),
        rebooking,
        List.of(new Basis("all", List.of(), Confidence.LOW, true, "made by hand")));
  }

  static final List<Grade> GRADES =
      List.of(
          new Grade("junior", "juniors", 0.04, Map.of()),
          new Grade("senior", "seniors", 0.02, Map.of("junior", 1.0)));

  static final PlannedSession THEATRE =
      session(
          SessionKind.THEATRE,
          4,
          Map.of("senior", 1.0, "junior", 1.0),
          5,
          Map.of("urgent", 0.5, "soon", 0.3, "routine", 0.2));

  static final PlannedSession CLINIC =
      session(
          SessionKind.CLINIC,
          6,
          Map.of("senior", 1.0),
          10,
          Map.of("urgent", 0.1, "soon", 0.2, "routine", 0.7));

  /**
   * 4 theatre sessions of surgery with a senior and a junior each, 6 clinics of medicine with a
   * senior each; on the wards 10 juniors by day (6 at least), 4 at night (4 at least).
   */
  static Hospital small() {
    return hospital(
        GRADES,
        List.of(wards("junior", "day", 10, 6), wards("junior", "night", 4, 4)),
        List.of(specialty("surgery", THEATRE), specialty("medicine", CLINIC)),
        SEEN_SOON);
  }

  static Absence juniors(Hospital hospital, double share, int days) {
    return Absence.even(hospital, "juniors", MORNING, MORNING.plusDays(days), share);
  }

  static WalkoutQuestion question(Hospital hospital) {
    return WalkoutQuestion.of(hospital, MONDAY, 40);
  }

  /** A hospital with three grades, two of which can act down, and up to four specialties. */
  static Hospital random(SplittableRandom random, double minimum) {
    List<Grade> grades =
        List.of(
            new Grade("first", "residents", random.nextDouble(0.1), Map.of()),
            new Grade(
                "middle",
                "residents",
                random.nextDouble(0.1),
                Map.of("first", 0.5 + random.nextDouble())),
            new Grade(
                "senior",
                "seniors",
                random.nextDouble(0.1),
                Map.of("first", 0.5 + random.nextDouble(), "middle", 0.7 + random.nextDouble())));
    List<Duty> duties = new ArrayList<>();
    for (Grade grade : grades) {
      for (String shift : List.of("day", "night")) {
        double usual = random.nextInt(1, 15) + (random.nextBoolean() ? random.nextDouble() : 0);
        duties.add(
            wards(grade.name(), shift, usual, usual * Math.min(1, minimum * random.nextDouble(2))));
      }
    }
    List<Specialty> specialties = new ArrayList<>();
    int count = random.nextInt(1, 5);
    for (int s = 0; s < count; s++) {
      double urgent = random.nextDouble(0.5);
      double soon = random.nextDouble(0.5);
      Map<String, Double> mix =
          Map.of("urgent", urgent, "soon", soon, "routine", 1 - urgent - soon);
      specialties.add(
          specialty(
              "specialty " + s,
              session(
                  SessionKind.THEATRE,
                  random.nextDouble(8),
                  Map.of(
                      "senior", 1.0, "middle", random.nextDouble(), "first", random.nextDouble()),
                  random.nextInt(2, 7),
                  mix),
              session(
                  SessionKind.CLINIC,
                  random.nextDouble(12),
                  Map.of("senior", 0.5 + random.nextDouble(), "middle", random.nextDouble()),
                  random.nextInt(5, 15),
                  Map.of("urgent", 0.1, "soon", 0.3, "routine", 0.6))));
    }
    return hospital(
        grades,
        duties,
        specialties,
        new Rebooking(random.nextInt(10), random.nextDouble(), random.nextDouble(0.2), 0.5, 20));
  }
}

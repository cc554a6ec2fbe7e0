package parley.service.plan;

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
import parley.service.walkout.Absence;
import parley.service.walkout.WalkoutQuestion;

/**
 * Small hospitals made at random, in which juniors walk out: one or two specialties with theatres
 * and clinics, some of them of two lines, and few enough plans to value each.
 */
final class SmallHospital {

  static final LocalDate MONDAY = LocalDate.of(2030, 3, 4);
  static final LocalDateTime MORNING = MONDAY.atTime(7, 0);

  private static final Stay STAY = new Stay(2, 1, 0, 1, 0);

  private SmallHospital() {}

  /** A walkout of so many days from Monday morning on. */
  static WalkoutQuestion question(long seed, int specialties, int days) {
    SplittableRandom random = new SplittableRandom(seed);
    Hospital hospital = hospital(random, specialties);
    double share = random.nextDouble(0.3, 0.95);
    return WalkoutQuestion.of(hospital, MONDAY, days + 1)
        .withAbsence(Absence.even(hospital, "juniors", MORNING, MORNING.plusDays(days), share));
  }

  private static Hospital hospital(SplittableRandom random, int specialties) {
    List<Specialty> all = new ArrayList<>();
    for (int s = 0; s < specialties; s++) {
      all.add(specialty(random, "s" + s));
    }
    double byDay = random.nextInt(2, 7);
    double byNight = random.nextInt(1, 4);
    return new Hospital(
        "X",
        "Small",
        "north",
        List.of(
            new Grade("junior", "juniors", 0, Map.of()),
            new Grade("middle", "others", 0, Map.of("junior", 1.0)),
            new Grade("senior", "others", 0, Map.of("junior", 0.8, "middle", 0.9))),
        List.of(new Shift("day", 8, 12, true, false), new Shift("night", 20, 12, false, true)),
        List.of(new Urgency("urgent", 5, 7), new Urgency("routine", 1, 60)),
        List.of(
            new Duty("wards", "junior", "day", daily(byDay), daily(random.nextInt(1, 3))),
            new Duty("wards", "senior", "day", daily(1), daily(1)),
            new Duty("wards", "junior", "night", daily(byNight), daily(byNight))),
        all,
        new Emergency(
            10,
            Collections.nCopies(24, 1.0 / 24),
            daily(1),
            List.of(new Emergency.Stream("all", 1, 1, 10, 5, 10, 5, 0.2)),
            "wards",
            4,
            12),
        new Beds(50, 0, 0.9, 0, STAY, 0, STAY, "wards", 30),
        new Rebooking(1, 0.5, 0, random.nextDouble(), random.nextInt(1, 8)),
        List.of(new Basis("all", List.of(), Confidence.LOW, true, "made for a test")));
  }

  private static Specialty specialty(SplittableRandom random, String name) {
    List<PlannedSession> sessions = new ArrayList<>();
    sessions.add(
        line(random, SessionKind.THEATRE, Map.of("senior", random.nextInt(1, 4) / 2.0), 4));
    sessions.add(line(random, SessionKind.CLINIC, Map.of("senior", 0.5), 10));
    if (random.nextBoolean()) {
      sessions.add(line(random, SessionKind.CLINIC, Map.of("junior", 0.5, "senior", 0.1), 8));
    } else {
      sessions.add(line(random, SessionKind.CLINIC, Map.of("middle", 0.5), 9));
    }
    return new Specialty(name, name, Optional.empty(), 0, 0, sessions, STAY, 0);
  }

  private static PlannedSession line(
      SplittableRandom random, SessionKind kind, Map<String, Double> staff, double places) {
    double urgent = random.nextDouble(0, 0.6);
    return new PlannedSession(
        kind,
        daily(random.nextInt(1, 4)),
        staff,
        places,
        random.nextDouble(0.7, 1),
        Map.of("urgent", urgent, "routine", 1 - urgent),
        0);
  }

  private static List<Double> daily(double number) {
    return Collections.nCopies(7, number);
  }
}

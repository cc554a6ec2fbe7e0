package parley.bench;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import parley.casefile.Confidence;
import parley.service.flow.FlowQuestion;
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

/**
 * A hospital of the size of England's average acute trust, for measuring speed only: 900 general
 * beds, 330 attendances a day, 15 specialties, some 90 planned theatre patients and 1,400
 * outpatients a working day. The numbers are made up.
 */
final class AverageTrust {

  static final int WARM_UP_DAYS = 28;
  static final int QUARTER_DAYS = 90;

  private static final int SPECIALTIES = 15;
  private static final Map<String, Double> MIX = Map.of("urgent", 0.3, "routine", 0.7);

  private AverageTrust() {}

  /** A usual quarter. */
  static FlowQuestion quarter() {
    return new FlowQuestion(
        hospital(), LocalDate.of(2025, 10, 1), WARM_UP_DAYS, QUARTER_DAYS, Optional.empty());
  }

  static Hospital hospital() {
    return new Hospital(
        "AVG",
        "Average trust",
        "none",
        List.of(new Grade("doctor", "doctors", 0.03, Map.of())),
        List.of(new Shift("day", 8, 12, true, false), new Shift("night", 20, 12, false, true)),
        List.of(new Urgency("urgent", 4, 14), new Urgency("routine", 1, 126)),
        List.of(
            duty("emergency", "day", 22.5),
            duty("emergency", "night", 13.5),
            duty("wards", "day", 60),
            duty("wards", "night", 15)),
        IntStream.range(0, SPECIALTIES).mapToObj(AverageTrust::specialty).toList(),
        emergency(),
        new Beds(
            900,
            45,
            0.92,
            10,
            new Stay(6.8, 7, 0.13, 8, 8),
            0.04,
            new Stay(4, 4, 0, 1, 0),
            "wards",
            60),
        new Rebooking(3, 0.8, 0.05, 1, 28),
        List.of(new Basis("all", List.of(), Confidence.LOW, true, "made up to measure speed")));
  }

  private static Emergency emergency() {
    double[] byHour = {
      0.026, 0.022, 0.019, 0.017, 0.016, 0.017, 0.020, 0.029, 0.042, 0.054, 0.059, 0.060,
      0.058, 0.056, 0.055, 0.055, 0.056, 0.057, 0.057, 0.054, 0.050, 0.044, 0.040, 0.037
    };
    return new Emergency(
        330,
        IntStream.range(0, byHour.length).mapToObj(h -> byHour[h]).toList(),
        List.of(1.09, 1.02, 1.0, 0.99, 0.98, 0.95, 0.97),
        List.of(
            new Emergency.Stream("immediate", 0.1, 0, 75, 50, 120, 80, 0.6),
            new Emergency.Stream("urgent", 0.5, 2, 45, 30, 100, 70, 0.38),
            new Emergency.Stream("minor", 0.4, 4, 20, 10, 40, 30, 0.02)),
        "emergency",
        4,
        12);
  }

  private static Duty duty(String name, String shift, double staff) {
    return new Duty(
        name, "doctor", shift, Collections.nCopies(7, staff), Collections.nCopies(7, 0.0));
  }

  private static Specialty specialty(int number) {
    return new Specialty(
        "specialty " + number,
        Integer.toString(100 + number),
        Optional.empty(),
        0,
        0,
        List.of(session(SessionKind.THEATRE, 1.6, 4, 0.35), session(SessionKind.CLINIC, 8, 12, 0)),
        new Stay(3.3, 3, 0.03, 8, 8),
        0.03);
  }

  private static PlannedSession session(
      SessionKind kind, double aDay, double places, double staysShare) {
    return new PlannedSession(
        kind,
        List.of(aDay, aDay, aDay, aDay, aDay, 0.0, 0.0),
        Map.of("doctor", 1.5),
        places,
        0.95,
        MIX,
        staysShare);
  }
}

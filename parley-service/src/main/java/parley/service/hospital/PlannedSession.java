package parley.service.hospital;

import java.util.List;
import java.util.Map;

/**
 * Sessions of one kind of a specialty, as they recur each week. A session needs its staff; without
 * them it cannot be held.
 *
 * @param sessionsByWeekday how many there are, Monday first; a part of one is a chance of one more
 * @param staff how many of each grade a session needs in the shift in which it runs; part numbers
 *     where one looks after several rooms
 * @param places for patients in a session
 * @param booked the share of the places that is booked on a usual day; the rest is where put-off
 *     patients can be seen again
 * @param mix shares of the classes of urgency, by name; they add up to 1
 * @param staysShare of its patients stay for a night or more; 0 for clinics
 */
public record PlannedSession(
    SessionKind kind,
    List<Double> sessionsByWeekday,
    Map<String, Double> staff,
    double places,
    double booked,
    Map<String, Double> mix,
    double staysShare) {

  /** Checks the numbers and copies. */
  public PlannedSession {
    sessionsByWeekday = List.copyOf(sessionsByWeekday);
    staff = Map.copyOf(staff);
    mix = Map.copyOf(mix);
    Checks.week("The number of sessions", sessionsByWeekday);
    staff.forEach((grade, n) -> Checks.notBelowZero("The staff of \"" + grade + "\"", n));
    Checks.aboveZero("The number of places in a session", places);
    Checks.share("The share of the places that is booked", booked);
    Checks.share("The share of its patients who stay", staysShare);
    mix.forEach((name, share) -> Checks.share("The share of \"" + name + "\"", share));
    Checks.addsUpToOne(
        "The shares of the classes of urgency " + mix,
        mix.values().stream().mapToDouble(Double::doubleValue).sum());
    Checks.require(
        kind == SessionKind.THEATRE || staysShare == 0,
        "A share of %s of the patients of clinics stays; expected 0.",
        staysShare);
  }

  /** Patients that are booked on a weekday, 0 for Monday. */
  public double patientsOn(int weekday) {
    return sessionsByWeekday.get(weekday) * places * booked;
  }
}

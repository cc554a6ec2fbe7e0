package parley.service.walkout;

import java.util.Arrays;
import parley.service.hospital.Rebooking;

/** Time that staff who stood in take off afterwards, in whole people, spread as sessions are. */
final class TimeOff {

  private static final double HALF = 0.5;

  private final Frame frame;
  private final Days days;
  private final Rebooking rebooking;

  /** People of each grade who take time off on the day. */
  final double[] people;

  /** Sessions' worth of time that is owed to a grade in all, and what no whole person has taken. */
  private final double[] owed;

  private final double[] atHand;

  /** The share of those in sessions who take time off on each day. */
  private final double[] share;

  TimeOff(Frame frame, Days days) {
    this.frame = frame;
    this.days = days;
    rebooking = frame.hospital.rebooking();
    people = new double[frame.grades];
    owed = new double[frame.grades];
    atHand = new double[frame.grades];
    share = new double[frame.grades];
  }

  /** Adds what is owed to those who stood in on a day. */
  void owe(double[] standIns) {
    double planned = frame.hospital.plannedShift().hours();
    for (int s = 0; s < frame.shifts; s++) {
      double sessions = frame.hospital.shifts().get(s).hours() / planned * rebooking.timeOffShare();
      for (int g = 0; g < frame.grades; g++) {
        owed[g] += standIns[s * frame.grades + g] * sessions;
      }
    }
  }

  /** Goes on to a day. */
  void take(int day) {
    int since = day - days.last;
    if (since == rebooking.timeOffDays() + 1) {
      Arrays.fill(people, 0);
    }
    if (since < 1 || since > rebooking.timeOffDays()) {
      return;
    }
    if (since == 1) {
      spread();
    }
    for (int g = 0; g < frame.grades; g++) {
      atHand[g] += share[g] * inSessions(g, day);
      people[g] = Math.floor(atHand[g] + HALF);
      atHand[g] -= people[g];
    }
  }

  /** Whether nobody takes time off on the day. */
  boolean isNobodys() {
    return Arrays.stream(people).allMatch(n -> n == 0);
  }

  private void spread() {
    for (int g = 0; g < frame.grades; g++) {
      double sum = 0;
      for (int d = 1; d <= rebooking.timeOffDays() && owed[g] > 0; d++) {
        sum += inSessions(g, days.last + d);
      }
      share[g] = sum > 0 ? owed[g] / sum : 0;
    }
  }

  private double inSessions(int grade, int day) {
    return frame.gradeWeekdayInSessions[grade * Checks.DAYS_A_WEEK + days.weekday(day)];
  }
}

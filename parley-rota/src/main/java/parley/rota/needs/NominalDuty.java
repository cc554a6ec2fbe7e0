package parley.rota.needs;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import parley.rota.model.Episode;
import parley.rota.model.OnCallWork;
import parley.rota.model.Shift;
import parley.rota.rules.RunOf;
import parley.rota.rules.Terms;

/**
 * A shift on a day of the week in a week without a change of clocks or a holiday. Minutes count
 * from the day's midnight.
 *
 * @param weekday 0 is Monday
 * @param shift index in the plan
 * @param work stretches of work, in order; on call, the episodes expected
 */
record NominalDuty(
    int weekday,
    int shift,
    int start,
    int end,
    boolean onCall,
    List<Stretch> work,
    boolean isLong,
    boolean isLongLate,
    boolean isNight) {

  static final int DAY = 24 * 60;
  static final int SATURDAY = 5;
  static final int FRIDAY = 4;
  static final int MONDAY_AFTER = 7;

  /** Some minutes, the last not included. */
  record Stretch(int from, int to) {

    int minutesIn(int otherFrom, int otherTo) {
      return Math.max(0, Math.min(to, otherTo) - Math.max(from, otherFrom));
    }
  }

  static NominalDuty of(Shift shift, int index, int weekday, Terms terms) {
    int start = minute(shift.start());
    int end = start + shift.clockMinutes();
    boolean isLong = !shift.isOnCall() && end - start > terms.longOverMinutes();
    int lateEnd = minute(terms.lateEndAfter());
    return new NominalDuty(
        weekday,
        index,
        start,
        end,
        shift.isOnCall(),
        shift
            .onCall()
            .map(expected -> episodes(expected, start, end, weekday))
            .orElseGet(() -> List.of(new Stretch(start, end))),
        isLong,
        isLong && start < minute(terms.lateStartBefore()) && end > lateEnd,
        !shift.isOnCall() && nightMinutes(start, end, terms) >= terms.nightMinutes());
  }

  private static List<Stretch> episodes(OnCallWork expected, int start, int end, int weekday) {
    List<Stretch> work = new ArrayList<>();
    for (Episode e : weekday >= SATURDAY ? expected.weekend() : expected.workingDay()) {
      if (start + e.startMinute() < end) {
        work.add(new Stretch(start + e.startMinute(), Math.min(end, start + e.endMinute())));
      }
    }
    return List.copyOf(work);
  }

  static int minute(LocalTime time) {
    return time.getHour() * 60 + time.getMinute();
  }

  /** Minutes from a start to an end that fall into the hours of night. */
  static int nightMinutes(int start, int end, Terms terms) {
    int from = minute(terms.nightFrom());
    int length = Math.floorMod(minute(terms.nightTo()) - from, DAY);
    Stretch duty = new Stretch(start, end);
    int minutes = 0;
    for (int midnight = -DAY; midnight <= 2 * DAY; midnight += DAY) {
      minutes += duty.minutesIn(midnight + from, midnight + from + length);
    }
    return minutes;
  }

  int workMinutes() {
    return work.stream().mapToInt(w -> w.to() - w.from()).sum();
  }

  int minutes() {
    return end - start;
  }

  boolean isOf(RunOf kind) {
    return switch (kind) {
      case ANY -> true;
      case LONG -> isLong;
      case LONG_LATE -> isLongLate;
      case NIGHT -> isNight;
    };
  }

  /**
   * Whether the weekend of the duty's week has work of it, or of the duty itself if none is
   * expected.
   */
  boolean isOnWeekend() {
    int midnight = weekday * DAY;
    List<Stretch> counted = work.isEmpty() ? List.of(new Stretch(start, end)) : work;
    return counted.stream()
        .anyMatch(w -> w.minutesIn(SATURDAY * DAY - midnight, MONDAY_AFTER * DAY - midnight) > 0);
  }
}

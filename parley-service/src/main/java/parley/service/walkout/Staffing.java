package parley.service.walkout;

import java.util.Arrays;
import java.util.List;

/**
 * Who is there on a day, how minimum cover is filled, and what is missing for the sessions. It goes
 * from day to day, since those who stood in at night rest on the next one. Arrays by shift and
 * grade run over grades fastest.
 */
final class Staffing {

  private static final double NONE = 1e-9;

  private final Frame frame;
  private final Days days;
  private final Presence presence;
  private final int grades;

  /** Staff of a grade whom a plan names, and the specialty whose sessions they leave. */
  record Claim(int grade, int specialty, double number, Reason reason) {}

  /**
   * Staff missing for the sessions of the day, by grade; of it for each reason; the rest act down.
   */
  final double[] missing;

  final double[] missingAbsent;
  final double[] missingResting;
  final double[] missingOff;

  /** People who rest after the walkout or take time off, by grade. */
  private final double[] leaving;

  /** What each grade has to spare in the planned shift for sessions, after cover. */
  final double[] left;

  /** Staff who stand in, by shift and grade. */
  final double[] standIns;

  /** The part of the minimum that is there, by shift and grade. */
  final double[] covered;

  /** What is there beyond the minimum on duties in other shifts than the planned one. */
  final double[] spare;

  /** Of what is missing, whose sessions a plan names; for the day that was done last. */
  List<Claim> claims = List.of();

  private List<Claim> nextClaims = List.of();
  private double[] resting;
  private double[] nextResting;

  private final double[] gap;

  /** Staff who can still stand in: on duties, in sessions, and off. */
  private final double[] onDuty;

  private final double[] onLists;
  private final double[] off;

  /** Staff who are off and can still be asked, whether or not they come. */
  private final double[] asked;

  private final double[] inSessions;

  Staffing(Frame frame, Days days, Presence presence) {
    this.frame = frame;
    this.days = days;
    this.presence = presence;
    grades = frame.grades;
    missing = new double[grades];
    missingAbsent = new double[grades];
    missingResting = new double[grades];
    missingOff = new double[grades];
    leaving = new double[grades];
    left = new double[grades];
    standIns = new double[frame.shifts * grades];
    covered = new double[frame.shifts * grades];
    spare = new double[frame.shifts * grades];
    resting = new double[grades];
    nextResting = new double[grades];
    gap = new double[grades];
    onDuty = new double[grades];
    onLists = new double[grades];
    off = new double[grades];
    asked = new double[grades];
    inSessions = new double[grades];
  }

  /** The nights before the first day that end on it. */
  void before(Named named) {
    startDay();
    for (int s = 0; s < frame.shifts; s++) {
      if (s != frame.planned) {
        coverOther(-1, s, named);
      }
    }
  }

  /**
   * The next day.
   *
   * @param sessions that are booked, by line
   * @param timeOff whole people who take time off, by grade
   */
  void day(int day, int[] sessions, double[] timeOff, Named named) {
    startDay();
    if (isUsual(day, timeOff)) {
      Arrays.fill(missing, 0);
      return;
    }
    coverPlanned(day, sessions, timeOff, named);
    for (int s = 0; s < frame.shifts; s++) {
      if (s != frame.planned) {
        coverOther(day, s, named);
      }
    }
  }

  /** Whether anyone is away in the planned shift who would be in sessions. */
  boolean isAnyoneMissing() {
    for (double number : missing) {
      if (number > NONE) {
        return true;
      }
    }
    return false;
  }

  /** Whether nobody is away in any shift, rests or takes time off. */
  private boolean isUsual(int day, double[] timeOff) {
    for (int s = 0; s < frame.shifts; s++) {
      if (days.chances(day, s) != null) {
        return false;
      }
    }
    for (int g = 0; g < grades; g++) {
      if (resting[g] > 0 || timeOff[g] > 0) {
        return false;
      }
    }
    return true;
  }

  private void startDay() {
    double[] swap = resting;
    resting = nextResting;
    nextResting = swap;
    Arrays.fill(nextResting, 0);
    Arrays.fill(standIns, 0);
    claims = nextClaims;
    nextClaims = List.of();
  }

  private void coverPlanned(int day, int[] sessions, double[] timeOff, Named named) {
    int s = frame.planned;
    int weekday = days.weekday(day);
    double[] chances = days.chances(day, s);
    Arrays.fill(inSessions, 0);
    for (int j = 0; j < sessions.length; j++) {
      for (int g = 0; g < grades && sessions[j] > 0; g++) {
        inSessions[g] += sessions[j] * frame.lineGradeStaff[j * grades + g];
      }
    }
    for (int g = 0; g < grades; g++) {
      double most = frame.gradeMostInSessions[g];
      double rest = most > 0 ? resting[g] * Math.min(1, inSessions[g] / most) : 0;
      double free = inSessions[g];
      if (chances != null) {
        int place = place(s, g, weekday);
        double due = frame.shiftGradeWeekdayUsual[place] + inSessions[g];
        double need = frame.shiftGradeWeekdayMinimum[place];
        double present = present(day, s, g, due, chances[g]);
        free = Math.max(0, present - need);
        fill(s, g, need, present);
        off[g] = days.isWorking(day) ? 0 : Math.max(0, frame.gradeReserve[g] - due) * chances[g];
      }
      missingAbsent[g] = Math.max(0, inSessions[g] - free);
      left[g] = Math.max(0, free - rest);
      leaving[g] = days.isInWalkout(day) ? 0 : rest;
      missingResting[g] = Math.max(0, missing(g) - missingAbsent[g]);
      left[g] = Math.max(0, left[g] - timeOff[g]);
      leaving[g] += timeOff[g];
      missingOff[g] = Math.max(0, missing(g) - missingAbsent[g] - missingResting[g]);
      onDuty[g] = Math.max(0, left[g] - inSessions[g]);
      onLists[g] = left[g] - onDuty[g];
    }
    if (chances != null) {
      standInByPlan(day, s, named);
      for (int g = 0; g < grades; g++) {
        for (int c = 0; c < frame.gradeStandIns[g].length && gap[g] > NONE; c++) {
          int h = frame.gradeStandIns[g][c];
          double rate = frame.gradeStandInRates[g][c];
          take(s, g, h, rate, onDuty);
          take(s, g, h, rate, off);
          take(s, g, h, rate, onLists);
        }
        finish(s, g, weekday);
      }
      for (int g = 0; g < grades; g++) {
        left[g] = onDuty[g] + onLists[g];
      }
    }
    for (int g = 0; g < grades; g++) {
      missing[g] = missing(g);
    }
  }

  /**
   * Who is missing from sessions. Whoever rests or takes time off after the walkout is missing from
   * them, even if more are on duty than the minimum: what a walkout cost is paid back on strained
   * days as on usual ones.
   */
  private double missing(int g) {
    return Math.max(inSessions[g] - left[g], Math.min(leaving[g], inSessions[g]));
  }

  private void coverOther(int day, int s, Named named) {
    double[] chances = days.chances(day, s);
    if (chances == null) {
      return;
    }
    int weekday = days.weekday(day);
    for (int g = 0; g < grades; g++) {
      int place = place(s, g, weekday);
      double need = frame.shiftGradeWeekdayMinimum[place];
      double present = present(day, s, g, frame.shiftGradeWeekdayUsual[place], chances[g]);
      fill(s, g, need, present);
      onDuty[g] = Math.max(0, present - need);
      off[g] = frame.gradeReserve[g] * chances[g];
      asked[g] = frame.gradeReserve[g];
    }
    boolean rest = frame.hospital.shifts().get(s).restAfter();
    double[] away = days.isInWalkout(day + 1) ? asked : off;
    double[] before = rest ? away.clone() : away;
    standInByPlan(day, s, named);
    for (int g = 0; g < grades; g++) {
      for (int c = 0; c < frame.gradeStandIns[g].length && gap[g] > NONE; c++) {
        int h = frame.gradeStandIns[g][c];
        double rate = frame.gradeStandInRates[g][c];
        take(s, g, h, rate, onDuty);
        asked[h] -= Math.min(gap[g] / rate, asked[h]);
        take(s, g, h, rate, off);
      }
      finish(s, g, weekday);
    }
    for (int g = 0; g < grades; g++) {
      spare[s * grades + g] = onDuty[g];
      if (rest) {
        nextResting[g] += before[g] - away[g];
      }
    }
  }

  /** Those whom a plan names stand in whether or not it needs all of them. */
  private void standInByPlan(int day, int s, Named named) {
    for (SessionPlan.StandIn standIn : named.on(day, s)) {
      int h = frame.gradeNames.indexOf(standIn.grade());
      double[] pool = s == frame.planned ? onLists : off;
      double number = Math.min(standIn.number(), pool[h]);
      pool[h] -= number;
      if (s != frame.planned) {
        asked[h] = Math.max(0, asked[h] - number);
      }
      standIns[s * grades + h] += number;
      double toGive = number;
      for (int g = 0; g < grades; g++) {
        for (int c = 0; c < frame.gradeStandIns[g].length && gap[g] > NONE; c++) {
          if (frame.gradeStandIns[g][c] == h) {
            double given = Math.min(toGive, gap[g] / frame.gradeStandInRates[g][c]);
            toGive -= given;
            gap[g] -= given * frame.gradeStandInRates[g][c];
          }
        }
      }
      int specialty = named.specialty(standIn);
      if (s == frame.planned) {
        claims = Named.with(claims, new Claim(h, specialty, number, Reason.STANDS_IN));
      } else if (frame.hospital.shifts().get(s).restAfter()) {
        nextClaims = Named.with(nextClaims, new Claim(h, specialty, number, Reason.RESTS));
      }
    }
  }

  private void take(int s, int g, int h, double rate, double[] pool) {
    double number = Math.min(gap[g] / rate, pool[h]);
    pool[h] -= number;
    gap[g] -= number * rate;
    standIns[s * grades + h] += number;
  }

  private void fill(int s, int g, double need, double present) {
    gap[g] = Math.max(0, need - present);
    covered[s * grades + g] = 0;
  }

  private void finish(int s, int g, int weekday) {
    double need = frame.shiftGradeWeekdayMinimum[place(s, g, weekday)];
    covered[s * grades + g] = need > 0 ? Math.max(0, 1 - Math.max(0, gap[g]) / need) : 1;
  }

  private double present(int day, int s, int g, double due, double chance) {
    return due == 0 ? 0 : presence.of(days.first.toEpochDay() + day, s, g, due, chance);
  }

  private int place(int s, int g, int weekday) {
    return (s * grades + g) * Checks.DAYS_A_WEEK + weekday;
  }
}

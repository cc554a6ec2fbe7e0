package parley.service.walkout;

/** Who is on duty, who stands in, and what minimum cover lacks. */
final class OnDuty {

  private static final double NONE = 1e-9;

  private final Frame frame;
  private final Days days;
  private final Staffing staffing;

  OnDuty(Frame frame, Days days, Staffing staffing) {
    this.frame = frame;
    this.days = days;
    this.staffing = staffing;
  }

  /**
   * Counts those of a day.
   *
   * @param held sessions, by line
   */
  void count(int day, int[] held, Tally tally) {
    int weekday = days.weekday(day);
    int all = frame.shifts * frame.grades;
    System.arraycopy(staffing.standIns, 0, tally.standIns, day * all, all);
    for (int l = 0; l < frame.dutyGrade.length; l++) {
      int place = day * frame.dutyGrade.length + l;
      double usual = frame.dutyWeekdayUsual[l * Checks.DAYS_A_WEEK + weekday];
      int s = frame.dutyShift[l];
      int g = frame.dutyGrade[l];
      if (days.chances(day, s) == null) {
        tally.onDuty[place] = usual;
      } else {
        double minimum = frame.dutyWeekdayMinimum[l * Checks.DAYS_A_WEEK + weekday];
        double covered = staffing.covered[s * frame.grades + g];
        tally.onDuty[place] =
            minimum * covered + (usual - minimum) * beyondMinimum(s, g, weekday, held);
        tally.gaps[place] = minimum * (1 - covered);
      }
    }
  }

  /** What part of the usual number beyond the minimum is there. */
  private double beyondMinimum(int shift, int grade, int weekday, int[] held) {
    int place = (shift * frame.grades + grade) * Checks.DAYS_A_WEEK + weekday;
    double room = frame.shiftGradeWeekdayUsual[place] - frame.shiftGradeWeekdayMinimum[place];
    if (room <= NONE) {
      return 0;
    }
    double there = staffing.spare[shift * frame.grades + grade];
    if (shift == frame.planned) {
      there = staffing.left[grade];
      for (int j = 0; j < frame.lines; j++) {
        there -= held[j] * frame.lineGradeStaff[j * frame.grades + grade];
      }
    }
    return Math.max(0, Math.min(1, there / room));
  }
}

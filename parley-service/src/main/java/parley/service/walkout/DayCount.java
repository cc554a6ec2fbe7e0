package parley.service.walkout;

/** What a policy comes to on one day of one replication, the specialties together. */
public final class DayCount {

  private final Frame frame;
  private final Tally tally;
  private final int day;

  DayCount(Frame frame, Tally tally, int day) {
    this.frame = frame;
    this.tally = tally;
    this.day = day;
  }

  /**
   * Patients booked on the day whose sessions are held.
   *
   * @param urgency its place in the hospital
   */
  public int held(int urgency) {
    return sum(tally.held, urgency);
  }

  /** Patients booked on the day who were cancelled before it. */
  public int cancelledBeforehand(int urgency) {
    return sum(tally.cancelledBeforehand, urgency);
  }

  /** Patients booked on the day who were cancelled on it. */
  public int cancelledOnTheDay(int urgency) {
    return sum(tally.cancelledOnTheDay, urgency);
  }

  /** Places of minimum cover in the shifts that start on the day which nobody fills. */
  public double gaps() {
    int duties = frame.dutyGrade.length;
    double sum = 0;
    for (int l = 0; l < duties; l++) {
      sum += tally.gaps[day * duties + l];
    }
    return sum;
  }

  private int sum(int[] patients, int urgency) {
    Checks.require(
        urgency >= 0 && urgency < frame.urgencies,
        "The class of urgency %s is asked for; expected 0 or more, below %s.",
        urgency,
        frame.urgencies);
    int cells = frame.specialties * Frame.KINDS * frame.urgencies;
    int sum = 0;
    for (int cell = day * cells + urgency; cell < (day + 1) * cells; cell += frame.urgencies) {
      sum += patients[cell];
    }
    return sum;
  }
}

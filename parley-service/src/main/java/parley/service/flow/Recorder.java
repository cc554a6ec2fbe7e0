package parley.service.flow;

import parley.service.kernel.Moment;

/** Counts what happens to the patients of one run, by day. */
final class Recorder {

  /**
   * Fields of an entity: where its wait for a bed is noted, or none; when it was ready to leave.
   */
  static final int WAIT = 0;

  static final int READY = 1;
  static final int DELAYED = 2;
  static final int FIELDS = 3;

  private final double targetHours;
  private final double longHours;
  private final double[][] counts;
  private final double[] sentHome;
  private final int firstMeasured;
  private final OpenWaits waits = new OpenWaits();
  private int delayedNow;

  Recorder(FlowQuestion question) {
    targetHours = question.hospital().emergency().targetHours();
    longHours = question.hospital().emergency().longHours();
    counts = new double[Count.values().length][question.allDays()];
    sentHome = new double[question.hospital().specialties().size()];
    firstMeasured = question.warmUpDays();
  }

  double[] of(Count count) {
    return counts[count.ordinal()];
  }

  /** Who was sent home on the days that are measured, by specialty. */
  double[] sentHome() {
    return sentHome;
  }

  private int day(double now) {
    // What happens at the very end belongs to the last day.
    return Math.min((int) (now / Stays.HOURS), counts[0].length - 1);
  }

  private void add(Count count, double now, double value) {
    of(count)[day(now)] += value;
  }

  // In the emergency department.

  void seen(Moment moment) {
    add(Count.SEEN, moment.now(), 1);
    add(Count.HOURS_FOR_CLINICIAN, moment.now(), moment.now() - moment.came());
  }

  void leavesEmergency(Moment moment) {
    add(Count.LEFT_EMERGENCY, moment.now(), 1);
    if (moment.now() - moment.came() <= targetHours) {
      add(Count.LEFT_IN_TARGET, moment.now(), 1);
    }
  }

  void asksForBed(Moment moment) {
    moment.setField(WAIT, waits.begin(moment.now()));
  }

  void getsBedFromEmergency(Moment moment) {
    leavesEmergency(moment);
    double began = waits.end((int) moment.field(WAIT));
    add(Count.GOT_BED, moment.now(), 1);
    add(Count.HOURS_FOR_BED, moment.now(), moment.now() - began);
    if (moment.now() >= began + longHours) {
      add(Count.LONG_WAITS, began + longHours, 1);
    }
    getsBed(moment);
  }

  // In beds.

  void getsBed(Moment moment) {
    add(Count.UNPLANNED_ADMITTED, moment.now(), 1);
  }

  void getsPlannedBed(Moment moment) {
    add(Count.PLANNED_ADMITTED, moment.now(), 1);
  }

  void sentHome(Moment moment, int specialty) {
    add(Count.SENT_HOME, moment.now(), 1);
    if (day(moment.now()) >= firstMeasured) {
      sentHome[specialty]++;
    }
  }

  void delayBegins() {
    delayedNow++;
  }

  void ready(Moment moment) {
    moment.setField(READY, moment.now());
    if (moment.field(DELAYED) > 0) {
      delayedNow--;
    }
  }

  void leavesBed(Moment moment) {
    add(Count.DISCHARGED, moment.now(), 1);
    add(Count.DELAYED_DISCHARGED, moment.now(), moment.field(DELAYED));
    add(Count.HOURS_FOR_DISCHARGE, moment.now(), moment.now() - moment.field(READY));
  }

  // At midnight, and at the end.

  void midnight(int day, int general, int critical, int generalBeds) {
    of(Count.GENERAL_AT_MIDNIGHT)[day] = general;
    of(Count.CRITICAL_AT_MIDNIGHT)[day] = critical;
    of(Count.DELAYED_AT_MIDNIGHT)[day] = delayedNow;
    of(Count.GENERAL_BEDS)[day] = generalBeds;
    of(Count.DAYS)[day] = 1;
  }

  /** Counts the long ones among the waits that have not ended. */
  void end(double now) {
    for (double began : waits.open()) {
      if (now >= began + longHours) {
        add(Count.LONG_WAITS, began + longHours, 1);
      }
    }
  }
}

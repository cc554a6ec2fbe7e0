package parley.service.walkout;

/**
 * What is counted in one replication. Patients go by day, specialty, kind and urgency, the last
 * running fastest.
 */
final class Tally {

  final int[] booked;
  final int[] held;
  final int[] cancelledBeforehand;
  final int[] cancelledOnTheDay;
  final int[] seenAgain;

  /** Those put off and not yet seen at the end of a day, by day and specialty. */
  final int[] waiting;

  /** By day, shift and grade. */
  final double[] standIns;

  /** By day and duty line. */
  final double[] onDuty;

  /** Minimum cover that nobody fills, by day and duty line. */
  final double[] gaps;

  /** By urgency. */
  final int[] late;

  /** Patients seen again in places that were added. */
  int added;

  Tally(Frame frame, int days) {
    int cells = days * frame.specialties * Frame.KINDS * frame.urgencies;
    booked = new int[cells];
    held = new int[cells];
    cancelledBeforehand = new int[cells];
    cancelledOnTheDay = new int[cells];
    seenAgain = new int[cells];
    waiting = new int[days * frame.specialties];
    standIns = new double[days * frame.shifts * frame.grades];
    onDuty = new double[days * frame.dutyGrade.length];
    gaps = new double[days * frame.dutyGrade.length];
    late = new int[frame.urgencies];
  }
}

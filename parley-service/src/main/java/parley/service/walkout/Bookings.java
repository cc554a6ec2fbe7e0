package parley.service.walkout;

import parley.service.kernel.KeyedRandom;

/**
 * What is booked on a day: sessions, and patients by urgency. The numbers belong to the day and the
 * line, so they are the same with and without a walkout.
 */
final class Bookings {

  private static final int BITS = 21;
  private static final long MASK = (1L << BITS) - 1;
  private static final double UNIT = 1.0 / (1L << BITS);

  private final Frame frame;
  private final long replication;
  private final KeyedRandom random = new KeyedRandom();

  /** Sessions of each line. */
  final int[] sessions;

  /** Patients of each line. */
  final int[] patients;

  /** Patients by line and urgency. */
  final int[] byUrgency;

  Bookings(Frame frame, long replication) {
    this.frame = frame;
    this.replication = replication;
    sessions = new int[frame.lines];
    patients = new int[frame.lines];
    byUrgency = new int[frame.lines * frame.urgencies];
  }

  void draw(long epochDay, int weekday) {
    long entity = KeyedRandom.entity(replication, Streams.BOOKINGS, epochDay);
    int urgencies = frame.urgencies;
    for (int j = 0; j < sessions.length; j++) {
      random.use(entity, j);
      long bits = random.nextLong();
      double usual = frame.lineWeekdaySessions[j * Checks.DAYS_A_WEEK + weekday];
      int held = usual == 0 ? 0 : (int) (usual + (bits & MASK) * UNIT);
      sessions[j] = held;
      int number =
          (int) (held * frame.linePlaces[j] * frame.lineBooked[j] + (bits >>> BITS & MASK) * UNIT);
      patients[j] = number;
      double at = (bits >>> 2 * BITS & MASK) * UNIT;
      int before = 0;
      for (int u = 0; u < urgencies; u++) {
        int upTo = (int) (number * frame.lineUrgencyUpTo[j * urgencies + u] + at);
        byUrgency[j * urgencies + u] = upTo - before;
        before = upTo;
      }
    }
  }
}

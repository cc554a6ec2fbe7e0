package parley.service.walkout;

import parley.service.kernel.KeyedRandom;

/**
 * What staffing alone forces out, on the mean over points that are spread evenly over the chances
 * of each day, shift and grade (a Latin hypercube), the same ones each time.
 */
final class ForcedShare {

  private static final int POINTS = 64;
  private static final int MASK = POINTS - 1;
  private static final long SEED = KeyedRandom.replication(0x464f52434544L, 0);

  private ForcedShare() {}

  static double of(WalkoutQuestion question) {
    Frame frame = Frame.of(question.hospital());
    Days days = Days.of(frame, question);
    double booked = 0;
    double forced = 0;
    for (int point = 0; point < POINTS; point++) {
      Bookings bookings = new Bookings(frame, KeyedRandom.entity(SEED, Streams.BOOKINGS, point));
      Staffing staffing = new Staffing(frame, days, evenly(point));
      Falls falls = new Falls(frame);
      int[] none = new int[frame.lines];
      double[] nobody = new double[frame.grades];
      staffing.before(Named.NOTHING);
      for (int day = 0; day < days.count; day++) {
        bookings.draw(days.first.toEpochDay() + day, days.weekday(day));
        staffing.day(day, bookings.sessions, nobody, Named.NOTHING);
        if (days.isInWalkout(day)) {
          falls.inOrder(staffing, bookings.sessions, none);
          for (int j = 0; j < frame.lines; j++) {
            double patients = frame.linePlaces[j] * frame.lineBooked[j];
            booked += bookings.sessions[j] * patients;
            forced += falls.fallen[j] * patients;
          }
        }
      }
    }
    return booked == 0 ? 0 : forced / booked;
  }

  /** The numbers of one of the points: for each day, shift and grade the points are all apart. */
  private static Presence evenly(int point) {
    KeyedRandom random = new KeyedRandom();
    return (day, shift, grade, due, chance) -> {
      random.use(KeyedRandom.entity(SEED, Streams.PRESENCE, day), shift << 16 | grade);
      return Presence.Binomial.present(due, chance, (shuffled(point, random) + 0.5) / POINTS);
    };
  }

  /** A one-to-one map of the points: odd factors and shifts to the right can be undone. */
  private static int shuffled(int point, KeyedRandom random) {
    int place = point;
    for (int round = 0; round < 3; round++) {
      long bits = random.nextLong();
      place = (int) (place * (bits | 1) + (bits >>> 8)) & MASK;
      place ^= place >>> 3;
    }
    return place;
  }
}

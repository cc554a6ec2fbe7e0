package parley.service.walkout;

/** Sums of one replication, made in one pass. */
final class Sums {

  /** Patients booked and held on days that count for what is kept. */
  record Part(long[] booked, long[] held) {

    private Part(int parts) {
      this(new long[parts], new long[parts]);
    }

    private void add(int part, int ofBooked, int ofHeld) {
      booked[part] += ofBooked;
      held[part] += ofHeld;
    }
  }

  final Part all = new Part(1);
  final Part byKind;
  final Part bySpecialty;
  final Part byUrgency;

  /** On each day, whether or not it counts. */
  final Part byDay;

  /** Patients put off on all days, by kind. */
  final long[] cancelledByKind;

  /** Patients put off, by day and specialty. */
  final int[] cancelled;

  Sums(Frame frame, Days days, Tally tally) {
    byKind = new Part(Frame.KINDS);
    bySpecialty = new Part(frame.specialties);
    byUrgency = new Part(frame.urgencies);
    byDay = new Part(days.count);
    cancelledByKind = new long[Frame.KINDS];
    cancelled = new int[days.count * frame.specialties];
    int cell = 0;
    for (int d = 0; d < days.count; d++) {
      boolean counts = days.counts(d);
      for (int s = 0; s < frame.specialties; s++) {
        for (int k = 0; k < Frame.KINDS; k++) {
          for (int u = 0; u < frame.urgencies; u++, cell++) {
            int booked = tally.booked[cell];
            int held = tally.held[cell];
            byDay.add(d, booked, held);
            cancelledByKind[k] += booked - held;
            cancelled[d * frame.specialties + s] += booked - held;
            if (counts) {
              all.add(0, booked, held);
              byKind.add(k, booked, held);
              bySpecialty.add(s, booked, held);
              byUrgency.add(u, booked, held);
            }
          }
        }
      }
    }
  }
}

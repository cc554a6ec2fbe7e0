package parley.service.walkout;

import java.util.Arrays;

/**
 * Patients who were put off and not yet seen again, by specialty, kind, urgency and the day on
 * which they were put off.
 */
final class PutOff {

  private final Frame frame;
  private final int days;
  private final int[] within;
  private final int notice;

  /** By specialty, kind and urgency, and day. */
  private final int[] waiting;

  private final int[] oldest;
  private final int[] ofSpecialty;
  private final int[] ofKind;
  private int all;

  /** Those seen, or still waiting, after the latest day, by urgency. */
  final int[] late;

  /** Is told who is seen. */
  @FunctionalInterface
  interface Seen {

    /** Some of those who were put off on a day are seen. */
    void seen(int urgency, int putOffOn, int number);
  }

  PutOff(Frame frame, int days) {
    this.frame = frame;
    this.days = days;
    notice = Math.max(1, frame.hospital.rebooking().noticeDays());
    within = frame.hospital.urgencies().stream().mapToInt(u -> u.withinDays()).toArray();
    int groups = frame.specialties * Frame.KINDS * frame.urgencies;
    waiting = new int[groups * days];
    oldest = new int[groups];
    ofSpecialty = new int[frame.specialties];
    ofKind = new int[frame.specialties * Frame.KINDS];
    late = new int[frame.urgencies];
  }

  void add(int day, int specialty, int kind, int urgency, int number) {
    waiting[(group(specialty, kind) + urgency) * days + day] += number;
    ofKind[specialty * Frame.KINDS + kind] += number;
    ofSpecialty[specialty] += number;
    all += number;
  }

  /** Sees as many as there are places for, whose notice is over; gives how many. */
  int see(int day, int specialty, int kind, int places, Seen seen) {
    int left = places;
    while (left > 0) {
      int next = -1;
      for (int u = 0; u < frame.urgencies; u++) {
        int oldestOf = findOldest(group(specialty, kind) + u, day - notice);
        if (oldestOf >= 0
            && (next < 0
                || oldestOf + within[u] < oldest[group(specialty, kind) + next] + within[next])) {
          next = u;
        }
      }
      if (next < 0) {
        break;
      }
      int group = group(specialty, kind) + next;
      int putOffOn = oldest[group];
      int number = Math.min(left, waiting[group * days + putOffOn]);
      waiting[group * days + putOffOn] -= number;
      left -= number;
      if (day > putOffOn + within[next]) {
        late[next] += number;
      }
      seen.seen(next, putOffOn, number);
    }
    int sum = places - left;
    ofKind[specialty * Frame.KINDS + kind] -= sum;
    ofSpecialty[specialty] -= sum;
    all -= sum;
    return sum;
  }

  /** The first day up to one on which someone of the group was put off who still waits, or -1. */
  private int findOldest(int group, int upTo) {
    while (oldest[group] <= upTo && waiting[group * days + oldest[group]] == 0) {
      oldest[group]++;
    }
    return oldest[group] <= upTo ? oldest[group] : -1;
  }

  /** Counts those who wait too long by now. */
  void end() {
    for (int group = 0; group < oldest.length; group++) {
      int u = group % frame.urgencies;
      int until = Math.max(0, Math.min(days, days - 1 - within[u]));
      late[u] += Arrays.stream(waiting, group * days, group * days + until).sum();
    }
  }

  int of(int specialty) {
    return ofSpecialty[specialty];
  }

  int of(int specialty, int kind) {
    return ofKind[specialty * Frame.KINDS + kind];
  }

  int all() {
    return all;
  }

  private int group(int specialty, int kind) {
    return (specialty * Frame.KINDS + kind) * frame.urgencies;
  }
}

package parley.service.waiting;

import java.util.Arrays;
import java.util.random.RandomGenerator;

/**
 * Those who wait in one class of urgency, in the order in which they came. Each row is the day on
 * which a clock started. Rows that have left stay until half of all have, and are then cleared away
 * at once, so that every patient costs a constant on the mean.
 */
final class Patients {

  private static final int GONE = Integer.MIN_VALUE;

  private int[] days = new int[64];
  private int head;
  private int tail;
  private int waiting;

  int waiting() {
    return waiting;
  }

  void add(int day) {
    if (tail == days.length) {
      makeRoom();
    }
    days[tail++] = day;
    waiting++;
  }

  /** Takes the one who has waited longest and gives the day on which that clock started. */
  int takeLongest() {
    while (days[head] == GONE) {
      head++;
    }
    waiting--;
    return days[head++];
  }

  /** Takes anyone, each with the same chance. */
  int takeAny(RandomGenerator random) {
    if (tail - head > 2 * waiting + 64) {
      clearAway();
    }
    while (true) {
      int place = head + random.nextInt(tail - head);
      int day = days[place];
      if (day != GONE) {
        days[place] = GONE;
        waiting--;
        return day;
      }
    }
  }

  private void makeRoom() {
    clearAway();
    if (2 * tail > days.length) {
      days = Arrays.copyOf(days, 2 * days.length);
    }
  }

  private void clearAway() {
    int kept = 0;
    for (int place = head; place < tail; place++) {
      if (days[place] != GONE) {
        days[kept++] = days[place];
      }
    }
    head = 0;
    tail = kept;
  }
}

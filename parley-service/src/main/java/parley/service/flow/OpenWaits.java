package parley.service.flow;

import java.util.Arrays;

/** Waits that have begun and not ended, so that a long one is counted also if it never ends. */
final class OpenWaits {

  private static final double CLOSED = Double.POSITIVE_INFINITY;

  private double[] since = new double[64];
  private int[] free = new int[64];
  private int freeCount;
  private int used;

  /** Begins a wait. Returns its place, by which it is ended. */
  int begin(double now) {
    int place;
    if (freeCount > 0) {
      place = free[--freeCount];
    } else {
      if (used == since.length) {
        since = Arrays.copyOf(since, 2 * used);
        free = Arrays.copyOf(free, 2 * used);
      }
      place = used++;
    }
    since[place] = now;
    return place;
  }

  /** Ends a wait. Returns when it began. */
  double end(int place) {
    double began = since[place];
    since[place] = CLOSED;
    free[freeCount++] = place;
    return began;
  }

  /** When those waits began that have not ended. */
  double[] open() {
    return Arrays.stream(since, 0, used).filter(s -> s < CLOSED).toArray();
  }
}

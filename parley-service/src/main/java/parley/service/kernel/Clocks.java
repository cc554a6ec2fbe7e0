package parley.service.kernel;

import java.util.Arrays;

/**
 * One pending event for each of a fixed number of ids, as the next arrival of each stream, beside
 * the list of events: a tree in which the earlier one of two goes on to the next round.
 */
final class Clocks {

  private final double[] times;
  private final long[] events;

  /** By node, the root first: which of the ids below it is first. */
  private final int[] winners;

  private final int leaves;
  private double time = Double.POSITIVE_INFINITY;

  Clocks(int ids) {
    leaves = Math.max(1, Integer.highestOneBit(Math.max(1, 2 * ids - 1)));
    times = new double[leaves];
    events = new long[leaves];
    winners = new int[leaves];
    Arrays.fill(times, Double.POSITIVE_INFINITY);
    for (int node = leaves - 1; node > 0; node--) {
      winners[node] = 2 * node < leaves ? winners[2 * node] : 2 * node - leaves;
    }
  }

  /**
   * Sets the event of an id in place of the one before.
   *
   * @param at infinite for none
   * @param event greater than that of any event scheduled before
   */
  void set(int id, double at, long event) {
    times[id] = at;
    events[id] = event;
    int first = id;
    int below = id + leaves;
    while (below > 1) {
      int other = below ^ 1;
      int rival = other < leaves ? winners[other] : other - leaves;
      if (times[rival] < times[first]
          || times[rival] == times[first] && events[rival] < events[first]) {
        first = rival;
      }
      below >>= 1;
      winners[below] = first;
    }
    time = times[first];
  }

  /** The id whose event is next. */
  int first() {
    return leaves == 1 ? 0 : winners[1];
  }

  /** The time of the next event; infinite if nothing is pending. */
  double time() {
    return time;
  }

  /** The next event. */
  long event() {
    return events[first()];
  }
}

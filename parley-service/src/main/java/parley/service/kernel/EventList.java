package parley.service.kernel;

import java.util.Arrays;
import java.util.stream.Stream;

/**
 * Pending events in the order of their time, and of their scheduling where times are equal: a
 * ladder queue (Tang, Goh and Thng 2005). Far events lie unsorted; a rung parts them into buckets
 * of equal width; a bucket is sorted only when its time comes, and parted again if it is large.
 * Costs a constant on the mean, also where times to the next event differ by orders of magnitude.
 * While few are pending, all lie sorted.
 *
 * <p>An event is the id of what it is for, with a running number above it.
 */
final class EventList {

  /** Nothing is pending. */
  static final long NONE = -1;

  private static final int ID_BITS = 24;

  /** So many at most lie sorted if more come. */
  private static final int FEW = 64;

  /** A bucket of more than so many is parted. */
  private static final int LARGE = 48;

  private static final int MOST_RUNGS = 8;

  /** Sorted, latest first. */
  private double[] bottomTimes = new double[4 * FEW];

  private long[] bottomEvents = new long[4 * FEW];
  private int bottom;

  private final Rung[] rungs = Stream.generate(Rung::new).limit(MOST_RUNGS).toArray(Rung[]::new);
  private int rungCount;

  /** From here on events are far; nowhere while few are pending. */
  private double topStart = Double.POSITIVE_INFINITY;

  private double topMin = Double.POSITIVE_INFINITY;
  private double topMax = Double.NEGATIVE_INFINITY;
  private int topHead = -1;
  private int topCount;

  private double[] times = new double[256];
  private long[] events = new long[256];
  private int[] next = new int[256];
  private int free = -1;
  private int used;

  private long scheduled;

  /** A span of time in buckets of equal width. */
  private static final class Rung {
    private double start;
    private double perWidth;
    private int[] heads = new int[16];
    private int[] counts = new int[16];
    private int buckets;
    private int current;

    int bucket(double at) {
      // Far beyond the end the product may pass what an int holds; the cast then gives the largest.
      return Math.min(buckets - 1, (int) ((at - start) * perWidth));
    }

    /** Sets it up for so many events between two times; false if they cannot be told apart. */
    boolean open(double from, double to, int size) {
      int wanted = Math.max(2, size / 4);
      double per = wanted / (to - from);
      if (!(to > from) || Double.isInfinite(per)) {
        return false;
      }
      start = from;
      perWidth = per;
      buckets = wanted;
      current = 0;
      if (heads.length < wanted) {
        heads = new int[Integer.highestOneBit(wanted) * 2];
        counts = new int[heads.length];
      }
      Arrays.fill(heads, 0, wanted, -1);
      Arrays.fill(counts, 0, wanted, 0);
      return true;
    }
  }

  /** The id of an event. */
  static int id(long event) {
    return (int) event & (1 << ID_BITS) - 1;
  }

  /** How many ids there can be. */
  static int mostIds() {
    return 1 << ID_BITS;
  }

  /**
   * Schedules an event for an id and returns it.
   *
   * @param at not below the time of the event that was taken last; if infinite it never comes
   */
  long schedule(double at, int id) {
    long event = next(id);
    if (at < Double.POSITIVE_INFINITY) {
      if (topStart == Double.POSITIVE_INFINITY && bottom < FEW) {
        insertLast(at, event);
      } else {
        insert(at, event);
      }
    }
    return event;
  }

  /** The event of an id that is kept elsewhere, in its place in the order of scheduling. */
  long next(int id) {
    return scheduled++ << ID_BITS | id;
  }

  private void insert(double at, long event) {
    if (at >= topStart) {
      int node = node(at, event);
      next[node] = topHead;
      topHead = node;
      topCount++;
      topMin = Math.min(topMin, at);
      topMax = Math.max(topMax, at);
      return;
    }
    for (int r = 0; r < rungCount; r++) {
      Rung rung = rungs[r];
      if (at >= rung.start) {
        int bucket = rung.bucket(at);
        if (bucket >= rung.current) {
          put(rung, bucket, node(at, event));
          return;
        }
      }
    }
    if (bottom >= FEW && rungCount < MOST_RUNGS) {
      if (topStart == Double.POSITIVE_INFINITY) {
        topStart = bottomTimes[0];
      }
      if (at >= topStart || bottomToRung()) {
        insert(at, event);
        return;
      }
    }
    insertBottom(at, event);
  }

  private void put(Rung rung, int bucket, int node) {
    next[node] = rung.heads[bucket];
    rung.heads[bucket] = node;
    rung.counts[bucket]++;
  }

  private int node(double at, long event) {
    int node = free;
    if (node >= 0) {
      free = next[node];
    } else {
      node = used++;
      if (node == times.length) {
        times = Arrays.copyOf(times, 2 * node);
        events = Arrays.copyOf(events, 2 * node);
        next = Arrays.copyOf(next, 2 * node);
      }
    }
    times[node] = at;
    events[node] = event;
    return node;
  }

  /** Inserts the event that was scheduled last, so after all others at its time. */
  private void insertLast(double at, long event) {
    double[] sortedTimes = bottomTimes;
    long[] sortedEvents = bottomEvents;
    int place = bottom++;
    while (place > 0) {
      double before = sortedTimes[place - 1];
      if (before > at) {
        break;
      }
      sortedTimes[place] = before;
      sortedEvents[place] = sortedEvents[place - 1];
      place--;
    }
    sortedTimes[place] = at;
    sortedEvents[place] = event;
  }

  private void insertBottom(double at, long event) {
    if (bottom == bottomTimes.length) {
      bottomTimes = Arrays.copyOf(bottomTimes, 2 * bottom);
      bottomEvents = Arrays.copyOf(bottomEvents, 2 * bottom);
    }
    double[] sortedTimes = bottomTimes;
    long[] sortedEvents = bottomEvents;
    int place = bottom++;
    while (place > 0
        && (sortedTimes[place - 1] < at
            || sortedTimes[place - 1] == at && sortedEvents[place - 1] < event)) {
      sortedTimes[place] = sortedTimes[place - 1];
      sortedEvents[place] = sortedEvents[place - 1];
      place--;
    }
    sortedTimes[place] = at;
    sortedEvents[place] = event;
  }

  /** A bottom that grew large becomes a rung of its own. */
  private boolean bottomToRung() {
    Rung rung = rungs[rungCount];
    if (!rung.open(bottomTimes[bottom - 1], bottomTimes[0], bottom)) {
      return false;
    }
    for (int i = 0; i < bottom; i++) {
      put(rung, rung.bucket(bottomTimes[i]), node(bottomTimes[i], bottomEvents[i]));
    }
    bottom = 0;
    rungCount++;
    return true;
  }

  /** Takes the next event; {@link #NONE} if nothing is pending. */
  long pop() {
    if (bottom == 0 && !refill()) {
      return NONE;
    }
    return bottomEvents[--bottom];
  }

  /** The next event; only if any is pending. */
  long nextEvent() {
    return bottomEvents[bottom - 1];
  }

  /** The time of the next event; infinite if nothing is pending. */
  double nextTime() {
    return bottom == 0 && !refill() ? Double.POSITIVE_INFINITY : bottomTimes[bottom - 1];
  }

  private boolean refill() {
    while (true) {
      if (rungCount == 0) {
        if (topCount == 0) {
          return false;
        }
        topDown();
        if (bottom > 0) {
          return true;
        }
      }
      Rung rung = rungs[rungCount - 1];
      while (rung.current < rung.buckets && rung.heads[rung.current] < 0) {
        rung.current++;
      }
      if (rung.current == rung.buckets) {
        rungCount--;
        continue;
      }
      int head = rung.heads[rung.current];
      int count = rung.counts[rung.current];
      rung.current++;
      if (count <= LARGE || !part(head, count)) {
        toBottom(head, count);
        return true;
      }
    }
  }

  /** Moves the far events to the bottom if they are few, else to the first rung. */
  private void topDown() {
    int head = topHead;
    int count = topCount;
    double from = topMin;
    double to = topMax;
    topHead = -1;
    topCount = 0;
    topStart = count <= LARGE ? Double.POSITIVE_INFINITY : to;
    topMin = Double.POSITIVE_INFINITY;
    topMax = Double.NEGATIVE_INFINITY;
    Rung rung = rungs[rungCount];
    if (count <= LARGE || !rung.open(from, to, count)) {
      toBottom(head, count);
    } else {
      rungCount++;
      spread(rung, head);
    }
  }

  /** Parts a bucket on a new rung; false if its events cannot be told apart by time. */
  private boolean part(int head, int count) {
    if (rungCount == MOST_RUNGS) {
      return false;
    }
    double from = Double.POSITIVE_INFINITY;
    double to = Double.NEGATIVE_INFINITY;
    for (int node = head; node >= 0; node = next[node]) {
      from = Math.min(from, times[node]);
      to = Math.max(to, times[node]);
    }
    Rung rung = rungs[rungCount];
    if (!rung.open(from, to, count)) {
      return false;
    }
    rungCount++;
    spread(rung, head);
    return true;
  }

  private void spread(Rung rung, int head) {
    int node = head;
    while (node >= 0) {
      int after = next[node];
      put(rung, rung.bucket(times[node]), node);
      node = after;
    }
  }

  private void toBottom(int head, int count) {
    if (count > LARGE) {
      sortToBottom(head, count);
      return;
    }
    int node = head;
    while (node >= 0) {
      int after = next[node];
      insertBottom(times[node], events[node]);
      next[node] = free;
      free = node;
      node = after;
    }
  }

  /** Many events too close to part, as when all arrive at once: sorted by a library. */
  private void sortToBottom(int head, int count) {
    Integer[] nodes = new Integer[count];
    int node = head;
    for (int i = 0; i < count; i++) {
      nodes[i] = node;
      node = next[node];
    }
    Arrays.sort(
        nodes,
        (a, b) -> {
          int byTime = Double.compare(times[b], times[a]);
          return byTime != 0 ? byTime : Long.compare(events[b], events[a]);
        });
    if (bottomTimes.length < count) {
      bottomTimes = new double[2 * count];
      bottomEvents = new long[2 * count];
    }
    for (int n : nodes) {
      bottomTimes[bottom] = times[n];
      bottomEvents[bottom++] = events[n];
      next[n] = free;
      free = n;
    }
  }
}

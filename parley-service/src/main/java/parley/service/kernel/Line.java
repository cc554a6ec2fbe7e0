package parley.service.kernel;

import org.jspecify.annotations.Nullable;

/** Who waits for the units of one resource, by urgency and then in their order, and how long. */
final class Line {

  private static final int URGENCIES = 32;

  int waiting;

  /** A bit for each urgency with which any waits. */
  private int urgencies;

  private final @Nullable Entity[] heads = new @Nullable Entity[URGENCIES];
  private final @Nullable Entity[] tails = new @Nullable Entity[URGENCIES];

  // Counted since the last time that all counts were set to zero.
  double waits;
  double squares;
  double longest;
  private double within;
  private double from;
  private double area;
  private double since;

  private void count(double now) {
    area += waiting * (now - since);
    since = now;
  }

  void append(Entity e, double now) {
    count(now);
    waiting++;
    int u = e.urgency;
    Entity tail = tails[u];
    e.before = tail;
    e.after = null;
    if (tail == null) {
      heads[u] = e;
      urgencies |= 1 << u;
    } else {
      tail.after = e;
    }
    tails[u] = e;
    e.since = now;
  }

  void prepend(Entity e, double now) {
    count(now);
    waiting++;
    int u = e.urgency;
    Entity head = heads[u];
    e.before = null;
    e.after = head;
    if (head == null) {
      tails[u] = e;
      urgencies |= 1 << u;
    } else {
      head.before = e;
    }
    heads[u] = e;
    e.since = now;
  }

  /** The next one to be served; only if any waits. */
  Entity first() {
    Entity head = heads[Integer.numberOfTrailingZeros(urgencies)];
    if (head == null) {
      throw new IllegalStateException("Nobody waits.");
    }
    return head;
  }

  /** Takes one out of those who wait. */
  void remove(Entity e, double now) {
    count(now);
    waiting--;
    int u = e.urgency;
    Entity before = e.before;
    Entity after = e.after;
    if (before == null) {
      heads[u] = after;
      if (after == null) {
        urgencies &= ~(1 << u);
      }
    } else {
      before.after = after;
    }
    if (after == null) {
      tails[u] = before;
    } else {
      after.before = before;
    }
    double began = e.since;
    double wait = now - began;
    within += began >= from ? wait : now - from;
    waits += wait;
    squares += wait * wait;
    if (wait > longest) {
      longest = wait;
    }
  }

  void forget(double now) {
    waits = 0;
    squares = 0;
    longest = 0;
    within = 0;
    from = now;
    area = 0;
    since = now;
  }

  /** The number of those who wait, over time. */
  double area(double now) {
    count(now);
    return area;
  }

  /** What all waited since counts were set to zero, also those who wait still. */
  double waited(double now) {
    double waited = within;
    for (Entity head : heads) {
      for (Entity e = head; e != null; e = e.after) {
        waited += now - Math.max(from, e.since);
      }
    }
    return waited;
  }
}

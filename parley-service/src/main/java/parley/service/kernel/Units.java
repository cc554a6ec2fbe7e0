package parley.service.kernel;

import java.util.Arrays;

/** The units of one resource, who waits for them, and what is counted of both. */
final class Units {

  private static final int URGENCIES = 32;

  final Roster roster;
  final ShiftChange change;
  int shift;
  int onDuty;

  /** In use by those on duty. */
  int inUse;

  /** In use by those who finish beyond their shift. */
  int overtime;

  int waiting;
  private int urgencies;
  private final int[] heads = new int[URGENCIES];
  private final int[] tails = new int[URGENCIES];

  /** Who is at work, where work may be interrupted. */
  int[] workers = new int[8];

  int workerCount;

  // Counted since the last time that all counts were set to zero.
  long begun;
  long gaveUp;
  long interrupted;
  double waits;
  double squares;
  double longest;
  private double within;
  private double from;
  private double useArea;
  private double waitArea;
  private double dutyArea;
  private double useSince;
  private double waitSince;
  private double dutySince;

  Units(Resource resource) {
    roster = resource.roster();
    change = resource.change();
    onDuty = roster.unitsOf(0);
    Arrays.fill(heads, -1);
    Arrays.fill(tails, -1);
  }

  boolean hasFree() {
    return inUse < onDuty;
  }

  void countUse(double now) {
    useArea += (inUse + overtime) * (now - useSince);
    useSince = now;
  }

  private void countWait(double now) {
    waitArea += waiting * (now - waitSince);
    waitSince = now;
  }

  void countDuty(double now) {
    dutyArea += onDuty * (now - dutySince);
    dutySince = now;
  }

  void append(Entities all, int e, double now) {
    countWait(now);
    waiting++;
    int u = all.urgency[e];
    int tail = tails[u];
    all.before[e] = tail;
    all.after[e] = -1;
    if (tail < 0) {
      heads[u] = e;
      urgencies |= 1 << u;
    } else {
      all.after[tail] = e;
    }
    tails[u] = e;
    all.since[e] = now;
  }

  void prepend(Entities all, int e, double now) {
    countWait(now);
    waiting++;
    int u = all.urgency[e];
    int head = heads[u];
    all.before[e] = -1;
    all.after[e] = head;
    if (head < 0) {
      tails[u] = e;
      urgencies |= 1 << u;
    } else {
      all.before[head] = e;
    }
    heads[u] = e;
    all.since[e] = now;
  }

  /** The next one to be served; only if any waits. */
  int first() {
    return heads[Integer.numberOfTrailingZeros(urgencies)];
  }

  /** Takes one out of those who wait. */
  void remove(Entities all, int e, double now) {
    countWait(now);
    waiting--;
    int u = all.urgency[e];
    int before = all.before[e];
    int after = all.after[e];
    if (before < 0) {
      heads[u] = after;
    } else {
      all.after[before] = after;
    }
    if (after < 0) {
      tails[u] = before;
    } else {
      all.before[after] = before;
    }
    if (heads[u] < 0) {
      urgencies &= ~(1 << u);
    }
    double wait = now - all.since[e];
    within += now - Math.max(from, all.since[e]);
    waits += wait;
    squares += wait * wait;
    longest = Math.max(longest, wait);
  }

  void addWorker(Entities all, int e) {
    if (workerCount == workers.length) {
      workers = Arrays.copyOf(workers, 2 * workerCount);
    }
    all.place[e] = workerCount;
    workers[workerCount++] = e;
  }

  void removeWorker(Entities all, int e) {
    int last = workers[--workerCount];
    workers[all.place[e]] = last;
    all.place[last] = all.place[e];
  }

  /** Who is interrupted first: the least urgent, among these the last begun. */
  int leastUrgentWorker(Entities all) {
    int least = workers[0];
    for (int w = 1; w < workerCount; w++) {
      int e = workers[w];
      if (all.urgency[e] > all.urgency[least]
          || all.urgency[e] == all.urgency[least] && all.begun[e] > all.begun[least]) {
        least = e;
      }
    }
    return least;
  }

  void forget(double now) {
    begun = 0;
    gaveUp = 0;
    interrupted = 0;
    waits = 0;
    squares = 0;
    longest = 0;
    within = 0;
    from = now;
    useArea = 0;
    waitArea = 0;
    dutyArea = 0;
    useSince = now;
    waitSince = now;
    dutySince = now;
  }

  ResourceCount count(Entities all, double now) {
    countUse(now);
    countWait(now);
    countDuty(now);
    double waited = within;
    for (int head : heads) {
      for (int e = head; e >= 0; e = all.after[e]) {
        waited += now - Math.max(from, all.since[e]);
      }
    }
    return new ResourceCount(
        now - from,
        begun,
        gaveUp,
        interrupted,
        waits,
        squares,
        longest,
        waited,
        waitArea,
        useArea,
        dutyArea,
        waiting,
        inUse + overtime);
  }
}

package parley.service.kernel;

import java.util.Arrays;

/** The units of one resource, who has them, and what is counted of both. */
final class Units {

  final Roster roster;
  final ShiftChange change;
  final Line line = new Line();
  int shift;
  int onDuty;

  /** In use by those on duty. */
  int inUse;

  /** In use by those who finish beyond their shift. */
  int overtime;

  /** Who is at work, where work may be interrupted. */
  private Entity[] workers = new Entity[8];

  private int workerCount;

  // Counted since the last time that all counts were set to zero.
  long begun;
  long gaveUp;
  long interrupted;
  private double from;
  private double useArea;
  private double dutyArea;
  private double useSince;
  private double dutySince;

  Units(Resource resource) {
    roster = resource.roster();
    change = resource.change();
    onDuty = roster.unitsOf(0);
  }

  boolean hasFree() {
    return inUse < onDuty;
  }

  void countUse(double now) {
    useArea += (inUse + overtime) * (now - useSince);
    useSince = now;
  }

  void countDuty(double now) {
    dutyArea += onDuty * (now - dutySince);
    dutySince = now;
  }

  void addWorker(Entity e) {
    if (workerCount == workers.length) {
      workers = Arrays.copyOf(workers, 2 * workerCount);
    }
    e.place = workerCount;
    workers[workerCount++] = e;
  }

  void removeWorker(Entity e) {
    Entity last = workers[--workerCount];
    workers[e.place] = last;
    last.place = e.place;
  }

  /** Who is interrupted first: the least urgent, among these the last begun. */
  Entity leastUrgentWorker() {
    Entity least = workers[0];
    for (int w = 1; w < workerCount; w++) {
      Entity e = workers[w];
      if (e.urgency > least.urgency || e.urgency == least.urgency && e.begun > least.begun) {
        least = e;
      }
    }
    return least;
  }

  void forget(double now) {
    line.forget(now);
    begun = 0;
    gaveUp = 0;
    interrupted = 0;
    from = now;
    useArea = 0;
    dutyArea = 0;
    useSince = now;
    dutySince = now;
  }

  ResourceCount count(double now) {
    countUse(now);
    countDuty(now);
    return new ResourceCount(
        now - from,
        begun,
        gaveUp,
        interrupted,
        line.waits,
        line.squares,
        line.longest,
        line.waited(now),
        line.area(now),
        useArea,
        dutyArea,
        line.waiting,
        inUse + overtime);
  }
}

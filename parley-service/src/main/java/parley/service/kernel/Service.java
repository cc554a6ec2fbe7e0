package parley.service.kernel;

import java.util.Arrays;

/**
 * Gives units to those who ask for them and takes them back, also at changes of shift. Whoever got
 * a unit that it keeps goes on at once and is found among those who are ready.
 */
final class Service {

  private final Program program;
  private final Units[] units;
  private final Entities all;
  private final EventList list;
  private final Chances chances;
  private final Teller teller;

  /** Those who were given a unit and go on at once, in their order. */
  private Entity[] ready = new Entity[16];

  private int readyCount;
  private long begins;

  Service(
      Program program,
      Units[] units,
      Entities all,
      EventList list,
      Chances chances,
      Teller teller) {
    this.program = program;
    this.units = units;
    this.all = all;
    this.list = list;
    this.chances = chances;
    this.teller = teller;
  }

  // What an entity asks for.

  /** Begins a step that serves, or waits for it. */
  void serve(Entity e, int step, double now) {
    int r = program.subject[step];
    Units u = units[r];
    e.step = step;
    e.left = chances.time(e, step);
    if (u.hasFree()) {
      begin(u, r, e, step, now);
    } else {
      u.line.append(e, now);
      teller.tell(now, e, step, Tracer.What.WAITS);
    }
  }

  /** Takes a unit to keep, or waits for it; false if it waits. */
  boolean seize(Entity e, int step, double now) {
    int r = program.subject[step];
    Units u = units[r];
    if (u.hasFree()) {
      keep(u, r, e, step, now);
      return true;
    }
    e.step = step;
    u.line.append(e, now);
    teller.tell(now, e, step, Tracer.What.WAITS);
    return false;
  }

  /** Whether a unit is free at once. */
  boolean hasFree(int step) {
    return units[program.subject[step]].hasFree();
  }

  /** Stops waiting, or does not begin to. */
  void giveUp(Entity e, int step, double now, boolean waited) {
    Units u = units[program.subject[step]];
    if (waited) {
      u.line.remove(e, now);
    }
    u.gaveUp++;
    teller.tell(now, e, step, Tracer.What.GIVES_UP);
  }

  /** Gives a unit back. */
  void release(Entity e, int step, double now) {
    int r = program.subject[step];
    Units u = units[r];
    teller.tell(now, e, step, Tracer.What.ENDS);
    u.countUse(now);
    int slot = program.slot[r];
    if (slot >= 0 && all.held[all.slot(e, slot)] != u.shift) {
      u.overtime--;
    } else {
      u.inUse--;
    }
    if (u.change == ShiftChange.PREEMPT_AND_RESUME) {
      u.removeWorker(e);
    }
    if (u.line.waiting > 0) {
      serveWaiting(u, r, now);
    }
  }

  // Units.

  private void take(Units u, int r, Entity e, double now) {
    u.countUse(now);
    u.inUse++;
    int slot = program.slot[r];
    if (slot >= 0) {
      all.held[all.slot(e, slot)] = u.shift;
    }
  }

  private void keep(Units u, int r, Entity e, int step, double now) {
    u.begun++;
    take(u, r, e, now);
    teller.tell(now, e, step, Tracer.What.BEGINS);
  }

  private void begin(Units u, int r, Entity e, int step, double now) {
    take(u, r, e, now);
    if (e.interrupted) {
      e.interrupted = false;
    } else {
      u.begun++;
    }
    double end = now + e.left;
    if (u.change == ShiftChange.PREEMPT_AND_RESUME) {
      e.begun = begins++;
      e.end = end;
      u.addWorker(e);
    }
    e.pending = list.schedule(end, e.id);
    teller.tell(now, e, step, Tracer.What.BEGINS);
  }

  private void serveWaiting(Units u, int r, double now) {
    while (u.line.waiting > 0 && u.hasFree()) {
      Entity e = u.line.first();
      u.line.remove(e, now);
      int step = e.step;
      if (program.op[step] == Program.SERVE) {
        begin(u, r, e, step, now);
      } else {
        e.pending = Entity.NOTHING;
        keep(u, r, e, step, now);
        e.step = step + 1;
        makeReady(e);
      }
    }
  }

  // Those who are ready.

  private void makeReady(Entity e) {
    if (readyCount == ready.length) {
      ready = Arrays.copyOf(ready, 2 * readyCount);
    }
    ready[readyCount++] = e;
  }

  /** How many go on; it grows while they do, as some give back what others wait for. */
  int readyCount() {
    return readyCount;
  }

  Entity ready(int place) {
    return ready[place];
  }

  void nobodyIsReady() {
    readyCount = 0;
  }

  // Shifts.

  /** When the next shift of a resource starts; infinite if none does. */
  double nextShift(int r) {
    return units[r].roster.startOf(units[r].shift + 1);
  }

  /** The next shift of a resource starts. */
  void beginShift(int r, double now) {
    Units u = units[r];
    u.countDuty(now);
    u.shift++;
    u.onDuty = u.roster.unitsOf(u.shift);
  }

  /** What becomes of work in hand now that a shift has started, and who is served. */
  void handOn(int r, double now) {
    Units u = units[r];
    switch (u.change) {
      case FINISH_THEN_LEAVE -> {
        u.overtime += u.inUse;
        u.inUse = 0;
      }
      case HAND_OVER -> {}
      case PREEMPT_AND_RESUME -> {
        while (u.inUse > u.onDuty) {
          interrupt(u, u.leastUrgentWorker(), now);
        }
      }
    }
    serveWaiting(u, r, now);
  }

  private void interrupt(Units u, Entity e, double now) {
    u.countUse(now);
    u.inUse--;
    u.interrupted++;
    u.removeWorker(e);
    e.pending = Entity.NOTHING;
    e.left = e.end - now;
    e.interrupted = true;
    u.line.prepend(e, now);
    teller.tell(now, e, e.step, Tracer.What.INTERRUPTED);
  }
}

package parley.service.kernel;

import java.util.Arrays;

/**
 * The events of one run: takes the next from the list, and lets entities walk along their steps and
 * wait for units.
 */
final class Loop {

  private static final int MOST_STEPS_AT_ONCE = 1_000_000;

  /** In place of a step: the entity waits. */
  private static final int WAITS = -1;

  private final Program program;
  private final Units[] units;
  private final Stock stock;
  private final Entities all;
  private final EventList list = new EventList();
  private final Clocks clocks;
  private final Chances chances;
  private final StepMoment moment;
  private final int streams;

  private final Source[] sources;

  private final Tallies tallies;

  /** Those who were given a unit and go on at once, in their order. */
  private int[] ready = new int[16];

  private int readyCount;

  private boolean traced;
  private Tracer tracer = (time, stream, number, step, what) -> {};

  private double now;
  private long events;
  private long begins;

  Loop(Model model, long seed, int replication) {
    this.program = Program.of(model);
    this.stock = new Stock(model.resources());
    this.units = stock.units();
    this.all = new Entities(program.slots, model.fields());
    this.chances = new Chances(program);
    this.moment = new StepMoment(this, all, stock, chances);
    this.streams = model.streams().size();
    this.clocks = new Clocks(streams + units.length);
    this.sources = new Source[streams];
    this.tallies = new Tallies(program.tallies);
    for (int r = 0; r < units.length; r++) {
      scheduleShift(r);
    }
    for (int s = 0; s < streams; s++) {
      sources[s] = new Source(model.streams().get(s), program.entry[s], KeyedRandom.entity(KeyedRandom.replication(seed, replication), s, 0));
      scheduleArrival(s);
    }
  }

  void trace(Tracer to) {
    tracer = to;
    traced = true;
  }

  void run(double until) {
    while (true) {
      double listed = list.nextTime();
      double clock = clocks.time();
      if (clock < listed || clock == listed && (clock < Double.POSITIVE_INFINITY) && clocks.event() < list.nextEvent()) {
        if (clock > until) {
          break;
        }
        now = clock;
        events++;
        int id = clocks.first();
        if (id < streams) {
          arrive(id);
        } else {
          changeShift(id - streams);
        }
      } else {
        if (!(listed <= until)) {
          break;
        }
        now = listed;
        long event = list.pop();
        Entity e = all.get(EventList.id(event));
        // An event that was given up, as when work is interrupted, is passed over.
        if (e.pending == event) {
          events++;
          e.pending = Entity.NOTHING;
          due(e);
        }
      }
      if (readyCount > 0) {
        goOn();
      }
    }
    now = Math.max(now, until);
  }

  void forget() {
    for (Units u : units) {
      u.forget(now);
    }
    tallies.forget();
  }

  double now() {
    return now;
  }

  long events() {
    return events;
  }

  int present() {
    return all.present();
  }

  long arrived(int stream) {
    return sources[stream].arrived;
  }

  ResourceCount count(Resource resource) {
    return stock.of(resource).count(now);
  }

  TallyCount tally(String name) {
    return tallies.count(name);
  }

  // Arrivals and shifts.

  private void scheduleArrival(int s) {
    clocks.set(s, sources[s].next(now), list.next(s));
  }

  private void arrive(int s) {
    Source source = sources[s];
    Entity e = all.add();
    e.stream = s;
    e.number = source.arrived;
    e.key = source.key;
    e.came = now;
    e.urgency = source.urgency;
    e.pending = Entity.NOTHING;
    source.come();
    scheduleArrival(s);
    tell(e, source.entry, Tracer.What.CAME);
    advance(e, source.entry);
  }

  private void scheduleShift(int r) {
    int id = streams + r;
    clocks.set(id, units[r].roster.startOf(units[r].shift + 1), list.next(id));
  }

  private void changeShift(int r) {
    Units u = units[r];
    u.countDuty(now);
    u.shift++;
    u.onDuty = u.roster.unitsOf(u.shift);
    scheduleShift(r);
    switch (u.change) {
      case FINISH_THEN_LEAVE -> {
        u.overtime += u.inUse;
        u.inUse = 0;
      }
      case HAND_OVER -> {}
      case PREEMPT_AND_RESUME -> {
        while (u.inUse > u.onDuty) {
          interrupt(u, u.leastUrgentWorker());
        }
      }
    }
    serveWaiting(r);
  }

  private void interrupt(Units u, Entity e) {
    u.countUse(now);
    u.inUse--;
    u.interrupted++;
    u.removeWorker(e);
    e.pending = Entity.NOTHING;
    e.left = e.end - now;
    e.interrupted = true;
    u.line.prepend(e, now);
    tell(e, e.step, Tracer.What.INTERRUPTED);
  }

  // Units.

  private void take(Units u, int r, Entity e) {
    u.countUse(now);
    u.inUse++;
    int slot = program.slot[r];
    if (slot >= 0) {
      all.held[all.slot(e, slot)] = u.shift;
    }
  }

  private void give(int r, Entity e) {
    Units u = units[r];
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
      serveWaiting(r);
    }
  }

  private void serveWaiting(int r) {
    Units u = units[r];
    while (u.line.waiting > 0 && u.hasFree()) {
      Entity e = u.line.first();
      u.line.remove(e, now);
      int step = e.step;
      if (program.op[step] == Program.SERVE) {
        begin(u, r, e, step);
      } else {
        u.begun++;
        e.pending = Entity.NOTHING;
        take(u, r, e);
        tell(e, step, Tracer.What.BEGINS);
        e.step = step + 1;
        makeReady(e);
      }
    }
  }

  private void begin(Units u, int r, Entity e, int step) {
    take(u, r, e);
    double time = e.left;
    if (e.interrupted) {
      e.interrupted = false;
    } else {
      u.begun++;
    }
    if (u.change == ShiftChange.PREEMPT_AND_RESUME) {
      e.begun = begins++;
      e.end = now + time;
      u.addWorker(e);
    }
    e.pending = list.schedule(now + time, e.id);
    tell(e, step, Tracer.What.BEGINS);
  }

  private void makeReady(Entity e) {
    if (readyCount == ready.length) {
      ready = Arrays.copyOf(ready, 2 * readyCount);
    }
    ready[readyCount++] = e.id;
  }

  private void goOn() {
    // The list grows while it is walked: whoever goes on may give back what another one waits for.
    for (int i = 0; i < readyCount; i++) {
      Entity e = all.get(ready[i]);
      advance(e, e.step);
    }
    readyCount = 0;
  }

  // Steps.

  /** The time that an entity waited for has come. */
  private void due(Entity e) {
    int step = e.step;
    switch (program.op[step]) {
      case Program.SERVE -> {
        tell(e, step, Tracer.What.ENDS);
        give(program.subject[step], e);
        advance(e, step + 1);
      }
      case Program.SEIZE_WITHIN -> {
        Units u = units[program.subject[step]];
        u.line.remove(e, now);
        u.gaveUp++;
        tell(e, step, Tracer.What.GIVES_UP);
        jump(e, step, program.target[step]);
      }
      default -> {
        tell(e, step, Tracer.What.ENDS);
        advance(e, step + 1);
      }
    }
  }

  private void jump(Entity e, int from, int to) {
    if (to <= from) {
      e.key = KeyedRandom.again(e.key);
    }
    advance(e, to);
  }

  /** Walks on until the entity waits or leaves. */
  private void advance(Entity e, int from) {
    int step = from;
    for (int n = 0; n < MOST_STEPS_AT_ONCE; n++) {
      int op = program.op[step];
      if (op == Program.SERVE) {
        seek(e, step);
        return;
      }
      if (op == Program.LEAVE) {
        tell(e, step, Tracer.What.LEAVES);
        all.remove(e);
        return;
      }
      int target = pass(e, step, op);
      if (target < 0) {
        return;
      }
      if (target <= step) {
        e.key = KeyedRandom.again(e.key);
      }
      step = target;
    }
    throw new IllegalStateException(
        "The step \"%s\" is come to again and again without time passing."
            .formatted(program.names[step]));
  }

  /** Begins a step that serves, or waits for it. */
  private void seek(Entity e, int step) {
    int r = program.subject[step];
    Units u = units[r];
    e.step = step;
    e.left = chances.time(e, step);
    if (u.hasFree()) {
      begin(u, r, e, step);
    } else {
      u.line.append(e, now);
      tell(e, step, Tracer.What.WAITS);
    }
  }

  /** Begins another step; where to go on at once, or {@link #WAITS}. */
  private int pass(Entity e, int step, int op) {
    int next = step + 1;
    switch (op) {
      case Program.SEIZE, Program.SEIZE_WITHIN -> {
        int r = program.subject[step];
        Units u = units[r];
        if (u.hasFree()) {
          u.begun++;
          take(u, r, e);
          tell(e, step, Tracer.What.BEGINS);
          return next;
        }
        return waits(u, e, step) ? WAITS : program.target[step];
      }
      case Program.RELEASE -> {
        tell(e, step, Tracer.What.ENDS);
        give(program.subject[step], e);
        return next;
      }
      case Program.HOLD -> {
        hold(e, step, now + chances.time(e, step));
        return WAITS;
      }
      case Program.UNTIL -> {
        double until = ((Step.Clock) program.rules[step]).until(moment.at(e, step));
        if (until <= now) {
          return next;
        }
        hold(e, step, until);
        return WAITS;
      }
      case Program.SPLIT -> {
        return chances.split(e, step);
      }
      case Program.CHOOSE -> {
        return program.targets[step][((Choice) program.rules[step]).choose(moment.at(e, step))];
      }
      case Program.DO -> {
        ((Action) program.rules[step]).act(moment.at(e, step));
        return next;
      }
      case Program.MARK -> {
        tallies.add(program.subject[step], now - e.came);
        return next;
      }
      default -> {
        return program.target[step];
      }
    }
  }

  private void hold(Entity e, int step, double until) {
    e.step = step;
    tell(e, step, Tracer.What.BEGINS);
    e.pending = list.schedule(until, e.id);
  }

  /** Whether an entity waits for a unit; one without patience does not. */
  private boolean waits(Units u, Entity e, int step) {
    if (program.op[step] == Program.SEIZE_WITHIN) {
      double patience = chances.time(e, step);
      if (patience <= 0) {
        u.gaveUp++;
        tell(e, step, Tracer.What.GIVES_UP);
        return false;
      }
      e.pending = list.schedule(now + patience, e.id);
    }
    e.step = step;
    u.line.append(e, now);
    tell(e, step, Tracer.What.WAITS);
    return true;
  }

  private void tell(Entity e, int step, Tracer.What what) {
    if (traced) {
      tracer.happens(now, e.stream, e.number, program.names[step], what);
    }
  }
}

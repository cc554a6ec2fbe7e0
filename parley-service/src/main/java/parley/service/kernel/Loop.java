package parley.service.kernel;

import java.util.Arrays;

/**
 * The events of one run: takes the next from the list, and lets entities walk along their steps and
 * wait for units.
 */
final class Loop {

  private static final int MOST_STEPS_AT_ONCE = 1_000_000;

  private final Model model;
  private final Program program;
  private final Units[] units;
  private final Stock stock;
  private final Entities all;
  private final EventList list = new EventList();
  private final Chances chances;
  private final StepMoment moment;
  private final int streams;

  /** Ids below this are those of streams and of changes of shift. */
  private final int base;

  private final long[] arrived;
  private final long[] nextKey;

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
    this.model = model;
    this.program = Program.of(model);
    this.stock = new Stock(model.resources());
    this.units = stock.units();
    this.all = new Entities(program.slots, model.fields());
    this.chances = new Chances(program, all, KeyedRandom.replication(seed, replication));
    this.moment = new StepMoment(this, all, stock, chances);
    this.streams = model.streams().size();
    this.base = streams + units.length;
    this.arrived = new long[streams];
    this.nextKey = new long[streams];
    this.tallies = new Tallies(program.tallies);
    for (int r = 0; r < units.length; r++) {
      scheduleShift(r);
    }
    for (int s = 0; s < streams; s++) {
      scheduleArrival(s);
    }
  }

  void trace(Tracer to) {
    tracer = to;
    traced = true;
  }

  void run(double until) {
    while (list.nextTime() <= until) {
      long event = list.pop();
      now = list.time();
      int id = EventList.id(event);
      if (id >= base) {
        int e = id - base;
        // An event that was given up, as when work is interrupted, is passed over.
        if (all.pending[e] == event) {
          events++;
          all.pending[e] = Entities.NOTHING;
          due(e);
        }
      } else if (id < streams) {
        events++;
        arrive(id);
      } else {
        events++;
        changeShift(id - streams);
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
    return arrived[stream];
  }

  ResourceCount count(Resource resource) {
    return stock.of(resource).count(all, now);
  }

  TallyCount tally(String name) {
    return tallies.count(name);
  }

  // Arrivals and shifts.

  private void scheduleArrival(int s) {
    long number = arrived[s];
    nextKey[s] = chances.key(s, number);
    double at = chances.comes(model.streams().get(s).arrivals(), number, nextKey[s], now);
    if (at < Double.POSITIVE_INFINITY) {
      list.schedule(at, s);
    }
  }

  private void arrive(int s) {
    int e = all.add();
    all.stream[e] = s;
    all.number[e] = arrived[s]++;
    all.key[e] = nextKey[s];
    all.came[e] = now;
    all.urgency[e] = model.streams().get(s).urgency();
    all.left[e] = -1;
    all.pending[e] = Entities.NOTHING;
    all.clear(e);
    scheduleArrival(s);
    int entry = program.entry[s];
    tell(e, entry, Tracer.What.CAME);
    advance(e, entry);
  }

  private void scheduleShift(int r) {
    double at = units[r].roster.startOf(units[r].shift + 1);
    if (at < Double.POSITIVE_INFINITY) {
      list.schedule(at, streams + r);
    }
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
          interrupt(u, u.leastUrgentWorker(all));
        }
      }
    }
    serveWaiting(r);
  }

  private void interrupt(Units u, int e) {
    u.countUse(now);
    u.inUse--;
    u.interrupted++;
    u.removeWorker(all, e);
    all.pending[e] = Entities.NOTHING;
    all.left[e] = all.end[e] - now;
    u.prepend(all, e, now);
    tell(e, all.step[e], Tracer.What.INTERRUPTED);
  }

  // Units.

  private void take(Units u, int r, int e) {
    u.countUse(now);
    u.inUse++;
    int slot = program.slot[r];
    if (slot >= 0) {
      all.held[all.slot(e, slot)] = u.shift;
    }
  }

  private void give(int r, int e) {
    Units u = units[r];
    u.countUse(now);
    int slot = program.slot[r];
    if (slot >= 0 && all.held[all.slot(e, slot)] != u.shift) {
      u.overtime--;
    } else {
      u.inUse--;
    }
    if (u.change == ShiftChange.PREEMPT_AND_RESUME) {
      u.removeWorker(all, e);
    }
    if (u.waiting > 0) {
      serveWaiting(r);
    }
  }

  private void serveWaiting(int r) {
    Units u = units[r];
    while (u.waiting > 0 && u.hasFree()) {
      int e = u.first();
      u.remove(all, e, now);
      int step = all.step[e];
      if (program.op[step] == Program.SERVE) {
        begin(u, r, e, step);
      } else {
        u.begun++;
        all.pending[e] = Entities.NOTHING;
        take(u, r, e);
        tell(e, step, Tracer.What.BEGINS);
        all.step[e] = step + 1;
        makeReady(e);
      }
    }
  }

  private void begin(Units u, int r, int e, int step) {
    take(u, r, e);
    double time = all.left[e];
    if (time < 0) {
      u.begun++;
      time = chances.time(e, step);
    } else {
      all.left[e] = -1;
    }
    if (u.change == ShiftChange.PREEMPT_AND_RESUME) {
      all.begun[e] = begins++;
      all.end[e] = now + time;
      u.addWorker(all, e);
    }
    all.pending[e] = list.schedule(now + time, base + e);
    tell(e, step, Tracer.What.BEGINS);
  }

  private void makeReady(int e) {
    if (readyCount == ready.length) {
      ready = Arrays.copyOf(ready, 2 * readyCount);
    }
    ready[readyCount++] = e;
  }

  private void goOn() {
    // The list grows while it is walked: whoever goes on may give back what another one waits for.
    for (int i = 0; i < readyCount; i++) {
      int e = ready[i];
      advance(e, all.step[e]);
    }
    readyCount = 0;
  }

  // Steps.

  /** The time that an entity waited for has come. */
  private void due(int e) {
    int step = all.step[e];
    switch (program.op[step]) {
      case Program.SERVE -> {
        tell(e, step, Tracer.What.ENDS);
        give(program.subject[step], e);
        advance(e, step + 1);
      }
      case Program.SEIZE_WITHIN -> {
        Units u = units[program.subject[step]];
        u.remove(all, e, now);
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

  private void jump(int e, int from, int to) {
    if (to <= from) {
      all.key[e] = KeyedRandom.again(all.key[e]);
    }
    advance(e, to);
  }

  /** Walks on until the entity waits or leaves. */
  private void advance(int e, int from) {
    int step = from;
    for (int n = 0; n < MOST_STEPS_AT_ONCE; n++) {
      int target = step + 1;
      switch (program.op[step]) {
        case Program.SERVE -> {
          int r = program.subject[step];
          Units u = units[r];
          all.step[e] = step;
          if (u.hasFree()) {
            begin(u, r, e, step);
          } else {
            u.append(all, e, now);
            tell(e, step, Tracer.What.WAITS);
          }
          return;
        }
        case Program.SEIZE, Program.SEIZE_WITHIN -> {
          int r = program.subject[step];
          Units u = units[r];
          if (u.hasFree()) {
            u.begun++;
            take(u, r, e);
            tell(e, step, Tracer.What.BEGINS);
          } else if (waits(u, e, step)) {
            return;
          } else {
            target = program.target[step];
          }
        }
        case Program.RELEASE -> {
          tell(e, step, Tracer.What.ENDS);
          give(program.subject[step], e);
        }
        case Program.HOLD -> {
          all.step[e] = step;
          tell(e, step, Tracer.What.BEGINS);
          all.pending[e] = list.schedule(now + chances.time(e, step), base + e);
          return;
        }
        case Program.UNTIL -> {
          double until = ((Step.Clock) program.rules[step]).until(moment.at(e, step));
          if (until > now) {
            all.step[e] = step;
            tell(e, step, Tracer.What.BEGINS);
            all.pending[e] = list.schedule(until, base + e);
            return;
          }
        }
        case Program.SPLIT -> target = chances.split(e, step);
        case Program.CHOOSE ->
            target =
                program.targets[step][((Choice) program.rules[step]).choose(moment.at(e, step))];
        case Program.DO -> ((Action) program.rules[step]).act(moment.at(e, step));
        case Program.MARK -> tallies.add(program.subject[step], now - all.came[e]);
        case Program.GO -> target = program.target[step];
        default -> {
          tell(e, step, Tracer.What.LEAVES);
          all.remove(e);
          return;
        }
      }
      if (target <= step) {
        all.key[e] = KeyedRandom.again(all.key[e]);
      }
      step = target;
    }
    throw new IllegalStateException(
        "The step \"%s\" is come to again and again without time passing."
            .formatted(program.names[step]));
  }

  /** Whether an entity waits for a unit; one without patience does not. */
  private boolean waits(Units u, int e, int step) {
    if (program.op[step] == Program.SEIZE_WITHIN) {
      double patience = chances.time(e, step);
      if (patience <= 0) {
        u.gaveUp++;
        tell(e, step, Tracer.What.GIVES_UP);
        return false;
      }
      all.pending[e] = list.schedule(now + patience, base + e);
    }
    all.step[e] = step;
    u.append(all, e, now);
    tell(e, step, Tracer.What.WAITS);
    return true;
  }

  private void tell(int e, int step, Tracer.What what) {
    if (traced) {
      tracer.happens(now, all.stream[e], all.number[e], program.names[step], what);
    }
  }
}

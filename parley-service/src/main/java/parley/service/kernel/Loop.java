package parley.service.kernel;

/**
 * The events of one run: takes the next from the list, and lets entities walk along their steps and
 * wait for units.
 */
final class Loop {

  private static final int MOST_STEPS_AT_ONCE = 1_000_000;

  /** In place of a step: the entity waits. */
  private static final int WAITS = -1;

  private final Program program;
  private final Stock stock;
  private final Entities all;
  private final EventList list = new EventList();
  private final Clocks clocks;
  private final Source[] sources;
  private final Chances chances;
  private final Teller teller;
  private final Service service;
  private final StepMoment moment;
  private final Tallies tallies;

  private double now;
  private long events;

  Loop(Model model, long seed, int replication) {
    int streams = model.streams().size();
    int resources = model.resources().size();
    this.program = Program.of(model);
    this.stock = new Stock(model.resources());
    this.all = new Entities(program.slots, model.fields());
    this.clocks = new Clocks(streams + resources);
    this.sources = new Source[streams];
    this.chances = new Chances(program);
    this.teller = new Teller(program.names);
    this.service = new Service(program, stock.units(), all, list, chances, teller);
    this.moment = new StepMoment(this, all, stock, chances);
    this.tallies = new Tallies(program.tallies);
    for (int r = 0; r < resources; r++) {
      scheduleShift(r);
    }
    long key = KeyedRandom.replication(seed, replication);
    for (int s = 0; s < streams; s++) {
      sources[s] =
          new Source(model.streams().get(s), program.entry[s], KeyedRandom.entity(key, s, 0));
      scheduleArrival(s);
    }
  }

  void trace(Tracer to) {
    teller.trace(to);
  }

  void run(double until) {
    double end = Math.min(until, Double.MAX_VALUE);
    while (true) {
      double listed = list.nextTime();
      double clock = clocks.time();
      if (!(listed <= end || clock <= end)) {
        break;
      }
      if (clock < listed || clock == listed && clocks.event() < list.nextEvent()) {
        now = clock;
        events++;
        tick(clocks.first());
      } else {
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
      if (service.readyCount() > 0) {
        goOn();
      }
    }
    now = Math.max(now, until);
  }

  void forget() {
    for (Units u : stock.units()) {
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

  private void tick(int id) {
    if (id < sources.length) {
      arrive(id);
    } else {
      changeShift(id - sources.length);
    }
  }

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
    teller.tell(now, e, source.entry, Tracer.What.CAME);
    advance(e, source.entry);
  }

  private void scheduleShift(int r) {
    int id = sources.length + r;
    clocks.set(id, service.nextShift(r), list.next(id));
  }

  private void changeShift(int r) {
    service.beginShift(r, now);
    scheduleShift(r);
    service.handOn(r, now);
  }

  // Steps.

  private void goOn() {
    for (int i = 0; i < service.readyCount(); i++) {
      Entity e = service.ready(i);
      advance(e, e.step);
    }
    service.nobodyIsReady();
  }

  /** The time that an entity waited for has come. */
  private void due(Entity e) {
    int step = e.step;
    switch (program.op[step]) {
      case Program.SERVE -> {
        service.release(e, step, now);
        advance(e, step + 1);
      }
      case Program.SEIZE_WITHIN -> {
        service.giveUp(e, step, now, true);
        goTo(e, step, program.target[step]);
      }
      default -> {
        teller.tell(now, e, step, Tracer.What.ENDS);
        advance(e, step + 1);
      }
    }
  }

  private void goTo(Entity e, int from, int to) {
    if (to <= from) {
      e.key = KeyedRandom.again(e.key);
    }
    advance(e, to);
  }

  /** Walks on until the entity waits or leaves; the steps most often met stand first. */
  private void advance(Entity e, int from) {
    int step = from;
    for (int n = 0; n < MOST_STEPS_AT_ONCE; n++) {
      int op = program.op[step];
      if (op == Program.SERVE) {
        service.serve(e, step, now);
        return;
      }
      if (op == Program.LEAVE) {
        teller.tell(now, e, step, Tracer.What.LEAVES);
        all.remove(e);
        return;
      }
      int target = pass(e, step, op);
      if (target == WAITS) {
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

  /** Begins a step; where to go on at once, or {@link #WAITS}. */
  private int pass(Entity e, int step, int op) {
    int next = step + 1;
    switch (op) {
      case Program.SEIZE -> {
        return service.seize(e, step, now) ? next : WAITS;
      }
      case Program.SEIZE_WITHIN -> {
        return seizeWithin(e, step);
      }
      case Program.RELEASE -> {
        service.release(e, step, now);
        return next;
      }
      case Program.HOLD -> {
        hold(e, step, now + chances.time(e, step));
        return WAITS;
      }
      case Program.UNTIL -> {
        double until = ((Step.Clock) program.rules[step]).until(moment.at(e, step));
        if (until > now) {
          hold(e, step, until);
          return WAITS;
        }
        return next;
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

  /** One who has no patience gives up at once if it would have to wait. */
  private int seizeWithin(Entity e, int step) {
    if (!service.hasFree(step)) {
      double patience = chances.time(e, step);
      if (patience <= 0) {
        service.giveUp(e, step, now, false);
        return program.target[step];
      }
      e.pending = list.schedule(now + patience, e.id);
    }
    return service.seize(e, step, now) ? step + 1 : WAITS;
  }

  private void hold(Entity e, int step, double until) {
    e.step = step;
    teller.tell(now, e, step, Tracer.What.BEGINS);
    e.pending = list.schedule(until, e.id);
  }
}

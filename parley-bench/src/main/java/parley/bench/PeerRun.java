package parley.bench;

import java.util.ArrayDeque;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import umontreal.ssj.simevents.Event;
import umontreal.ssj.simevents.Simulator;
import umontreal.ssj.simevents.eventlist.BinaryTree;
import umontreal.ssj.simevents.eventlist.EventList;
import umontreal.ssj.simevents.eventlist.SplayTree;

/** The models of the benchmark in SSJ. */
final class PeerRun {

  private final StageRules rules;
  private final Simulator sim;
  private final RandomGenerator random;
  private final int[] units;
  private final int[] busy;
  private final ArrayDeque<Customer>[][] queues;
  private final ArrayDeque<Customer> pool = new ArrayDeque<>();
  private long events;
  private long served;
  private double waits;

  @SuppressWarnings({"unchecked", "rawtypes"})
  private PeerRun(StageRules rules, EventList list, long seed) {
    this.rules = rules;
    sim = new Simulator(list);
    random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    units = rules.units().clone();
    busy = new int[units.length];
    queues = new ArrayDeque[units.length][rules.rates().length];
    for (ArrayDeque[] stage : queues) {
      for (int u = 0; u < stage.length; u++) {
        stage[u] = new ArrayDeque<>();
      }
    }
  }

  /** M/M/10; a binary tree is the fastest of its lists for few events. */
  static PeerRun queue(long seed) {
    return new PeerRun(StageRules.QUEUE, new BinaryTree(), seed);
  }

  /** Four stages; a splay tree is the fastest for hundreds. */
  static PeerRun ward(long seed) {
    return new PeerRun(StageRules.WARD, new SplayTree(), seed);
  }

  void run(double span) {
    sim.init();
    for (int u = 0; u < rules.rates().length; u++) {
      new Arrival(u).schedule(random.nextExponential() / rules.rates()[u]);
    }
    if (rules.shifts().length > 0) {
      new Shift().schedule(8);
    }
    new End().schedule(span);
    sim.start();
  }

  long events() {
    return events;
  }

  double meanWait() {
    return waits / served;
  }

  private void seek(Customer customer) {
    int stage = customer.stage;
    customer.since = sim.time();
    if (busy[stage] < units[stage]) {
      begin(customer);
    } else {
      queues[stage][customer.urgency].add(customer);
    }
  }

  private void begin(Customer customer) {
    int stage = customer.stage;
    busy[stage]++;
    if (stage == rules.shiftStage()) {
      served++;
      waits += sim.time() - customer.since;
    }
    customer.schedule(rules.means()[stage] * random.nextExponential());
  }

  private void serveWaiting(int stage) {
    for (ArrayDeque<Customer> queue : queues[stage]) {
      while (busy[stage] < units[stage] && !queue.isEmpty()) {
        begin(queue.poll());
      }
    }
  }

  private final class Customer extends Event {
    private int urgency;
    private int stage;
    private double since;

    Customer() {
      super(PeerRun.this.sim);
    }

    @Override
    public void actions() {
      events++;
      busy[stage]--;
      serveWaiting(stage);
      stage++;
      if (stage < units.length) {
        seek(this);
      } else {
        pool.push(this);
      }
    }
  }

  private final class Arrival extends Event {
    private final int urgency;

    Arrival(int urgency) {
      super(PeerRun.this.sim);
      this.urgency = urgency;
    }

    @Override
    public void actions() {
      events++;
      schedule(random.nextExponential() / rules.rates()[urgency]);
      Customer customer = pool.isEmpty() ? new Customer() : pool.pop();
      customer.urgency = urgency;
      customer.stage = 0;
      seek(customer);
    }
  }

  private final class Shift extends Event {
    private int shift;

    Shift() {
      super(PeerRun.this.sim);
    }

    @Override
    public void actions() {
      events++;
      shift++;
      units[rules.shiftStage()] = rules.shifts()[shift % rules.shifts().length];
      schedule(8);
      serveWaiting(rules.shiftStage());
    }
  }

  private final class End extends Event {

    End() {
      super(PeerRun.this.sim);
    }

    @Override
    public void actions() {
      sim.stop();
    }
  }
}

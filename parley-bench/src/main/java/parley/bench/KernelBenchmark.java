package parley.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import parley.service.kernel.Arrivals;
import parley.service.kernel.Draw;
import parley.service.kernel.Model;
import parley.service.kernel.Pathway;
import parley.service.kernel.Resource;
import parley.service.kernel.Roster;
import parley.service.kernel.ShiftChange;
import parley.service.kernel.Simulation;

/**
 * The event kernel, through its public face, beside the fastest peer on the JVM and a loop written
 * by hand, in one run: events a second.
 *
 * <p>Two models. {@code queue}: M/M/10 at nine tenths of its capacity. {@code ward}: four stages,
 * two urgencies, doctors by shift, some 760 events pending. The peer, SSJ 3.3.2, is given the
 * generator of the JDK, which is faster than its own, and the best of its event lists; its
 * customers are events that are scheduled again, so that it allocates as little as it can. Seen
 * elsewhere, on another machine and with its own generator: 8.8 and 4.1 to 4.7 million events a
 * second; SimPy 0.22 and 0.11.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 4, time = 2)
@Measurement(iterations = 8, time = 2)
@Fork(2)
public class KernelBenchmark {

  static final double QUEUE_SPAN = 50_000;
  static final double WARD_SPAN = 20_000;

  private static final Resource SERVERS = Resource.of("servers", 10);
  private static final Model QUEUE =
      Model.of(
          Arrivals.poisson(9),
          Pathway.named("queue").serve(SERVERS, new Draw.Exponential(1)).build());

  private static final Resource NURSES = Resource.of("nurses", 4);
  private static final Resource DOCTORS =
      new Resource(
          "doctors",
          new Roster(new double[] {0, 8, 16}, new int[] {6, 8, 5}, 24),
          ShiftChange.HAND_OVER);
  private static final Resource SCANNERS = Resource.of("scanners", 5);
  private static final Resource BEDS = Resource.of("beds", 800);
  private static final Model WARD =
      Model.of(
          List.of(
              new Model.Stream("urgent", Arrivals.poisson(4), ward(), 0),
              new Model.Stream("routine", Arrivals.poisson(6), ward(), 1)));

  private static Pathway ward() {
    return Pathway.named("ward")
        .serve(NURSES, new Draw.Exponential(0.25))
        .serve(DOCTORS, new Draw.Exponential(0.5))
        .serve(SCANNERS, new Draw.Exponential(0.3))
        .serve(BEDS, new Draw.Exponential(72))
        .build();
  }

  /**
   * Counts events, so that a second of one contender is a second of another, and the seconds of the
   * processor that they took: where other programs run too, events over these are what to compare.
   */
  @State(Scope.Thread)
  @AuxCounters(AuxCounters.Type.OPERATIONS)
  public static class Counter {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    /** Events. */
    public long events;

    /** Seconds. */
    public double processor;

    private long since;

    /** Looks at the clock of the processor. */
    @Setup(Level.Iteration)
    public void start() {
      since = THREADS.getCurrentThreadCpuTime();
    }

    void add(long more) {
      long now = THREADS.getCurrentThreadCpuTime();
      events += more;
      processor += (now - since) * 1e-9;
      since = now;
    }
  }

  private int replication;

  private double run(Model model, double span, Resource measured, Counter counter) {
    Simulation run = Simulation.of(model, 1, replication++);
    run.run(span);
    counter.add(run.events());
    return run.count(measured).meanWait();
  }

  /** Parley, M/M/10. */
  @Benchmark
  public double queueParley(Counter counter) {
    return run(QUEUE, QUEUE_SPAN, SERVERS, counter);
  }

  /** Parley, four stages. */
  @Benchmark
  public double wardParley(Counter counter) {
    return run(WARD, WARD_SPAN, DOCTORS, counter);
  }

  /** SSJ, M/M/10. */
  @Benchmark
  public double queuePeer(Counter counter) {
    PeerRun run = PeerRun.queue(replication++);
    run.run(QUEUE_SPAN);
    counter.add(run.events());
    return run.meanWait();
  }

  /** SSJ, four stages. */
  @Benchmark
  public double wardPeer(Counter counter) {
    PeerRun run = PeerRun.ward(replication++);
    run.run(WARD_SPAN);
    counter.add(run.events());
    return run.meanWait();
  }

  /** By hand, M/M/10. */
  @Benchmark
  public double queueByHand(Counter counter) {
    HandLoop run = HandLoop.queue(replication++);
    run.run(QUEUE_SPAN);
    counter.add(run.events());
    return run.meanWait();
  }

  /** By hand, four stages. */
  @Benchmark
  public double wardByHand(Counter counter) {
    HandLoop run = HandLoop.ward(replication++);
    run.run(WARD_SPAN);
    counter.add(run.events());
    return run.meanWait();
  }
}

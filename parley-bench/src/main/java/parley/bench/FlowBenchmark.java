package parley.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import parley.service.flow.FlowAnswer;
import parley.service.flow.FlowEngine;
import parley.service.flow.FlowQuestion;
import parley.service.hospital.Course;

/**
 * The flow of patients of hospitals of average size over a quarter with four weeks to warm up.
 * Goals: one hospital, 1,000 replications on two cores, 60 s; England's 121 acute trusts, one
 * replication each, 15 s.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 1)
@Measurement(iterations = 3)
public class FlowBenchmark {

  private static final int REPLICATIONS = 1_000;
  private static final int TRUSTS = 121;

  private final FlowQuestion quarter = AverageTrust.quarter();
  private final Course course =
      FlowEngine.usualCourse(quarter.hospital(), quarter.start(), quarter.allDays());
  private ExecutorService workers = Executors.newFixedThreadPool(1);
  private int replication;

  /** Two threads. */
  @Setup
  public void start() {
    workers.close();
    workers = Executors.newFixedThreadPool(2);
  }

  /** Ends them. */
  @TearDown
  public void stop() {
    workers.close();
  }

  /** One replication of one hospital. */
  @Benchmark
  @BenchmarkMode(Mode.AverageTime)
  @Warmup(iterations = 3, time = 3)
  @Measurement(iterations = 5, time = 3)
  public double[] replication() {
    return FlowEngine.measure(quarter, course, 1, replication++);
  }

  /** A thousand of them with all series. */
  @Benchmark
  public FlowAnswer thousand() {
    return FlowEngine.run(quarter, r -> course, 1, REPLICATIONS, this::onTwo);
  }

  /** One replication of as many hospitals as England has, each with its own course. */
  @Benchmark
  public List<double[]> england() {
    return onTwo(
        TRUSTS,
        trust ->
            FlowEngine.measure(
                quarter,
                FlowEngine.usualCourse(quarter.hospital(), quarter.start(), quarter.allDays()),
                trust,
                0));
  }

  private List<double[]> onTwo(int count, IntFunction<double[]> one) {
    List<Future<double[]>> results = new ArrayList<>();
    for (int n = 0; n < count; n++) {
      int number = n;
      results.add(workers.submit(() -> one.apply(number)));
    }
    List<double[]> numbers = new ArrayList<>();
    try {
      for (Future<double[]> result : results) {
        numbers.add(result.get());
      }
    } catch (InterruptedException | ExecutionException e) {
      throw new IllegalStateException(e);
    }
    return numbers;
  }
}

package parley.bench;

import java.time.LocalDate;
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
import parley.service.hospital.Hospital;

/**
 * The flow of patients of the hospitals that are made of the shipped case, over a quarter of 91
 * days with four weeks to warm up. Goals: one hospital, 1,000 replications on two cores, 60 s; all
 * 121, one replication each, 15 s.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 1)
@Measurement(iterations = 3)
public class FlowBenchmark {

  private static final int REPLICATIONS = 1_000;

  private final List<Hospital> hospitals = MadeHospitals.all(LocalDate.of(2025, 12, 15));
  private final FlowQuestion typical = MadeHospitals.quarter(MadeHospitals.typical(hospitals));
  private final Course typicalCourse = MadeHospitals.course(typical);
  private final FlowQuestion largest = MadeHospitals.quarter(MadeHospitals.largest(hospitals));
  private final Course largestCourse = MadeHospitals.course(largest);
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

  /** One replication of the hospital nearest to the mean size. */
  @Benchmark
  @BenchmarkMode(Mode.AverageTime)
  @Warmup(iterations = 3, time = 3)
  @Measurement(iterations = 5, time = 3)
  public double[] replication() {
    return FlowEngine.measure(typical, typicalCourse, 1, replication++);
  }

  /** A thousand of them with all series. */
  @Benchmark
  public FlowAnswer thousand() {
    return FlowEngine.run(typical, r -> typicalCourse, 1, REPLICATIONS, this::onTwo);
  }

  /** A thousand of the largest hospital. */
  @Benchmark
  public FlowAnswer thousandOfLargest() {
    return FlowEngine.run(largest, r -> largestCourse, 1, REPLICATIONS, this::onTwo);
  }

  /** One replication of every hospital, each with its own course. */
  @Benchmark
  public List<double[]> england() {
    return onTwo(
        hospitals.size(),
        number -> {
          FlowQuestion quarter = MadeHospitals.quarter(hospitals.get(number));
          return FlowEngine.measure(quarter, MadeHospitals.course(quarter), 1, 0);
        });
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

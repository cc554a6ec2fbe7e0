package parley.service.kernel;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;

/** Runs replications of a model on some threads. The result does not depend on their number. */
public final class Replications {

  private Replications() {}

  /** What is done with one run, and what is measured of it. */
  @FunctionalInterface
  public interface Protocol {

    /** Runs and measures. Called by several threads at once, each with a run of its own. */
    double[] measure(Simulation run);
  }

  /**
   * What was measured, by replication.
   *
   * @param threads how many work at once, 1 or more
   */
  public static List<double[]> run(
      Model model, long seed, int replications, int threads, Protocol protocol) {
    return run(r -> Simulation.of(model, seed, r), replications, threads, protocol);
  }

  /**
   * What was measured, by replication, where each has a model of its own.
   *
   * @param runs the run of a replication by its number; called by several threads at once
   */
  public static List<double[]> run(
      IntFunction<Simulation> runs, int replications, int threads, Protocol protocol) {
    List<Callable<double[]>> tasks = new ArrayList<>();
    for (int r = 0; r < replications; r++) {
      int replication = r;
      tasks.add(() -> protocol.measure(runs.apply(replication)));
    }
    List<double[]> results = new ArrayList<>();
    try (ExecutorService workers = Executors.newFixedThreadPool(threads)) {
      for (Future<double[]> result : workers.invokeAll(tasks)) {
        results.add(result.get());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("The replications were interrupted.", e);
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RuntimeException cause
          ? cause
          : new IllegalStateException(e.getCause());
    }
    return results;
  }

  /** The interval of one measure. */
  public static Interval interval(List<double[]> measured, int measure, double confidence) {
    return Interval.of(measured.stream().mapToDouble(m -> m[measure]).toArray(), confidence);
  }
}

package parley.service.kernel;

import java.util.List;
import java.util.function.IntFunction;

/** Runs replications of a model. The result does not depend on how many are run at once. */
public final class Replications {

  private Replications() {}

  /** What is done with one run, and what is measured of it. */
  @FunctionalInterface
  public interface Protocol {

    /** Runs and measures. May be called by several threads at once, each with a run of its own. */
    double[] measure(Simulation run);
  }

  /** What was measured, by replication. */
  public static List<double[]> run(
      Model model, long seed, int replications, Runner runner, Protocol protocol) {
    return run(r -> Simulation.of(model, seed, r), replications, runner, protocol);
  }

  /**
   * What was measured, by replication, where each has a model of its own.
   *
   * @param runs the run of a replication by its number; may be called by several threads at once
   */
  public static List<double[]> run(
      IntFunction<Simulation> runs, int replications, Runner runner, Protocol protocol) {
    return runner.run(replications, r -> protocol.measure(runs.apply(r)));
  }

  /** The interval of one measure. */
  public static Interval interval(List<double[]> measured, int measure, double confidence) {
    return Interval.of(measured.stream().mapToDouble(m -> m[measure]).toArray(), confidence);
  }
}

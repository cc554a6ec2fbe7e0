package parley.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import parley.rota.line.LineProblem;
import parley.rota.line.Roster;
import parley.rota.relay.LineSolver;
import parley.rota.search.Budget;
import parley.rota.search.Crew;
import parley.rota.search.Watch;

/** Parley's own solver, with two jobs at once. */
record ParleyLines() implements LinePeer {

  private static final int THREADS = 2;

  @Override
  public String name() {
    return "Parley";
  }

  @Override
  public Optional<Roster> solve(LineProblem problem, double seconds, long seed) {
    ExecutorService pool = Executors.newFixedThreadPool(THREADS);
    try {
      return Optional.of(
          LineSolver.solve(problem, seed, new Clock(seconds), new Pool(pool), Watch.NONE).roster());
    } finally {
      pool.shutdownNow();
    }
  }

  /** A budget of time. */
  private static final class Clock implements Budget {

    private final long start = System.nanoTime();
    private final double seconds;

    Clock(double seconds) {
      this.seconds = seconds;
    }

    private double share() {
      return (System.nanoTime() - start) / 1e9 / seconds;
    }

    @Override
    public boolean isSpent(double work) {
      return share() >= 1;
    }

    @Override
    public OptionalDouble findShare(double work) {
      return OptionalDouble.of(Math.min(1, share()));
    }
  }

  /** Jobs on threads. */
  private record Pool(ExecutorService pool) implements Crew {

    @Override
    public int size() {
      return THREADS;
    }

    @Override
    public <T> List<T> all(List<Supplier<T>> jobs) {
      List<Future<T>> running = new ArrayList<>();
      jobs.forEach(j -> running.add(pool.submit(j::get)));
      List<T> results = new ArrayList<>();
      try {
        for (Future<T> one : running) {
          results.add(one.get());
        }
      } catch (InterruptedException | ExecutionException e) {
        throw new IllegalStateException("A job failed.", e);
      }
      return results;
    }
  }
}

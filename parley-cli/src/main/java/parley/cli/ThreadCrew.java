package parley.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import parley.rota.search.Crew;

/** Does the jobs of the rota engine on several threads. */
final class ThreadCrew implements Crew, AutoCloseable {

  private final int threads;
  private final ExecutorService pool;

  /**
   * A crew.
   *
   * @param threads one or more
   */
  ThreadCrew(int threads) {
    this.threads = threads;
    pool = Executors.newFixedThreadPool(threads);
  }

  @Override
  public int size() {
    return threads;
  }

  @Override
  public <T> List<T> all(List<Supplier<T>> jobs) {
    List<Future<T>> running = new ArrayList<>();
    jobs.forEach(job -> running.add(pool.submit(job::get)));
    List<T> results = new ArrayList<>();
    try {
      for (Future<T> one : running) {
        results.add(one.get());
      }
    } catch (ExecutionException e) {
      if (e.getCause() instanceof IllegalArgumentException refused) {
        throw refused;
      }
      throw new IllegalStateException("A job failed.", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("The jobs were broken off.", e);
    }
    return results;
  }

  @Override
  public void close() {
    pool.shutdownNow();
  }
}

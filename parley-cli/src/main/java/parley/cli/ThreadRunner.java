package parley.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import parley.service.kernel.Runner;

/**
 * Does replications on several threads and hands their results on in the order of the replications,
 * so that an answer does not depend on how many threads there are.
 */
final class ThreadRunner implements Runner {

  private final Output output;
  private final int threads;
  private final String what;

  /**
   * A runner.
   *
   * @param threads one or more
   * @param what is run, in the plural, as progress tells it
   */
  ThreadRunner(Output output, int threads, String what) {
    this.output = output;
    this.threads = threads;
    this.what = what;
  }

  @Override
  public List<double[]> run(int replications, IntFunction<double[]> one) {
    ExecutorService pool = Executors.newFixedThreadPool(Math.min(threads, replications));
    try (Progress progress = new Progress(output, what, replications)) {
      List<Future<double[]>> running = new ArrayList<>();
      for (int r = 0; r < replications; r++) {
        int replication = r;
        running.add(pool.submit(() -> one.apply(replication)));
      }
      List<double[]> results = new ArrayList<>();
      for (Future<double[]> result : running) {
        results.add(result.get());
        progress.done(results.size());
      }
      return results;
    } catch (ExecutionException e) {
      if (e.getCause() instanceof IllegalArgumentException refused) {
        throw refused;
      }
      throw new IllegalStateException("A replication failed.", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("The replications were broken off.", e);
    } finally {
      pool.shutdownNow();
    }
  }
}

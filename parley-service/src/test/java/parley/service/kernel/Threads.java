package parley.service.kernel;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Runs replications on some threads. */
public final class Threads {

  private Threads() {}

  /** So many threads. */
  public static Runner of(int threads) {
    return (replications, one) -> {
      List<Callable<double[]>> tasks = new ArrayList<>();
      for (int r = 0; r < replications; r++) {
        int replication = r;
        tasks.add(() -> one.apply(replication));
      }
      List<double[]> results = new ArrayList<>();
      try (ExecutorService workers = Executors.newFixedThreadPool(threads)) {
        for (Future<double[]> result : workers.invokeAll(tasks)) {
          results.add(result.get());
        }
      } catch (InterruptedException | ExecutionException e) {
        throw new IllegalStateException(e);
      }
      return results;
    };
  }
}

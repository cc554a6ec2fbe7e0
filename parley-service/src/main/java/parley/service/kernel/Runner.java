package parley.service.kernel;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/**
 * Does replications, one after the other or several at once; an engine has no threads of its own.
 * The results stand in the order of the replications, so they do not depend on who does them.
 */
@FunctionalInterface
public interface Runner {

  /** One after the other. */
  Runner IN_TURN =
      (replications, one) -> {
        List<double[]> results = new ArrayList<>();
        for (int r = 0; r < replications; r++) {
          results.add(one.apply(r));
        }
        return results;
      };

  /**
   * The results of replications 0, 1, and so on.
   *
   * @param one does a replication; it may be called by several threads at once
   */
  List<double[]> run(int replications, IntFunction<double[]> one);
}

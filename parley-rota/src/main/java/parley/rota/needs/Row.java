package parley.rota.needs;

import java.util.Map;
import java.util.TreeMap;

/**
 * A sum of variables, each 0 or 1, with a limit.
 *
 * @param variables each once
 * @param limit the sum is at most this
 */
record Row(int[] variables, long[] factors, long limit) {

  boolean isKeptBy(boolean[] values) {
    return sum(values) <= limit;
  }

  long sum(boolean[] values) {
    long sum = 0;
    for (int i = 0; i < variables.length; i++) {
      if (values[variables[i]]) {
        sum += factors[i];
      }
    }
    return sum;
  }

  /** Adds up terms; those of one variable become one. */
  static final class Sum {

    private final Map<Integer, Long> terms = new TreeMap<>();

    Sum add(int variable, long factor) {
      terms.merge(variable, factor, Long::sum);
      return this;
    }

    Sum addAll(Iterable<Integer> variables, long factor) {
      variables.forEach(v -> add(v, factor));
      return this;
    }

    Row atMost(long limit) {
      terms.values().removeIf(f -> f == 0);
      return new Row(
          terms.keySet().stream().mapToInt(Integer::intValue).toArray(),
          terms.values().stream().mapToLong(Long::longValue).toArray(),
          limit);
    }

    Row atLeast(long limit) {
      Sum negative = new Sum();
      terms.forEach((v, f) -> negative.add(v, -f));
      return negative.atMost(-limit);
    }
  }
}

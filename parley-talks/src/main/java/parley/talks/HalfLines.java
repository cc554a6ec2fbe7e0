package parley.talks;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Conditions {@code alpha + beta x number >= 0}, of which one is enough: for each beta the greatest
 * alpha counts.
 */
final class HalfLines {

  private final Map<Long, Long> alphas = new HashMap<>();

  void add(long alpha, long beta) {
    alphas.merge(beta, alpha, Math::max);
  }

  /** Whether some condition holds at a number. */
  boolean holdAt(long number) {
    return alphas.entrySet().stream()
        .anyMatch(e -> Math.addExact(e.getValue(), Math.multiplyExact(e.getKey(), number)) >= 0);
  }

  /**
   * The whole number nearest to one, the lower of two, at which it is otherwise than asked.
   *
   * @param holds how it is now
   * @param near the number now, which need not be whole
   */
  Optional<Long> nearestOtherwise(boolean holds, double near, long low, long high) {
    TreeSet<Long> candidates = new TreeSet<>();
    candidates.add(low);
    candidates.add(high);
    for (long whole = (long) Math.floor(near) - 1; whole <= Math.floor(near) + 2; whole++) {
      candidates.add(whole);
    }
    alphas.forEach((beta, alpha) -> {
      if (beta != 0) {
        long at = Math.floorDiv(-alpha, beta);
        for (long whole = at - 1; whole <= at + 2; whole++) {
          candidates.add(whole);
        }
      }
    });
    Optional<Long> best = Optional.empty();
    for (long number : candidates) {
      boolean nearer = best.isEmpty() || Math.abs(number - near) < Math.abs(best.get() - near);
      if (number >= low && number <= high && nearer && holdAt(number) != holds) {
        best = Optional.of(number);
      }
    }
    return best;
  }
}

package parley.talks.frontier;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import parley.talks.space.AdditiveSpace;

/**
 * How many outcomes come to each pair of utilities, joined issue by issue. The work is in the
 * number of different pairs, which for whole weights and values is far below the number of
 * outcomes.
 */
public final class OutcomeCounts {

  private final Map<Pair, Long> counts;

  private OutcomeCounts(Map<Pair, Long> counts) {
    this.counts = counts;
  }

  /** A pair of utilities as whole numbers. */
  private record Pair(long first, long second) {}

  /** A condition on both utilities as whole numbers. */
  @FunctionalInterface
  public interface Condition {
    boolean holds(long first, long second);
  }

  /**
   * The counts of a space of two parties whose sums fit longs.
   *
   * @param mostPairs empty is returned if there are more different pairs than this
   * @throws ArithmeticException if a count passes 2^63
   */
  public static Optional<OutcomeCounts> of(AdditiveSpace space, int mostPairs) {
    Map<Pair, Long> counts = new HashMap<>();
    counts.put(
        new Pair(space.constant(0).longValueExact(), space.constant(1).longValueExact()), 1L);
    for (int issue = 0; issue < space.issues(); issue++) {
      Map<Pair, Long> longer = new HashMap<>();
      for (int option = 0; option < space.options(issue); option++) {
        long first = space.value(0, issue, option).longValueExact();
        long second = space.value(1, issue, option).longValueExact();
        counts.forEach((pair, many) ->
            longer.merge(new Pair(pair.first + first, pair.second + second), many, Math::addExact));
        if (longer.size() > mostPairs) {
          return Optional.empty();
        }
      }
      counts = longer;
    }
    return Optional.of(new OutcomeCounts(counts));
  }

  /** How many outcomes meet a condition. */
  public long outcomes(Condition condition) {
    return counts.entrySet().stream()
        .filter(e -> condition.holds(e.getKey().first, e.getKey().second))
        .mapToLong(Map.Entry::getValue)
        .reduce(0, Math::addExact);
  }

  /** How many different pairs meet a condition. */
  public long pairs(Condition condition) {
    return counts.keySet().stream().filter(p -> condition.holds(p.first, p.second)).count();
  }
}

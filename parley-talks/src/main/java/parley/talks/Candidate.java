package parley.talks;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * A point of the frontier: a pair of utilities and the packages behind it.
 *
 * @param packages in rising order, at least one
 */
record Candidate(long first, long second, List<Integer> packages) {

  /** Copies the list. */
  Candidate {
    packages = List.copyOf(packages);
  }

  private record Pair(long first, long second) {}

  /**
   * The frontier: the pairs that no package matches on one side and beats on the other, in the
   * order of their first package.
   *
   * <p>Packages are visited from the first side's best down; a pair is on the frontier if the
   * second side gets more than in every pair before it.
   */
  static List<Candidate> frontier(Domain domain) {
    SortedMap<Long, Long> best = new TreeMap<>(Comparator.reverseOrder());
    for (int pack = 0; pack < domain.size(); pack++) {
      best.merge(domain.utility(0, pack), domain.utility(1, pack), Math::max);
    }
    Map<Pair, List<Integer>> points = new HashMap<>();
    long most = Long.MIN_VALUE;
    for (Map.Entry<Long, Long> pair : best.entrySet()) {
      if (pair.getValue() > most) {
        points.put(new Pair(pair.getKey(), pair.getValue()), new ArrayList<>());
        most = pair.getValue();
      }
    }
    Map<Pair, List<Integer>> ordered = new LinkedHashMap<>();
    for (int pack = 0; pack < domain.size(); pack++) {
      Pair pair = new Pair(domain.utility(0, pack), domain.utility(1, pack));
      List<Integer> packages = points.get(pair);
      if (packages != null) {
        packages.add(pack);
        ordered.putIfAbsent(pair, packages);
      }
    }
    return ordered.entrySet().stream()
        .map(e -> new Candidate(e.getKey().first, e.getKey().second, e.getValue()))
        .toList();
  }

  /** How many pairs of utilities the packages of the zone come to. */
  static long pointsInZone(Domain domain) {
    return IntStream.range(0, domain.size())
        .filter(p -> domain.inZone(domain.utility(0, p), domain.utility(1, p)))
        .mapToObj(p -> new Pair(domain.utility(0, p), domain.utility(1, p)))
        .distinct()
        .count();
  }

  Point point(Domain domain) {
    return new Point(
        domain.pair(first, second),
        domain.inZone(first, second),
        domain.signable(first, second),
        packages.stream().map(domain::choices).toList());
  }
}

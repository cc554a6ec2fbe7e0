package parley.talks;

import java.util.List;

/**
 * A point of the frontier: a pair of utilities and the packages behind it.
 *
 * @param point its place on the frontier
 * @param packages an option for each issue, in rising order, at least one
 */
record Candidate(int point, long first, long second, List<int[]> packages) {

  /** Copies the list. */
  Candidate {
    packages = List.copyOf(packages);
  }

  Point point(Domain domain) {
    return new Point(
        domain.pair(first, second),
        domain.inZone(first, second),
        domain.signable(first, second),
        packages.stream().map(domain::choices).toList());
  }
}

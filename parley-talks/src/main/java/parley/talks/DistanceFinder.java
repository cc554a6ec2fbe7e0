package parley.talks;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Measures how far there is no deal: against the reserves, or against each side's highest threshold
 * where the agreement zone has packages but none passes every gate.
 */
final class DistanceFinder {

  private final Domain domain;
  private final long[] needed;

  DistanceFinder(Domain domain, boolean zoneIsEmpty) {
    this.domain = domain;
    this.needed =
        zoneIsEmpty
            ? new long[] {domain.reserve(0), domain.reserve(1)}
            : new long[] {domain.highest(0), domain.highest(1)};
  }

  /** The distance. A package that another one beats is never nearer, so the frontier is enough. */
  NoDeal find(List<Candidate> frontier) {
    long least = frontier.stream().mapToLong(this::distance).min().orElseThrow();
    List<Candidate> nearest = frontier.stream().filter(p -> distance(p) == least).toList();
    List<NoDeal.Nearest> packages = new ArrayList<>();
    for (Candidate p : nearest) {
      for (int[] pack : p.packages()) {
        packages.add(new NoDeal.Nearest(domain.choices(pack), domain.pair(short0(p), short1(p))));
      }
    }
    List<NoDeal.Move> cheapest = new ArrayList<>();
    for (int side = 0; side < 2; side++) {
      cheapest(side, nearest).ifPresent(cheapest::add);
    }
    return new NoDeal(
        new NoDeal.Distance(least, domain.perPoint(0) * domain.perPoint(1)), packages, cheapest);
  }

  private long short0(Candidate p) {
    return Math.max(0, needed[0] - p.first());
  }

  private long short1(Candidate p) {
    return Math.max(0, needed[1] - p.second());
  }

  /** The sum of both shortfalls over the common denominator of the two scales. */
  private long distance(Candidate p) {
    return short0(p) * domain.perPoint(1) + short1(p) * domain.perPoint(0);
  }

  private record Step(int issue, int from, int to, long gain, long cost) {
    /** Less cost a point gained; at the same price the greater gain. */
    boolean beats(Step other) {
      int price = product(cost, other.gain).compareTo(product(other.cost, gain));
      return price < 0 || price == 0 && gain > other.gain;
    }

    private static BigInteger product(long a, long b) {
      return BigInteger.valueOf(a).multiply(BigInteger.valueOf(b));
    }
  }

  private Optional<NoDeal.Move> cheapest(int side, List<Candidate> nearest) {
    Optional<Step> best = Optional.empty();
    for (Candidate p : nearest) {
      if ((side == 0 ? short0(p) : short1(p)) > 0) {
        for (int[] pack : p.packages()) {
          for (Step step : steps(side, pack)) {
            if (best.map(step::beats).orElse(true)) {
              best = Optional.of(step);
            }
          }
        }
      }
    }
    return best.map(s ->
        new NoDeal.Move(
            domain.choice(s.issue, s.from),
            domain.choice(s.issue, s.to),
            domain.utilityOf(side, s.gain),
            domain.utilityOf(1 - side, s.cost)));
  }

  /** The moves on one issue from a package that bring a side something. */
  private List<Step> steps(int side, int[] pack) {
    List<Step> steps = new ArrayList<>();
    for (int issue = 0; issue < domain.issues().size(); issue++) {
      int from = pack[issue];
      for (int to = 0; to < domain.issues().get(issue).options().size(); to++) {
        int[] moved = pack.clone();
        moved[issue] = to;
        long gain = domain.utility(side, moved) - domain.utility(side, pack);
        long cost = domain.utility(1 - side, pack) - domain.utility(1 - side, moved);
        if (gain > 0) {
          steps.add(new Step(issue, from, to, gain, cost));
        }
      }
    }
    return steps;
  }
}

package parley.talks.frontier;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import parley.talks.frontier.Terms.Party;
import parley.talks.space.Ratio;
import parley.talks.space.Scenario;

/**
 * The frontier of a scenario whose issues interact too much to be joined: branch and bound over the
 * issues, one after another.
 *
 * <p>What a party can still reach after some choices is bounded by the best of each issue to come,
 * all amounts above zero that may still come, and all below zero that are sure to come. A choice
 * whose bounds are no better than a point already found, but for a tolerance, is passed over. The
 * first round has a tolerance of a quarter of each party's range, each further round a quarter of
 * the one before, the last none. A round that ends proves its tolerance; a round that runs out of
 * steps proves nothing, and the tolerance of the round before stands.
 */
public final class InteractionSearch {

  /** Tolerances as shares of each range: one over these; 0 stands for none. */
  private static final long[] ROUNDS = {4, 16, 64, 256, 1024, 0};

  private final Terms terms;
  private final long mostSteps;
  private final long[] rootBound;
  private final Incumbents found;
  private final long[] tolerance;
  private final int[] chosen;
  private long steps;
  private boolean isOver;

  private InteractionSearch(Terms terms, long mostSteps) {
    this.terms = terms;
    this.mostSteps = mostSteps;
    rootBound = terms.rootBound();
    found = new Incumbents(terms.parties().size());
    tolerance = new long[rootBound.length];
    chosen = new int[terms.order().length];
  }

  /**
   * Searches.
   *
   * @param scenario additive, interacting or boxes; every issue can be counted
   * @param mostSteps after so many choices of an option the search ends with what it has proven;
   *     above zero. One outcome at least is found in any case
   * @throws IllegalArgumentException if an option has no value or numbers are too long for the
   *     search; the message says which
   */
  public static BoundedFrontier of(Scenario scenario, long mostSteps) {
    if (mostSteps < 1) {
      throw new IllegalArgumentException("A search of %s steps.".formatted(mostSteps));
    }
    return new InteractionSearch(Terms.of(scenario), mostSteps).run();
  }

  private BoundedFrontier run() {
    long[] proven = null;
    for (long part : ROUNDS) {
      for (int p = 0; p < tolerance.length; p++) {
        tolerance[p] = part == 0 ? 0 : range(p) / part;
      }
      look(0, rootBound, terms.all());
      if (isOver) {
        break;
      }
      proven = tolerance.clone();
    }
    return result(proven == null ? fromTheRoot() : proven);
  }

  private long range(int party) {
    Party of = terms.parties().get(party);
    return Math.min(rootBound[party], of.most()) - of.least();
  }

  /** Without a round that ended: no outcome is better than the bound of all. */
  private long[] fromTheRoot() {
    long[] point = found.points().getFirst().worth();
    return IntStream.range(0, point.length)
        .mapToLong(p -> Math.min(rootBound[p], terms.parties().get(p).most()) - point[p])
        .toArray();
  }

  private BoundedFrontier result(long[] bounds) {
    List<Party> parties = terms.parties();
    List<BoundedFrontier.Found> points =
        found.points().stream()
            .sorted(Comparator.comparing(Incumbents.Point::worth, (x, y) -> -Arrays.compare(x, y)))
            .map(point ->
                new BoundedFrontier.Found(
                    IntStream.range(0, parties.size())
                        .mapToObj(p -> parties.get(p).utility(point.worth()[p]))
                        .toList(),
                    Arrays.stream(point.outcome()).boxed().toList()))
            .toList();
    List<Ratio> stated =
        IntStream.range(0, bounds.length)
            .mapToObj(p ->
                new Ratio(BigInteger.valueOf(bounds[p]), BigInteger.ONE)
                    .dividedBy(parties.get(p).scale()))
            .toList();
    return new BoundedFrontier(points, stated, steps);
  }

  private record Child(int option, long[] bound, long[] alive, double promise) {}

  private void look(int depth, long[] bound, long[] alive) {
    if (depth == chosen.length) {
      found.offer(capped(bound), terms.outcome(chosen));
      return;
    }
    List<Child> children = new ArrayList<>();
    for (int option = 0; option < terms.options(depth); option++) {
      steps++;
      long[] left = terms.left(depth, option, alive);
      long[] next = terms.bound(depth, option, bound, alive, left);
      if (!found.reaches(capped(next), tolerance)) {
        children.add(new Child(option, next, left, promise(next)));
      }
    }
    children.sort(Comparator.comparingDouble(c -> -c.promise()));
    for (Child child : children) {
      isOver |= steps > mostSteps && !found.isEmpty();
      if (isOver) {
        return;
      }
      if (!found.reaches(capped(child.bound()), tolerance)) {
        chosen[depth] = child.option();
        look(depth + 1, child.bound(), child.alive());
      }
    }
  }

  private long[] capped(long[] worth) {
    long[] capped = worth.clone();
    for (int p = 0; p < capped.length; p++) {
      capped[p] = Math.min(capped[p], terms.parties().get(p).most());
    }
    return capped;
  }

  private double promise(long[] bound) {
    double sum = 0;
    for (int p = 0; p < bound.length; p++) {
      double least = terms.parties().get(p).least();
      sum += (bound[p] - least) / Math.max(1.0, rootBound[p] - least);
    }
    return sum;
  }
}

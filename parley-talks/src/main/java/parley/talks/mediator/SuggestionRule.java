package parley.talks.mediator;

import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import parley.talks.frontier.Formula;
import parley.talks.frontier.Frontier;
import parley.talks.frontier.Solutions;
import parley.talks.space.AdditiveSpace;

/**
 * Picks packages of a frontier: the solutions first, in the order of {@link Formula}; then, while
 * there are fewer than the most, the point that lies farthest from those picked, measured in shares
 * of the way from each party's least to its most in the zone, the greater of the two differences.
 * Once there are three, a point nearer than a stated distance is not worth a place. Ties go to the
 * package that comes first in the order of options, so that the order of the parties decides
 * nothing.
 *
 * @param fewest so many are picked if the zone has them
 * @param most no more than so many are picked; five or more, so that no solution is lost
 * @param apart the least distance, in shares from 0 to 1, of a point beyond the fewest
 */
public record SuggestionRule(int fewest, int most, double apart) {

  /** Three to five, a tenth of the possible gain apart. */
  public static final SuggestionRule USUAL = new SuggestionRule(3, 5, 0.1);

  /** Of the outcomes of a point so many are looked at for the first in the order of options. */
  private static final int MOST_OUTCOMES = 1000;

  /** Shares nearer than this are equal; sums of doubles differ in their last digits. */
  private static final double GRID = 1e12;

  /** Checks the numbers. */
  public SuggestionRule {
    if (fewest < 1 || most < Math.max(fewest, Formula.values().length) || apart < 0) {
      throw new IllegalArgumentException(
          "A list of %s to %s suggestions, %s apart, does not hold every solution."
              .formatted(fewest, most, apart));
    }
  }

  /**
   * The suggestions, in the order of the packages; none without a zone.
   *
   * @param solutions the zone to pick from, of this frontier
   */
  public List<Suggestion> suggest(Frontier frontier, Solutions solutions) {
    AdditiveSpace points = frontier.space();
    return pick(frontier, solutions).stream()
        .map(point ->
            new Suggestion(
                first(frontier, point),
                IntStream.range(0, points.parties())
                    .mapToObj(p -> frontier.utility(point, p))
                    .toList(),
                Arrays.stream(Formula.values())
                    .filter(f -> solutions.of(f).contains(point))
                    .toList()))
        .sorted(Comparator.comparing(Suggestion::terms))
        .toList();
  }

  /** The packages alone. */
  Set<Terms> terms(Frontier frontier, Solutions solutions) {
    Set<Terms> terms = new LinkedHashSet<>();
    pick(frontier, solutions).forEach(point -> terms.add(first(frontier, point)));
    return terms;
  }

  private Set<Integer> pick(Frontier frontier, Solutions solutions) {
    Set<Integer> picked = new LinkedHashSet<>();
    if (!solutions.hasZone()) {
      return picked;
    }
    for (Formula formula : Formula.values()) {
      picked.add(firstOf(frontier, solutions.of(formula)));
    }
    int[] zone = solutions.zone().stream().mapToInt(Integer::intValue).toArray();
    if (picked.size() == zone.length) {
      return picked;
    }
    double[][] shares = shares(frontier, zone);
    double[] nearest = new double[zone.length];
    Arrays.fill(nearest, Double.POSITIVE_INFINITY);
    for (int z = 0; z < zone.length; z++) {
      if (picked.contains(zone[z])) {
        near(shares, z, nearest);
      }
    }
    while (picked.size() < Math.min(most, zone.length)) {
      double farthest = Arrays.stream(nearest).max().orElseThrow();
      if (picked.size() >= fewest && farthest < apart) {
        break;
      }
      int next =
          firstOf(
              frontier,
              IntStream.range(0, zone.length)
                  .filter(z -> nearest[z] == farthest)
                  .mapToObj(z -> zone[z])
                  .toList());
      picked.add(next);
      near(shares, Arrays.binarySearch(zone, next), nearest);
    }
    return picked;
  }

  private static void near(double[][] shares, int to, double[] nearest) {
    for (int z = 0; z < nearest.length; z++) {
      double apart = 0;
      for (double[] share : shares) {
        apart = Math.max(apart, Math.abs(share[z] - share[to]));
      }
      nearest[z] = Math.min(nearest[z], apart);
    }
    nearest[to] = Double.NEGATIVE_INFINITY;
  }

  /** By party and place in the zone: where it lies between the party's least and most there. */
  private static double[][] shares(Frontier frontier, int[] zone) {
    AdditiveSpace space = frontier.space();
    double[][] shares = new double[space.parties()][zone.length];
    double[][][] values = new double[space.parties()][space.issues()][];
    for (int p = 0; p < shares.length; p++) {
      for (int i = 0; i < space.issues(); i++) {
        int party = p;
        int issue = i;
        values[p][i] =
            IntStream.range(0, space.options(i))
                .mapToDouble(o -> OwnScales.value(space, party, issue, o).toDouble())
                .toArray();
      }
    }
    for (int z = 0; z < zone.length; z++) {
      int[] outcome = frontier.outcome(zone[z]);
      for (int p = 0; p < shares.length; p++) {
        for (int i = 0; i < outcome.length; i++) {
          shares[p][z] += values[p][i][outcome[i]];
        }
      }
    }
    for (double[] share : shares) {
      double least = Arrays.stream(share).min().orElseThrow();
      double range = Arrays.stream(share).max().orElseThrow() - least;
      for (int z = 0; z < share.length; z++) {
        share[z] = range == 0 ? 1 : Math.rint((share[z] - least) / range * GRID) / GRID;
      }
    }
    return shares;
  }

  private static int firstOf(Frontier frontier, List<Integer> points) {
    return points.size() == 1
        ? points.getFirst()
        : points.stream().min(Comparator.comparing(p -> first(frontier, p))).orElseThrow();
  }

  /** The first package of a point in the order of options. */
  static Terms first(Frontier frontier, int point) {
    return frontier.outcomes(point, MOST_OUTCOMES).stream()
        .map(Terms::of)
        .min(Comparator.naturalOrder())
        .orElseThrow();
  }

  /** The frontier of a space in points and the zone of its reserves. */
  static Solutions solve(Frontier frontier) {
    return Solutions.of(frontier, OwnScales.reserves(frontier.space()));
  }
}

package parley.talks.mediator;

import java.util.List;
import java.util.stream.IntStream;
import parley.talks.frontier.Formula;
import parley.talks.frontier.Frontier;
import parley.talks.frontier.Solutions;
import parley.talks.space.AdditiveSpace;
import parley.talks.space.Ratio;

/**
 * How near a package is to the frontier.
 *
 * @param efficient whether no package is better for one party and as good for the other
 * @param left the most points that both parties could still gain together: the greatest smaller
 *     gain
 */
public record Closeness(boolean efficient, Ratio left) {

  /** The closeness of a package of a space in points. */
  public static Closeness of(Frontier frontier, Terms terms) {
    AdditiveSpace points = frontier.space();
    List<Ratio> has =
        IntStream.range(0, points.parties())
            .mapToObj(p -> points.utility(p, terms.outcome()))
            .toList();
    Solutions better = Solutions.of(frontier, has);
    if (!better.hasZone()) {
      // Only a frontier that was thinned lacks a point as good as every package.
      return new Closeness(false, Ratio.ZERO);
    }
    int best = better.of(Formula.EGALITARIAN).getFirst();
    Ratio left =
        IntStream.range(0, has.size())
            .mapToObj(p -> frontier.utility(best, p).minus(has.get(p)))
            .min(Ratio::compareTo)
            .orElseThrow();
    boolean itself =
        better.zone().size() == 1
            && IntStream.range(0, has.size())
                .allMatch(p -> frontier.utility(better.zone().getFirst(), p).equals(has.get(p)));
    return new Closeness(itself, left);
  }
}

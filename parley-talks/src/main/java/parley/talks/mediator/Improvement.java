package parley.talks.mediator;

import java.math.BigInteger;
import java.util.List;
import java.util.stream.IntStream;
import parley.talks.frontier.Frontier;
import parley.talks.frontier.Solutions;
import parley.talks.space.AdditiveSpace;
import parley.talks.space.Ratio;

/**
 * Packages that are better than what is agreed, found from the values of both: Raiffa's
 * post-settlement settlement. What is agreed stands until both accept another package, so it takes
 * the place of the reserves.
 *
 * @param agreed what is agreed
 * @param kind how much better the packages are
 * @param packages efficient, and worse than what is agreed for nobody; none if it is efficient
 */
public record Improvement(Terms agreed, Kind kind, List<Suggestion> packages) {

  /** How much better. */
  public enum Kind {
    /** Each package is better for both parties. */
    BETTER_FOR_BOTH,
    /** None is better for both; each is better for one and as good for the other. */
    BETTER_FOR_ONE,
    /** Nothing is better for one without being worse for the other. */
    EFFICIENT
  }

  /** Copies the list. */
  public Improvement {
    packages = List.copyOf(packages);
  }

  /** What can be improved about a package of a space in points. */
  public static Improvement of(Frontier frontier, Terms agreed, SuggestionRule rule) {
    AdditiveSpace points = frontier.space();
    List<Ratio> has =
        IntStream.range(0, points.parties())
            .mapToObj(p -> points.utility(p, agreed.outcome()))
            .toList();
    // The next utility above what a party has is at least one whole number away.
    List<Ratio> more =
        IntStream.range(0, has.size())
            .mapToObj(p -> has.get(p).plus(new Ratio(BigInteger.ONE, points.scale(p))))
            .toList();
    Solutions both = Solutions.of(frontier, has, more);
    if (both.hasZone()) {
      return new Improvement(agreed, Kind.BETTER_FOR_BOTH, rule.suggest(frontier, both));
    }
    List<Suggestion> one =
        rule.suggest(frontier, Solutions.of(frontier, has)).stream()
            .filter(s -> !s.points().equals(has))
            .toList();
    return new Improvement(agreed, one.isEmpty() ? Kind.EFFICIENT : Kind.BETTER_FOR_ONE, one);
  }
}

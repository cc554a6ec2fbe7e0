package parley.talks;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import parley.talks.frontier.Frontier;
import parley.talks.frontier.OutcomeCounts;
import parley.talks.frontier.Solutions;
import parley.talks.space.Joined;
import parley.talks.space.Ratio;

/**
 * The packages of an assumption set, with both sides' utilities in whole numbers. Nothing is
 * divided or rounded, and the packages are not written out. Issues that interact are one issue in
 * the space below, and are told apart again here.
 */
final class Domain {

  /** A threshold in the scale of the utilities; {@code side} is 0 or 1. */
  record Limit(int side, Threshold threshold, long scaled) {}

  private final List<Side> sides;
  private final List<AssumedDeals.IssueOptions> issues;
  private final Joined joined;
  private final List<Limit> limits;
  private final OutcomeCounts counts;
  private final Frontier frontier;
  private final List<Candidate> candidates;

  /**
   * @param joined the scenario, utilities in points of 0 to 100
   * @param frontier of that scenario
   * @param counts of the same space
   * @param limits each side's reserve, then its gates in their order
   */
  Domain(
      List<Side> sides,
      List<AssumedDeals.IssueOptions> issues,
      Joined joined,
      Frontier frontier,
      OutcomeCounts counts,
      List<Limit> limits) {
    this.sides = List.copyOf(sides);
    this.issues = List.copyOf(issues);
    this.joined = joined;
    this.frontier = frontier;
    this.counts = counts;
    this.limits = List.copyOf(limits);
    this.candidates =
        IntStream.range(0, frontier.size())
            .mapToObj(this::candidate)
            .sorted(Comparator.comparing(c -> c.packages().getFirst(), Arrays::compare))
            .toList();
  }

  private Candidate candidate(int point) {
    return new Candidate(
        point,
        scaled(0, point),
        scaled(1, point),
        frontier.outcomes(point, Integer.MAX_VALUE).stream()
            .map(joined::split)
            .sorted(Arrays::compare)
            .toList());
  }

  private long scaled(int side, int point) {
    Ratio utility = frontier.utility(point, side).times(Ratio.of(perPoint(side)));
    return utility.number().longValueExact();
  }

  BigInteger size() {
    return frontier.space().outcomes();
  }

  /** How many packages meet a condition on both sides' scaled utilities. */
  long packages(OutcomeCounts.Condition condition) {
    return counts.outcomes(onScale(condition));
  }

  /** How many different pairs of scaled utilities meet a condition. */
  long pairs(OutcomeCounts.Condition condition) {
    return counts.pairs(onScale(condition));
  }

  /** The space may have found a smaller common denominator than the sum of the weights. */
  private OutcomeCounts.Condition onScale(OutcomeCounts.Condition condition) {
    long first = unit(0);
    long second = unit(1);
    return (a, b) -> condition.holds(a * first, b * second);
  }

  private long unit(int side) {
    return perPoint(side) / frontier.space().scale(side).longValueExact();
  }

  /** The points of the frontier, in the order of their first package. */
  List<Candidate> frontier() {
    return candidates;
  }

  /** The solutions among the points of the zone. */
  Solutions inZone() {
    return Solutions.of(frontier, reserves());
  }

  /** The solutions among the points that every gate accepts as well. */
  Solutions signable() {
    return Solutions.of(
        frontier, reserves(), List.of(points(0, highest(0)), points(1, highest(1))));
  }

  private List<Ratio> reserves() {
    return List.of(points(0, reserve(0)), points(1, reserve(1)));
  }

  /** A scaled utility in points. */
  Ratio points(int side, long scaled) {
    return Ratio.of(scaled).dividedBy(Ratio.of(perPoint(side)));
  }

  /** The points of some solution, in the order of their first package. */
  List<Candidate> at(List<Integer> points) {
    return candidates.stream().filter(c -> points.contains(c.point())).toList();
  }

  List<AssumedDeals.IssueOptions> issues() {
    return issues;
  }

  List<Limit> limits() {
    return limits;
  }

  long perPoint(int side) {
    return sides.get(side).perPoint();
  }

  Side side(int side) {
    return sides.get(side);
  }

  Joined joined() {
    return joined;
  }

  /** What a package is worth to a side. */
  long utility(int side, int[] pack) {
    return sides.get(side).utility(pack);
  }

  /** A side's reserve. */
  long reserve(int side) {
    return limits.stream()
        .filter(l -> l.side() == side && l.threshold().gate().isEmpty())
        .findFirst()
        .orElseThrow()
        .scaled();
  }

  /** A side's highest threshold: its reserve or a gate. */
  long highest(int side) {
    return limits.stream()
        .filter(l -> l.side() == side)
        .mapToLong(Limit::scaled)
        .max()
        .orElseThrow();
  }

  boolean inZone(long first, long second) {
    return first >= reserve(0) && second >= reserve(1);
  }

  boolean signable(long first, long second) {
    return first >= highest(0) && second >= highest(1);
  }

  List<Choice> choices(int[] pack) {
    List<Choice> choices = new ArrayList<>();
    for (int issue = 0; issue < issues.size(); issue++) {
      choices.add(choice(issue, pack[issue]));
    }
    return List.copyOf(choices);
  }

  Choice choice(int issue, int option) {
    AssumedDeals.IssueOptions options = issues.get(issue);
    return new Choice(options.issue(), options.options().get(option));
  }

  Utility utilityOf(int side, long scaled) {
    return new Utility(sides.get(side).party(), scaled, perPoint(side));
  }

  List<Utility> pair(long first, long second) {
    return List.of(utilityOf(0, first), utilityOf(1, second));
  }
}

package parley.talks;

import java.util.ArrayList;
import java.util.List;

/**
 * The packages of an assumption set, with both sides' utilities in whole numbers.
 *
 * <p>A package is a number from 0 to {@link #size()} - 1: the places of its options, the last issue
 * changing fastest. A utility is the sum of weight times value; nothing is divided or rounded.
 */
final class Domain {

  /** A threshold in the scale of the utilities; {@code side} is 0 or 1. */
  record Limit(int side, Threshold threshold, long scaled) {}

  private final List<String> sides;
  private final List<AssumedDeals.IssueOptions> issues;
  private final long[][][] worth;
  private final long[] perPoint;
  private final List<Limit> limits;
  private final int size;
  private final long[][] utilities;

  /**
   * @param worth weight times value, by side, issue and option
   * @param perPoint the sum of the weights, by side
   * @param limits each side's reserve, then its gates in their order
   */
  Domain(
      List<String> sides,
      List<AssumedDeals.IssueOptions> issues,
      long[][][] worth,
      long[] perPoint,
      List<Limit> limits) {
    this.sides = List.copyOf(sides);
    this.issues = List.copyOf(issues);
    this.worth = worth;
    this.perPoint = perPoint;
    this.limits = List.copyOf(limits);
    this.size = issues.stream().mapToInt(i -> i.options().size()).reduce(1, Math::multiplyExact);
    this.utilities = new long[][] {utilitiesOf(0), utilitiesOf(1)};
  }

  /** Grows the sums issue by issue, so that each package costs one addition an issue at most. */
  private long[] utilitiesOf(int side) {
    long[] sums = {0};
    for (int issue = 0; issue < issues.size(); issue++) {
      long[] options = worth[side][issue];
      long[] longer = new long[sums.length * options.length];
      for (int i = 0; i < sums.length; i++) {
        for (int o = 0; o < options.length; o++) {
          longer[i * options.length + o] = sums[i] + options[o];
        }
      }
      sums = longer;
    }
    return sums;
  }

  int size() {
    return size;
  }

  List<AssumedDeals.IssueOptions> issues() {
    return issues;
  }

  List<Limit> limits() {
    return limits;
  }

  long perPoint(int side) {
    return perPoint[side];
  }

  long utility(int side, int pack) {
    return utilities[side][pack];
  }

  /** What an option is worth to a side. */
  long worth(int side, int issue, int option) {
    return worth[side][issue][option];
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

  /** The place of a package's option on an issue. */
  int optionOf(int pack, int issue) {
    int rest = pack;
    for (int i = issues.size() - 1; i > issue; i--) {
      rest /= issues.get(i).options().size();
    }
    return rest % issues.get(issue).options().size();
  }

  List<Choice> choices(int pack) {
    List<Choice> choices = new ArrayList<>();
    for (int issue = 0; issue < issues.size(); issue++) {
      choices.add(choice(issue, optionOf(pack, issue)));
    }
    return List.copyOf(choices);
  }

  Choice choice(int issue, int option) {
    AssumedDeals.IssueOptions options = issues.get(issue);
    return new Choice(options.issue(), options.options().get(option));
  }

  Utility utilityOf(int side, long scaled) {
    return new Utility(sides.get(side), scaled, perPoint[side]);
  }

  List<Utility> pair(long first, long second) {
    return List.of(utilityOf(0, first), utilityOf(1, second));
  }
}

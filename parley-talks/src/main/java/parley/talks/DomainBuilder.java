package parley.talks;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import parley.casefile.Assumptions;
import parley.casefile.CaseView;
import parley.talks.frontier.Frontier;
import parley.talks.frontier.OutcomeCounts;
import parley.talks.space.AdditiveSpace;
import parley.talks.space.IssueDomain;
import parley.talks.space.Joined;
import parley.talks.space.Profile;
import parley.talks.space.Ratio;
import parley.talks.space.Scenario;
import parley.talks.space.Valuation;

/** Builds the domain of an assumption set, and says what it leaves out. */
final class DomainBuilder {

  /** Either a domain or the reason why there is none. */
  sealed interface Built {}

  /**
   * A domain.
   *
   * @param gates the gates of both sides, in the order of the domain's limits
   */
  record Ready(
      Domain domain,
      List<AssumedDeals.LeftOut> leftOut,
      List<Reserve> reserves,
      List<GateReading> gates)
      implements Built {}

  record Blocked(AssumedDeals.Obstacle obstacle) implements Built {}

  /** Counts of packages are longs. */
  private static final int MOST_PACKAGES_BITS = 63;

  /** More different pairs of utilities than this are not counted. */
  private static final int MOST_PAIRS = 1_000_000;

  /** All packages of the frontier are listed, so that there must not be more than this. */
  private static final BigInteger MOST_LISTED = BigInteger.valueOf(250_000);

  /** Issues that interact are written out as one, with at most so many combinations. */
  private static final BigInteger MOST_COMBINATIONS = BigInteger.valueOf(100_000);

  private final CaseView view;
  private final Assumptions set;
  private final List<AssumedDeals.LeftOut> leftOut = new ArrayList<>();

  DomainBuilder(CaseView view, Assumptions set) {
    this.view = view;
    this.set = set;
  }

  Built build() {
    List<Assumptions.Assumed> assumed = new ArrayList<>();
    for (String party : view.record().header().sides()) {
      Optional<Assumptions.Assumed> found = set.findFor(party);
      if (found.isEmpty()) {
        return new Blocked(new AssumedDeals.SideMissing(party));
      }
      assumed.add(found.get());
    }
    IssuePicker picker = new IssuePicker(assumed, leftOut);
    List<SearchedIssue> issues =
        view.record().agenda().stream().flatMap(i -> picker.pick(i).stream()).toList();
    List<Side> sides = new ArrayList<>();
    for (Assumptions.Assumed one : assumed) {
      SideBuilder side = new SideBuilder(one, issues);
      Optional<AssumedDeals.Obstacle> obstacle = findObstacle(one.party(), side, leftOut);
      if (obstacle.isPresent()) {
        return new Blocked(obstacle.get());
      }
      sides.add(side.build(side.fine().longValueExact()));
    }
    return build(assumed, issues.stream().map(SearchedIssue::names).toList(), sides);
  }

  /** What of a side cannot be searched. */
  static Optional<AssumedDeals.Obstacle> findObstacle(
      String party, SideBuilder side, List<AssumedDeals.LeftOut> leftOut) {
    long weight = side.weight();
    if (weight == 0) {
      return Optional.of(new AssumedDeals.NothingToSearch(leftOut));
    }
    if (weight > DealsEngine.MOST_WEIGHT) {
      return Optional.of(new AssumedDeals.WeightsTooLarge(party, weight, DealsEngine.MOST_WEIGHT));
    }
    BigInteger perPoint = side.fine().multiply(BigInteger.valueOf(weight));
    return perPoint.compareTo(BigInteger.valueOf(DealsEngine.FINEST_SCALE)) > 0
        ? Optional.of(new AssumedDeals.ScaleTooFine(party, perPoint, DealsEngine.FINEST_SCALE))
        : Optional.empty();
  }

  private Built build(
      List<Assumptions.Assumed> assumed, List<AssumedDeals.IssueOptions> issues, List<Side> sides) {
    OfferPackages offers = new OfferPackages(view, issues);
    LimitReader reader = new LimitReader(view, offers, leftOut);
    for (int side = 0; side < sides.size(); side++) {
      Optional<AssumedDeals.Obstacle> obstacle =
          reader.read(side, sides.get(side), assumed.get(side));
      if (obstacle.isPresent()) {
        return new Blocked(obstacle.get());
      }
    }
    BigInteger packages =
        issues.stream()
            .map(i -> BigInteger.valueOf(i.options().size()))
            .reduce(BigInteger.ONE, BigInteger::multiply);
    if (packages.bitLength() > MOST_PACKAGES_BITS || combinations(issues, sides) > 0) {
      return new Blocked(new AssumedDeals.TooManyPackages(packages));
    }
    Joined joined = Joined.of(scenario(issues, sides));
    AdditiveSpace space = AdditiveSpace.of(joined.scenario());
    Frontier frontier = Frontier.of(space);
    Optional<OutcomeCounts> counts = OutcomeCounts.of(space, MOST_PAIRS);
    return counts.isEmpty() || frontier.outcomes().compareTo(MOST_LISTED) > 0
        ? new Blocked(new AssumedDeals.TooManyPackages(packages))
        : new Ready(
            new Domain(sides, issues, joined, frontier, counts.get(), reader.limits()),
            List.copyOf(leftOut),
            reader.reserves(),
            reader.gates());
  }

  /** Above zero if the issues that interact, all taken together, have too many combinations. */
  private static int combinations(List<AssumedDeals.IssueOptions> issues, List<Side> sides) {
    return sides.stream()
        .flatMap(s -> s.bonuses().stream())
        .flatMapToInt(b -> IntStream.of(b.issues()))
        .distinct()
        .mapToObj(i -> BigInteger.valueOf(issues.get(i).options().size()))
        .reduce(BigInteger.ONE, BigInteger::multiply)
        .compareTo(MOST_COMBINATIONS);
  }

  private static Scenario scenario(List<AssumedDeals.IssueOptions> issues, List<Side> sides) {
    return new Scenario(
        "the agenda",
        issues.stream()
            .<IssueDomain>map(i -> new IssueDomain.Options(i.issue(), i.options()))
            .toList(),
        sides.stream().map(s -> profile(s, issues)).toList());
  }

  /** Utilities in points of 0 to 100: the weights over the issues searched add up to one. */
  private static Profile profile(Side side, List<AssumedDeals.IssueOptions> issues) {
    Ratio point = Ratio.of(side.perPoint());
    List<Valuation> valuations = new ArrayList<>();
    for (int i = 0; i < issues.size(); i++) {
      Map<String, Ratio> worth = new LinkedHashMap<>();
      for (int o = 0; o < issues.get(i).options().size(); o++) {
        worth.put(issues.get(i).options().get(o), Ratio.of(side.worth(i, o)));
      }
      valuations.add(Valuation.Table.of(worth));
    }
    Profile.Additive additive =
        new Profile.Additive(
            Collections.nCopies(issues.size(), Ratio.ONE.dividedBy(point)), valuations, Ratio.ZERO);
    List<Profile.Interaction> interactions =
        side.bonuses().stream()
            .map(b ->
                new Profile.Interaction(options(b, issues), Ratio.of(b.scaled()).dividedBy(point)))
            .toList();
    return new Profile(
        side.party(),
        new Profile.Interacting(additive, interactions),
        Optional.empty(),
        Optional.empty());
  }

  private static Map<String, String> options(
      Side.Bonus bonus, List<AssumedDeals.IssueOptions> issues) {
    Map<String, String> options = new LinkedHashMap<>();
    for (int i = 0; i < bonus.issues().length; i++) {
      AssumedDeals.IssueOptions issue = issues.get(bonus.issues()[i]);
      options.put(issue.issue(), issue.options().get(bonus.options()[i]));
    }
    return options;
  }
}

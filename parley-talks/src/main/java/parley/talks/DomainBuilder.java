package parley.talks;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import parley.casefile.Assumptions;
import parley.casefile.CaseView;
import parley.casefile.Issue;
import parley.casefile.Parties;
import parley.talks.frontier.Frontier;
import parley.talks.frontier.OutcomeCounts;
import parley.talks.space.AdditiveSpace;
import parley.talks.space.IssueDomain;
import parley.talks.space.Profile;
import parley.talks.space.Ratio;
import parley.talks.space.Scenario;
import parley.talks.space.Valuation;

/** Builds the domain of an assumption set, and says what it leaves out. */
final class DomainBuilder {

  /** Either a domain or the reason why there is none. */
  sealed interface Built {}

  record Ready(Domain domain, List<AssumedDeals.LeftOut> leftOut) implements Built {}

  record Blocked(AssumedDeals.Obstacle obstacle) implements Built {}

  /** Counts of packages are longs. */
  private static final int MOST_PACKAGES_BITS = 63;

  /** More different pairs of utilities than this are not counted. */
  private static final int MOST_PAIRS = 1_000_000;

  /** All packages of the frontier are listed, so that there must not be more than this. */
  private static final BigInteger MOST_LISTED = BigInteger.valueOf(250_000);

  private final CaseView view;
  private final Assumptions set;
  private final List<AssumedDeals.LeftOut> leftOut = new ArrayList<>();

  DomainBuilder(CaseView view, Assumptions set) {
    this.view = view;
    this.set = set;
  }

  Built build() {
    List<String> sides = view.record().header().sides();
    List<Assumptions.Assumed> assumed = new ArrayList<>();
    for (String side : sides) {
      Optional<Assumptions.Assumed> found = set.findFor(side);
      if (found.isEmpty()) {
        return new Blocked(new AssumedDeals.SideMissing(side));
      }
      assumed.add(found.get());
    }
    List<AssumedDeals.IssueOptions> issues =
        view.record().agenda().stream().flatMap(i -> options(i, assumed).stream()).toList();
    long[] perPoint = new long[2];
    for (int side = 0; side < 2; side++) {
      Map<String, Integer> weights = assumed.get(side).weights();
      perPoint[side] = issues.stream().mapToLong(i -> weights.getOrDefault(i.issue(), 0)).sum();
      if (perPoint[side] > DealsEngine.MOST_WEIGHT) {
        return new Blocked(
            new AssumedDeals.WeightsTooLarge(
                sides.get(side), perPoint[side], DealsEngine.MOST_WEIGHT));
      }
      if (perPoint[side] == 0) {
        return new Blocked(new AssumedDeals.NothingToSearch(leftOut));
      }
    }
    List<Domain.Limit> limits = new ArrayList<>();
    for (int side = 0; side < 2; side++) {
      limits.addAll(limits(side, assumed.get(side), perPoint[side]));
    }
    AdditiveSpace space = space(sides, assumed, issues, perPoint);
    if (space.outcomes().bitLength() > MOST_PACKAGES_BITS) {
      return new Blocked(new AssumedDeals.TooManyPackages(space.outcomes()));
    }
    Frontier frontier = Frontier.of(space);
    Optional<OutcomeCounts> counts = OutcomeCounts.of(space, MOST_PAIRS);
    return counts.isEmpty() || frontier.outcomes().compareTo(MOST_LISTED) > 0
        ? new Blocked(new AssumedDeals.TooManyPackages(space.outcomes()))
        : new Ready(
            new Domain(sides, issues, frontier, counts.get(), perPoint, limits),
            List.copyOf(leftOut));
  }

  private static AdditiveSpace space(
      List<String> sides,
      List<Assumptions.Assumed> assumed,
      List<AssumedDeals.IssueOptions> issues,
      long[] perPoint) {
    return AdditiveSpace.of(
        new Scenario(
            "the agenda",
            issues.stream()
                .<IssueDomain>map(i -> new IssueDomain.Options(i.issue(), i.options()))
                .toList(),
            IntStream.range(0, sides.size())
                .mapToObj(s -> profile(sides.get(s), assumed.get(s), issues, perPoint[s]))
                .toList()));
  }

  /** Utilities in points of 0 to 100: the weights over the issues searched add up to one. */
  private static Profile profile(
      String side,
      Assumptions.Assumed assumed,
      List<AssumedDeals.IssueOptions> issues,
      long weights) {
    List<Valuation> valuations = new ArrayList<>();
    for (AssumedDeals.IssueOptions issue : issues) {
      Map<String, Ratio> worth = new LinkedHashMap<>();
      issue
          .options()
          .forEach(o -> worth.put(o, Ratio.of(findWorth(assumed, issue.issue(), o).orElseThrow())));
      valuations.add(Valuation.Table.of(worth));
    }
    return new Profile(
        side,
        new Profile.Additive(
            Collections.nCopies(issues.size(), Ratio.ONE.dividedBy(Ratio.of(weights))),
            valuations,
            Ratio.ZERO),
        Optional.empty(),
        Optional.empty());
  }

  /** The options that can be searched on an issue; empty if the issue is left out. */
  private Optional<AssumedDeals.IssueOptions> options(
      Issue issue, List<Assumptions.Assumed> assumed) {
    if (issue.options().isEmpty()) {
      return leaveOut(issue, AssumedDeals.Why.NO_OPTION);
    }
    if (assumed.stream().anyMatch(a -> !a.weights().containsKey(issue.id()))) {
      return leaveOut(issue, AssumedDeals.Why.NO_WEIGHT);
    }
    List<String> options = new ArrayList<>();
    for (Issue.Option option : issue.options()) {
      if (assumed.stream().allMatch(a -> findWorth(a, issue.id(), option.id()).isPresent())) {
        options.add(option.id());
      } else {
        leftOut.add(
            new AssumedDeals.LeftOut(
                issue.id(), Optional.of(option.id()), AssumedDeals.Why.NO_VALUE));
      }
    }
    return options.isEmpty()
        ? leaveOut(issue, AssumedDeals.Why.NO_OPTION)
        : Optional.of(new AssumedDeals.IssueOptions(issue.id(), options));
  }

  private Optional<AssumedDeals.IssueOptions> leaveOut(Issue issue, AssumedDeals.Why why) {
    leftOut.add(new AssumedDeals.LeftOut(issue.id(), Optional.empty(), why));
    return Optional.empty();
  }

  /** Weight times value; a side that gives an issue no weight needs no value for its options. */
  private static Optional<Long> findWorth(
      Assumptions.Assumed assumed, String issue, String option) {
    long weight = assumed.weights().getOrDefault(issue, 0);
    return weight == 0
        ? Optional.of(0L)
        : Optional.ofNullable(assumed.values().get(issue))
            .map(values -> values.get(option))
            .map(value -> weight * value);
  }

  private List<Domain.Limit> limits(int side, Assumptions.Assumed assumed, long perPoint) {
    List<Domain.Limit> limits = new ArrayList<>();
    limits.add(
        limit(
            side,
            new Threshold(
                assumed.party(), Optional.empty(), assumed.reserve(), assumed.reserveBasis()),
            perPoint));
    Parties parties = view.record().parties();
    record Placed(int order, Threshold threshold) {}
    List<Placed> gates = new ArrayList<>();
    for (Assumptions.Threshold t : assumed.gates()) {
      Optional<Parties.Gate> gate = parties.findGate(t.gate());
      if (gate.isPresent()) {
        gates.add(
            new Placed(
                gate.get().order(),
                new Threshold(assumed.party(), Optional.of(t.gate()), t.accepts(), t.basis())));
      } else {
        leftOut.add(
            new AssumedDeals.LeftOut(t.gate(), Optional.empty(), AssumedDeals.Why.GATE_NOT_KNOWN));
      }
    }
    gates.stream()
        .sorted(Comparator.comparingInt(Placed::order))
        .forEach(p -> limits.add(limit(side, p.threshold(), perPoint)));
    return limits;
  }

  private static Domain.Limit limit(int side, Threshold threshold, long perPoint) {
    return new Domain.Limit(side, threshold, threshold.points() * perPoint);
  }
}

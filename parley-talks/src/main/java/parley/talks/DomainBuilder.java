package parley.talks;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import parley.casefile.Assumptions;
import parley.casefile.CaseView;
import parley.casefile.Issue;
import parley.casefile.Parties;

/** Builds the domain of an assumption set, and says what it leaves out. */
final class DomainBuilder {

  /** Either a domain or the reason why there is none. */
  sealed interface Built {}

  record Ready(Domain domain, List<AssumedDeals.LeftOut> leftOut) implements Built {}

  record Blocked(AssumedDeals.Obstacle obstacle) implements Built {}

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
    BigInteger packages =
        issues.stream()
            .map(i -> BigInteger.valueOf(i.options().size()))
            .reduce(BigInteger.ONE, BigInteger::multiply);
    if (packages.compareTo(BigInteger.valueOf(DealsEngine.MOST_PACKAGES)) > 0) {
      return new Blocked(new AssumedDeals.TooManyPackages(packages, DealsEngine.MOST_PACKAGES));
    }
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
    long[][][] worth = {worth(assumed.getFirst(), issues), worth(assumed.getLast(), issues)};
    return new Ready(new Domain(sides, issues, worth, perPoint, limits), List.copyOf(leftOut));
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

  private static long[][] worth(
      Assumptions.Assumed assumed, List<AssumedDeals.IssueOptions> issues) {
    return issues.stream()
        .map(i ->
            i.options().stream()
                .mapToLong(o -> findWorth(assumed, i.issue(), o).orElseThrow())
                .toArray())
        .toArray(long[][]::new);
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

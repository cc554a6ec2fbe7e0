package parley.talks;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import parley.casefile.Assumptions;
import parley.casefile.CaseView;
import parley.talks.frontier.Formula;
import parley.talks.frontier.Solutions;

/** Searches the packages of one assumption set. */
final class DealSearch {

  private DealSearch() {}

  static AssumedDeals search(CaseView view, Assumptions set) {
    return switch (new DomainBuilder(view, set).build()) {
      case DomainBuilder.Blocked blocked -> new AssumedDeals.NotSearched(set, blocked.obstacle());
      case DomainBuilder.Ready ready -> search(view, set, ready);
    };
  }

  private static AssumedDeals search(CaseView view, Assumptions set, DomainBuilder.Ready ready) {
    Domain domain = ready.domain();
    List<Candidate> frontier = domain.frontier();
    Solutions inZone = domain.inZone();
    Solutions signable = domain.signable();
    AssumedDeals.Verdict verdict =
        signable.hasZone()
            ? AssumedDeals.Verdict.DEALS_IN_RANGE
            : inZone.hasZone()
                ? AssumedDeals.Verdict.STOPPED_AT_A_GATE
                : AssumedDeals.Verdict.NO_DEAL_IN_RANGE;
    return new AssumedDeals.Searched(
        set,
        domain.issues(),
        ready.leftOut(),
        domain.size().longValueExact(),
        verdict,
        zone(domain),
        frontier.stream().map(p -> p.point(domain)).toList(),
        solutions(domain, inZone),
        new Suggester(view, domain, signable.hasZone() ? signable : inZone).suggest(),
        new BindingFinder(domain).find(),
        verdict == AssumedDeals.Verdict.DEALS_IN_RANGE
            ? Optional.empty()
            : Optional.of(new DistanceFinder(domain, !inZone.hasZone()).find(frontier)));
  }

  private static AssumedDeals.Zone zone(Domain domain) {
    return new AssumedDeals.Zone(
        domain.packages(domain::inZone),
        domain.pairs(domain::inZone),
        domain.packages(domain::signable),
        domain.limits().stream().map(Domain.Limit::threshold).toList());
  }

  private static List<AssumedDeals.Solution> solutions(Domain domain, Solutions inZone) {
    return inZone.hasZone()
        ? Arrays.stream(Formula.values())
            .map(f ->
                new AssumedDeals.Solution(
                    f, domain.at(inZone.of(f)).stream().map(p -> p.point(domain)).toList()))
            .toList()
        : List.of();
  }
}

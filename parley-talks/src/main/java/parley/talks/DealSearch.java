package parley.talks;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import parley.casefile.Assumptions;
import parley.casefile.CaseView;
import parley.talks.frontier.Formula;

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
    List<Candidate> frontier = Candidate.frontier(domain);
    List<Candidate> inZone =
        frontier.stream().filter(p -> domain.inZone(p.first(), p.second())).toList();
    List<Candidate> signable =
        frontier.stream().filter(p -> domain.signable(p.first(), p.second())).toList();
    AssumedDeals.Verdict verdict =
        !signable.isEmpty()
            ? AssumedDeals.Verdict.DEALS_IN_RANGE
            : inZone.isEmpty()
                ? AssumedDeals.Verdict.NO_DEAL_IN_RANGE
                : AssumedDeals.Verdict.STOPPED_AT_A_GATE;
    return new AssumedDeals.Searched(
        set,
        domain.issues(),
        ready.leftOut(),
        domain.size(),
        verdict,
        zone(domain),
        frontier.stream().map(p -> p.point(domain)).toList(),
        solutions(domain, inZone),
        new Suggester(view, domain, signable.isEmpty() ? inZone : signable).suggest(),
        new BindingFinder(domain).find(),
        verdict == AssumedDeals.Verdict.DEALS_IN_RANGE
            ? Optional.empty()
            : Optional.of(new DistanceFinder(domain, inZone.isEmpty()).find(frontier)));
  }

  private static AssumedDeals.Zone zone(Domain domain) {
    return new AssumedDeals.Zone(
        IntStream.range(0, domain.size())
            .filter(p -> domain.inZone(domain.utility(0, p), domain.utility(1, p)))
            .count(),
        Candidate.pointsInZone(domain),
        IntStream.range(0, domain.size())
            .filter(p -> domain.signable(domain.utility(0, p), domain.utility(1, p)))
            .count(),
        domain.limits().stream().map(Domain.Limit::threshold).toList());
  }

  private static List<AssumedDeals.Solution> solutions(Domain domain, List<Candidate> inZone) {
    if (inZone.isEmpty()) {
      return List.of();
    }
    Solver solver = new Solver(domain, inZone);
    return Arrays.stream(Formula.values())
        .map(f ->
            new AssumedDeals.Solution(
                f, solver.solve(f).stream().map(p -> p.point(domain)).toList()))
        .toList();
  }
}

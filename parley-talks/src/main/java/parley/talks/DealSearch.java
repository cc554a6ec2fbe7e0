package parley.talks;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import parley.casefile.Assumptions;
import parley.casefile.CaseView;
import parley.talks.frontier.Formula;
import parley.talks.frontier.Solutions;
import parley.talks.gate.Ratification;

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
    DealWriter writer = new DealWriter(view, domain, ready.gates());
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
        new Suggester(writer, domain, signable.hasZone() ? signable : inZone).suggest(),
        new BindingFinder(domain).find(),
        verdict == AssumedDeals.Verdict.DEALS_IN_RANGE
            ? Optional.empty()
            : Optional.of(new DistanceFinder(domain, !inZone.hasZone()).find(frontier)),
        ready.reserves(),
        ready.gates(),
        likeliest(domain, writer),
        offers(view, domain, writer),
        new BelieveFinder(domain, ready.reserves(), view).find());
  }

  /** The chance never falls with a utility, so that the likeliest package is on the frontier. */
  private static Optional<Deal> likeliest(Domain domain, DealWriter writer) {
    List<Candidate> zone =
        domain.frontier().stream().filter(p -> domain.inZone(p.first(), p.second())).toList();
    Optional<Candidate> best = Optional.empty();
    double most = -1;
    for (Candidate p : zone.isEmpty() ? domain.frontier() : zone) {
      double chance = writer.ratified(p.first(), p.second()).map(Ratification::chance).orElse(-1.0);
      if (chance > most) {
        best = Optional.of(p);
        most = chance;
      }
    }
    return best.map(
        p -> writer.write(p.packages().getFirst(), List.of(), p.packages().size() - 1L));
  }

  private static List<AssumedDeals.OfferMade> offers(
      CaseView view, Domain domain, DealWriter writer) {
    OfferPackages packages = new OfferPackages(view, domain.issues());
    return packages.sinceTheLastDeal().stream()
        .flatMap(o ->
            packages
                .find(o.id())
                .map(p -> new AssumedDeals.OfferMade(o.id(), writer.write(p, List.of(), 0)))
                .stream())
        .toList();
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

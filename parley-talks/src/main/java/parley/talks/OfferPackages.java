package parley.talks;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import parley.casefile.CaseView;
import parley.casefile.Issue;
import parley.casefile.Offer;

/**
 * Offers as packages: on each issue the option that a clause amounts to, or, where the offer is
 * silent, the option that stands if nothing is agreed.
 */
final class OfferPackages {

  private final CaseView view;
  private final List<AssumedDeals.IssueOptions> issues;

  OfferPackages(CaseView view, List<AssumedDeals.IssueOptions> issues) {
    this.view = view;
    this.issues = issues;
  }

  /**
   * The package of an offer.
   *
   * @return empty if the offer is not known, names no option of an issue searched, or is silent on
   *     an issue where no option is said to stand
   */
  Optional<int[]> find(String id) {
    return view.findOffer(id).flatMap(this::find);
  }

  private Optional<int[]> find(Offer offer) {
    return find(issue -> named(offer, issue));
  }

  /**
   * The package that names options for some issues.
   *
   * @param named the option for an issue; empty where nothing is said
   */
  Optional<int[]> find(Function<String, Optional<String>> named) {
    int[] pack = new int[issues.size()];
    boolean names = false;
    for (int i = 0; i < pack.length; i++) {
      AssumedDeals.IssueOptions issue = issues.get(i);
      Optional<String> option = named.apply(issue.issue());
      names |= option.isPresent();
      int place =
          option.or(() -> unchanged(issue.issue())).map(issue.options()::indexOf).orElse(-1);
      if (place < 0) {
        return Optional.empty();
      }
      pack[i] = place;
    }
    return names ? Optional.of(pack) : Optional.empty();
  }

  private static Optional<String> named(Offer offer, String issue) {
    return offer.clauses().stream()
        .filter(c -> c.issue().equals(issue))
        .flatMap(c -> c.option().stream())
        .reduce((a, b) -> b);
  }

  private Optional<String> unchanged(String issue) {
    return view.record().agenda().stream()
        .filter(i -> i.id().equals(issue))
        .flatMap(i -> i.options().stream())
        .filter(Issue.Option::unchanged)
        .map(Issue.Option::id)
        .findFirst();
  }

  /** The offers and proposals made since the newest one that a gate accepted, oldest first. */
  List<Offer> sinceTheLastDeal() {
    List<Offer> made =
        view.record().offers().stream()
            .filter(o -> o.status() == Offer.Status.TABLED || o.status() == Offer.Status.PROPOSAL)
            .toList();
    int from = 0;
    for (int i = 0; i < made.size(); i++) {
      boolean accepted =
          made.get(i).decisions().stream().anyMatch(d -> d.outcome() == Offer.Verdict.ACCEPTED);
      from = accepted ? i + 1 : from;
    }
    return made.subList(from, made.size());
  }
}

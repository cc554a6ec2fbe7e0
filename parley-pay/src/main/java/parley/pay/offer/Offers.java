package parley.pay.offer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import parley.casefile.CaseView;
import parley.casefile.Figure;
import parley.casefile.Offer;
import parley.casefile.OfferChanges;
import parley.pay.book.Measures;

/** The offer asked about and the one before it: clauses, completeness, posts, fees, difference. */
public final class Offers {

  private Offers() {}

  public static OffersAnswer answer(
      CaseView view, Optional<String> offer, Optional<String> compareWith) {
    Optional<Offer> newer =
        offer.isPresent()
            ? offer.map(id -> get(view, id))
            : view.listTabledOffers().stream().reduce((a, b) -> b);
    if (newer.isEmpty()) {
      return new OffersAnswer(List.of(), Optional.empty());
    }
    Optional<Offer> older =
        compareWith.isPresent()
            ? compareWith.map(id -> get(view, id))
            : view.findOfferBefore(newer.get());
    return new OffersAnswer(
        Stream.concat(newer.stream(), older.stream()).map(Offers::worth).toList(),
        older.map(o -> OfferChanges.between(view.record().agenda(), o, newer.get())));
  }

  private static Offer get(CaseView view, String id) {
    return view.findOffer(id)
        .orElseThrow(() ->
            new IllegalArgumentException("No offer " + id + " was known on " + view.asOf() + "."));
  }

  private static OffersAnswer.Worth worth(Offer offer) {
    List<OffersAnswer.ClauseWorth> clauses = new ArrayList<>();
    for (Offer.Clause clause : offer.clauses()) {
      clauses.add(new OffersAnswer.ClauseWorth(clauses.size() + 1, clause));
    }
    return new OffersAnswer.Worth(
        offer.id(),
        offer.name(),
        offer.by(),
        offer.known(),
        offer.status(),
        offer.covers(),
        clauses,
        completeness(offer.clauses()),
        new OffersAnswer.Posts(
            figures(offer, Measures.NEW_POSTS), figures(offer, Measures.HEADCOUNT)),
        Fees.of(offer));
  }

  public static List<Figure> figures(Offer offer, String measure) {
    return offer.clauses().stream()
        .flatMap(c -> c.figures().stream())
        .filter(f -> f.measure().equals(measure))
        .toList();
  }

  private static OffersAnswer.Completeness completeness(List<Offer.Clause> clauses) {
    List<OffersAnswer.IssueCompleteness> issues =
        clauses.stream()
            .map(Offer.Clause::issue)
            .distinct()
            .map(i -> count(i, clauses.stream().filter(c -> c.issue().equals(i)).toList()))
            .toList();
    OffersAnswer.IssueCompleteness all = count("", clauses);
    int amounts =
        (int)
            clauses.stream()
                .flatMap(c -> c.figures().stream())
                .filter(f -> f.lowest().isPresent())
                .count();
    return new OffersAnswer.Completeness(
        all.terms(), all.withAmount(), all.withDate(), all.withFunding(), amounts, issues);
  }

  private static OffersAnswer.IssueCompleteness count(String issue, List<Offer.Clause> clauses) {
    return new OffersAnswer.IssueCompleteness(
        issue,
        clauses.size(),
        (int) clauses.stream().filter(Offer.Clause::isQuantified).count(),
        (int) clauses.stream().filter(c -> c.when().isPresent()).count(),
        (int) clauses.stream().filter(c -> c.funding().isPresent()).count());
  }
}

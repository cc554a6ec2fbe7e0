package parley.pay.offer;

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

  /**
   * The answer to a question about offers.
   *
   * @throws IllegalArgumentException if the question names an offer, a grade or a price index that
   *     was not known on the day
   */
  public static OffersAnswer answer(CaseView view, OffersQuestion question) {
    Optional<Offer> newer = find(view, question.offer());
    if (newer.isEmpty()) {
      return new OffersAnswer(question, List.of(), Optional.empty(), List.of());
    }
    Optional<Offer> older =
        question.against().isPresent()
            ? question.against().map(id -> get(view, id))
            : before(view, newer.get());
    List<Offer> both = Stream.concat(newer.stream(), older.stream()).toList();
    Execution execution = new Execution(view, question);
    return new OffersAnswer(
        question,
        both.stream().map(Offers::worth).toList(),
        older.map(o -> OfferChanges.between(view.record().agenda(), o, newer.get())),
        both.stream().map(execution::of).toList());
  }

  /**
   * The offer with an id, or the newest one tabled if none is named.
   *
   * @throws IllegalArgumentException if the one named was not known on the day
   */
  public static Optional<Offer> find(CaseView view, Optional<String> named) {
    return named.isPresent()
        ? named.map(id -> get(view, id))
        : view.listTabledOffers().stream().reduce((a, b) -> b);
  }

  /** The labels of the awards known on the day, each of which can be asked about like an offer. */
  public static List<String> awards(CaseView view) {
    return AwardOffers.labels(view);
  }

  private static Optional<Offer> before(CaseView view, Offer offer) {
    return offer.status() == Offer.Status.AWARDED
        ? AwardOffers.findBefore(view, offer.id())
        : view.findOfferBefore(offer);
  }

  private static Offer get(CaseView view, String id) {
    return view.findOffer(id)
        .or(() -> AwardOffers.find(view, id))
        .orElseThrow(() ->
            new IllegalArgumentException("No offer " + id + " was known on " + view.asOf() + "."));
  }

  private static OffersAnswer.Worth worth(Offer offer) {
    return new OffersAnswer.Worth(
        offer.id(),
        offer.name(),
        offer.by(),
        offer.known(),
        offer.status(),
        offer.covers(),
        OffersAnswer.ClauseWorth.all(offer),
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

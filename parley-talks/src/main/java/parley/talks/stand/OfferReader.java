package parley.talks.stand;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import parley.casefile.CaseView;
import parley.casefile.Offer;
import parley.casefile.OfferChanges;

/** Reads the offers that were tabled. */
final class OfferReader {

  private final CaseView view;

  OfferReader(CaseView view) {
    this.view = view;
  }

  Optional<OfferStanding> last(WalkoutTally walkouts, List<Move> moves) {
    List<Offer> tabled = view.listTabledOffers();
    if (tabled.isEmpty()) {
      return Optional.empty();
    }
    Offer offer = tabled.getLast();
    return Optional.of(
        new OfferStanding(
            offer,
            view.dayOf(offer),
            new OfferChain(view, offer, view.dayOf(offer)).links(walkouts, moves),
            view.findOfferBefore(offer)
                .map(b -> OfferChanges.between(view.record().agenda(), b, offer))));
  }

  /** The latest decision on any offer, by its day, then the day it became known. */
  Optional<LastDecision> lastDecision() {
    return view.record().offers().stream()
        .flatMap(o ->
            o.decisions().stream().map(d -> new LastDecision(o.id(), d.gate(), d.outcome(), d)))
        .sorted(
            Comparator.<LastDecision, LocalDate>comparing(d -> decidedOn(d.decision()))
                .thenComparing(d -> d.decision().known()))
        .reduce((a, b) -> b);
  }

  private LocalDate decidedOn(Offer.Decision decision) {
    return decision
        .on()
        .map(on -> Moves.firstDay(on, decision.known()))
        .orElseGet(() -> Moves.dayOf(view, decision.event(), decision.known()));
  }
}

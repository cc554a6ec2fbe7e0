package parley.room.answers;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import parley.casefile.CaseView;
import parley.casefile.Offer;
import parley.casefile.Parties;
import parley.room.answers.GatesPage.Place;
import parley.talks.stand.OfferStanding;
import parley.talks.stand.StandEngine;

/** Reads from the record how the last offer stands at each gate, and what every gate decided. */
final class GatesReader {

  private final CaseView view;
  private final Optional<OfferStanding> last;

  GatesReader(CaseView view) {
    this.view = view;
    this.last = new StandEngine().answer(view).lastOffer();
  }

  Optional<GatesPage.LastOffer> last() {
    return last.map(standing ->
        new GatesPage.LastOffer(
            standing.offer().id(),
            standing.offer().name(),
            view.wordsFor(standing.offer().by()),
            view.wordsFor(standing.offer().to()),
            standing.on(),
            standing.offer().deadline()));
  }

  List<GatesPage.Chain> chains() {
    return view.record().header().sides().stream().map(this::chain).toList();
  }

  private GatesPage.Chain chain(String party) {
    List<Parties.Gate> gates =
        view.record().parties().gates().stream()
            .filter(g -> g.party().equals(party))
            .sorted(Comparator.comparingInt(Parties.Gate::order))
            .toList();
    return new GatesPage.Chain(
        party,
        view.wordsFor(party),
        gates.stream().map(g -> gate(g, gates, party)).toList(),
        view.record().offers().reversed().stream()
            .flatMap(offer ->
                offer.decisions().stream()
                    .flatMap(d ->
                        gates.stream()
                            .filter(g -> g.id().equals(d.gate()))
                            .map(g -> row(offer, g, d))))
            .toList());
  }

  private GatesPage.Gate gate(Parties.Gate gate, List<Parties.Gate> gates, String party) {
    Optional<Offer.Decision> decision = decision(gate);
    return new GatesPage.Gate(
        gate.id(),
        gate.order(),
        gate.name(),
        gate.decides(),
        gate.sources(),
        gate.note(),
        decision.map(d -> place(d.outcome())).orElseGet(() -> undecided(gate, gates, party)),
        decision.map(GatesReader::decided));
  }

  /** The latest decision of a gate on the last offer. */
  private Optional<Offer.Decision> decision(Parties.Gate gate) {
    return last.flatMap(standing ->
        standing.offer().decisions().stream()
            .filter(d -> d.gate().equals(gate.id()))
            .max(Comparator.comparing(Offer.Decision::known)));
  }

  private static Place place(Offer.Verdict verdict) {
    return switch (verdict) {
      case ACCEPTED -> Place.ACCEPTED;
      case RECOMMENDED -> Place.RECOMMENDED;
      case REJECTED -> Place.REJECTED;
    };
  }

  /**
   * A gate without a decision. The one after the last that decided is next, unless one has
   * rejected; one that was passed over is not. Only the gates of the party to which it was made
   * decide.
   */
  private Place undecided(Parties.Gate gate, List<Parties.Gate> gates, String party) {
    Optional<String> to =
        last.flatMap(standing -> view.record().parties().findPartyOf(standing.offer().to()));
    if (!to.equals(Optional.of(party))) {
      return Place.NOT_MADE_TO_IT;
    }
    boolean rejected =
        gates.stream()
            .flatMap(g -> decision(g).stream())
            .anyMatch(d -> d.outcome() == Offer.Verdict.REJECTED);
    int decided =
        gates.stream()
            .filter(g -> decision(g).isPresent())
            .mapToInt(Parties.Gate::order)
            .max()
            .orElse(0);
    boolean isNext =
        gates.stream()
            .filter(g -> g.order() > decided)
            .findFirst()
            .map(g -> g.id().equals(gate.id()))
            .orElse(false);
    return !rejected && isNext ? Place.NEXT : Place.NOT_YET;
  }

  private static GatesPage.Row row(Offer offer, Parties.Gate gate, Offer.Decision decision) {
    return new GatesPage.Row(
        offer.name(), offer.id(), gate.name(), place(decision.outcome()), decided(decision));
  }

  private static GatesPage.Decided decided(Offer.Decision decision) {
    return new GatesPage.Decided(decision.on(), decision.known(), decision.event());
  }
}

package parley.talks.stand;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import parley.casefile.Act;
import parley.casefile.CaseView;
import parley.casefile.Event;
import parley.casefile.EventType;
import parley.casefile.Offer;
import parley.casefile.Walkout;

/** Follows what came of an offer. */
final class OfferChain {

  private final CaseView view;
  private final Offer offer;
  private final LocalDate day;

  OfferChain(CaseView view, Offer offer, LocalDate day) {
    this.view = view;
    this.offer = offer;
    this.day = day;
  }

  List<OfferStanding.Link> links(WalkoutTally walkouts, List<Move> moves) {
    Set<String> chain = chain();
    Optional<WalkoutTally.Line> next = nextWalkout(walkouts, moves);
    Optional<String> nextEvent = next.flatMap(line -> findWalkout(line.walkout())).map(this::tells);
    nextEvent.ifPresent(chain::add);
    return view.record().events().stream()
        .filter(e -> chain.contains(e.id()))
        .sorted(
            Comparator.<Event, LocalDate>comparing(e -> Moves.firstDay(e.when(), e.known()))
                .thenComparing(Event::known))
        .map(e ->
            link(e, nextEvent.filter(e.id()::equals).flatMap(id -> next).map(n -> n.walkout())))
        .toList();
  }

  /** The ids of the events: a walkout that answers ends its branch. */
  private Set<String> chain() {
    Set<String> answered = new HashSet<>(List.of(offer.id(), offer.event()));
    Set<String> chain = new HashSet<>(List.of(offer.event()));
    offer.decisions().forEach(d -> chain.add(d.event()));
    answered.addAll(chain);
    boolean grew = true;
    while (grew) {
      grew = false;
      for (Event event : view.record().events()) {
        if (event.answers().stream().anyMatch(answered::contains) && chain.add(event.id())) {
          grew = true;
          if (event.type() != EventType.STRIKE) {
            answered.add(event.id());
          }
        }
      }
    }
    return chain;
  }

  /** The first counted walkout that began after the offer, unless the dispute was settled first. */
  private Optional<WalkoutTally.Line> nextWalkout(WalkoutTally walkouts, List<Move> moves) {
    return walkouts.lines().stream()
        .filter(w -> w.ordinal().isPresent() && !w.start().toLocalDate().isBefore(day))
        .findFirst()
        .filter(w ->
            moves.stream()
                .filter(m -> m.act() == Act.SETTLES)
                .noneMatch(m -> !m.on().isBefore(day) && !m.on().isAfter(w.start().toLocalDate())));
  }

  private Optional<Walkout> findWalkout(String id) {
    return view.record().walkouts().stream().filter(w -> w.id().equals(id)).findFirst();
  }

  private String tells(Walkout walkout) {
    return walkout.held().flatMap(h -> h.event()).orElse(walkout.event());
  }

  private OfferStanding.Link link(Event event, Optional<String> nextWalkout) {
    Optional<String> gate =
        offer.decisions().stream()
            .filter(d -> d.event().equals(event.id()))
            .map(Offer.Decision::gate)
            .reduce((a, b) -> b);
    Optional<String> walkout =
        nextWalkout.or(() ->
            view.record().walkouts().stream()
                .filter(w -> event.type() == EventType.STRIKE && tells(w).equals(event.id()))
                .map(Walkout::id)
                .findFirst());
    return new OfferStanding.Link(
        event.id(),
        Moves.firstDay(event.when(), event.known()),
        event.type(),
        why(event, gate.isPresent(), nextWalkout.isPresent()),
        gate,
        walkout,
        event.sources());
  }

  private OfferStanding.Why why(Event event, boolean decides, boolean next) {
    if (event.id().equals(offer.event())) {
      return OfferStanding.Why.TABLES;
    }
    if (decides) {
      return OfferStanding.Why.DECIDES;
    }
    return next ? OfferStanding.Why.NEXT_WALKOUT : OfferStanding.Why.ANSWERS;
  }
}

package parley.room.offers;

import java.time.LocalDateTime;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import parley.brief.words.Days;
import parley.brief.words.Phrases;
import parley.casefile.CaseView;
import parley.casefile.Offer;
import parley.ledger.Audience;
import parley.ledger.Entry;
import parley.ledger.access.Seat;
import parley.room.Room;

/** Words and rows for the pages of offers. */
final class OfferViews {

  private final Room room;
  private final OfferActs acts;

  OfferViews(Room room, OfferActs acts) {
    this.room = room;
    this.acts = acts;
  }

  ListPage list(OfferShelf shelf, Seat seat) {
    CaseView view = room.record().asOf(room.today());
    List<ListPage.Group> groups = new ArrayList<>();
    for (Audience audience : shelf.audiences()) {
      groups.add(
          new ListPage.Group(
              "offers-" + audience.code().replace(':', '-'),
              heading(audience),
              "No offer " + nothing(audience) + ".",
              shelf.list(audience).reversed().stream().map(o -> row(o, seat)).toList()));
    }
    return new ListPage(groups, record(view), names(shelf, view), !acts.audiences(seat).isEmpty());
  }

  private List<ListPage.RecordRow> record(CaseView view) {
    return view.record().offers().stream()
        .sorted(Comparator.comparing(Offer::known).reversed())
        .map(o ->
            new ListPage.RecordRow(
                o.id(),
                o.name(),
                view.wordsFor(o.by()),
                Days.day(o.known()),
                Phrases.words(o.status())))
        .toList();
  }

  List<ListPage.Name> names(OfferShelf shelf, CaseView view) {
    List<ListPage.Name> names = new ArrayList<>();
    shelf
        .list()
        .forEach(o -> names.add(new ListPage.Name(o.id(), o.id() + ": " + o.body().title())));
    record(view).forEach(o -> names.add(new ListPage.Name(o.id(), o.id() + ": " + o.name())));
    return names;
  }

  OfferRow row(LedgerOffer offer, Seat seat) {
    Entry entry = offer.entry();
    LocalDateTime at = LocalDateTime.ofInstant(entry.at(), room.record().header().zone());
    boolean stands = offer.standing() != Standing.WITHDRAWN;
    return new OfferRow(
        offer.id(),
        offer.body().title(),
        room.nameOf(entry.party()),
        entry.member(),
        entry.at().toString(),
        Days.moment(at),
        audience(entry.audience()),
        offer.standing(),
        offer.body().replyTo(),
        offer.replies(),
        stands && acts.mayWithdraw(seat, offer),
        stands
            && !(entry.audience() instanceof Audience.Own)
            && !entry.party().equals(seat.party())
            && !acts.audiences(seat).isEmpty());
  }

  /** An offer, what it replies to and what replies to it, oldest first. */
  List<OfferRow> history(LedgerOffer offer, OfferShelf shelf, Seat seat) {
    Map<String, LedgerOffer> found = new LinkedHashMap<>();
    Optional<LedgerOffer> root = Optional.of(offer);
    while (root.isPresent() && found.putIfAbsent(root.get().id(), root.get()) == null) {
      root = root.get().body().replyTo().flatMap(shelf::find);
    }
    Deque<String> open = new ArrayDeque<>(offer.replies());
    while (!open.isEmpty()) {
      shelf
          .find(open.removeFirst())
          .filter(reply -> found.putIfAbsent(reply.id(), reply) == null)
          .ifPresent(reply -> open.addAll(reply.replies()));
    }
    return found.values().stream()
        .sorted(Comparator.comparing(o -> o.entry().at()))
        .map(o -> row(o, seat))
        .toList();
  }

  /** An audience as a choice in a form. */
  String choice(Audience audience) {
    return switch (audience) {
      case Audience.All() -> "everyone";
      case Audience.Own own -> "my own table: a draft";
      case Audience.Shuttle(String party) ->
          "in confidence: " + room.nameOf(party) + " and the conciliator";
    };
  }

  /** Who reads an audience. */
  String audience(Audience audience) {
    return switch (audience) {
      case Audience.All() -> "everyone";
      case Audience.Own(String party) -> room.nameOf(party) + " alone";
      case Audience.Shuttle(String party) -> room.nameOf(party) + " and the conciliator";
    };
  }

  private String heading(Audience audience) {
    return switch (audience) {
      case Audience.All() -> "On the table, for everyone";
      case Audience.Own own -> "Drafts of this table";
      case Audience.Shuttle(String party) ->
          "In confidence: " + room.nameOf(party) + " and the conciliator";
    };
  }

  private static String nothing(Audience audience) {
    return switch (audience) {
      case Audience.All() -> "has been put to everyone";
      case Audience.Own own -> "is kept as a draft";
      case Audience.Shuttle s -> "has been put in confidence";
    };
  }

  /** An entry that came meanwhile, in words. */
  String news(Entry entry) {
    return "%s: %s by %s, %s"
        .formatted(
            entry.id(),
            Phrases.words(entry.kind().code()),
            room.nameOf(entry.party()),
            Days.moment(LocalDateTime.ofInstant(entry.at(), room.record().header().zone())));
  }
}

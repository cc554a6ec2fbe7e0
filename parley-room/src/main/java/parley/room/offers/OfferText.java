package parley.room.offers;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import parley.brief.data.Json;
import parley.casefile.Event;
import parley.casefile.Parties;
import parley.ledger.Audience;
import parley.room.Room;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes offers in the form of a case's offers.yaml, so that they are read, checked and valued like
 * those of a file: {@code parley worth CASE --offer FILE}.
 */
final class OfferText {

  private final Room room;

  OfferText(Room room) {
    this.room = room;
  }

  /** An offer of the ledger. */
  ObjectNode of(LedgerOffer offer) {
    return offer(
        offer.caseId(),
        offer.body(),
        offer.entry().party(),
        offer.entry().audience(),
        offer.status(),
        offer.day(room.record().header().zone()));
  }

  /**
   * An offer.
   *
   * @param party who makes it: a party, or the conciliator
   * @throws IllegalArgumentException if nothing of the record was known on the day
   */
  ObjectNode offer(
      String id, OfferBody body, String party, Audience audience, String status, LocalDate known) {
    String by = by(party, audience);
    ObjectNode node = Json.object().put("id", id).put("name", body.title()).put("by", by);
    node.put("to", to(by));
    node.put("known", known.toString());
    node.put("event", event(known));
    node.put("status", status);
    node.set("clauses", ClauseIds.of(id, body.clauses()));
    if (party.equals(Audience.CONCILIATOR)) {
      node.put("note", "Put by the conciliator in confidence; it is no offer of any party.");
    }
    return node;
  }

  /** A document with some offers, in the form of offers.yaml. */
  static ObjectNode document(List<ObjectNode> offers) {
    ObjectNode document = Json.object();
    ArrayNode list = document.putArray("offers");
    offers.forEach(list::add);
    return document;
  }

  /**
   * Who makes an offer, among those whom the case knows. For the conciliator that is the case's own
   * conciliator or, if it has none, the party to which the offer is not put.
   */
  private String by(String party, Audience audience) {
    if (!party.equals(Audience.CONCILIATOR)) {
      return party;
    }
    Optional<String> own =
        room.record().parties().parties().stream()
            .filter(p -> p.kind() == Parties.Kind.CONCILIATOR)
            .map(Parties.Party::id)
            .findFirst();
    String reader = audience instanceof Audience.Shuttle shuttle ? shuttle.party() : "";
    return own.orElseGet(() -> to(reader));
  }

  private String to(String by) {
    List<String> parties = room.ledger().parties();
    return parties.stream().filter(p -> !p.equals(by)).findFirst().orElse(by);
  }

  /** The newest event known on a day: a file names one, and an offer at the table makes none. */
  private String event(LocalDate known) {
    return room.record().events().stream()
        .filter(e -> !e.known().isAfter(known))
        .max(Comparator.comparing(Event::known))
        .map(Event::id)
        .orElseThrow(() ->
            new IllegalArgumentException(
                "Nothing was on record by %s, so no offer can be valued.".formatted(known)));
  }
}

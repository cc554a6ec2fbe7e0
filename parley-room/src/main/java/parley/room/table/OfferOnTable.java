package parley.room.table;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import parley.ledger.Audience;
import parley.ledger.Entry;
import parley.ledger.Kind;
import parley.room.Room;
import parley.room.gate.Body;
import parley.room.gate.Caller;

/**
 * A package that lies before a seat in the ledger.
 *
 * @param id of its entry
 * @param from the name of who put it
 * @param named the options that it names, by issue
 */
record OfferOnTable(String id, String title, String from, Map<String, String> named) {

  OfferOnTable {
    named = Map.copyOf(named);
  }

  /** Offers, counter-offers and proposals that a seat may read and that were not taken back. */
  static List<OfferOnTable> list(Room room, Caller caller) {
    List<OfferOnTable> offers = new ArrayList<>();
    for (Audience audience : Audience.of(caller.seat().party(), room.ledger().parties())) {
      List<Entry> entries = room.ledger().read(caller.pass(), audience, 0);
      Set<String> withdrawn = withdrawn(entries);
      for (Entry entry : entries) {
        boolean offered =
            entry.kind() == Kind.OFFER
                || entry.kind() == Kind.COUNTER_OFFER
                || entry.kind() == Kind.PROPOSAL;
        if (offered && !withdrawn.contains(entry.id())) {
          offers.add(of(room, entry));
        }
      }
    }
    return offers;
  }

  private static OfferOnTable of(Room room, Entry entry) {
    Body body = Body.of(entry);
    Map<String, String> named = new LinkedHashMap<>();
    for (Body clause : body.list("clauses")) {
      clause.findText("option").ifPresent(o -> named.put(clause.text("issue"), o));
    }
    return new OfferOnTable(
        entry.id(), body.findText("title").orElse(entry.id()), room.nameOf(entry.party()), named);
  }

  /** Those taken back by the party that put them. */
  private static Set<String> withdrawn(List<Entry> entries) {
    Map<String, Entry> byId = new LinkedHashMap<>();
    entries.forEach(e -> byId.put(e.id(), e));
    Set<String> withdrawn = new HashSet<>();
    for (Entry entry : entries) {
      if (entry.kind() == Kind.WITHDRAWAL) {
        Body.of(entry)
            .findText("entry")
            .filter(byId::containsKey)
            .filter(id -> byId.get(id).party().equals(entry.party()))
            .ifPresent(withdrawn::add);
      }
    }
    return withdrawn;
  }
}

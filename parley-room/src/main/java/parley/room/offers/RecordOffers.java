package parley.room.offers;

import parley.brief.data.Json;
import parley.casefile.CaseView;
import parley.casefile.Figure;
import parley.casefile.Offer;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes the clauses of an offer of the record in the form from which they were read. */
final class RecordOffers {

  private RecordOffers() {}

  /**
   * The clauses of an offer, without ids and sources: what is made of them is another's offer.
   *
   * @throws IllegalArgumentException if the offer is not known on the day of the view
   */
  static ArrayNode clauses(CaseView view, String id) {
    Offer offer =
        view.findOffer(id)
            .orElseThrow(() ->
                new IllegalArgumentException(
                    "No offer \"%s\" is known on %s; the record has %s."
                        .formatted(
                            id,
                            view.asOf(),
                            String.join(
                                ", ", view.record().offers().stream().map(Offer::id).toList()))));
    return Json.list(offer.clauses(), RecordOffers::clause);
  }

  private static ObjectNode clause(Offer.Clause clause) {
    ObjectNode node = Json.object().put("issue", clause.issue());
    clause.option().ifPresent(o -> node.put("option", o));
    node.put("text", clause.text());
    if (!clause.figures().isEmpty()) {
      node.set("figures", Json.list(clause.figures(), RecordOffers::figure));
    }
    clause.when().ifPresent(w -> node.put("when", w.text()));
    clause.funding().ifPresent(f -> node.put("funding", f));
    clause.note().ifPresent(n -> node.put("note", n));
    return node;
  }

  /** A figure without id, speaker and sources. */
  static ObjectNode figure(Figure figure) {
    ObjectNode node = Json.object().put("measure", figure.measure());
    figure.value().ifPresent(v -> node.put("value", v));
    figure.low().ifPresent(v -> node.put("low", v));
    figure.high().ifPresent(v -> node.put("high", v));
    figure.text().ifPresent(t -> node.put("text", t));
    figure.unit().ifPresent(u -> node.put("unit", u));
    figure.basis().ifPresent(b -> node.put("basis", b));
    return node;
  }
}

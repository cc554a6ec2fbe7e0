package parley.room.offers;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import parley.brief.data.Json;
import parley.brief.page.Topic;
import parley.casefile.Issue;
import parley.casefile.Offer;
import parley.ledger.Audience;
import parley.ledger.Entry;
import parley.ledger.StaleException;
import parley.room.Room;
import parley.room.gate.Access;
import parley.room.gate.Call;
import parley.room.gate.Caller;
import parley.room.gate.Reply;
import parley.room.gate.Route;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The same as the pages, for programs. */
final class OffersApi {

  private static final int CREATED = 201;
  private static final int CONFLICT = 409;

  private final Room room;
  private final OfferActs acts;
  private final OfferWorth worth;
  private final OfferText text;
  private final OfferBuilder builder;

  OffersApi(Room room, OfferActs acts, OfferWorth worth, OfferBuilder builder) {
    this.room = room;
    this.acts = acts;
    this.worth = worth;
    this.text = new OfferText(room);
    this.builder = builder;
  }

  Stream<Route> routes() {
    return Stream.of(
        Route.get("/api/offers", Access.everySeat(), this::list),
        Route.get("/api/offers/new", Access.writers(), this::fresh),
        Route.post("/api/offers/worth", Access.writers(), this::worth),
        Route.post("/api/offers", Access.writers(), this::put),
        Route.post("/api/offers/withdraw", Access.writers(), this::withdraw),
        Route.get("/api/offers/compare", Access.everySeat(), this::compare),
        Route.get("/api/offers/{audience}/{number}", Access.everySeat(), this::one),
        Route.get("/api/offers/{audience}/{number}/file", Access.everySeat(), this::file));
  }

  private Reply list(Call call) {
    OfferShelf shelf = OfferShelf.of(room.ledger(), call.caller());
    ObjectNode node = Json.object();
    node.set("offers", Json.list(shelf.list(), OffersApi::summary));
    node.set(
        "record", Json.texts(builder.view().record().offers().stream().map(Offer::id).toList()));
    return Reply.data(node);
  }

  private static ObjectNode summary(LedgerOffer offer) {
    Entry entry = offer.entry();
    ObjectNode node =
        Json.object()
            .put("id", offer.id())
            .put("audience", entry.audience().code())
            .put("number", entry.number())
            .put("at", entry.at().toString())
            .put("party", entry.party())
            .put("member", entry.member())
            .put("kind", entry.kind().code())
            .put("title", offer.body().title())
            .put("standing", Json.lower(offer.standing()));
    node.set("replyTo", Json.text(offer.body().replyTo()));
    node.set("replies", Json.texts(offer.replies()));
    return node;
  }

  private Reply fresh(Call call) {
    Caller caller = call.caller();
    OfferShelf shelf = OfferShelf.of(room.ledger(), caller);
    OfferDraft draft = OffersDesk.prefilled(call, builder, shelf);
    ObjectNode node = Json.object().put("title", draft.title());
    node.set("replyTo", Json.text(draft.replyTo()));
    node.set("against", Json.text(draft.against()));
    node.set("clauses", builder.read(draft).clauses());
    node.set(
        "audiences",
        Json.list(
            acts.audiences(caller.seat()),
            a -> Json.object().put("audience", a.code()).put("seen", shelf.last(a))));
    node.set("issues", Json.list(builder.view().record().agenda(), OffersApi::issue));
    node.set(
        "amounts",
        Json.list(
            builder.forms().values(),
            f -> {
              ObjectNode form = Json.object().put("measure", f.measure()).put("label", f.label());
              form.set("unit", Json.text(f.unit()));
              return form.put("basis", f.basis());
            }));
    return Reply.data(node);
  }

  private static ObjectNode issue(Issue issue) {
    ObjectNode node =
        Json.object()
            .put("issue", issue.id())
            .put("name", issue.name())
            .put("kind", Json.lower(issue.kind()));
    node.set(
        "options",
        Json.list(
            issue.options(),
            o ->
                Json.object()
                    .put("option", o.id())
                    .put("name", o.name())
                    .put("unchanged", o.unchanged())));
    return node;
  }

  private Reply worth(Call call) {
    ObjectNode sent = OfferBody.object(call.body());
    OfferBody body = OfferBody.of(sent);
    Optional<Ref> against = OfferBody.text(sent, "against").or(body::replyTo).map(Ref::parse);
    OfferShelf shelf = OfferShelf.of(room.ledger(), call.caller());
    return OffersDesk.data(worth.of(body, call.caller(), against, shelf));
  }

  private Reply put(Call call) {
    Caller caller = call.caller();
    ObjectNode sent = OfferBody.object(call.body());
    Audience audience =
        Audience.parse(
            OfferBody.text(sent, "audience")
                .orElseThrow(() ->
                    new IllegalArgumentException(
                        "The field \"audience\" is missing; expected all, own:PARTY or shuttle:PARTY.")));
    OptionalLong seen = seen(sent);
    try {
      return entered(acts.put(caller, audience, OfferBody.of(sent), seen));
    } catch (StaleException e) {
      ObjectNode node = Json.object().put("error", e.getMessage());
      node.set(
          "news",
          Json.list(
              OfferShelf.of(room.ledger(), caller).since(audience, seen.orElseThrow()),
              n ->
                  Json.object()
                      .put("id", n.id())
                      .put("kind", n.kind().code())
                      .put("party", n.party())
                      .put("at", n.at().toString())));
      return new Reply.Data(CONFLICT, node);
    }
  }

  private static OptionalLong seen(ObjectNode sent) {
    JsonNode seen = sent.path("seen");
    if (seen.isMissingNode() || seen.isNull()) {
      return OptionalLong.empty();
    }
    if (!seen.isIntegralNumber() || !seen.canConvertToLong() || seen.longValue() < 0) {
      throw new IllegalArgumentException(
          "The field \"seen\" is no number of an entry; expected 0, 1, 2 and so on.");
    }
    return OptionalLong.of(seen.longValue());
  }

  private static Reply entered(Entry entry) {
    return new Reply.Data(
        CREATED,
        Json.object()
            .put("id", entry.id())
            .put("audience", entry.audience().code())
            .put("number", entry.number())
            .put("hash", entry.hash().hex()));
  }

  private Reply withdraw(Call call) {
    String entry =
        OfferBody.text(OfferBody.object(call.body()), "entry")
            .orElseThrow(() ->
                new IllegalArgumentException(
                    "The field \"entry\" is missing; expected the name of an offer such as all/3."));
    return entered(acts.withdraw(call.caller(), Ref.entry(entry)));
  }

  private Reply compare(Call call) {
    OfferShelf shelf = OfferShelf.of(room.ledger(), call.caller());
    return OffersDesk.data(
        OffersDesk.sideBySide(worth, parameter(call, "a"), parameter(call, "b"), shelf));
  }

  private static String parameter(Call call, String name) {
    return call.findParameter(name)
        .orElseThrow(() ->
            new IllegalArgumentException(
                "The parameter \"%s\" is missing; expected an offer such as all/3."
                    .formatted(name)));
  }

  private Reply one(Call call) {
    OfferShelf shelf = OfferShelf.of(room.ledger(), call.caller());
    LedgerOffer offer = shelf.get(OffersDesk.named(call));
    ObjectNode node = summary(offer);
    node.set("clauses", offer.body().clauses());
    node.set(
        "worth",
        worth.of(Ref.entry(offer.id()), offer.replyTo().map(r -> r), shelf).json(Topic.WORTH));
    return Reply.data(node);
  }

  private Reply file(Call call) {
    LedgerOffer offer = OfferShelf.of(room.ledger(), call.caller()).get(OffersDesk.named(call));
    return Reply.data(OfferText.document(List.of(text.of(offer))));
  }
}

package parley.room.answers;

import parley.brief.data.Json;
import parley.brief.page.Entry;
import tools.jackson.databind.node.ObjectNode;

/** What the pages say, as JSON. */
final class AnswersJson {

  private AnswersJson() {}

  static ObjectNode of(TimelinePage page) {
    ObjectNode node = head(page.days()).put("kind", page.kind());
    node.set("kinds", Json.texts(page.kinds()));
    node.set(
        "events",
        Json.list(
            page.events(),
            e -> {
              ObjectNode one =
                  Json.object()
                      .put("id", e.id())
                      .put("when", e.date())
                      .put("kind", e.kind())
                      .put("who", e.who())
                      .put("what", e.what());
              one.set("sources", Json.texts(e.sources()));
              return one;
            }));
    return node;
  }

  static ObjectNode of(GatesPage page) {
    ObjectNode node = head(page.days());
    node.set(
        "lastOffer",
        Json.one(
            page.last(),
            o -> {
              ObjectNode one =
                  Json.object()
                      .put("id", o.id())
                      .put("name", o.name())
                      .put("by", o.by())
                      .put("to", o.to())
                      .put("on", o.on().toString());
              one.set("deadline", Json.date(o.deadline()));
              return one;
            }));
    node.set("parties", Json.list(page.parties(), AnswersJson::chain));
    node.set(
        "agreed",
        Json.list(
            page.agreed(), a -> Json.object().put("title", a.title()).put("at", a.at().iso())));
    node.set(
        "tabled",
        Json.list(
            page.tabled(),
            t ->
                Json.object()
                    .put("entry", t.entry())
                    .put("title", t.title())
                    .put("by", t.by())
                    .put("at", t.at().iso())));
    return node;
  }

  private static ObjectNode chain(GatesPage.Chain chain) {
    ObjectNode node = Json.object().put("party", chain.party());
    node.set("gates", Json.list(chain.gates(), AnswersJson::gate));
    node.set("decisions", Json.list(chain.decisions(), AnswersJson::decision));
    return node;
  }

  private static ObjectNode gate(GatesPage.Gate gate) {
    ObjectNode node =
        Json.object()
            .put("id", gate.id())
            .put("order", gate.order())
            .put("name", gate.name())
            .put("decides", gate.decides())
            .put("lastOffer", Json.lower(gate.place()));
    node.set("decided", Json.one(gate.decided(), AnswersJson::decided));
    node.set("sources", Json.texts(gate.sources()));
    node.set("note", Json.text(gate.note()));
    return node;
  }

  private static ObjectNode decision(GatesPage.Row row) {
    ObjectNode node =
        Json.object()
            .put("offer", row.offerId())
            .put("gate", row.gate())
            .put("outcome", Json.lower(row.outcome()));
    node.set("decided", decided(row.decided()));
    return node;
  }

  private static ObjectNode decided(GatesPage.Decided decided) {
    ObjectNode node = Json.object();
    node.set("on", Json.date(decided.on()));
    return node.put("knownFrom", decided.known().toString()).put("event", decided.event());
  }

  static ObjectNode of(OpenPage page) {
    Entry entry = page.entry();
    ObjectNode node =
        head(page.days())
            .put("id", entry.id())
            .put("kind", entry.kind())
            .put("title", entry.title());
    node.set(
        "fields",
        Json.list(
            entry.fields(),
            f -> {
              ObjectNode field = Json.object().put("name", f.name()).put("text", f.text());
              field.set("id", Json.text(f.id()));
              field.set("address", Json.text(f.address()));
              return field;
            }));
    return node;
  }

  private static ObjectNode head(DayPicker days) {
    return Json.object().put("asOf", days.day().toString());
  }
}

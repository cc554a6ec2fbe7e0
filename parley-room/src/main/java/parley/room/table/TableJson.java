package parley.room.table;

import java.util.Optional;
import parley.brief.data.Json;
import parley.ledger.Kind;
import parley.room.gate.Body;
import tools.jackson.databind.node.ObjectNode;

/** The pages of a table as data. */
final class TableJson {

  private TableJson() {}

  static ObjectNode table(OwnTable table) {
    ObjectNode node = Json.object().put("seen", table.seen());
    node.set("preferences", Json.one(table.body(Kind.PREFERENCES), b -> b));
    node.set("reserve", Json.one(table.body(Kind.RESERVE), b -> b));
    node.set(
        "history",
        Json.list(
            table.versions(),
            e -> {
              ObjectNode one =
                  Json.object()
                      .put("number", e.number())
                      .put("kind", e.kind().code())
                      .put("at", e.at().toString())
                      .put("member", e.member());
              one.set("body", Body.of(e).node());
              return one;
            }));
    return node;
  }

  static ObjectNode worth(WorthPage page) {
    ObjectNode node = Json.object();
    node.set("fault", fault(page.fault()));
    node.put("weights", page.sum());
    node.set(
        "issues",
        Json.list(
            page.shares(),
            s ->
                Json.object()
                    .put("issue", s.issue())
                    .put("weight", s.weight())
                    .put("share", s.percent())
                    .put("spread", s.spread())));
    node.set("reserve", Json.one(page.reserve(), TableJson::reserve));
    node.set("offers", Json.list(page.offers(), TableJson::offer));
    node.set("notPackages", Json.texts(page.unread()));
    node.set("remarks", Json.texts(page.remarks()));
    node.set("leftOut", Json.texts(page.leftOut()));
    return node;
  }

  private static ObjectNode reserve(WorthPage.ReserveShown reserve) {
    ObjectNode node = Json.object().put("points", reserve.points()).put("origin", reserve.origin());
    node.set(
        "moves",
        Json.list(
            reserve.moves(),
            m ->
                Json.object()
                    .put("input", m.input())
                    .put("aQuarterLess", m.less())
                    .put("aQuarterMore", m.more())));
    return node;
  }

  private static ObjectNode offer(WorthPage.OfferRow row) {
    ObjectNode node =
        Json.object().put("name", row.name()).put("from", row.from()).put("worth", row.worth());
    node.set("againstReserve", Json.text(row.against()));
    node.set(
        "gates",
        Json.list(
            row.gates(),
            g ->
                Json.object()
                    .put("gate", g.gate())
                    .put("accepts", g.accepts())
                    .put("slack", g.slack())
                    .put("chance", g.chance())));
    node.set("passesEveryGate", Json.text(row.chance()));
    return node;
  }

  static ObjectNode whatIf(WhatIfPage page) {
    ObjectNode node = Json.object();
    node.set("fault", fault(page.fault()));
    node.set("package", Json.one(page.worth(), TableJson::offer));
    node.set(
        "parts",
        Json.list(
            page.parts(),
            p ->
                Json.object()
                    .put("issue", p.issue())
                    .put("option", p.option())
                    .put("points", p.points())));
    node.set("together", Json.text(page.together()));
    node.set("reserve", Json.one(page.reserve(), TableJson::reserve));
    return node;
  }

  static ObjectNode frontier(FrontierPage page) {
    ObjectNode node = Json.object();
    node.set("fault", fault(page.fault()));
    node.put("against", page.chosen()).put("label", page.label()).put("packages", page.packages());
    node.set("aboveReserve", Json.text(page.above()));
    node.set("frontier", Json.list(page.rows(), TableJson::row));
    node.set("best", Json.list(page.best(), TableJson::row));
    node.set("offers", Json.list(page.offers(), TableJson::row));
    return node;
  }

  private static ObjectNode row(FrontierPage.Row row) {
    return Json.object()
        .put("name", row.name())
        .put("own", row.own())
        .put("other", row.other())
        .put("lies", row.lies());
  }

  private static tools.jackson.databind.JsonNode fault(String fault) {
    return Json.text(Optional.of(fault).filter(f -> !f.isEmpty()));
  }
}

package parley.brief.compose;

import java.util.List;
import parley.brief.data.Json;
import parley.casefile.Claim;
import parley.casefile.Conflict;
import parley.talks.stand.AgendaLine;
import parley.talks.stand.Approach;
import parley.talks.stand.CycleTable;
import parley.talks.stand.Move;
import parley.talks.stand.OfferStanding;
import parley.talks.stand.Said;
import parley.talks.stand.StandAnswer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What the answer on talks holds beyond its first lines, as JSON. */
final class StandJsonMore {

  private StandJsonMore() {}

  static void addTo(ObjectNode node, StandAnswer answer) {
    node.set(
        "commonGround", Json.texts(answer.commonGround().stream().map(AgendaLine::issue).toList()));
    node.set(
        "followed",
        Json.list(
            answer.lastOffer().map(OfferStanding::followed).orElse(List.of()),
            StandJsonMore::link));
    node.set("approaches", Json.list(answer.approaches(), StandJsonMore::approach));
    node.set("cycles", cycles(answer.cycles()));
    node.set("said", said(answer.said()));
  }

  private static JsonNode link(OfferStanding.Link link) {
    ObjectNode node =
        Json.object()
            .put("event", link.event())
            .put("on", link.on().toString())
            .put("type", Json.lower(link.type()))
            .put("why", Json.lower(link.why()));
    node.set("gate", Json.text(link.gate()));
    node.set("walkout", Json.text(link.walkout()));
    return node;
  }

  private static JsonNode approach(Approach approach) {
    ObjectNode node = Json.object();
    node.set("invitations", Json.list(approach.invitations(), StandJsonMore::move));
    node.set("agreement", Json.one(approach.agreement(), StandJsonMore::move));
    node.set("contestedBy", Json.texts(approach.conflicts().stream().map(Conflict::id).toList()));
    return node;
  }

  private static JsonNode move(Move move) {
    ObjectNode node = Json.object().put("act", Json.lower(move.act()));
    node.set("by", Json.texts(move.by()));
    node.set("to", Json.texts(move.to()));
    return node.put("when", move.when().toString()).put("event", move.event());
  }

  private static JsonNode cycles(CycleTable table) {
    ObjectNode node = Json.object();
    node.set("list", Json.list(table.cycles(), StandJsonMore::cycle));
    node.set(
        "medians",
        Json.list(
            table.medians(),
            m ->
                Json.object()
                    .put("over", Json.lower(m.scope()))
                    .put("step", Json.lower(m.step()))
                    .put("days", m.days())
                    .put("cycles", m.cycles())));
    return node;
  }

  private static JsonNode cycle(CycleTable.Cycle cycle) {
    ObjectNode node = Json.object().put("walkout", cycle.walkout()).put("ordinal", cycle.ordinal());
    node.set("ballot", Json.day(cycle.ballot()));
    node.set("notice", Json.day(cycle.notice()));
    node.set("offer", Json.text(cycle.offer()));
    node.put("strike", cycle.strike().toString());
    node.set("pause", Json.day(cycle.pause()));
    ObjectNode days = node.putObject("days");
    cycle.days().forEach(d -> days.put(Json.lower(d.step()), d.days()));
    return node;
  }

  private static JsonNode said(Said said) {
    ObjectNode node = Json.object();
    node.set("availability", claims(said.availability()));
    node.set("refusals", Json.list(said.refusals(), StandJsonMore::refusal));
    node.set("rhetoric", claims(said.rhetoric()));
    node.set("criticism", claims(said.criticism()));
    node.set("acknowledgements", claims(said.acknowledgements()));
    node.set("trust", claims(said.trust()));
    node.set("processRequests", claims(said.processRequests()));
    node.set("beliefs", claims(said.beliefs()));
    node.set(
        "weeks",
        Json.list(
            said.weeks().weeks(),
            w ->
                Json.object()
                    .put("week", w.week())
                    .put("rhetoric", w.rhetoric())
                    .put("moves", w.moves())));
    return node;
  }

  private static JsonNode refusal(Said.Refusal refusal) {
    return switch (refusal) {
      case Said.RefusedByMove byMove -> move(byMove.move());
      case Said.KeptOut keptOut ->
          Json.object()
              .put("issue", keptOut.issue())
              .put("party", keptOut.position().party())
              .put("text", keptOut.position().text());
    };
  }

  private static JsonNode claims(List<Said.By> claims) {
    return Json.list(claims, StandJsonMore::claim);
  }

  private static JsonNode claim(Said.By by) {
    Claim claim = by.claim();
    ObjectNode node = Json.object().put("id", claim.id()).put("speaker", claim.speaker());
    node.set("party", Json.text(by.party()));
    node.put("on", claim.on().toString()).put("text", claim.text());
    node.put("verbatim", claim.verbatim());
    node.set("sources", Json.texts(claim.sources()));
    return node;
  }
}

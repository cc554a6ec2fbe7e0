package parley.brief.compose;

import java.util.Optional;
import parley.brief.data.Json;
import parley.casefile.Issue;
import parley.talks.stand.AgendaLine;
import parley.talks.stand.StandAnswer;
import parley.talks.stand.WalkoutTally;
import tools.jackson.databind.node.ObjectNode;

/** Where talks stand, as data. */
final class StandJson {

  private StandJson() {}

  static void fill(ObjectNode node, StandAnswer answer, Sheet sheet) {
    node.set("strikeRunning", Json.texts(answer.strikeRunning()));
    node.set("walkouts", walkouts(answer.walkouts(), sheet));
    node.set(
        "lastOffer",
        Json.one(
            answer.lastOffer(),
            o -> {
              ObjectNode offer =
                  Json.object()
                      .put("id", o.offer().id())
                      .put("name", o.offer().name())
                      .put("on", o.on().toString())
                      .put("by", o.offer().by())
                      .put("to", o.offer().to());
              offer.set(
                  "clauses",
                  Json.list(
                      o.offer().clauses(),
                      c -> {
                        ObjectNode clause =
                            Json.object().put("issue", c.issue()).put("text", c.text());
                        clause.set("figures", sheet.export(c.figures()));
                        return clause;
                      }));
              return offer;
            }));
    node.set(
        "lastDecision",
        Json.one(
            answer.lastDecision(),
            d ->
                Json.object()
                    .put("offer", d.offer())
                    .put("gate", d.gate())
                    .put("outcome", Json.lower(d.outcome()))
                    .put("event", d.decision().event())));
    node.set("agenda", Json.list(answer.agenda(), l -> issue(l, sheet)));
    node.set(
        "commitments",
        Json.list(
            answer.commitments(),
            c -> {
              ObjectNode one =
                  Json.object()
                      .put("id", c.commitment())
                      .put("kind", Json.lower(c.kind()))
                      .put("what", c.what())
                      .put("due", c.due().toString())
                      .put("standing", Json.lower(c.standing()));
              one.set("by", Json.texts(c.by()));
              return one;
            }));
    node.set(
        "history",
        Json.list(
            answer.history(),
            c ->
                Json.object()
                    .put("on", c.on().toString())
                    .put("from", StandWords.key(c.from()))
                    .put("to", StandWords.key(c.to()))
                    .put("event", c.cause().event())));
    StandJsonMore.addTo(node, answer);
  }

  private static ObjectNode walkouts(WalkoutTally tally, Sheet sheet) {
    ObjectNode node = Json.object().put("count", tally.count()).put("days", tally.days());
    node.put("rule", new StandWords(sheet.view()).rule(tally.rule()));
    node.set("ruleUnion", Json.text(tally.rule().union()));
    node.set("ruleGroup", Json.text(tally.rule().group()));
    node.set("figures", sheet.export(tally.figures()));
    node.set(
        "list",
        Json.list(
            tally.lines(),
            l -> {
              ObjectNode one = Json.object().put("id", l.walkout());
              one.set("ordinal", Json.whole(l.ordinal()));
              one.put("group", l.group())
                  .put("start", l.start().toString())
                  .put("end", l.end().toString())
                  .put("days", l.days())
                  .put("status", Json.lower(l.status()));
              return one;
            }));
    return node;
  }

  private static ObjectNode issue(AgendaLine line, Sheet sheet) {
    boolean measured = line.kind() == Issue.Kind.MEASURED;
    ObjectNode node =
        Json.object()
            .put("issue", line.issue())
            .put("name", line.name())
            .put("kind", Json.lower(line.kind()))
            .put("commonGround", line.commonGround());
    node.set(
        "positions",
        Json.list(
            line.positions(),
            p -> {
              ObjectNode position =
                  Json.object()
                      .put("party", p.party())
                      .put("stance", p.stance().words())
                      .put("important", p.important())
                      .put("text", p.text())
                      .put("knownFrom", p.known().toString());
              position.set("event", Json.text(p.event()));
              position.set("figure", sheet.exportOne(measured ? p.figure() : Optional.empty()));
              return position;
            }));
    node.set("silent", Json.texts(line.silent()));
    if (line.gap() instanceof AgendaLine.Distance distance) {
      node.set("gap", sheet.exportOne(Optional.of(distance.distance())));
    } else {
      node.set("gap", Json.none());
    }
    return node;
  }
}

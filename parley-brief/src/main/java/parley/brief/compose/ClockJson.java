package parley.brief.compose;

import java.util.Optional;
import parley.brief.data.Json;
import parley.law.ClockAnswer;
import parley.law.Mandate;
import parley.law.Notice;
import parley.law.Share;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The clock, as data. */
final class ClockJson {

  private ClockJson() {}

  static ObjectNode of(ClockAnswer answer) {
    ObjectNode node =
        Json.object()
            .put("asOf", answer.asOf().toString())
            .put("legalAdvice", false)
            .put("lawBook", answer.lawBook())
            .put("lawCompiled", answer.lawCompiled().toString());
    node.set("mandates", Json.list(answer.mandates(), ClockJson::mandate));
    node.set("notice", notice(answer.notice()));
    node.set(
        "rules",
        Json.list(
            answer.rules(),
            r ->
                Json.object()
                    .put("id", r.id())
                    .put("title", r.title())
                    .put("section", r.section())
                    .put("trigger", Json.lower(r.trigger()))
                    .put("status", Json.lower(r.status()))
                    .put("evidence", Json.lower(r.evidence()))));
    node.set(
        "deadlines",
        Json.list(
            answer.deadlines(),
            d -> {
              ObjectNode one =
                  Json.object()
                      .put("id", d.id())
                      .put("on", d.on().toString())
                      .put("kind", Json.lower(d.kind()))
                      .put("refersTo", d.refersTo());
              one.set("section", Json.text(d.section()));
              return one;
            }));
    node.set(
        "conditions",
        Json.list(
            answer.nextAction(),
            c -> {
              ObjectNode one =
                  Json.object()
                      .put("kind", Json.lower(c.kind()))
                      .put("ballot", c.ballot())
                      .put("state", Json.lower(c.state()))
                      .put("section", c.section());
              one.set("by", Json.day(c.by()));
              return one;
            }));
    node.set(
        "candidateDays",
        Json.list(
            answer.candidateDays(),
            d -> {
              ObjectNode one =
                  Json.object()
                      .put("day", d.day().toString())
                      .put("latestReceipt", d.latestReceipt().toString())
                      .put("stillPossible", d.stillPossible());
              one.set("ballots", Json.texts(d.ballots()));
              one.set("flags", Json.texts(d.flags().stream().map(f -> f.name()).toList()));
              return one;
            }));
    ObjectNode days =
        Json.object()
            .put("year", answer.strikeDays().year())
            .put("days", answer.strikeDays().days())
            .put("unconfirmedDays", answer.strikeDays().unconfirmedDays());
    days.set("walkouts", Json.texts(answer.strikeDays().walkouts()));
    node.set("strikeDays", days);
    node.set(
        "openPoints",
        Json.list(
            answer.openPoints(),
            p -> Json.object().put("id", p.id()).put("question", p.question())));
    return node;
  }

  private static ObjectNode mandate(Mandate mandate) {
    ObjectNode node =
        Json.object()
            .put("ballot", mandate.ballot())
            .put("group", mandate.group())
            .put("union", mandate.union())
            .put("whatIf", mandate.whatIf())
            .put("stage", Json.lower(mandate.stage()));
    node.set("opened", Json.date(mandate.opened()));
    node.set("closed", Json.date(mandate.closed()));
    node.set("turnout", Json.number(mandate.turnout().map(Share::fraction)));
    node.set("support", Json.number(mandate.support().map(Share::fraction)));
    node.set("supportOfEntitled", Json.number(mandate.supportOfEntitled().map(Share::fraction)));
    node.set("passes", passes(mandate.passes()));
    node.put("verdict", Json.lower(mandate.passes()));
    node.put("status", Json.lower(mandate.status()));
    node.set("firstDay", Json.date(mandate.firstDay()));
    node.set("lastDay", Json.date(mandate.lastDay()));
    ObjectNode extension =
        Json.object()
            .put("possible", mandate.extension().possible())
            .put("why", Json.lower(mandate.extension().why()));
    extension.set("lastDay", Json.date(mandate.extension().lastDay()));
    extension.set("grantedBy", Json.text(ClockWords.role(mandate.extension().grantedBy())));
    node.set("extension", extension);
    ObjectNode window = Json.object().put("kind", Json.lower(mandate.window().kind()));
    window.set("from", Json.day(mandate.window().from()));
    window.set("to", Json.date(mandate.window().to()));
    node.set("window", window);
    node.set(
        "tests",
        Json.list(
            mandate.tests(),
            t -> {
              ObjectNode test =
                  Json.object().put("rule", t.rule()).put("outcome", Json.lower(t.outcome()));
              test.set("needed", Json.number(t.needed()));
              test.set("reached", Json.number(t.reached().map(Share::fraction)));
              return test;
            }));
    node.set("caveats", Json.texts(mandate.caveats().stream().map(Json::lower).toList()));
    return node;
  }

  /** Whether a ballot passes; null where that is not settled. */
  private static JsonNode passes(Mandate.Verdict verdict) {
    return switch (verdict) {
      case YES -> Json.flag(true);
      case NO -> Json.flag(false);
      case PENDING, UNCLEAR, NO_STATUTORY_BALLOT -> Json.none();
    };
  }

  private static ObjectNode notice(Notice notice) {
    ObjectNode node =
        Json.object()
            .put("days", notice.days())
            .put("statutoryDays", notice.statutoryDays())
            .put("ifReceivedOn", notice.ifReceivedOn().toString())
            .put("earliestStart", notice.earliestStart().toString());
    node.set("latestReceipt", Json.day(notice.latestReceipt().map(l -> l.receivedBy())));
    node.set(
        "sooner",
        Json.one(
            notice.sooner(),
            s ->
                Json.object()
                    .put("ifReceivedOn", s.ifReceivedOn().toString())
                    .put("days", s.days())
                    .put("earliestStart", s.earliestStart().toString())));
    Optional<ObjectNode> agreed =
        switch (notice.agreed()) {
          case Notice.Agreed.Possible possible ->
              Optional.of(
                  Json.object()
                      .put("days", possible.days())
                      .put("earliestStart", possible.earliestStart().toString()));
          case Notice.Agreed.None none -> Optional.empty();
          case Notice.Agreed.Unresolved unresolved ->
              Optional.of(Json.object().put("unresolved", true));
        };
    node.set("agreed", Json.one(agreed, a -> a));
    node.put("rule", notice.rule()).put("section", notice.section());
    return node;
  }
}

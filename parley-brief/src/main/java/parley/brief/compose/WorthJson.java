package parley.brief.compose;

import java.util.Optional;
import parley.brief.data.Json;
import parley.pay.LadderAnswer;
import parley.pay.WorthAnswer;
import parley.pay.offer.OffersAnswer;
import parley.pay.path.PathAnswer;
import parley.pay.real.RestorationAnswer;
import tools.jackson.databind.node.ObjectNode;

/** What is on the table worth, as data. */
final class WorthJson {

  private WorthJson() {}

  static void fill(ObjectNode node, WorthAnswer answer, Sheet sheet) {
    new OfferJson(sheet, answer.offers()).fill(node);
    node.set("offers", Json.list(answer.offers().offers(), o -> offer(o, sheet)));
    node.set("ladder", Json.list(answer.ladder().steps(), s -> step(s, sheet)));
    node.set(
        "awards",
        Json.list(
            answer.awards().spans(),
            s -> {
              ObjectNode one =
                  Json.object()
                      .put("chain", Json.lower(s.chain()))
                      .put("from", s.from().toString())
                      .put("to", s.to().toString());
              one.set("rise", ComputedWords.json(sheet, s.rise()));
              return one;
            }));
    node.set("awardsClaimed", sheet.export(answer.awards().claimed()));
    node.set("restoration", Json.list(answer.restoration().gaps(), g -> gap(g, sheet)));
    node.set(
        "restorationClaimed",
        Json.list(
            answer.restoration().claimed().stream().filter(c -> c.figure().isSourced()).toList(),
            c -> {
              ObjectNode one = Json.object();
              one.set("claim", sheet.exportOne(Optional.of(c.figure())));
              one.set("converted", ComputedWords.json(sheet, c.converted()));
              return one;
            }));
    node.set(
        "training",
        Json.list(
            answer.training().ratios(),
            r -> {
              ObjectNode one =
                  Json.object()
                      .put("applicants", r.applicants().id())
                      .put("places", r.places().id());
              one.set("ratio", ComputedWords.json(sheet, r.ratio()));
              one.set(
                  "after",
                  Json.list(
                      r.after(),
                      w -> {
                        ObjectNode after = Json.object().put("places", w.places());
                        after.set("offer", Json.text(w.offer()));
                        after.set("ratio", ComputedWords.json(sheet, w.ratio()));
                        return after;
                      }));
              return one;
            }));
    node.set("comparators", sheet.export(answer.affordability().comparators()));
    node.set("onePercent", sheet.export(answer.affordability().onePercent()));
    node.set("paths", Json.list(answer.paths(), WorthJson::path));
  }

  private static ObjectNode offer(OffersAnswer.Worth offer, Sheet sheet) {
    ObjectNode node =
        Json.object()
            .put("id", offer.offer())
            .put("name", offer.name())
            .put("by", offer.by())
            .put("knownFrom", offer.known().toString())
            .put("status", Json.lower(offer.status()));
    OffersAnswer.Completeness c = offer.completeness();
    node.set(
        "completeness",
        Json.object()
            .put("terms", c.terms())
            .put("withAmount", c.withAmount())
            .put("withDate", c.withDate())
            .put("withFunding", c.withFunding()));
    node.set(
        "clauses",
        Json.list(
            offer.clauses(),
            w -> {
              ObjectNode clause =
                  Json.object()
                      .put("position", w.position())
                      .put("issue", w.clause().issue())
                      .put("text", w.clause().text());
              clause.set("figures", sheet.export(w.measures()));
              return clause;
            }));
    ObjectNode posts = Json.object();
    posts.set("labelled", sheet.export(offer.posts().labelled()));
    posts.set("headcount", sheet.export(offer.posts().headcount()));
    node.set("posts", posts);
    node.set("fees", Json.list(offer.fees(), f -> ComputedWords.json(sheet, f)));
    return node;
  }

  private static ObjectNode step(LadderAnswer.Step step, Sheet sheet) {
    ObjectNode node =
        Json.object()
            .put("contract", step.contract())
            .put("grade", step.grade())
            .put("point", step.point())
            .put("effectiveFrom", step.effectiveFrom().toString());
    node.set("now", sheet.exportOne(Optional.of(step.now())));
    node.set("before", ComputedWords.json(sheet, step.before()));
    node.set("rise", ComputedWords.json(sheet, step.rise()));
    return node;
  }

  private static ObjectNode gap(RestorationAnswer.Gap gap, Sheet sheet) {
    ObjectNode node =
        Json.object()
            .put("index", gap.switches().index())
            .put("timing", Json.lower(gap.switches().timing()))
            .put("chain", Json.lower(gap.switches().chain()))
            .put("from", gap.switches().from().toString())
            .put("to", gap.switches().to().toString());
    node.set("erosion", ComputedWords.json(sheet, gap.erosion()));
    node.set("riseNeeded", ComputedWords.json(sheet, gap.riseNeeded()));
    return node;
  }

  private static ObjectNode path(PathAnswer path) {
    ObjectNode node =
        Json.object()
            .put("label", path.assumption().label())
            .put("basis", path.assumption().basis())
            .put("index", path.gap().index())
            .put("timing", Json.lower(path.gap().timing()))
            .put("chain", Json.lower(path.gap().chain()));
    switch (path.outcome()) {
      case PathAnswer.Outcome.Restored restored ->
          node.put("outcome", "restored")
              .put("years", restored.years())
              .put("inPayYear", restored.inPayYear().toString());
      case PathAnswer.Outcome.Never never -> node.put("outcome", "never");
      case PathAnswer.Outcome.Unknown unknown ->
          node.put("outcome", "not computable").put("why", ComputedWords.why(unknown.why()));
    }
    return node;
  }
}

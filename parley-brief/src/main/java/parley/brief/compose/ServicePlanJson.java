package parley.brief.compose;

import java.util.Locale;
import parley.brief.data.Json;
import parley.service.kernel.Interval;
import parley.service.plan.Plan;
import parley.service.plan.PlanAnswer;
import parley.service.plan.PlanOptions;
import parley.service.plan.PlanSpace;
import parley.service.plan.PlanStudy;
import parley.service.plan.Rule;
import parley.service.plan.Selection;
import parley.service.walkout.Absence;
import parley.service.walkout.Spread;
import parley.service.walkout.WalkoutAnswer;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The report on a plan as data. */
record ServicePlanJson(ServicePlanReport report) {

  ObjectNode node() {
    PlanStudy study = report.study();
    PlanAnswer answer = study.answer();
    PlanOptions options = answer.options();
    Absence absence = study.plans().question().absence().orElseThrow();
    ObjectNode node = Json.object().put("kind", "plan");
    node.put("code", study.plans().hospital().code()).put("name", report.hospital().name());
    node.put("from", absence.from().toString()).put("to", absence.to().toString());
    node.put("group", report.group());
    node.set("absentShare", Json.numberOf(report.absent()));
    node.put("seed", options.seed()).put("confidence", options.confidence());
    node.put("replications", options.reportReplications());
    node.put("onTheDay", study.plans().weights().onTheDay());
    node.put("cover", study.plans().weights().cover());
    node.put("chosen", answer.chosen() instanceof Rule rule ? name(rule) : "plan");
    node.set("value", interval(answer.value()));
    outcome(node, study.ofChosen());
    node.set("rules", Json.list(answer.rules(), this::rule));
    node.set("kept", kept(answer));
    node.set("standIns", standIns(answer));
    node.set("standInMeans", Json.list(study.standIns(), ServicePlanJson::mean));
    node.set("selection", selection(answer));
    node.set("finalists", Json.list(answer.finalists(), ServicePlanJson::finalist));
    node.putObject("evaluations")
        .put("search", answer.work().search())
        .put("selection", answer.work().selection())
        .put("report", answer.work().report());
    return node.put("isExhaustive", answer.isExhaustive());
  }

  private static String name(Rule rule) {
    return rule.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static ObjectNode interval(Interval interval) {
    ObjectNode node = Json.object();
    node.set("mean", Json.number(RunMeasure.decimal(interval.mean())));
    node.set("halfWidth", Json.number(RunMeasure.decimal(interval.halfWidth())));
    return node;
  }

  private static void outcome(ObjectNode node, WalkoutAnswer found) {
    node.set("keptShare", Json.one(found.kept(), ServicePlanJson::spread));
    node.set("cancelled", spread(found.cancelled()));
    node.set("standInShifts", spread(found.standIns()));
    node.set("unfilledCover", spread(found.gaps()));
  }

  private static ObjectNode spread(Spread spread) {
    ObjectNode node = Json.object();
    node.set("low", Json.number(RunMeasure.decimal(spread.low())));
    node.set("mid", Json.number(RunMeasure.decimal(spread.mid())));
    node.set("high", Json.number(RunMeasure.decimal(spread.high())));
    node.set("mean", Json.number(RunMeasure.decimal(spread.mean())));
    return node;
  }

  private ObjectNode rule(PlanAnswer.Comparison comparison) {
    ObjectNode node = Json.object().put("rule", name(comparison.rule()));
    node.set("value", interval(comparison.value()));
    node.set("better", interval(comparison.better()));
    outcome(node, report.study().of(comparison.rule()));
    return node;
  }

  private static ArrayNode kept(PlanAnswer answer) {
    PlanSpace space = answer.space();
    Plan plan = answer.bestPlan();
    ArrayNode all =
        Json.list(
            space.sessions(),
            s ->
                Json.object()
                    .put("day", s.day().toString())
                    .put("specialty", s.specialty())
                    .put("kind", Json.lower(s.kind())));
    for (int d = 0; d < all.size(); d++) {
      ((ObjectNode) all.get(d)).put("sessions", plan.number(d)).put("most", space.most(d));
    }
    return all;
  }

  private static ArrayNode standIns(PlanAnswer answer) {
    PlanSpace space = answer.space();
    Plan plan = answer.bestPlan();
    ArrayNode all =
        Json.list(
            space.standIns(),
            s ->
                Json.object()
                    .put("day", s.day().toString())
                    .put("shift", s.shift())
                    .put("grade", s.grade())
                    .put("specialty", s.specialty()));
    for (int i = 0; i < all.size(); i++) {
      int d = space.sessions().size() + i;
      ((ObjectNode) all.get(i)).put("number", plan.number(d)).put("most", space.most(d));
    }
    return all;
  }

  private static ObjectNode mean(PlanStudy.StandInMean one) {
    ObjectNode node =
        Json.object()
            .put("day", one.day().toString())
            .put("shift", one.shift().name())
            .put("grade", one.grade().name());
    node.set("mean", Json.number(RunMeasure.decimal(one.mean())));
    return node.put("named", one.named());
  }

  private static ObjectNode selection(PlanAnswer answer) {
    Selection selection = answer.selection();
    ObjectNode node =
        Json.object()
            .put("candidates", selection.candidates().size())
            .put("replications", selection.replications())
            .put("isGuaranteed", selection.isGuaranteed());
    node.set("indifference", Json.number(RunMeasure.decimal(answer.options().indifference())));
    node.set(
        "drops",
        Json.list(
            selection.drops(),
            d ->
                Json.object()
                    .put("candidate", d.candidate())
                    .put("by", d.by())
                    .put("replications", d.replications())
                    .put("behind", d.behind())));
    return node;
  }

  private static ObjectNode finalist(PlanAnswer.Finalist finalist) {
    ObjectNode node = Json.object();
    node.set("searched", Json.number(RunMeasure.decimal(finalist.searched())));
    node.set("fresh", interval(finalist.fresh()));
    return node;
  }
}

package parley.brief.compose;

import java.util.ArrayList;
import java.util.List;
import parley.brief.data.Json;
import parley.talks.AssumedDeals;
import parley.talks.Choice;
import parley.talks.Deal;
import parley.talks.DealsAnswer;
import parley.talks.Threshold;
import parley.talks.Utility;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The deals, as data. {@code zone} and {@code binding} have one entry for each set of assumptions,
 * and each deal names its set.
 */
final class DealsJson {

  private final Sheet sheet;

  DealsJson(Sheet sheet) {
    this.sheet = sheet;
  }

  void fill(ObjectNode node, DealsAnswer answer) {
    node.set("assumptions", Json.list(answer.assumptions(), this::assumptions));
    List<AssumedDeals.Searched> searched =
        answer.assumptions().stream()
            .filter(AssumedDeals.Searched.class::isInstance)
            .map(AssumedDeals.Searched.class::cast)
            .toList();
    node.set("zone", Json.list(searched, this::zone));
    List<ObjectNode> deals = new ArrayList<>();
    for (AssumedDeals.Searched set : searched) {
      set.deals().forEach(d -> deals.add(deal(set, d)));
    }
    node.set("deals", Json.list(deals, d -> d));
    node.set("binding", Json.list(searched, this::binding));
    node.set("frontier", Json.list(searched, this::frontier));
    node.set("solutions", Json.list(searched, this::solutions));
  }

  private ObjectNode assumptions(AssumedDeals set) {
    ObjectNode node =
        Json.object()
            .put("id", set.set().id())
            .put("label", set.set().label())
            .put("by", set.set().by())
            .put("basis", set.set().basis())
            .put("knownFrom", set.set().known().toString());
    node.set("source", Json.texts(set.set().sources()));
    return switch (set) {
      case AssumedDeals.Searched found ->
          node.put("verdict", Json.lower(found.verdict())).put("packages", found.packages());
      case AssumedDeals.NotSearched none -> node.put("verdict", "not_searched");
    };
  }

  private ObjectNode zone(AssumedDeals.Searched set) {
    ObjectNode node =
        Json.object()
            .put("assumptions", set.set().id())
            .put("packages", set.zone().packages())
            .put("points", set.zone().points())
            .put("signablePackages", set.zone().signablePackages());
    node.set("thresholds", Json.list(set.zone().thresholds(), DealsJson::threshold));
    return node;
  }

  private ObjectNode deal(AssumedDeals.Searched set, Deal deal) {
    ObjectNode node = Json.object().put("assumptions", set.set().id());
    node.set("package", choices(deal.choices()));
    node.set("measures", sheet.export(DealsComposer.measures(deal)));
    node.set("utilities", utilities(deal.utilities()));
    node.set(
        "gates",
        Json.list(
            deal.gates(),
            g -> {
              ObjectNode gate = threshold(g.threshold());
              gate.put("accepts", g.accepts());
              gate.put("slack", g.slack().points());
              return gate;
            }));
    node.put("signable", deal.signable());
    node.set("solutions", Json.texts(deal.formulas().stream().map(Json::lower).toList()));
    node.put("others", deal.others());
    return node;
  }

  private ObjectNode binding(AssumedDeals.Searched set) {
    ObjectNode node = Json.object().put("assumptions", set.set().id());
    node.set("binds", Json.list(set.binding().binds(), DealsJson::threshold));
    node.set("jointly", Json.list(set.binding().jointly(), DealsJson::threshold));
    node.set(
        "effects",
        Json.list(
            set.binding().effects(),
            e -> {
              ObjectNode effect = threshold(e.threshold());
              return effect.put("met", e.met()).put("opens", e.opens());
            }));
    return node;
  }

  private ObjectNode frontier(AssumedDeals.Searched set) {
    ObjectNode node = Json.object().put("assumptions", set.set().id());
    node.set(
        "points",
        Json.list(
            set.frontier(),
            p -> {
              ObjectNode point = Json.object();
              point.set("utilities", utilities(p.utilities()));
              return point
                  .put("inZone", p.inZone())
                  .put("signable", p.signable())
                  .put("packages", p.packages().size());
            }));
    return node;
  }

  private ObjectNode solutions(AssumedDeals.Searched set) {
    ObjectNode node = Json.object().put("assumptions", set.set().id());
    node.set(
        "points",
        Json.list(
            set.solutions(),
            s -> {
              ObjectNode point =
                  Json.object()
                      .put("solution", Json.lower(s.formula()))
                      .put("formula", s.formula().words());
              point.set("utilities", Json.list(s.points(), p -> utilities(p.utilities())));
              return point;
            }));
    return node;
  }

  private static ArrayNode choices(List<Choice> choices) {
    return Json.list(choices, c -> Json.object().put("issue", c.issue()).put("option", c.option()));
  }

  private static ArrayNode utilities(List<Utility> utilities) {
    return Json.list(
        utilities, u -> Json.object().put("party", u.party()).put("points", u.points()));
  }

  private static ObjectNode threshold(Threshold threshold) {
    ObjectNode node = Json.object().put("party", threshold.party());
    node.set("gate", Json.text(threshold.gate()));
    return node.put("points", threshold.points()).put("basis", threshold.basis());
  }
}

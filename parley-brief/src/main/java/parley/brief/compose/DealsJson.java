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
    List<AssumedDeals.Searched> searched = DealsComposer.searched(answer);
    node.set("zone", Json.list(searched, this::zone));
    List<ObjectNode> deals = new ArrayList<>();
    for (AssumedDeals.Searched set : searched) {
      set.deals().forEach(d -> deals.add(deal(set, d)));
    }
    node.set("deals", Json.list(deals, d -> d));
    node.set("binding", Json.list(searched, this::binding));
    node.set("believe", Json.list(searched, this::believe));
    List<ObjectNode> likeliest = new ArrayList<>();
    searched.forEach(set -> set.likeliest().ifPresent(d -> likeliest.add(deal(set, d))));
    node.set("likeliest", Json.list(likeliest, d -> d));
    List<ObjectNode> offers = new ArrayList<>();
    for (AssumedDeals.Searched set : searched) {
      set.offers().forEach(o -> offers.add(deal(set, o.deal()).put("offer", o.offer())));
    }
    node.set("offers", Json.list(offers, o -> o));
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
    node.set("parties", Json.list(set.set().parties(), AssumedJson::party));
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
    node.set("reserves", Json.list(set.reserves(), AssumedJson::reserve));
    node.set("gates", Json.list(set.gates(), g -> AssumedJson.gate(g, threshold(g.threshold()))));
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
              gate.put("slack", g.slack().points()).put("chance", AssumedJson.rounded(g.chance()));
              return gate;
            }));
    node.set("ratified", Json.number(deal.ratified().map(r -> AssumedJson.rounded(r.chance()))));
    node.set(
        "ratifiedRange",
        Json.one(
            deal.ratified(),
            r ->
                Json.object()
                    .put("low", AssumedJson.rounded(r.low()))
                    .put("high", AssumedJson.rounded(r.high()))));
    node.set(
        "leastLikelyGate", Json.text(deal.findLeastLikely().flatMap(g -> g.threshold().gate())));
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
    node.set(
        "leastLikely",
        Json.one(
            set.likeliest().flatMap(Deal::findLeastLikely),
            g -> threshold(g.threshold()).put("chance", AssumedJson.rounded(g.chance()))));
    return node;
  }

  private ObjectNode believe(AssumedDeals.Searched set) {
    ObjectNode node =
        Json.object()
            .put("assumptions", set.set().id())
            .put("zone", set.zone().packages() > 0)
            .put("flip", set.zone().packages() > 0 ? "closes" : "opens");
    node.set(
        "rooms",
        Json.list(
            set.believe().rooms(),
            r -> {
              ObjectNode room =
                  Json.object()
                      .put("party", r.assumed().party())
                      .put("reserve", r.assumed().points())
                      .put("otherParty", r.other().party())
                      .put("otherReserve", r.other().points());
              room.set("highestReserve", Json.number(r.highest().map(Utility::points)));
              return room;
            }));
    node.set(
        "flips",
        Json.list(
            set.believe().flips(),
            f -> {
              ObjectNode flip = Json.object().put("party", f.party()).put("issue", f.issue());
              flip.set("option", Json.text(f.option()));
              return flip.put("number", f.option().isPresent() ? "value" : "weight")
                  .put("from", f.from())
                  .put("to", f.to());
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

package parley.room.table;

import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import parley.brief.data.Json;
import parley.casefile.Assumptions;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes what a labelled set assumes for a party as a sheet, to start from. */
final class SheetWriter {

  private SheetWriter() {}

  static Sheet write(Assumptions.Assumed assumed) {
    return new Sheet(Optional.of(preferences(assumed)), reserve(assumed));
  }

  private static ObjectNode preferences(Assumptions.Assumed assumed) {
    ObjectNode node = Json.object();
    ObjectNode weights = node.putObject("weights");
    new TreeMap<>(assumed.weights()).forEach(weights::put);
    ObjectNode values = node.putObject("values");
    new TreeMap<>(assumed.values())
        .forEach((issue, options) -> {
          ObjectNode one = values.putObject(issue);
          new TreeMap<>(options).forEach(one::put);
        });
    node.set("functions", Json.list(assumed.functions(), SheetWriter::function));
    node.set("interactions", Json.list(assumed.interactions(), SheetWriter::interaction));
    node.set("gates", Json.list(assumed.gates(), SheetWriter::gate));
    return node;
  }

  private static ObjectNode function(Assumptions.ValueFunction function) {
    ObjectNode node =
        Json.object()
            .put("issue", function.issue())
            .put("over", function.over())
            .put("shape", Json.lower(function.shape()));
    node.set(
        "points",
        Json.list(function.points(), p -> Json.object().put("at", p.at()).put("value", p.value())));
    return node.put("basis", function.basis());
  }

  private static ObjectNode interaction(Assumptions.Interaction interaction) {
    ObjectNode node = Json.object();
    node.set(
        "together",
        Json.list(
            interaction.together(),
            t -> Json.object().put("issue", t.issue()).put("option", t.option())));
    return node.put("adds", interaction.adds()).put("basis", interaction.basis());
  }

  private static ObjectNode gate(Assumptions.Threshold gate) {
    ObjectNode node = Json.object().put("gate", gate.gate()).put("accepts", gate.accepts());
    gate.spread().ifPresent(s -> node.put("spread", s));
    gate.vote().ifPresent(v -> node.set("vote", vote(v)));
    gate.movesWith().ifPresent(w -> node.put("movesWith", w));
    return node.put("basis", gate.basis());
  }

  private static ObjectNode vote(Assumptions.Vote vote) {
    ObjectNode node = Json.object();
    ArrayNode line = node.putArray("line");
    for (Assumptions.VotePoint point : vote.line()) {
      ObjectNode one = line.addObject();
      point.offer().ifPresent(o -> one.put("offer", o));
      point.gate().ifPresent(g -> one.put("gate", g));
      point.at().ifPresent(a -> one.put("at", a));
      point.inFavourPercent().ifPresent(p -> one.put("inFavourPercent", p));
      one.put("basis", point.basis());
    }
    node.put("turnoutPercent", vote.turnoutPercent()).put("entitled", vote.entitled());
    vote.swing().ifPresent(s -> node.put("swing", s));
    vote.passPercent().ifPresent(p -> node.put("passPercent", p));
    vote.quorumPercent().ifPresent(p -> node.put("quorumPercent", p));
    vote.entitledPercent().ifPresent(p -> node.put("entitledPercent", p));
    return node.put("basis", vote.basis());
  }

  /**
   * A number or a walkout; a reserve that is the worth of an offer is no start, it is left blank.
   */
  private static Optional<ObjectNode> reserve(Assumptions.Assumed assumed) {
    return assumed
        .reserve()
        .map(value -> Json.object().put("value", value).put("basis", assumed.reserveBasis()))
        .or(() ->
            assumed
                .reserveWalkout()
                .map(w -> {
                  ObjectNode node = Json.object();
                  node.set("walkout", walkout(w));
                  return node;
                }));
  }

  private static ObjectNode walkout(Assumptions.WalkoutScenario walkout) {
    ObjectNode node = Json.object().put("law", walkout.law().name().toLowerCase(Locale.ROOT));
    node.set("medianDays", stated(walkout.medianDays()));
    walkout.sigma().ifPresent(s -> node.set("sigma", stated(s)));
    node.set("settledAtStart", stated(walkout.settledAtStart()));
    walkout.settledInTheEnd().ifPresent(s -> node.set("settledInTheEnd", stated(s)));
    walkout.movesADay().ifPresent(s -> node.set("movesADay", stated(s)));
    node.set("costADay", stated(walkout.costADay()));
    walkout.discountADay().ifPresent(s -> node.set("discountADay", stated(s)));
    return node.put("basis", walkout.basis());
  }

  private static ObjectNode stated(Assumptions.Stated stated) {
    return Json.object().put("value", stated.value()).put("basis", stated.basis());
  }
}

package parley.brief.compose;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.TreeMap;
import parley.brief.data.Json;
import parley.casefile.Assumptions;
import parley.talks.GateReading;
import parley.talks.Reserve;
import parley.talks.gate.GateModel;
import parley.talks.gate.Vote;
import tools.jackson.databind.node.ObjectNode;

/** What an assumption set says, and how it was read, as data. */
final class AssumedJson {

  private static final int PLACES = 6;

  private AssumedJson() {}

  /** A number computed in doubles, to six places. */
  static BigDecimal rounded(double number) {
    return BigDecimal.valueOf(number).setScale(PLACES, RoundingMode.HALF_EVEN);
  }

  static ObjectNode party(Assumptions.Assumed assumed) {
    ObjectNode node = Json.object().put("party", assumed.party());
    ObjectNode weights = Json.object();
    new TreeMap<>(assumed.weights()).forEach(weights::put);
    node.set("weights", weights);
    ObjectNode values = Json.object();
    new TreeMap<>(assumed.values())
        .forEach((issue, of) -> {
          ObjectNode options = Json.object();
          new TreeMap<>(of).forEach(options::put);
          values.set(issue, options);
        });
    node.set("values", values);
    node.set("functions", Json.list(assumed.functions(), AssumedJson::function));
    node.set(
        "interactions",
        Json.list(
            assumed.interactions(),
            i -> {
              ObjectNode interaction = Json.object();
              interaction.set(
                  "together",
                  Json.list(
                      i.together(),
                      t -> Json.object().put("issue", t.issue()).put("option", t.option())));
              return interaction.put("adds", i.adds()).put("basis", i.basis());
            }));
    return node.put("reserveBasis", assumed.reserveBasis());
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

  static ObjectNode reserve(Reserve reserve) {
    ObjectNode node =
        Json.object().put("party", reserve.party()).put("points", reserve.value().points());
    return switch (reserve.origin()) {
      case Reserve.Stated stated -> node.put("kind", "stated");
      case Reserve.OfOffer of -> node.put("kind", "offer").put("offer", of.offer());
      case Reserve.OfWalkout walkout ->
          node.put("kind", "walkout")
              .put("low", rounded(walkout.low()))
              .put("high", rounded(walkout.high()))
              .put("medianDays", rounded(walkout.medianDays()));
    };
  }

  /**
   * How a gate is modelled.
   *
   * @param node its threshold, which takes the rest
   */
  static ObjectNode gate(GateReading gate, ObjectNode node) {
    switch (gate.model()) {
      case GateModel.Sharp sharp -> node.put("model", "sharp");
      case GateModel.Logistic logistic ->
          node.put("model", "logistic").put("spread", rounded(logistic.spread()));
      case Vote vote ->
          node.put("model", "vote")
              .put("level", rounded(vote.line().level()))
              .put("slope", rounded(vote.line().slope()))
              .put("even", rounded(vote.line().even()))
              .put("votes", vote.votes())
              .put("needed", vote.needed())
              .put("swing", rounded(vote.swing()));
    }
    node.set("movesWith", Json.text(gate.movesWith()));
    node.set(
        "calibration",
        Json.one(
            gate.calibration(),
            c -> {
              ObjectNode calibration = Json.object();
              calibration.set(
                  "votes",
                  Json.list(
                      c.votes(),
                      v -> {
                        ObjectNode vote = Json.object();
                        vote.set("offer", Json.text(v.offer()));
                        return vote.put("at", rounded(v.at()))
                            .put("atAssumed", v.atAssumed())
                            .put("share", rounded(v.share()))
                            .put("shareAssumed", v.shareAssumed());
                      }));
              calibration.set("failed", Json.text(c.failed().map(Json::lower)));
              return calibration;
            }));
    return node;
  }
}

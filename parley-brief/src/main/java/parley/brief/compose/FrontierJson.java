package parley.brief.compose;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import parley.brief.data.Json;
import parley.talks.format.Reading;
import parley.talks.frontier.Formula;
import parley.talks.frontier.Frontier;
import parley.talks.frontier.Ideal;
import parley.talks.frontier.NoZone;
import parley.talks.study.FrontierStudy;
import parley.talks.study.Ground;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.BooleanNode;
import tools.jackson.databind.node.ObjectNode;

/** The frontier of a scenario from files as data. */
final class FrontierJson {

  private final Reading reading;
  private final FrontierStudy study;
  private final Ground ground;
  private final Frontier frontier;

  FrontierJson(Reading reading, FrontierStudy study) {
    this.reading = reading;
    this.study = study;
    this.ground = study.ground();
    this.frontier = study.frontier();
  }

  ObjectNode json(BigDecimal milliseconds) {
    ObjectNode node = Json.object().put("scenario", ground.scenario().name());
    node.put("format", reading.format().word());
    node.set("parties", Json.texts(ground.parties()));
    node.set(
        "reserves",
        Json.list(
            IntStream.range(0, ground.parties().size()).boxed().toList(),
            p -> Json.one(ground.space().reserve(p), UtilityWords::number)));
    node.set("outcomes", UtilityWords.count(ground.outcomes()));
    node.put("frontierPoints", frontier.size());
    node.set("frontierOutcomes", Json.one(study.outcomes(), UtilityWords::count));
    node.set(
        "slack",
        UtilityWords.numbers(
            IntStream.range(0, ground.parties().size()).mapToObj(study::slack).toList()));
    node.set("zone", Json.one(study.hasZone(), BooleanNode::valueOf));
    node.put("zonePoints", study.solutions().zone().size());
    node.set("nash", solution(Formula.NASH_PRODUCT, Ideal.BEST_OF_ALL));
    node.set("ksMaxMin", solution(Formula.KALAI_SMORODINSKY_MAX_MIN, Ideal.BEST_OF_ALL));
    node.set("ksMinDiff", solution(Formula.KALAI_SMORODINSKY_MIN_DIFFERENCE, Ideal.BEST_OF_ALL));
    node.set("egalitarian", solution(Formula.EGALITARIAN, Ideal.BEST_OF_ALL));
    node.set("utilitarian", solution(Formula.UTILITARIAN, Ideal.BEST_OF_ALL));
    node.set("ksMaxMinInZone", solution(Formula.KALAI_SMORODINSKY_MAX_MIN, Ideal.BEST_IN_ZONE));
    node.set(
        "ksMinDiffInZone", solution(Formula.KALAI_SMORODINSKY_MIN_DIFFERENCE, Ideal.BEST_IN_ZONE));
    node.set("noZone", Json.one(study.noZone(), this::noZone));
    node.put("milliseconds", milliseconds);
    node.set("quirks", QuirkWords.json(reading.quirks()));
    return node;
  }

  private JsonNode solution(Formula formula, Ideal ideal) {
    return Json.one(
        study.find(formula, ideal),
        solved -> {
          int point = solved.points().getFirst();
          ObjectNode node = Json.object();
          if (formula == Formula.NASH_PRODUCT) {
            node.set(
                "product", UtilityWords.number(study.solutions().score(formula, ideal, point)));
          }
          node.setAll(at(point));
          return node.put("ties", solved.points().size())
              .put("dependsOnScale", formula.dependsOnScale());
        });
  }

  private ObjectNode at(int point) {
    ObjectNode node = Json.object();
    node.set(
        "utilities",
        UtilityWords.numbers(
            IntStream.range(0, ground.parties().size())
                .mapToObj(p -> frontier.utility(point, p))
                .toList()));
    ObjectNode named = node.putObject("package");
    List<String> options = ground.options(frontier.outcome(point));
    for (int i = 0; i < options.size(); i++) {
      named.put(ground.scenario().issues().get(i).name(), options.get(i));
    }
    return node;
  }

  private ObjectNode noZone(NoZone none) {
    ObjectNode node = Json.object();
    node.set("distance", UtilityWords.number(none.distance()));
    node.set("shortfalls", UtilityWords.numbers(none.nearest().getFirst().lacks()));
    node.set("nearest", at(none.nearest().getFirst().point()).put("ties", none.nearest().size()));
    node.set("cheapestMove", Json.one(study.cheapestMove(), this::move));
    return node;
  }

  private ObjectNode move(NoZone.Move move) {
    ObjectNode node =
        Json.object()
            .put("party", ground.parties().get(move.party()))
            .put("issue", ground.space().issue(move.issue()).name())
            .put("from", ground.space().option(move.issue(), move.from()))
            .put("to", ground.space().option(move.issue(), move.to()));
    node.set("gain", UtilityWords.number(move.gain()));
    node.set("cost", UtilityWords.number(move.cost()));
    return node;
  }
}

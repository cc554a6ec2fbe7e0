package parley.brief.compose;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import parley.brief.data.Json;
import parley.talks.format.Reading;
import parley.talks.session.Quality;
import parley.talks.session.SessionResult;
import parley.talks.session.SessionStudy;
import parley.talks.space.Ratio;
import parley.talks.study.Ground;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A session as data. */
final class SessionJson {

  private final Reading reading;
  private final SessionStudy study;
  private final Ground ground;
  private final SessionResult result;

  SessionJson(Reading reading, SessionStudy study) {
    this.reading = reading;
    this.study = study;
    ground = study.ground();
    result = study.result();
  }

  /** What a party has in the end, exact: the deal, or its reserve. */
  static Ratio utility(SessionStudy study, int party) {
    return study.result().isAgreement()
        ? study.ground().space().utility(party, study.result().outcome())
        : study.ground().reserves().get(party);
  }

  ObjectNode json(boolean withTrace) {
    SessionActs acts = new SessionActs(study);
    ObjectNode node = Json.object().put("scenario", ground.scenario().name());
    node.put("format", reading.format().word());
    node.put("protocol", study.play().protocol().word());
    node.set("parties", Json.texts(ground.parties()));
    node.set("strategies", Json.texts(study.play().names()));
    node.put("rounds", study.setting().rounds());
    node.put("seed", study.setting().seed());
    node.put("openPreferences", study.setting().openPreferences());
    node.set(
        "reserves",
        Json.list(
            IntStream.range(0, ground.parties().size()).boxed().toList(),
            p -> Json.one(ground.space().reserve(p), UtilityWords::number)));
    node.put("agreement", result.isAgreement());
    node.put("ending", Json.lower(result.ending()));
    node.put("round", result.round());
    node.set(
        "endedBy",
        Json.text(
            Optional.of(result.by()).filter(p -> p < ground.parties().size()).map(acts::nameOf)));
    node.set(
        "package",
        Json.one(
            Optional.of(result).filter(SessionResult::isAgreement),
            r -> named(ground.options(r.outcome()))));
    node.set(
        "utilities",
        UtilityWords.numbers(
            IntStream.range(0, ground.parties().size()).mapToObj(p -> utility(study, p)).toList()));
    node.set(
        "discountedUtilities",
        Json.list(result.discounted(), d -> Json.numberOf(BigDecimal.valueOf(d))));
    node.set(
        "distanceToFrontier",
        Json.one(study.quality(), q -> Json.numberOf(BigDecimal.valueOf(q.toFrontier()))));
    node.set(
        "distanceToNash",
        number(study.quality().map(Quality::toNash).orElse(OptionalDouble.empty())));
    node.set(
        "nashUtilities", Json.one(study.bounds().filter(b -> b.nash().isPresent()), this::nash));
    node.put("acts", acts.size());
    if (withTrace) {
      node.set(
          "trace",
          Json.list(IntStream.range(0, acts.size()).boxed().toList(), act -> act(acts, act)));
    }
    node.set("quirks", QuirkWords.json(reading.quirks()));
    return node;
  }

  private static JsonNode number(OptionalDouble number) {
    return number.isPresent()
        ? Json.numberOf(BigDecimal.valueOf(number.getAsDouble()))
        : Json.none();
  }

  private JsonNode nash(SessionStudy.Bounds bounds) {
    int point = bounds.nash().orElseThrow();
    return UtilityWords.numbers(
        IntStream.range(0, ground.parties().size())
            .mapToObj(p -> bounds.frontier().utility(point, p))
            .toList());
  }

  private ObjectNode act(SessionActs acts, int act) {
    ObjectNode node =
        Json.object()
            .put("round", study.trace().round(act))
            .put("who", acts.who(act))
            .put("what", acts.what(act));
    node.set("utilities", UtilityWords.numbers(acts.utilities(act)));
    node.set("package", named(acts.options(act)));
    return node;
  }

  private ObjectNode named(List<String> options) {
    ObjectNode named = Json.object();
    for (int i = 0; i < options.size(); i++) {
      named.put(ground.scenario().issues().get(i).name(), options.get(i));
    }
    return named;
  }
}

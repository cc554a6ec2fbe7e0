package parley.brief.compose;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import parley.brief.data.Json;
import parley.service.national.Calibration;
import parley.service.national.CalibrationRow;
import parley.service.national.Coefficient;
import parley.service.national.Rival;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The calibration on past walkouts as data; shares from 0 to 1, logarithms are natural. */
final class CalibrationJson {

  private static final int DECIMALS = 6;

  private final Sheet sheet;
  private final Calibration past;
  private final ForcedSteps forced;

  CalibrationJson(Sheet sheet, Calibration past, ForcedSteps forced) {
    this.sheet = sheet;
    this.past = past;
    this.forced = forced;
  }

  ObjectNode node() {
    ObjectNode node = Json.object();
    node.set("walkouts", Json.list(past.rows(), this::walkout));
    node.set("countedAWeekday", ComputedWords.json(sheet, past.countedAWeekday()));
    node.put("forcedFactor", number(past.forcedFactor()));
    node.put("deviation", number(past.deviation()));
    node.put("degrees", past.degrees());
    node.set("terms", Json.list(past.coefficients(), this::term));
    node.set("models", Json.list(past.rivals(), CalibrationJson::model));
    node.put("hospitals", forced.hospitals());
    node.set(
        "forced",
        Json.list(
            forced.steps(),
            s ->
                Json.object().put("absent", number(s.absent())).put("forced", number(s.forced()))));
    return node;
  }

  private ObjectNode walkout(CalibrationRow row) {
    ObjectNode node =
        Json.object()
            .put("walkout", row.walkout())
            .put("number", row.number())
            .put("weekdays", row.days().weekdays())
            .put("otherDays", row.days().others())
            .put("joint", row.joint())
            .put("policy", Json.lower(row.policy()))
            .put("absence", Json.lower(row.absence()));
    node.set("absent", ComputedWords.json(sheet, row.absent()));
    node.set("forced", ComputedWords.json(sheet, row.forced()));
    node.put("forcedTooHigh", row.isForcedTooHigh());
    node.set("editions", Json.list(row.editions(), this::edition));
    node.set("keptPublished", sheet.exportOne(row.keptPublished()));
    node.set("keptModelled", ComputedWords.json(sheet, row.keptModelled()));
    return node;
  }

  private ObjectNode edition(CalibrationRow.Edition edition) {
    ObjectNode node = Json.object();
    node.set("published", sheet.exportOne(Optional.of(edition.published())));
    node.put("count", edition.isCount());
    node.put("floor", edition.isFloor());
    node.put("lostShare", number(edition.lost()));
    node.set("modelled", ComputedWords.json(sheet, edition.modelled()));
    node.put("residual", number(edition.residual()));
    node.set("leftOut", leftOut(edition.leaveOneOut()));
    return node;
  }

  private JsonNode leftOut(Optional<CalibrationRow.LeaveOneOut> left) {
    return Json.one(
        left,
        l -> {
          ObjectNode node = Json.object();
          node.set("modelled", ComputedWords.json(sheet, l.modelled()));
          node.put("residual", number(l.residual()));
          node.put("holds", l.isInside());
          node.set("missing", Json.texts(l.missing().stream().map(Json::lower).toList()));
          return node;
        });
  }

  private ObjectNode term(Coefficient c) {
    ObjectNode node =
        Json.object()
            .put("term", Json.lower(c.term()))
            .put("low", number(c.value().low()))
            .put("mid", number(c.value().mid()))
            .put("high", number(c.value().high()));
    node.set(
        "effect",
        ComputedWords.json(sheet, Optional.ofNullable(past.effects().get(c.term())).orElseThrow()));
    return node;
  }

  private static ObjectNode model(Rival rival) {
    ObjectNode node = Json.object().put("model", Json.lower(rival.model()));
    node.set("terms", Json.texts(rival.terms().stream().map(Json::lower).toList()));
    node.put("error", number(rival.rmse()));
    node.set(
        "leftOutError",
        Json.number(
            rival.leaveOneOutRmse().stream().mapToObj(CalibrationJson::number).findFirst()));
    node.put("explained", number(rival.logShareExplained()));
    return node;
  }

  private static BigDecimal number(double value) {
    return BigDecimal.valueOf(value).setScale(DECIMALS, RoundingMode.HALF_EVEN);
  }
}

package parley.brief.compose;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import parley.brief.data.CsvPage;
import parley.brief.data.Json;
import parley.casefile.Computed;
import parley.service.flow.FlowMeasure;
import parley.service.hospital.SessionKind;
import parley.service.impact.CaseImpact;
import parley.service.impact.FlowImpact;
import parley.service.impact.PlannedImpact;
import parley.service.kernel.Interval;
import parley.service.surge.SurgeEffects;
import parley.service.walkout.RecoverySpread;
import parley.service.walkout.Spread;
import parley.service.walkout.WaitingEffect;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What becomes of patients as data. */
final class ImpactData {

  private final Sheet sheet;
  private final CaseImpact impact;
  private final PlannedImpact planned;

  ImpactData(Sheet sheet, CaseImpact impact) {
    this.sheet = sheet;
    this.impact = impact;
    planned = impact.planned();
  }

  ObjectNode json() {
    ObjectNode node = Json.object();
    node.put("from", impact.question().from().toString());
    node.put("to", impact.question().to().toString());
    node.set("hospital", Json.text(impact.question().hospital()));
    node.put("walkoutNumber", impact.prediction().number());
    node.put("policy", Json.lower(impact.prediction().policy()));
    node.set("kept", range(impact.kept()));
    node.set("keptOutpatient", range(impact.keptOutpatient()));
    node.set("keptTheatre", range(impact.keptTheatre()));
    node.set("cancelled", range(impact.cancelled()));
    node.set("cancelledInpatient", range(impact.cancelledInpatient()));
    node.set("cancelledOutpatient", range(impact.cancelledOutpatient()));
    node.set("recoveryDays", recovery(planned.recovery()));
    node.put("seed", planned.seed());
    node.put("replications", planned.replications());
    node.put("draws", impact.prediction().lostShares().length);
    node.set("keptByDay", byDay());
    node.set("keptBySpecialty", shares(planned.keptBySpecialty()));
    node.set("keptByUrgency", shares(planned.keptByUrgency()));
    ObjectNode recoveries = node.putObject("recoveryDaysBySpecialty");
    planned.recoveryBySpecialty().forEach((s, r) -> recoveries.set(s, recovery(r)));
    node.set("putOffOnAllDays", count(planned.cancelled()));
    ObjectNode kinds = node.putObject("putOffOnAllDaysByKind");
    planned.cancelledByKind().forEach((k, s) -> kinds.set(kind(k), count(s)));
    node.set("waiting", FanChart.json(planned.waiting()));
    node.put("waitingFrom", planned.question().first().toString());
    node.set("standIns", count(planned.standIns()));
    node.set("coverGaps", count(planned.gaps()));
    node.set("hospitals", Json.list(planned.hospitals(), ImpactData::hospital));
    node.set("lists", Json.list(impact.lists(), ImpactData::list));
    node.set("flow", Json.one(impact.flow(), ImpactData::flow));
    node.set("effects", Json.list(new ImpactTables(impact).effects(), ImpactData::effects));
    Stream.of(
            impact.kept(),
            impact.keptOutpatient(),
            impact.keptTheatre(),
            impact.cancelled(),
            impact.cancelledInpatient(),
            impact.cancelledOutpatient())
        .forEach(c -> sheet.exportOne(c.find()));
    return node;
  }

  private static String kind(SessionKind kind) {
    return kind == SessionKind.THEATRE ? "inpatient" : "outpatient";
  }

  /** The ends and the middle of a figure; all alike where it is exact, null where there is none. */
  private static JsonNode range(Computed computed) {
    return Json.one(
        computed.find(),
        f -> {
          ObjectNode node = Json.object();
          node.set("low", Json.number(f.lowest()));
          node.set("mid", Json.number(f.value()));
          node.set("high", Json.number(f.highest()));
          return node.put("figure", f.id());
        });
  }

  private JsonNode byDay() {
    ObjectNode days = Json.object();
    for (int d = 0; d < planned.keptByDay().size(); d++) {
      Optional<Spread> kept = planned.keptByDay().get(d);
      if (kept.isPresent()) {
        days.set(impact.question().from().plusDays(d).toString(), share(kept));
      }
    }
    return days;
  }

  private static ObjectNode shares(Map<String, Optional<Spread>> shares) {
    ObjectNode node = Json.object();
    shares.forEach((name, share) -> node.set(name, share(share)));
    return node;
  }

  /** In percent. */
  private static JsonNode share(Optional<Spread> share) {
    return Json.one(share, s -> range(100 * s.low(), 100 * s.mid(), 100 * s.high(), 2));
  }

  private static JsonNode count(Spread spread) {
    return range(spread.low(), spread.mid(), spread.high(), 0);
  }

  private static ObjectNode range(double low, double mid, double high, int places) {
    ObjectNode node = Json.object();
    node.set("low", Json.numberOf(ImpactWords.rounded(low, places)));
    node.set("mid", Json.numberOf(ImpactWords.rounded(mid, places)));
    node.set("high", Json.numberOf(ImpactWords.rounded(high, places)));
    return node;
  }

  private static ObjectNode recovery(RecoverySpread days) {
    ObjectNode node = Json.object();
    node.set("low", whole(days.low()));
    node.set("mid", whole(days.mid()));
    node.set("high", whole(days.high()));
    node.set("recoveredShare", Json.numberOf(BigDecimal.valueOf(days.recoveredShare())));
    return node;
  }

  private static JsonNode whole(OptionalInt days) {
    return Json.whole(days.isPresent() ? Optional.of(days.getAsInt()) : Optional.empty());
  }

  private static ObjectNode hospital(PlannedImpact.OfHospital hospital) {
    ObjectNode node = Json.object().put("code", hospital.code()).put("name", hospital.name());
    node.set("kept", share(hospital.kept()));
    node.set("putOff", count(hospital.lost()));
    node.set("recoveryDays", recovery(hospital.recovery()));
    node.set("coverGaps", count(hospital.gaps()));
    return node;
  }

  private static ObjectNode list(WaitingEffect list) {
    ObjectNode node = Json.object().put("specialty", list.specialty());
    node.set("with", state(list.with()));
    node.set("without", state(list.without()));
    node.set("difference", state(list.difference()));
    ObjectNode needs = node.putObject("forAPromiseOf18Weeks");
    needs.set("size", Json.number(RunMeasure.decimal(list.targets().size())));
    needs.set(
        "treatmentsAWeekToReachItInHalfAYear",
        Json.number(RunMeasure.decimal(list.targets().reliefCapacity(list.with().size().mid()))));
    return node;
  }

  /** The bands are weeks waited, from up to one on; the last has no end. */
  private static ObjectNode state(WaitingEffect.State state) {
    ObjectNode node = Json.object();
    node.set("size", count(state.size()));
    node.set("over18Weeks", count(state.over18Weeks()));
    node.set("over52Weeks", count(state.over52Weeks()));
    node.set("over65Weeks", count(state.over65Weeks()));
    node.set("meanByWeek", Json.list(state.bands(), n -> Json.number(RunMeasure.decimal(n))));
    return node;
  }

  private static ObjectNode flow(FlowImpact flow) {
    ObjectNode node = Json.object().put("from", flow.first().toString()).put("days", flow.days());
    node.put("replications", flow.replications());
    flow.worlds()
        .forEach((world, measures) -> node.set(ImpactTables.words(world), measures(measures)));
    node.set("change", measures(flow.changes()));
    flow.daily()
        .ifPresent(daily -> {
          ObjectNode fans = node.putObject("daily");
          for (FlowMeasure measure : FlowMeasure.values()) {
            Optional.ofNullable(daily.fans().get(measure))
                .ifPresent(fan -> fans.set(measure.id(), FanChart.json(fan)));
          }
        });
    return node;
  }

  private static ObjectNode measures(Map<FlowMeasure, Interval> measures) {
    ObjectNode node = Json.object();
    measures.forEach((m, i) -> node.set(m.id(), interval(i)));
    return node;
  }

  private static ObjectNode interval(Interval interval) {
    ObjectNode node = Json.object();
    node.set("mean", Json.number(RunMeasure.decimal(interval.mean())));
    node.set("halfWidth", Json.number(RunMeasure.decimal(interval.halfWidth())));
    return node;
  }

  private static ObjectNode effects(SurgeEffects effects) {
    ObjectNode node = Json.object().put("measure", effects.measure());
    node.set("walkout", interval(effects.strike()));
    node.set("surge", interval(effects.flu()));
    node.set("both", interval(effects.both()));
    node.set("interaction", interval(effects.interaction()));
    return node;
  }

  /** What hospitals would report by day, in the columns of published returns. */
  static String returns(CaseImpact impact) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(
        List.of(
            "date",
            "region",
            "org_code",
            "org_name",
            "staff_absent",
            "inpatient_rescheduled",
            "outpatient_rescheduled"));
    for (PlannedImpact.OfHospital hospital : impact.planned().hospitals()) {
      for (PlannedImpact.DayReturn day : hospital.returns()) {
        rows.add(
            List.of(
                day.day().toString(),
                hospital.region(),
                hospital.code(),
                hospital.name(),
                ImpactWords.rounded(day.absent(), 1).toPlainString(),
                ImpactWords.rounded(day.inpatient(), 1).toPlainString(),
                ImpactWords.rounded(day.outpatient(), 1).toPlainString()));
      }
    }
    return CsvPage.rows(rows.stream());
  }
}

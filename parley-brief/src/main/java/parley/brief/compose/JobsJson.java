package parley.brief.compose;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import parley.brief.data.Json;
import parley.casefile.Computed;
import parley.casefile.Figure;
import parley.casefile.Range;
import parley.pay.jobs.Assumption;
import parley.pay.jobs.JobsAnswer;
import parley.pay.jobs.PostsPlan;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Applicants, places and those who wait as data. */
final class JobsJson {

  private final Sheet sheet;
  private final JobsAnswer answer;

  JobsJson(Sheet sheet, JobsAnswer answer) {
    this.sheet = sheet;
    this.answer = answer;
  }

  ObjectNode node() {
    ObjectNode node = Json.object();
    node.set("population", Json.text(answer.projection().map(p -> p.population().toString())));
    node.put("target", answer.question().target());
    node.put("horizon", answer.question().horizon());
    node.set("history", Json.list(answer.history(), this::history));
    node.set(
        "assumptions",
        Json.list(answer.listAll(JobsAnswer.Projection::assumptions), this::assumption));
    node.set("plans", Json.list(answer.plans(), JobsJson::plan));
    node.set(
        "scenarios", Json.list(answer.listAll(JobsAnswer.Projection::scenarios), this::scenario));
    node.set(
        "clears", Json.list(answer.listAll(JobsAnswer.Projection::scenarios), JobsJson::clears));
    node.set("headcount", headcount());
    node.set(
        "placesNeeded", Json.list(answer.listAll(JobsAnswer.Projection::longRun), this::longRun));
    node.set(
        "sensitivity",
        Json.list(answer.listAll(JobsAnswer.Projection::sensitivity), this::sensitivity));
    node.set("cohorts", Json.list(answer.listAll(JobsAnswer.Projection::cohorts), this::cohort));
    node.set(
        "backtest", Json.list(answer.listAll(JobsAnswer.Projection::backtest), this::backtest));
    node.set("stated", sheet.export(answer.stated()));
    node.set(
        "missing",
        Json.list(
            answer.missing(),
            m -> Json.object().put("id", m.id()).put("why", ComputedWords.why(m))));
    return node;
  }

  private ObjectNode history(JobsAnswer.HistoryYear year) {
    ObjectNode node = Json.object().put("year", year.year());
    node.set("applicants", Json.number(year.applicants().value()));
    node.set("posts", Json.number(year.places().flatMap(Figure::value)));
    node.set("ratio", Json.number(year.ratio().find().flatMap(Figure::value)));
    node.put("population", year.population().toString());
    node.put("unit", Json.lower(year.population().unit()));
    node.put("kind", year.population().kind());
    node.put("geography", year.population().geography());
    node.set("figures", figures(year));
    return node;
  }

  private JsonNode figures(JobsAnswer.HistoryYear year) {
    ObjectNode node = Json.object();
    node.set("applicants", sheet.exportOne(Optional.of(year.applicants())));
    node.set("posts", sheet.exportOne(year.places()));
    node.set("ratio", sheet.exportOne(year.ratio().find()));
    return node;
  }

  private ObjectNode assumption(Assumption assumption) {
    ObjectNode node =
        Json.object()
            .put("kind", Json.lower(assumption.kind()))
            .put("text", JobsWords.assumption(assumption))
            .put("origin", Json.lower(assumption.origin()));
    node.set("low", Json.number(assumption.range().map(Range::low)));
    node.set("high", Json.number(assumption.range().map(Range::high)));
    node.set("figures", sheet.export(assumption.rests()));
    return node;
  }

  private static ObjectNode plan(PostsPlan plan) {
    ObjectNode node = Json.object().put("id", plan.id()).put("opening", Json.lower(plan.opening()));
    node.set("offer", Json.text(plan.offer()));
    node.put("evenSplit", plan.evenSplit());
    node.set(
        "added",
        Json.list(
            plan.added().entrySet(),
            e -> Json.object().put("year", e.getKey()).put("posts", e.getValue())));
    return node;
  }

  private ObjectNode scenario(JobsAnswer.Scenario scenario) {
    ObjectNode node =
        Json.object()
            .put("name", scenario.id())
            .put("text", text(scenario))
            .put("competitors", Json.lower(scenario.competitors()))
            .put("entered", Json.lower(scenario.entered()))
            .put("plan", scenario.plan().id());
    node.set("years", Json.list(scenario.years(), this::year));
    node.set("longRunWaiting", ComputedWords.json(sheet, scenario.longRunWaiting()));
    return node;
  }

  private static String text(JobsAnswer.Scenario scenario) {
    return JobsWords.group(scenario.competitors(), scenario.entered())
        + "; "
        + JobsWords.plan(scenario.plan());
  }

  private ObjectNode year(JobsAnswer.Year year) {
    ObjectNode node = Json.object().put("year", year.year()).put("posts", year.posts());
    node.set("applicants", band(year.applicants()));
    node.set("ratio", band(year.ratio()));
    node.set("waiting", band(year.waiting()));
    node.put("trainingPostsAdded", year.added());
    node.put("headcountRelabelled", BigDecimal.ZERO);
    node.put("headcountNew", year.added());
    return node;
  }

  private ObjectNode band(Computed.Known known) {
    Figure figure = known.figure();
    sheet.exportOne(Optional.of(figure));
    ObjectNode node = Json.object();
    node.set("low", Json.number(figure.lowest()));
    node.set("mid", Json.number(figure.value()));
    node.set("high", Json.number(figure.highest()));
    return node.put("figure", figure.id());
  }

  private static ObjectNode clears(JobsAnswer.Scenario scenario) {
    ObjectNode node =
        Json.object()
            .put("scenario", scenario.id())
            .put("target", scenario.clears().target())
            .put("text", JobsWords.clears(scenario.clears()));
    node.set("earliest", Json.whole(scenario.clears().earliest()));
    node.set("mid", Json.whole(scenario.clears().middle()));
    node.set("latest", Json.whole(scenario.clears().latest()));
    return node;
  }

  private JsonNode headcount() {
    return Json.one(
        answer.headcounts(),
        h -> {
          ObjectNode node = Json.object();
          node.set("offer", Json.text(h.plan().offer()));
          node.set("years", Json.list(h.years(), JobsJson::headcount));
          node.set("relabelled", said(h.plan(), answer.posts().headcount()));
          node.set("new", said(h.plan(), answer.posts().labelled()));
          return node;
        });
  }

  private static ObjectNode headcount(JobsAnswer.Headcount year) {
    ObjectNode node = Json.object().put("year", year.year());
    node.put("trainingPosts", number(year.trainingPosts()));
    ObjectNode relabelled = Json.object();
    relabelled.put("locallyEmployed", number(year.locallyEmployedIfRelabelled()));
    relabelled.put("headcount", number(year.totalIfRelabelled()));
    node.set("relabelled", relabelled);
    ObjectNode fresh = Json.object();
    fresh.put("locallyEmployed", number(year.locallyEmployedIfNew()));
    fresh.put("headcount", number(year.totalIfNew()));
    node.set("new", fresh);
    return node;
  }

  private static BigDecimal number(Computed.Known known) {
    return known.figure().value().orElseThrow();
  }

  /** Who says which, if it is an offer's posts. */
  private JsonNode said(PostsPlan plan, List<Figure> figures) {
    return Json.list(
        plan.offer().isPresent() ? figures.stream().filter(Figure::isSourced).toList() : List.of(),
        f -> {
          ObjectNode node = Json.object();
          node.set("by", Json.text(f.by()));
          node.set("figure", sheet.exportOne(Optional.of(f)));
          return node;
        });
  }

  private ObjectNode longRun(JobsAnswer.LongRun run) {
    ObjectNode node =
        Json.object()
            .put("competitors", Json.lower(run.competitors()))
            .put("entered", Json.lower(run.entered()));
    node.set("places", band(run.postsNeeded()));
    return node;
  }

  private ObjectNode sensitivity(JobsAnswer.Sensitivity row) {
    ObjectNode node =
        Json.object()
            .put("competitors", Json.lower(row.competitors()))
            .put("plan", row.plan().id())
            .put("reapply", row.reapply())
            .put("newApplicantsTimes", row.factor())
            .put("ratio", number(row.ratio()));
    node.set("clears", Json.whole(row.clears()));
    return node;
  }

  private ObjectNode cohort(JobsAnswer.Cohort cohort) {
    ObjectNode node =
        Json.object().put("year", cohort.year()).put("from", Json.lower(cohort.from()));
    node.set("leaving", sheet.exportOne(Optional.of(cohort.leaving().figure())));
    return node;
  }

  private ObjectNode backtest(JobsAnswer.Backtest test) {
    ObjectNode node =
        Json.object().put("year", test.year()).put("entered", Json.lower(test.entered()));
    node.set("projected", band(test.projected()));
    node.set("counted", Json.number(test.counted().value()));
    return node.put("within", !test.missed());
  }
}

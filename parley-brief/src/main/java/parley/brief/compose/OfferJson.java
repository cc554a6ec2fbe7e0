package parley.brief.compose;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import parley.brief.data.Json;
import parley.casefile.Computed;
import parley.casefile.Figure;
import parley.casefile.OfferChanges;
import parley.pay.offer.Executed;
import parley.pay.offer.OfferOutcome;
import parley.pay.offer.OffersAnswer;
import parley.pay.offer.OffersQuestion;
import parley.pay.offer.PointOutcome;
import parley.pay.offer.Reach;
import parley.pay.offer.RealChange;
import parley.pay.offer.Term;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Offers, executed and compared, as data. */
final class OfferJson {

  private final Sheet sheet;
  private final OffersAnswer answer;

  OfferJson(Sheet sheet, OffersAnswer answer) {
    this.sheet = sheet;
    this.answer = answer;
  }

  /** Puts offer, against, clauses, outcomes, totals and changes. */
  void fill(ObjectNode node) {
    Optional<Executed> newer = answer.executed().stream().findFirst();
    Optional<Executed> older = answer.executed().stream().skip(1).findFirst();
    node.set("offer", Json.text(newer.map(Executed::offer)));
    node.set("against", Json.text(older.map(Executed::offer)));
    node.set("switches", switches(newer));
    node.set("clauses", clauses(newer));
    node.set("againstClauses", clauses(older));
    node.set("outcomes", outcomes(newer));
    node.set("againstOutcomes", outcomes(older));
    node.set(
        "totals",
        Json.list(
            newer.map(Executed::points).orElse(List.of()),
            p -> total(p, older.flatMap(o -> o.find(p)))));
    newer.flatMap(Executed::why).ifPresent(w -> node.put("notExecuted", ComputedWords.why(w)));
    node.set("changes", Json.one(answer.changes(), this::changes));
  }

  private JsonNode switches(Optional<Executed> executed) {
    OffersQuestion question = answer.question();
    ObjectNode node = Json.object().put("share", question.share());
    node.set("grade", Json.text(question.grade()));
    node.set("pension", Json.text(executed.flatMap(e -> e.circumstances().pension())));
    node.set("loan", Json.text(executed.flatMap(e -> e.circumstances().loan())));
    return node;
  }

  private ArrayNode clauses(Optional<Executed> executed) {
    return Json.list(executed.map(Executed::terms).orElse(List.of()), this::clause);
  }

  private ObjectNode clause(Term term) {
    ObjectNode node =
        Json.object()
            .put("position", term.at().position())
            .put("kind", OfferWords.kind(term))
            .put("issue", term.at().clause().issue())
            .put("text", term.at().clause().text());
    term.findReach().ifPresent(r -> reach(node, r));
    switch (term) {
      case Term.NodalReform t -> node.put("point", t.point()).put("sets", Json.lower(t.kind()));
      case Term.Backdating t -> node.put("from", t.from().toString());
      case Term.MultiYearPath t ->
          node.put("rise", Json.lower(t.rise())).set("years", Json.number(t.years().value()));
      case Term.FeeReimbursement t -> node.set("total", ComputedWords.json(sheet, t.total()));
      case Term.TrainingPosts t -> node.set("headcount", Json.list(t.headcount(), this::headcount));
      case Term.Quoted t -> node.put("why", Json.lower(t.why()));
      case Term.PercentAward t -> {}
      case Term.ConsolidatedCash t -> {}
      case Term.OneOff t -> {}
      case Term.PartTimeAllowance t -> {}
      case Term.RotaPromise t -> node.set("promise", Json.text(t.promise().text()));
      case Term.Words t -> {}
    }
    node.set("figures", sheet.export(term.figures()));
    return node;
  }

  private static void reach(ObjectNode node, Reach reach) {
    node.put("from", reach.from().toString()).put("fromIs", Json.lower(reach.start()));
    node.set("points", Json.texts(reach.points()));
  }

  private ObjectNode headcount(Term.Headcount headcount) {
    String kind =
        switch (headcount) {
          case Term.Headcount.Relabelled h -> "relabelled";
          case Term.Headcount.New h -> "new";
          case Term.Headcount.Unstated h -> "unstated";
        };
    ObjectNode node = Json.object().put("kind", kind);
    node.set("by", Json.text(headcount.figure().by()));
    node.put("figure", headcount.figure().id());
    return node;
  }

  private ArrayNode outcomes(Optional<Executed> executed) {
    return Json.list(
        executed.map(Executed::points).orElse(List.of()).stream()
            .flatMap(p -> p.years().stream().map(y -> outcome(p, y)))
            .toList(),
        n -> n);
  }

  private ObjectNode outcome(PointOutcome point, OfferOutcome year) {
    ObjectNode node =
        point(point)
            .put("year", year.year().toString())
            .put("from", year.from().toString())
            .put("fromIs", Json.lower(year.start()));
    Plain numbers = new Plain(node);
    numbers.put("basicBefore", year.basic().before());
    numbers.put("basicAfter", year.basic().after());
    numbers.put("rise", year.rise());
    numbers.put("risePercent", year.risePercent());
    numbers.put("payBefore", year.pay().before());
    numbers.put("payAfter", year.pay().after());
    numbers.put("takeHomeBefore", year.takeHome().before());
    numbers.put("takeHomeAfter", year.takeHome().after());
    numbers.put("takeHomeRise", year.takeHomeRise());
    year.pensionRate()
        .ifPresent(r -> {
          numbers.put("pensionRateBefore", r.before());
          numbers.put("pensionRateAfter", r.after());
        });
    year.lump()
        .ifPresentOrElse(
            l -> {
              numbers.put("lumpSum", l.gross());
              numbers.put("lumpSumTakeHome", l.takeHome());
              node.put("lumpSumPaid", l.payday().month().toString());
              node.put("lumpSumPaidStated", l.payday().stated());
            },
            () -> node.put("lumpSum", BigDecimal.ZERO));
    node.set("real", Json.list(year.real(), this::real));
    node.set(
        "warnings", Json.texts(year.lowersTakeHome() ? List.of("take_home_falls") : List.of()));
    numbers.finish();
    return node;
  }

  private static ObjectNode point(PointOutcome point) {
    return Json.object()
        .put("contract", point.contract())
        .put("grade", point.grade())
        .put("point", point.point());
  }

  private ObjectNode real(RealChange real) {
    ObjectNode node =
        Json.object()
            .put("index", real.index())
            .put("from", real.from().toString())
            .put("to", real.to().toString());
    Plain numbers = new Plain(node);
    numbers.put("prices", real.prices());
    numbers.put("change", real.change());
    numbers.finish();
    return node;
  }

  private ObjectNode total(PointOutcome point, Optional<PointOutcome> other) {
    ObjectNode node = total(point);
    node.set("against", Json.one(other, this::total));
    return node;
  }

  private ObjectNode total(PointOutcome point) {
    ObjectNode node = point(point);
    Plain numbers = new Plain(node);
    numbers.put("basicBefore", point.basic().before());
    numbers.put("basicAfter", point.basic().after());
    numbers.put("rise", point.rise());
    numbers.put("risePercent", point.risePercent());
    node.set("real", Json.list(point.real(), this::real));
    numbers.finish();
    return node;
  }

  /** Puts plain numbers, then the figures behind them and what stands in the way of the others. */
  private final class Plain {

    private final ObjectNode node;
    private final List<Figure> figures = new ArrayList<>();
    private final ObjectNode why = Json.object();

    Plain(ObjectNode node) {
      this.node = node;
    }

    void put(String name, Computed computed) {
      switch (computed) {
        case Computed.Known known -> {
          node.set(name, Json.number(known.figure().value()));
          figures.add(known.figure());
        }
        case Computed.NotComputable missing -> {
          node.set(name, Json.none());
          why.put(name, ComputedWords.why(missing));
        }
      }
    }

    void finish() {
      node.set("derived", sheet.export(figures));
      if (!why.isEmpty()) {
        node.set("notComputable", why);
      }
    }
  }

  private ObjectNode changes(OfferChanges changes) {
    ObjectNode node = Json.object().put("older", changes.older()).put("newer", changes.newer());
    node.set("issues", Json.list(changes.issues(), this::change));
    return node;
  }

  private ObjectNode change(OfferChanges.IssueChange issue) {
    ObjectNode node =
        Json.object().put("issue", issue.issue()).put("change", Json.lower(issue.change()));
    node.set(
        "measures",
        Json.list(
            issue.measures(),
            m -> {
              ObjectNode one =
                  Json.object().put("measure", m.measure()).put("change", Json.lower(m.change()));
              one.set("unit", Json.text(m.unit()));
              one.set("by", Json.text(m.by()));
              one.set("before", sheet.export(m.before()));
              one.set("after", sheet.export(m.after()));
              one.set("difference", ComputedWords.json(sheet, m.difference()));
              return one.put("sameBasis", m.sameBasis());
            }));
    node.set("wordsAdded", Json.texts(issue.wordsAdded()));
    node.set("wordsGone", Json.texts(issue.wordsGone()));
    return node;
  }
}

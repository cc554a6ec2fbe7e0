package parley.brief.compose;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import parley.brief.data.Json;
import parley.brief.page.Block;
import parley.brief.page.Chart;
import parley.brief.page.Line;
import parley.brief.page.Span;
import parley.brief.page.Table;
import parley.brief.page.Topic;
import parley.brief.resolve.RotaEffect;
import parley.brief.words.Numbers;
import parley.casefile.Computed;
import parley.pay.cost.CostRung;
import parley.pay.cost.OfferCost;
import parley.pay.cost.TierRule;
import parley.pay.offer.Executed;
import parley.pay.offer.OfferOutcome;
import parley.pay.offer.OffersAnswer;
import parley.pay.offer.PointOutcome;
import parley.rota.format.RotaFile;
import tools.jackson.databind.node.ObjectNode;

/** Tells what one offer comes to, and how a second one differs. */
final class OfferComposer implements Answer {

  private static final String CAVEAT =
      "Basic pay only, full time, by clauses that have amounts; nothing is said of whether to accept."
          + " A promise about rotas is counted on the rotas of the case, and a count is a bound."
          + " Methods: docs/pay-offers.md, docs/pay-cost.md, docs/rota-needs.md.";

  private final Sheet sheet;
  private final OffersAnswer answer;
  private final List<Optional<OfferCost>> costs;
  private final List<List<RotaEffect>> effects;

  private OfferComposer(
      Sheet sheet,
      OffersAnswer answer,
      List<Optional<OfferCost>> costs,
      List<List<RotaEffect>> effects) {
    this.sheet = sheet;
    this.answer = answer;
    this.costs = costs;
    this.effects = effects;
  }

  static OfferComposer of(Sheet sheet, OffersAnswer answer, List<RotaFile> rotas) {
    List<Optional<OfferCost>> costs = new ArrayList<>();
    List<List<RotaEffect>> effects = new ArrayList<>();
    for (int i = 0; i < answer.offers().size(); i++) {
      OffersAnswer.Worth offer = answer.offers().get(i);
      costs.add(OfferCost.of(sheet.view(), answer.executed().get(i), offer.known()));
      effects.add(RotaEffect.of(offer.offer(), answer.executed().get(i).terms(), rotas));
    }
    return new OfferComposer(sheet, answer, costs, effects);
  }

  @Override
  public Block block() {
    List<Line> lines = new ArrayList<>();
    for (int i = 0; i < answer.offers().size(); i++) {
      String whose =
          answer.offers().size() == 1 ? "" : " of " + OfferWords.brief(answer.offers().get(i));
      lines.add(cost("cost" + whose, costs.get(i)));
      lines.addAll(new RotaLines(sheet).lines(effects.get(i), "rotas" + whose));
    }
    List<Line> more = new ArrayList<>();
    if (!answer.offers().isEmpty()) {
      answer.offers().getFirst().fees().stream()
          .map(f -> Line.labelled("fees").span(ComputedWords.brief(sheet, f)).build())
          .forEach(more::add);
      more.addAll(new OfferLines(sheet, answer).lines());
    }
    for (int i = 0; i < answer.offers().size(); i++) {
      more.addAll(missing(answer.offers().get(i), answer.executed().get(i)));
    }
    int carrying = Math.min(lines.size(), Block.MOST_LINES);
    return new Block(
        Topic.WORTH,
        headline(),
        Optional.empty(),
        lines.subList(0, carrying),
        Stream.concat(lines.subList(carrying, lines.size()).stream(), more.stream()).toList(),
        tables(),
        charts(),
        Optional.of(CAVEAT));
  }

  /** Why tables have holes: each reason once, with the pay years for which it stands. */
  private static List<Line> missing(OffersAnswer.Worth offer, Executed executed) {
    Map<String, Set<String>> years = new LinkedHashMap<>();
    for (PointOutcome point : executed.points()) {
      for (OfferOutcome year : point.years()) {
        note(years, "take-home", year.takeHomeRise(), year);
        year.lump().ifPresent(l -> note(years, "paid at once", l.gross(), year));
        year.real()
            .forEach(r -> note(years, "after " + OfferWords.index(r.index()), r.change(), year));
      }
    }
    return years.entrySet().stream()
        .map(e ->
            Line.labelled("holes")
                .words(
                    "%s, %s:".formatted(OfferWords.brief(offer), String.join(", ", e.getValue())))
                .unknown(e.getKey())
                .build())
        .toList();
  }

  private static void note(
      Map<String, Set<String>> years, String what, Computed computed, OfferOutcome year) {
    if (computed instanceof Computed.NotComputable why) {
      years
          .computeIfAbsent(what + ": " + ComputedWords.why(why), y -> new LinkedHashSet<>())
          .add(year.year().toString());
    }
  }

  private Line headline() {
    if (answer.offers().isEmpty()) {
      return Line.labelled("").words("No offer is on record").build();
    }
    OffersAnswer.Worth offer = answer.offers().getFirst();
    OffersAnswer.Completeness c = offer.completeness();
    return Line.labelled("")
        .words(
            "%s: %s, %s with an amount, %s with a date, %s with funding"
                .formatted(
                    OfferWords.name(offer),
                    Numbers.count(c.terms(), "term", "terms"),
                    c.withAmount(),
                    c.withDate(),
                    c.withFunding()))
        .build();
  }

  private Line cost(String label, Optional<OfferCost> cost) {
    Line.Builder line = Line.labelled(label);
    if (cost.isEmpty()) {
      return line.words("no term is about pay of everybody at a point").build();
    }
    if (cost.get().gross().find().isEmpty()) {
      return line.span(ComputedWords.brief(sheet, cost.get().gross())).build();
    }
    line.words("employers pay")
        .span(ComputedWords.value(sheet, cost.get().gross()))
        .words("; less what comes back")
        .span(ComputedWords.value(sheet, cost.get().net()));
    if (!cost.get().missing().isEmpty()) {
      line.words(";").unknown("left out, no data: " + String.join(", ", cost.get().missing()));
    }
    return line.build();
  }

  private List<Table> tables() {
    List<Table> tables = new ArrayList<>(new OfferTables(sheet, answer).tables());
    if (answer.offers().size() > 1) {
      tables.add(new TakeHomeGap(sheet, answer).table());
    }
    for (int i = 0; i < costs.size(); i++) {
      OffersAnswer.Worth offer = answer.offers().get(i);
      costs.get(i).filter(c -> !c.rungs().isEmpty()).ifPresent(c -> tables.add(rungs(offer, c)));
    }
    return tables;
  }

  private Table rungs(OffersAnswer.Worth offer, OfferCost cost) {
    return new Table(
        "What the %s costs in a year, rung by rung, on the pay of %s, GBP million"
            .formatted(OfferWords.brief(offer), cost.year().orElseThrow()),
        List.of("Rung", "Adds", "Sum", "Convention"),
        cost.rungs().stream()
            .map(r ->
                List.<Span>of(
                    Table.cell(RungWords.name(r.kind())),
                    ComputedWords.number(sheet, r.amount()),
                    ComputedWords.number(sheet, r.sum()),
                    Table.cell(convention(r.kind()))))
            .toList());
  }

  private static String convention(CostRung rung) {
    return RungWords.convention(rung, TierRule.KEPT);
  }

  private List<Chart> charts() {
    List<Chart> charts = new ArrayList<>(new OfferChartMaker(sheet, answer).charts());
    if (answer.offers().size() > 1) {
      new TakeHomeGap(sheet, answer).chart().ifPresent(charts::add);
    }
    return charts;
  }

  @Override
  public ObjectNode json() {
    ObjectNode node = Json.object();
    new OfferJson(sheet, answer).fill(node);
    List<String> names = List.of("cost", "againstCost");
    List<String> rotas = List.of("rotas", "againstRotas");
    for (int i = 0; i < costs.size(); i++) {
      node.set(names.get(i), Json.one(costs.get(i), this::cost));
      node.set(rotas.get(i), new RotaLines(sheet).json(effects.get(i)));
    }
    if (answer.offers().size() > 1) {
      node.set("takeHomeGap", new TakeHomeGap(sheet, answer).json());
    }
    return node;
  }

  private ObjectNode cost(OfferCost cost) {
    ObjectNode node = Json.object();
    node.set("year", Json.text(cost.year().map(Object::toString)));
    node.set("gross", ComputedWords.json(sheet, cost.gross()));
    node.set("net", ComputedWords.json(sheet, cost.net()));
    node.set(
        "rungs",
        Json.list(
            cost.rungs(),
            r -> {
              ObjectNode rung = Json.object().put("rung", Json.lower(r.kind()));
              rung.set("amount", ComputedWords.json(sheet, r.amount()));
              rung.set("sum", ComputedWords.json(sheet, r.sum()));
              return rung;
            }));
    node.set("missing", Json.texts(cost.missing()));
    return node;
  }
}

package parley.brief.compose;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import parley.brief.data.Json;
import parley.brief.page.Block;
import parley.brief.page.Chart;
import parley.brief.page.Line;
import parley.brief.page.LineChart;
import parley.brief.page.Span;
import parley.brief.page.Table;
import parley.brief.page.Topic;
import parley.brief.words.Numbers;
import parley.brief.words.Phrases;
import parley.casefile.Computed;
import parley.pay.path.BackwardsAnswer;
import parley.pay.path.BackwardsQuestion;
import parley.pay.path.Goal;
import parley.pay.path.Prospect;
import parley.pay.path.YearPrices;
import tools.jackson.databind.node.ObjectNode;

/** Tells which awards reach a goal, at what cost, and who loses take-home on the way. */
final class BackwardsComposer implements Answer {

  private static final String CAVEAT =
      "Least cost puts what it can into the last years; the even path spreads it. Prices to come are"
          + " assumed, and each says from where. The cost counts basic pay only.";

  private final Sheet sheet;
  private final BackwardsAnswer answer;
  private final BackwardsQuestion question;

  BackwardsComposer(Sheet sheet, BackwardsAnswer answer) {
    this.sheet = sheet;
    this.answer = answer;
    this.question = answer.question();
  }

  @Override
  public Block block() {
    List<Line> all = new ArrayList<>();
    for (BackwardsAnswer.Result result : answer.results()) {
      all.addAll(lines(result));
    }
    all.add(
        Line.labelled("counted")
            .words(
                "%s; take-home of a %s"
                    .formatted(
                        RealWords.timing(question.yardstick().timing()),
                        TaxWords.circumstances(answer.who())))
            .build());
    int lines = Math.min(all.size(), Block.MOST_LINES);
    return new Block(
        Topic.WORTH,
        Line.labelled("")
            .words("To %s by %s".formatted(goal(), question.by()))
            .words(
                answer.solved().isEmpty()
                    ? ": no path was found"
                    : Phrases.and(
                        answer.solved().stream()
                            .map(s ->
                                "%s takes awards of %s in all"
                                    .formatted(
                                        RealWords.index(s.index()), total(s.path().awards())))
                            .toList()))
            .build(),
        Optional.empty(),
        all.subList(0, lines),
        all.subList(lines, all.size()),
        tables(),
        charts(),
        Optional.of(CAVEAT));
  }

  private String goal() {
    return switch (question.goal()) {
      case Goal.Restores r ->
          "bring real pay to %s %% of that of the base year".formatted(Numbers.stated(r.percent()));
      case Goal.Closes c -> "close %s %% of the gap".formatted(Numbers.stated(c.percent()));
    };
  }

  private static String total(List<BackwardsAnswer.Award> awards) {
    BigDecimal factor =
        awards.stream()
            .map(a -> BigDecimal.ONE.add(percent(a).movePointLeft(2)))
            .reduce(BigDecimal.ONE, BigDecimal::multiply);
    return Numbers.computed(factor.subtract(BigDecimal.ONE).movePointRight(2), "%") + " %";
  }

  private static BigDecimal percent(BackwardsAnswer.Award award) {
    return award.percent().figure().value().orElseThrow();
  }

  private List<Line> lines(BackwardsAnswer.Result result) {
    String label = RealWords.index(result.index());
    return switch (result) {
      case BackwardsAnswer.Unknown u ->
          List.of(
              Line.labelled(label)
                  .words(
                      "not computable: the record has no "
                          + Phrases.and(u.why().missing())
                          + "; give prices, as in --prices 2.9, or --hold-last")
                  .build());
      case BackwardsAnswer.OutOfReach out -> {
        Line.Builder line =
            Line.labelled(label)
                .words("no awards within the bounds reach")
                .span(sheet.value(out.goal().figure()));
        out.reached()
            .ifPresent(r -> line.words("; the greatest reach").span(sheet.value(r.figure())));
        yield List.of(line.build());
      }
      case BackwardsAnswer.Solved s ->
          List.of(path(label, s, "least cost", s.path()), path(label, s, "even", s.even()));
    };
  }

  private Line path(
      String label, BackwardsAnswer.Solved solved, String name, BackwardsAnswer.Path path) {
    Line.Builder line =
        Line.labelled(label)
            .words(
                "%s: %s reach"
                    .formatted(
                        name,
                        Phrases.and(
                            path.awards().stream()
                                .map(a ->
                                    "%s %% in %s"
                                        .formatted(Numbers.computed(percent(a), "%"), a.year()))
                                .toList())))
            .span(sheet.brief(path.reached().figure()))
            .words("of the real pay of %s, from".formatted(solved.prospect().from()))
            .span(sheet.brief(solved.now().figure()))
            .words("; cost")
            .span(sheet.value(path.cost().figure()));
    return switch (solved.losers()) {
      case BackwardsAnswer.Watch.NotWatched not ->
          line.words("; who loses take-home could not be watched").build();
      case BackwardsAnswer.Watch.Watched watched ->
          line.words(
                  path.losers().isEmpty()
                      ? "; nobody loses take-home"
                      : "; lose take-home: " + losers(path))
              .build();
    };
  }

  private static String losers(BackwardsAnswer.Path path) {
    return Phrases.and(
        path.losers().stream()
            .map(l ->
                "%s in %s (GBP %s)"
                    .formatted(
                        l.grade(),
                        l.year(),
                        Numbers.money(l.loss().figure().value().orElseThrow())))
            .toList());
  }

  private List<Table> tables() {
    return answer.solved().stream().map(this::table).toList();
  }

  private Table table(BackwardsAnswer.Solved solved) {
    List<List<Span>> rows = new ArrayList<>();
    for (int i = 0; i < solved.path().awards().size(); i++) {
      BackwardsAnswer.Award least = solved.path().awards().get(i);
      BackwardsAnswer.Award even = solved.even().awards().get(i);
      rows.add(
          List.of(
              Table.cell(least.year().toString()),
              Table.cell(
                  "%s %% %s"
                      .formatted(Numbers.stated(least.prices().percent()), origin(least.prices()))),
              sheet.brief(least.percent().figure()),
              Table.cell(Numbers.percent(least.real().movePointLeft(2), 1)),
              sheet.brief(even.percent().figure()),
              Table.cell(Numbers.percent(even.real().movePointLeft(2), 1))));
    }
    Prospect.Known p = solved.prospect();
    return new Table(
        "Awards to %s, %s since %s, %s"
            .formatted(
                question.by(),
                RealWords.index(solved.index()),
                p.from(),
                RealWords.chain(p.chain())),
        List.of("Pay year", "Prices", "Least cost", "Real pay", "Even", "Real pay then"),
        rows);
  }

  private static String origin(YearPrices prices) {
    return switch (prices.origin()) {
      case FORECAST -> "(official forecast)";
      case HELD -> "(last forecast held)";
      case ASSUMED -> "(assumed)";
    };
  }

  private List<Chart> charts() {
    List<Chart> charts = new ArrayList<>();
    for (BackwardsAnswer.Solved solved : answer.solved()) {
      if (solved.path().awards().size() > 1) {
        charts.add(
            new LineChart(
                "path-" + solved.index(),
                "Awards to %s under the %s"
                    .formatted(question.by(), RealWords.index(solved.index())),
                "Two lines of awards by pay year, one at least cost and one even; the table has every award.",
                table(solved),
                "% of basic pay",
                List.of(stroke("least cost", solved.path()), stroke("even", solved.even()))));
      }
    }
    return charts;
  }

  private static LineChart.Stroke stroke(String label, BackwardsAnswer.Path path) {
    return new LineChart.Stroke(
        label,
        path.awards().stream()
            .map(a -> new LineChart.Point(a.year().firstMonth().atDay(1), percent(a)))
            .toList());
  }

  @Override
  public ObjectNode json() {
    ObjectNode node = Json.object().put("by", question.by().toString());
    node.put("pension", answer.who().pension().orElse("none"));
    node.put("loan", answer.who().loan().orElse("none"));
    node.set("paths", Json.list(answer.results(), this::data));
    return node;
  }

  private ObjectNode data(BackwardsAnswer.Result result) {
    ObjectNode node = Json.object().put("index", result.index());
    switch (result) {
      case BackwardsAnswer.Unknown u -> {
        node.put("found", false);
        node.set("missing", Json.texts(u.why().missing()));
      }
      case BackwardsAnswer.OutOfReach out -> {
        node.put("found", false).put("goal", value(out.goal()));
        node.set("reached", Json.number(out.reached().map(BackwardsComposer::value)));
      }
      case BackwardsAnswer.Solved s -> {
        node.put("found", true)
            .put("from", s.prospect().from().toString())
            .put("timing", s.prospect().timing().word())
            .put("chain", s.prospect().chain().word())
            .put("now", value(s.now()))
            .put("goal", value(s.goal()));
        node.setAll(path(s.path()));
        node.set("even", path(s.even()));
        node.set("costOfAvoidingLosses", Json.number(s.avoided().map(BackwardsComposer::value)));
        node.put("losersWatched", s.losers() instanceof BackwardsAnswer.Watch.Watched);
      }
    }
    return node;
  }

  private ObjectNode path(BackwardsAnswer.Path path) {
    ObjectNode node = Json.object();
    node.set(
        "awards",
        Json.list(
            path.awards(),
            a ->
                Json.object()
                    .put("year", a.year().toString())
                    .put("percent", percent(a))
                    .put("prices", a.prices().percent())
                    .put("pricesFrom", Json.lower(a.prices().origin()))
                    .put("real", a.real())));
    node.put("reached", value(path.reached())).put("cost", value(path.cost()));
    node.set(
        "losers",
        Json.list(
            path.losers(),
            l ->
                Json.object()
                    .put("grade", l.grade())
                    .put("point", l.point())
                    .put("year", l.year().toString())
                    .put("loss", value(l.loss()))));
    node.set("figures", sheet.export(List.of(path.reached().figure(), path.cost().figure())));
    return node;
  }

  private static BigDecimal value(Computed.Known known) {
    return known.figure().value().orElseThrow();
  }
}

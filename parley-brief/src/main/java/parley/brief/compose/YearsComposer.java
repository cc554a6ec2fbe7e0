package parley.brief.compose;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
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
import parley.casefile.Figure;
import parley.pay.path.PathAnswer;
import parley.pay.path.YearsAnswer;
import parley.pay.path.YearsQuestion;
import tools.jackson.databind.node.ObjectNode;

/** Tells how many equal awards restore real pay, and how sure that is. */
final class YearsComposer implements Answer {

  private static final String CAVEAT =
      "The fan holds what past forecasts of prices missed, and nothing else: awards are as asked.";

  private final Sheet sheet;
  private final YearsAnswer answer;
  private final YearsQuestion question;

  YearsComposer(Sheet sheet, YearsAnswer answer) {
    this.sheet = sheet;
    this.answer = answer;
    this.question = answer.question();
  }

  @Override
  public Block block() {
    List<Line> lines = new ArrayList<>();
    lines.add(
        Line.labelled("from")
            .span(sheet.brief(answer.now().figure()))
            .words(
                "of the real pay of %s after the award of %s; %s, %s, %s"
                    .formatted(
                        answer.prospect().from(),
                        answer.prospect().last(),
                        RealWords.index(answer.prospect().index()),
                        RealWords.timing(answer.prospect().timing()),
                        RealWords.chain(answer.prospect().chain())))
            .build());
    lines.add(Line.labelled("prices").words(prices()).build());
    answer.fan().ifPresent(f -> lines.addAll(fan(f)));
    if (answer.fan().isEmpty()) {
      lines.add(
          Line.labelled("how sure").unknown("the record has no errors of past forecasts").build());
    }
    return new Block(
        Topic.WORTH,
        Line.labelled("").words(headline()).build(),
        Optional.empty(),
        lines,
        List.of(),
        answer.fan().stream().map(this::table).toList(),
        answer.fan().stream().map(this::chart).toList(),
        Optional.of(CAVEAT));
  }

  private String headline() {
    String awards = "Awards of %s %% a year".formatted(Numbers.stated(question.award()));
    return switch (answer.outcome()) {
      case PathAnswer.Outcome.Restored r ->
          "%s restore real pay in %s, with that of %s"
              .formatted(awards, Numbers.count(r.years(), "year", "years"), r.inPayYear());
      case PathAnswer.Outcome.Never never -> awards + " never restore real pay";
      case PathAnswer.Outcome.Unknown unknown -> awards + ": not computable";
    };
  }

  private String prices() {
    return question
        .yardstick()
        .prices()
        .map(p -> "up %s %% in every year, as assumed".formatted(Numbers.stated(p)))
        .orElse("as the newest official forecasts of the record; after the last, its rate held");
  }

  private List<Line> fan(YearsAnswer.Fan fan) {
    List<Line> lines = new ArrayList<>();
    Line.Builder sure = Line.labelled("how sure");
    fan.median()
        .ifPresentOrElse(
            m ->
                sure.words("half of all paths of prices need at most")
                    .span(sheet.value(m.figure())),
            () ->
                sure.words(
                    "more than half of all paths of prices need more than %s years"
                        .formatted(YearsAnswer.MOST_YEARS)));
    lines.add(
        sure.words(
                "; "
                    + Phrases.and(
                        fan.years().stream()
                            .filter(q -> q.percent() != 50)
                            .map(YearsComposer::words)
                            .toList()))
            .build());
    lines.add(
        Line.labelled("never")
            .words(
                "%s of the paths do not within %s years"
                    .formatted(Numbers.percent(fan.never(), 1), YearsAnswer.MOST_YEARS))
            .build());
    lines.add(
        Line.labelled("drawn")
            .words(
                "%s paths, seed %s, from what %s missed%s"
                    .formatted(
                        Numbers.stated(BigDecimal.valueOf(question.draws())),
                        question.seed(),
                        Numbers.count(
                            fan.vintages(),
                            "past forecast of " + RealWords.index(fan.errorsOf()),
                            "past forecasts of " + RealWords.index(fan.errorsOf())),
                        fan.ownErrors()
                            ? ""
                            : ", since the record has none of "
                                + RealWords.index(answer.prospect().index())))
            .build());
    return lines;
  }

  private static String words(YearsAnswer.Quantile quantile) {
    return quantile.years().isPresent()
        ? "%s %% at most %s".formatted(quantile.percent(), quantile.years().getAsInt())
        : "%s %% more than %s".formatted(100 - quantile.percent(), YearsAnswer.MOST_YEARS);
  }

  private Table table(YearsAnswer.Fan fan) {
    return new Table(
        "Real pay in %% of that of %s, by share of the paths of prices"
            .formatted(answer.prospect().from()),
        List.of("Pay year", "5 %", "25 %", "50 %", "75 %", "95 %"),
        fan.real().stream()
            .map(b ->
                List.of(
                    Table.cell(b.year().toString()),
                    cell(b.p5()),
                    cell(b.p25()),
                    cell(b.p50()),
                    cell(b.p75()),
                    cell(b.p95())))
            .toList());
  }

  private static Span cell(double percent) {
    return Table.cell(Numbers.computed(BigDecimal.valueOf(percent), "%") + " %");
  }

  private Chart chart(YearsAnswer.Fan fan) {
    return new LineChart(
        "fan",
        "Real pay under awards of %s %% a year".formatted(Numbers.stated(question.award())),
        "Five lines, below which 5, 25, 50, 75 and 95 per cent of the paths of prices leave real pay; the table has every number.",
        table(fan),
        "% of real pay of " + answer.prospect().from(),
        List.of(
            stroke(fan, "5 %", YearsAnswer.Band::p5),
            stroke(fan, "25 %", YearsAnswer.Band::p25),
            stroke(fan, "50 %", YearsAnswer.Band::p50),
            stroke(fan, "75 %", YearsAnswer.Band::p75),
            stroke(fan, "95 %", YearsAnswer.Band::p95)));
  }

  private static LineChart.Stroke stroke(
      YearsAnswer.Fan fan, String label, ToDoubleFunction<YearsAnswer.Band> of) {
    return new LineChart.Stroke(
        label,
        fan.real().stream()
            .map(b ->
                new LineChart.Point(
                    b.year().plus(1).firstMonth().atDay(1),
                    BigDecimal.valueOf(of.applyAsDouble(b))))
            .toList());
  }

  @Override
  public ObjectNode json() {
    ObjectNode node = Json.object().put("award", question.award());
    node.put("index", answer.prospect().index())
        .put("timing", answer.prospect().timing().word())
        .put("chain", answer.prospect().chain().word())
        .put("from", answer.prospect().from().toString())
        .put("last", answer.prospect().last().toString())
        .put("now", answer.now().figure().value().orElseThrow());
    ObjectNode years = Json.object();
    switch (answer.outcome()) {
      case PathAnswer.Outcome.Restored r ->
          years
              .put("restored", true)
              .put("whole", r.years())
              .put("exact", r.exactYears())
              .put("inPayYear", r.inPayYear().toString());
      case PathAnswer.Outcome.Never never -> years.put("restored", false);
      case PathAnswer.Outcome.Unknown unknown -> years.put("restored", false);
    }
    node.set("years", years);
    node.put("seed", question.seed()).put("draws", question.draws());
    answer.fan().ifPresent(f -> fan(node, f));
    List<Figure> derived = new ArrayList<>(List.of(answer.now().figure()));
    answer.fan().flatMap(YearsAnswer.Fan::median).ifPresent(m -> derived.add(m.figure()));
    node.set("derived", sheet.export(derived));
    return node;
  }

  private static void fan(ObjectNode node, YearsAnswer.Fan fan) {
    ObjectNode quantiles = node.putObject("fan");
    fan.years()
        .forEach(q -> {
          if (q.years().isPresent()) {
            quantiles.put("p" + q.percent(), q.years().getAsInt());
          } else {
            quantiles.putNull("p" + q.percent());
          }
        });
    node.put("never", fan.never());
    node.put("errorsFrom", fan.errorsOf()).put("vintages", fan.vintages());
    node.set(
        "real",
        Json.list(
            fan.real(),
            b ->
                Json.object()
                    .put("year", b.year().toString())
                    .put("p5", b.p5())
                    .put("p25", b.p25())
                    .put("p50", b.p50())
                    .put("p75", b.p75())
                    .put("p95", b.p95())));
  }
}

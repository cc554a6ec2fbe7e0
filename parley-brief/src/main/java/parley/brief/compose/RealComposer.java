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
import parley.pay.book.PayYear;
import parley.pay.real.RealPayAnswer;
import parley.pay.real.Switches;
import tools.jackson.databind.node.ObjectNode;

/** Tells what pay did against prices. */
final class RealComposer implements Answer {

  private static final String CAVEAT =
      "Another index, timing, chain, concept or edition of the data gives another number; none of"
          + " them is chosen here.";

  private final Sheet sheet;
  private final RealPayAnswer answer;
  private final Switches switches;

  RealComposer(Sheet sheet, RealPayAnswer answer) {
    this.sheet = sheet;
    this.answer = answer;
    this.switches = answer.switches();
  }

  @Override
  public Block block() {
    List<Line> all = new ArrayList<>();
    all.add(
        Line.labelled("to restore")
            .words("a rise of")
            .span(sheet.value(answer.needed().figure()))
            .words("undoes it; a fall and the rise that undoes it are two figures")
            .build());
    all.add(Line.labelled("counted").words(RealWords.switches(switches)).build());
    all.add(
        Line.labelled("ratios")
            .words(
                "pay %s, prices %s".formatted(ratio(answer.payRatio()), ratio(answer.priceRatio())))
            .build());
    RealWords.warnings(answer.findings())
        .forEach(w -> all.add(Line.labelled("note").words(w).build()));
    int lines = Math.min(all.size(), Block.MOST_LINES);
    return new Block(
        Topic.WORTH,
        Line.labelled("")
            .words("Pay of " + RealWords.years(switches.to(), switches.from()) + ":")
            .span(sheet.value(answer.change().figure()))
            .words("after prices")
            .build(),
        Optional.empty(),
        all.subList(0, lines),
        all.subList(lines, all.size()),
        List.of(table()),
        charts(),
        Optional.of(CAVEAT));
  }

  private static String ratio(BigDecimal ratio) {
    return "x " + Numbers.computed(ratio, "");
  }

  private Table table() {
    List<String> columns = new ArrayList<>(List.of("Pay year"));
    answer.courses().forEach(c -> columns.add(RealWords.timing(c.timing())));
    List<List<Span>> rows = new ArrayList<>();
    for (PayYear year : switches.from().plus(1).through(switches.to())) {
      List<Span> row = new ArrayList<>(List.of(Table.cell(year.toString())));
      for (RealPayAnswer.Course course : answer.courses()) {
        row.add(
            course.points().stream()
                .filter(p -> p.year().equals(year))
                .findFirst()
                .<Span>map(p -> Table.cell(Numbers.percent(p.change(), 1)))
                .orElse(new Span.Unknown("no data")));
      }
      rows.add(row);
    }
    return new Table(
        "Real change since %s by timing of the index; %s"
            .formatted(switches.from(), RealWords.switches(switches)),
        columns,
        rows);
  }

  private List<Chart> charts() {
    List<LineChart.Stroke> strokes =
        answer.courses().stream()
            .filter(c -> c.points().size() > 1)
            .map(c ->
                new LineChart.Stroke(
                    RealWords.timing(c.timing()),
                    c.points().stream()
                        .map(p ->
                            new LineChart.Point(
                                p.year().plus(1).firstMonth().atDay(1),
                                p.change().movePointRight(2)))
                        .toList()))
            .toList();
    return strokes.isEmpty()
        ? List.of()
        : List.of(
            new LineChart(
                "real-change",
                "Pay against prices since " + switches.from(),
                "A line for each timing of the index; each point is the real change of a pay year, drawn at the April in which it ends. The table has every point.",
                table(),
                "% since " + switches.from(),
                strokes));
  }

  @Override
  public ObjectNode json() {
    ObjectNode node = Json.object();
    node.put("change", fraction(answer.change().figure().value().orElseThrow()));
    node.put("needed", fraction(answer.needed().figure().value().orElseThrow()));
    RealWords.put(node, switches);
    node.put("payRatio", answer.payRatio()).put("priceRatio", answer.priceRatio());
    node.set("warnings", Json.texts(RealWords.warnings(answer.findings())));
    node.set(
        "byYear",
        Json.list(
            answer.courses(),
            c -> {
              ObjectNode course = Json.object().put("timing", c.timing().word());
              course.set(
                  "years",
                  Json.list(
                      c.points(),
                      p ->
                          Json.object()
                              .put("year", p.year().toString())
                              .put("change", p.change())));
              return course;
            }));
    node.set("derived", sheet.export(List.of(answer.change().figure(), answer.needed().figure())));
    return node;
  }

  /** Per cent as a fraction. */
  static BigDecimal fraction(BigDecimal percent) {
    return percent.movePointLeft(2);
  }
}

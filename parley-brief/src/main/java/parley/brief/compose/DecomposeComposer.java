package parley.brief.compose;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import parley.brief.data.Json;
import parley.brief.page.Block;
import parley.brief.page.Chart;
import parley.brief.page.Line;
import parley.brief.page.PanelChart;
import parley.brief.page.Table;
import parley.brief.page.Topic;
import parley.brief.words.Numbers;
import parley.pay.real.DecompositionAnswer;
import parley.pay.real.Finding;
import tools.jackson.databind.node.ObjectNode;

/** Tells why two comparisons of pay with prices differ. */
final class DecomposeComposer implements Answer {

  private static final String CAVEAT =
      "Each part is the mean of what its switch moves over all orders in which the switches can be"
          + " turned, so the order does not matter. It says why the numbers differ, not which one"
          + " is right.";

  private static final String UNIT = "percentage points";

  private final Sheet sheet;
  private final DecompositionAnswer answer;

  DecomposeComposer(Sheet sheet, DecompositionAnswer answer) {
    this.sheet = sheet;
    this.answer = answer;
  }

  @Override
  public Block block() {
    List<Line> all = new ArrayList<>();
    answer.parts().stream()
        .filter(DecompositionAnswer.Part::differs)
        .map(this::line)
        .forEach(all::add);
    all.add(side("first", answer.a()));
    all.add(side("second", answer.b()));
    warnings().forEach(w -> all.add(Line.labelled("note").words(w).build()));
    int lines = Math.min(all.size(), Block.MOST_LINES);
    return new Block(
        Topic.WORTH,
        Line.labelled("")
            .words("The second is")
            .span(sheet.value(answer.gap().figure()))
            .words("from the first:")
            .span(sheet.value(answer.a().change().figure()))
            .words("and")
            .span(sheet.value(answer.b().change().figure()))
            .build(),
        Optional.empty(),
        all.subList(0, lines),
        all.subList(lines, all.size()),
        List.of(table()),
        List.of(chart()),
        Optional.of(CAVEAT));
  }

  private Line line(DecompositionAnswer.Part part) {
    return Line.labelled(part.of().word())
        .span(sheet.value(part.value().figure()))
        .words("from " + turned(part))
        .build();
  }

  private String turned(DecompositionAnswer.Part part) {
    return "%s to %s"
        .formatted(
            RealWords.value(part.of(), answer.a().switches()),
            RealWords.value(part.of(), answer.b().switches()));
  }

  private Line side(String label, DecompositionAnswer.Side side) {
    return Line.labelled(label)
        .words(
            "%s; %s"
                .formatted(
                    RealWords.years(side.switches().to(), side.switches().from()),
                    RealWords.switches(side.switches())))
        .build();
  }

  private List<String> warnings() {
    return RealWords.warnings(
        Stream.of(
                answer.a().findings(),
                answer.b().findings(),
                List.<Finding>copyOf(answer.standIns()))
            .flatMap(List::stream)
            .toList());
  }

  /** One sentence for a part. */
  private String explained(DecompositionAnswer.Part part) {
    if (!part.differs()) {
      return "%s is the same on both sides and explains nothing."
          .formatted(RealWords.name(part.of()));
    }
    BigDecimal points = part.value().figure().value().orElseThrow();
    return "%s: going from %s moves the result by %s %s."
        .formatted(RealWords.name(part.of()), turned(part), Numbers.computed(points, UNIT), UNIT);
  }

  private Table table() {
    return new Table(
        "What each switch explains of the gap",
        List.of("Switch", "First", "Second", "Part"),
        answer.parts().stream()
            .map(p ->
                List.of(
                    Table.cell(RealWords.name(p.of())),
                    Table.cell(RealWords.value(p.of(), answer.a().switches())),
                    Table.cell(RealWords.value(p.of(), answer.b().switches())),
                    sheet.value(p.value().figure())))
            .toList());
  }

  private Chart chart() {
    return new PanelChart(
        "gap",
        "What each switch explains of the gap",
        "A bar for each switch, as long as the percentage points that it explains. The table has every number.",
        table(),
        List.of(
            new PanelChart.Panel(
                "size of each part of the gap",
                UNIT,
                answer.parts().stream()
                    .filter(DecompositionAnswer.Part::differs)
                    .map(p -> {
                      BigDecimal points = p.value().figure().value().orElseThrow();
                      return new PanelChart.Bar(
                          RealWords.name(p.of()),
                          Optional.of(points.abs()),
                          Optional.empty(),
                          Optional.empty(),
                          (points.signum() > 0 ? "+" : "") + Numbers.computed(points, UNIT));
                    })
                    .toList())));
  }

  @Override
  public ObjectNode json() {
    ObjectNode node = Json.object();
    node.put("gap", RealComposer.fraction(answer.gap().figure().value().orElseThrow()));
    ObjectNode parts = node.putObject("parts");
    ObjectNode explained = node.putObject("explained");
    for (DecompositionAnswer.Part part : answer.parts()) {
      parts.put(
          part.of().word(), RealComposer.fraction(part.value().figure().value().orElseThrow()));
      explained.put(part.of().word(), explained(part));
    }
    node.set("a", side(answer.a()));
    node.set("b", side(answer.b()));
    node.set("warnings", Json.texts(warnings()));
    node.set("derived", sheet.export(List.of(answer.gap().figure())));
    return node;
  }

  private static ObjectNode side(DecompositionAnswer.Side side) {
    ObjectNode node = RealWords.data(side.switches());
    return node.put("change", RealComposer.fraction(side.change().figure().value().orElseThrow()));
  }
}

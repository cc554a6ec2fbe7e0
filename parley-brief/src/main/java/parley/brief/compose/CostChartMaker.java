package parley.brief.compose;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import parley.brief.page.Chart;
import parley.brief.page.PanelChart;
import parley.brief.page.Span;
import parley.brief.page.Table;
import parley.brief.words.Days;
import parley.brief.words.Numbers;
import parley.brief.words.Phrases;
import parley.casefile.Figure;
import parley.service.CostAnswer;
import parley.service.ImpactBlock;
import parley.service.MeasureSeries;
import parley.service.WalkoutRecord;

/** Makes the chart of what walkouts did to care: one panel for each definition. */
final class CostChartMaker {

  private static final int PANELS = 4;

  private final Sheet sheet;
  private final CostAnswer answer;

  CostChartMaker(Sheet sheet, CostAnswer answer) {
    this.sheet = sheet;
    this.answer = answer;
  }

  /** The chart; empty where nothing about patients was published. */
  List<Chart> charts() {
    Set<Object> ofPatients =
        answer.walkouts().stream()
            .flatMap(w -> w.groups().stream())
            .filter(g -> g.block() == ImpactBlock.Kind.PATIENTS)
            .map(WalkoutRecord.Group::definition)
            .collect(Collectors.toSet());
    List<MeasureSeries> series =
        widest(
            answer.series().stream()
                .filter(s -> ofPatients.contains(s.definition()))
                .filter(s -> s.points().stream().anyMatch(p -> !bars(p).isEmpty()))
                .toList());
    if (series.isEmpty()) {
      return List.of();
    }
    List<PanelChart.Panel> panels = new ArrayList<>();
    List<List<Span>> rows = new ArrayList<>();
    for (MeasureSeries one : series) {
      String definition =
          Phrases.words(one.definition().measure()) + ": " + one.definition().counted();
      List<PanelChart.Bar> bars = new ArrayList<>();
      for (MeasureSeries.Point point : one.points()) {
        bars.addAll(bars(point));
        point.figures().stream()
            .filter(Figure::isSourced)
            .forEach(f ->
                rows.add(
                    List.of(
                        Table.cell(label(point.walkout())),
                        Table.cell(definition),
                        sheet.value(f))));
      }
      String unit = one.definition().unit();
      String head = definition + (unit.isEmpty() ? "" : " (" + unit + ")");
      panels.add(new PanelChart.Panel(Phrases.cut(head, 96), unit, bars));
    }
    return List.of(
        new PanelChart(
            "care",
            "The service by walkout, each definition apart",
            "%s of bars, one bar for each published value. Panels count different things and have their own scales."
                .formatted(Numbers.count(panels.size(), "panel", "panels")),
            new Table(
                "What was published of the service, by walkout and definition",
                List.of("Walkout", "What is counted", "Value"),
                rows),
            panels));
  }

  /** Of each measure the definition that covers most walkouts: shares first, then the widest. */
  private static List<MeasureSeries> widest(List<MeasureSeries> series) {
    Map<String, MeasureSeries> byMeasure = new LinkedHashMap<>();
    for (MeasureSeries one : series) {
      byMeasure.merge(
          one.definition().measure(), one, (a, b) -> b.points().size() > a.points().size() ? b : a);
    }
    Comparator<MeasureSeries> sharesFirst =
        Comparator.comparing(s -> !s.definition().unit().startsWith("%"));
    Comparator<MeasureSeries> widestFirst = Comparator.comparing(s -> -s.points().size());
    return byMeasure.values().stream()
        .sorted(sharesFirst.thenComparing(widestFirst))
        .limit(PANELS)
        .toList();
  }

  private List<PanelChart.Bar> bars(MeasureSeries.Point point) {
    return point.figures().stream()
        .filter(f -> f.isSourced() && f.lowest().isPresent())
        .map(f ->
            new PanelChart.Bar(
                label(point.walkout()),
                f.value(),
                f.low().filter(l -> !f.high().equals(Optional.of(l))),
                f.high().filter(h -> !f.low().equals(Optional.of(h))),
                Numbers.number(f)))
        .toList();
  }

  private String label(String walkout) {
    return answer.walkouts().stream()
        .filter(w -> w.id().equals(walkout))
        .map(w -> Days.day(w.start().toLocalDate()) + " (" + walkout + ")")
        .findFirst()
        .orElse(walkout);
  }
}

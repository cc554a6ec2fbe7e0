package parley.brief.compose;

import parley.brief.words.Phrases;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import parley.brief.page.Chart;
import parley.brief.page.LineChart;
import parley.brief.page.PanelChart;
import parley.brief.page.Span;
import parley.brief.page.Table;
import parley.brief.words.Days;
import parley.service.flow.FlowAnswer;
import parley.service.flow.FlowMeasure;
import parley.service.impact.CaseImpact;
import parley.service.impact.FlowImpact;
import parley.service.impact.PlannedImpact;
import parley.service.kernel.Fan;
import parley.service.walkout.Spread;

/** The charts of what becomes of patients: fans over days, and shares with their ranges. */
final class ImpactCharts {

  private static final double PERCENT = 100;

  private final CaseImpact impact;
  private final PlannedImpact planned;

  ImpactCharts(CaseImpact impact) {
    this.impact = impact;
    planned = impact.planned();
  }

  List<Chart> charts() {
    List<Chart> charts = new ArrayList<>();
    charts.add(kept());
    charts.add(
        fan(
            "impact-waiting",
            "Patients put off and not yet seen again",
            "patients",
            planned.question().first(),
            (int) (impact.question().from().toEpochDay() - planned.question().first().toEpochDay()),
            1,
            List.of("with the walkout"),
            List.of(planned.waiting())));
    impact.flow().ifPresent(flow -> charts.addAll(flow(flow)));
    return charts;
  }

  private Chart kept() {
    List<PanelChart.Bar> days = new ArrayList<>();
    for (int d = 0; d < planned.keptByDay().size(); d++) {
      LocalDate day = impact.question().from().plusDays(d);
      planned.keptByDay().get(d).ifPresent(s -> days.add(bar(Days.weekday(day), s)));
    }
    List<PanelChart.Panel> panels =
        List.of(
            panel("by day", days),
            panel("by class of urgency", bars(planned.keptByUrgency())),
            panel("by specialty", bars(planned.keptBySpecialty())));
    List<List<Span>> rows = new ArrayList<>();
    for (PanelChart.Panel panel : panels) {
      for (PanelChart.Bar bar : panel.bars()) {
        rows.add(
            List.of(
                Table.cell(panel.definition()), Table.cell(bar.label()), Table.cell(bar.text())));
      }
    }
    String title = "Planned care kept on the days of the walkout";
    return new PanelChart(
        "impact-kept",
        title,
        "Bars of the share of booked patients who are seen, by day, class of urgency and specialty;"
            + " the strokes are 90 % intervals. The table below has every value.",
        new Table(title, List.of("Part", "Of", "Kept"), rows),
        panels);
  }

  private static PanelChart.Panel panel(String definition, List<PanelChart.Bar> bars) {
    return new PanelChart.Panel(definition, "%", bars);
  }

  private static List<PanelChart.Bar> bars(Map<String, Optional<Spread>> shares) {
    return shares.entrySet().stream()
        .flatMap(e -> e.getValue().map(s -> bar(e.getKey(), s)).stream())
        .toList();
  }

  private static PanelChart.Bar bar(String label, Spread share) {
    return new PanelChart.Bar(
        label,
        Optional.of(percent(share.mid())),
        Optional.of(percent(share.low())),
        Optional.of(percent(share.high())),
        ImpactWords.share(Optional.of(share)));
  }

  private static BigDecimal percent(double share) {
    return ImpactWords.rounded(share * PERCENT, 1);
  }

  private List<Chart> flow(FlowImpact flow) {
    if (flow.daily().isEmpty() || flow.dailyWithout().isEmpty()) {
      return List.of();
    }
    return List.of(
        flow(flow, "impact-target", FlowMeasure.IN_TARGET, "%", PERCENT),
        flow(flow, "impact-beds", FlowMeasure.GENERAL_BEDS, "beds", 1),
        flow(flow, "impact-critical", FlowMeasure.CRITICAL_BEDS, "beds", 1));
  }

  private static Chart flow(
      FlowImpact flow, String id, FlowMeasure measure, String unit, double factor) {
    return fan(
        id,
        ImpactWords.measure(measure),
        unit,
        flow.first(),
        0,
        factor,
        List.of("with the walkout", "without"),
        List.of(
            fan(flow.daily().orElseThrow(), measure),
            fan(flow.dailyWithout().orElseThrow(), measure)));
  }

  private static Fan fan(FlowAnswer answer, FlowMeasure measure) {
    return Optional.ofNullable(answer.fans().get(measure)).orElseThrow();
  }

  private static Chart fan(
      String id,
      String name,
      String unit,
      LocalDate first,
      int from,
      double factor,
      List<String> labels,
      List<Fan> fans) {
    List<LineChart.Stroke> strokes = new ArrayList<>();
    List<LineChart.Band> bands = new ArrayList<>();
    List<String> columns = new ArrayList<>(List.of("Day"));
    List<List<Span>> rows = new ArrayList<>();
    for (int day = from; day < fans.getFirst().days(); day++) {
      rows.add(new ArrayList<>(List.of(Table.cell(Days.day(first.plusDays(day))))));
    }
    for (int i = 0; i < fans.size(); i++) {
      Fan fan = fans.get(i);
      List<LineChart.Point> points = new ArrayList<>();
      List<LineChart.Range> wide = new ArrayList<>();
      List<LineChart.Range> narrow = new ArrayList<>();
      for (int day = from; day < fan.days(); day++) {
        LocalDate date = first.plusDays(day);
        BigDecimal middle = number(fan.middle()[day], factor);
        points.add(new LineChart.Point(date, middle));
        wide.add(range(date, fan.low5()[day], fan.high95()[day], factor));
        narrow.add(range(date, fan.low25()[day], fan.high75()[day], factor));
        rows.get(day - from)
            .add(
                Table.cell(
                    "%s (%s to %s)"
                        .formatted(
                            middle.toPlainString(),
                            wide.getLast().low().toPlainString(),
                            wide.getLast().high().toPlainString())));
      }
      columns.add(labels.get(i));
      strokes.add(new LineChart.Stroke(labels.get(i), points));
      bands.add(new LineChart.Band(labels.get(i) + ", nine of ten", wide));
      if (fans.size() == 1) {
        bands.add(new LineChart.Band(labels.get(i) + ", one of two", narrow));
      }
    }
    String title = Phrases.sentence(name);
    return new LineChart(
        id,
        title,
        "A fan over days for each line: the middle of the replications, and the range of nine of ten as a surface. The table below has every value.",
        new Table(title, columns, rows),
        unit,
        strokes,
        bands);
  }

  private static LineChart.Range range(
      LocalDate day, double low, double high, double factor) {
    return new LineChart.Range(day, number(low, factor), number(high, factor));
  }

  private static BigDecimal number(double value, double factor) {
    return ImpactWords.rounded(value * factor, factor == 1 ? 0 : 1);
  }
}

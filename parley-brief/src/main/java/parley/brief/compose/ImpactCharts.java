package parley.brief.compose;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import parley.brief.page.Chart;
import parley.brief.page.PanelChart;
import parley.brief.page.Span;
import parley.brief.page.Table;
import parley.brief.words.Days;
import parley.brief.words.Phrases;
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
        new FanChart(
                "impact-waiting",
                "Patients put off and not yet seen again",
                "patients",
                impact.question().from(),
                fromWalkout(planned.waiting()))
            .chart());
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

  /** The days before the walkout, on which nobody is put off, are left out. */
  private Fan fromWalkout(Fan fan) {
    int before = (int) planned.question().first().until(impact.question().from(), ChronoUnit.DAYS);
    return new Fan(
        later(fan.low5(), before),
        later(fan.low25(), before),
        later(fan.middle(), before),
        later(fan.high75(), before),
        later(fan.high95(), before));
  }

  private static double[] later(double[] byDay, int from) {
    return Arrays.copyOfRange(byDay, from, byDay.length);
  }

  private static List<Chart> flow(FlowImpact flow) {
    List<Chart> charts = new ArrayList<>();
    flow.daily()
        .ifPresent(daily -> {
          charts.add(
              FanChart.ofShares(
                      "impact-target",
                      Phrases.sentence(ImpactWords.measure(FlowMeasure.IN_TARGET)),
                      flow.first(),
                      fan(daily, FlowMeasure.IN_TARGET))
                  .chart());
          charts.add(
              new FanChart(
                      "impact-beds",
                      Phrases.sentence(ImpactWords.measure(FlowMeasure.GENERAL_BEDS)),
                      "beds",
                      flow.first(),
                      fan(daily, FlowMeasure.GENERAL_BEDS))
                  .chart());
          charts.add(
              new FanChart(
                      "impact-critical",
                      Phrases.sentence(ImpactWords.measure(FlowMeasure.CRITICAL_BEDS)),
                      "beds",
                      flow.first(),
                      fan(daily, FlowMeasure.CRITICAL_BEDS))
                  .chart());
        });
    return charts;
  }

  private static Fan fan(FlowAnswer answer, FlowMeasure measure) {
    return Optional.ofNullable(answer.fans().get(measure)).orElseThrow();
  }
}

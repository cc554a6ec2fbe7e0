package parley.brief.compose;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import parley.brief.page.Chart;
import parley.brief.page.PanelChart;
import parley.brief.page.Span;
import parley.brief.page.Table;
import parley.brief.words.Numbers;
import parley.brief.words.Phrases;
import parley.casefile.Computed;
import parley.casefile.Figure;
import parley.pay.offer.Executed;
import parley.pay.offer.OffersAnswer;
import parley.pay.offer.PointOutcome;

/**
 * Makes the chart of what offers come to at each point: the rise of pay, and what is left of it.
 */
final class OfferChartMaker {

  private static final String RISE = "rise of basic pay, all steps of the offer";
  private static final String LEFT = "more take-home in the last year of the offer with rules";

  private final Sheet sheet;
  private final OffersAnswer answer;
  private final List<PanelChart.Bar> rises = new ArrayList<>();
  private final List<PanelChart.Bar> left = new ArrayList<>();
  private final List<List<Span>> rows = new ArrayList<>();
  private boolean anyRise;

  OfferChartMaker(Sheet sheet, OffersAnswer answer) {
    this.sheet = sheet;
    this.answer = answer;
  }

  /** The chart; empty where no offer raises anybody's basic pay. */
  List<Chart> charts() {
    List<PointOutcome> points =
        answer.executed().stream().limit(1).flatMap(e -> e.points().stream()).toList();
    for (PointOutcome point : points) {
      for (int i = 0; i < answer.executed().size(); i++) {
        Executed executed = answer.executed().get(i);
        String label = OfferWords.point(point) + ", " + executed.offer();
        executed.find(point).ifPresent(p -> bars(label, p));
      }
    }
    return anyRise ? List.of(chart()) : List.of();
  }

  private void bars(String label, PointOutcome point) {
    add(rises, label, RISE, "", point.risePercent());
    point.years().stream()
        .filter(y -> y.takeHomeRise().find().isPresent())
        .reduce((a, b) -> b)
        .ifPresent(y -> add(left, label, LEFT, " (" + y.year() + ")", y.takeHomeRise()));
  }

  private void add(
      List<PanelChart.Bar> bars, String label, String what, String when, Computed computed) {
    Optional<Figure> figure = computed.find().filter(Figure::isSourced);
    if (figure.isEmpty()) {
      return;
    }
    anyRise |= figure.get().value().filter(v -> v.signum() != 0).isPresent();
    bars.add(
        new PanelChart.Bar(
            label,
            figure.get().value(),
            Optional.empty(),
            Optional.empty(),
            Numbers.number(figure.get()) + when));
    rows.add(List.of(Table.cell(label), Table.cell(what + when), sheet.value(figure.get())));
  }

  private PanelChart chart() {
    String names = Phrases.and(answer.offers().stream().map(OfferWords::brief).toList());
    return new PanelChart(
        "offer-rises",
        "What " + names + " come to at each point of the scale",
        "Two panels of bars, one bar for each point and offer: the rise of basic pay in per cent, and"
            + " the rise of take-home in GBP a year. The table has every value.",
        new Table("Rises at each point under " + names, List.of("Point", "What", "Value"), rows),
        List.of(
            new PanelChart.Panel(RISE + " (%)", "%", rises),
            new PanelChart.Panel(LEFT + " (GBP a year)", "GBP a year", left)));
  }
}

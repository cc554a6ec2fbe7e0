package parley.brief.compose;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import parley.brief.page.Chart;
import parley.brief.page.ScatterChart;
import parley.brief.page.Table;
import parley.brief.words.Numbers;
import parley.casefile.CaseView;
import parley.talks.AssumedDeals;
import parley.talks.Deal;
import parley.talks.DealsAnswer;
import parley.talks.Point;
import parley.talks.Threshold;
import parley.talks.Utility;

/**
 * Charts of the frontier, with both reserves, the gates, the offers made and the packages
 * suggested.
 */
final class DealsChartMaker {

  private final CaseView view;
  private final DealsWords words;
  private final List<AssumedDeals.Searched> searched;
  private final String union;
  private final String other;

  DealsChartMaker(Sheet sheet, DealsAnswer answer, DealsWords words) {
    this.view = sheet.view();
    this.words = words;
    this.searched = DealsComposer.searched(answer);
    this.union = view.record().header().union();
    this.other = view.record().header().counterparty();
  }

  List<Chart> charts() {
    return searched.stream().<Chart>map(this::scatter).toList();
  }

  private ScatterChart scatter(AssumedDeals.Searched set) {
    List<ScatterChart.Dot> dots =
        set.frontier().stream()
            .map(p ->
                new ScatterChart.Dot(
                    points(p.utilities(), union),
                    points(p.utilities(), other),
                    p.signable()
                        ? ScatterChart.Kind.SIGNABLE
                        : p.inZone() ? ScatterChart.Kind.ZONE : ScatterChart.Kind.OUTSIDE))
            .toList();
    List<ScatterChart.Named> named = named(set);
    String names = view.wordsFor(union) + " and " + view.wordsFor(other);
    return new ScatterChart(
        "deals-" + set.set().id().replaceAll("[^A-Za-z0-9-]", "-"),
        "What packages are worth to " + names + ", under " + set.set().id(),
        "Each dot is a pair of values that no package beats for both sides: %s, of which %s meet both reserves. %s."
            .formatted(
                Numbers.count(set.frontier().size(), "dot", "dots"),
                set.frontier().stream().filter(Point::inZone).count(),
                named.isEmpty()
                    ? "No solution point lies in the zone"
                    : "Named: "
                        + named.stream()
                            .map(ScatterChart.Named::name)
                            .collect(Collectors.joining(", "))),
        table(set),
        view.wordsFor(union),
        view.wordsFor(other),
        reserve(set, union),
        reserve(set, other),
        gates(set),
        dots,
        named);
  }

  private List<ScatterChart.Named> named(AssumedDeals.Searched set) {
    List<ScatterChart.Named> named = new ArrayList<>();
    for (AssumedDeals.Solution solution : set.solutions()) {
      solution.points().stream()
          .findFirst()
          .ifPresent(p -> named.add(named(p.utilities(), DealsWords.name(solution.formula()))));
    }
    for (int i = 0; i < set.deals().size(); i++) {
      Deal deal = set.deals().get(i);
      if (deal.formulas().isEmpty()) {
        named.add(named(deal.utilities(), "package " + (i + 1)));
      }
    }
    set.likeliest().ifPresent(d -> named.add(named(d.utilities(), "likeliest")));
    set.offers().forEach(o -> named.add(named(o.deal().utilities(), "offer " + o.offer())));
    return named;
  }

  private ScatterChart.Named named(List<Utility> utilities, String name) {
    return new ScatterChart.Named(points(utilities, union), points(utilities, other), name);
  }

  private List<ScatterChart.Gate> gates(AssumedDeals.Searched set) {
    return set.zone().thresholds().stream()
        .filter(t -> t.gate().isPresent())
        .map(t ->
            new ScatterChart.Gate(
                t.party().equals(union), t.points().doubleValue(), words.threshold(t)))
        .toList();
  }

  private Table table(AssumedDeals.Searched set) {
    return new Table(
        "The frontier under " + set.set().id() + ": values from 0 to 100",
        List.of(
            "To " + view.wordsFor(union),
            "To " + view.wordsFor(other),
            "Meets both reserves",
            "Passes every gate",
            "Packages"),
        set.frontier().stream()
            .map(p ->
                List.of(
                    Table.cell(String.valueOf(points(p.utilities(), union))),
                    Table.cell(String.valueOf(points(p.utilities(), other))),
                    Table.cell(p.inZone() ? "yes" : "no"),
                    Table.cell(p.signable() ? "yes" : "no"),
                    Table.cell(String.valueOf(p.packages().size()))))
            .toList());
  }

  private static Optional<Double> reserve(AssumedDeals.Searched set, String party) {
    return set.zone().thresholds().stream()
        .filter(t -> t.gate().isEmpty() && t.party().equals(party))
        .map(Threshold::points)
        .map(BigDecimal::doubleValue)
        .findFirst();
  }

  private static double points(List<Utility> utilities, String party) {
    return utilities.stream()
        .filter(u -> u.party().equals(party))
        .map(Utility::points)
        .mapToDouble(BigDecimal::doubleValue)
        .findFirst()
        .orElse(0);
  }
}

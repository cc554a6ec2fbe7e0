package parley.brief.compose;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import parley.brief.page.Chart;
import parley.brief.page.ScatterChart;
import parley.brief.page.Span;
import parley.brief.page.Table;
import parley.brief.words.Numbers;
import parley.casefile.CaseView;
import parley.talks.AssumedDeals;
import parley.talks.Deal;
import parley.talks.DealsAnswer;
import parley.talks.Point;
import parley.talks.Threshold;
import parley.talks.Utility;
import parley.talks.frontier.Formula;

/** The tables and charts of the deals. */
final class DealsMore {

  private final Sheet sheet;
  private final List<AssumedDeals.Searched> searched;
  private final DealsComposer words;

  DealsMore(Sheet sheet, DealsAnswer answer, DealsComposer words) {
    this.sheet = sheet;
    this.words = words;
    this.searched =
        answer.assumptions().stream()
            .filter(AssumedDeals.Searched.class::isInstance)
            .map(AssumedDeals.Searched.class::cast)
            .toList();
  }

  List<Table> tables() {
    List<Table> tables = new ArrayList<>();
    for (AssumedDeals.Searched set : searched) {
      if (!set.deals().isEmpty()) {
        tables.add(deals(set));
      }
      tables.add(thresholds(set));
    }
    return tables;
  }

  private Table deals(AssumedDeals.Searched set) {
    List<List<Span>> rows = new ArrayList<>();
    for (Deal deal : set.deals()) {
      String gates =
          deal.gates().stream()
              .map(g -> words.threshold(g.threshold()) + (g.accepts() ? " yes" : " no"))
              .collect(Collectors.joining("; "));
      rows.add(
          List.of(
              Table.cell(words.choices(deal.choices())),
              Table.cell(words.utilities(deal.utilities())),
              Table.cell(gates.isEmpty() ? "no gates assumed" : gates),
              Table.cell(deal.signable() ? "yes" : "no"),
              Table.cell(
                  deal.formulas().stream().map(DealsMore::name).collect(Collectors.joining(", "))),
              Table.cell(String.valueOf(deal.others()))));
    }
    return new Table(
        "Packages of the frontier under " + set.set().id(),
        List.of("Package", "Worth, 0 to 100", "Gates", "Signable", "Solution", "Others like it"),
        rows);
  }

  private Table thresholds(AssumedDeals.Searched set) {
    return new Table(
        "Reserves and gates assumed in " + set.set().id(),
        List.of("Whose", "Packages that meet it", "Packages it alone keeps out", "Rests on"),
        set.binding().effects().stream()
            .map(e ->
                List.of(
                    Table.cell(words.threshold(e.threshold())),
                    Table.cell(String.valueOf(e.met())),
                    Table.cell(String.valueOf(e.opens())),
                    Table.cell(e.threshold().basis())))
            .toList());
  }

  List<Chart> charts() {
    return searched.stream().<Chart>map(this::scatter).toList();
  }

  private ScatterChart scatter(AssumedDeals.Searched set) {
    CaseView view = sheet.view();
    String union = view.record().header().union();
    String other = view.record().header().counterparty();
    List<ScatterChart.Dot> dots =
        set.frontier().stream()
            .map(p ->
                new ScatterChart.Dot(
                    points(p, union),
                    points(p, other),
                    p.signable()
                        ? ScatterChart.Kind.SIGNABLE
                        : p.inZone() ? ScatterChart.Kind.ZONE : ScatterChart.Kind.OUTSIDE))
            .toList();
    List<ScatterChart.Named> named = new ArrayList<>();
    for (AssumedDeals.Solution solution : set.solutions()) {
      solution.points().stream()
          .findFirst()
          .ifPresent(p ->
              named.add(
                  new ScatterChart.Named(
                      points(p, union), points(p, other), name(solution.formula()))));
    }
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
                    : "Solution points: "
                        + named.stream()
                            .map(ScatterChart.Named::name)
                            .collect(Collectors.joining(", "))),
        table(set, union, other),
        view.wordsFor(union),
        view.wordsFor(other),
        reserve(set, union),
        reserve(set, other),
        dots,
        named);
  }

  private Table table(AssumedDeals.Searched set, String union, String other) {
    return new Table(
        "The frontier under " + set.set().id() + ": values from 0 to 100",
        List.of(
            "To " + sheet.name(union),
            "To " + sheet.name(other),
            "Meets both reserves",
            "Passes every gate",
            "Packages"),
        set.frontier().stream()
            .map(p ->
                List.of(
                    Table.cell(String.valueOf(points(p, union))),
                    Table.cell(String.valueOf(points(p, other))),
                    Table.cell(p.inZone() ? "yes" : "no"),
                    Table.cell(p.signable() ? "yes" : "no"),
                    Table.cell(String.valueOf(p.packages().size()))))
            .toList());
  }

  private static Optional<Double> reserve(AssumedDeals.Searched set, String party) {
    return set.zone().thresholds().stream()
        .filter(t -> t.gate().isEmpty() && t.party().equals(party))
        .map(Threshold::points)
        .map(Integer::doubleValue)
        .findFirst();
  }

  private static double points(Point point, String party) {
    return point.utilities().stream()
        .filter(u -> u.party().equals(party))
        .map(Utility::points)
        .mapToDouble(BigDecimal::doubleValue)
        .findFirst()
        .orElse(0);
  }

  static String name(Formula formula) {
    return switch (formula) {
      case NASH_PRODUCT -> "Nash";
      case KALAI_SMORODINSKY_MAX_MIN -> "Kalai-Smorodinsky";
      case KALAI_SMORODINSKY_MIN_DIFFERENCE -> "Kalai-Smorodinsky (equal shares)";
      case EGALITARIAN -> "egalitarian";
      case UTILITARIAN -> "utilitarian";
    };
  }
}

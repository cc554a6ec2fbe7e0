package parley.service;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import parley.casefile.Bound;
import parley.casefile.CaseView;
import parley.casefile.Computed;
import parley.casefile.Derivation;
import parley.casefile.Figure;
import parley.casefile.Inputs;
import parley.casefile.Range;

/**
 * A walkout of n days at the rates published so far. Patients are worked out first and without
 * looking at the money.
 */
final class Scenarios {

  private Scenarios() {}

  static List<Scenario> of(
      CaseView view, List<WalkoutRecord> records, List<MeasureSeries> series, List<Integer> days) {
    return days.stream()
        .map(n -> new Scenario(n, patients(n, records, series), money(n, view, records)))
        .toList();
  }

  private static List<Scenario.Line> patients(
      int days, List<WalkoutRecord> records, List<MeasureSeries> series) {
    List<Scenario.Line> lines = new ArrayList<>();
    for (MeasureSeries s : chosen(series, records)) {
      String measure = s.definition().measure();
      if (Measures.isPlannedKept(measure)) {
        lines.add(keptLine(days, s));
      } else if (Measures.isRescheduled(measure) && Measures.isTotal(measure)) {
        lines.add(totalLine(days, s.definition(), records));
      }
    }
    if (lines.isEmpty()) {
      lines.add(
          new Scenario.Line(
              new Computed.NotComputable(
                  Derivation.id(CostEngine.VERB, "scenario", days, "patients"),
                  "patients",
                  Computed.Reason.NOT_IN_RECORD,
                  List.of()),
              List.of(),
              Scenario.Method.NOT_STATED));
    }
    return lines;
  }

  /**
   * For each measure the definition of the newest walkout and the one in longest use, which are
   * often the same; newest walkout first. What one hospital or one region says of one walkout is no
   * rate for the next.
   */
  private static List<MeasureSeries> chosen(
      List<MeasureSeries> series, List<WalkoutRecord> records) {
    List<String> order = records.stream().map(WalkoutRecord::id).toList();
    Comparator<MeasureSeries> newest =
        Comparator.comparing(s -> order.indexOf(s.points().getLast().walkout()));
    Comparator<MeasureSeries> longest = Comparator.comparing(s -> s.points().size());
    List<MeasureSeries> chosen = new ArrayList<>();
    for (String measure : series.stream().map(s -> s.definition().measure()).distinct().toList()) {
      List<MeasureSeries> ofMeasure =
          series.stream().filter(s -> s.definition().measure().equals(measure)).toList();
      Stream.of(newest.thenComparing(longest), longest.thenComparing(newest))
          .map(by -> Collections.max(ofMeasure, by))
          .distinct()
          .forEach(chosen::add);
    }
    chosen.sort(newest.reversed());
    return chosen;
  }

  /** A share does not grow with the days: it is the range published for walkouts so far. */
  private static Scenario.Line keptLine(int days, MeasureSeries series) {
    List<Figure> figures =
        numbers(series.points().stream().flatMap(p -> p.figures().stream()).toList());
    Definition d = series.definition();
    return line(
        id(days, d),
        d.measure(),
        figures,
        Range.over(figures),
        d.unit(),
        "lowest to highest published; " + d.counted());
  }

  /** The lowest and the highest published rate per strike day, times the days. */
  private static Scenario.Line totalLine(
      int days, Definition definition, List<WalkoutRecord> records) {
    List<WalkoutRecord.Rate> rates =
        records.stream()
            .flatMap(r -> r.perDay().stream())
            .filter(r -> r.definition().equals(definition))
            .toList();
    return line(
        id(days, definition),
        definition.measure(),
        rates.stream().map(WalkoutRecord.Rate::total).toList(),
        rates.stream()
            .flatMap(r -> Range.of(r.total()).stream().map(t -> scaled(t, days, r.days())))
            .reduce(Range::span),
        definition.unit(),
        "%s days x lowest to highest published rate per strike day; %s"
            .formatted(days, definition.counted()));
  }

  private static Range scaled(Range total, int days, int ofDays) {
    return total.times(days).dividedBy(ofDays);
  }

  /**
   * From published costs per strike day, newest first. Only a record without one falls back on the
   * costs stated for walkouts over their days, each definition on its own.
   */
  private static List<Scenario.Line> money(int days, CaseView view, List<WalkoutRecord> records) {
    List<Figure> perDay = numbers(view.listFigures(Measures.COST_PER_DAY));
    Stream<Scenario.Line> lines =
        perDay.isEmpty()
            ? definitions(records, Measures.COST).map(d -> totalLine(days, d, records))
            : perDay.reversed().stream().map(f -> perDayLine(days, f));
    return lines.map(Scenarios::asRange).toList();
  }

  private static Scenario.Line perDayLine(int days, Figure perDay) {
    return line(
        Derivation.id(CostEngine.VERB, "scenario", days, perDay.id()),
        Measures.COST,
        List.of(perDay),
        Range.of(perDay).map(r -> r.times(days)),
        perDay.unit().orElse("").replaceFirst(" a strike day$", ""),
        "%s days x %s; %s".formatted(days, perDay.id(), perDay.basis().orElse("no basis")));
  }

  private static Stream<Definition> definitions(List<WalkoutRecord> records, String measure) {
    return records.stream()
        .flatMap(r -> r.perDay().stream())
        .map(WalkoutRecord.Rate::definition)
        .filter(d -> d.measure().equals(measure))
        .distinct();
  }

  /** Money is never one number: a single source's single value is refused. */
  private static Scenario.Line asRange(Scenario.Line line) {
    boolean isRange = line.estimate().find().filter(f -> f.low().isPresent()).isPresent();
    return isRange || line.estimate().find().isEmpty()
        ? line
        : new Scenario.Line(
            none(line.estimate().id(), Measures.COST, Computed.Reason.NO_RANGE, line.from()),
            line.from(),
            line.method());
  }

  private static Scenario.Line line(
      String id,
      String measure,
      List<Figure> from,
      Optional<Range> range,
      String unit,
      String basis) {
    Computed estimate;
    if (range.isEmpty()) {
      estimate = none(id, measure, Computed.Reason.NOT_IN_RECORD, from);
    } else if (from.stream().anyMatch(f -> !f.isSourced())) {
      estimate = none(id, measure, Computed.Reason.NO_SOURCE, from);
    } else {
      estimate =
          new Derivation(id, measure, unit, basis, Inputs.of(from)).range(range.get(), bound(from));
    }
    return new Scenario.Line(estimate, from, method(from));
  }

  /** The record says in a basis or a note if a source gives no method. */
  private static Scenario.Method method(List<Figure> figures) {
    return figures.stream().anyMatch(Scenarios::saysUnpublished)
        ? Scenario.Method.UNPUBLISHED
        : Scenario.Method.NOT_STATED;
  }

  private static boolean saysUnpublished(Figure figure) {
    return Stream.of(figure.basis(), figure.note())
        .flatMap(Optional::stream)
        .map(t -> t.toLowerCase(Locale.ROOT))
        .anyMatch(t ->
            Stream.of(
                    "no method published",
                    "no method is published",
                    "no published method",
                    "method unpublished",
                    "method is not published",
                    "method not published")
                .anyMatch(t::contains));
  }

  private static Computed none(
      String id, String measure, Computed.Reason reason, List<Figure> inTheWay) {
    return new Computed.NotComputable(
        id, measure, reason, inTheWay.stream().map(Figure::id).toList());
  }

  /** The bound of a range made of several figures: none of them is exact on its own any more. */
  private static Bound bound(List<Figure> figures) {
    List<Bound> bounds = figures.stream().map(Figure::bound).distinct().toList();
    return bounds.size() == 1 ? bounds.getFirst() : Bound.ABOUT;
  }

  private static String id(int days, Definition d) {
    // The hash tells apart two definitions of one measure; String.hashCode is the same everywhere.
    return Derivation.id(
        CostEngine.VERB,
        "scenario",
        days,
        d.measure(),
        Integer.toHexString((d.unit() + d.counted() + d.jointWith()).hashCode()));
  }

  private static List<Figure> numbers(List<Figure> figures) {
    return figures.stream().filter(f -> f.lowest().isPresent()).toList();
  }
}

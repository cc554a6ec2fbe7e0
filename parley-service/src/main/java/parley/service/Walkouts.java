package parley.service;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import parley.casefile.CaseView;
import parley.casefile.Derivation;
import parley.casefile.Figure;
import parley.casefile.Inputs;
import parley.casefile.Range;
import parley.casefile.Walkout;

/** The walkouts with what was published about each, and the series and comparisons over them. */
final class Walkouts {

  private Walkouts() {}

  static List<WalkoutRecord> records(CaseView view) {
    return view.record().walkouts().stream()
        .sorted(Comparator.comparing(Walkout::start))
        .map(Walkouts::record)
        .toList();
  }

  private static WalkoutRecord record(Walkout walkout) {
    List<Figure> figures =
        walkout.figures().stream()
            .filter(Figure::isSourced)
            .sorted(Comparator.comparing(Figure::known))
            .toList();
    List<WalkoutRecord.Group> groups =
        Definitions.sorted(figures.stream().map(f -> Definitions.of(f, walkout)).toList()).stream()
            .map(d ->
                new WalkoutRecord.Group(
                    d,
                    Measures.blockOf(d.measure()),
                    figures.stream().filter(f -> Definitions.of(f, walkout).equals(d)).toList()))
            .toList();
    return new WalkoutRecord(
        walkout.id(),
        walkout.number(),
        walkout.group(),
        walkout.start(),
        walkout.end(),
        walkout.days(),
        state(walkout),
        groups,
        rates(walkout, groups));
  }

  private static WalkoutRecord.State state(Walkout walkout) {
    if (walkout.calledOff().isPresent()) {
      return WalkoutRecord.State.CALLED_OFF;
    }
    return walkout.held().isPresent() ? WalkoutRecord.State.HELD : WalkoutRecord.State.ANNOUNCED;
  }

  private static List<WalkoutRecord.Rate> rates(Walkout walkout, List<WalkoutRecord.Group> groups) {
    List<WalkoutRecord.Rate> rates = new ArrayList<>();
    for (WalkoutRecord.Group group : groups) {
      if (Measures.isTotal(group.definition().measure())) {
        for (Figure total : group.figures()) {
          Range.of(total).ifPresent(r -> rates.add(rate(walkout, group.definition(), total, r)));
        }
      }
    }
    return rates;
  }

  private static WalkoutRecord.Rate rate(
      Walkout walkout, Definition definition, Figure total, Range range) {
    return new WalkoutRecord.Rate(
        definition,
        total,
        walkout.days(),
        new Derivation(
                Derivation.id(CostEngine.VERB, "per-day", total.id()),
                definition.measure() + "-per-strike-day",
                definition.unit() + " a strike day",
                "%s / %s strike days of walkout %s; %s"
                    .formatted(
                        total.id(), walkout.days(), walkout.id(), total.basis().orElse("no basis")),
                Inputs.of(total))
            .range(range.dividedBy(walkout.days()), total.bound()));
  }

  /** One series for each definition; a number without a source is in none. */
  static List<MeasureSeries> series(List<WalkoutRecord> records) {
    List<Definition> definitions =
        records.stream().flatMap(r -> r.groups().stream()).map(g -> g.definition()).toList();
    return Definitions.sorted(definitions).stream()
        .map(d ->
            new MeasureSeries(
                d,
                records.stream()
                    .flatMap(r ->
                        r.findGroup(d).stream()
                            .map(g -> new MeasureSeries.Point(r.id(), g.figures())))
                    .toList()))
        .toList();
  }

  /**
   * Figures of a measure of the walkouts that belong to no walkout, or that have no source: a claim
   * about several hospitals, or about earlier strikes, is shown, but not in a series.
   */
  static List<Figure> apart(CaseView view, List<WalkoutRecord> records) {
    List<String> measures =
        records.stream()
            .flatMap(r -> r.groups().stream())
            .map(g -> g.definition().measure())
            .distinct()
            .toList();
    List<Figure> joined =
        records.stream()
            .flatMap(r -> r.groups().stream())
            .flatMap(g -> g.figures().stream())
            .toList();
    return view.record()
        .allFigures()
        .filter(f -> measures.contains(f.measure()) && !joined.contains(f))
        .sorted(Comparator.comparing(Figure::known))
        .toList();
  }

  static List<Comparison> comparisons(
      List<WalkoutRecord> records, List<CostQuestion.Pair> asked, CaseView view) {
    if (!asked.isEmpty()) {
      return asked.stream()
          .map(p -> compare(get(records, p.first(), view), get(records, p.second(), view)))
          .toList();
    }
    List<WalkoutRecord> held = counted(records, view);
    return held.size() < 2
        ? List.of()
        : List.of(compare(held.get(held.size() - 2), held.getLast()));
  }

  /** The walkouts that count under the rule of the case and took place. */
  private static List<WalkoutRecord> counted(List<WalkoutRecord> records, CaseView view) {
    List<String> counted =
        view.record().walkouts().stream()
            .filter(w -> view.record().header().walkouts().counts(w))
            .map(Walkout::id)
            .toList();
    return records.stream()
        .filter(r -> r.state() == WalkoutRecord.State.HELD && counted.contains(r.id()))
        .toList();
  }

  private static WalkoutRecord get(List<WalkoutRecord> records, String id, CaseView view) {
    Optional<WalkoutRecord> found = records.stream().filter(r -> r.id().equals(id)).findFirst();
    return found.orElseThrow(() ->
        new IllegalArgumentException("No walkout " + id + " was known on " + view.asOf() + "."));
  }

  /** The guard: only what both have under one definition is set side by side. */
  static Comparison compare(WalkoutRecord first, WalkoutRecord second) {
    List<Comparison.Shared> shared =
        first.groups().stream()
            .flatMap(g ->
                second.findGroup(g.definition()).stream()
                    .map(o -> new Comparison.Shared(g.definition(), g.figures(), o.figures())))
            .toList();
    return shared.isEmpty()
        ? new Comparison.Refused(
            first.id(), second.id(), definitionsOf(first), definitionsOf(second))
        : new Comparison.LikeForLike(first.id(), second.id(), shared);
  }

  private static List<Definition> definitionsOf(WalkoutRecord record) {
    return record.groups().stream().map(WalkoutRecord.Group::definition).toList();
  }
}

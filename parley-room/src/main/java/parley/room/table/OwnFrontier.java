package parley.room.table;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import parley.brief.page.Chart;
import parley.brief.page.ScatterChart;
import parley.brief.page.Span;
import parley.brief.page.Table;
import parley.brief.words.Numbers;
import parley.casefile.Assumptions;
import parley.casefile.CaseView;
import parley.casefile.Parties.Gate;
import parley.room.Room;
import parley.room.gate.Caller;
import parley.talks.Choice;
import parley.talks.Deal;
import parley.talks.OneSide;
import parley.talks.Utility;

/**
 * Goes through all packages for one party. What stands upright is a measure that everyone can see:
 * the issues moved, or a labelled assumption of the case. No entry of the other party is read.
 */
final class OwnFrontier {

  static final String ISSUES = "issues";
  private static final String SET = "set:";

  /** More dots than these hide one another. */
  private static final int MOST_DOTS = 1_200;

  private static final int MOST_BEST = 5;
  private static final double[] GRIDS = {0.1, 0.5, 1, 2, 4, 8};

  private final Room room;
  private final Appraisal appraisal;
  private final CaseView view;

  OwnFrontier(Room room, Appraisal appraisal) {
    this.room = room;
    this.appraisal = appraisal;
    this.view = appraisal.view();
  }

  /** A package and where it lies. */
  private record Placed(List<Choice> pack, Utility own, double other) {}

  /** What stands upright. */
  private record Measure(
      OneSide side, String label, String name, ToDoubleFunction<List<Choice>> value) {}

  FrontierPage page(Caller caller, Optional<String> against) {
    String party = caller.seat().party();
    String other =
        view.record().header().sides().stream()
            .filter(s -> !s.equals(party))
            .findFirst()
            .orElseThrow();
    List<TablePage.Choice> measures = measures(other);
    String chosen =
        against
            .filter(a -> measures.stream().anyMatch(m -> m.id().equals(a)))
            .orElse(measures.getLast().id());
    Sheet sheet = OwnTable.of(room.ledger(), caller).sheet();
    try {
      Measure measure = measure(appraisal.reader().read(party, sheet), other, chosen);
      if (!Appraisal.isCountable(measure.side())) {
        throw new IllegalArgumentException(
            "There are %s packages; at most %s are drawn."
                .formatted(measure.side().packages(), Appraisal.MOST_PACKAGES));
      }
      return page(caller, measures, chosen, measure, sheet.reserve().isPresent());
    } catch (IllegalArgumentException e) {
      return new FrontierPage(
          String.valueOf(e.getMessage()),
          measures,
          chosen,
          "",
          "",
          Optional.empty(),
          List.of(),
          List.of(),
          List.of(),
          Optional.empty());
    }
  }

  private List<TablePage.Choice> measures(String other) {
    return Stream.concat(
            Stream.of(new TablePage.Choice(ISSUES, "How many issues are moved from what stands")),
            view.listAssumptions().stream()
                .filter(s -> s.findFor(other).isPresent())
                .map(s ->
                    new TablePage.Choice(
                        SET + s.id(),
                        "%s: assumption of %s about %s, not theirs"
                            .formatted(s.label(), s.by(), view.wordsFor(other)))))
        .toList();
  }

  private Measure measure(Assumptions.Assumed own, String other, String chosen) {
    if (chosen.equals(ISSUES)) {
      OneSide side = Appraisal.ready(OneSide.of(view, own));
      int issues = side.issues().size();
      return new Measure(
          side,
          "The share of the issues that a package moves from what stands if nothing is agreed: 100 if all are moved. A count, and nobody's preference.",
          "a count of issues moved, 100 for all",
          pack -> 100.0 * side.moved(pack) / issues);
    }
    Assumptions set =
        view.listAssumptions().stream()
            .filter(s -> chosen.equals(SET + s.id()))
            .findFirst()
            .orElseThrow();
    Assumptions.Assumed theirs = set.findFor(other).orElseThrow();
    OneSide side = Appraisal.ready(OneSide.of(view, own, List.of(theirs)));
    OneSide assumed = Appraisal.ready(OneSide.of(view, theirs, List.of(own)));
    return new Measure(
        side,
        "%s. This is an assumption of %s about %s, not theirs."
            .formatted(set.label(), set.by(), view.wordsFor(other)),
        view.wordsFor(other) + ", as assumed",
        pack -> assumed.worth(pack).points().doubleValue());
  }

  private FrontierPage page(
      Caller caller,
      List<TablePage.Choice> measures,
      String chosen,
      Measure measure,
      boolean reserved) {
    OneSide side = measure.side();
    List<Placed> all = new ArrayList<>();
    side.forEach(p -> all.add(new Placed(p, side.worth(p), measure.value().applyAsDouble(p))));
    List<Placed> above = all.stream().filter(p -> !reserved || side.meetsReserve(p.own())).toList();
    List<Placed> offers = new ArrayList<>();
    Map<Placed, String> names = offers(caller, measure, offers);
    List<Placed> frontier = frontier(all);
    return new FrontierPage(
        "",
        measures,
        chosen,
        measure.label(),
        Numbers.count(all.size(), "package", "packages"),
        reserved
            ? Optional.of(Numbers.count(above.size(), "package", "packages"))
            : Optional.empty(),
        frontier.stream().map(p -> row(side, p, words(p.pack()), reserved)).toList(),
        above.stream()
            .sorted(
                Comparator.comparingDouble(Placed::other)
                    .thenComparing(p -> p.own().scaled())
                    .reversed())
            .limit(MOST_BEST)
            .map(p -> row(side, p, words(p.pack()), reserved))
            .toList(),
        offers.stream().map(p -> row(side, p, names.getOrDefault(p, ""), reserved)).toList(),
        Optional.of(chart(caller, measure, all, frontier, names, reserved)));
  }

  private Map<Placed, String> offers(Caller caller, Measure measure, List<Placed> offers) {
    OneSide side = measure.side();
    Map<Placed, String> names = new LinkedHashMap<>();
    Map<String, List<Choice>> packs = new LinkedHashMap<>();
    for (OfferOnTable offer : OfferOnTable.list(room, caller)) {
      side.findPackage(offer.named())
          .ifPresent(p -> packs.put(offer.title() + ", by " + offer.from(), p));
    }
    for (String id : side.recentOffers()) {
      side.findOffer(id)
          .ifPresent(p -> packs.put(view.findOffer(id).orElseThrow().name() + ", on record", p));
    }
    packs.forEach((name, pack) -> {
      Placed placed = new Placed(pack, side.worth(pack), measure.value().applyAsDouble(pack));
      if (!names.containsKey(placed)) {
        offers.add(placed);
      }
      names.merge(placed, name, (a, b) -> a + "; " + b);
    });
    return names;
  }

  /** Those that no package beats on both measures, one for each place, best for the party first. */
  private static List<Placed> frontier(List<Placed> all) {
    List<Placed> sorted =
        all.stream()
            .sorted(
                Comparator.<Placed>comparingLong(p -> p.own().scaled())
                    .thenComparingDouble(Placed::other)
                    .reversed())
            .toList();
    List<Placed> frontier = new ArrayList<>();
    double most = Double.NEGATIVE_INFINITY;
    for (Placed placed : sorted) {
      if (placed.other() > most) {
        frontier.add(placed);
        most = placed.other();
      }
    }
    return frontier;
  }

  private FrontierPage.Row row(OneSide side, Placed placed, String name, boolean reserved) {
    String lies =
        Stream.of(
                reserved
                    ? side.meetsReserve(placed.own()) ? "above the reserve" : "below the reserve"
                    : "",
                side.gates().isEmpty()
                    ? ""
                    : accepted(side, placed)
                        ? "our gates accept"
                        : "a gate of ours does not accept")
            .filter(s -> !s.isEmpty())
            .collect(Collectors.joining(", "));
    return new FrontierPage.Row(name, Points.of(placed.own()), Points.of(placed.other()), lies);
  }

  private static boolean accepted(OneSide side, Placed placed) {
    return side.gates(placed.own()).stream().allMatch(Deal.GateResult::accepts);
  }

  private String words(List<Choice> pack) {
    return pack.stream()
        .map(c ->
            appraisal.agenda().nameOf(c.issue())
                + ": "
                + appraisal.agenda().nameOf(c.issue(), c.option()))
        .collect(Collectors.joining("; "));
  }

  private Chart chart(
      Caller caller,
      Measure measure,
      List<Placed> all,
      List<Placed> frontier,
      Map<Placed, String> names,
      boolean reserved) {
    OneSide side = measure.side();
    List<ScatterChart.Dot> dots = dots(side, all, reserved);
    return new ScatterChart(
        "frontier",
        "All packages as " + room.nameOf(caller.seat().party()) + " sees them",
        "%s; their worth to this side lies across. %s stand on the frontier of these two measures."
            .formatted(Numbers.count(all.size(), "package", "packages"), frontier.size()),
        new Table(
            "Packages that none beats on both measures",
            List.of("Package", "Worth to us", "By the other measure", "Where it lies"),
            frontier.stream()
                .map(p -> {
                  FrontierPage.Row row = row(side, p, words(p.pack()), reserved);
                  return Stream.of(row.name(), row.own(), row.other(), row.lies())
                      .<Span>map(Table::cell)
                      .toList();
                })
                .toList()),
        "us",
        measure.name(),
        reserved ? Optional.of(side.reserve().value().points().doubleValue()) : Optional.empty(),
        Optional.empty(),
        side.gates().stream()
            .map(g ->
                new ScatterChart.Gate(
                    true,
                    g.threshold().points().doubleValue(),
                    view.record().parties().findGate(g.gate()).map(Gate::name).orElse(g.gate())))
            .toList(),
        dots,
        names.entrySet().stream()
            .map(e ->
                new ScatterChart.Named(
                    e.getKey().own().points().doubleValue(), e.getKey().other(), e.getValue()))
            .toList());
  }

  /** One dot for each place of a grid, as fine as the picture can bear. */
  private static List<ScatterChart.Dot> dots(OneSide side, List<Placed> all, boolean reserved) {
    List<ScatterChart.Dot> dots = List.of();
    for (double grid : GRIDS) {
      dots =
          all.stream()
              .map(p ->
                  new ScatterChart.Dot(
                      Math.round(p.own().points().doubleValue() / grid) * grid,
                      Math.round(p.other() / grid) * grid,
                      !reserved || !side.meetsReserve(p.own())
                          ? ScatterChart.Kind.OUTSIDE
                          : accepted(side, p)
                              ? ScatterChart.Kind.SIGNABLE
                              : ScatterChart.Kind.ZONE))
              .distinct()
              .toList();
      if (dots.size() <= MOST_DOTS) {
        break;
      }
    }
    return dots;
  }
}

package parley.room.table;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import parley.brief.page.Chart;
import parley.brief.page.CurveChart;
import parley.brief.page.Span;
import parley.brief.page.Table;
import parley.casefile.Assumptions;
import parley.casefile.Issue;
import parley.room.Room;
import parley.room.gate.Caller;
import parley.talks.AssumedDeals;
import parley.talks.Choice;
import parley.talks.OneSide;
import parley.talks.WalkoutStudy;

/** Values one package that somebody puts together. */
final class WhatIf {

  /** Per cent of a number of the scenario at which the reserve is computed. */
  private static final List<Integer> PER_CENT = List.of(50, 75, 100, 125, 150, 175, 200);

  private final Room room;
  private final Appraisal appraisal;

  WhatIf(Room room, Appraisal appraisal) {
    this.room = room;
    this.appraisal = appraisal;
  }

  /**
   * The page of a package.
   *
   * @param chosen the option for an issue, if one is chosen
   */
  WhatIfPage page(Caller caller, Function<String, Optional<String>> chosen) {
    String party = caller.seat().party();
    Sheet sheet = OwnTable.of(room.ledger(), caller).sheet();
    OneSide side;
    try {
      side = appraisal.side(party, sheet);
    } catch (IllegalArgumentException e) {
      return new WhatIfPage(
          String.valueOf(e.getMessage()),
          List.of(),
          List.of(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty());
    }
    Assumptions.Assumed assumed = appraisal.reader().read(party, sheet);
    boolean reserved = sheet.reserve().isPresent();
    Map<String, String> named = new LinkedHashMap<>();
    side.issues().forEach(i -> chosen.apply(i.issue()).ifPresent(o -> named.put(i.issue(), o)));
    Optional<List<Choice>> pack = side.findPackage(named);
    return new WhatIfPage(
        named.isEmpty() || pack.isPresent()
            ? ""
            : "The package is not whole: choose one of the options on each issue on which no option is said to stand.",
        side.issues().stream()
            .map(i ->
                field(
                    i,
                    pack.map(p -> chosenOn(p, i.issue()))
                        .orElse(named.getOrDefault(i.issue(), ""))))
            .toList(),
        pack.map(p -> parts(side, p)).orElse(List.of()),
        pack.map(side::together).filter(t -> t.scaled() != 0).map(Points::of),
        pack.map(p -> appraisal.row(side, "This package", "", p, reserved)),
        reserved ? Optional.of(appraisal.reserve(side, assumed)) : Optional.empty(),
        reserved ? assumed.reserveWalkout().map(WhatIf::chart) : Optional.empty());
  }

  private static String chosenOn(List<Choice> pack, String issue) {
    return pack.stream()
        .filter(c -> c.issue().equals(issue))
        .map(Choice::option)
        .findFirst()
        .orElse("");
  }

  private WhatIfPage.Field field(AssumedDeals.IssueOptions issue, String chosen) {
    return new WhatIfPage.Field(
        issue.issue(),
        appraisal.agenda().nameOf(issue.issue()),
        issue.options().stream()
            .map(o -> new TablePage.Choice(o, appraisal.agenda().nameOf(issue.issue(), o)))
            .toList(),
        chosen.isEmpty() ? unchanged(issue) : chosen);
  }

  private String unchanged(AssumedDeals.IssueOptions issue) {
    return appraisal.view().record().agenda().stream()
        .filter(i -> i.id().equals(issue.issue()))
        .flatMap(i -> i.options().stream())
        .filter(Issue.Option::unchanged)
        .map(Issue.Option::id)
        .filter(issue.options()::contains)
        .findFirst()
        .orElse("");
  }

  private List<WhatIfPage.Part> parts(OneSide side, List<Choice> pack) {
    return side.parts(pack).stream()
        .map(p ->
            new WhatIfPage.Part(
                appraisal.agenda().nameOf(p.choice().issue()),
                appraisal.agenda().nameOf(p.choice().issue(), p.choice().option()),
                Points.of(p.worth())))
        .toList();
  }

  private static Chart chart(Assumptions.WalkoutScenario scenario) {
    WalkoutStudy study = WalkoutStudy.of(scenario);
    List<WalkoutStudy.Input> inputs =
        List.of(WalkoutStudy.Input.MEDIAN_DAYS, WalkoutStudy.Input.COST_A_DAY);
    List<List<Double>> means =
        inputs.stream()
            .map(i -> PER_CENT.stream().map(p -> study.mean(i, BigDecimal.valueOf(p, 2))).toList())
            .toList();
    List<List<Span>> rows = new ArrayList<>();
    for (int i = 0; i < PER_CENT.size(); i++) {
      rows.add(
          Stream.of(
                  PER_CENT.get(i) + " %",
                  Points.of(means.get(0).get(i)),
                  Points.of(means.get(1).get(i)))
              .map(Table::cell)
              .toList());
    }
    return new CurveChart(
        "walkout",
        "How the value of no deal moves with the walkout",
        "Two lines through 100 % of the scenario: one for longer walkouts, one for dearer days. The table below gives every number.",
        new Table(
            "The value of no deal, in points",
            List.of(
                "Of the scenario's number",
                "If walkouts are so much longer",
                "If a day costs so much"),
            rows),
        "per cent of the scenario's number",
        "points of 0 to 100",
        List.of(stroke("longer walkouts", means.get(0)), stroke("dearer days", means.get(1))),
        List.of());
  }

  private static CurveChart.Stroke stroke(String label, List<Double> means) {
    List<CurveChart.Point> points = new ArrayList<>();
    for (int i = 0; i < means.size(); i++) {
      points.add(new CurveChart.Point(PER_CENT.get(i), means.get(i)));
    }
    return new CurveChart.Stroke(label, points);
  }
}

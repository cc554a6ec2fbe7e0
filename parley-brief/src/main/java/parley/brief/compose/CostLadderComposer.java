package parley.brief.compose;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import parley.brief.data.Json;
import parley.brief.page.Block;
import parley.brief.page.Chart;
import parley.brief.page.Line;
import parley.brief.page.PanelChart;
import parley.brief.page.Span;
import parley.brief.page.Table;
import parley.brief.page.Topic;
import parley.brief.words.Days;
import parley.brief.words.Numbers;
import parley.pay.cost.CostLadderAnswer;
import parley.pay.cost.CostLadderQuestion;
import parley.pay.cost.CostRung;
import parley.pay.cost.Estimate;
import parley.pay.cost.Staffing;
import tools.jackson.databind.node.ObjectNode;

/** Tells what a rise costs, rung by rung, and where published costs stand. */
final class CostLadderComposer implements Answer {

  private static final String UNIT = "GBP million a year";
  private static final String CAVEAT =
      "No perimeter is the right one: each rung answers another question. How many stand at which"
          + " point is a calibration, so each number is a range.";

  private final Sheet sheet;
  private final CostLadderAnswer answer;
  private final CostLadderQuestion question;

  CostLadderComposer(Sheet sheet, CostLadderAnswer answer) {
    this.sheet = sheet;
    this.answer = answer;
    this.question = answer.question();
  }

  @Override
  public Block block() {
    List<Line> lines = new ArrayList<>();
    lines.add(
        Line.labelled("basic pay")
            .span(sheet.value(answer.rungs().getFirst().amount().figure().figure()))
            .build());
    lines.add(
        Line.labelled("receipts")
            .words("less taxes, pension contributions and loan repayments:")
            .span(sheet.value(answer.net().figure().figure()))
            .build());
    answer
        .knockOn()
        .ifPresent(k ->
            lines.add(
                Line.labelled("knock-on")
                    .words("what one published cost leaves for others, carried over:")
                    .span(sheet.value(k.amount().figure().figure()))
                    .words("; not in the sums")
                    .build()));
    lines.add(counted());
    lines.add(shares());
    if (!answer.missing().isEmpty()) {
      lines.add(
          Line.labelled("no data")
              .unknown("left out, not in the record: " + String.join(", ", answer.missing()))
              .build());
    }
    List<Line> more = new ArrayList<>();
    answer.placed().stream().map(this::placed).forEach(more::add);
    answer.unplaced().stream()
        .map(u ->
            Line.labelled("not placed")
                .span(sheet.value(u.claim()))
                .unknown(u.why())
                .refs(u.claim().id())
                .build())
        .forEach(more::add);
    return new Block(
        Topic.WORTH,
        headline(),
        Optional.empty(),
        lines,
        more,
        tables(),
        charts(),
        Optional.of(CAVEAT));
  }

  private Line headline() {
    return Line.labelled("")
        .words("%s on the basic pay of %s costs employers".formatted(rise(), question.year()))
        .span(sheet.value(answer.gross().figure().figure()))
        .build();
  }

  private String rise() {
    String rise = "A rise of " + RungWords.uplift(question.uplift());
    return question.byGrade().isEmpty() ? rise : rise + ", other rises for some grades,";
  }

  private Line counted() {
    Staffing staffing = answer.staffing();
    String how =
        staffing.calibrated()
            ? "spread over the points of the scale by a calibration"
            : "counted at every point of the scale";
    String mean =
        staffing
            .meanBasic()
            .map(m ->
                "; mean basic pay GBP "
                    + Numbers.stated(m.setScale(0, RoundingMode.HALF_EVEN))
                    + staffing
                        .meanFrom()
                        .filter(f -> !f.equals(staffing.year()))
                        .map(f -> ", led from that of " + f + " by the awards")
                        .orElse(""))
            .orElse("; no mean of basic pay on record");
    return Line.labelled("counted")
        .words(
            "%s full-time equivalents on %s, %s%s"
                .formatted(count(staffing.total()), Days.day(staffing.countedOn()), how, mean))
        .build();
  }

  private Line shares() {
    return Line.labelled("assumed")
        .words(
            "basic pay is %s of earnings; %s of staff repay a loan"
                .formatted(share(answer.basicShare()), share(answer.loanShare())))
        .build();
  }

  private static String share(Estimate share) {
    String low = Numbers.percent(share.low(), 0);
    return share.range().isSingle()
        ? low
        : low.replace(" %", "") + " to " + Numbers.percent(share.high(), 0);
  }

  private static String count(BigDecimal fte) {
    return Numbers.stated(fte.setScale(0, RoundingMode.HALF_EVEN));
  }

  private static String millions(BigDecimal millions) {
    return Numbers.stated(millions.setScale(1, RoundingMode.HALF_EVEN));
  }

  private static String millions(Estimate e) {
    String mid = millions(e.mid());
    String low = millions(e.low());
    String high = millions(e.high());
    return low.equals(high) ? mid : "%s (%s to %s)".formatted(mid, low, high);
  }

  private Line placed(CostLadderAnswer.Placed placed) {
    CostLadderAnswer.Standing at = placed.nearest();
    Line.Builder line =
        Line.labelled("published")
            .span(sheet.value(placed.claim()))
            .words(
                "(%s, pay of %s): for 1 %% %s; up to %s the ladder of that year has %s,"
                    .formatted(
                        RungWords.perimeter(placed.stated()),
                        placed.year(),
                        perPercent(placed),
                        RungWords.name(at.rung()),
                        millions(at.sum())));
    return line.words(standing(placed)).refs(placed.claim().id()).build();
  }

  private static String perPercent(CostLadderAnswer.Placed placed) {
    String low = millions(placed.perPercent().low());
    return placed.claim().bound().words()
        + (placed.perPercent().isSingle()
            ? low
            : low + " to " + millions(placed.perPercent().high()));
  }

  private static String standing(CostLadderAnswer.Placed placed) {
    if (placed.byConstruction()) {
      return "which was derived from it";
    }
    BigDecimal distance = placed.nearest().distance();
    String apart =
        distance.signum() == 0
            ? "the same"
            : millions(distance.abs()) + (distance.signum() > 0 ? " less" : " more");
    return apart + (placed.nearest().agrees() ? "; within its range" : "; outside its range");
  }

  private List<Table> tables() {
    List<Table> tables = new ArrayList<>();
    tables.add(
        new Table(
            "What a rise of %s costs on the pay of %s, %s"
                .formatted(RungWords.uplift(question.uplift()), question.year(), UNIT),
            List.of("Rung", "What it counts", "Adds", "Sum", "Convention"),
            ordered().map(this::row).toList()));
    tables.add(
        new Table(
            "Staff by point, full-time equivalents"
                + (answer.staffing().calibrated() ? ": a calibration, not a count" : ""),
            List.of("Grade", "Point", "Basic pay", "Staff", "Range"),
            answer.staffing().points().stream().map(this::staff).toList()));
    if (!answer.placed().isEmpty()) {
      tables.add(
          new Table(
              "Published costs beside the ladder of their own year, GBP million for 1 %",
              List.of("Claim", "Counts", "Pay of", "For 1 %", "Rung", "Ladder", "Difference"),
              answer.placed().stream().map(this::placedRow).toList()));
    }
    return tables;
  }

  /** The rungs in their order, the remainder at its place. */
  private Stream<CostLadderAnswer.Rung> ordered() {
    return Stream.concat(answer.rungs().stream(), answer.knockOn().stream())
        .sorted((a, b) -> a.kind().compareTo(b.kind()));
  }

  private List<Span> row(CostLadderAnswer.Rung rung) {
    return List.of(
        Table.cell(RungWords.name(rung.kind())),
        Table.cell(RungWords.perimeter(rung.kind())),
        sheet.value(rung.amount().figure().figure()),
        sheet.value(rung.cumulative().figure().figure()),
        Table.cell(RungWords.convention(rung.kind(), question.tier())));
  }

  private List<Span> staff(Staffing.Point point) {
    return List.of(
        Table.cell(point.point().grade()),
        Table.cell(point.point().point()),
        sheet.brief(point.point().figure()),
        Table.cell(count(point.fte().mid())),
        Table.cell(count(point.fte().low()) + " to " + count(point.fte().high())));
  }

  private List<Span> placedRow(CostLadderAnswer.Placed placed) {
    return List.of(
        sheet.value(placed.claim()),
        Table.cell(RungWords.perimeter(placed.stated())),
        Table.cell(placed.year().toString()),
        Table.cell(perPercent(placed)),
        Table.cell(RungWords.name(placed.nearest().rung())),
        Table.cell(millions(placed.nearest().sum())),
        Table.cell(standing(placed)));
  }

  private List<Chart> charts() {
    List<PanelChart.Panel> panels = new ArrayList<>();
    panels.add(
        new PanelChart.Panel(
            "The sum up to each rung, %s, pay of %s".formatted(UNIT, question.year()),
            UNIT,
            ordered().map(r -> bar(RungWords.name(r.kind()), r.cumulative().millions())).toList()));
    List<PanelChart.Bar> claims = new ArrayList<>();
    for (CostLadderAnswer.Placed placed : answer.placed()) {
      if (!placed.byConstruction()) {
        claims.add(
            bar(
                RungWords.name(placed.nearest().rung()) + " " + placed.year(),
                placed.nearest().sum()));
        claims.add(mark(placed));
      }
    }
    if (!claims.isEmpty()) {
      panels.add(
          new PanelChart.Panel(
              "Published costs (marks) and the rung of their year (bars), GBP million for 1 %",
              "GBP million for 1 %", claims));
    }
    return List.of(
        new PanelChart(
            "cost-ladder",
            "What a rise of %s costs, rung by rung".formatted(RungWords.uplift(question.uplift())),
            "Bars that grow rung by rung to the gross cost and shrink with each receipt; below them published costs as marks, each under the bar of its rung. The tables have every value.",
            chartTable(panels),
            panels));
  }

  private static PanelChart.Bar bar(String label, Estimate estimate) {
    return new PanelChart.Bar(
        label,
        Optional.of(estimate.mid()),
        Optional.of(estimate.low()).filter(l -> !estimate.range().isSingle()),
        Optional.of(estimate.high()).filter(h -> !estimate.range().isSingle()),
        millions(estimate));
  }

  private PanelChart.Bar mark(CostLadderAnswer.Placed placed) {
    return new PanelChart.Bar(
        placed.claim().by().map(by -> "by " + sheet.name(by)).orElse("published"),
        Optional.empty(),
        Optional.of(placed.perPercent().low()),
        Optional.of(placed.perPercent().high()),
        perPercent(placed));
  }

  private static Table chartTable(List<PanelChart.Panel> panels) {
    return new Table(
        "The bars and marks",
        List.of("Of what", "Bar or mark", "Value"),
        panels.stream()
            .flatMap(p ->
                p.bars().stream()
                    .map(b ->
                        List.of(
                            Table.cell(p.definition()),
                            Table.cell(b.label()),
                            Table.cell(b.text()))))
            .toList());
  }

  @Override
  public ObjectNode json() {
    ObjectNode node = Json.object().put("year", question.year().toString());
    node.put("percent", question.uplift().percent());
    node.put("cash", question.uplift().consolidated().inPounds());
    node.put("unit", UNIT);
    ObjectNode switches =
        Json.object()
            .put("pension", question.pension().orElse("none"))
            .put("tier", Json.lower(question.tier()));
    switches.set("basicShare", RungWords.json(answer.basicShare()));
    switches.set("loanShare", RungWords.json(answer.loanShare()));
    node.set("switches", switches);
    node.set("rungs", Json.list(ordered().toList(), this::rung));
    node.set("gross", RungWords.json(answer.gross().millions()));
    node.set("net", RungWords.json(answer.net().millions()));
    node.set("published", Json.list(answer.placed(), this::published));
    node.set(
        "unplaced",
        Json.list(
            answer.unplaced(),
            u -> Json.object().put("claim", u.claim().id()).put("why", u.why())));
    node.put("countedOn", answer.staffing().countedOn().toString());
    node.put("calibrated", answer.staffing().calibrated());
    node.set("meanBasic", Json.number(answer.staffing().meanBasic()));
    node.set("meanFrom", Json.text(answer.staffing().meanFrom().map(Object::toString)));
    node.set("staff", Json.list(answer.staffing().points(), CostLadderComposer::staffData));
    node.set("missing", Json.texts(answer.missing()));
    return node;
  }

  private ObjectNode rung(CostLadderAnswer.Rung rung) {
    ObjectNode node = Json.object().put("rung", Json.lower(rung.kind()));
    RungWords.put(node, rung.amount().millions());
    node.set("cumulative", RungWords.json(rung.cumulative().millions()));
    node.put("inSum", rung.kind() != CostRung.KNOCK_ON);
    node.put("perimeter", RungWords.perimeter(rung.kind()));
    node.put("convention", RungWords.convention(rung.kind(), question.tier()));
    node.set("figure", sheet.exportOne(Optional.of(rung.amount().figure().figure())));
    return node;
  }

  private ObjectNode published(CostLadderAnswer.Placed placed) {
    ObjectNode node = Json.object().put("claim", placed.claim().id());
    node.put("rise", placed.rise());
    node.put("year", placed.year().toString());
    node.put("perimeter", placed.stated().map(Json::lower).orElse("not stated"));
    node.put("bound", Json.lower(placed.claim().bound()));
    if (placed.perPercent().isSingle()) {
      node.put("perPercent", placed.perPercent().low());
    } else {
      node.set(
          "perPercent",
          Json.object()
              .put("low", placed.perPercent().low())
              .put("high", placed.perPercent().high()));
    }
    node.put("rung", Json.lower(placed.nearest().rung()));
    node.set("ladder", RungWords.json(placed.nearest().sum()));
    node.put("distance", placed.nearest().distance());
    node.put("agrees", placed.nearest().agrees());
    node.put("byConstruction", placed.byConstruction());
    node.set("figure", sheet.exportOne(Optional.of(placed.claim())));
    return node;
  }

  private static ObjectNode staffData(Staffing.Point point) {
    ObjectNode node =
        Json.object()
            .put("grade", point.point().grade())
            .put("point", point.point().point())
            .put("basic", point.point().basic().inPounds())
            .put("fte", point.fte().mid());
    return node.put("low", point.fte().low()).put("high", point.fte().high());
  }
}

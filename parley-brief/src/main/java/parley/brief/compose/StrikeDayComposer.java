package parley.brief.compose;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import parley.brief.data.Json;
import parley.brief.page.Block;
import parley.brief.page.Chart;
import parley.brief.page.Line;
import parley.brief.page.LineChart;
import parley.brief.page.Span;
import parley.brief.page.Table;
import parley.brief.page.Topic;
import parley.brief.words.Days;
import parley.brief.words.Numbers;
import parley.casefile.Walkout;
import parley.pay.cost.Estimate;
import parley.pay.cost.StrikeDayAnswer;
import parley.pay.cost.StrikeDayQuestion;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Tells what days of strike cost those who strike, and what all who struck lost. */
final class StrikeDayComposer implements Answer {

  private static final BigDecimal DAYS_OF_A_MONTH =
      new BigDecimal("365").divide(new BigDecimal("12"), MathContext.DECIMAL64);
  private static final String CAVEAT =
      "Basic pay of one job, assessed once for the year; other earnings that are lost are not"
          + " counted. Strike days do not count for the pension and leave its rate as it is.";

  private final Sheet sheet;
  private final StrikeDayAnswer answer;
  private final StrikeDayQuestion question;

  StrikeDayComposer(Sheet sheet, StrikeDayAnswer answer) {
    this.sheet = sheet;
    this.answer = answer;
    this.question = answer.question();
  }

  @Override
  public Block block() {
    List<Line> lines = new ArrayList<>();
    lines.add(
        Line.labelled("rule")
            .words("a day takes")
            .span(sheet.value(answer.rule()))
            .refs(answer.rule().id())
            .build());
    lines.add(
        Line.labelled("counted")
            .words(TaxWords.circumstances(question.circumstances()))
            .words("; the year assessed once")
            .build());
    StrikeDayAnswer.Striker first = answer.strikers().getFirst();
    lines.add(striker(first));
    if (answer.strikers().size() > 1) {
      lines.add(striker(answer.strikers().getLast()));
    }
    lines.add(losses());
    uncounted().ifPresent(lines::add);
    return new Block(
        Topic.WORTH,
        headline(),
        Optional.empty(),
        lines,
        List.of(),
        tables(),
        charts(),
        Optional.of(CAVEAT));
  }

  private Line headline() {
    Line.Builder line =
        Line.labelled("")
            .words(
                "%s in %s take from basic pay"
                    .formatted(
                        Numbers.count(question.days(), "strike day", "strike days"),
                        question.year()));
    StrikeDayAnswer.Striker first = answer.strikers().getFirst();
    StrikeDayAnswer.Striker last = answer.strikers().getLast();
    line.span(sheet.money(first.deduction().figure())).words("(" + first.point().grade() + ")");
    if (answer.strikers().size() > 1) {
      line.words("to")
          .span(sheet.money(last.deduction().figure()))
          .words("(" + last.point().grade() + ")");
    }
    return line.build();
  }

  private Line striker(StrikeDayAnswer.Striker striker) {
    Line.Builder line =
        Line.labelled(striker.point().grade())
            .words("net")
            .span(sheet.money(striker.net().figure()))
            .words(",")
            .span(sheet.brief(striker.shareOfNet().figure()))
            .words("of a year's take-home");
    question
        .rise()
        .ifPresent(r -> {
          line.words("; " + RungWords.uplift(r) + " makes up for it in");
          striker.byPay().map(this::span).ifPresent(line::span);
          if (!same(striker)) {
            line.words("; if pension thresholds rose with it, in");
            striker.tierKept().map(this::span).ifPresent(line::span);
          }
        });
    striker
        .breakEven()
        .ifPresent(b ->
            line.words("; a rise of")
                .span(sheet.brief(b.figure()))
                .words("makes up for it in a year"));
    return line.build();
  }

  private static boolean same(StrikeDayAnswer.Striker striker) {
    return days(striker.byPay()).equals(days(striker.tierKept()));
  }

  private Span span(StrikeDayAnswer.Recoup recoup) {
    return switch (recoup) {
      case StrikeDayAnswer.After after -> sheet.value(after.days().figure());
      case StrikeDayAnswer.Never never -> new Span.Unknown("never: it leaves no more");
    };
  }

  private Line losses() {
    Line.Builder line = Line.labelled("all who struck").words("lost in basic pay before tax:");
    if (answer.total().isEmpty()) {
      return line.unknown("no walkout on record with a count of those absent").build();
    }
    return line.span(sheet.value(answer.total().get().figure()))
        .words(
            "over %s of %s"
                .formatted(
                    counted().size(), Numbers.count(answer.losses().size(), "walkout", "walkouts")))
        .build();
  }

  private List<StrikeDayAnswer.Counted> counted() {
    return answer.losses().stream()
        .filter(StrikeDayAnswer.Counted.class::isInstance)
        .map(StrikeDayAnswer.Counted.class::cast)
        .toList();
  }

  private Optional<Line> uncounted() {
    List<String> ids =
        answer.losses().stream()
            .filter(StrikeDayAnswer.Uncounted.class::isInstance)
            .map(StrikeDayAnswer.WalkoutLoss::walkout)
            .toList();
    return ids.isEmpty()
        ? Optional.empty()
        : Optional.of(
            Line.labelled("no data")
                .unknown("no count of those absent, or only with another group")
                .refs(ids)
                .build());
  }

  private static String why(StrikeDayAnswer.Why why) {
    return switch (why) {
      case NO_COUNT -> "no data: nobody published how many were absent";
      case JOINT -> "not computable: the count holds another group too";
      case NO_STAFF -> "not computable: no staff table or pay scale for the day";
    };
  }

  private List<Table> tables() {
    List<Table> tables = new ArrayList<>();
    List<String> columns =
        new ArrayList<>(List.of("Grade", "Point", "Deducted", "Net loss", "Of a year's take-home"));
    question
        .rise()
        .ifPresent(r -> {
          columns.add(RungWords.uplift(r) + " makes up for it in");
          columns.add("if pension thresholds rose with it");
        });
    columns.add("Rise that makes up for it in a year");
    tables.add(
        new Table(
            "%s in %s, %s"
                .formatted(
                    Numbers.count(question.days(), "strike day", "strike days"),
                    question.year(),
                    TaxWords.circumstances(question.circumstances())),
            columns,
            answer.strikers().stream().map(this::row).toList()));
    if (!answer.losses().isEmpty()) {
      tables.add(
          new Table(
              "What all who struck lost in basic pay, before tax",
              List.of("Walkout", "From", "Absent", "Person-days", "Loss"),
              answer.losses().stream().map(this::lossRow).toList()));
    }
    return tables;
  }

  private List<Span> row(StrikeDayAnswer.Striker striker) {
    List<Span> row = new ArrayList<>();
    row.add(Table.cell(striker.point().grade()));
    row.add(Table.cell(striker.point().point()));
    row.add(sheet.money(striker.deduction().figure()));
    row.add(sheet.money(striker.net().figure()));
    row.add(sheet.brief(striker.shareOfNet().figure()));
    striker.byPay().ifPresent(r -> row.add(span(r)));
    striker.tierKept().ifPresent(r -> row.add(span(r)));
    row.add(
        striker
            .breakEven()
            .map(b -> sheet.brief(b.figure()))
            .orElse(new Span.Unknown("none found")));
    return row;
  }

  private List<Span> lossRow(StrikeDayAnswer.WalkoutLoss loss) {
    return switch (loss) {
      case StrikeDayAnswer.Counted c ->
          List.of(
              Table.cell(c.walkout()),
              Table.cell(from(c.walkout())),
              sheet.value(c.count()),
              sheet.value(c.days().figure()),
              sheet.value(c.loss().figure()));
      case StrikeDayAnswer.Uncounted u ->
          List.of(
              Table.cell(u.walkout()),
              Table.cell(from(u.walkout())),
              new Span.Unknown(why(u.why())),
              Table.cell(""),
              Table.cell(""));
    };
  }

  private Optional<Walkout> find(String walkout) {
    return sheet.view().record().walkouts().stream()
        .filter(w -> w.id().equals(walkout))
        .findFirst();
  }

  private String from(String walkout) {
    return find(walkout).map(w -> Days.day(w.start().toLocalDate())).orElse("");
  }

  private List<Chart> charts() {
    List<LineChart.Point> low = new ArrayList<>();
    List<LineChart.Point> mid = new ArrayList<>();
    List<LineChart.Point> high = new ArrayList<>();
    List<List<Span>> rows = new ArrayList<>();
    Estimate sum = Estimate.ZERO;
    for (StrikeDayAnswer.Counted loss : counted()) {
      Optional<Walkout> walkout = find(loss.walkout());
      if (walkout.isPresent()) {
        sum = sum.plus(loss.millions());
        var day = walkout.get().end().toLocalDate();
        low.add(new LineChart.Point(day, tenth(sum.low())));
        mid.add(new LineChart.Point(day, tenth(sum.mid())));
        high.add(new LineChart.Point(day, tenth(sum.high())));
        rows.add(
            List.of(
                Table.cell(loss.walkout()),
                Table.cell(Days.day(day)),
                Table.cell(tenth(sum.low()).toPlainString()),
                Table.cell(tenth(sum.mid()).toPlainString()),
                Table.cell(tenth(sum.high()).toPlainString())));
      }
    }
    if (mid.size() < 2) {
      return List.of();
    }
    return List.of(
        new LineChart(
            "wage-loss",
            "Basic pay lost by all who struck, added up",
            "Three lines that rise with every walkout counted: the least, the mean and the most that may have been lost. Walkouts without a count are left out.",
            new Table(
                "Basic pay lost, added up, GBP million before tax",
                List.of("Walkout", "Until", "Least", "By the mean", "Most"),
                rows),
            "GBP million",
            List.of(
                new LineChart.Stroke("by the mean", mid),
                new LineChart.Stroke("least", low),
                new LineChart.Stroke("most", high))));
  }

  private static BigDecimal tenth(BigDecimal value) {
    return value.setScale(1, RoundingMode.HALF_EVEN);
  }

  @Override
  public ObjectNode json() {
    ObjectNode node = Json.object().put("year", question.year().toString());
    node.put("days", question.days());
    ObjectNode switches =
        Json.object()
            .put("pension", question.circumstances().pension().orElse("none"))
            .put("loan", question.circumstances().loan().orElse("none"));
    question
        .rise()
        .ifPresent(r -> switches.put("rise", r.percent()).put("cash", r.consolidated().inPounds()));
    node.set("switches", switches);
    node.put("rule", answer.rule().id());
    if (answer.strikers().size() == 1) {
      node.setAll(strikerData(answer.strikers().getFirst()));
    }
    node.set("grades", Json.list(answer.strikers(), this::strikerData));
    node.put("unit", "GBP million");
    node.set("wageLoss", total());
    node.set("walkouts", Json.list(answer.losses(), this::lossData));
    return node;
  }

  private ObjectNode strikerData(StrikeDayAnswer.Striker striker) {
    ObjectNode node =
        Json.object()
            .put("grade", striker.point().grade())
            .put("point", striker.point().point())
            .put("basic", striker.point().basic().inPounds());
    node.put("deduction", striker.deducted().inPounds());
    node.put("deductionNet", striker.lost().inPounds());
    node.set("shareOfNet", Json.number(striker.shareOfNet().figure().value()));
    node.set("daysToRecoup", Json.number(days(striker.byPay())));
    node.set("monthsToRecoup", Json.number(days(striker.byPay()).map(StrikeDayComposer::months)));
    node.set("daysToRecoupTierKept", Json.number(days(striker.tierKept())));
    node.set("breakEvenRise", Json.number(striker.breakEven().flatMap(b -> b.figure().value())));
    node.set(
        "figures", sheet.export(List.of(striker.deduction().figure(), striker.net().figure())));
    return node;
  }

  private static Optional<BigDecimal> days(Optional<StrikeDayAnswer.Recoup> recoup) {
    return recoup.flatMap(r ->
        switch (r) {
          case StrikeDayAnswer.After after -> after.days().figure().value();
          case StrikeDayAnswer.Never never -> Optional.empty();
        });
  }

  private static BigDecimal months(BigDecimal days) {
    return days.divide(DAYS_OF_A_MONTH, MathContext.DECIMAL64).setScale(2, RoundingMode.HALF_EVEN);
  }

  private JsonNode total() {
    Estimate sum =
        counted().stream()
            .map(StrikeDayAnswer.Counted::millions)
            .reduce(Estimate.ZERO, Estimate::plus);
    return answer.total().isEmpty() ? Json.none() : RungWords.json(sum);
  }

  private ObjectNode lossData(StrikeDayAnswer.WalkoutLoss loss) {
    ObjectNode node = Json.object().put("walkout", loss.walkout());
    switch (loss) {
      case StrikeDayAnswer.Counted c -> {
        node.set("personDays", RungWords.json(c.personDays()));
        node.set("wageLoss", RungWords.json(c.millions()));
        node.set("count", sheet.exportOne(Optional.of(c.count())));
        node.set("why", Json.none());
        node.set("figure", sheet.exportOne(Optional.of(c.loss().figure())));
      }
      case StrikeDayAnswer.Uncounted u -> {
        node.set("personDays", Json.none());
        node.set("wageLoss", Json.none());
        node.set("count", Json.none());
        node.put("why", why(u.why()));
      }
    }
    return node;
  }
}

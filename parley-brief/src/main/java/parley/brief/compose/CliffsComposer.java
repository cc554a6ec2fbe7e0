package parley.brief.compose;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import parley.brief.data.Json;
import parley.brief.page.Block;
import parley.brief.page.Chart;
import parley.brief.page.CurveChart;
import parley.brief.page.Line;
import parley.brief.page.Span;
import parley.brief.page.Table;
import parley.brief.page.Topic;
import parley.brief.words.Numbers;
import parley.casefile.Figure;
import parley.pay.book.Pence;
import parley.pay.tax.CliffsAnswer;
import parley.pay.tax.CliffsQuestion;
import tools.jackson.databind.node.ObjectNode;

/** Tells where one pound more of pay leaves less, and which awards lead there. */
final class CliffsComposer implements Answer {

  private static final String CAVEAT =
      "An award that comes with higher thresholds may lead to no cliff; these are the thresholds"
          + " known on the day. Full-time basic pay, all of it pensionable.";

  private final Sheet sheet;
  private final CliffsAnswer answer;
  private final CliffsQuestion question;
  private final MadeAwards made;

  CliffsComposer(Sheet sheet, CliffsAnswer answer) {
    this.sheet = sheet;
    this.made = new MadeAwards(sheet);
    this.answer = answer;
    this.question = answer.question();
  }

  @Override
  public Block block() {
    List<Line> all = new ArrayList<>();
    all.add(
        Line.labelled("counted")
            .words(TaxWords.circumstances(question.circumstances()))
            .words("; " + TaxWords.rounding(question.rounding()))
            .build());
    byLoss().stream().limit(1).map(this::cliff).forEach(all::add);
    TaxWords.forecasts(answer.parameters()).ifPresent(all::add);
    madeAwards().stream().filter(m -> m.award().lowers()).map(made::line).forEach(all::add);
    firstAwards().stream().map(this::award).forEach(all::add);
    int lines = Math.min(all.size(), Block.MOST_LINES);
    return new Block(
        Topic.WORTH,
        headline(),
        Optional.empty(),
        all.subList(0, lines),
        all.subList(lines, all.size()),
        tables(),
        charts(),
        Optional.of(CAVEAT));
  }

  private Line headline() {
    Line.Builder line = Line.labelled("").words("In %s".formatted(question.year()));
    Optional<CliffsAnswer.Cliff> worst = byLoss().stream().findFirst();
    if (worst.isEmpty()) {
      return line.words("no pound more of pay leaves less").build();
    }
    return line.words("one pound more of pay leaves less at")
        .words(Numbers.count(answer.cliffs().size(), "place", "places"))
        .words("; it costs most at " + TaxWords.pounds(worst.get().at()) + ":")
        .span(sheet.money(worst.get().loss().figure()))
        .build();
  }

  private List<CliffsAnswer.Cliff> byLoss() {
    return answer.cliffs().stream()
        .sorted(Comparator.comparing(CliffsComposer::loss).reversed())
        .toList();
  }

  private static BigDecimal loss(CliffsAnswer.Cliff cliff) {
    return cliff.loss().figure().value().orElseThrow();
  }

  private Line cliff(CliffsAnswer.Cliff cliff) {
    return Line.labelled("cause")
        .words("at " + TaxWords.pounds(cliff.at()))
        .words(TaxWords.causes(question.circumstances(), cliff.causes()))
        .words("; made up for " + until(cliff.until()))
        .build();
  }

  private static String until(Optional<Pence> until) {
    return until.map(u -> "from " + TaxWords.pounds(u) + " on").orElse("nowhere below the end");
  }

  /** The first award that loses, of each point: the one that could come next. */
  private List<CliffsAnswer.AwardLoss> firstAwards() {
    List<CliffsAnswer.AwardLoss> first = new ArrayList<>();
    for (CliffsAnswer.AwardLoss award : answer.awards()) {
      if (first.stream().noneMatch(f -> f.basic().id().equals(award.basic().id()))) {
        first.add(award);
      }
    }
    return first;
  }

  private Line award(CliffsAnswer.AwardLoss award) {
    Line.Builder line =
        Line.labelled(award.grade()).words("an award from").span(percent(award.from().figure()));
    award.to().ifPresent(to -> line.words("to just below").span(percent(to.figure())));
    return line.words("on").span(sheet.brief(award.basic())).words("lowers take-home").build();
  }

  private List<MadeAwards.Counted> madeAwards() {
    return MadeAwards.Counted.of(answer);
  }

  private Span percent(Figure figure) {
    return sheet.brief(figure);
  }

  private List<Table> tables() {
    List<Table> tables = new ArrayList<>();
    if (!answer.cliffs().isEmpty()) {
      tables.add(
          new Table(
              "Cliffs in %s, %s"
                  .formatted(question.year(), TaxWords.circumstances(question.circumstances())),
              List.of("At", "Lost", "Why", "Made up for"),
              answer.cliffs().stream()
                  .map(c ->
                      List.of(
                          Table.cell(TaxWords.pounds(c.at())),
                          sheet.money(c.loss().figure()),
                          Table.cell(TaxWords.causes(question.circumstances(), c.causes())),
                          Table.cell(until(c.until()))))
                  .toList()));
    }
    if (!answer.awards().isEmpty()) {
      tables.add(
          new Table(
              "Awards that lower take-home, thresholds held",
              List.of("Grade", "Basic pay", "From", "To just below", "Cliff", "Whole again"),
              answer.awards().stream()
                  .map(a ->
                      List.of(
                          Table.cell(a.grade() + " " + a.point()),
                          sheet.brief(a.basic()),
                          percent(a.from().figure()),
                          a.to()
                              .map(t -> percent(t.figure()))
                              .orElse(new Span.Unknown("beyond the end")),
                          Table.cell(TaxWords.pounds(a.reaching())),
                          Table.cell(until(a.until()))))
                  .toList()));
    }
    if (!answer.made().isEmpty()) {
      tables.add(made.table("Awards made in " + question.year(), madeAwards()));
    }
    return tables;
  }

  private List<Chart> charts() {
    List<CurveChart.Mark> marks =
        answer.cliffs().stream()
            .map(c ->
                new CurveChart.Mark(
                    c.threshold().inPounds().doubleValue(), TaxWords.pounds(c.at())))
            .toList();
    return TaxWords.curve(question.year(), question.circumstances(), answer.curve(), marks).stream()
        .<Chart>map(c -> c)
        .toList();
  }

  @Override
  public ObjectNode json() {
    ObjectNode node = Json.object().put("year", question.year().toString());
    node.set("switches", TaxWords.switches(question.circumstances(), question.rounding()));
    node.set("parameters", Json.list(answer.parameters(), TaxWords::data));
    node.set("cliffs", Json.list(answer.cliffs(), this::cliffData));
    node.set("awards", Json.list(answer.awards(), this::awardData));
    node.set("made", Json.list(madeAwards(), made::data));
    return node;
  }

  private ObjectNode cliffData(CliffsAnswer.Cliff cliff) {
    ObjectNode node = Json.object().put("at", cliff.at().inPounds());
    node.put("loss", loss(cliff).setScale(2));
    node.put("cause", TaxWords.causes(question.circumstances(), cliff.causes()));
    node.put("threshold", cliff.threshold().inPounds());
    node.set("until", Json.number(cliff.until().map(Pence::inPounds)));
    node.set(
        "rates",
        Json.list(
            cliff.causes(),
            c -> {
              ObjectNode rate = Json.object().put("parameter", c.parameter());
              rate.put("effectiveFrom", c.effectiveFrom().toString());
              return rate.put("from", c.from()).put("to", c.to()).put("months", c.months());
            }));
    node.set("figure", sheet.exportOne(Optional.of(cliff.loss().figure())));
    return node;
  }

  private ObjectNode awardData(CliffsAnswer.AwardLoss award) {
    ObjectNode node =
        Json.object()
            .put("contract", award.contract())
            .put("grade", award.grade())
            .put("point", award.point());
    node.set("basic", Json.number(award.basic().value()));
    node.set("from", Json.number(award.from().figure().value()));
    node.set("to", Json.number(award.to().flatMap(t -> t.figure().value())));
    node.put("reaching", award.reaching().inPounds());
    node.set("until", Json.number(award.until().map(Pence::inPounds)));
    return node;
  }
}

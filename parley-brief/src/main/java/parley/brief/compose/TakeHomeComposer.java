package parley.brief.compose;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
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
import parley.casefile.Computed;
import parley.pay.book.Pence;
import parley.pay.tax.TakeHome;
import parley.pay.tax.TakeHomeAnswer;
import parley.pay.tax.TakeHomeQuestion;
import tools.jackson.databind.node.ObjectNode;

/** Tells what is left of one salary. */
final class TakeHomeComposer implements Answer {

  private static final String CAVEAT =
      "One job, the usual tax code, no other income; basic pay only, all of it pensionable.";

  private final Sheet sheet;
  private final TakeHomeAnswer answer;
  private final TakeHomeQuestion question;
  private final TakeHome amounts;

  TakeHomeComposer(Sheet sheet, TakeHomeAnswer answer) {
    this.sheet = sheet;
    this.answer = answer;
    this.question = answer.question();
    this.amounts = answer.amounts();
  }

  @Override
  public Block block() {
    List<Line> lines = new ArrayList<>();
    deductions().forEach(d -> lines.add(line(d)));
    Line.Builder how =
        Line.labelled("counted")
            .words(TaxWords.circumstances(question.circumstances()))
            .words("; " + TaxWords.rounding(question.rounding()));
    answer.point().ifPresent(p -> how.words("; basic pay").span(sheet.value(p.figure())));
    lines.add(how.build());
    TaxWords.forecasts(answer.parameters()).ifPresent(lines::add);
    return new Block(
        Topic.WORTH,
        Line.labelled("")
            .words("Of %s in %s,".formatted(whose(), question.year()))
            .span(sheet.money(answer.takeHome().figure()))
            .words("is left: " + share(amounts.takeHome()))
            .build(),
        Optional.empty(),
        lines,
        List.of(),
        List.of(table(), parameters()),
        charts(),
        Optional.of(CAVEAT));
  }

  private String whose() {
    String pay = TaxWords.pounds(amounts.gross());
    String named =
        answer.point().map(p -> pay + " (" + p.grade() + " " + p.point() + ")").orElse(pay);
    return question.share().compareTo(BigDecimal.ONE) == 0
        ? named
        : named + " for " + TaxWords.percent(question.share()) + " of full time";
  }

  /** A deduction. */
  private record Deduction(String label, String name, Computed.Known figure, Pence amount) {}

  private List<Deduction> deductions() {
    return List.of(
        new Deduction("pension", "Pension", answer.pension(), amounts.pension()),
        new Deduction("tax", "Income tax", answer.incomeTax(), amounts.incomeTax()),
        new Deduction(
            "insurance",
            "National insurance",
            answer.nationalInsurance(),
            amounts.nationalInsurance()),
        new Deduction("loan", "Student loan", answer.studentLoan(), amounts.studentLoan()));
  }

  private Line line(Deduction deduction) {
    return Line.labelled(deduction.label())
        .span(sheet.money(deduction.figure().figure()))
        .words(", " + share(deduction.amount()) + " of pay")
        .build();
  }

  private String share(Pence amount) {
    if (amounts.gross().pence() == 0) {
      return "nothing";
    }
    return Numbers.percent(
        amount.inPounds().divide(amounts.gross().inPounds(), MathContext.DECIMAL64), 1);
  }

  private Table table() {
    List<List<Span>> rows = new ArrayList<>();
    rows.add(
        List.of(
            Table.cell("Pay"),
            Table.cell("GBP " + Numbers.money(amounts.gross().inPounds()) + " a year"),
            Table.cell("")));
    deductions()
        .forEach(d ->
            rows.add(
                List.of(
                    Table.cell(d.name()),
                    sheet.money(d.figure().figure()),
                    Table.cell(share(d.amount())))));
    rows.add(
        List.of(
            Table.cell("Take-home"),
            sheet.money(answer.takeHome().figure()),
            Table.cell(share(amounts.takeHome()))));
    return new Table(
        "From pay to take-home, %s, %s; %s"
            .formatted(
                question.year(),
                TaxWords.circumstances(question.circumstances()),
                TaxWords.rounding(question.rounding())),
        List.of("Item", "Amount", "Share of pay"),
        rows);
  }

  private Table parameters() {
    return new Table(
        "The parameters on which it rests; thresholds in GBP a year",
        List.of("Parameter", "Holds from", "Known from", "Value", "Edition, confidence"),
        answer.parameters().stream()
            .map(p ->
                List.of(
                    Table.cell(p.parameter().replaceAll("[.-]", " ")),
                    Table.cell(p.effectiveFrom().toString()),
                    Table.cell(p.inputs().known().toString()),
                    Table.cell(TaxWords.steps(p)),
                    Table.cell(TaxWords.standing(p.standing()))))
            .toList());
  }

  private List<Chart> charts() {
    List<CurveChart.Mark> marks =
        List.of(new CurveChart.Mark(amounts.gross().inPounds().doubleValue(), "this pay"));
    return TaxWords.curve(question.year(), question.circumstances(), answer.curve(), marks).stream()
        .<Chart>map(c -> c)
        .toList();
  }

  @Override
  public ObjectNode json() {
    ObjectNode node = Json.object().put("year", question.year().toString());
    node.put("gross", amounts.gross().inPounds());
    node.put("takeHome", amounts.takeHome().inPounds());
    node.put("incomeTax", amounts.incomeTax().inPounds());
    node.put("nationalInsurance", amounts.nationalInsurance().inPounds());
    node.put("pension", amounts.pension().inPounds());
    node.put("studentLoan", amounts.studentLoan().inPounds());
    ObjectNode switches = TaxWords.switches(question.circumstances(), question.rounding());
    switches.put("share", question.share());
    node.set("switches", switches);
    node.set("grade", Json.text(answer.point().map(p -> p.grade())));
    node.set("point", Json.text(answer.point().map(p -> p.point())));
    node.set("parameters", Json.list(answer.parameters(), TaxWords::data));
    node.set(
        "derived",
        sheet.export(
            List.of(
                answer.takeHome().figure(),
                answer.incomeTax().figure(),
                answer.nationalInsurance().figure(),
                answer.pension().figure(),
                answer.studentLoan().figure())));
    return node;
  }
}

package parley.brief.compose;

import java.util.ArrayList;
import java.util.List;
import parley.brief.page.Span;
import parley.brief.page.Table;
import parley.brief.words.Numbers;
import parley.brief.words.Phrases;
import parley.casefile.Figure;
import parley.pay.cost.DayDeduction;
import parley.service.CostAnswer;
import parley.service.ImpactBlock;
import parley.service.Scenario;

/** The tables of what another strike costs. */
final class CostMore {

  private final Sheet sheet;
  private final CostAnswer answer;
  private final List<DayDeduction> deductions;

  CostMore(Sheet sheet, CostAnswer answer, List<DayDeduction> deductions) {
    this.sheet = sheet;
    this.answer = answer;
    this.deductions = deductions;
  }

  List<Table> tables() {
    List<Table> tables = new ArrayList<>();
    if (!answer.scenarios().isEmpty()) {
      tables.add(scenarios());
    }
    tables.add(blocks());
    if (!deductions.isEmpty()) {
      tables.add(
          new Table(
              "What a strike day costs one who strikes, in basic pay before tax",
              List.of("Contract", "Grade", "Point", "A day"),
              deductions.stream()
                  .map(d ->
                      List.of(
                          Table.cell(d.contract()),
                          Table.cell(d.grade()),
                          Table.cell(d.point()),
                          ComputedWords.brief(sheet, d.deduction())))
                  .toList()));
    }
    return tables;
  }

  private Table scenarios() {
    List<List<Span>> rows = new ArrayList<>();
    for (Scenario scenario : answer.scenarios()) {
      String days = Numbers.count(scenario.days(), "day", "days");
      scenario.patients().forEach(l -> rows.add(row(days, "those served", l)));
      scenario.money().forEach(l -> rows.add(row(days, "the public", l)));
    }
    return new Table(
        "Walkouts of some lengths, at the rates published so far",
        List.of("Length", "For", "Measure", "Range", "Basis"),
        rows);
  }

  private List<Span> row(String days, String whom, Scenario.Line line) {
    return List.of(
        Table.cell(days),
        Table.cell(whom),
        Table.cell(Phrases.words(line.estimate().measure())),
        ComputedWords.value(sheet, line.estimate()),
        Table.cell(line.estimate().find().flatMap(Figure::basis).orElse("")));
  }

  /** Whom a block is about; those served are patients in a hospital, passengers on a railway. */
  static String words(ImpactBlock.Kind kind) {
    return switch (kind) {
      case PATIENTS -> "those served";
      case STRIKING_STAFF -> "staff who strike";
      case OTHER_STAFF -> "other staff";
      case FINANCES -> "finances and performance";
      case NOT_PLACED -> "not placed";
    };
  }

  /** The four blocks; one without data says so, which is not the same as no effect. */
  private Table blocks() {
    List<List<Span>> rows = new ArrayList<>();
    for (ImpactBlock block : answer.blocks()) {
      String name = words(block.kind());
      List<Figure> sourced = block.figures().stream().filter(Figure::isSourced).toList();
      if (sourced.isEmpty() && block.kind() != ImpactBlock.Kind.NOT_PLACED) {
        rows.add(
            List.of(Table.cell(name), new Span.Unknown("no data"), Table.cell(""), Table.cell("")));
      }
      for (Figure figure : sourced) {
        rows.add(
            List.of(
                Table.cell(name),
                Table.cell(Phrases.words(figure.measure())),
                sheet.value(figure),
                Table.cell(figure.basis().orElse("not stated"))));
      }
    }
    return new Table(
        "Whom strikes have touched, and what is on record about it",
        List.of("Whom", "Measure", "Value", "What is counted"),
        rows);
  }
}

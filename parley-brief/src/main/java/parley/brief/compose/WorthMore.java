package parley.brief.compose;

import java.util.ArrayList;
import java.util.List;
import parley.brief.page.Table;
import parley.brief.words.Days;
import parley.brief.words.Phrases;
import parley.casefile.Figure;
import parley.pay.WorthAnswer;
import parley.pay.real.RestorationAnswer;

/** The tables of what is on the table. */
final class WorthMore {

  private final Sheet sheet;
  private final WorthAnswer answer;

  WorthMore(Sheet sheet, WorthAnswer answer) {
    this.sheet = sheet;
    this.answer = answer;
  }

  List<Table> tables() {
    List<Table> tables = new ArrayList<>();
    tables.addAll(new OfferTables(sheet, answer.offers()).tables());
    if (answer.offers().question().isAsked()) {
      return tables;
    }
    if (!answer.ladder().steps().isEmpty()) {
      tables.add(ladder());
    }
    if (!answer.restoration().gaps().isEmpty()) {
      tables.add(restoration());
    }
    if (!answer.claims().claims().isEmpty()) {
      tables.add(ClaimsComposer.table(sheet, answer.claims()));
    }
    if (!answer.restoration().claimed().isEmpty()) {
      tables.add(claimed());
    }
    if (!answer.affordability().comparators().isEmpty()) {
      tables.add(figures("Awards elsewhere, as quoted", answer.affordability().comparators()));
    }
    if (!answer.affordability().onePercent().isEmpty()) {
      tables.add(
          figures(
              "What one per cent costs, each for its own group of people",
              answer.affordability().onePercent()));
    }
    if (!answer.affordability().costs().isEmpty()) {
      tables.add(figures("What a rise is said to cost", answer.affordability().costs()));
    }
    return tables;
  }

  private Table ladder() {
    return new Table(
        "The newest step of every point of the pay scale",
        List.of("Contract", "Grade", "Point", "From", "Basic pay now", "Before", "Rise"),
        answer.ladder().steps().stream()
            .map(s ->
                List.of(
                    Table.cell(s.contract()),
                    Table.cell(s.grade()),
                    Table.cell(s.point()),
                    Table.cell(Days.day(s.effectiveFrom())),
                    sheet.brief(s.now()),
                    ComputedWords.brief(sheet, s.before()),
                    ComputedWords.brief(sheet, s.rise())))
            .toList());
  }

  private Table restoration() {
    return new Table(
        "Pay against prices under every set of switches",
        List.of("Index", "Months", "Chain", "From", "To", "Lost", "Rise needed"),
        answer.restoration().gaps().stream()
            .map((RestorationAnswer.Gap g) ->
                List.of(
                    Table.cell(g.switches().index()),
                    Table.cell(WorthWords.timing(g.switches().timing())),
                    Table.cell(WorthWords.chain(g.switches().chain())),
                    Table.cell(g.switches().from().toString()),
                    Table.cell(g.switches().to().toString()),
                    ComputedWords.brief(sheet, g.erosion()),
                    ComputedWords.brief(sheet, g.riseNeeded())))
            .toList());
  }

  private Table claimed() {
    return new Table(
        "What was claimed, as quoted, and the same claim in the other form",
        List.of("By", "Claim", "Basis", "In the other form"),
        answer.restoration().claimed().stream()
            .filter(c -> c.figure().isSourced())
            .map(c ->
                List.of(
                    Table.cell(c.figure().by().map(sheet::name).orElse("not stated")),
                    sheet.value(c.figure()),
                    Table.cell(c.figure().basis().orElse("not stated")),
                    ComputedWords.brief(sheet, c.converted())))
            .toList());
  }

  private Table figures(String caption, List<Figure> figures) {
    return new Table(
        caption,
        List.of("Of what", "Value", "By"),
        figures.stream()
            .filter(Figure::isSourced)
            .map(f ->
                List.of(
                    Table.cell(f.basis().orElse(Phrases.words(f.measure()))),
                    sheet.value(f),
                    Table.cell(f.by().map(sheet::name).orElse("not stated"))))
            .toList());
  }
}

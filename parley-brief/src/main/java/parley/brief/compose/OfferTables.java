package parley.brief.compose;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import parley.brief.page.Span;
import parley.brief.page.Table;
import parley.brief.words.Days;
import parley.brief.words.Phrases;
import parley.casefile.Figure;
import parley.pay.offer.Executed;
import parley.pay.offer.OfferOutcome;
import parley.pay.offer.OffersAnswer;
import parley.pay.offer.PointOutcome;
import parley.pay.offer.RealChange;
import parley.pay.offer.Term;

/** The tables of offers: their clauses, what they come to, and how they differ. */
final class OfferTables {

  private final Sheet sheet;
  private final OffersAnswer answer;

  OfferTables(Sheet sheet, OffersAnswer answer) {
    this.sheet = sheet;
    this.answer = answer;
  }

  List<Table> tables() {
    List<Table> tables = new ArrayList<>();
    for (int i = 0; i < answer.offers().size(); i++) {
      tables.add(clauses(answer.offers().get(i), answer.executed().get(i).terms()));
    }
    for (int i = 0; i < answer.offers().size(); i++) {
      Executed executed = answer.executed().get(i);
      if (isWorthATable(executed)) {
        tables.add(basic(answer.offers().get(i), executed));
        tables.add(takeHome(answer.offers().get(i), executed));
      }
    }
    sideBySide().ifPresent(tables::add);
    answer.changes().ifPresent(c -> tables.add(ChangesTable.of(sheet, c)));
    return tables;
  }

  /**
   * An offer that changes nobody's basic pay has tables only if it is asked about, and one of which
   * nobody can say what it comes to has none.
   */
  private boolean isWorthATable(Executed executed) {
    return executed.points().stream()
        .flatMap(p -> p.rise().find().flatMap(Figure::value).stream())
        .anyMatch(v -> answer.question().isAsked() || v.signum() != 0);
  }

  private Table clauses(OffersAnswer.Worth offer, List<Term> terms) {
    List<List<Span>> rows = new ArrayList<>();
    for (OffersAnswer.ClauseWorth clause : offer.clauses()) {
      List<Figure> figures =
          clause.clause().figures().stream()
              .filter(f -> f.lowest().isPresent() || isPromise(terms, f))
              .filter(Figure::isSourced)
              .toList();
      if (figures.isEmpty()) {
        rows.add(row(clause, clause.clause().text(), Table.cell("words only"), "", ""));
      }
      for (Figure figure : figures) {
        rows.add(
            row(
                clause,
                figure.equals(figures.getFirst()) ? clause.clause().text() : "",
                sheet.value(figure),
                figure.basis().orElse("not stated"),
                OfferWords.does(terms, figure)));
      }
    }
    return new Table(
        "%s, by %s, %s, %s"
            .formatted(
                OfferWords.name(offer),
                sheet.name(offer.by()),
                Days.day(offer.known()),
                Phrases.words(offer.status())),
        List.of("Issue", "Term", "Amount", "Of what", "Executed"),
        rows);
  }

  private static boolean isPromise(List<Term> terms, Figure figure) {
    return terms.stream()
        .anyMatch(t -> t instanceof Term.RotaPromise promise && promise.promise().equals(figure));
  }

  private static List<Span> row(
      OffersAnswer.ClauseWorth clause, String text, Span amount, String basis, String does) {
    return List.of(
        Table.cell(clause.clause().issue()),
        Table.cell(text),
        amount,
        Table.cell(basis),
        Table.cell(does));
  }

  private Table basic(OffersAnswer.Worth offer, Executed executed) {
    List<String> indices =
        executed.points().getFirst().real().stream().map(RealChange::index).toList();
    List<String> columns =
        new ArrayList<>(List.of("Point", "Year", "Before", "After", "Rise", "Per cent"));
    indices.forEach(i -> columns.add("After " + OfferWords.index(i)));
    columns.add("Paid at once");
    List<List<Span>> rows = new ArrayList<>();
    for (PointOutcome point : executed.points()) {
      for (OfferOutcome year : point.years()) {
        List<Span> row =
            new ArrayList<>(
                List.of(
                    Table.cell(OfferWords.point(point)),
                    Table.cell(year.year().toString()),
                    ComputedWords.number(sheet, year.basic().before()),
                    ComputedWords.number(sheet, year.basic().after()),
                    ComputedWords.number(sheet, year.rise()),
                    ComputedWords.number(sheet, year.risePercent())));
        year.real().forEach(r -> row.add(ComputedWords.number(sheet, r.change())));
        row.add(
            year.lump().map(l -> ComputedWords.number(sheet, l.gross())).orElse(Table.cell("")));
        rows.add(row);
      }
    }
    return new Table(
        "Basic pay under the %s, full time, GBP a year; rises in per cent, also after prices"
            .formatted(OfferWords.brief(offer)),
        columns,
        rows);
  }

  private Table takeHome(OffersAnswer.Worth offer, Executed executed) {
    List<List<Span>> rows = new ArrayList<>();
    for (PointOutcome point : executed.points()) {
      for (OfferOutcome year : point.years()) {
        rows.add(
            List.of(
                Table.cell(OfferWords.point(point)),
                Table.cell(year.year().toString()),
                ComputedWords.number(sheet, year.pay().after()),
                ComputedWords.number(sheet, year.takeHome().before()),
                ComputedWords.number(sheet, year.takeHome().after()),
                ComputedWords.number(sheet, year.takeHomeRise()),
                rate(year),
                year.lump()
                    .map(l -> ComputedWords.number(sheet, l.takeHome()))
                    .orElse(Table.cell(""))));
      }
    }
    String share =
        answer.question().isFullTime()
            ? ""
            : TaxWords.percent(answer.question().share()) + " of full time, ";
    return new Table(
        "Take-home under the %s, %s%s, GBP a year; each year by its own rules"
            .formatted(
                OfferWords.brief(offer), share, TaxWords.circumstances(executed.circumstances())),
        List.of(
            "Point",
            "Year",
            "Pay after",
            "Left before",
            "Left after",
            "More",
            "Pension rate, %",
            "Left of what is paid at once"),
        rows);
  }

  private Span rate(OfferOutcome year) {
    if (year.pensionRate().isEmpty()) {
      return Table.cell("none");
    }
    return ComputedWords.number(sheet, year.pensionRate().get().after());
  }

  private Optional<Table> sideBySide() {
    if (answer.executed().size() < 2 || answer.executed().stream().noneMatch(this::isWorthATable)) {
      return Optional.empty();
    }
    Executed newer = answer.executed().getFirst();
    Executed older = answer.executed().getLast();
    List<List<Span>> rows =
        newer.points().stream()
            .map(point ->
                Stream.concat(
                        Stream.of(Table.cell(OfferWords.point(point))),
                        Stream.concat(
                            cells(Optional.of(point)).stream(), cells(older.find(point)).stream()))
                    .toList())
            .toList();
    String one = OfferWords.brief(answer.offers().getFirst());
    String other = OfferWords.brief(answer.offers().getLast());
    return Optional.of(
        new Table(
            "The %s against the %s: basic pay from before the first step to after the last, GBP a year"
                .formatted(one, other),
            List.of(
                "Point",
                one + ": before",
                "after",
                "per cent",
                other + ": before",
                "after",
                "per cent"),
            rows));
  }

  private List<Span> cells(Optional<PointOutcome> point) {
    return point
        .map(p ->
            List.of(
                ComputedWords.number(sheet, p.basic().before()),
                ComputedWords.number(sheet, p.basic().after()),
                ComputedWords.number(sheet, p.risePercent())))
        .orElse(List.of(new Span.Unknown("not on its scale"), Table.cell(""), Table.cell("")));
  }
}

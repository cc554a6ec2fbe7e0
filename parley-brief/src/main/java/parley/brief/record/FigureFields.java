package parley.brief.record;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import parley.brief.page.Entry;
import parley.brief.words.Days;
import parley.brief.words.Numbers;
import parley.casefile.CaseView;
import parley.casefile.Fact;
import parley.casefile.Figure;
import parley.casefile.Vintage;

/** The parts of a figure, all of them, in the order in which a doubter asks. */
final class FigureFields {

  private FigureFields() {}

  static List<Entry.Field> of(Figure figure, CaseView view) {
    List<Entry.Field> fields = new ArrayList<>();
    fields.add(Entry.Field.of("Value", Numbers.figure(figure)));
    figure.value().ifPresent(v -> add(fields, "Exact value", v.toPlainString()));
    figure
        .low()
        .ifPresent(l ->
            add(
                fields,
                "Range",
                l.toPlainString() + " to " + figure.high().orElseThrow().toPlainString()));
    figure.text().ifPresent(t -> add(fields, "In the source's words", t));
    add(fields, "Unit", figure.unit().orElse("not stated"));
    add(fields, "Basis", figure.basis().orElse("not stated"));
    add(fields, "By", by(figure, view));
    add(
        fields,
        "Known from",
        figure.known().equals(Fact.ALWAYS) ? "always" : Days.day(figure.known()));
    add(fields, "Vintage", figure.vintage().name().toLowerCase(Locale.ROOT));
    figure
        .confidence()
        .ifPresent(c -> add(fields, "Confidence", c.name().toLowerCase(Locale.ROOT)));
    figure.note().ifPresent(n -> add(fields, "Note", n));
    return fields;
  }

  private static String by(Figure figure, CaseView view) {
    return figure
        .by()
        .map(id -> view.wordsFor(id))
        .orElse(figure.vintage() == Vintage.DERIVED ? "computed by Parley" : "not stated");
  }

  private static void add(List<Entry.Field> fields, String name, String text) {
    fields.add(Entry.Field.of(name, text));
  }
}

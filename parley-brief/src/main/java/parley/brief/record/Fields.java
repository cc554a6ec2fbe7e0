package parley.brief.record;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import parley.brief.page.Entry;
import parley.brief.words.Numbers;
import parley.casefile.Figure;
import parley.casefile.Tally;

/** Collects the parts of an entry; a part without text is left out. */
final class Fields {

  private final List<Entry.Field> fields = new ArrayList<>();

  void add(String name, String text) {
    if (!text.isBlank()) {
      fields.add(Entry.Field.of(name, text));
    }
  }

  void addIf(String name, Optional<String> text) {
    text.ifPresent(t -> add(name, t));
  }

  /** Names each figure that has a source: one without is not shown. */
  void figures(List<Figure> figures) {
    for (Figure figure : figures) {
      if (figure.isSourced()) {
        add("Figure", figure.measure() + ": " + Numbers.figure(figure) + " (" + figure.id() + ")");
      }
    }
  }

  void sources(List<String> ids) {
    for (String id : new LinkedHashSet<>(ids)) {
      fields.add(Entry.Field.to("Source", id, id));
    }
  }

  List<Entry.Field> list() {
    return fields;
  }

  static String tally(Tally tally) {
    return tally.bound().words()
        + Numbers.stated(BigDecimal.valueOf(tally.value()))
        + (tally.derived() ? " (computed by the editors)" : "");
  }
}

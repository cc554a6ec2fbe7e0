package parley.brief.record;

import parley.brief.page.Entry;
import parley.casefile.Series;

/** Turns a table of the case into an entry. */
final class SeriesEntry {

  private SeriesEntry() {}

  static Entry of(Series series) {
    Fields fields = new Fields();
    fields.add("File", series.file());
    fields.add("Unit", series.unit());
    fields.add("Basis", series.basis());
    fields.add("Known rows", String.valueOf(series.rows().size()));
    fields.addIf("When rows became known", series.knownRule());
    fields.add("Licence", series.licence());
    fields.addIf("Note", series.note());
    fields.sources(series.sources());
    return new Entry(series.id(), "table", series.title(), fields.list());
  }
}

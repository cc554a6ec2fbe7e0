package parley.brief.record;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import parley.brief.page.Entry;
import parley.casefile.CaseView;
import parley.casefile.Conflict;
import parley.casefile.Figure;
import parley.casefile.Source;

/** What a case has to open on a day: figures, entries and sources by id. */
public final class Library {

  private final CaseView view;
  private final Map<String, Figure> figures = new LinkedHashMap<>();
  private final Map<String, Entry> entries = new LinkedHashMap<>();
  private final Map<String, Source> sources = new LinkedHashMap<>();

  private Library(CaseView view) {
    this.view = view;
    view.record().sources().forEach(s -> sources.put(s.id(), s));
    view.record().allFigures().forEach(f -> figures.putIfAbsent(f.id(), f));
    new CaseEntries(view).all().forEach(e -> entries.putIfAbsent(e.id(), e));
  }

  /** The library of a case as it was known on a day. */
  public static Library of(CaseView view) {
    return new Library(view);
  }

  /** Adds a figure that an engine computed. */
  public void add(Figure figure) {
    figures.putIfAbsent(figure.id(), figure);
  }

  /** Adds an entry that an engine knows, such as a rule of law. */
  public void add(Entry entry) {
    entries.putIfAbsent(entry.id(), entry);
  }

  /** Adds a source that an engine knows, such as an act. */
  public void add(Source source) {
    sources.putIfAbsent(source.id(), source);
  }

  /** The figure with this id. */
  public Optional<Figure> findFigure(String id) {
    return Optional.ofNullable(figures.get(id));
  }

  /** The entry with this id. */
  public Optional<Entry> findEntry(String id) {
    return Optional.ofNullable(entries.get(id));
  }

  /** The source with this id. */
  public Optional<Source> findSource(String id) {
    return Optional.ofNullable(sources.get(id));
  }

  /** The conflicts that contest a figure: those about it, and those about its measure. */
  public List<Conflict> listConflictsOf(Figure figure) {
    return view.record().conflicts().stream()
        .filter(c ->
            c.about().contains(figure.id())
                || c.measure().map(figure.measure()::equals).orElse(false))
        .toList();
  }

  /** Whatever has this id, as an entry. */
  public Optional<Entry> open(String id) {
    return findEntry(id)
        .or(() -> findFigure(id).filter(Figure::isSourced).map(this::entryOf))
        .or(() -> findSource(id).map(CaseEntries::ofSource));
  }

  /** All ids that open. */
  public List<String> ids() {
    return Stream.of(
            entries.keySet().stream(),
            figures.values().stream().filter(Figure::isSourced).map(Figure::id),
            sources.keySet().stream())
        .flatMap(s -> s)
        .distinct()
        .toList();
  }

  private Entry entryOf(Figure figure) {
    List<Entry.Field> fields = new ArrayList<>(FigureFields.of(figure, view));
    figure.sources().forEach(id -> fields.addAll(sourceFields(id)));
    for (Conflict conflict : listConflictsOf(figure)) {
      String values =
          conflict.values().stream()
              .map(Conflict.Value::text)
              .reduce((a, b) -> a + " | " + b)
              .orElse("no values");
      fields.add(
          Entry.Field.to(
              "Contested by",
              conflict.id() + " " + conflict.topic() + ": " + values,
              conflict.id()));
    }
    return new Entry(figure.id(), "figure", figure.measure(), fields);
  }

  private List<Entry.Field> sourceFields(String id) {
    return findSource(id)
        .map(s ->
            List.of(
                Entry.Field.to("Source", s.id() + " " + s.title(), s.id()),
                s.url()
                    .map(u -> new Entry.Field("Address", u, Optional.empty(), Optional.of(u)))
                    .orElse(Entry.Field.of("Address", "none known"))))
        .orElse(List.of());
  }
}

package parley.brief.compose;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import parley.brief.data.Json;
import parley.brief.page.Block;
import parley.brief.page.Entry;
import parley.brief.page.Page;
import parley.brief.page.Span;
import parley.brief.record.Library;
import parley.brief.words.Numbers;
import parley.casefile.CaseView;
import parley.casefile.Conflict;
import parley.casefile.Figure;
import parley.casefile.Source;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The sheet on which an answer is written: gives out spans for figures, and gathers in the end all
 * that must open.
 */
final class Sheet {

  private final CaseView view;
  private final Library library;
  private final Map<String, Figure> exports = new LinkedHashMap<>();

  Sheet(CaseView view, Library library) {
    this.view = view;
    this.library = library;
  }

  CaseView view() {
    return view;
  }

  /** The words for an actor on the day of the page. */
  String name(String actor) {
    return view.wordsFor(actor);
  }

  Library library() {
    return library;
  }

  /** A figure in words, or that it has no source and so is not shown. */
  Span value(Figure figure) {
    return value(figure, Numbers.figure(figure));
  }

  /** A figure without the second half of its unit, where the line itself says what it counts. */
  Span brief(Figure figure) {
    return value(figure, Numbers.brief(figure));
  }

  /** The number of a figure alone, where the words around it or its column say the unit. */
  Span number(Figure figure) {
    return value(figure, Numbers.number(figure));
  }

  /**
   * An amount of money to the penny, of which a page would else show pounds only.
   *
   * @param figure a figure with a single value
   */
  Span money(Figure figure) {
    return value(
        figure,
        Numbers.withUnit(Numbers.money(figure.value().orElseThrow()), figure.unit().orElse("")));
  }

  /** An amount of money to the penny without its unit, where the heading says it. */
  Span moneyOnly(Figure figure) {
    return value(figure, Numbers.money(figure.value().orElseThrow()));
  }

  private Span value(Figure figure, String text) {
    if (!figure.isSourced()) {
      return new Span.Unknown("not shown: the record names no source");
    }
    library.add(figure);
    return new Span.Value(text, figure.id());
  }

  /** The values of some figures, those with a source. */
  List<Span> values(List<Figure> figures) {
    return figures.stream().filter(Figure::isSourced).map(this::brief).toList();
  }

  /**
   * The data of some figures; one without a source is left out. Each is listed in full among the
   * figures of the document.
   */
  ArrayNode export(List<Figure> list) {
    return Json.list(list.stream().filter(Figure::isSourced).toList(), this::exported);
  }

  /** The data of a figure; null if there is none, or none with a source. */
  JsonNode exportOne(Optional<Figure> figure) {
    return Json.one(figure.filter(Figure::isSourced), this::exported);
  }

  private ObjectNode exported(Figure figure) {
    exports.putIfAbsent(figure.id(), figure);
    ObjectNode node = Json.object().put("figure", figure.id()).put("measure", figure.measure());
    node.set("value", Json.number(figure.value()));
    node.set("low", Json.number(figure.low()));
    node.set("high", Json.number(figure.high()));
    node.set("text", Json.text(figure.text()));
    node.set("unit", Json.text(figure.unit()));
    return node;
  }

  /** Forgets what was exported, before another document begins. */
  void beginExport() {
    exports.clear();
  }

  /** The figures that were exported since. */
  List<Figure> exports() {
    return List.copyOf(exports.values());
  }

  /** The page of some blocks, with everything that they name. */
  Page page(List<Block> blocks, List<String> notes) {
    Map<String, Figure> figures = new LinkedHashMap<>();
    Map<String, Entry> entries = new LinkedHashMap<>();
    Map<String, Source> sources = new LinkedHashMap<>();
    Deque<String> open = new ArrayDeque<>();
    blocks.forEach(b -> open.addAll(b.ids()));
    while (!open.isEmpty()) {
      String id = open.removeFirst();
      if (figures.containsKey(id) || entries.containsKey(id) || sources.containsKey(id)) {
        continue;
      }
      Optional<Figure> figure = library.findFigure(id);
      Optional<Entry> entry = library.findEntry(id);
      if (figure.isPresent()) {
        figures.put(id, figure.get());
        open.addAll(figure.get().sources());
        library.listConflictsOf(figure.get()).stream().map(Conflict::id).forEach(open::add);
      } else if (entry.isPresent()) {
        entries.put(id, entry.get());
        open.addAll(entry.get().links());
      } else {
        library.findSource(id).ifPresent(s -> sources.put(id, s));
      }
    }
    Map<String, List<String>> contested = new LinkedHashMap<>();
    Map<String, String> names = new LinkedHashMap<>();
    for (Figure figure : figures.values()) {
      figure.by().ifPresent(by -> names.put(by, view.wordsFor(by)));
      contested.put(
          figure.id(), library.listConflictsOf(figure).stream().map(Conflict::id).toList());
    }
    return new Page(
        view.record().header().title(),
        view.record().header().exercise(),
        view.asOf(),
        notes,
        blocks,
        List.copyOf(figures.values()),
        List.copyOf(entries.values()),
        List.copyOf(sources.values()),
        names,
        contested);
  }
}

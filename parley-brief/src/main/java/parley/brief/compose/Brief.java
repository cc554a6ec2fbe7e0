package parley.brief.compose;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import parley.brief.calendar.Calendar;
import parley.brief.data.CsvPage;
import parley.brief.data.Json;
import parley.brief.page.Block;
import parley.brief.page.Entry;
import parley.brief.page.Page;
import parley.brief.page.Topic;
import parley.casefile.Figure;
import parley.casefile.Source;
import parley.law.Deadline;
import tools.jackson.databind.node.ObjectNode;

/**
 * A brief: one page, and the same answers as data and as a calendar. Several threads may share it.
 */
public final class Brief {

  private final Page page;
  private final String caseId;
  private final ZoneId zone;
  private final List<Deadline> deadlines;
  private final Map<Topic, Answer> answers;
  private final Sheet sheet;

  Brief(
      Page page,
      String caseId,
      ZoneId zone,
      List<Deadline> deadlines,
      Map<Topic, Answer> answers,
      Sheet sheet) {
    this.page = page;
    this.caseId = caseId;
    this.zone = zone;
    this.deadlines = deadlines;
    this.answers = answers;
    this.sheet = sheet;
  }

  /** The page. */
  public Page page() {
    return page;
  }

  /**
   * The page of one of its answers, as a brief on that question alone has it.
   *
   * @throws IllegalArgumentException if the brief leaves the question out
   */
  public synchronized Page page(Topic topic) {
    find(topic);
    return answers.size() == 1 ? page : sheet.page(List.of(block(topic)), page.notes());
  }

  /** Whatever has this id, as an entry: what the record holds, and what the answers computed. */
  public synchronized Optional<Entry> open(String id) {
    return sheet.library().open(id);
  }

  /** The whole brief as data, each answer under the name of its command. */
  public synchronized ObjectNode json() {
    sheet.beginExport();
    ObjectNode node = head();
    answers.forEach((topic, answer) -> node.set(topic.verb(), answered(topic, answer)));
    return tail(node, page);
  }

  /**
   * One answer as data, its fields at the top.
   *
   * @throws IllegalArgumentException if the brief leaves the question out
   */
  public synchronized ObjectNode json(Topic topic) {
    sheet.beginExport();
    ObjectNode node = head();
    node.setAll(answered(topic, find(topic)));
    return tail(node, page(topic));
  }

  private Answer find(Topic topic) {
    return Optional.ofNullable(answers.get(topic))
        .orElseThrow(() -> new IllegalArgumentException("This brief leaves out " + topic));
  }

  private Block block(Topic topic) {
    return page.blocks().stream().filter(b -> b.topic() == topic).findFirst().orElseThrow();
  }

  /**
   * The brief as CSV: in the shape of its one answer, if that has one, else the lines of the page.
   */
  public synchronized String csv() {
    return Optional.of(answers.values())
        .filter(all -> all.size() == 1)
        .flatMap(all -> all.iterator().next().csv())
        .orElseGet(() -> CsvPage.show(page));
  }

  private ObjectNode head() {
    return Json.object()
        .put("asOf", page.asOf().toString())
        .put("title", page.title())
        .put("exercise", page.exercise());
  }

  private ObjectNode answered(Topic topic, Answer answer) {
    Block block = block(topic);
    ObjectNode node = answer.json();
    node.put("question", topic.question());
    node.put("headline", block.headline().text());
    node.set("aside", Json.text(block.aside()));
    node.set(
        "lines",
        Json.list(
            block.lines(),
            l -> {
              ObjectNode line = Json.object().put("label", l.label()).put("text", l.text());
              line.set("figures", Json.texts(l.figureIds()));
              line.set("refs", Json.texts(l.refs()));
              return line;
            }));
    node.set("caveat", Json.text(block.caveat()));
    return node;
  }

  /** The figures and sources: those of a page, then those that only the data name. */
  private ObjectNode tail(ObjectNode node, Page shown) {
    Map<String, Figure> figures = new LinkedHashMap<>();
    Stream.concat(shown.figures().stream(), sheet.exports().stream())
        .forEach(f -> figures.putIfAbsent(f.id(), f));
    Map<String, Source> sources = new LinkedHashMap<>();
    shown.sources().forEach(s -> sources.put(s.id(), s));
    figures.values().stream()
        .flatMap(f -> f.sources().stream())
        .forEach(id -> sheet.library().findSource(id).ifPresent(s -> sources.put(id, s)));
    node.set("figures", Json.list(figures.values(), Json::figure));
    node.set("sources", Json.list(sources.values(), Json::source));
    return node;
  }

  /** The deadlines of the clock as a calendar file; a date with an open end is left out. */
  public String calendar() {
    List<Calendar.Entry> entries =
        deadlines.stream()
            .filter(d ->
                !d.on().earliest().equals(LocalDate.MIN) && !d.on().latest().equals(LocalDate.MAX))
            .map(d ->
                new Calendar.Entry(
                    d.id(),
                    d.on().earliest(),
                    d.on().latest(),
                    !d.on().isExactDay(),
                    ClockWords.deadline(d) + " (" + d.refersTo() + ")",
                    d.section().map(s -> s + ". Not legal advice.").orElse("From the record.")))
            .toList();
    return Calendar.write(caseId, page.title(), page.asOf(), zone, entries);
  }
}

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
import parley.brief.page.Page;
import parley.brief.page.Topic;
import parley.casefile.Figure;
import parley.casefile.Source;
import parley.law.Deadline;
import tools.jackson.databind.node.ObjectNode;

/** A brief: one page, and the same answers as data and as a calendar. */
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

  /** The whole brief as data, each answer under the name of its command. */
  public ObjectNode json() {
    ObjectNode node = head();
    answers.forEach((topic, answer) -> node.set(topic.verb(), answered(topic, answer)));
    return tail(node);
  }

  /** One answer as data, its fields at the top. */
  public ObjectNode json(Topic topic) {
    Answer answer =
        Optional.ofNullable(answers.get(topic))
            .orElseThrow(() -> new IllegalArgumentException("This brief leaves out " + topic));
    ObjectNode node = head();
    node.setAll(answered(topic, answer));
    return tail(node);
  }

  /**
   * The brief as CSV: in the shape of its one answer, if that has one, else the lines of the page.
   */
  public String csv() {
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
    Block block = page.blocks().stream().filter(b -> b.topic() == topic).findFirst().orElseThrow();
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

  /** The figures and sources: those of the page, then those that only the data name. */
  private ObjectNode tail(ObjectNode node) {
    Map<String, Figure> figures = new LinkedHashMap<>();
    Stream.concat(page.figures().stream(), sheet.exports().stream())
        .forEach(f -> figures.putIfAbsent(f.id(), f));
    Map<String, Source> sources = new LinkedHashMap<>();
    page.sources().forEach(s -> sources.put(s.id(), s));
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

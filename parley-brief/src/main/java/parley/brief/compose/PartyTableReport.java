package parley.brief.compose;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import parley.brief.data.CsvPage;
import parley.brief.data.Json;
import parley.brief.page.Line;
import parley.brief.page.Span;
import parley.brief.page.StudyPage;
import parley.brief.page.Table;
import parley.brief.words.Numbers;
import parley.talks.mediator.PartyTable;
import tools.jackson.databind.node.ObjectNode;

/** Tells one party what the mediator shows it: its own values only. */
public final class PartyTableReport implements Study {

  private final PartyTable table;
  private final List<String> issues;

  /**
   * A report.
   *
   * @param issues the names of the issues
   */
  public PartyTableReport(PartyTable table, List<String> issues) {
    this.table = table;
    this.issues = List.copyOf(issues);
  }

  @Override
  public StudyPage page() {
    List<Line> lines = new ArrayList<>();
    lines.add(line("your reserve", TradeWords.points(table.reserve())));
    lines.add(
        line(
            "single text",
            "%s; the text is %s"
                .formatted(
                    Numbers.count(table.questions().size(), "question", "questions"),
                    named(table.text()))));
    table.closing().ifPresent(c -> lines.add(line("closer", MediateReport.closing(c))));
    List<Table> tables = new ArrayList<>();
    if (!table.suggestions().isEmpty()) {
      tables.add(suggestions());
      tables.add(moves());
    }
    return new StudyPage(
        "What the mediator shows " + table.party(),
        Line.labelled("")
            .words(
                table.suggestions().isEmpty()
                    ? "No package is suggested."
                    : Numbers.count(table.suggestions().size(), "suggestion", "suggestions") + ".")
            .build(),
        lines,
        tables,
        List.of(questions()),
        List.of(),
        List.of(
            "Points are of your own scale, 0 for your worst package and 100 for your best. Nothing here"
                + " is a value or an answer of the other party."));
  }

  private static Line line(String label, String text) {
    return Line.labelled(label).words(text).build();
  }

  private String named(List<String> options) {
    return IntStream.range(0, options.size())
        .mapToObj(i -> issues.get(i) + ": " + options.get(i))
        .collect(Collectors.joining("; "));
  }

  private Table suggestions() {
    return new Table(
        "The suggestions, and what they are worth to you",
        List.of("Suggestion", "Your points", "Package"),
        IntStream.range(0, table.suggestions().size())
            .mapToObj(s ->
                row(
                    String.valueOf(s + 1),
                    TradeWords.shown(table.suggestions().get(s).points()),
                    named(table.suggestions().get(s).options())))
            .toList());
  }

  private Table moves() {
    List<List<Span>> rows = new ArrayList<>();
    for (int s = 1; s < table.suggestions().size(); s++) {
      for (PartyTable.Move move : table.suggestions().get(s).moves()) {
        rows.add(row(String.valueOf(s + 1), String.valueOf(s), TradeWords.own(move)));
      }
    }
    return new Table(
        "What moves between one suggestion and the next",
        List.of("Suggestion", "Compared with", "Move"),
        rows);
  }

  private Table questions() {
    return new Table(
        "What you were asked about the single text",
        List.of("Question", "Change", "You accept", "Both accept"),
        IntStream.range(0, table.questions().size())
            .mapToObj(q -> {
              PartyTable.Question question = table.questions().get(q);
              return row(
                  String.valueOf(q + 1),
                  question.moves().stream().map(TradeWords::own).collect(Collectors.joining("; ")),
                  question.accepted() ? "yes" : "no",
                  question.both() ? "yes" : "no");
            })
            .toList());
  }

  private static List<Span> row(String... cells) {
    return Stream.of(cells).map(Table::cell).toList();
  }

  @Override
  public ObjectNode json() {
    ObjectNode node = Json.object().put("audience", table.party());
    node.set("reserve", UtilityWords.number(table.reserve()));
    node.set(
        "suggestions",
        Json.list(
            table.suggestions(),
            s -> {
              ObjectNode one = Json.object();
              one.set("package", terms(s.options()));
              one.set("points", UtilityWords.number(s.points()));
              one.set("moves", Json.list(s.moves(), PartyTableReport::move));
              return one;
            }));
    node.set(
        "questions",
        Json.list(
            table.questions(),
            q -> {
              ObjectNode one = Json.object();
              one.set("moves", Json.list(q.moves(), PartyTableReport::move));
              return one.put("accepted", q.accepted()).put("both", q.both());
            }));
    node.set("text", terms(table.text()));
    node.set("closing", Json.one(table.closing(), MediateJson::closing));
    return node;
  }

  private static ObjectNode move(PartyTable.Move move) {
    ObjectNode node =
        Json.object().put("issue", move.issue()).put("from", move.from()).put("to", move.to());
    node.set("change", UtilityWords.number(move.change()));
    return node;
  }

  private ObjectNode terms(List<String> options) {
    ObjectNode node = Json.object();
    for (int i = 0; i < issues.size(); i++) {
      node.put(issues.get(i), options.get(i));
    }
    return node;
  }

  @Override
  public String csv() {
    List<List<String>> rows = new ArrayList<>();
    List<String> heading = new ArrayList<>(List.of("suggestion", "points"));
    issues.forEach(i -> heading.add(CsvPage.text(i)));
    rows.add(heading);
    for (int s = 0; s < table.suggestions().size(); s++) {
      List<String> row =
          new ArrayList<>(
              List.of(
                  String.valueOf(s + 1), UtilityWords.plain(table.suggestions().get(s).points())));
      table.suggestions().get(s).options().stream().map(CsvPage::text).forEach(row::add);
      rows.add(row);
    }
    return CsvPage.rows(rows.stream());
  }
}

package parley.brief.rota;

import java.util.List;
import java.util.stream.Stream;
import parley.brief.compose.Study;
import parley.brief.data.CsvPage;
import parley.brief.data.Json;
import parley.brief.page.StudyPage;
import parley.brief.page.Table;
import parley.brief.words.Days;
import parley.brief.words.Numbers;
import parley.rota.exchange.VersionDiff;
import parley.rota.format.RotaFile;
import tools.jackson.databind.node.ObjectNode;

/** Tells what a new version of a rota changes. */
public final class RotaCompareReport implements Study {

  private final RotaFile file;
  private final VersionDiff diff;
  private final RotaFacts facts;

  /** The report. */
  public RotaCompareReport(RotaFile file, VersionDiff diff) {
    this.file = file;
    this.diff = diff;
    facts = new RotaFacts(file);
  }

  @Override
  public ObjectNode json() {
    ObjectNode node = Json.object().put("kind", "rota compare");
    facts.into(node);
    node.put("published", diff.published().toString()).put("noticeDays", diff.noticeDays());
    node.put("late", diff.listLate().size());
    node.set(
        "changes",
        Json.list(
            diff.changes(),
            c -> {
              ObjectNode one =
                  Json.object().put("doctor", c.doctor()).put("day", c.day().toString());
              one.set("before", Json.texts(c.before()));
              one.set("after", Json.texts(c.after()));
              return one.put("noticeDays", c.noticeDays()).put("late", c.isLate());
            }));
    return node;
  }

  @Override
  public String csv() {
    return CsvPage.rows(
        Stream.concat(
            head(),
            diff.changes().stream()
                .map(c ->
                    List.of(
                        c.doctor(),
                        c.day().toString(),
                        String.join("+", c.before()),
                        String.join("+", c.after()),
                        Long.toString(c.noticeDays()),
                        Boolean.toString(c.isLate())))));
  }

  /** The first row of the data as CSV. */
  static Stream<List<String>> head() {
    return Stream.of(List.of("doctor", "day", "before", "after", "notice days", "late"));
  }

  @Override
  public StudyPage page() {
    String late =
        diff.listLate().isEmpty()
            ? "none of them on less than the notice due"
            : Numbers.count(diff.listLate().size(), "of them", "of them")
                + " on less than the notice due";
    return new StudyPage(
        file.plan().name(),
        RotaFacts.line(
            "",
            "The new version changes %s, %s."
                .formatted(Numbers.count(diff.changes().size(), "day", "days"), late)),
        List.of(
            facts.size(),
            RotaFacts.line("published", Days.weekday(diff.published())),
            RotaFacts.line("notice due", Numbers.count(diff.noticeDays(), "day", "days"))),
        tables(),
        List.of(),
        List.of(),
        facts.notes());
  }

  /** The changes, if there are any. */
  List<Table> tables() {
    return diff.changes().isEmpty() ? List.of() : List.of(table());
  }

  private Table table() {
    return new Table(
        "What changes",
        List.of("doctor", "day", "before", "after", "notice", "late"),
        diff.changes().stream()
            .map(c ->
                FairnessParts.cells(
                    c.doctor(),
                    Days.weekday(c.day()),
                    c.before().isEmpty() ? "-" : String.join("+", c.before()),
                    c.after().isEmpty() ? "-" : String.join("+", c.after()),
                    Numbers.count(c.noticeDays(), "day", "days"),
                    c.isLate() ? "yes" : "no"))
            .toList());
  }
}

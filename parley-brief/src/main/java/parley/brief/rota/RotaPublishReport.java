package parley.brief.rota;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import parley.brief.compose.Study;
import parley.brief.data.CsvPage;
import parley.brief.data.Json;
import parley.brief.page.Line;
import parley.brief.page.StudyPage;
import parley.brief.words.Days;
import parley.brief.words.Numbers;
import parley.rota.exchange.Publication;
import parley.rota.exchange.VersionDiff;
import parley.rota.format.RotaFile;
import tools.jackson.databind.node.ObjectNode;

/** Tells that a version of a rota is made known, and what it changes. */
public final class RotaPublishReport implements Study {

  private final RotaFile file;
  private final Publication made;
  private final int breaches;
  private final Optional<Publication> before;
  private final Optional<RotaCompareReport> changes;
  private final Optional<VersionDiff> diff;
  private final RotaFacts facts;

  /**
   * The report.
   *
   * @param breaches how many rules the version breaks
   * @param before the version before it, if there is one
   * @param diff what changes from that
   */
  public RotaPublishReport(
      RotaFile file,
      Publication made,
      int breaches,
      Optional<Publication> before,
      Optional<VersionDiff> diff) {
    this.file = file;
    this.made = made;
    this.breaches = breaches;
    this.before = before;
    this.diff = diff;
    changes = diff.map(d -> new RotaCompareReport(file, d));
    facts = new RotaFacts(file);
  }

  @Override
  public ObjectNode json() {
    ObjectNode node = Json.object().put("kind", "rota publish");
    facts.into(node);
    node.put("version", made.version())
        .put("published", made.published().toString())
        .put("sha256", made.sha256())
        .put("breaches", breaches);
    node.set("before", Json.text(before.map(Publication::version)));
    changes.ifPresent(c -> node.set("compared", c.json()));
    return node;
  }

  @Override
  public String csv() {
    return changes
        .map(RotaCompareReport::csv)
        .orElseGet(() -> CsvPage.rows(RotaCompareReport.head()));
  }

  @Override
  public StudyPage page() {
    List<Line> lines = new ArrayList<>(List.of(facts.size()));
    lines.add(RotaFacts.line("published", Days.weekday(made.published())));
    lines.add(
        RotaFacts.line(
            "rules",
            breaches == 0 ? "none broken" : Numbers.count(breaches, "breach", "breaches")));
    lines.add(RotaFacts.line("SHA-256", made.sha256()));
    lines.add(
        RotaFacts.line(
            "before",
            before
                .map(b ->
                    "version %s, published on %s".formatted(b.version(), Days.day(b.published())))
                .orElse("no version: this is the first")));
    diff.ifPresent(d ->
        lines.add(
            RotaFacts.line(
                "changes",
                "%s, %s on less notice than the %s due"
                    .formatted(
                        Numbers.count(d.changes().size(), "day", "days"),
                        d.listLate().isEmpty() ? "none" : String.valueOf(d.listLate().size()),
                        Numbers.count(d.noticeDays(), "day", "days")))));
    return new StudyPage(
        file.plan().name(),
        RotaFacts.line("", "Version %s is published.".formatted(made.version())),
        lines,
        changes.map(RotaCompareReport::tables).orElse(List.of()),
        List.of(),
        List.of(),
        facts.notes());
  }
}

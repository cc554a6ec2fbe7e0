package parley.cli;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import parley.brief.compose.Study;
import parley.brief.data.CsvPage;
import parley.brief.data.Json;
import parley.brief.page.StudyPage;
import parley.brief.page.Table;
import parley.brief.words.Days;
import parley.ledger.Entry;
import parley.ledger.chain.PublicKeys;
import parley.ledger.chain.Verification;
import tools.jackson.databind.node.ObjectNode;

/** Lists the entries of a ledger's file that verifies, day by day. */
final class LedgerShowReport implements Study {

  private final Verification.Verified file;

  LedgerShowReport(Verification.Verified file) {
    this.file = file;
  }

  @Override
  public ObjectNode json() {
    ObjectNode node = LedgerWords.json(file);
    node.set(
        "entries",
        Json.list(
            entries().toList(),
            e ->
                Json.object()
                    .put("id", e.id())
                    .put("at", e.at().toString())
                    .put("party", e.party())
                    .put("member", e.member())
                    .put("kind", e.kind().code())
                    .put("body", e.body())));
    return node;
  }

  @Override
  public String csv() {
    return CsvPage.rows(
        Stream.concat(
            Stream.of(List.of("entry", "at", "party", "member", "kind", "body")),
            entries()
                .map(e ->
                    List.of(
                        e.id(),
                        e.at().toString(),
                        CsvPage.text(e.party()),
                        CsvPage.text(e.member()),
                        e.kind().code(),
                        CsvPage.text(e.body())))));
  }

  @Override
  public StudyPage page() {
    Map<LocalDate, List<Entry>> days =
        entries()
            .collect(
                Collectors.groupingBy(
                    e -> LedgerWords.inUtc(e.at()).toLocalDate(),
                    TreeMap::new,
                    Collectors.toList()));
    return new StudyPage(
        "Ledger of " + LedgerWords.plain(file.head().caseId()),
        LedgerWords.headline(file),
        List.of(
            LedgerWords.takenOut(file),
            LedgerWords.line("key", PublicKeys.fingerprint(file.key()))),
        days.entrySet().stream().map(d -> table(d.getKey(), d.getValue())).toList(),
        List.of(),
        List.of(),
        List.of(
            "Times are in UTC. Whole bodies are in --json and --csv. Whose key it is was not checked:"
                + " parley ledger verify FILE --key FINGERPRINT does that."));
  }

  /**
   * All chains as one list; what was kept in the same millisecond stays in the order of the file.
   */
  private Stream<Entry> entries() {
    return file.entries().stream().sorted(Comparator.comparing(Entry::at));
  }

  private static Table table(LocalDate day, List<Entry> entries) {
    return new Table(
        Days.weekday(day),
        List.of("entry", "time", "party", "kind", "says"),
        entries.stream()
            .map(e ->
                Stream.of(
                        e.id(),
                        Days.clock(LedgerWords.inUtc(e.at())),
                        LedgerWords.plain(e.party()),
                        e.kind().code(),
                        LedgerWords.shortBody(e))
                    .map(Table::cell)
                    .toList())
            .toList());
  }
}

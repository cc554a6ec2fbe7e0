package parley.cli;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import parley.brief.compose.Study;
import parley.brief.data.CsvPage;
import parley.brief.data.Json;
import parley.brief.page.Line;
import parley.brief.page.StudyPage;
import parley.brief.page.Table;
import parley.brief.words.Days;
import parley.brief.words.Numbers;
import parley.ledger.chain.PublicKeys;
import parley.ledger.chain.Verification;
import tools.jackson.databind.node.ObjectNode;

/** Tells of a ledger's file that verifies. */
final class LedgerReport implements Study {

  private final Verification.Verified file;
  private final boolean keyKnown;
  private final boolean whole;

  /**
   * The report.
   *
   * @param keyKnown whether the key is the one that the user named
   * @param whole whether every entry is shown
   */
  LedgerReport(Verification.Verified file, boolean keyKnown, boolean whole) {
    this.file = file;
    this.keyKnown = keyKnown;
    this.whole = whole;
  }

  @Override
  public ObjectNode json() {
    ObjectNode node =
        Json.object()
            .put("kind", "ledger")
            .put("verified", true)
            .put("case", file.head().caseId())
            .put("party", file.head().party())
            .put("member", file.head().member())
            .put("exported", file.head().exported().toString())
            .put("fingerprint", PublicKeys.fingerprint(file.key()))
            .put("keyChecked", keyKnown);
    node.set(
        "chains",
        Json.list(
            file.chains(),
            c ->
                Json.object()
                    .put("audience", c.audience().code())
                    .put("entries", c.entries())
                    .put("first", c.first().toString())
                    .put("last", c.last().toString())
                    .put("tip", c.tip().hex())));
    if (whole) {
      node.set(
          "entries",
          Json.list(
              file.entries(),
              e ->
                  Json.object()
                      .put("id", e.id())
                      .put("at", e.at().toString())
                      .put("party", e.party())
                      .put("member", e.member())
                      .put("kind", e.kind().code())
                      .put("body", e.body())));
    }
    return node;
  }

  @Override
  public String csv() {
    return whole
        ? CsvPage.rows(
            Stream.concat(
                Stream.of(List.of("entry", "at", "party", "member", "kind", "body")),
                file.entries().stream()
                    .map(e ->
                        List.of(
                            e.id(),
                            e.at().toString(),
                            e.party(),
                            e.member(),
                            e.kind().code(),
                            e.body()))))
        : CsvPage.rows(
            Stream.concat(
                Stream.of(List.of("audience", "entries", "first", "last", "tip")),
                file.chains().stream()
                    .map(c ->
                        List.of(
                            c.audience().code(),
                            Long.toString(c.entries()),
                            c.first().toString(),
                            c.last().toString(),
                            c.tip().hex()))));
  }

  @Override
  public StudyPage page() {
    String fingerprint = PublicKeys.fingerprint(file.key());
    return new StudyPage(
        "Ledger of " + file.head().caseId(),
        line(
            "",
            "Verified: %s in %s, every hash and signature right."
                .formatted(
                    Numbers.count(file.entries().size(), "entry", "entries"),
                    Numbers.count(file.chains().size(), "chain", "chains"))),
        List.of(
            line(
                "taken out",
                "%s, by %s of %s"
                    .formatted(
                        moment(file.head().exported()), file.head().member(), file.head().party())),
            line(
                "key",
                keyKnown
                    ? fingerprint + ", as asked for"
                    : fingerprint + "; whose it is was not checked: compare it, or give --key")),
        whole ? List.of(entries()) : chains(),
        List.of(),
        List.of(),
        List.of("Times are in UTC. Chains are apart, so that none tells of what another holds."));
  }

  private List<Table> chains() {
    return file.chains().isEmpty()
        ? List.of()
        : List.of(
            new Table(
                "Chains",
                List.of("audience", "entries", "first", "last"),
                file.chains().stream()
                    .map(c ->
                        List.of(
                            Table.cell(c.audience().code()),
                            Table.cell(Long.toString(c.entries())),
                            Table.cell(moment(c.first())),
                            Table.cell(moment(c.last()))))
                    .toList()));
  }

  private Table entries() {
    return new Table(
        "Entries",
        List.of("entry", "at", "party", "kind", "body"),
        file.entries().stream()
            .map(e ->
                List.of(
                    Table.cell(e.id()),
                    Table.cell(moment(e.at())),
                    Table.cell(e.party()),
                    Table.cell(e.kind().code()),
                    Table.cell(e.body())))
            .toList());
  }

  private static String moment(Instant at) {
    return Days.moment(LocalDateTime.ofInstant(at, ZoneOffset.UTC));
  }

  private static Line line(String label, String words) {
    return Line.labelled(label).words(words).build();
  }
}

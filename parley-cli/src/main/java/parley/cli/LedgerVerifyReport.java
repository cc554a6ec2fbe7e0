package parley.cli;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import parley.brief.compose.Study;
import parley.brief.data.CsvPage;
import parley.brief.data.Json;
import parley.brief.page.Line;
import parley.brief.page.StudyPage;
import parley.brief.page.Table;
import parley.ledger.chain.PublicKeys;
import parley.ledger.chain.Verification;
import tools.jackson.databind.node.ObjectNode;

/** Tells of a ledger's file whether it is as it left the room. */
final class LedgerVerifyReport implements Study {

  private static final Pattern DIGEST = Pattern.compile("\\b([0-9a-f]{16})[0-9a-f]{48}\\b");

  private final String name;
  private final Verification verification;
  private final boolean keyKnown;

  /**
   * The report.
   *
   * @param name of the file
   * @param keyKnown whether the user named the key
   */
  LedgerVerifyReport(String name, Verification verification, boolean keyKnown) {
    this.name = name;
    this.verification = verification;
    this.keyKnown = keyKnown;
  }

  @Override
  public ObjectNode json() {
    return switch (verification) {
      case Verification.Verified file -> json(file);
      case Verification.Faulty fault -> json(fault);
    };
  }

  private ObjectNode json(Verification.Verified file) {
    ObjectNode node = LedgerWords.json(file).put("keyChecked", keyKnown);
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
    return node;
  }

  private static ObjectNode json(Verification.Faulty fault) {
    ObjectNode told = Json.object().put("line", fault.line());
    fault.entry().ifPresent(e -> told.put("entry", e));
    told.put("found", fault.found()).put("expected", fault.expected());
    fault.hint().ifPresent(h -> told.put("hint", h));
    ObjectNode node = Json.object().put("kind", "ledger").put("verified", false);
    node.set("fault", told);
    return node;
  }

  @Override
  public String csv() {
    return CsvPage.rows(
        switch (verification) {
          case Verification.Verified file ->
              Stream.concat(
                  Stream.of(List.of("audience", "entries", "first", "last", "tip")),
                  file.chains().stream()
                      .map(c ->
                          List.of(
                              c.audience().code(),
                              Long.toString(c.entries()),
                              c.first().toString(),
                              c.last().toString(),
                              c.tip().hex())));
          case Verification.Faulty fault ->
              Stream.of(
                  List.of("line", "entry", "found", "expected", "hint"),
                  List.of(
                      Long.toString(fault.line()),
                      fault.entry().orElse(""),
                      CsvPage.text(fault.found()),
                      CsvPage.text(fault.expected()),
                      fault.hint().orElse("")));
        });
  }

  @Override
  public StudyPage page() {
    return switch (verification) {
      case Verification.Verified file -> page(file);
      case Verification.Faulty fault -> page(fault);
    };
  }

  private StudyPage page(Verification.Verified file) {
    String fingerprint = PublicKeys.fingerprint(file.key());
    return page(
        "Ledger of " + LedgerWords.plain(file.head().caseId()),
        LedgerWords.headline(file),
        List.of(
            LedgerWords.takenOut(file),
            LedgerWords.line(
                "key",
                keyKnown
                    ? fingerprint + ", as asked for."
                    : fingerprint
                        + ". Whose key it is was not checked: anybody can sign a ledger of their own"
                        + " with a key of their own. Compare it with the one that the room shows, or"
                        + " give that one with --key.")),
        file.chains().isEmpty() ? List.of() : List.of(chains(file)),
        List.of("Times are in UTC. The tip is the hash of a chain's last entry."));
  }

  private static Table chains(Verification.Verified file) {
    return new Table(
        "Chains",
        List.of("audience", "entries", "first", "last", "tip begins"),
        file.chains().stream()
            .map(c ->
                Stream.of(
                        c.audience().code(),
                        Long.toString(c.entries()),
                        LedgerWords.moment(c.first()),
                        LedgerWords.moment(c.last()),
                        c.tip().hex().substring(0, 12))
                    .map(Table::cell)
                    .toList())
            .toList());
  }

  private StudyPage page(Verification.Faulty fault) {
    Stream<Optional<Line>> lines =
        Stream.of(
            Optional.of(LedgerWords.line("line", Long.toString(fault.line()))),
            fault.entry().map(e -> LedgerWords.line("entry", e)),
            Optional.of(LedgerWords.line("found", brief(fault.found()))),
            Optional.of(LedgerWords.line("expected", brief(fault.expected()))),
            fault.hint().map(h -> LedgerWords.line("hint", h)));
    return page(
        "Ledger in " + LedgerWords.plain(name),
        LedgerWords.line("", "Not verified: this is not what a ledger gave out."),
        lines.flatMap(Optional::stream).toList(),
        List.of(),
        List.of(
            "This is the first fault; what comes after it was not looked at. Whole digests are in"
                + " --json."));
  }

  /** A line has no room for a whole digest. */
  private static String brief(String text) {
    return DIGEST.matcher(text).replaceAll("$1...");
  }

  private static StudyPage page(
      String title, Line headline, List<Line> lines, List<Table> tables, List<String> notes) {
    return new StudyPage(title, headline, lines, tables, List.of(), List.of(), notes);
  }
}

package parley.ledger.chain;

import java.time.Instant;
import java.util.List;
import parley.ledger.Entry;
import parley.ledger.Hash;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The file in which what a seat may read leaves the room: a line of JSON for its head, one for each
 * entry, and a last one that counts the entries and signs every byte above it. {@link Verification}
 * checks it from the file alone.
 */
public final class LedgerFile {

  /** The form of the file, which its first line names. */
  static final String FORM = "parley-ledger-1";

  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private LedgerFile() {}

  /**
   * The head of a file.
   *
   * @param caseId the case that lies on the table
   * @param party whose seat took it out
   * @param member the name of the person who did
   */
  public record Head(String caseId, String party, String member, Instant exported) {}

  /**
   * The file.
   *
   * @param chains the entries of each audience, from the first
   */
  public static String write(Head head, List<List<Entry>> chains, Sealer sealer) {
    StringBuilder text = new StringBuilder(first(head, sealer.publicKey()));
    long entries = 0;
    for (List<Entry> chain : chains) {
      for (Entry entry : chain) {
        text.append(line(entry));
        entries++;
      }
    }
    Hash content = Hash.of(text.toString());
    return text + end(entries, content, sealer.signExport(content));
  }

  /** The first line. */
  static String first(Head head, String key) {
    return line(
        node()
            .put("form", FORM)
            .put("case", head.caseId())
            .put("party", head.party())
            .put("member", head.member())
            .put("exported", head.exported().toString())
            .put("key", key));
  }

  /** The line of an entry. */
  static String line(Entry entry) {
    return line(
        node()
            .put("audience", entry.audience().code())
            .put("number", entry.number())
            .put("at", entry.at().toString())
            .put("party", entry.party())
            .put("member", entry.member())
            .put("kind", entry.kind().code())
            .put("body", entry.body())
            .put("previous", entry.previous().hex())
            .put("hash", entry.hash().hex())
            .put("signature", entry.signature()));
  }

  /** The last line. */
  static String end(long entries, Hash content, String signature) {
    return line(
        node().put("entries", entries).put("sha256", content.hex()).put("signature", signature));
  }

  private static ObjectNode node() {
    return MAPPER.createObjectNode();
  }

  private static String line(ObjectNode node) {
    return node + "\n";
  }
}

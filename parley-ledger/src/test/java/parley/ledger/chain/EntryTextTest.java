package parley.ledger.chain;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.security.MessageDigest;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import parley.ledger.Audience;
import parley.ledger.Hash;
import parley.ledger.Kind;

/** The text over which a hash runs is the one that docs/ledger.md sets out. */
class EntryTextTest {

  private static final Instant AT = Instant.parse("2026-01-12T09:00:00Z");

  private static Hash hash(String party, String member, String body) {
    return EntryText.hash(
        new Audience.All(), 1, AT, party, member, Kind.STATEMENT, body, Hash.NONE);
  }

  /** Put together by hand; 1768208400 is what date -d 2026-01-12T09:00:00Z +%s says. */
  @Test
  void the_hash_runs_over_the_text_that_is_described() throws Exception {
    String text =
        "14:parley-entry-1,3:all,1:1,13:1768208400000,5:UNION,4:Zoë,9:statement,14:{\"text\":\"£1\"},"
            + "64:0000000000000000000000000000000000000000000000000000000000000000,";
    byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
    assertThat(hash("UNION", "Zoë", "{\"text\":\"£1\"}").hex())
        .isEqualTo(HexFormat.of().formatHex(digest));
  }

  @Test
  void no_two_entries_come_to_one_text() {
    List<Hash> hashes =
        Stream.of(
                hash("AB", "C", "{}"),
                hash("A", "BC", "{}"),
                hash("A", "B", "C{}"),
                hash("A", "B,2:C{", "}"),
                hash("A", "B", "{}"),
                hash("A", "B", "{} "))
            .toList();
    assertThat(hashes).doesNotHaveDuplicates();
  }
}

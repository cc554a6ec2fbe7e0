package parley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPairGenerator;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parley.ledger.Audience;
import parley.ledger.Draft;
import parley.ledger.Entry;
import parley.ledger.Hash;
import parley.ledger.Kind;
import parley.ledger.Tip;
import parley.ledger.chain.LedgerFile;
import parley.ledger.chain.PublicKeys;
import parley.ledger.chain.Sealer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A ledger's file is verified and shown through the program. */
class LedgerCommandsTest {

  @TempDir Path working;
  private String fingerprint = "";

  @BeforeEach
  void file() throws Exception {
    Sealer sealer = new Sealer(KeyPairGenerator.getInstance("Ed25519").generateKeyPair());
    Instant at = Instant.parse("2026-01-12T09:00:00Z");
    List<Entry> chain = new ArrayList<>();
    Tip tip = new Tip(new Audience.All(), 0, Hash.NONE);
    for (String text : List.of("Good morning.", "Good morning to you.")) {
      Entry entry =
          sealer.seal(
              tip,
              at,
              "UNION",
              "Ann",
              new Draft(new Audience.All(), Kind.STATEMENT, "{\"text\":\"" + text + "\"}"));
      chain.add(entry);
      tip = new Tip(new Audience.All(), entry.number(), entry.hash());
    }
    Files.writeString(
        working.resolve("ledger.jsonl"),
        LedgerFile.write(
            new LedgerFile.Head("exercise-rail", "UNION", "Ann", at), List.of(chain), sealer));
    fingerprint = PublicKeys.fingerprint(sealer.publicKey());
  }

  private Run ledger(String... words) {
    List<Object> all = new ArrayList<>(List.of("ledger"));
    all.addAll(List.of(words));
    return Run.in(working, all.toArray());
  }

  @Test
  void a_whole_file_verifies() {
    Run run = ledger("verify", "ledger.jsonl");
    assertThat(run.exit()).as(run.err()).isZero();
    assertThat(run.out()).contains("Verified: 2 entries in 1 chain", fingerprint, "not checked");
    JsonNode found =
        JsonMapper.builder()
            .build()
            .readTree(ledger("verify", "ledger.jsonl", "--key", fingerprint, "--json").out());
    assertThat(found.path("verified").asBoolean()).isTrue();
    assertThat(found.path("keyChecked").asBoolean()).isTrue();
    assertThat(ledger("verify", "ledger.jsonl", "--csv").out()).contains("all,2,");
  }

  @Test
  void what_it_says_is_shown() {
    assertThat(ledger("show", "ledger.jsonl").out()).contains("Good morning to", "all/2");
  }

  @Test
  void an_altered_file_is_told_in_one_line() throws IOException {
    Path file = working.resolve("ledger.jsonl");
    Files.writeString(file, Files.readString(file).replace("morning to", "Morning to"));
    Run run = ledger("verify", "ledger.jsonl");
    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err().lines()).hasSize(1);
    assertThat(run.err()).startsWith("ledger.jsonl:3: not verified: entry all/2 states the hash");
  }

  @Test
  void another_key_than_the_rooms_is_told() {
    Run run = ledger("verify", "ledger.jsonl", "--key", "0123456789abcdef");
    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err()).contains("signed with the key " + fingerprint, "0123456789abcdef");
    assertThat(ledger("verify", "ledger.jsonl", "--key", "12").err()).contains("16 hexadecimal");
  }

  @Test
  void what_is_no_ledger_is_told_in_one_line() throws IOException {
    for (String text : List.of("", "{}\n", "words\n", "{\"form\":\"other\"}\n{}\n")) {
      Files.writeString(working.resolve("other.txt"), text);
      Run run = ledger("verify", "other.txt");
      assertThat(run.exit()).as(text).isEqualTo(2);
      assertThat(run.err().lines()).as(text).hasSize(1);
    }
    assertThat(ledger("verify", "nowhere").err()).contains("nowhere: found nothing there");
  }
}

package parley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPairGenerator;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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

  private static final String LONG = "Good morning to you all. ".repeat(10);

  @TempDir Path working;
  private String fingerprint = "";
  private String digest = "";

  @BeforeEach
  void file() throws Exception {
    Sealer sealer = new Sealer(KeyPairGenerator.getInstance("Ed25519").generateKeyPair());
    Audience all = new Audience.All();
    Audience own = new Audience.Own("UNION");
    Entry first = seal(sealer, new Tip(all, 0, Hash.NONE), "2026-01-12T09:00:00Z", "Good morning.");
    Entry second = seal(sealer, new Tip(all, 1, first.hash()), "2026-01-13T09:00:00Z", LONG);
    // Escapes of JSON, so that the body is a good one and its words hold what terminals obey.
    Entry note =
        seal(
            sealer,
            new Tip(own, 0, Hash.NONE),
            "2026-01-13T08:00:00Z",
            "red \\u001b[31m and \\u202eturned");
    Files.writeString(
        working.resolve("ledger.jsonl"),
        LedgerFile.write(
            new LedgerFile.Head(
                "exercise-rail", "UNION", "Ann", Instant.parse("2026-01-14T09:00:00Z")),
            List.of(List.of(first, second), List.of(note)),
            sealer));
    fingerprint = PublicKeys.fingerprint(sealer.publicKey());
    digest = PublicKeys.digest(sealer.publicKey());
  }

  private static Entry seal(Sealer sealer, Tip tip, String at, String text) {
    return sealer.seal(
        tip,
        Instant.parse(at),
        "UNION",
        "Ann",
        new Draft(tip.audience(), Kind.STATEMENT, "{\"text\":\"" + text + "\"}"));
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
    assertThat(run.out())
        .contains("Verified: 3 entries in 2 chains", fingerprint, "Whose key it is was not");
    assertThat(ledger("verify", "ledger.jsonl", "--csv").out())
        .contains("all,2,2026-01-12T09:00:00Z,2026-01-13T09:00:00Z,")
        .contains("own:UNION,1,");
  }

  @Test
  void a_key_that_is_known_is_checked() {
    for (String key : List.of(fingerprint, fingerprint.toUpperCase(Locale.ROOT), digest)) {
      Run run = ledger("verify", "ledger.jsonl", "--key", key);
      assertThat(run.exit()).as(run.err()).isZero();
      assertThat(run.out()).contains(fingerprint + ", as asked for").doesNotContain("was not");
    }
  }

  @Test
  void the_answer_is_data_too() {
    JsonNode unknown = json("verify", "ledger.jsonl");
    assertThat(unknown.path("verified").asBoolean()).isTrue();
    assertThat(unknown.path("keyChecked").asBoolean(true)).isFalse();
    assertThat(unknown.path("keySha256").asString("")).isEqualTo(digest).startsWith(fingerprint);
    assertThat(unknown.path("chains").path(0).path("tip").asString("")).hasSize(64);
    JsonNode known = json("verify", "ledger.jsonl", "--key", fingerprint);
    assertThat(known.path("keyChecked").asBoolean()).isTrue();
  }

  private JsonNode json(String... words) {
    List<String> all = new ArrayList<>(List.of(words));
    all.add("--json");
    return JsonMapper.builder().build().readTree(ledger(all.toArray(String[]::new)).out());
  }

  @Test
  void what_it_says_is_shown_day_by_day_all_chains_together() {
    String shown = ledger("show", "ledger.jsonl").out();
    assertThat(shown)
        .containsSubsequence(
            "Mon 12 Jan 2026",
            "all/1",
            "09:00",
            "UNION",
            "statement",
            "Good morning.",
            "Tue 13 Jan 2026",
            "own:UNION/1",
            "08:00",
            "all/2",
            "09:00");
    assertThat(shown.lines()).allMatch(l -> l.length() <= 80);
    assertThat(shown).contains("...").doesNotContain("to you all".repeat(15));
    assertThat(json("show", "ledger.jsonl").path("entries").path(2).path("body").asString(""))
        .isEqualTo("{\"text\":\"" + LONG + "\"}");
    assertThat(ledger("show", "ledger.jsonl", "--csv").out()).contains("all/2,", LONG);
  }

  @Test
  void a_body_without_words_is_shown_by_its_fields() {
    Path example = Path.of("").toAbsolutePath();
    while (!Files.isDirectory(example.resolve("docs/examples"))) {
      example = example.getParent();
    }
    Run run = ledger("show", example.resolve("docs/examples/ledger.jsonl").toString());
    assertThat(run.exit()).as(run.err()).isZero();
    assertThat(run.out())
        .containsSubsequence("answer", "proposal 3, accept true")
        .contains("We ask for 6 %", "Pay over two years");
  }

  @Test
  void what_a_body_says_does_not_steer_the_terminal() {
    String shown = ledger("show", "ledger.jsonl").out();
    assertThat(shown).contains("red [31m and turned");
    assertThat(shown.chars()).noneMatch(c -> c == 0x1b || c == 0x202e);
  }

  @Test
  void an_altered_file_is_not_verified_and_the_first_fault_is_told() throws IOException {
    Path file = working.resolve("ledger.jsonl");
    Files.writeString(file, Files.readString(file).replace("Good morning.", "Good Morning."));
    Run run = ledger("verify", "ledger.jsonl");
    assertThat(run.exit()).isEqualTo(1);
    assertThat(run.err()).isEmpty();
    assertThat(run.out()).contains("Not verified", "all/1", "the hash ", "which its content has");
    JsonNode fault = json("verify", "ledger.jsonl").path("fault");
    assertThat(json("verify", "ledger.jsonl").path("verified").asBoolean(true)).isFalse();
    assertThat(fault.path("line").asInt()).isEqualTo(2);
    assertThat(fault.path("entry").asString("")).isEqualTo("all/1");
    assertThat(ledger("verify", "ledger.jsonl", "--csv").out())
        .startsWith("line,entry,found,expected,hint\r\n2,all/1,the hash ");
  }

  @Test
  void an_altered_file_is_not_shown() throws IOException {
    Path file = working.resolve("ledger.jsonl");
    Files.writeString(file, Files.readString(file).replace("Good morning.", "Good Morning."));
    Run run = ledger("show", "ledger.jsonl");
    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err().lines()).hasSize(1);
    assertThat(run.err())
        .startsWith("ledger.jsonl:2: not verified, so not shown: entry all/1: found the hash");
  }

  @Test
  void another_key_than_the_rooms_is_told() {
    Run run = ledger("verify", "ledger.jsonl", "--key", "0123456789abcdef");
    assertThat(run.exit()).isEqualTo(1);
    assertThat(run.out()).contains("the key " + fingerprint, "the key 0123456789abcdef");
  }

  @Test
  void what_is_no_ledger_is_not_verified() throws IOException {
    for (String text : List.of("", "{}\n", "words\n", "{\"form\":\"other\"}\n{}\n")) {
      Files.writeString(working.resolve("other.txt"), text);
      Run run = ledger("verify", "other.txt");
      assertThat(run.exit()).as(text).isEqualTo(1);
      assertThat(run.out()).as(text).contains("Not verified");
    }
  }

  @Test
  void what_cannot_be_asked_is_told_in_one_line() {
    assertThat(ledger("verify", "nowhere").err()).contains("nowhere: found nothing there");
    assertThat(ledger("verify", "nowhere").exit()).isEqualTo(2);
    assertThat(ledger("verify", ".").exit()).isEqualTo(2);
    Run key = ledger("verify", "ledger.jsonl", "--key", "12");
    assertThat(key.exit()).isEqualTo(2);
    assertThat(key.err().lines()).hasSize(1);
    assertThat(key.err()).contains("--key: \"12\" is no fingerprint", "16 hexadecimal digits");
  }
}

package parley.ledger.chain;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import parley.ledger.Audience;
import parley.ledger.Draft;
import parley.ledger.Entry;
import parley.ledger.Hash;
import parley.ledger.Kind;
import parley.ledger.Tip;

/**
 * The example of the documentation was made by another program, in Python with the library
 * cryptography 48.0.0, from the words of docs/ledger.md and a key that RFC 8032 publishes. Parley
 * accepts it, and makes the same file to the byte.
 */
class LedgerExampleTest {

  private static final String UNION = "SIGNAL_UNION";

  private final Sealer sealer = new Sealer(TestKeys.published());

  private static String example() throws IOException {
    Path here = Path.of("").toAbsolutePath();
    while (!Files.isDirectory(here.resolve("docs/examples"))) {
      here = here.getParent();
    }
    return Files.readString(here.resolve("docs/examples/ledger.jsonl"));
  }

  @Test
  void it_verifies_with_its_key() throws IOException {
    assertThat(Verification.of(example().getBytes(UTF_8), "06e3fd8fda29bb60"))
        .isInstanceOfSatisfying(
            Verification.Verified.class, v -> assertThat(v.entries()).hasSize(5));
  }

  @Test
  void parley_makes_the_same_file() throws IOException {
    Audience own = new Audience.Own(UNION);
    Audience shuttle = new Audience.Shuttle(UNION);
    List<Entry> all = new ArrayList<>();
    all.add(
        seal(
            new Tip(new Audience.All(), 0, Hash.NONE),
            "2026-01-12T09:00:00Z",
            UNION,
            "Zoë",
            Kind.STATEMENT,
            "{\"text\":\"We ask for 6 %, and we say \\\"why\\\" in our paper.\"}"));
    all.add(
        seal(
            tip(all),
            "2026-01-12T10:15:30.500Z",
            "TRACK_OPERATOR",
            "Bill",
            Kind.STATEMENT,
            "{\"text\":\"Good morning.\\nWe have £4 million, and no more.\"}"));
    all.add(
        seal(
            tip(all),
            "2026-01-14T15:00:00Z",
            Audience.CONCILIATOR,
            "Kit",
            Kind.PROPOSAL,
            "{\"title\":\"Pay over two years\",\"clauses\":[{\"issue\":\"pay\",\"text\":\"4 % this year, 3 % next year\"}]}"));
    Entry answer =
        seal(
            new Tip(own, 0, Hash.NONE),
            "2026-01-14T16:00:00Z",
            UNION,
            "Zoë",
            Kind.ANSWER,
            "{\"proposal\":3,\"accept\":true}");
    Entry question =
        seal(
            new Tip(shuttle, 0, Hash.NONE),
            "2026-01-13T11:00:00Z",
            Audience.CONCILIATOR,
            "Kit",
            Kind.STATEMENT,
            "{\"text\":\"What would two years be worth to you?\"}");
    assertThat(
            LedgerFile.write(
                new LedgerFile.Head(
                    "exercise-rail", UNION, "Zoë", Instant.parse("2026-01-14T16:30:00.250Z")),
                List.of(all, List.of(answer), List.of(question)),
                sealer))
        .isEqualTo(example());
  }

  private Entry seal(Tip tip, String at, String party, String member, Kind kind, String body) {
    return sealer.seal(
        tip, Instant.parse(at), party, member, new Draft(tip.audience(), kind, body));
  }

  private static Tip tip(List<Entry> chain) {
    Entry last = chain.getLast();
    return new Tip(last.audience(), last.number(), last.hash());
  }
}

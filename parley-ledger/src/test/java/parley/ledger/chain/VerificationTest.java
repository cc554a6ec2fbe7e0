package parley.ledger.chain;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.security.KeyPairGenerator;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import parley.ledger.Audience;
import parley.ledger.Draft;
import parley.ledger.Entry;
import parley.ledger.Hash;
import parley.ledger.Kind;
import parley.ledger.Tip;

/** A ledger's file is checked from the file alone, and no byte of it can change. */
class VerificationTest {

  private static final Instant START = Instant.parse("2026-01-12T09:00:00Z");
  private static final Audience ALL = new Audience.All();
  private static final LedgerFile.Head HEAD =
      new LedgerFile.Head("exercise", "UNION", "Zoë", START.plusSeconds(60));

  private Sealer sealer;

  @BeforeEach
  void key() throws Exception {
    sealer = newSealer();
  }

  private static Sealer newSealer() throws Exception {
    return new Sealer(KeyPairGenerator.getInstance("Ed25519").generateKeyPair());
  }

  /**
   * Has what encodings get wrong: quotes, lines, letters of two and four bytes, and U+FFFD itself.
   */
  private List<Entry> chain(Audience audience, int length) {
    List<Entry> chain = new ArrayList<>();
    Tip tip = new Tip(audience, 0, Hash.NONE);
    for (int i = 0; i < length; i++) {
      Entry entry = next(tip, START.plusSeconds(i), i);
      chain.add(entry);
      tip = new Tip(audience, entry.number(), entry.hash());
    }
    return chain;
  }

  private Entry next(Tip tip, Instant at, int amount) {
    return sealer.seal(
        tip,
        at,
        "UNION",
        "Zoë",
        new Draft(
            tip.audience(),
            Kind.STATEMENT,
            "{\"text\":\"one\\nit's \\\"two\\\" 😀\uFFFD £%s\"}".formatted(amount)));
  }

  private String file() {
    return file(chain(ALL, 3), chain(new Audience.Own("UNION"), 2));
  }

  @SafeVarargs
  private String file(List<Entry>... chains) {
    return LedgerFile.write(HEAD, List.of(chains), sealer);
  }

  private static Verification verify(String file) {
    return Verification.of(file.getBytes(UTF_8));
  }

  private static Verification.Faulty fault(String file) {
    Verification found = verify(file);
    assertThat(found).isInstanceOf(Verification.Faulty.class);
    return (Verification.Faulty) found;
  }

  @Test
  void a_file_as_it_was_given_out_verifies() {
    Verification found = verify(file());
    assertThat(found).isInstanceOf(Verification.Verified.class);
    Verification.Verified verified = (Verification.Verified) found;
    List<Entry> all = chain(ALL, 3);
    assertThat(verified.chains())
        .extracting(
            c -> c.audience().code(),
            Verification.Chain::entries,
            Verification.Chain::first,
            Verification.Chain::last)
        .containsExactly(
            tuple("all", 3L, START, START.plusSeconds(2)),
            tuple("own:UNION", 2L, START, START.plusSeconds(1)));
    assertThat(verified.chains().getFirst().tip()).isEqualTo(all.getLast().hash());
    assertThat(verified.entries()).startsWith(all.toArray(Entry[]::new)).hasSize(5);
    assertThat(verified.key()).isEqualTo(sealer.publicKey());
    assertThat(verified.head()).isEqualTo(HEAD);
  }

  @Test
  void a_file_without_entries_verifies_too() {
    assertThat(verify(file())).isInstanceOf(Verification.Verified.class);
    assertThat(verify(LedgerFile.write(HEAD, List.of(), sealer)))
        .isInstanceOf(Verification.Verified.class);
  }

  @Test
  void every_character_is_written_as_described_and_read_back() {
    String body = "\b\t\n\f\r\u0000\u001f\u007f\u2028/\\\"\uFEFF😀";
    Entry entry =
        sealer.seal(
            new Tip(ALL, 0, Hash.NONE), START, "UNION", "Zoë", new Draft(ALL, Kind.NOTE, body));
    String file = file(List.of(entry));
    assertThat(file).contains("\"\\b\\t\\n\\f\\r\\u0000\\u001F\u007f\u2028/\\\\\\\"\uFEFF😀\"");
    assertThat(verify(file))
        .isInstanceOfSatisfying(
            Verification.Verified.class, v -> assertThat(v.entries()).containsExactly(entry));
  }

  @Test
  void no_bit_of_any_byte_can_be_another() {
    byte[] bytes = file(chain(ALL, 1)).getBytes(UTF_8);
    for (int i = 0; i < bytes.length; i++) {
      for (int bit = 0; bit < 8; bit++) {
        byte[] altered = bytes.clone();
        altered[i] ^= (byte) (1 << bit);
        assertThat(Verification.of(altered))
            .as("byte %s, bit %s", i, bit)
            .isInstanceOf(Verification.Faulty.class);
      }
    }
  }

  @Test
  void no_few_bytes_can_be_others() {
    byte[] bytes = file().getBytes(UTF_8);
    SplittableRandom random = new SplittableRandom(7);
    for (int i = 0; i < 500; i++) {
      byte[] altered = bytes.clone();
      // Whole bytes, none back to what it was.
      int first = random.nextInt(bytes.length);
      altered[first] ^= (byte) random.nextInt(1, 256);
      for (int more = random.nextInt(8); more > 0; more--) {
        int at = random.nextInt(bytes.length);
        altered[at] = at == first ? altered[at] : (byte) random.nextInt(256);
      }
      assertThat(Verification.of(altered)).as("try %s", i).isInstanceOf(Verification.Faulty.class);
    }
  }

  /** A lenient decoder would read both as the replacement character. */
  @Test
  void a_broken_byte_does_not_pass_for_the_replacement_character() {
    byte[] bytes = file(chain(ALL, 1)).getBytes(UTF_8);
    byte[] altered = bytes.clone();
    for (int i = 0; i < bytes.length; i++) {
      if (bytes[i] == (byte) 0xEF && bytes[i + 1] == (byte) 0xBF) {
        altered[i] = (byte) 0xFF;
        altered[i + 1] = 'x';
        altered[i + 2] = 'x';
      }
    }
    assertThat(altered).isNotEqualTo(bytes);
    assertThat(Verification.of(altered))
        .isEqualTo(
            new Verification.Faulty(
                2, Optional.empty(), "bytes that are no UTF-8", "text in UTF-8", Optional.empty()));
  }

  @Test
  void no_character_can_be_dropped_or_added_and_no_end_cut_off() {
    String file = file(chain(ALL, 1), chain(new Audience.Own("UNION"), 1));
    for (int i = 0; i < file.length(); i++) {
      assertThat(verify(file.substring(0, i) + file.substring(i + 1)))
          .as("without character %s", i)
          .isInstanceOf(Verification.Faulty.class);
      assertThat(verify(file.substring(0, i) + " " + file.substring(i)))
          .as("a blank at %s", i)
          .isInstanceOf(Verification.Faulty.class);
      assertThat(verify(file.substring(0, i)))
          .as("cut at %s", i)
          .isInstanceOf(Verification.Faulty.class);
    }
    for (String more : List.of(" ", "\n", "\r", "{}", "{}\n", "\uFEFF")) {
      assertThat(verify(file + more)).isInstanceOf(Verification.Faulty.class);
      assertThat(verify(more + file)).isInstanceOf(Verification.Faulty.class);
    }
  }

  @Test
  void no_line_can_go_come_twice_or_change_places() {
    List<String> lines = file().lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      List<String> without = new ArrayList<>(lines);
      without.remove(i);
      assertThat(verify(joined(without))).isInstanceOf(Verification.Faulty.class);
      for (int to = 0; to < lines.size(); to++) {
        List<String> twice = new ArrayList<>(lines);
        twice.add(to, lines.get(i));
        assertThat(verify(joined(twice))).isInstanceOf(Verification.Faulty.class);
        if (to != i) {
          List<String> swapped = new ArrayList<>(lines);
          Collections.swap(swapped, i, to);
          assertThat(verify(joined(swapped))).isInstanceOf(Verification.Faulty.class);
        }
      }
    }
  }

  private static String joined(List<String> lines) {
    return String.join("\n", lines) + "\n";
  }

  /** Both files are genuine; neither closing line fits the other's entries. */
  @Test
  void the_end_of_an_earlier_file_closes_no_later_one() {
    List<String> earlier = file(chain(ALL, 2)).lines().toList();
    List<String> later = file(chain(ALL, 3)).lines().toList();
    List<String> mixed = new ArrayList<>(later.subList(0, later.size() - 1));
    mixed.add(earlier.getLast());
    assertThat(fault(joined(mixed)).line()).isEqualTo(5);
    mixed.remove(3);
    assertThat(verify(joined(mixed))).isInstanceOf(Verification.Verified.class);
    assertThat(joined(mixed)).isEqualTo(joined(earlier));
  }

  @Test
  void a_changed_body_is_told_with_its_entry_and_both_hashes() {
    Entry second = chain(ALL, 2).getLast();
    Hash altered =
        EntryText.hash(
            ALL,
            2,
            second.at(),
            "UNION",
            "Zoë",
            second.kind(),
            second.body().replace("£1", "£7"),
            second.previous());
    assertThat(fault(file().replaceFirst("£1", "£7")))
        .isEqualTo(
            new Verification.Faulty(
                3,
                Optional.of("all/2"),
                "the hash " + second.hash(),
                altered + ", which its content has",
                Optional.empty()));
  }

  @Test
  void a_gap_is_told() {
    assertThat(fault(file().replaceFirst("\"number\":2", "\"number\":3")).sentence())
        .isEqualTo("entry all/3: found number 3; expected number 2 of its chain");
  }

  @Test
  void an_end_that_is_cut_off_is_told() {
    String cut = joined(file().lines().limit(4).toList());
    assertThat(fault(cut).line()).isEqualTo(4);
    assertThat(fault(cut).hint()).hasValueSatisfying(h -> assertThat(h).contains("cut short"));
  }

  @Test
  void ends_of_lines_that_a_program_changed_are_told() {
    assertThat(fault(file().replace("\n", "\r\n")).hint())
        .hasValueSatisfying(h -> assertThat(h).contains("CR LF"));
  }

  @Test
  void fields_and_their_forms_are_told() {
    String file = file(chain(ALL, 1));
    assertThat(fault(file.replaceFirst("\"kind\":\"statement\"", "\"kind\":\"speech\"")).sentence())
        .startsWith("found \"speech\" in \"kind\"; expected one of statement, note, offer");
    assertThat(fault(file.replaceFirst("\"audience\":\"all\"", "\"audience\":\"them\"")).sentence())
        .isEqualTo("found \"them\" in \"audience\"; expected all, own:PARTY or shuttle:PARTY");
    assertThat(fault(file.replaceFirst("\"number\":1", "\"number\":0")).sentence())
        .isEqualTo("found \"0\" in \"number\"; expected a whole number, 1 or more");
    assertThat(fault(file.replaceFirst("\"member\":\"Zoë\",\"kind\"", "\"kind\"")).sentence())
        .isEqualTo("found nothing in \"member\"; expected text");
    assertThat(fault(file.replaceFirst("parley-ledger-1", "parley-ledger-9")).sentence())
        .isEqualTo("found the form \"parley-ledger-9\"; expected parley-ledger-1");
    assertThat(fault(file.replaceFirst("\"key\":\"M", "\"key\":\"N")).expected())
        .isEqualTo("a public key of Ed25519, X.509 in Base64");
    for (String time : List.of("yesterday", "+1000000000-12-31T23:59:59Z")) {
      assertThat(
              fault(file.replaceFirst("\"at\":\"[^\"]*\"", "\"at\":\"" + time + "\"")).expected())
          .isEqualTo("a time as in 2026-01-31T09:00:00Z");
    }
    assertThat(fault(file.replaceFirst("Zoë", "Zo\\\\ud800")).found())
        .isEqualTo("half of a surrogate pair in \"member\"");
  }

  /** What a stranger's file says must not steer the terminal on which the fault is shown. */
  @Test
  void what_is_quoted_of_a_file_is_short_and_plain() {
    String file = file(chain(ALL, 1));
    assertThat(fault(file.replaceFirst("parley-ledger-1", "\\\\u001b[2J\\\\u202e")).found())
        .isEqualTo("the form \"?[2J?\"");
    assertThat(fault("x".repeat(10_000)).found()).hasSizeLessThan(80);
    assertThat(fault("😀".repeat(10_000)).found()).contains("😀...");
  }

  /** What the ledger itself never writes is refused also when it is signed. */
  @Test
  void the_order_of_fields_is_told_where_it_changed() {
    String swapped =
        file(chain(ALL, 1))
            .replace(
                "\"member\":\"Zoë\",\"kind\":\"statement\"",
                "\"kind\":\"statement\",\"member\":\"Zoë\"");
    assertThat(fault(swapped))
        .extracting(Verification.Faulty::line, Verification.Faulty::found)
        .containsExactly(2L, "another way of writing the same facts");
  }

  @Test
  void times_do_not_go_back_even_if_the_ledger_signed_it() {
    Entry first = next(new Tip(ALL, 0, Hash.NONE), START, 0);
    Entry second = next(new Tip(ALL, 1, first.hash()), START.minusMillis(1), 1);
    assertThat(fault(file(List.of(first, second))).sentence())
        .isEqualTo(
            "entry all/2: found the time 2026-01-12T08:59:59.999Z; expected no earlier one than that"
                + " of the entry before, 2026-01-12T09:00:00Z");
  }

  @Test
  void a_chain_begins_at_one_and_with_nothing_before_it_even_if_the_ledger_signed_it() {
    Entry late = next(new Tip(ALL, 1, Hash.NONE), START, 0);
    assertThat(fault(file(List.of(late))).expected()).isEqualTo("number 1 of its chain");
    Entry linked = next(new Tip(ALL, 0, Hash.of("elsewhere")), START, 0);
    assertThat(fault(file(List.of(linked))).expected()).isEqualTo(Hash.NONE + ", as the first");
  }

  @Test
  void entries_of_another_key_are_told() throws Exception {
    List<Entry> entries = chain(ALL, 1);
    String forged = LedgerFile.write(HEAD, List.of(entries), newSealer());
    assertThat(fault(forged))
        .extracting(Verification.Faulty::entry, Verification.Faulty::found)
        .containsExactly(Optional.of("all/1"), "a signature that is not the key's");
  }

  /** So a file proves nothing to somebody who does not know the key. */
  @Test
  void a_ledger_signed_anew_with_another_key_verifies_until_the_key_is_known() {
    byte[] file = file().getBytes(UTF_8);
    String fingerprint = PublicKeys.fingerprint(sealer.publicKey());
    String digest = PublicKeys.digest(sealer.publicKey());
    String other = (fingerprint.startsWith("0") ? "1" : "0") + fingerprint.substring(1);
    assertThat(Verification.of(file)).isInstanceOf(Verification.Verified.class);
    assertThat(Verification.of(file, fingerprint)).isInstanceOf(Verification.Verified.class);
    assertThat(Verification.of(file, digest)).isInstanceOf(Verification.Verified.class);
    assertThat(Verification.of(file, other))
        .isEqualTo(
            new Verification.Faulty(
                1,
                Optional.empty(),
                "the key " + fingerprint,
                "the key " + other,
                Optional.empty()));
    // The same 16 digits, and others after them.
    assertThat(Verification.of(file, fingerprint + "0".repeat(48)))
        .isInstanceOf(Verification.Faulty.class);
  }
}

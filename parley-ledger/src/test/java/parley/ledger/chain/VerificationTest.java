package parley.ledger.chain;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
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

  private Sealer sealer;

  @BeforeEach
  void key() throws Exception {
    sealer = newSealer();
  }

  private static Sealer newSealer() throws Exception {
    return new Sealer(KeyPairGenerator.getInstance("Ed25519").generateKeyPair());
  }

  private List<Entry> chain(Audience audience, int length) {
    List<Entry> chain = new ArrayList<>();
    Tip tip = new Tip(audience, 0, Hash.NONE);
    for (int i = 0; i < length; i++) {
      Entry entry =
          sealer.seal(
              tip,
              START.plusSeconds(i),
              "UNION",
              "Zoë",
              new Draft(audience, Kind.STATEMENT, "{\"text\":\"line one\\nit's \\\"two\\\" £%s\"}".formatted(i)));
      chain.add(entry);
      tip = new Tip(audience, entry.number(), entry.hash());
    }
    return chain;
  }

  private String file() {
    return LedgerFile.write(
        new LedgerFile.Head("exercise", "UNION", "Zoë", START.plusSeconds(60)),
        List.of(chain(new Audience.All(), 3), chain(new Audience.Own("UNION"), 2)),
        sealer);
  }

  private static Verification.Faulty fault(String file) {
    Verification found = Verification.of(file);
    assertThat(found).isInstanceOf(Verification.Faulty.class);
    return (Verification.Faulty) found;
  }

  @Test
  void a_file_as_it_was_given_out_verifies() {
    Verification found = Verification.of(file());
    assertThat(found).isInstanceOf(Verification.Verified.class);
    Verification.Verified verified = (Verification.Verified) found;
    assertThat(verified.chains())
        .extracting(c -> c.audience().code(), Verification.Chain::entries)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("all", 3L),
            org.assertj.core.groups.Tuple.tuple("own:UNION", 2L));
    assertThat(verified.entries()).hasSize(5);
    assertThat(verified.key()).isEqualTo(sealer.publicKey());
    assertThat(verified.head().member()).isEqualTo("Zoë");
  }

  @Test
  void a_file_without_entries_verifies_too() {
    String empty =
        LedgerFile.write(
            new LedgerFile.Head("exercise", "UNION", "Zoë", START), List.of(), sealer);
    assertThat(Verification.of(empty)).isInstanceOf(Verification.Verified.class);
  }

  @Test
  void no_byte_can_be_another() {
    byte[] bytes = file().getBytes(StandardCharsets.UTF_8);
    for (int i = 0; i < bytes.length; i++) {
      for (int flip : new int[] {0x01, 0x20, 0x80}) {
        byte[] altered = bytes.clone();
        altered[i] ^= (byte) flip;
        assertThat(Verification.of(new String(altered, StandardCharsets.UTF_8)))
            .as("byte %s, flipped by %s", i, flip)
            .isInstanceOf(Verification.Faulty.class);
      }
    }
  }

  @Test
  void no_byte_can_be_dropped_or_added() {
    String file = file();
    for (int i = 0; i < file.length(); i++) {
      assertThat(Verification.of(file.substring(0, i) + file.substring(i + 1)))
          .as("without character %s", i)
          .isInstanceOf(Verification.Faulty.class);
      assertThat(Verification.of(file.substring(0, i) + " " + file.substring(i)))
          .as("a blank at %s", i)
          .isInstanceOf(Verification.Faulty.class);
      assertThat(Verification.of(file.substring(0, i)))
          .as("cut at %s", i)
          .isInstanceOf(Verification.Faulty.class);
    }
  }

  @Test
  void no_line_can_go_come_twice_or_change_places() {
    List<String> lines = file().lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      List<String> without = new ArrayList<>(lines);
      without.remove(i);
      assertThat(fault(joined(without))).isNotNull();
      List<String> twice = new ArrayList<>(lines);
      twice.add(i, lines.get(i));
      assertThat(fault(joined(twice))).isNotNull();
      if (i > 0) {
        List<String> swapped = new ArrayList<>(lines);
        Collections.swap(swapped, i, i - 1);
        assertThat(fault(joined(swapped))).isNotNull();
      }
    }
  }

  private static String joined(List<String> lines) {
    return String.join("\n", lines) + "\n";
  }

  @Test
  void the_first_fault_is_told_with_its_line_and_what_was_expected() {
    String file = file();
    assertThat(fault(file.replaceFirst("£1", "£7")))
        .isEqualTo(
            new Verification.Faulty(
                3,
                "entry all/2 states the hash %s; its content has %s"
                    .formatted(
                        chain(new Audience.All(), 2).getLast().hash(),
                        hashWithSeven())));
    assertThat(fault(file.replaceFirst("\"number\":2", "\"number\":3")).sentence())
        .isEqualTo("found entry all/3; expected number 2 of its chain");
    assertThat(fault(file.lines().limit(4).reduce("", (a, b) -> a + b + "\n")).line()).isEqualTo(4);
  }

  private Hash hashWithSeven() {
    Entry second = chain(new Audience.All(), 2).getLast();
    return EntryText.hash(
        second.audience(),
        second.number(),
        second.at(),
        second.party(),
        second.member(),
        second.kind(),
        second.body().replace("£1", "£7"),
        second.previous());
  }

  @Test
  void another_key_signs_another_file() throws Exception {
    Sealer other = newSealer();
    String forged =
        LedgerFile.write(
            new LedgerFile.Head("exercise", "UNION", "Zoë", START),
            List.of(chain(new Audience.All(), 1)),
            other);
    assertThat(fault(forged).sentence()).contains("the signature of entry all/1");
  }

  /** The text that docs/ledger.md describes, put together by hand. */
  @Test
  void the_hash_runs_over_the_text_that_is_described() throws Exception {
    Entry entry = chain(new Audience.All(), 1).getFirst();
    String body = entry.body();
    int bytes = body.getBytes(StandardCharsets.UTF_8).length;
    String text =
        "14:parley-entry-1,3:all,1:1,13:1768208400000,5:UNION,4:Zoë,9:statement,"
            + bytes
            + ":"
            + body
            + ",64:0000000000000000000000000000000000000000000000000000000000000000,";
    assertThat(entry.hash().hex())
        .isEqualTo(
            HexFormat.of()
                .formatHex(
                    MessageDigest.getInstance("SHA-256")
                        .digest(text.getBytes(StandardCharsets.UTF_8))));
  }

  /** RFC 8032, section 7.1, test 2: the message 72. */
  @Test
  void signatures_are_those_of_the_standard() throws Exception {
    byte[] point =
        HexFormat.of().parseHex("3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c");
    byte[] prefix = HexFormat.of().parseHex("302a300506032b6570032100");
    byte[] encoded = new byte[prefix.length + point.length];
    System.arraycopy(prefix, 0, encoded, 0, prefix.length);
    System.arraycopy(point, 0, encoded, prefix.length, point.length);
    PublicKey key =
        KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded));
    byte[] signature =
        HexFormat.of()
            .parseHex(
                "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da"
                    + "085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00");
    assertThat(PublicKeys.isSigned(key, "r", Base64.getEncoder().encodeToString(signature)))
        .isTrue();
    assertThat(PublicKeys.isSigned(key, "s", Base64.getEncoder().encodeToString(signature)))
        .isFalse();
  }

  @Test
  void a_key_has_a_fingerprint_that_people_can_compare() {
    assertThat(PublicKeys.fingerprint(sealer.publicKey())).matches("[0-9a-f]{16}");
  }
}

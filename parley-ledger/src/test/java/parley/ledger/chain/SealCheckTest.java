package parley.ledger.chain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.security.KeyPairGenerator;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import parley.ledger.Audience;
import parley.ledger.Draft;
import parley.ledger.Entry;
import parley.ledger.Hash;
import parley.ledger.Kind;
import parley.ledger.Tip;

/** An entry is checked by itself against the one before it. */
class SealCheckTest {

  private static final Audience ALL = new Audience.All();
  private static final Instant AT = Instant.parse("2026-01-12T09:00:00Z");

  private Sealer sealer;
  private Entry first;
  private Entry second;

  @BeforeEach
  void seal() throws Exception {
    sealer = sealer();
    first = sealed(new Tip(ALL, 0, Hash.NONE));
    second = sealed(new Tip(ALL, 1, first.hash()));
  }

  private static Sealer sealer() throws Exception {
    return new Sealer(KeyPairGenerator.getInstance("Ed25519").generateKeyPair());
  }

  private Entry sealed(Tip tip) {
    return sealer.seal(tip, AT, "UNION", "Ann", new Draft(ALL, Kind.STATEMENT, "{\"text\":\"x\"}"));
  }

  private static Entry with(Entry entry, String body, String signature) {
    return new Entry(
        entry.audience(),
        entry.number(),
        entry.at(),
        entry.party(),
        entry.member(),
        entry.kind(),
        body,
        entry.previous(),
        entry.hash(),
        signature);
  }

  @Test
  void an_entry_holds_after_the_one_to_which_it_was_sealed_and_no_other() {
    SealCheck check = SealCheck.by(sealer.publicKey());
    assertThat(check.holds(Hash.NONE, first)).isTrue();
    assertThat(check.holds(first.hash(), second)).isTrue();
    assertThat(check.holds(Hash.NONE, second)).isFalse();
  }

  @Test
  void an_entry_with_other_words_or_anothers_signature_does_not_hold() throws Exception {
    SealCheck check = SealCheck.by(sealer.publicKey());
    assertThat(check.holds(Hash.NONE, with(first, "{\"text\":\"y\"}", first.signature())))
        .isFalse();
    assertThat(check.holds(Hash.NONE, with(first, first.body(), second.signature()))).isFalse();
    assertThat(SealCheck.by(sealer().publicKey()).holds(Hash.NONE, first)).isFalse();
  }

  @Test
  void what_is_no_key_is_refused() {
    assertThatIllegalArgumentException().isThrownBy(() -> SealCheck.by("nonsense"));
  }
}

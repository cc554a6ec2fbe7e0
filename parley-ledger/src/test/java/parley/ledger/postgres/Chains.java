package parley.ledger.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.List;
import parley.ledger.Entry;
import parley.ledger.Hash;
import parley.ledger.Ledger;
import parley.ledger.chain.EntryText;

/** Checks a chain from its first entry on. */
final class Chains {

  private Chains() {}

  static void check(Ledger ledger, List<Entry> chain, long length) {
    assertThat(chain).hasSize(Math.toIntExact(length));
    check(ledger, chain);
  }

  static void check(Ledger ledger, List<Entry> chain) {
    Hash previous = Hash.NONE;
    for (int i = 0; i < chain.size(); i++) {
      Entry entry = chain.get(i);
      assertThat(entry.number()).isEqualTo(i + 1);
      assertThat(entry.previous()).isEqualTo(previous);
      assertThat(entry.hash()).isEqualTo(EntryText.hash(entry));
      assertThat(isSigned(ledger, entry)).as(entry.id()).isTrue();
      assertThat(i == 0 || !entry.at().isBefore(chain.get(i - 1).at())).isTrue();
      previous = entry.hash();
    }
  }

  private static boolean isSigned(Ledger ledger, Entry entry) {
    try {
      Signature signature = Signature.getInstance("Ed25519");
      signature.initVerify(
          KeyFactory.getInstance("Ed25519")
              .generatePublic(
                  new X509EncodedKeySpec(Base64.getDecoder().decode(ledger.publicKey()))));
      signature.update(entry.hash().hex().getBytes(StandardCharsets.US_ASCII));
      return signature.verify(Base64.getDecoder().decode(entry.signature()));
    } catch (GeneralSecurityException e) {
      throw new AssertionError(e);
    }
  }
}

package parley.ledger.chain;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.Signature;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import parley.ledger.Draft;
import parley.ledger.Entry;
import parley.ledger.Hash;
import parley.ledger.Tip;

/** Links a new entry to its chain and signs it with the ledger's key: Ed25519 (RFC 8032). */
public final class Sealer {

  /** What stands before the digest of an export when it is signed. */
  static final String EXPORT = "parley-export-1:";

  private final KeyPair keys;

  /** A sealer with a pair of Ed25519 keys. */
  public Sealer(KeyPair keys) {
    this.keys = keys;
  }

  /**
   * The entry that follows the tip of its chain.
   *
   * @param at when it is kept; what is finer than a millisecond is dropped
   */
  public Entry seal(Tip tip, Instant at, String party, String member, Draft draft) {
    Instant kept = at.truncatedTo(ChronoUnit.MILLIS);
    Hash hash =
        EntryText.hash(
            draft.audience(),
            tip.number() + 1,
            kept,
            party,
            member,
            draft.kind(),
            draft.body(),
            tip.hash());
    return new Entry(
        draft.audience(),
        tip.number() + 1,
        kept,
        party,
        member,
        draft.kind(),
        draft.body(),
        tip.hash(),
        hash,
        sign(hash.hex()));
  }

  /** The public key: X.509 in Base64. */
  public String publicKey() {
    return Base64.getEncoder().encodeToString(keys.getPublic().getEncoded());
  }

  /**
   * The signature over an export: under other words than an entry's, so that neither can stand for
   * the other.
   */
  String signExport(Hash content) {
    return sign(EXPORT + content.hex());
  }

  private String sign(String text) {
    try {
      Signature signature = Signature.getInstance("Ed25519");
      signature.initSign(keys.getPrivate());
      signature.update(text.getBytes(StandardCharsets.US_ASCII));
      return Base64.getEncoder().encodeToString(signature.sign());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java platform from 15 on has Ed25519.", e);
    }
  }
}

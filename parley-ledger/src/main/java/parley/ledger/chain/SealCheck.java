package parley.ledger.chain;

import java.security.PublicKey;
import parley.ledger.Entry;
import parley.ledger.Hash;

/** Checks entries one by one, as they are read from a store. */
public final class SealCheck {

  private final PublicKey key;

  private SealCheck(PublicKey key) {
    this.key = key;
  }

  /**
   * A check by a public key.
   *
   * @param key X.509 in Base64
   * @throws IllegalArgumentException if it is none
   */
  public static SealCheck by(String key) {
    return new SealCheck(PublicKeys.parse(key));
  }

  /**
   * Whether an entry is what was sealed after another: its hash is that of its content, it names
   * the hash before it, and the signature is the key's.
   *
   * @param before the hash of the entry before it; {@link Hash#NONE} for the first
   */
  public boolean holds(Hash before, Entry entry) {
    return entry.previous().equals(before)
        && entry.hash().equals(EntryText.hash(entry))
        && PublicKeys.isSigned(key, entry.hash().hex(), entry.signature());
  }
}

package parley.ledger;

/**
 * What lets a person in: the digest of a secret that only the person's browser or program has. The
 * ledger keeps the digest alone, and looks up by it who sits where, at every call.
 *
 * @param digest the digest of the secret
 */
public record Pass(Hash digest) {

  /** The pass of a secret. */
  public static Pass of(String secret) {
    return new Pass(Hash.of(secret));
  }

  /** Says nothing of the digest, so that no log can hold it. */
  @Override
  public String toString() {
    return "Pass";
  }
}

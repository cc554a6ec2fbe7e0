package parley.ledger;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * An entry as it was kept.
 *
 * @param number its place in the chain of its audience, 1 first, without gaps
 * @param at when it was kept, to the millisecond
 * @param party who wrote it: the id of a party, or {@link Audience#CONCILIATOR}
 * @param member the name of the person who wrote it
 * @param body one JSON object, byte for byte as it was given
 * @param previous the hash of the entry before; {@link Hash#NONE} for the first
 * @param hash the hash over all of the above, as docs/ledger.md sets it out
 * @param signature the ledger's signature over the hash: Ed25519 (RFC 8032), in Base64
 */
public record Entry(
    Audience audience,
    long number,
    Instant at,
    String party,
    String member,
    Kind kind,
    String body,
    Hash previous,
    Hash hash,
    String signature) {

  /** Checks number and time. */
  public Entry {
    if (number < 1) {
      throw new IllegalArgumentException(
          "An entry has the number %s; the first is 1.".formatted(number));
    }
    if (!at.equals(at.truncatedTo(ChronoUnit.MILLIS))) {
      throw new IllegalArgumentException("The time %s is finer than a millisecond.".formatted(at));
    }
  }

  /** How other entries name it, as in {@code all/12}. */
  public String id() {
    return audience.code() + "/" + number;
  }
}

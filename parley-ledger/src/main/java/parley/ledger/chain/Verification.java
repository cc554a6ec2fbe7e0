package parley.ledger.chain;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import parley.ledger.Audience;
import parley.ledger.Entry;
import parley.ledger.Hash;

/**
 * What comes of checking a ledger's file from the file alone. docs/ledger.md says how it is done.
 */
public sealed interface Verification {

  /**
   * Every chain is whole, every hash is right, and every signature is the key's. Whose key it is
   * the file cannot tell.
   *
   * @param key the public key, X.509 in Base64
   * @param chains the chains that have entries, in the order of the file
   * @param entries all entries of all chains, in the order of the file
   */
  record Verified(LedgerFile.Head head, String key, List<Chain> chains, List<Entry> entries)
      implements Verification {

    /** Copies the lists. */
    public Verified {
      chains = List.copyOf(chains);
      entries = List.copyOf(entries);
    }
  }

  /**
   * The file is not what the ledger gave out. What it quotes of the file is cut short and has no
   * control characters.
   *
   * @param line the first line at which it shows, 1 first
   * @param entry the entry of that line, as in {@code all/12}; empty if it has none that can be
   *     named
   * @param found what is there, as after "found"
   * @param expected what should be there, as after "expected"
   * @param hint what may have happened; empty if the fault does not tell
   */
  record Faulty(
      long line, Optional<String> entry, String found, String expected, Optional<String> hint)
      implements Verification {

    /** The fault in one sentence, without the line and without a full stop. */
    public String sentence() {
      return entry.map(e -> "entry " + e + ": ").orElse("")
          + "found %s; expected %s".formatted(found, expected);
    }
  }

  /**
   * A chain of a file.
   *
   * @param entries how many there are, which is the number of the last
   * @param first when the first was kept
   * @param last when the last was kept
   * @param tip the hash of the last
   */
  record Chain(Audience audience, long entries, Instant first, Instant last, Hash tip) {}

  /** Checks a file, whosever key it is signed with. */
  static Verification of(byte[] file) {
    return of(file, Optional.empty());
  }

  /**
   * Checks a file, and that it is signed with a key that is known otherwise.
   *
   * @param fingerprint of the key, {@link PublicKeys#fingerprint short} or {@link PublicKeys#digest
   *     whole}
   */
  static Verification of(byte[] file, String fingerprint) {
    return of(file, Optional.of(fingerprint));
  }

  private static Verification of(byte[] file, Optional<String> fingerprint) {
    try {
      return new FileCheck(decode(file), fingerprint).run();
    } catch (FaultException e) {
      return e.fault();
    }
  }

  /** Other than a lenient decoder, lets no broken byte pass for a replacement character. */
  private static String decode(byte[] file) {
    ByteBuffer bytes = ByteBuffer.wrap(file);
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
    } catch (CharacterCodingException e) {
      // The decoder stops at the bytes that it cannot read.
      long line = 1;
      for (int i = 0; i < bytes.position(); i++) {
        line += file[i] == '\n' ? 1 : 0;
      }
      throw new FaultException(
          new Faulty(
              line,
              Optional.empty(),
              "bytes that are no UTF-8",
              "text in UTF-8",
              Optional.empty()));
    }
  }
}

package parley.ledger.chain;

import java.time.Instant;
import java.util.List;
import parley.ledger.Audience;
import parley.ledger.Entry;
import parley.ledger.Hash;

/** What comes of checking a ledger's file from the file alone. */
public sealed interface Verification {

  /**
   * Every chain is whole, every hash is right, and every signature is the key's.
   *
   * @param key the public key, X.509 in Base64
   * @param entries all entries of all chains, in the order of the file
   */
  record Verified(
      LedgerFile.Head head, String key, List<Chain> chains, List<Entry> entries)
      implements Verification {

    /** Copies the lists. */
    public Verified {
      chains = List.copyOf(chains);
      entries = List.copyOf(entries);
    }
  }

  /**
   * The file is not what the ledger gave out.
   *
   * @param line the first line at which it shows, 1 first
   * @param sentence what was found and what was expected
   */
  record Faulty(long line, String sentence) implements Verification {}

  /** A chain of a file. */
  record Chain(Audience audience, long entries, Instant first, Instant last, Hash tip) {}

  /**
   * Checks a file.
   *
   * @param text the whole file
   */
  static Verification of(String text) {
    try {
      return new FileCheck(text).run();
    } catch (FileCheck.FaultException e) {
      return new Faulty(e.line(), String.valueOf(e.getMessage()));
    }
  }
}

package parley.ledger.chain;

import java.security.PublicKey;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import parley.ledger.Audience;
import parley.ledger.Entry;
import parley.ledger.Hash;

/** One run over a file. */
final class FileCheck {

  private static final Optional<String> CUT =
      Optional.of("the file was cut short on its way; fetch it again");

  private final String text;
  private final List<String> lines;
  private final Optional<String> fingerprint;
  private final Map<Audience, Verification.Chain> chains = new LinkedHashMap<>();

  /**
   * A run.
   *
   * @param fingerprint that the key must have, if one is known
   */
  FileCheck(String text, Optional<String> fingerprint) {
    this.text = text;
    this.lines = List.of(text.split("\n", -1));
    this.fingerprint = fingerprint;
  }

  /**
   * Checks the file.
   *
   * @throws FaultException at the first fault
   */
  Verification.Verified run() {
    FileLine first = line(0);
    String form = first.word("form");
    if (!form.equals(LedgerFile.FORM)) {
      throw first.fault("the form " + FileLine.quoted(form), LedgerFile.FORM);
    }
    String keyText = first.word("key");
    PublicKey key =
        first.value("key", PublicKeys::parse, "a public key of Ed25519, X.509 in Base64");
    checkKnown(first, keyText);
    LedgerFile.Head head =
        new LedgerFile.Head(
            first.word("case"),
            first.word("party"),
            first.word("member"),
            first.instant("exported"));
    first.checkWritten(LedgerFile.first(head, keyText));
    // Each line ends in a line feed, so that the last piece is empty.
    if (lines.size() < 3 || !lines.getLast().isEmpty()) {
      throw new FaultException(
          new Verification.Faulty(
              lines.size(),
              Optional.empty(),
              "the end of the file",
              "a last line that counts the entries and signs the file, and a line feed",
              CUT));
    }
    int end = lines.size() - 2;
    List<Entry> entries = new ArrayList<>();
    for (int i = 1; i < end; i++) {
      entries.add(next(line(i), key));
    }
    checkEnd(line(end), key, entries.size());
    return new Verification.Verified(head, keyText, List.copyOf(chains.values()), entries);
  }

  private FileLine line(int index) {
    return FileLine.of(index + 1L, lines.get(index));
  }

  private void checkKnown(FileLine first, String keyText) {
    if (fingerprint.isPresent() && !PublicKeys.hasFingerprint(keyText, fingerprint.get())) {
      String found =
          fingerprint.get().length() == PublicKeys.SHORT
              ? PublicKeys.fingerprint(keyText)
              : PublicKeys.digest(keyText);
      throw first.fault("the key " + found, "the key " + fingerprint.get());
    }
  }

  private Entry next(FileLine line, PublicKey key) {
    Entry entry = line.entry();
    Verification.Chain before = chains.get(entry.audience());
    long due = before == null ? 1 : before.entries() + 1;
    Hash previous = before == null ? Hash.NONE : before.tip();
    if (entry.number() != due) {
      throw line.fault(entry, "number " + entry.number(), "number %s of its chain".formatted(due));
    }
    if (!entry.previous().equals(previous)) {
      throw line.fault(
          entry,
          "that it follows " + entry.previous(),
          previous + (before == null ? ", as the first" : ", the hash of the entry before"));
    }
    if (before != null && entry.at().isBefore(before.last())) {
      throw line.fault(
          entry,
          "the time " + entry.at(),
          "no earlier one than that of the entry before, " + before.last());
    }
    Hash hash = EntryText.hash(entry);
    if (!entry.hash().equals(hash)) {
      throw line.fault(entry, "the hash " + entry.hash(), hash + ", which its content has");
    }
    if (!PublicKeys.isSigned(key, entry.hash().hex(), entry.signature())) {
      throw line.fault(
          entry, "a signature that is not the key's", "the key's signature over the hash");
    }
    line.checkWritten(LedgerFile.line(entry));
    chains.put(entry.audience(), grown(before, entry));
    return entry;
  }

  /** Every byte above the last line is signed there, and the last line has one form alone. */
  private void checkEnd(FileLine line, PublicKey key, long entries) {
    if (!line.has("entries")) {
      throw line.fault("the end of the file", "a last line that counts and signs", CUT);
    }
    long counted = line.number("entries", 0);
    if (counted != entries) {
      throw line.fault(
          "%s entries above".formatted(entries), "%s, as this line counts".formatted(counted));
    }
    Hash content =
        Hash.of(text.substring(0, text.length() - lines.get(lines.size() - 2).length() - 1));
    Hash stated = line.hash("sha256");
    if (!stated.equals(content)) {
      throw line.fault(
          "the SHA-256 %s of the lines above".formatted(content),
          "%s, as this line states".formatted(stated));
    }
    String signature = line.word("signature");
    if (!PublicKeys.isSigned(key, Sealer.EXPORT + content.hex(), signature)) {
      throw line.fault(
          "a signature that is not the key's", "the key's signature over the lines above");
    }
    line.checkWritten(LedgerFile.end(entries, content, signature));
  }

  /** The chain of an audience, one entry longer. */
  private static Verification.Chain grown(Verification.@Nullable Chain chain, Entry entry) {
    return new Verification.Chain(
        entry.audience(),
        entry.number(),
        chain == null ? entry.at() : chain.first(),
        entry.at(),
        entry.hash());
  }
}

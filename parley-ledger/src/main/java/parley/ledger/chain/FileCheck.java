package parley.ledger.chain;

import java.security.PublicKey;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import parley.ledger.Audience;
import parley.ledger.Entry;
import parley.ledger.Hash;
import parley.ledger.Kind;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One run over a file. */
final class FileCheck {

  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .build();

  private final String text;
  private final List<String> lines;
  private final Map<Audience, Entry> tips = new LinkedHashMap<>();
  private final Map<Audience, Instant> firsts = new LinkedHashMap<>();
  private int at;

  FileCheck(String text) {
    this.text = text;
    this.lines = List.of(text.split("\n", -1));
  }

  Verification run() {
    // Each line ends in a line feed, so that the last piece is empty.
    if (lines.size() < 3 || !lines.getLast().isEmpty()) {
      at = lines.size() - 1;
      throw fault("found the end of the file; expected a last line that counts and signs");
    }
    JsonNode first = node();
    if (!word(first, "form").equals(LedgerFile.FORM)) {
      throw fault("found the form \"%s\"; expected %s", word(first, "form"), LedgerFile.FORM);
    }
    String keyText = word(first, "key");
    PublicKey key = key(keyText);
    LedgerFile.Head head =
        new LedgerFile.Head(
            word(first, "case"),
            word(first, "party"),
            word(first, "member"),
            instant(first, "exported"));
    List<Entry> entries = new ArrayList<>();
    int end = lines.size() - 2;
    for (at = 1; at < end; at++) {
      entries.add(next(key));
    }
    checkEnd(key, entries.size());
    return new Verification.Verified(head, keyText, chains(), entries);
  }

  private PublicKey key(String keyText) {
    try {
      return PublicKeys.parse(keyText);
    } catch (IllegalArgumentException e) {
      throw fault("%s", e.getMessage());
    }
  }

  private Entry next(PublicKey key) {
    Entry entry = entry(node());
    Entry before = tips.get(entry.audience());
    long due = before == null ? 1 : before.number() + 1;
    Hash previous = before == null ? Hash.NONE : before.hash();
    if (entry.number() != due) {
      throw fault("found entry %s; expected number %s of its chain", entry.id(), due);
    }
    if (!entry.previous().equals(previous)) {
      throw fault(
          "entry %s follows %s; expected %s, the hash of the entry before",
          entry.id(), entry.previous(), previous);
    }
    if (before != null && entry.at().isBefore(before.at())) {
      throw fault(
          "entry %s is of %s; expected no earlier time than that of the entry before, %s",
          entry.id(), entry.at(), before.at());
    }
    Hash hash = EntryText.hash(entry);
    if (!entry.hash().equals(hash)) {
      throw fault(
          "entry %s states the hash %s; its content has %s", entry.id(), entry.hash(), hash);
    }
    if (!PublicKeys.isSigned(key, entry.hash().hex(), entry.signature())) {
      throw fault("the signature of entry %s is not the key's", entry.id());
    }
    tips.put(entry.audience(), entry);
    firsts.putIfAbsent(entry.audience(), entry.at());
    return entry;
  }

  private Entry entry(JsonNode node) {
    try {
      return new Entry(
          Audience.parse(word(node, "audience")),
          number(node, "number"),
          instant(node, "at"),
          word(node, "party"),
          word(node, "member"),
          Kind.parse(word(node, "kind")),
          word(node, "body"),
          new Hash(word(node, "previous")),
          new Hash(word(node, "hash")),
          word(node, "signature"));
    } catch (IllegalArgumentException e) {
      throw fault("%s", e.getMessage());
    }
  }

  /** Every byte above the last line is signed there, and the last line has one form alone. */
  private void checkEnd(PublicKey key, long entries) {
    JsonNode node = node();
    long counted = number(node, "entries");
    if (counted != entries) {
      throw fault("found %s entries; expected %s, as the last line counts", entries, counted);
    }
    String last = lines.get(at) + "\n";
    Hash content = Hash.of(text.substring(0, text.length() - last.length()));
    String stated = word(node, "sha256");
    if (!stated.equals(content.hex())) {
      throw fault(
          "the lines above have the SHA-256 %s; expected %s, as the last line states",
          content, stated);
    }
    String signature = word(node, "signature");
    if (!PublicKeys.isSigned(key, Sealer.EXPORT + content.hex(), signature)) {
      throw fault("the signature of the file is not the key's");
    }
    if (!LedgerFile.end(entries, content, signature).equals(last)) {
      throw fault("found another last line than a ledger writes");
    }
  }

  private List<Verification.Chain> chains() {
    return tips.entrySet().stream()
        .map(e ->
            new Verification.Chain(
                e.getKey(),
                e.getValue().number(),
                firsts.get(e.getKey()),
                e.getValue().at(),
                e.getValue().hash()))
        .toList();
  }

  private JsonNode node() {
    try {
      JsonNode node = MAPPER.readTree(lines.get(at));
      if (node.isObject()) {
        return node;
      }
    } catch (JacksonException e) {
      // Said below: a line is an object, whatever else it was made.
    }
    throw fault("found no JSON object; expected one on each line");
  }

  private String word(JsonNode node, String field) {
    JsonNode value = node.path(field);
    if (!value.isString()) {
      throw fault("found no text in \"%s\"; expected one", field);
    }
    return value.asString();
  }

  private long number(JsonNode node, String field) {
    JsonNode value = node.path(field);
    if (!value.isIntegralNumber() || !value.canConvertToLong()) {
      throw fault("found no whole number in \"%s\"; expected one", field);
    }
    return value.asLong();
  }

  private Instant instant(JsonNode node, String field) {
    try {
      return Instant.parse(word(node, field));
    } catch (DateTimeException e) {
      throw fault("found no time in \"%s\"; expected one as in 2026-01-31T09:00:00Z", field);
    }
  }

  private FaultException fault(String form, Object... words) {
    return new FaultException(at + 1L, form.formatted(words));
  }

  /** Ends a run at the first fault. */
  static final class FaultException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final long line;

    FaultException(long line, String sentence) {
      super(sentence, null, false, false);
      this.line = line;
    }

    long line() {
      return line;
    }
  }
}

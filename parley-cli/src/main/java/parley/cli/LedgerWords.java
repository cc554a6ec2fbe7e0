package parley.cli;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import parley.brief.data.Json;
import parley.brief.page.Line;
import parley.brief.words.Days;
import parley.brief.words.Numbers;
import parley.ledger.Entry;
import parley.ledger.chain.PublicKeys;
import parley.ledger.chain.Verification;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What the answers about a ledger's file have in common. */
final class LedgerWords {

  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  /** Characters of a body that a list shows. */
  private static final int LONGEST_BODY = 100;

  private LedgerWords() {}

  static Line headline(Verification.Verified file) {
    return line(
        "",
        "Verified: %s in %s, every hash and signature right."
            .formatted(
                Numbers.count(file.entries().size(), "entry", "entries"),
                Numbers.count(file.chains().size(), "chain", "chains")));
  }

  static Line takenOut(Verification.Verified file) {
    return line(
        "taken out",
        "%s, by %s of %s"
            .formatted(
                moment(file.head().exported()),
                plain(file.head().member()),
                plain(file.head().party())));
  }

  /** The start of the data of a file that verifies. */
  static ObjectNode json(Verification.Verified file) {
    return Json.object()
        .put("kind", "ledger")
        .put("verified", true)
        .put("case", file.head().caseId())
        .put("party", file.head().party())
        .put("member", file.head().member())
        .put("exported", file.head().exported().toString())
        .put("fingerprint", PublicKeys.fingerprint(file.key()))
        .put("keySha256", PublicKeys.digest(file.key()));
  }

  /** As in "Mon 12 Jan 2026, 09:00". */
  static String moment(Instant at) {
    return Days.moment(inUtc(at));
  }

  static LocalDateTime inUtc(Instant at) {
    return LocalDateTime.ofInstant(at, ZoneOffset.UTC);
  }

  /** The beginning of a body: its title and text if it has them, else its fields. */
  static String shortBody(Entry entry) {
    String words = plain(words(entry.body()));
    int length = words.codePointCount(0, words.length());
    return length <= LONGEST_BODY
        ? words
        : words.substring(0, words.offsetByCodePoints(0, LONGEST_BODY)).strip() + "...";
  }

  private static String words(String body) {
    JsonNode node;
    try {
      node = MAPPER.readTree(body);
    } catch (JacksonException e) {
      // The ledger signs whatever text it was given.
      return body;
    }
    List<String> words =
        Stream.of("title", "text")
            .map(node::path)
            .filter(JsonNode::isString)
            .map(JsonNode::stringValue)
            .filter(w -> !w.isBlank())
            .toList();
    if (!words.isEmpty()) {
      return String.join(": ", words);
    }
    return node.isObject()
        ? node.properties().stream()
            .map(f -> f.getKey() + " " + value(f.getValue()))
            .collect(Collectors.joining(", "))
        : body;
  }

  private static String value(JsonNode value) {
    return value.isString() ? value.stringValue() : value.toString();
  }

  /** A text in one line, without characters that steer a terminal or turn the order of others. */
  static String plain(String text) {
    return text.replaceAll("[\\p{C}\\p{Z}]+", " ").strip();
  }

  static Line line(String label, String words) {
    return Line.labelled(label).words(words).build();
  }
}

package parley.ledger.chain;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import parley.ledger.Audience;
import parley.ledger.Entry;
import parley.ledger.Hash;
import parley.ledger.Kind;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One line of a ledger's file, and what its fields hold. */
final class FileLine {

  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .build();

  /** Characters of a value that a fault quotes. */
  private static final int LONGEST_QUOTE = 60;

  private static final String KINDS =
      Arrays.stream(Kind.values()).map(Kind::code).collect(Collectors.joining(", "));

  private final long number;
  private final String text;
  private final JsonNode node;

  private FileLine(long number, String text) {
    this.number = number;
    this.text = text;
    this.node = parse(text);
  }

  /**
   * Reads a line.
   *
   * @param number its number, 1 first
   * @throws FaultException if it is no JSON object
   */
  static FileLine of(long number, String text) {
    return new FileLine(number, text);
  }

  private JsonNode parse(String json) {
    try {
      JsonNode parsed = MAPPER.readTree(json);
      if (parsed.isObject()) {
        return parsed;
      }
    } catch (JacksonException e) {
      // Said below: a line is an object, whatever else it was made.
    }
    throw fault(quoted(json), "one JSON object on each line, with each field once");
  }

  /** Whether the line has a field. */
  boolean has(String field) {
    return node.has(field);
  }

  /** A field that holds text. */
  String word(String field) {
    JsonNode value = node.path(field);
    if (!value.isString()) {
      throw fault(shown(value) + " in \"" + field + "\"", "text");
    }
    String word = value.stringValue();
    if (word.codePoints().anyMatch(c -> Character.getType(c) == Character.SURROGATE)) {
      // Two such texts could be one in UTF-8, and so have one hash.
      throw fault("half of a surrogate pair in \"" + field + "\"", "text that UTF-8 can write");
    }
    return word;
  }

  /** A whole number that is not below the least one. */
  long number(String field, long least) {
    JsonNode value = node.path(field);
    if (!value.isIntegralNumber() || !value.canConvertToLong() || value.longValue() < least) {
      throw fault(
          shown(value) + " in \"" + field + "\"", "a whole number, %s or more".formatted(least));
    }
    return value.longValue();
  }

  /** A field that holds a time. */
  Instant instant(String field) {
    String word = word(field);
    try {
      Instant at = Instant.parse(word);
      // The hash runs over milliseconds, which count no further than some 290 million years.
      if (Instant.ofEpochMilli(at.toEpochMilli()).equals(at.truncatedTo(ChronoUnit.MILLIS))) {
        return at;
      }
    } catch (DateTimeException | ArithmeticException e) {
      // Said below, for whatever is wrong with it.
    }
    throw fault(quoted(word) + " in \"" + field + "\"", "a time as in 2026-01-31T09:00:00Z");
  }

  /**
   * The entry of the line.
   *
   * @throws FaultException if a field is missing or holds what it cannot
   */
  Entry entry() {
    Audience audience = value("audience", Audience::parse, "all, own:PARTY or shuttle:PARTY");
    long place = number("number", 1);
    Instant at = instant("at");
    if (!at.equals(at.truncatedTo(ChronoUnit.MILLIS))) {
      throw fault(quoted(word("at")) + " in \"at\"", "a time to the millisecond");
    }
    return new Entry(
        audience,
        place,
        at,
        word("party"),
        word("member"),
        value("kind", Kind::parse, "one of " + KINDS),
        word("body"),
        hash("previous"),
        hash("hash"),
        word("signature"));
  }

  /** A field that holds a digest. */
  Hash hash(String field) {
    return value(field, Hash::new, "64 hexadecimal digits in lower case");
  }

  /** A field that has a form of its own. */
  <T> T value(String field, Function<String, T> parser, String expected) {
    String word = word(field);
    try {
      return parser.apply(word);
    } catch (IllegalArgumentException e) {
      throw fault(quoted(word) + " in \"" + field + "\"", expected);
    }
  }

  /**
   * Checks that the line stands as a ledger writes it, to the byte.
   *
   * @param written the line as a ledger writes it
   */
  void checkWritten(String written) {
    if (!written.equals(text + "\n")) {
      throw fault(
          "another way of writing the same facts", "the fields in their order and nothing between");
    }
  }

  /** The fault that the line has. */
  FaultException fault(String found, String expected) {
    return fault(
        found,
        expected,
        text.endsWith("\r")
            ? Optional.of("a program turned the ends of lines into CR LF; use the file as it came")
            : Optional.empty());
  }

  /** The fault that the line has, and what may have happened. */
  FaultException fault(String found, String expected, Optional<String> hint) {
    return new FaultException(
        new Verification.Faulty(number, Optional.empty(), found, expected, hint));
  }

  /** The fault that an entry of the line has. */
  FaultException fault(Entry entry, String found, String expected) {
    return new FaultException(
        new Verification.Faulty(
            number, Optional.of(entry.id()), found, expected, Optional.empty()));
  }

  private static String shown(JsonNode value) {
    return value.isMissingNode() ? "nothing" : quoted(value.toString());
  }

  /** What a file says, fit for a terminal: cut short, and without characters that steer one. */
  static String quoted(String text) {
    int end =
        text.offsetByCodePoints(0, Math.min(LONGEST_QUOTE, text.codePointCount(0, text.length())));
    String cut = text.substring(0, end).replaceAll("[\\p{C}\\p{Zl}\\p{Zp}]", "?");
    return "\"" + cut + (end < text.length() ? "..." : "") + "\"";
  }
}

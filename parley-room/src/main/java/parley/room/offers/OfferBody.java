package parley.room.offers;

import java.util.Optional;
import parley.brief.data.Json;
import parley.ledger.Kind;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The body of an offer or counter-offer in the ledger.
 *
 * @param replyTo the entry to which it replies, as in {@code all/3}; empty for an offer
 * @param clauses in the form of a case's offers.yaml
 */
record OfferBody(Optional<String> replyTo, String title, ArrayNode clauses) {

  private static final int LONGEST_TITLE = 200;

  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
          .build();

  /**
   * Checks title and clauses; what a clause says is checked by the reader of cases.
   *
   * @throws IllegalArgumentException if there is no title or no clause, or the title is too long
   */
  OfferBody {
    if (title.isBlank()) {
      throw new IllegalArgumentException("The offer has no title; expected a few words.");
    }
    if (title.length() > LONGEST_TITLE) {
      throw new IllegalArgumentException(
          "The title has %s characters; expected at most %s."
              .formatted(title.length(), LONGEST_TITLE));
    }
    if (clauses.isEmpty()) {
      throw new IllegalArgumentException(
          "The offer changes nothing on any issue; expected at least one clause.");
    }
  }

  /** The kind of entry that it is the body of. */
  Kind kind() {
    return replyTo.isPresent() ? Kind.COUNTER_OFFER : Kind.OFFER;
  }

  /**
   * The body that a text holds.
   *
   * @throws IllegalArgumentException if it holds none
   */
  static OfferBody parse(String text) {
    return of(object(text));
  }

  /**
   * The body that an object holds; other fields of it are not looked at.
   *
   * @throws IllegalArgumentException if it holds none
   */
  static OfferBody of(ObjectNode node) {
    if (!(node.path("clauses") instanceof ArrayNode clauses)) {
      throw new IllegalArgumentException(
          "The offer has no list \"clauses\"; expected clauses as in offers.yaml.");
    }
    return new OfferBody(text(node, "replyTo"), text(node, "title").orElse(""), clauses);
  }

  /**
   * An object from its text.
   *
   * @throws IllegalArgumentException if the text is no JSON object
   */
  static ObjectNode object(String text) {
    JsonNode node;
    try {
      node = MAPPER.readTree(text);
    } catch (JacksonException e) {
      throw new IllegalArgumentException("The body is no JSON; expected one JSON object.", e);
    }
    if (node instanceof ObjectNode object) {
      return object;
    }
    throw new IllegalArgumentException("The body is no JSON object; expected one.");
  }

  /**
   * A text field of an object; empty if it is missing, null or blank.
   *
   * @throws IllegalArgumentException if it is no text
   */
  static Optional<String> text(ObjectNode node, String field) {
    JsonNode value = node.path(field);
    if (value.isMissingNode() || value.isNull()) {
      return Optional.empty();
    }
    if (!value.isString()) {
      throw new IllegalArgumentException(
          "The field \"%s\" is no text; expected one in quotation marks.".formatted(field));
    }
    return Optional.of(value.stringValue().strip()).filter(t -> !t.isEmpty());
  }

  /** The body as it is kept: fields in their order, no blanks. */
  String write() {
    ObjectNode node = Json.object();
    replyTo.ifPresent(to -> node.put("replyTo", to));
    node.put("title", title);
    node.set("clauses", clauses);
    return write(node);
  }

  /** An object in one line. */
  static String write(ObjectNode node) {
    return MAPPER.writeValueAsString(node);
  }
}

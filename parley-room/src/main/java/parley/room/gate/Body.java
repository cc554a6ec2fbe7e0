package parley.room.gate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import parley.brief.data.Json;
import parley.ledger.Entry;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The fields of a JSON object: the body of an entry, or of a call of the API. */
public final class Body {

  private static final JsonMapper MAPPER =
      JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();

  private final JsonNode node;

  private Body(JsonNode node) {
    this.node = node;
  }

  /** The body of an entry. */
  public static Body of(Entry entry) {
    return parse(entry.body());
  }

  /**
   * The fields of an object.
   *
   * @throws IllegalArgumentException if it is none
   */
  public static Body parse(String json) {
    try {
      JsonNode node = MAPPER.readTree(json);
      if (node.isObject()) {
        return new Body(node);
      }
    } catch (JacksonException e) {
      // Said below; the parser's own words quote the text.
    }
    throw new IllegalArgumentException(
        "The text is no JSON object; expected one such as {\"text\":\"...\"}.");
  }

  /** An object in writing, without blanks, its fields in the order in which they were put. */
  public static String write(ObjectNode node) {
    return node.toString();
  }

  /** A new object. */
  public static ObjectNode object() {
    return Json.object();
  }

  /**
   * A text that must be there.
   *
   * @throws IllegalArgumentException if it is missing, blank or no text
   */
  public String text(String field) {
    return findText(field)
        .orElseThrow(
            () -> new IllegalArgumentException("The field \"%s\" is empty.".formatted(field)));
  }

  /** A text, stripped; empty if it is missing or blank. */
  public Optional<String> findText(String field) {
    JsonNode value = node.path(field);
    if (value.isMissingNode() || value.isNull()) {
      return Optional.empty();
    }
    if (!value.isString()) {
      throw new IllegalArgumentException(
          "The field \"%s\" is no text: %s.".formatted(field, shortly(value)));
    }
    return Optional.of(value.asString().strip()).filter(text -> !text.isEmpty());
  }

  /**
   * A whole number.
   *
   * @throws IllegalArgumentException if it is missing or none
   */
  public long number(String field) {
    JsonNode value = node.path(field);
    if (!value.isIntegralNumber() || !value.canConvertToLong()) {
      throw new IllegalArgumentException(
          "The field \"%s\" is no whole number: %s.".formatted(field, shortly(value)));
    }
    return value.asLong();
  }

  /** A yes or a no; no if it is missing. */
  public boolean flag(String field) {
    return node.path(field).asBoolean(false);
  }

  /** Whether there is such a field. */
  public boolean has(String field) {
    return node.has(field);
  }

  /** The objects of a list; none if it is missing. */
  public List<Body> list(String field) {
    List<Body> items = new ArrayList<>();
    for (JsonNode item : node.path(field)) {
      if (!item.isObject()) {
        throw new IllegalArgumentException(
            "The field \"%s\" lists %s; expected objects.".formatted(field, shortly(item)));
      }
      items.add(new Body(item));
    }
    return items;
  }

  /** The object itself. */
  public JsonNode node() {
    return node;
  }

  private static String shortly(JsonNode value) {
    String text = value.isMissingNode() ? "nothing" : value.toString();
    return text.length() > 40 ? text.substring(0, 40) + "..." : text;
  }
}

package parley.brief.data;

import java.math.BigDecimal;
import java.time.temporal.Temporal;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import parley.casefile.Edtf;
import parley.casefile.Figure;
import parley.casefile.Source;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Builds JSON in a fixed order: the order in which fields are put. */
public final class Json {

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private Json() {}

  /** An empty object. */
  public static ObjectNode object() {
    return NODES.objectNode();
  }

  /** Null. */
  public static JsonNode none() {
    return NODES.nullNode();
  }

  /** True or false. */
  public static JsonNode flag(boolean flag) {
    return NODES.booleanNode(flag);
  }

  /** The node of what is there, or null. */
  public static <T> JsonNode one(Optional<T> item, Function<T, ? extends JsonNode> node) {
    return item.<JsonNode>map(node::apply).orElseGet(NODES::nullNode);
  }

  /** A list of texts. */
  public static ArrayNode texts(Iterable<String> texts) {
    ArrayNode array = NODES.arrayNode();
    texts.forEach(array::add);
    return array;
  }

  /** A list of nodes. */
  public static <T> ArrayNode list(Iterable<T> items, Function<T, ? extends JsonNode> node) {
    ArrayNode array = NODES.arrayNode();
    items.forEach(i -> array.add(node.apply(i)));
    return array;
  }

  /** A text, or null. */
  public static JsonNode text(Optional<String> text) {
    return text.<JsonNode>map(NODES::stringNode).orElseGet(NODES::nullNode);
  }

  /** A day or moment in ISO form, or null. */
  public static JsonNode day(Optional<? extends Temporal> day) {
    return text(day.map(Object::toString));
  }

  /** A date in EDTF, or null; a date that is exactly one day is that day in ISO form. */
  public static JsonNode date(Optional<Edtf> date) {
    return text(date.map(Edtf::toString));
  }

  /** A number, or null. */
  public static JsonNode number(Optional<BigDecimal> number) {
    return number.<JsonNode>map(NODES::numberNode).orElseGet(NODES::nullNode);
  }

  /** A number. */
  public static JsonNode numberOf(BigDecimal number) {
    return NODES.numberNode(number);
  }

  /** A whole number, or null. */
  public static JsonNode whole(Optional<Integer> number) {
    return number.<JsonNode>map(NODES::numberNode).orElseGet(NODES::nullNode);
  }

  /** A figure with all that is needed to judge it. */
  public static ObjectNode figure(Figure figure) {
    ObjectNode node = object().put("id", figure.id()).put("measure", figure.measure());
    node.set("value", number(figure.value()));
    node.set("low", number(figure.low()));
    node.set("high", number(figure.high()));
    node.put("bound", lower(figure.bound()));
    node.set("text", text(figure.text()));
    node.set("unit", text(figure.unit()));
    node.set("basis", text(figure.basis()));
    node.set("by", text(figure.by()));
    node.set("source", texts(figure.sources()));
    node.put("knownFrom", figure.known().toString());
    node.put("vintage", lower(figure.vintage()));
    node.set("confidence", text(figure.confidence().map(Json::lower)));
    node.set("note", text(figure.note()));
    return node;
  }

  /** A source. */
  public static ObjectNode source(Source source) {
    ObjectNode node = object().put("id", source.id()).put("title", source.title());
    node.set("url", text(source.url()));
    node.put("kind", source.kind());
    node.set("outlet", text(source.outlet()));
    node.set("published", date(source.published()));
    return node;
  }

  /** The name of a constant as a word of the data: small letters and underscores. */
  public static String lower(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  /** The text of a document: indented, with plain numbers, and a line feed at its end. */
  public static String write(JsonNode node) {
    JsonMapper mapper =
        JsonMapper.builder()
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .build();
    return mapper.writeValueAsString(node).replace(System.lineSeparator(), "\n") + "\n";
  }
}

package parley.casefile.io;

import com.networknt.schema.Error;
import com.networknt.schema.SchemaLocation;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import parley.casefile.Nearest;
import tools.jackson.databind.JsonNode;

/** Tells an error of the schema validator in one clear sentence. */
final class SchemaFault {

  private SchemaFault() {}

  static Fault tell(Document document, Error error, Function<SchemaLocation, JsonNode> schemas) {
    String at = error.getInstanceLocation().toString();
    JsonNode value = document.tree().at(at);
    JsonNode owner = ownerOf(error, schemas);
    String expected = owner.path("description").asString("what the schema asks for");
    if (error.getEvaluationPath().toString().contains("/anyOf")) {
      return document.fault(at, "no number", "value, or low and high, or text", Optional.empty());
    }
    return switch (error.getKeyword()) {
      case "required" ->
          document.fault(
              at + "/" + error.getProperty(),
              "nothing",
              fieldWords(owner, error.getProperty(), schemas),
              Optional.of("every entry of this kind has the field " + error.getProperty() + "."));
      case "additionalProperties" ->
          unknownField(document, at, error.getProperty(), owner.path("properties"));
      case "enum", "const" ->
          document.fault(at, Document.show(value), expected, nearest(value, error.getSchemaNode()));
      case "type" ->
          document.fault(at, kindOf(value) + " " + Document.show(value), expected, hintFor(value));
      case "uniqueItems" ->
          document.fault(at, "an entry twice", expected + ", each once", Optional.empty());
      case "minItems", "maxItems", "minProperties" ->
          document.fault(
              at, value.size() + " entries", expected + sizeWords(error), Optional.empty());
      case "minimum" ->
          document.fault(
              at, Document.show(value), expected + ", at least " + limit(error), Optional.empty());
      case "maximum" ->
          document.fault(
              at, Document.show(value), expected + ", at most " + limit(error), Optional.empty());
      case "exclusiveMinimum" ->
          document.fault(
              at, Document.show(value), expected + ", above " + limit(error), Optional.empty());
      case "exclusiveMaximum" ->
          document.fault(
              at, Document.show(value), expected + ", below " + limit(error), Optional.empty());
      default -> document.fault(at, Document.show(value), expected, hintFor(value));
    };
  }

  /** The field that an unknown field was probably meant to be. */
  static Optional<String> meant(Error error, Function<SchemaLocation, JsonNode> schemas) {
    JsonNode properties = ownerOf(error, schemas).path("properties");
    return Nearest.find(error.getProperty(), properties.propertyNames());
  }

  private static Fault unknownField(
      Document document, String at, String name, JsonNode properties) {
    List<String> known = List.copyOf(properties.propertyNames());
    return document.fault(
        at + "/" + Document.escape(name),
        "the unknown field \"" + name + "\"",
        "one of " + String.join(", ", known),
        Nearest.find(name, known).map(n -> "did you mean " + n + "?"));
  }

  /** The schema to which the failing keyword belongs. */
  private static JsonNode ownerOf(Error error, Function<SchemaLocation, JsonNode> schemas) {
    SchemaLocation location = error.getSchemaLocation();
    SchemaLocation parent =
        new SchemaLocation(location.getAbsoluteIri(), location.getFragment().getParent());
    return schemas.apply(parent);
  }

  private static String fieldWords(
      JsonNode owner, String field, Function<SchemaLocation, JsonNode> schemas) {
    JsonNode schema = owner.path("properties").path(field);
    String reference = schema.path("$ref").asString("");
    if (!schema.has("description") && !reference.isEmpty()) {
      String name = reference.substring(reference.indexOf('#'));
      schema =
          schemas.apply(
              SchemaLocation.of("https://schemas.parley.example/1/common.schema.json" + name));
    }
    return field + ": " + schema.path("description").asString("a value");
  }

  private static Optional<String> nearest(JsonNode value, JsonNode allowed) {
    List<String> words = allowed.valueStream().map(a -> a.asString("")).toList();
    return Nearest.find(value.asString(""), words).map(n -> "did you mean " + n + "?");
  }

  private static String kindOf(JsonNode value) {
    return switch (value.getNodeType()) {
      case STRING -> "text";
      case NUMBER -> "the number";
      case BOOLEAN -> "the truth value";
      default -> "";
    };
  }

  private static Optional<String> hintFor(JsonNode value) {
    return switch (value.getNodeType()) {
      case NUMBER, BOOLEAN -> Optional.of("put text in quotation marks.");
      case NULL -> Optional.of("give the field a value or take it out.");
      default -> Optional.empty();
    };
  }

  private static String sizeWords(Error error) {
    String count = limit(error);
    return error.getKeyword().startsWith("min") ? ", at least " + count : ", at most " + count;
  }

  private static String limit(Error error) {
    return error.getSchemaNode().asString("");
  }
}

package parley.talks.format;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.json.JsonMapper;

/** Reads JSON to a tree. Numbers stay as they are written; a name may stand once in an object. */
final class JsonTree {

  private static final JsonMapper MAPPER =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxNestingDepth(Tree.MOST_DEPTH)
                          .maxStringLength(Tree.MOST_TEXT)
                          .maxNameLength(Tree.MOST_TEXT)
                          .build())
                  // Python writes such numbers; a better message than that of a stray letter.
                  .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
                  .build())
          .build();

  private final String file;
  private final JsonParser parser;

  private JsonTree(String file, JsonParser parser) {
    this.file = file;
    this.parser = parser;
  }

  /**
   * Reads a text.
   *
   * @throws FormatException if it is no JSON, or is nested too deep, or names a field twice
   */
  static Tree parse(TextFile file) {
    try (JsonParser parser = MAPPER.createParser(file.text())) {
      return new JsonTree(file.name(), parser).document();
    }
  }

  private Tree document() {
    try {
      if (parser.nextToken() == null) {
        throw new FormatException(Place.of(file), "an empty file", "JSON");
      }
      Tree tree = value();
      if (parser.nextToken() != null) {
        throw new FormatException(new Place(file, line()), "more after the end", "one JSON value");
      }
      return tree;
    } catch (StreamConstraintsException e) {
      throw new FormatException(
          new Place(file, Math.max(0, parser.currentLocation().getLineNr())),
          "JSON nested too deep, or a name, text or number that is too long",
          "a depth of at most %s and texts of at most %s letters"
              .formatted(Tree.MOST_DEPTH, Tree.MOST_TEXT));
    } catch (JacksonException e) {
      int line = e.getLocation() == null ? 0 : Math.max(0, e.getLocation().getLineNr());
      throw new FormatException(
          new Place(file, line),
          "text that is no JSON (" + firstSentence(e.getOriginalMessage()) + ")",
          "JSON");
    }
  }

  private static String firstSentence(String message) {
    String line = message.lines().findFirst().orElse("").strip();
    int end = line.indexOf(": expected");
    return end < 0 ? line : line.substring(0, end);
  }

  private int line() {
    return parser.currentTokenLocation().getLineNr();
  }

  private Tree value() {
    int line = line();
    JsonToken token = parser.currentToken();
    return switch (token) {
      case START_OBJECT -> object(line);
      case START_ARRAY -> {
        List<Tree> items = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
          items.add(value());
        }
        yield new Tree.Items(items, line);
      }
      default -> new Tree.Leaf(parser.getString(), token != JsonToken.VALUE_STRING, line);
    };
  }

  private Tree object(int line) {
    Map<String, Tree> values = new LinkedHashMap<>();
    Map<String, Tree.Leaf> keys = new HashMap<>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      Tree.Leaf key = new Tree.Leaf(parser.currentName(), false, line());
      parser.nextToken();
      if (keys.put(key.text(), key) != null) {
        throw new FormatException(
            new Place(file, key.line()), key.shown() + " a second time", "each name once");
      }
      values.put(key.text(), value());
    }
    return new Tree.Fields(values, keys, line);
  }
}

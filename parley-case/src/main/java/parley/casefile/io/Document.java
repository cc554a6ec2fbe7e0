package parley.casefile.io;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * One YAML file, of a case or beside it: its tree, and the line of each of its fields.
 *
 * <p>Jackson gives the tree, without lines; when a line is asked for, which happens only for a
 * fault, the text is read once more with its marks.
 */
final class Document {

  private static final YAMLMapper YAML =
      YAMLMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .build();

  private static final LoadSettings SETTINGS = LoadSettings.builder().setUseMarks(true).build();

  /** A cheap look that spares most files a second reading: where an anchor or alias could stand. */
  private static final Pattern MAY_REFER = Pattern.compile("(?m)(?:^|[\\s\\[{,:-])[&*][^\\s*&]");

  private final String path;
  private final Optional<CaseFile> kind;
  private final String schema;
  private final String text;
  private final JsonNode tree;
  private final Map<String, Integer> lines = new HashMap<>();

  private Document(
      String path, Optional<CaseFile> kind, String schema, String text, JsonNode tree) {
    this.path = path;
    this.kind = kind;
    this.schema = schema;
    this.text = text;
    this.tree = tree;
  }

  /**
   * Reads the text of a file of a case.
   *
   * @throws CaseFaultsException if the text is no YAML mapping
   */
  static Document parse(String path, CaseFile kind, String text) throws CaseFaultsException {
    JsonNode tree = tree(path, text, kind.listKey(), "docs/case-format.md");
    return new Document(path, Optional.of(kind), kind.schema(), text, tree);
  }

  /**
   * Reads the text of a file that belongs to no case.
   *
   * @param schema the name of its schema, without its ending
   * @param field one of its fields, which a hint shows
   * @param guide where the shape of the file is told
   * @throws CaseFaultsException if the text is no YAML mapping
   */
  static Document parse(String path, String schema, String field, String guide, String text)
      throws CaseFaultsException {
    JsonNode tree = tree(path, text, field, guide);
    return new Document(path, Optional.empty(), schema, text, tree);
  }

  private static JsonNode tree(String path, String text, String field, String guide)
      throws CaseFaultsException {
    JsonNode tree;
    try {
      tree = YAML.readTree(text);
      Optional<Mark> reference = findReference(text);
      if (reference.isPresent()) {
        throw new CaseFaultsException(List.of(reference(path, reference.get())));
      }
    } catch (JacksonException | YamlEngineException e) {
      throw new CaseFaultsException(List.of(notYaml(path, text, e)));
    }
    if (!tree.isObject()) {
      throw new CaseFaultsException(
          List.of(
              Fault.ofFile(
                  path,
                  tree.isMissingNode() || tree.isNull() ? "an empty file" : "no mapping",
                  "a mapping of fields, as in \"" + field + ": ...\"",
                  "see " + guide + " for the shape of this file.")));
    }
    return tree;
  }

  /**
   * The first anchor or alias. A case is read in reviews, line by line, so each line says itself
   * what it means; and aliases of aliases could grow without end.
   */
  private static Optional<Mark> findReference(String text) {
    if (!MAY_REFER.matcher(text).find()) {
      return Optional.empty();
    }
    for (Event event : new Parse(SETTINGS).parseString(text)) {
      if (event instanceof NodeEvent node && node.getAnchor().isPresent()) {
        return event.getStartMark();
      }
    }
    return Optional.empty();
  }

  private static Fault reference(String path, Mark mark) {
    return new Fault(
        path,
        mark.getLine() + 1,
        "",
        "an anchor or alias",
        "the value itself",
        Optional.of(
            "write the value out, or put text that starts with & or * in quotation marks."));
  }

  private static Fault notYaml(String path, String text, Exception problem) {
    int line = 0;
    String said = firstLine(String.valueOf(problem.getMessage()));
    if (problem instanceof JacksonException j && j.getLocation() != null) {
      line = Math.max(0, j.getLocation().getLineNr());
      said = firstLine(j.getOriginalMessage());
    }
    if (!(problem instanceof StreamConstraintsException)) {
      try {
        compose(text);
      } catch (MarkedYamlEngineException e) {
        line = e.getProblemMark().map(Mark::getLine).map(l -> l + 1).orElse(line);
        said = e.getProblem();
      } catch (YamlEngineException e) {
        said = firstLine(String.valueOf(e.getMessage()));
      }
    }
    return new Fault(
        path,
        line,
        "",
        "text that is no YAML (" + said.strip() + ")",
        "YAML",
        Optional.of(
            "check indentation, quotes, colons and doubled fields on and above this line."));
  }

  private static String firstLine(String text) {
    return text.lines().findFirst().orElse("");
  }

  private static Optional<Node> compose(String text) {
    return new Compose(SETTINGS).composeString(text);
  }

  String path() {
    return path;
  }

  /** What it is in its case. */
  CaseFile kind() {
    return kind.orElseThrow();
  }

  /** The name of its schema, without its ending. */
  String schema() {
    return schema;
  }

  JsonNode tree() {
    return tree;
  }

  /** The line of the field at a JSON pointer, or of the nearest field above that has one. */
  int lineOf(String pointer) {
    if (lines.isEmpty()) {
      compose(text).ifPresent(node -> mark(node, ""));
    }
    String at = pointer;
    while (!lines.containsKey(at) && !at.isEmpty()) {
      at = at.substring(0, at.lastIndexOf('/'));
    }
    return lines.getOrDefault(at, 1);
  }

  private void mark(Node node, String pointer) {
    lines.putIfAbsent(pointer, lineOf(node));
    switch (node) {
      case MappingNode mapping -> {
        for (NodeTuple tuple : mapping.getValue()) {
          if (tuple.getKeyNode() instanceof ScalarNode key) {
            String child = pointer + "/" + escape(key.getValue());
            lines.put(child, lineOf(key));
            mark(tuple.getValueNode(), child);
          }
        }
      }
      case SequenceNode sequence -> {
        List<Node> items = sequence.getValue();
        for (int i = 0; i < items.size(); i++) {
          mark(items.get(i), pointer + "/" + i);
        }
      }
      default -> {}
    }
  }

  private static int lineOf(Node node) {
    return node.getStartMark().map(m -> m.getLine() + 1).orElse(1);
  }

  /** A key as one step of a JSON pointer. */
  static String escape(String key) {
    return key.replace("~", "~0").replace("/", "~1");
  }

  /** A JSON pointer in the words of the file: {@code /events/3/when} is {@code events[3].when}. */
  static String fieldOf(String pointer) {
    StringBuilder field = new StringBuilder();
    for (String raw : stepsOf(pointer)) {
      if (raw.chars().allMatch(Character::isDigit)) {
        field.append('[').append(raw).append(']');
      } else {
        field.append(field.isEmpty() ? "" : ".").append(raw);
      }
    }
    return field.toString();
  }

  private static List<String> stepsOf(String pointer) {
    List<String> steps = new ArrayList<>();
    for (String step : pointer.split("/", -1)) {
      if (!step.isEmpty()) {
        steps.add(step.replace("~1", "/").replace("~0", "~"));
      }
    }
    return steps;
  }

  /** A fault at a field. */
  Fault fault(String pointer, String found, String expected, Optional<String> hint) {
    return new Fault(path, lineOf(pointer), fieldOf(pointer), found, expected, hint);
  }

  /** A value as a fault shows it: short, and quoted if it is text. */
  static String show(JsonNode node) {
    String shown =
        switch (node.getNodeType()) {
          case OBJECT -> "a mapping";
          case ARRAY -> node.isEmpty() ? "an empty list" : "a list";
          case NULL, MISSING -> "nothing";
          default -> node.isString() ? "\"" + node.stringValue() + "\"" : node.toString();
        };
    return shown.length() <= 80 ? shown : shown.substring(0, 77) + "...";
  }
}

package parley.rota.rules;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * A mapping of a rule file, whose fields are asked for by name and kind. What is missing, of
 * another kind or never asked for is a fault with its line.
 */
final class Entry {

  private String who;
  private final int line;
  private final Map<String, Node> fields = new LinkedHashMap<>();
  private final List<String> asked = new ArrayList<>();

  private Entry(String who, int line) {
    this.who = who;
    this.line = line;
  }

  /**
   * @param who what it is, for messages
   * @throws IllegalArgumentException if the node is no mapping
   */
  static Entry of(Node node, String who) {
    Entry entry = new Entry(who, lineOf(node));
    if (!(node instanceof MappingNode mapping)) {
      throw entry.fault(
          lineOf(node), who + " is no mapping of fields", "fields, as in \"id: ...\"");
    }
    for (NodeTuple field : mapping.getValue()) {
      if (field.getKeyNode() instanceof ScalarNode key) {
        entry.fields.put(key.getValue(), field.getValueNode());
      }
    }
    return entry;
  }

  private static int lineOf(Node node) {
    return node.getStartMark().map(m -> m.getLine() + 1).orElse(0);
  }

  /** Says from now on what it is by its id, which it gives. */
  String id(String what) {
    String id = text("id");
    who = what + " " + id;
    return id;
  }

  /** The line on which it begins. */
  int line() {
    return line;
  }

  boolean has(String field) {
    asked.add(field);
    return fields.containsKey(field);
  }

  String text(String field) {
    return findText(field).orElseThrow(() -> missing(field));
  }

  Optional<String> findText(String field) {
    return find(field)
        .map(n -> {
          if (n instanceof ScalarNode scalar && !scalar.getValue().isBlank()) {
            return scalar.getValue().strip();
          }
          throw wrong(field, n, "a text");
        });
  }

  int number(String field) {
    return of(
        field,
        text -> {
          int number = Integer.parseInt(text);
          if (number < 0) {
            throw new NumberFormatException();
          }
          return number;
        },
        "a whole number, 0 or more");
  }

  boolean flag(String field) {
    return has(field)
        && of(
            field,
            text ->
                switch (text) {
                  case "true" -> true;
                  case "false" -> false;
                  default -> throw new IllegalArgumentException();
                },
            "true or false");
  }

  LocalDate day(String field) {
    return of(field, LocalDate::parse, "a day, as in 2020-01-31");
  }

  LocalTime time(String field) {
    return of(field, LocalTime::parse, "a time in quotation marks, as in \"23:00\"");
  }

  Optional<LocalTime> findTime(String field) {
    return has(field) ? Optional.of(time(field)) : Optional.empty();
  }

  <E extends Enum<E>> E word(String field, Class<E> kind) {
    List<String> words = new ArrayList<>();
    for (E one : kind.getEnumConstants()) {
      words.add(one.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }
    return of(
        field,
        text -> Enum.valueOf(kind, text.toUpperCase(Locale.ROOT).replace('-', '_')),
        "one of " + String.join(", ", words));
  }

  List<String> texts(String field) {
    List<String> texts = new ArrayList<>();
    for (Node one : nodes(field)) {
      if (!(one instanceof ScalarNode scalar)) {
        throw wrong(field, one, "a list of texts");
      }
      texts.add(scalar.getValue());
    }
    return texts;
  }

  List<Entry> entries(String field, String what) {
    return nodes(field).stream().map(n -> Entry.of(n, what)).toList();
  }

  Entry entry(String field, String what) {
    return Entry.of(find(field).orElseThrow(() -> missing(field)), what);
  }

  /** After all fields are asked for: a field that nobody asked for is misspelt. */
  void done() {
    for (Map.Entry<String, Node> field : fields.entrySet()) {
      if (!asked.contains(field.getKey())) {
        throw fault(
            lineOf(field.getValue()),
            "%s has a field \"%s\"".formatted(who, field.getKey()),
            "only " + String.join(", ", asked));
      }
    }
  }

  /** A fault of the field, or of the entry if it has no such field. */
  IllegalArgumentException fault(String field, String found, String expected) {
    Node node = fields.get(field);
    return fault(node == null ? line : lineOf(node), found, expected);
  }

  private IllegalArgumentException fault(int at, String found, String expected) {
    return new IllegalArgumentException(
        "The rule file cannot be read: line %s: %s; expected %s.".formatted(at, found, expected));
  }

  private Optional<Node> find(String field) {
    asked.add(field);
    return Optional.ofNullable(fields.get(field));
  }

  private List<Node> nodes(String field) {
    Optional<Node> found = find(field);
    if (found.isEmpty()) {
      return List.of();
    }
    if (!(found.get() instanceof SequenceNode list)) {
      throw wrong(field, found.get(), "a list");
    }
    return list.getValue();
  }

  private <T> T of(String field, Function<String, T> reader, String expected) {
    String text = text(field);
    try {
      return reader.apply(text);
    } catch (IllegalArgumentException | DateTimeException e) {
      throw wrong(field, find(field).orElseThrow(() -> missing(field)), expected);
    }
  }

  private IllegalArgumentException missing(String field) {
    return fault(line, "%s lacks \"%s\"".formatted(who, field), "this field");
  }

  private IllegalArgumentException wrong(String field, Node node, String expected) {
    String found = node instanceof ScalarNode scalar ? scalar.getValue() : "a list or mapping";
    return fault(
        lineOf(node), "field \"%s\" of %s is \"%s\"".formatted(field, who, found), expected);
  }
}

package parley.casefile.io;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;

/**
 * A place in a checked file. What the schema promises can be taken as it is; whoever asks for
 * another kind of value than the schema promises has made a mistake in the program.
 */
public final class CheckedNode {

  private static final String EXPECTED = "; expected ";

  private final Document document;
  private final String pointer;
  private final JsonNode node;

  CheckedNode(Document document, String pointer, JsonNode node) {
    this.document = document;
    this.pointer = pointer;
    this.node = node;
  }

  /** Whether a field is there. */
  public boolean has(String field) {
    return node.has(field);
  }

  /** The value of a field that is there. */
  public CheckedNode at(String field) {
    JsonNode value = node.get(field);
    if (value == null) {
      throw new IllegalStateException("No field " + field + " at \"" + pointer + "\".");
    }
    return new CheckedNode(document, pointer + "/" + Document.escape(field), value);
  }

  /** The value of a field, if it is there. */
  public Optional<CheckedNode> find(String field) {
    return has(field) ? Optional.of(at(field)) : Optional.empty();
  }

  /** The entries of a list; empty for what is no list. */
  public List<CheckedNode> items() {
    List<CheckedNode> items = new ArrayList<>();
    for (int i = 0; i < (node.isArray() ? node.size() : 0); i++) {
      items.add(new CheckedNode(document, pointer + "/" + i, node.get(i)));
    }
    return items;
  }

  /** The values of a mapping by their names, in the order of the file. */
  public Map<String, CheckedNode> fields() {
    Map<String, CheckedNode> fields = new LinkedHashMap<>();
    node.properties().forEach(f -> fields.put(f.getKey(), at(f.getKey())));
    return fields;
  }

  /** Whether it is a text. */
  public boolean isText() {
    return node.isString();
  }

  /** The text. */
  public String text() {
    return node.stringValue();
  }

  /** The truth value. */
  public boolean truth() {
    return node.booleanValue();
  }

  /** The number. */
  public double number() {
    return node.doubleValue();
  }

  /** The whole number. */
  public int whole() {
    return node.intValue();
  }

  /** The day. */
  public LocalDate day() {
    return LocalDate.parse(text());
  }

  /** The numbers of a list. */
  public List<Double> numbers() {
    return items().stream().map(CheckedNode::number).toList();
  }

  /** The numbers of a mapping by their names, in the order of the file. */
  public Map<String, Double> numbersByName() {
    Map<String, Double> numbers = new LinkedHashMap<>();
    fields().forEach((name, value) -> numbers.put(name, value.number()));
    return numbers;
  }

  /** The value as a fault shows it. */
  public String shown() {
    return Document.show(node);
  }

  /**
   * A fault at this place.
   *
   * @param hint what to do about it; nothing if there is nothing to say
   */
  public CaseFaultsException fault(String found, String expected, String hint) {
    return new CaseFaultsException(
        List.of(
            document.fault(
                pointer, found, expected, hint.isEmpty() ? Optional.empty() : Optional.of(hint))));
  }

  /**
   * What is made of the values at this place.
   *
   * @throws CaseFaultsException if its own check refuses them with an {@link
   *     IllegalArgumentException}, whose sentence is then told at this place
   */
  public <T> T make(Supplier<T> maker) throws CaseFaultsException {
    try {
      return maker.get();
    } catch (IllegalArgumentException e) {
      String said = String.valueOf(e.getMessage()).strip();
      String sentence = said.endsWith(".") ? said.substring(0, said.length() - 1) : said;
      int at = sentence.indexOf(EXPECTED);
      throw fault(
          small(at < 0 ? sentence : sentence.substring(0, at)),
          at < 0 ? "values that fit together" : sentence.substring(at + EXPECTED.length()),
          "");
    }
  }

  /** A sentence as the part of another: its first word in small letters, unless it is a name. */
  private static String small(String sentence) {
    boolean isWord =
        sentence.length() > 1
            && (Character.isLowerCase(sentence.charAt(1)) || sentence.charAt(1) == ' ');
    return isWord ? Character.toLowerCase(sentence.charAt(0)) + sentence.substring(1) : sentence;
  }
}

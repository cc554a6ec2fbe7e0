package parley.rota.format;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Writes YAML line by line: text in quotation marks, an entry of a list in one line. */
final class YamlText {

  private final StringBuilder text = new StringBuilder();

  /** A line. */
  YamlText line(String line) {
    text.append(line).append('\n');
    return this;
  }

  /** A field with a text. */
  YamlText field(String name, String value) {
    return line(name + ": " + quoted(value));
  }

  /** A list with a line for each entry; no line at all for an empty one that may be left out. */
  YamlText list(int depth, String name, boolean mayBeLeftOut, List<String> entries) {
    String indent = "  ".repeat(depth);
    if (entries.isEmpty()) {
      return mayBeLeftOut ? this : line(indent + name + ": []");
    }
    line(indent + name + ":");
    entries.forEach(e -> line(indent + "  - " + e));
    return this;
  }

  /** All lines. */
  String text() {
    return text.toString();
  }

  /** A text in quotation marks. */
  static String quoted(String value) {
    StringBuilder quoted = new StringBuilder("\"");
    value
        .codePoints()
        .forEach(c -> {
          switch (c) {
            case '"' -> quoted.append("\\\"");
            case '\\' -> quoted.append("\\\\");
            case '\n' -> quoted.append("\\n");
            case '\r' -> quoted.append("\\r");
            case '\t' -> quoted.append("\\t");
            default -> quoted.appendCodePoint(c);
          }
        });
    return quoted.append('"').toString();
  }

  /** Texts in one line. */
  static String quoted(Collection<String> values) {
    return values.stream()
        .sorted()
        .map(YamlText::quoted)
        .collect(Collectors.joining(", ", "[", "]"));
  }

  /** A mapping in one line, in the order in which fields are given. */
  static final class Entry {

    private final List<String> fields = new ArrayList<>();

    /** A field whose value is YAML already. */
    Entry plain(String name, Object value) {
      fields.add(name + ": " + value);
      return this;
    }

    /** A field with a text. */
    Entry text(String name, String value) {
      return plain(name, quoted(value));
    }

    /** A field with a text, if there is one. */
    Entry text(String name, Optional<?> value) {
      value.ifPresent(v -> text(name, v.toString()));
      return this;
    }

    /** A field, if it is not what it is anyway. */
    Entry plain(String name, Object value, Object usual) {
      return value.equals(usual) ? this : plain(name, value);
    }

    @Override
    public String toString() {
      return "{" + String.join(", ", fields) + "}";
    }
  }
}

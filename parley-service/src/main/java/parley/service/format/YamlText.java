package parley.service.format;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Writes YAML line by line: text in quotation marks, numbers so that they read the same. */
final class YamlText {

  private final StringBuilder text = new StringBuilder();

  /** A line at a depth. */
  void line(int depth, String line) {
    text.append("  ".repeat(depth)).append(line).append('\n');
  }

  /** A field with a text. */
  void field(int depth, String name, String value) {
    line(depth, name + ": " + quoted(value));
  }

  /** A field with a number. */
  void field(int depth, String name, double value) {
    line(depth, name + ": " + number(value));
  }

  /** A field with numbers in one line. */
  void field(int depth, String name, Collection<Double> values) {
    line(
        depth,
        name + values.stream().map(YamlText::number).collect(Collectors.joining(", ", ": [", "]")));
  }

  /** A field with numbers by name in one line, in the order of the alphabet. */
  void field(int depth, String name, Map<String, Double> values) {
    line(
        depth,
        name
            + new TreeMap<>(values)
                .entrySet().stream()
                    .map(e -> quoted(e.getKey()) + ": " + number(e.getValue()))
                    .collect(Collectors.joining(", ", ": {", "}")));
  }

  /** All lines. */
  String text() {
    return text.toString();
  }

  static String number(double value) {
    BigDecimal exact = new BigDecimal(Double.toString(value));
    return exact.signum() == 0 ? "0" : exact.stripTrailingZeros().toPlainString();
  }

  static String quoted(String value) {
    StringBuilder quoted = new StringBuilder("\"");
    value
        .codePoints()
        .forEach(c -> {
          switch (c) {
            case '"' -> quoted.append("\\\"");
            case '\\' -> quoted.append("\\\\");
            case '\n' -> quoted.append("\\n");
            case '\t' -> quoted.append("\\t");
            default -> quoted.appendCodePoint(c);
          }
        });
    return quoted.append('"').toString();
  }
}

package parley.talks.format;

import java.util.Locale;

/**
 * Builds YAML. Every text of a file's own stands in quotation marks: no word of it can surprise.
 */
final class YamlText {

  private final StringBuilder out = new StringBuilder();

  /** A line of plain YAML at a depth. */
  YamlText line(int depth, String text) {
    out.append("  ".repeat(depth)).append(text).append('\n');
    return this;
  }

  String text() {
    return out.toString();
  }

  /** A text in quotation marks. */
  static String quoted(String text) {
    boolean simple =
        text.codePoints()
            .noneMatch(c ->
                c < 0x20
                    || c == 0x7F
                    || c == 0x85
                    || c == 0x2028
                    || c == 0x2029
                    || c == 0xFEFF
                    || c >= 0x80 && c <= 0x9F);
    if (simple) {
      return "'" + text.replace("'", "''") + "'";
    }
    StringBuilder escaped = new StringBuilder("\"");
    text.codePoints()
        .forEach(c -> {
          if (c == '"' || c == '\\') {
            escaped.append('\\').appendCodePoint(c);
          } else if (c >= 0x20 && c < 0x7F) {
            escaped.appendCodePoint(c);
          } else {
            escaped.append(String.format(Locale.ROOT, "\\U%08X", c));
          }
        });
    return escaped.append('"').toString();
  }
}

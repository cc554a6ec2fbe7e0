package parley.talks.format;

import java.util.Locale;

/** Builds XML, an element on a line. */
final class XmlText {

  private final StringBuilder out = new StringBuilder();
  private int depth;

  /** Opens an element with attributes, each a name and a value. */
  XmlText open(String name, String... attributes) {
    start(name, attributes).append(">\n");
    depth++;
    return this;
  }

  /** An element without anything in it. */
  XmlText empty(String name, String... attributes) {
    start(name, attributes).append("/>\n");
    return this;
  }

  XmlText close(String name) {
    depth--;
    out.append("  ".repeat(depth)).append("</").append(name).append(">\n");
    return this;
  }

  String text() {
    return out.toString();
  }

  private StringBuilder start(String name, String... attributes) {
    out.append("  ".repeat(depth)).append('<').append(name);
    for (int a = 0; a < attributes.length; a += 2) {
      out.append(' ').append(attributes[a]).append("=\"");
      attributes[a + 1].codePoints().forEach(this::letter);
      out.append('"');
    }
    return out;
  }

  private void letter(int c) {
    switch (c) {
      case '&' -> out.append("&amp;");
      case '<' -> out.append("&lt;");
      case '>' -> out.append("&gt;");
      case '"' -> out.append("&quot;");
      // As they are, a parser would make blanks of them.
      case '\n', '\r', '\t' -> out.append("&#").append(c).append(';');
      default -> {
        if (c < 0x20 || c == 0xFFFE || c == 0xFFFF || c >= 0xD800 && c <= 0xDFFF) {
          throw new IllegalArgumentException(
              String.format(
                  Locale.ROOT, "A name has the letter U+%04X, which XML does not allow.", c));
        }
        out.appendCodePoint(c);
      }
    }
  }
}

package parley.brief.chart;

import java.util.Locale;

/** Writes SVG: elements in order, with every text and attribute escaped. */
final class Svg {

  private final StringBuilder out = new StringBuilder();
  private final double width;
  private final double height;

  Svg(double width, double height) {
    this.width = width;
    this.height = height;
  }

  /** Adds an element without content; attributes come as name, value, name, value. */
  Svg add(String name, Object... attributes) {
    open(name, attributes);
    out.append("/>");
    return this;
  }

  /** Adds an element that says on pointing at it what it is. */
  Svg addTitled(String title, String name, Object... attributes) {
    open(name, attributes);
    out.append("><title>").append(escape(title)).append("</title></").append(name).append('>');
    return this;
  }

  /** Adds text. */
  Svg text(double x, double y, String classes, String text) {
    open("text", "x", x, "y", y, "class", classes);
    out.append('>').append(escape(text)).append("</text>");
    return this;
  }

  /** Adds text that reads from below. */
  Svg upright(double x, double y, String classes, String text) {
    String turn = "rotate(-90 " + number(x) + " " + number(y) + ")";
    open("text", "x", x, "y", y, "class", classes, "transform", turn);
    out.append('>').append(escape(text)).append("</text>");
    return this;
  }

  Svg line(double x1, double y1, double x2, double y2, String classes) {
    return add("line", "x1", x1, "y1", y1, "x2", x2, "y2", y2, "class", classes);
  }

  /** The whole drawing, with its name and description for those who cannot see it. */
  String finish(String id, String title, String description) {
    return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 "
        + number(width)
        + " "
        + number(height)
        + "\" role=\"img\" aria-labelledby=\""
        + escape(id)
        + "-title "
        + escape(id)
        + "-desc\"><title id=\""
        + escape(id)
        + "-title\">"
        + escape(title)
        + "</title><desc id=\""
        + escape(id)
        + "-desc\">"
        + escape(description)
        + "</desc>"
        + out
        + "</svg>";
  }

  private void open(String name, Object... attributes) {
    out.append('<').append(name);
    for (int i = 0; i < attributes.length; i += 2) {
      Object value = attributes[i + 1];
      out.append(' ')
          .append(attributes[i])
          .append("=\"")
          .append(value instanceof Double d ? number(d) : escape(String.valueOf(value)))
          .append('"');
    }
  }

  /** A coordinate with one place. */
  static String number(double value) {
    String text = String.format(Locale.ROOT, "%.1f", value);
    return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
  }

  /** The number of a tick: as in 65,000; a small one as it is. */
  static String grouped(double tick) {
    return Math.abs(tick) < 1000 ? number(tick) : String.format(Locale.ROOT, "%,.0f", tick);
  }

  static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}

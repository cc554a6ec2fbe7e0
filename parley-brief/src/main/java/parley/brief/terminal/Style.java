package parley.brief.terminal;

/** The weight of a piece of text. */
enum Style {
  PLAIN(""),
  BOLD("\u001b[1m"),
  DIM("\u001b[2m");

  private static final String RESET = "\u001b[0m";

  private final String code;

  Style(String code) {
    this.code = code;
  }

  String apply(String text, boolean colour) {
    return colour && !code.isEmpty() && !text.isEmpty() ? code + text + RESET : text;
  }
}

package parley.brief.terminal;

/**
 * Text of one weight.
 *
 * @param glued whether it follows the piece before it without a space
 * @param gapAfter how many spaces follow it on the same line
 */
record Piece(String text, Style style, boolean glued, int gapAfter) {

  /**
   * Takes the control characters out, which could move the cursor or set a colour, and holds a per
   * cent sign to its number.
   */
  Piece {
    text = text.replaceAll("\\p{Cc}", " ").replace(" %", "\u00a0%");
  }

  static Piece of(String text, Style style) {
    return new Piece(text, style, false, 1);
  }
}

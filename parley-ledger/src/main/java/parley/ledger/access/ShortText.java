package parley.ledger.access;

import java.text.Normalizer;

/** Checks what people call themselves and their tokens. */
public final class ShortText {

  /** The most characters. */
  public static final int LONGEST = 80;

  private ShortText() {}

  /**
   * A name as it is kept: composed (NFC), without blanks around it.
   *
   * @param what what it is, as in "The name"
   * @throws IllegalArgumentException if it is empty, too long, or holds characters that do not
   *     show; the message says what was expected
   */
  public static String of(String what, String text) {
    String kept = Normalizer.normalize(text, Normalizer.Form.NFC).strip();
    int length = kept.codePointCount(0, kept.length());
    if (length == 0 || length > LONGEST) {
      throw new IllegalArgumentException(
          "%s has %s characters; expected 1 to %s.".formatted(what, length, LONGEST));
    }
    if (kept.codePoints().anyMatch(ShortText::isHidden)) {
      throw new IllegalArgumentException(
          "%s holds characters that do not show; expected letters, digits, signs and blanks."
              .formatted(what));
    }
    return kept;
  }

  /** Controls, marks of direction, line ends, halves of pairs and what has no meaning. */
  private static boolean isHidden(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SURROGATE,
          Character.UNASSIGNED ->
          true;
      default -> false;
    };
  }
}

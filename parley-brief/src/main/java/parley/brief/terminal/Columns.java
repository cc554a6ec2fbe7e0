package parley.brief.terminal;

/** How many columns of a terminal a text takes. */
final class Columns {

  private Columns() {}

  /** The columns of a text: two for wide characters (East Asian), none for combining marks. */
  static int of(String text) {
    return text.codePoints().map(Columns::of).sum();
  }

  /** The greatest index at which the part before it takes no more than some columns, at least 1. */
  static int cut(String text, int columns) {
    int used = 0;
    int index = 0;
    while (index < text.length()) {
      int codePoint = text.codePointAt(index);
      used += of(codePoint);
      if (used > columns && index > 0) {
        return index;
      }
      index += Character.charCount(codePoint);
    }
    return index;
  }

  private static int of(int codePoint) {
    int type = Character.getType(codePoint);
    if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK) {
      return 0;
    }
    boolean wide =
        Character.isIdeographic(codePoint)
            || codePoint >= 0x1100 && codePoint <= 0x115F
            || codePoint >= 0x3000 && codePoint <= 0x30FF
            || codePoint >= 0xAC00 && codePoint <= 0xD7A3
            || codePoint >= 0xFF00 && codePoint <= 0xFF60
            || codePoint >= 0x1F300 && codePoint <= 0x1FAFF;
    return wide ? 2 : 1;
  }
}

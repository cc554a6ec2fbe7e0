package parley.talks.format;

/** A file that is not as its format wants it. The message is one line. */
public final class FormatException extends IllegalArgumentException {

  private static final long serialVersionUID = 1L;

  private static final int LONGEST = 120;
  private static final int LONGEST_QUOTE = 50;

  FormatException(Place place, String found, String expected) {
    super("%s: found %s; expected %s.".formatted(place, oneLine(found), oneLine(expected)));
  }

  /** Text of a file as a message shows it: in quotation marks, on one line, and not too long. */
  static String quoted(String text) {
    return '"' + oneLine(text, LONGEST_QUOTE) + '"';
  }

  static String oneLine(String text) {
    return oneLine(text, LONGEST);
  }

  private static String oneLine(String text, int longest) {
    String line = text.length() <= longest ? text : text.substring(0, longest - 3) + "...";
    return line.codePoints()
        .map(c -> Character.isISOControl(c) || c == 0x2028 || c == 0x2029 ? ' ' : c)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }
}

package parley.talks.format;

import java.util.Collection;
import java.util.List;
import parley.casefile.Nearest;

/** A file, or several, not as their format wants them. The message has a line for each fault. */
public final class FormatException extends IllegalArgumentException {

  private static final long serialVersionUID = 1L;

  private static final int LONGEST = 120;
  private static final int LONGEST_QUOTE = 50;

  private final transient List<String> lines;

  FormatException(Place place, String found, String expected) {
    this(place, found, expected, "");
  }

  /**
   * A fault with a hint.
   *
   * @param hint a sentence, or nothing
   */
  FormatException(Place place, String found, String expected, String hint) {
    this(
        List.of(
            "%s: found %s; expected %s.%s"
                .formatted(
                    oneLine(place.toString()),
                    oneLine(found),
                    oneLine(expected),
                    hint.isEmpty() ? "" : " " + oneLine(hint))));
  }

  private FormatException(List<String> lines) {
    super(String.join("\n", lines));
    this.lines = List.copyOf(lines);
  }

  /** The faults of several files as one. */
  static FormatException of(List<FormatException> faults) {
    return new FormatException(faults.stream().flatMap(f -> f.lines.stream()).toList());
  }

  /** The faults, a line for each. */
  public List<String> lines() {
    return lines;
  }

  /** The question whether a known name was meant; nothing if none is near. */
  static String meant(String typed, Collection<String> known) {
    if (typed.length() > LONGEST_QUOTE) {
      return "";
    }
    return known.stream()
        .filter(k -> letters(k).equals(letters(typed)))
        .findFirst()
        .or(() -> Nearest.find(typed, known))
        .map(n -> "Did you mean " + quoted(n) + "?")
        .orElse("");
  }

  /** The letters in alphabetical order: two that changed places count for nothing. */
  private static List<Integer> letters(String word) {
    return word.codePoints().sorted().boxed().toList();
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

package parley.casefile.io;

import java.util.Comparator;
import java.util.Optional;

/**
 * One fault of a case folder, told in one line.
 *
 * @param file the file, relative to the case folder
 * @param line the line, 1 for the first; 0 where the fault is the whole file
 * @param field the field, as in {@code events[3].when}; empty where the fault is the whole file
 * @param found what was found, ready for reading
 * @param expected what was expected
 * @param hint what to do about it, if there is something to say
 */
public record Fault(
    String file, int line, String field, String found, String expected, Optional<String> hint) {

  /** Faults in the order in which a reader meets them. */
  static final Comparator<Fault> ORDER =
      Comparator.comparing(Fault::file).thenComparingInt(Fault::line).thenComparing(Fault::field);

  /** A fault of a whole file. */
  static Fault ofFile(String file, String found, String expected, String hint) {
    return new Fault(file, 0, "", found, expected, Optional.of(hint));
  }

  /** The fault in one line. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder(file);
    if (line > 0) {
      text.append(", line ").append(line);
    }
    if (!field.isEmpty()) {
      text.append(", field ").append(field);
    }
    text.append(": found ").append(found).append("; expected ").append(expected).append('.');
    hint.ifPresent(h -> text.append(" Hint: ").append(h));
    return text.toString().replaceAll("\\s*[\\r\\n]+\\s*", " ");
  }
}

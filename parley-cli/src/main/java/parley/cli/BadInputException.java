package parley.cli;

import java.util.List;

/** The command asks for something that cannot be given. */
final class BadInputException extends Exception {

  private static final long serialVersionUID = 1L;

  private final transient List<String> lines;

  BadInputException(String sentence) {
    this(List.of(sentence));
  }

  /**
   * Several faults.
   *
   * @param lines a line for each
   */
  BadInputException(List<String> lines) {
    super(String.join("\n", lines));
    this.lines = List.copyOf(lines);
  }

  /** What to say, each a line. */
  List<String> lines() {
    return lines;
  }
}

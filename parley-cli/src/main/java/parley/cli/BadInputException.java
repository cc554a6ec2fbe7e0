package parley.cli;

import java.util.List;

/** The command asks for something that cannot be given. */
final class BadInputException extends Exception {

  private static final long serialVersionUID = 1L;

  private final transient List<String> lines;

  BadInputException(String sentence) {
    super(sentence);
    this.lines = List.of(sentence);
  }

  /** What to say, each a line. */
  List<String> lines() {
    return lines;
  }
}

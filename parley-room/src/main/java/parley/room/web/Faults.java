package parley.room.web;

import java.util.Arrays;
import java.util.stream.Collectors;

/** Mistakes of the program for its journal: where, and of what kind; never what was in hand. */
final class Faults {

  private static final int FRAMES = 12;

  private Faults() {}

  /** The kind and the place of a mistake and of its causes, without their messages. */
  static String trace(Throwable mistake) {
    StringBuilder text = new StringBuilder();
    for (Throwable e = mistake; e != null; e = e.getCause()) {
      text.append(text.isEmpty() ? "" : "; caused by ")
          .append(e.getClass().getName())
          .append(" at ")
          .append(
              Arrays.stream(e.getStackTrace())
                  .limit(FRAMES)
                  .map(StackTraceElement::toString)
                  .collect(Collectors.joining(", ")));
    }
    return text.toString();
  }
}

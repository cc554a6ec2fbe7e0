package parley.room.web;

import java.time.Instant;

/**
 * Keeps a line for each call: when, how, which route and with what result. A route is named by its
 * template, so that a line names no party, person, entry or secret.
 */
@FunctionalInterface
public interface Journal {

  /** Nobody reads it. */
  Journal NONE = line -> {};

  /** Keeps a line. It must not wait. */
  void write(Line line);

  /**
   * A call.
   *
   * @param route the template of the path, as in {@code /offers/{number}}
   * @param method the HTTP method; a hyphen for one that the room does not know
   * @param fault what went wrong inside, with the number that the caller was told; empty for every
   *     call that was answered
   */
  record Line(
      Instant at, String method, String route, int status, long milliseconds, String fault) {

    /** The line in writing. */
    public String text() {
      return "%s %s %s %s %s ms".formatted(at, method, route, status, milliseconds)
          + (fault.isEmpty() ? "" : " " + fault);
    }
  }
}

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
   * @param fault what went wrong inside; empty for every call that was answered
   */
  record Line(
      Instant at, String method, String route, int status, long milliseconds, String fault) {}
}

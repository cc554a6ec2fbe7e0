package parley.room.web;

import java.util.Set;

/**
 * Where the room listens.
 *
 * @param host the address to listen on, as in 127.0.0.1
 * @param port the port; 0 for any that is free
 * @param tls whether a proxy before it speaks TLS with the browsers
 * @param names further names under which browsers know it, with their port if it is not the usual
 *     one
 */
public record Settings(String host, int port, boolean tls, Set<String> names) {

  /** Copies the set. */
  public Settings {
    names = Set.copyOf(names);
  }

  /** On this machine alone. */
  public static Settings local(int port) {
    return new Settings("127.0.0.1", port, false, Set.of());
  }
}

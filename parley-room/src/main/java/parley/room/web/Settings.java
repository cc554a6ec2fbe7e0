package parley.room.web;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

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

  /** Copies the set, in small letters: names of machines have no others. */
  public Settings {
    names =
        names.stream()
            .map(name -> name.toLowerCase(Locale.ROOT))
            .collect(Collectors.toUnmodifiableSet());
  }

  /** On this machine alone. */
  public static Settings local(int port) {
    return new Settings("127.0.0.1", port, false, Set.of());
  }

  /**
   * Whether only programs of this machine reach it.
   *
   * @throws IllegalArgumentException if the host is no address of a machine
   */
  public boolean isLocal() {
    try {
      return InetAddress.getByName(host).isLoopbackAddress();
    } catch (UnknownHostException e) {
      throw new IllegalArgumentException(
          "The host \"%s\" is not known; expected an address of this machine, as in 127.0.0.1."
              .formatted(host),
          e);
    }
  }
}

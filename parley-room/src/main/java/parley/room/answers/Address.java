package parley.room.answers;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Pieces of addresses. */
final class Address {

  private Address() {}

  /** A text as one piece of a path. */
  static String piece(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}

package parley.ledger;

import java.nio.charset.StandardCharsets;

/**
 * What is to be written. Who writes follows from the pass.
 *
 * @param body one JSON object
 */
public record Draft(Audience audience, Kind kind, String body) {

  /** The most bytes of UTF-8 that a body may have. */
  public static final int LONGEST_BYTES = 64 * 1024;

  /** Checks the size. */
  public Draft {
    int bytes = body.getBytes(StandardCharsets.UTF_8).length;
    if (bytes > LONGEST_BYTES) {
      throw new IllegalArgumentException(
          "The entry has %s bytes; at most %s are kept.".formatted(bytes, LONGEST_BYTES));
    }
  }
}

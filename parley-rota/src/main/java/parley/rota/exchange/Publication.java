package parley.rota.exchange;

import java.time.LocalDate;
import java.util.Locale;

/**
 * A version of a rota that was made known.
 *
 * @param version as its makers count, as in 2 or 2026-02-b
 * @param published the day on which it was made known
 * @param sha256 of the file's content, in 64 hexadecimal digits, so that nobody can say later that
 *     it was another
 */
public record Publication(String version, LocalDate published, String sha256) {

  /** Checks the words, and writes the digits small. */
  public Publication {
    sha256 = sha256.toLowerCase(Locale.ROOT);
    if (version.isBlank()) {
      throw new IllegalArgumentException(
          "A publication has no version; expected a short name of it.");
    }
    if (!sha256.matches("[0-9a-f]{64}")) {
      throw new IllegalArgumentException(
          "The publication %s has the digest \"%s\"; expected 64 hexadecimal digits (SHA-256)."
              .formatted(version, sha256));
    }
  }
}

package parley.ledger;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * A SHA-256 digest (FIPS 180-4).
 *
 * @param hex 64 hexadecimal digits in lower case
 */
public record Hash(String hex) {

  private static final Pattern FORM = Pattern.compile("[0-9a-f]{64}");

  /** What stands before the first entry of a chain. */
  public static final Hash NONE = new Hash("0".repeat(64));

  /** Checks the digits. */
  public Hash {
    if (!FORM.matcher(hex).matches()) {
      throw new IllegalArgumentException(
          "\"%s\" is no SHA-256 digest; expected 64 hexadecimal digits in lower case."
              .formatted(hex));
    }
  }

  /** The digest of bytes. */
  public static Hash of(byte[] bytes) {
    try {
      return new Hash(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256.", e);
    }
  }

  /** The digest of a text in UTF-8. */
  public static Hash of(String text) {
    return of(text.getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public String toString() {
    return hex;
  }
}

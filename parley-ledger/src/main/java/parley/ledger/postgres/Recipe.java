package parley.ledger.postgres;

import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How Argon2id is to be run for a password, as it is kept with what came of it: {@code
 * argon2id-sha256$m=19456,t=2,p=1$SALT}, then a further {@code $} and the SHA-256 digest of the
 * tag, which only the database sees. Salt and digest are in hexadecimal digits.
 *
 * @param memoryKib the memory in KiB
 * @param passes how often it is gone through
 * @param lanes how many threads could work at it
 * @param salt 16 bytes in hexadecimal digits
 */
record Recipe(int memoryKib, int passes, int lanes, String salt) {

  private static final Pattern FORM =
      Pattern.compile("argon2id-sha256\\$m=(\\d{1,7}),t=(\\d{1,3}),p=(\\d{1,2})\\$([0-9a-f]{32})");

  /** Reads what {@link #text} writes. */
  static Recipe parse(String text) {
    Matcher parts = FORM.matcher(text);
    if (!parts.matches()) {
      throw new IllegalStateException(
          "The database keeps a password in a form that is unknown here.");
    }
    return new Recipe(
        Integer.parseInt(parts.group(1)),
        Integer.parseInt(parts.group(2)),
        Integer.parseInt(parts.group(3)),
        parts.group(4));
  }

  /** The same with another salt. */
  Recipe with(byte[] fresh) {
    return new Recipe(memoryKib, passes, lanes, HexFormat.of().formatHex(fresh));
  }

  /** What comes before the salt. */
  String form() {
    return "argon2id-sha256$m=%s,t=%s,p=%s".formatted(memoryKib, passes, lanes);
  }

  /** The whole recipe in writing. */
  String text() {
    return form() + "$" + salt;
  }

  byte[] saltBytes() {
    return HexFormat.of().parseHex(salt);
  }
}

package parley.ledger.chain;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.Locale;
import java.util.regex.Pattern;
import parley.ledger.Hash;

/** Public keys of ledgers, and signatures made with them. */
public final class PublicKeys {

  private static final String ALGORITHM = "Ed25519";

  /** Digits of a fingerprint that people compare. */
  static final int SHORT = 16;

  private static final Pattern FINGERPRINT = Pattern.compile("[0-9a-f]{16}|[0-9a-f]{64}");

  private PublicKeys() {}

  /**
   * The fingerprint of a key: the first 16 digits of the SHA-256 of its X.509 form, which people
   * can compare by eye.
   *
   * @param key X.509 in Base64
   * @throws IllegalArgumentException if it is no Base64
   */
  public static String fingerprint(String key) {
    return digest(key).substring(0, SHORT);
  }

  /**
   * The whole fingerprint: the 64 digits of the SHA-256 of the key's X.509 form.
   *
   * @param key X.509 in Base64
   * @throws IllegalArgumentException if it is no Base64
   */
  public static String digest(String key) {
    return Hash.of(Base64.getDecoder().decode(key)).hex();
  }

  /**
   * Reads a fingerprint as people write it: 16 or 64 digits, with blanks, colons and capitals as
   * they like.
   *
   * @throws IllegalArgumentException if it is none
   */
  public static String parseFingerprint(String text) {
    String digits = text.replaceAll("[\\s:]", "").toLowerCase(Locale.ROOT);
    if (!FINGERPRINT.matcher(digits).matches()) {
      throw new IllegalArgumentException(
          "\"%s\" is no fingerprint; expected 16 hexadecimal digits, or all 64.".formatted(text));
    }
    return digits;
  }

  /**
   * Whether a key has a fingerprint, short or whole.
   *
   * @param fingerprint as {@link #parseFingerprint} gives it
   */
  static boolean hasFingerprint(String key, String fingerprint) {
    return digest(key).equals(fingerprint) || fingerprint(key).equals(fingerprint);
  }

  /**
   * The key.
   *
   * @throws IllegalArgumentException if it is none
   */
  static PublicKey parse(String key) {
    try {
      byte[] bytes = Base64.getDecoder().decode(key);
      PublicKey parsed =
          KeyFactory.getInstance(ALGORITHM).generatePublic(new X509EncodedKeySpec(bytes));
      // One key has one form; another that means the same would be another fingerprint.
      if (Base64.getEncoder().encodeToString(parsed.getEncoded()).equals(key)) {
        return parsed;
      }
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      // Said below, for whatever is wrong with it.
    }
    throw new IllegalArgumentException("The key is no public key of Ed25519, X.509 in Base64.");
  }

  /** Whether a signature, in Base64, is the key's over a text of ASCII. */
  static boolean isSigned(PublicKey key, String text, String signature) {
    try {
      byte[] bytes = Base64.getDecoder().decode(signature);
      Signature check = Signature.getInstance(ALGORITHM);
      check.initVerify(key);
      check.update(text.getBytes(StandardCharsets.US_ASCII));
      return check.verify(bytes) && Base64.getEncoder().encodeToString(bytes).equals(signature);
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      return false;
    }
  }
}

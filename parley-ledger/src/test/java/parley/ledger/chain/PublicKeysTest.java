package parley.ledger.chain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.security.PublicKey;
import java.util.Base64;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import parley.ledger.Hash;

/** Signatures are those of the standard, and keys have fingerprints. */
class PublicKeysTest {

  /** RFC 8032, section 7.1, test 2: the message is the one byte 72, which is the letter r. */
  private static final String POINT =
      "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c";

  private static final String SIGNATURE =
      "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da"
          + "085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00";

  private static final String KEY = base64(TestKeys.X509 + POINT);

  private static String base64(String hex) {
    return Base64.getEncoder().encodeToString(HexFormat.of().parseHex(hex));
  }

  @Test
  void signatures_are_those_of_the_standard() {
    PublicKey key = PublicKeys.parse(KEY);
    assertThat(PublicKeys.isSigned(key, "r", base64(SIGNATURE))).isTrue();
    assertThat(PublicKeys.isSigned(key, "s", base64(SIGNATURE))).isFalse();
    assertThat(PublicKeys.isSigned(key, "r", base64(SIGNATURE).replace("=", ""))).isFalse();
    assertThat(PublicKeys.isSigned(key, "r", "no Base64")).isFalse();
    assertThat(PublicKeys.isSigned(key, "r", "")).isFalse();
  }

  /** RFC 8032, section 5.1.7: S must lie below the order L, or each signature would have a twin. */
  @Test
  void a_signature_has_no_twin() {
    String s = SIGNATURE.substring(64);
    BigInteger order =
        BigInteger.TWO.pow(252).add(new BigInteger("27742317777372353535851937790883648493"));
    byte[] little = HexFormat.of().parseHex(s);
    BigInteger twin = new BigInteger(1, reversed(little)).add(order);
    byte[] big = HexFormat.of().parseHex("%064x".formatted(twin));
    String hex = SIGNATURE.substring(0, 64) + HexFormat.of().formatHex(reversed(big));
    assertThat(PublicKeys.isSigned(PublicKeys.parse(KEY), "r", base64(hex))).isFalse();
  }

  private static byte[] reversed(byte[] bytes) {
    byte[] other = new byte[bytes.length];
    for (int i = 0; i < bytes.length; i++) {
      other[i] = bytes[bytes.length - 1 - i];
    }
    return other;
  }

  @Test
  void a_fingerprint_is_the_beginning_of_the_digest_of_the_key() {
    String digest = Hash.of(HexFormat.of().parseHex(TestKeys.X509 + POINT)).hex();
    assertThat(PublicKeys.digest(KEY)).isEqualTo(digest);
    assertThat(PublicKeys.fingerprint(KEY)).isEqualTo(digest.substring(0, 16));
  }

  @Test
  void a_fingerprint_is_read_as_people_write_it() {
    assertThat(PublicKeys.parseFingerprint(" 0123 4567 89AB CDEF ")).isEqualTo("0123456789abcdef");
    assertThat(PublicKeys.parseFingerprint("01:23:45:67:89:ab:cd:ef"))
        .isEqualTo("0123456789abcdef");
    assertThat(PublicKeys.parseFingerprint("0".repeat(64))).hasSize(64);
    for (String wrong : new String[] {"", "0123", "0123456789abcdeg", "0".repeat(17)}) {
      assertThatThrownBy(() -> PublicKeys.parseFingerprint(wrong))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("\"" + wrong + "\" is no fingerprint; expected 16 hexadecimal");
    }
  }

  @Test
  void what_is_no_key_is_refused() {
    for (String wrong : new String[] {"", "no Base64", KEY.substring(4), KEY + "AAAA"}) {
      assertThatThrownBy(() -> PublicKeys.parse(wrong))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("no public key of Ed25519");
    }
  }
}

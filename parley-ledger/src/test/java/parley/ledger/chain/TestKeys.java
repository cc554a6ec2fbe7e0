package parley.ledger.chain;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.HexFormat;

/** A pair of keys that everybody knows. */
final class TestKeys {

  /** What stands before the 32 bytes of a public key in X.509 (RFC 8410, section 4). */
  static final String X509 = "302a300506032b6570032100";

  /** What stands before the 32 bytes of a private key in PKCS #8 (RFC 8410, section 7). */
  private static final String PKCS8 = "302e020100300506032b657004220420";

  private TestKeys() {}

  /** RFC 8032, section 7.1, test 1. */
  static KeyPair published() {
    try {
      KeyFactory factory = KeyFactory.getInstance("Ed25519");
      return new KeyPair(
          factory.generatePublic(
              new X509EncodedKeySpec(
                  HexFormat.of()
                      .parseHex(
                          X509
                              + "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a"))),
          factory.generatePrivate(
              new PKCS8EncodedKeySpec(
                  HexFormat.of()
                      .parseHex(
                          PKCS8
                              + "9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60"))));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("The published keys are keys.", e);
    }
  }
}

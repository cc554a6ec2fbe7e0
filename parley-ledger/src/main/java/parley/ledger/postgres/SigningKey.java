package parley.ledger.postgres;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.spec.NamedParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;

/**
 * The pair of keys with which the ledger signs, kept with the entries: a room that is moved or
 * restored goes on with the same. The application's login cannot read it.
 */
final class SigningKey {

  private SigningKey() {}

  /** The keys of the room; makes them if it has none yet. */
  static KeyPair findOrMake(Jdbi owner, SecureRandom random) {
    try {
      return owner.inTransaction(handle -> {
        Optional<KeyPair> found = find(handle);
        return found.isPresent() ? found.get() : make(handle, random);
      });
    } catch (JdbiException e) {
      throw Failures.of(e);
    }
  }

  private static Optional<KeyPair> find(Handle handle) {
    return handle
        .createQuery("select private_key, public_key from parley.signing_key")
        .map((row, context) -> parse(row.getString("private_key"), row.getString("public_key")))
        .findOne();
  }

  private static KeyPair make(Handle handle, SecureRandom random) {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("Ed25519");
      generator.initialize(NamedParameterSpec.ED25519, random);
      KeyPair keys = generator.generateKeyPair();
      Base64.Encoder encoder = Base64.getEncoder();
      handle.execute(
          "insert into parley.signing_key (private_key, public_key) values (?, ?)",
          encoder.encodeToString(keys.getPrivate().getEncoded()),
          encoder.encodeToString(keys.getPublic().getEncoded()));
      return keys;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java platform from 15 on has Ed25519.", e);
    }
  }

  private static KeyPair parse(String privateKey, String publicKey) {
    try {
      KeyFactory factory = KeyFactory.getInstance("Ed25519");
      Base64.Decoder decoder = Base64.getDecoder();
      return new KeyPair(
          factory.generatePublic(new X509EncodedKeySpec(decoder.decode(publicKey))),
          factory.generatePrivate(new PKCS8EncodedKeySpec(decoder.decode(privateKey))));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("The signing key in the database is none of Ed25519.", e);
    }
  }
}

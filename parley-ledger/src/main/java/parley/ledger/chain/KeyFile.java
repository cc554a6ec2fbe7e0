package parley.ledger.chain;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.spec.NamedParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.List;

/** The file that holds the key with which a ledger signs. Only its owner reads it. */
public final class KeyFile {

  private static final String ALGORITHM = "Ed25519";
  private static final String OWNER_ALONE = "rw-------";

  private KeyFile() {}

  /**
   * Reads the key, or makes one if there is no file.
   *
   * @throws IllegalArgumentException if the file holds no key; the message names it
   */
  public static KeyPair open(Path file, SecureRandom random) throws IOException {
    if (!Files.exists(file)) {
      write(file, make(random));
    }
    return read(file);
  }

  private static KeyPair make(SecureRandom random) {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance(ALGORITHM);
      generator.initialize(NamedParameterSpec.ED25519, random);
      return generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java platform from 15 on has Ed25519.", e);
    }
  }

  private static KeyPair read(Path file) throws IOException {
    List<String> lines = Files.readAllLines(file, StandardCharsets.US_ASCII);
    try {
      if (lines.size() == 2) {
        KeyFactory factory = KeyFactory.getInstance(ALGORITHM);
        return new KeyPair(
            factory.generatePublic(new X509EncodedKeySpec(decoded(lines.get(0)))),
            factory.generatePrivate(new PKCS8EncodedKeySpec(decoded(lines.get(1)))));
      }
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      // Said below, without a word of what the file holds.
    }
    throw new IllegalArgumentException(
        "%s holds no key of a ledger; expected two lines of Base64. Hint: put back the file that was there when the ledger was begun."
            .formatted(file));
  }

  private static byte[] decoded(String line) {
    return Base64.getDecoder().decode(line);
  }

  /** Whole or not at all, and on the disk before anything is signed with it. */
  private static void write(Path file, KeyPair keys) throws IOException {
    Path beside = file.resolveSibling(file.getFileName() + ".new");
    Files.deleteIfExists(beside);
    if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
      Files.createFile(
          beside,
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(OWNER_ALONE)));
    } else {
      Files.createFile(beside);
    }
    Base64.Encoder encoder = Base64.getEncoder();
    Files.writeString(
        beside,
        encoder.encodeToString(keys.getPublic().getEncoded())
            + "\n"
            + encoder.encodeToString(keys.getPrivate().getEncoded())
            + "\n",
        StandardCharsets.US_ASCII);
    try (FileChannel channel = FileChannel.open(beside, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
    Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE);
  }
}

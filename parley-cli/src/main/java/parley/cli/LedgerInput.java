package parley.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import parley.ledger.chain.Verification;

/** Reads a ledger's file and checks it. */
final class LedgerInput {

  private LedgerInput() {}

  /**
   * What comes of checking the file.
   *
   * @param fingerprint that its key must have, if one is known
   * @throws BadInputException if there is no file that can be read
   */
  static Verification check(Output output, @Nullable Path path, Optional<String> fingerprint)
      throws BadInputException {
    if (path == null) {
      throw new IllegalStateException("A command ran without its file.");
    }
    byte[] file = InputText.bytes(output, path, "a ledger taken out of a room");
    return fingerprint.isPresent()
        ? Verification.of(file, fingerprint.get())
        : Verification.of(file);
  }
}

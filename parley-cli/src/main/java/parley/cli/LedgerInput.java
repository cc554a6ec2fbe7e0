package parley.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import parley.ledger.chain.PublicKeys;
import parley.ledger.chain.Verification;

/** Reads a ledger's file, and lets none through that does not verify. */
final class LedgerInput {

  private LedgerInput() {}

  /**
   * The file, verified.
   *
   * @param key the fingerprint that its key must have, if one is known
   * @throws BadInputException if it does not verify; the message says where
   */
  static Verification.Verified read(Output output, @Nullable Path path, Optional<String> key)
      throws BadInputException {
    if (path == null) {
      throw new IllegalStateException("A command ran without its file.");
    }
    String name = output.name(path);
    return switch (Verification.of(InputText.read(output, path, "a ledger taken out of a room"))) {
      case Verification.Faulty(long line, String sentence) ->
          throw new BadInputException(
              "%s:%s: not verified: %s. Hint: the file was altered after it left the room, or cut short on its way."
                  .formatted(name, line, sentence));
      case Verification.Verified verified -> {
        String found = PublicKeys.fingerprint(verified.key());
        if (key.isPresent() && !key.get().equals(found)) {
          throw new BadInputException(
              "%s:1: not verified: it is signed with the key %s; expected %s, as --key says."
                  .formatted(name, found, key.get()));
        }
        yield verified;
      }
    };
  }
}

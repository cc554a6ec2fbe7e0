package parley.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import parley.ledger.chain.PublicKeys;
import parley.ledger.chain.Verification;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Is a ledger as it left the room? */
@Command(
    name = "verify",
    description = {
      "Is a ledger as it left the room?",
      "",
      "Checks every chain, hash and signature from the file alone. Whose key it is the file cannot"
          + " tell: compare the fingerprint with the one that the room shows, or give it with --key.",
      ""
    },
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    footer = {
      "",
      "Example:",
      "  parley ledger verify ledger.jsonl --key 0123456789abcdef",
      "",
      "Exit codes: 0 verified, 1 not verified, 2 the command is at fault or the file cannot be read."
    })
final class LedgerVerifyCommand implements Callable<Integer> {

  /** The file is no ledger as it left a room; with it an answer is given, as with 0. */
  private static final int NOT_VERIFIED = 1;

  private final Output output;

  @Parameters(paramLabel = "FILE", description = "A ledger taken out of a room.")
  private @Nullable Path path;

  @Option(
      names = "--key",
      paramLabel = "FINGERPRINT",
      description =
          "The fingerprint of the room's key: the 16 digits that the room shows, or all 64.")
  private @Nullable String key;

  @Mixin private ShowOptions show = new ShowOptions();

  LedgerVerifyCommand(Output output) {
    this.output = output;
  }

  @Override
  public Integer call() throws Exception {
    show.check();
    Optional<String> fingerprint = fingerprint();
    Verification verification = LedgerInput.check(output, path, fingerprint);
    new StudyAnswering(output, show)
        .answer(
            "verify",
            new LedgerVerifyReport(String.valueOf(path), verification, fingerprint.isPresent()));
    return switch (verification) {
      case Verification.Verified file -> Main.OK;
      case Verification.Faulty fault -> NOT_VERIFIED;
    };
  }

  private Optional<String> fingerprint() throws BadInputException {
    try {
      return Optional.ofNullable(key).map(PublicKeys::parseFingerprint);
    } catch (IllegalArgumentException e) {
      throw new BadInputException("--key: " + e.getMessage());
    }
  }
}

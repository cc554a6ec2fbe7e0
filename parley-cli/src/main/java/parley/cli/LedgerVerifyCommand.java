package parley.cli;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
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
      "Exit codes: 0 verified, 2 not."
    })
final class LedgerVerifyCommand implements Callable<Integer> {

  private final Output output;

  @Parameters(paramLabel = "FILE", description = "A ledger taken out of a room.")
  private @Nullable Path path;

  @Option(
      names = "--key",
      paramLabel = "FINGERPRINT",
      description = "The fingerprint of the room's key: 16 digits, which the room shows.")
  private @Nullable String key;

  @Mixin private ShowOptions show = new ShowOptions();

  LedgerVerifyCommand(Output output) {
    this.output = output;
  }

  @Override
  public Integer call() throws Exception {
    show.check();
    Optional<String> expected = Optional.ofNullable(key).map(k -> k.strip().toLowerCase(Locale.ROOT));
    if (expected.isPresent() && !expected.get().matches("[0-9a-f]{16}")) {
      throw new BadInputException(
          "--key: found \"%s\"; expected a fingerprint of 16 hexadecimal digits.".formatted(key));
    }
    new StudyAnswering(output, show)
        .answer(
            "verify",
            new LedgerReport(LedgerInput.read(output, path, expected), expected.isPresent(), false));
    return Main.OK;
  }
}

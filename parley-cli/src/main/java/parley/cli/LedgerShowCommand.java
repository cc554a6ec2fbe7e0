package parley.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import parley.ledger.chain.Verification;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** What does a ledger say? */
@Command(
    name = "show",
    description = {
      "What does a ledger say?",
      "",
      "Lists its entries day by day, all chains together, each with the beginning of what it says. A"
          + " file that does not verify is not shown.",
      ""
    },
    mixinStandardHelpOptions = true,
    versionProvider = Version.class)
final class LedgerShowCommand implements Callable<Integer> {

  private final Output output;

  @Parameters(paramLabel = "FILE", description = "A ledger taken out of a room.")
  private @Nullable Path path;

  @Mixin private ShowOptions show = new ShowOptions();

  LedgerShowCommand(Output output) {
    this.output = output;
  }

  @Override
  public Integer call() throws Exception {
    show.check();
    switch (LedgerInput.check(output, path, Optional.empty())) {
      case Verification.Verified file ->
          new StudyAnswering(output, show).answer("show", new LedgerShowReport(file));
      case Verification.Faulty fault ->
          throw new BadInputException(
              "%s:%s: not verified, so not shown: %s.%s"
                  .formatted(
                      path == null ? "" : output.name(path),
                      fault.line(),
                      fault.sentence(),
                      fault.hint().map(h -> " Hint: " + h + ".").orElse("")));
    }
    return Main.OK;
  }
}
